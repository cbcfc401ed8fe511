"""Disputes as a store keeps them."""

from __future__ import annotations

from pathlib import Path

from dragoman.records import Date, Indicator, Period, Place
from dragoman.resolve import Told
from dragoman.store import Store
from made import article, day, days, event, on_page, page, person, told


def figure_page(name: str, published: str, year: int, value: float) -> Told:
    """A page of one outlet that tells the trade of a year."""
    words = f"trade of {year} was {value} dollars, says {name}"
    own = page(f"{name}.txt", words)
    period = Period(start=f"{year}-01-01", end=f"{year}-12-31")
    figure = Indicator(name="goods-trade", parties=["CHN", "RUS"], value=value, unit="USD", period=period, evidence=[])
    story = article(own, name, published=published, publisher=name, title=f"{name} on {year}")
    return told(own, [story], [on_page(own, name, figure, words)])


def test_the_dispute_told_last_stands_first(tmp_path: Path) -> None:
    with Store(tmp_path / "figures.db", create=True) as store:
        store.put(
            [
                figure_page("Aftonbladet", "2024-03-01", 2023, 240e9),
                figure_page("Bergens Tidende", "2024-03-02", 2023, 90e9),
                figure_page("Caixin", "2022-03-01", 2021, 147e9),
                figure_page("Dagens Nyheter", "2025-03-02", 2021, 60e9),
                figure_page("Expressen", "2023-03-01", 2022, 190e9),
                figure_page("Folha", "2023-03-02", 2022, 70e9),
            ]
        )
        found, many = store.disputes()
        assert many == 3
        assert [{claim.value for claim in one.claims} for one in found] == [{147e9, 60e9}, {240e9, 90e9}, {190e9, 70e9}]
        assert store.disputes(limit=1) == (found[:1], 3)


def stay_page(name: str, stays: dict[str, Date]) -> Told:
    """A page of one outlet on where Putin was: country -> when."""
    own = page(f"{name}.txt", f"{name} tells where he was")
    story = article(own, name, published="2024-06-25", publisher=name)
    told_stays = [
        event(
            "visit",
            id=f"{name}-{country}",
            date=date,
            place=Place(country=country),
            parties=["RUS", country],
            participants=[person("Vladimir Putin", "RUS", "visitor")],
        )
        for country, date in stays.items()
    ]
    return told(own, [story], [on_page(own, name, stay, own.raw) for stay in told_stays])


def test_a_leg_outside_a_journey_is_seen_where_others_tell_its_stays_more_closely(tmp_path: Path) -> None:
    whole = days("2024-06-18", "2024-06-20")
    with Store(tmp_path / "legs.db", create=True) as store:
        store.put(
            [
                stay_page("Aftenposten", {"PRK": whole, "VNM": whole}),
                stay_page("Bergens Tidende", {"VNM": days("2024-06-19", "2024-06-20")}),
                stay_page("Caixin", {"VNM": day("2024-06-22")}),
            ]
        )
        (found,) = store.disputes(kinds=["itinerary"])[0]
        assert [claim.value for claim in found.claims] == ["2024-06-18/2024-06-20", "2024-06-22"]
        assert [claim.articles for claim in found.claims] == [["Aftenposten"], ["Caixin"]]
        assert found.supported == "2024-06-18/2024-06-20"
