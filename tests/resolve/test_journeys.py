"""Journeys, legs, and what took place on them."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.records import Event, Place
from dragoman.resolve.journeys import Journey, journeys
from made import day, days, event, person, span, year


def stay(date: Any, country: str, words: str = "came", who: str = "Li Qiang", **fields: Any) -> Event:
    visitor = person(who, "CHN", "visitor")
    return event(
        "visit",
        words,
        date=date,
        place=Place(country=country),
        participants=[visitor],
        parties=["CHN", country],
        **fields,
    )


def met(at: str, country: str | None, *names: str, parties: tuple[str, ...] = ()) -> Event:
    people = [person(name, "CHN" if name == "Li Qiang" else "BLR") for name in names]
    place = Place(country=country) if country else None
    return event("meeting", f"met {at}", date=day(at), place=place, participants=people, parties=list(parties))


TRIP = [
    stay(days("2024-08-20", "2024-08-23"), "RUS", "a trip"),
    stay(days("2024-08-20", "2024-08-23"), "BLR", "a trip"),
    stay(days("2024-08-20", "2024-08-22"), "RUS", "in Moscow"),
    stay(day("2024-08-22"), "BLR", "in Minsk"),
    met("2024-08-21", "RUS", "Li Qiang", "Mikhail Mishustin"),
    met("2024-08-22", "BLR", "Li Qiang", "Roman Golovchenko"),
    met("2024-08-22", None, parties=("CHN", "BLR")),
]


def shape(found: Journey) -> list[tuple[str, str, str, int]]:
    return [(leg.country, leg.start.isoformat(), leg.end.isoformat(), len(leg.events)) for leg in found.legs]


def test_a_journey_has_legs_and_what_took_place_on_each() -> None:
    (found,) = journeys(TRIP)
    assert (found.traveller, found.start.isoformat(), found.end.isoformat()) == ("Li Qiang", "2024-08-20", "2024-08-23")
    assert shape(found) == [("RUS", "2024-08-20", "2024-08-22", 1), ("BLR", "2024-08-22", "2024-08-23", 2)]
    assert len(found.legs[0].visits) == 2


def test_an_arrival_lasts_until_the_next_leg() -> None:
    told = [stay(day("2024-05-07"), "SRB"), stay(days("2024-05-08", "2024-05-10"), "HUN")]
    (found,) = journeys([*told, met("2024-05-08", "SRB", "Li Qiang", "Roman Golovchenko")])
    assert shape(found) == [("SRB", "2024-05-07", "2024-05-08", 1), ("HUN", "2024-05-08", "2024-05-10", 0)]


WHOLE = [stay(days("2024-08-20", "2024-08-23"), country, "a trip") for country in ("RUS", "BLR")]


def test_what_took_place_tells_when_a_stay_began_and_so_when_the_one_before_ended() -> None:
    (found,) = journeys([*WHOLE, met("2024-08-22", "BLR", "Li Qiang", "Roman Golovchenko")])
    assert shape(found) == [("RUS", "2024-08-20", "2024-08-22", 0), ("BLR", "2024-08-22", "2024-08-23", 1)]
    (found,) = journeys([*WHOLE, met("2024-08-20", "RUS", "Li Qiang", "Mikhail Mishustin")])
    assert [(leg.country, leg.told) for leg in found.legs] == [("RUS", True), ("BLR", False)]


def test_stays_without_days_of_their_own_stand_in_the_order_of_the_page() -> None:
    alone = {country: span(country, start=at) for at, country in ((50, "RUS"), (90, "BLR"))}
    told = [replace(one, evidence=[*one.evidence, alone[one.place.country or ""]]) for one in WHOLE if one.place]
    (found,) = journeys(told)
    assert [(leg.country, leg.told) for leg in found.legs] == [("RUS", False), ("BLR", False)]
    assert (found.start.isoformat(), found.end.isoformat()) == ("2024-08-20", "2024-08-23")


def test_visits_that_do_not_touch_are_two_journeys() -> None:
    told = [stay(day("2024-05-07"), "SRB"), stay(day("2024-05-10"), "HUN")]
    assert [shape(found) for found in journeys(told)] == [
        [("SRB", "2024-05-07", "2024-05-07", 0)],
        [("HUN", "2024-05-10", "2024-05-10", 0)],
    ]


def test_other_peoples_meetings_and_other_countries_are_no_part_of_it() -> None:
    others = [met("2024-08-21", "RUS", "Roman Golovchenko"), met("2024-08-21", "BLR", "Li Qiang")]
    (found,) = journeys([stay(day("2024-08-21"), "RUS"), *others])
    assert shape(found) == [("RUS", "2024-08-21", "2024-08-21", 0)]


def test_years_denials_and_visits_home_make_no_journey() -> None:
    told = [stay(year(2024), "RUS"), stay(day("2024-08-21"), "RUS", status="denied"), stay(day("2024-08-21"), "CHN")]
    assert journeys(told) == []


@given(seed=st.randoms(use_true_random=False))
def test_the_order_of_events_changes_nothing(seed: random.Random) -> None:
    told = list(TRIP)
    seed.shuffle(told)
    assert journeys(told) == journeys(TRIP)
