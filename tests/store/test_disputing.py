"""Disputes as a store keeps them."""

from __future__ import annotations

from pathlib import Path

from dragoman.records import Indicator, Period
from dragoman.resolve import Told
from dragoman.store import Store
from made import article, on_page, page, told


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
