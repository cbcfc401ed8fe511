"""Which tellings are of one thing."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.records import Agreement, Indicator, Period, Place, Record
from dragoman.resolve import resolve
from made import day as on
from made import days, event, person, quote, relation, telling, year

XI, PUTIN = person("Xi Jinping", "CHN"), person("Vladimir Putin", "RUS")
MISHUSTIN = person("Mikhail Mishustin", "RUS")
CHINA_RUSSIA = ["CHN", "RUS"]


def talks(**fields: Any) -> dict[str, Any]:
    return {
        "type_": "meeting",
        "parties": CHINA_RUSSIA,
        "participants": [XI, PUTIN],
        "date": on("2024-05-16"),
        **fields,
    }


def merged(*described: dict[str, Any], published: str | None = "2024-05-17") -> list[Record]:
    """Records of as many pages, one each."""
    tellings = []
    for number, fields in enumerate(described):
        given = dict(fields)
        told = given.pop("published", published)
        where = {"document": f"{number}.txt", "article": f"story-{number}"}
        words = given.pop("words", f"words of page {number}")
        tellings.append(telling(event(words=words, where=where, **given), published=told))
    return resolve(tellings)


def test_the_same_day_parties_and_people_are_one_event() -> None:
    (record,) = merged(talks(), talks(parties=["RUS", "CHN"], participants=[PUTIN, XI]))
    assert len(record.evidence) == 2
    assert record.sources == ["Outlet of story-0", "Outlet of story-1"]


@pytest.mark.parametrize(
    "other",
    [
        {"date": on("2024-05-17")},
        {"participants": [XI, MISHUSTIN]},
        {"parties": ["CHN", "USA"], "participants": [XI]},
        {"place": Place(country="RUS")},
        {"type_": "visit"},
        {"status": "denied"},
        {"ordinal": 3},
        {"count": 2},
    ],
    ids=str,
)
def test_what_keeps_events_apart(other: dict[str, Any]) -> None:
    base = talks(place=Place(country="CHN"), ordinal=2)
    assert len(merged(base, {**base, **other})) == 2


def test_talks_on_the_margins_are_not_the_summit() -> None:
    summit = talks(parties=["CHN", "RUS", "IND", "KAZ", "BLR"], participants=[])
    assert len(merged(talks(participants=[]), summit)) == 2


def test_a_plan_and_the_event_are_one_and_it_occurred() -> None:
    (record,) = merged(talks(status="planned", published="2024-05-10"), talks(status="occurred"))
    assert record.status == "occurred"  # type: ignore[attr-defined]


def test_a_vaguer_telling_joins_the_only_one_that_fits() -> None:
    (record,) = merged(talks(), talks(date=days("2024-05-15", "2024-05-18")))
    assert record.date == on("2024-05-16")  # type: ignore[attr-defined]


def test_a_vaguer_telling_stays_alone_between_rivals() -> None:
    assert len(merged(talks(), talks(date=on("2024-05-18")), talks(date=days("2024-05-15", "2024-05-19")))) == 3


def test_an_undated_telling_joins_what_its_day_of_publication_allows() -> None:
    undated = talks(place=Place(country="CHN"), date=None)
    dated = talks(place=Place(country="CHN"))
    assert len(merged(dated, undated)) == 1
    assert len(merged(dated, {**undated, "published": "2023-01-10"})) == 2


def test_an_undated_telling_without_day_or_place_joins_nothing() -> None:
    assert len(merged(talks(), talks(date=None), published=None)) == 2


def test_one_ordinal_without_a_series_says_little() -> None:
    third = talks(date=None, participants=[], ordinal=3, place=Place(country="CHN"))
    assert len(merged(third, third)) == 2


def test_a_visit_is_known_by_its_visitor_not_by_its_host() -> None:
    place = Place(country="CHN")
    host = person("Xi Jinping", "CHN", "host")
    one = {
        "type_": "visit",
        "parties": CHINA_RUSSIA,
        "participants": [host, person(None, "RUS", "visitor")],
        "place": place,
    }
    assert len(merged({**one, "date": on("2024-05-16")}, one)) == 2
    visitor = {**one, "participants": [person("Vladimir Putin", "RUS", "visitor")]}
    assert len(merged({**visitor, "date": on("2024-05-16")}, visitor)) == 1


def test_two_undated_meetings_without_people_are_two() -> None:
    vague = {"type_": "meeting", "parties": CHINA_RUSSIA}
    assert len(merged(vague, vague)) == 2


def test_the_same_ordinal_of_a_series_is_one_even_undated() -> None:
    series = talks(date=None, participants=[], series="Regular Meeting of Heads of Government", ordinal=29)
    (record,) = merged(series, {**series, "date": on("2024-08-21")})
    assert record.date == on("2024-08-21")  # type: ignore[attr-defined]
    assert len(merged(series, {**series, "ordinal": 28})) == 2


def test_an_undated_event_is_not_the_dated_one_of_its_own_story() -> None:
    now = telling(event(**talks(place=Place(country="CHN"))))
    before = telling(event(words="they had met before", **talks(place=Place(country="CHN"), date=None)))
    assert len(resolve([now, before])) == 2


def test_unknown_people_in_two_spellings_are_one() -> None:
    one = talks(participants=[XI, person("Alexei Ivanovich Petrov", "RUS")])
    other = talks(participants=[XI, person("Aleksei Ivanovich Petrov", "RUS")])
    assert len(merged(one, other)) == 1


def test_stances_of_a_day_need_the_same_words() -> None:
    stance = {
        "type_": "support",
        "parties": CHINA_RUSSIA,
        "participants": [person("Xi Jinping", "CHN", "actor"), person(None, "RUS", "target", "President")],
        "date": on("2024-05-16"),
    }
    said = "Xi said China supports Russia in hosting the summit of the emerging markets this year"
    assert len(merged({**stance, "words": said}, {**stance, "words": said + " again"})) == 1
    assert (
        len(merged({**stance, "words": said}, {**stance, "words": "China backs trade in local currencies, Xi said"}))
        == 2
    )


def facts(*records: Record) -> int:
    return len(resolve(telling(record) for record in records))


def test_ties_are_one_however_closely_dated() -> None:
    ties = [
        relation("diplomatic-ties", parties, since=since)
        for parties, since in ((["CHN", "RUS"], "1949"), (["RUS", "CHN"], "1949-10-02"), (["CHN", "RUS"], None))
    ]
    (record,) = resolve(telling(one) for one in ties)
    assert record.since == "1949-10-02"  # type: ignore[attr-defined]


def test_relations_that_differ_stay_apart() -> None:
    assert facts(relation("trade-rank", ["CHN", "RUS"], rank=1), relation("trade-rank", ["RUS", "CHN"], rank=1)) == 2
    assert facts(relation("trade-rank", ["CHN", "RUS"], rank=1), relation("trade-rank", ["CHN", "RUS"], rank=2)) == 2
    assert (
        facts(relation("partnership", ["CHN", "BLR"], value="x"), relation("partnership", ["CHN", "BLR"], value="y"))
        == 2
    )
    assert (
        facts(relation("membership", ["BLR", "SCO"], ordinal=10), relation("membership", ["BLR", "SCO"], ordinal=9))
        == 2
    )


def figure(value: float, period: int = 2023) -> Indicator:
    return Indicator(
        id=f"figure {value} {period}",
        name="goods-trade",
        parties=CHINA_RUSSIA,
        value=value,
        unit="USD",
        period=Period(start=f"{period}-01-01", end=f"{period}-12-31"),
        evidence=event().evidence,
    )


def test_figures_of_one_value_and_year_are_one() -> None:
    assert facts(figure(240.1e9), figure(240.1e9)) == 1
    assert facts(figure(240.1e9), figure(240.2e9)) == 2
    assert facts(figure(240.1e9), figure(240.1e9, 2022)) == 2


def test_documents_of_a_day_are_told_apart_by_title() -> None:
    def signed(title: str) -> Agreement:
        return Agreement(
            id=title,
            type="agreement",
            title=title,
            parties=CHINA_RUSSIA,
            date=on("2024-05-16"),
            evidence=event().evidence,
        )

    assert facts(signed("Agreement on rail freight"), signed("agreement on Rail Freight")) == 1
    assert facts(signed("Agreement on rail freight"), signed("Agreement on beef and soybeans")) == 2


def test_quotes_are_one_by_speaker_and_words_in_a_language() -> None:
    words = "our cooperation in world affairs today is one of the main stabilising factors"
    assert (
        facts(quote("Vladimir Putin", words, state="RUS"), quote("Vladimir Putin", words + " he said", state="RUS"))
        == 1
    )
    assert facts(quote("Vladimir Putin", words, state="RUS"), quote("Xi Jinping", words, state="CHN")) == 2
    assert (
        facts(
            quote("Vladimir Putin", words, state="RUS"), quote("Vladimir Putin", "something else entirely", state="RUS")
        )
        == 2
    )


def test_a_year_is_enough_for_what_happens_once() -> None:
    set_up = {"type_": "recognition", "parties": ["CHN", "BLR"], "date": year(1992)}
    (record,) = merged(set_up, {**set_up, "date": on("1992-01-20")})
    assert record.date == on("1992-01-20")  # type: ignore[attr-defined]


def test_malformed_dates_are_no_dates() -> None:
    assert len(merged(talks(date=on("someday")), talks(date=on("2024-02-31")), talks(date=None))) == 1


def test_a_numbered_session_is_one_whoever_each_page_names() -> None:
    session = {"type_": "meeting", "series": "SCO summit", "ordinal": 24, "participants": []}
    pages = [
        {**session, "parties": ["SCO"], "date": on("2024-07-04")},
        {**session, "parties": ["CHN", "SCO"], "participants": [XI], "date": on("2024-07-04")},
        {**session, "parties": ["RUS", "SCO"], "participants": [PUTIN], "date": days("2024-07-03", "2024-07-04")},
    ]
    (record,) = merged(*pages)
    assert len(record.evidence) == 3
    assert len(merged(pages[0], {**pages[1], "ordinal": 23})) == 2
    assert len(merged(pages[0], {**pages[1], "series": "BRICS summit"})) == 2


def stay(at: str, **fields: Any) -> dict[str, Any]:
    traveller = person("Vladimir Putin", "RUS", "visitor")
    given = {"type_": "visit", "parties": CHINA_RUSSIA, "participants": [traveller], "date": on(at)}
    return {**given, "place": Place(country="CHN"), **fields}


def test_who_arrived_one_day_is_on_a_visit_the_next() -> None:
    (record,) = merged(stay("2024-05-15"), stay("2024-05-16"))
    assert getattr(record, "date", None) == on("2024-05-15")
    assert len(merged(stay("2024-05-15"), stay("2024-05-17"))) == 2
    assert len(merged(stay("2024-05-15"), stay("2024-05-16", place=Place(country="VNM")))) == 2
    other = person("Mikhail Mishustin", "RUS", "visitor")
    assert len(merged(stay("2024-05-15"), stay("2024-05-16", participants=[other]))) == 2


def test_the_days_between_do_not_make_one_stay_of_two() -> None:
    found = merged(stay("2024-05-14"), stay("2024-05-15"), stay("2024-05-16"))
    assert sorted(len(record.evidence) for record in found) in ([1, 2], [1, 1, 1])


def test_what_two_states_signed_is_one_whoever_held_the_pens() -> None:
    signed = {"type_": "signing", "parties": CHINA_RUSSIA, "place": Place(country="CHN", city="Beijing")}
    states = {**signed, "participants": [], "date": on("2024-05-16")}
    ministers = {**signed, "participants": [XI, PUTIN]}
    assert len(merged(states, ministers)) == 1
    assert len(merged(states, ministers, published="2025-05-17")) == 2
    assert len(merged(states, {**ministers, "place": Place(country="CHN", city="Harbin")})) == 2
    assert len(merged(states, {**ministers, "place": None, "participants": []})) == 1
    assert len(merged(ministers, {**ministers, "place": None, "participants": []})) == 2, "neither has a day"


def test_a_forum_is_not_the_talks_of_those_who_went_there() -> None:
    forum = talks(type_="exchange", participants=[XI])
    assert len(merged(talks(), forum)) == 2
    assert len(merged(talks(), talks(type_="exchange"))) == 2
    assert len(merged(talks(participants=[XI]), forum)) == 1
