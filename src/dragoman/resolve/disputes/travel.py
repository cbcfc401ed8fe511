"""Where people were: two countries on one day, a leg outside its journey, a first time that was not the first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dragoman.records import Dispute, Event
from dragoman.resolve.disputes.encounters import IN_PERSON, days
from dragoman.resolve.disputes.sides import Side, Sources, dispute, together
from dragoman.resolve.names import plain

_SINCE = re.compile(r"first since (\d{4})|first ever")


def travel(events: Iterable[Event], sources: Sources) -> Iterator[Dispute]:
    """Disputes over where somebody was, and whether for the first time."""
    held = [event for event in events if event.type in IN_PERSON and event.status in (None, "occurred")]
    by_person: dict[str, list[Event]] = defaultdict(list)
    for event in held:
        if event.place and event.place.country and event.date:
            for person in event.participants:
                if person.type == "person" and person.name:
                    by_person[plain(person.name)].append(event)
    for name in sorted(by_person):
        own = sorted(by_person[name], key=lambda event: event.id)
        stays = [event for event in own if event.type == "visit" and _travels(event, name)]
        yield from _presence(name, own, stays, sources)
        yield from _journeys(name, stays, sources)
    visits = [event for event in held if event.type == "visit"]
    yield from _firsts(visits, sources)


def _travels(event: Event, person: str) -> bool:
    return any(one.role == "visitor" and one.name and plain(one.name) == person for one in event.participants)


def _presence(person: str, own: Sequence[Event], stays: Sequence[Event], sources: Sources) -> Iterator[Dispute]:
    """Somebody who met people in two countries on one day, and of whose journey between them nobody tells."""
    by_day: dict[str, dict[str, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for event in own:
        if event.type != "visit" and event.date and event.date.precision == "day" and event.place:
            by_day[event.date.start][event.place.country or ""].append(event)
    for day, countries in sorted(by_day.items()):
        if len(countries) < 2:
            continue
        sides = [Side(country, countries[country]) for country in sorted(countries)]
        everything = [event for found in countries.values() for event in found]
        if any(
            together(one, other)
            for one in everything
            for other in everything
            if one.place and other.place and one.place.country != other.place.country
        ):
            continue
        if sum(bool(_around(day, country, stays)) for country in countries) == len(countries):
            continue
        if _one_encounter(everything):
            continue
        parties = [party for event in everything for party in event.parties]
        field = f"where {_spelt(person, everything)} was on {day}"
        # Stays of those days bear a side out; what they claim is another matter.
        backed = [Side(side.value, [*side.records, *_around(day, str(side.value), stays)]) for side in sides]
        borne_out = dispute("presence", field, parties, backed, sources).supported
        yield dispute("presence", field, parties, sides, sources, supported=borne_out)


def _around(day: str, country: str, stays: Sequence[Event]) -> list[Event]:
    """Stays of the person in a country that cover a day."""
    return [
        stay
        for stay in stays
        if stay.place
        and stay.place.country == country
        and (found := days(stay)) is not None
        and found[0].isoformat() <= day <= found[1].isoformat()
    ]


def _one_encounter(events: Sequence[Event]) -> bool:
    """All are the same people's: then it is one meeting, told in two places."""
    casts = {
        tuple(sorted(plain(one.name or "") for one in event.participants if one.type == "person")) for event in events
    }
    return len(casts) == 1


def _spelt(person: str, events: Iterable[Event]) -> str:
    return next(
        one.name or person for event in events for one in event.participants if one.name and plain(one.name) == person
    )


def _journeys(person: str, stays: Sequence[Event], sources: Sources) -> Iterator[Dispute]:
    """A leg that lies outside the journey it belongs to.

    Stays in several countries that one story tells with one range of days are a journey.
    """
    ranges: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for stay in stays:
        if stay.date and stay.date.start < stay.date.end and days(stay):
            ranges[stay.date.start, stay.date.end].append(stay)
    for (start, end), legs in sorted(ranges.items()):
        countries = {leg.place.country for leg in legs if leg.place}
        if len(countries) < 2:
            continue
        for stay in stays:
            found = days(stay)
            if stay in legs or found is None or not stay.place or stay.place.country not in countries:
                continue
            first, last = found[0].isoformat(), found[1].isoformat()
            away = _apart(start, end, first, last)
            own = [leg for leg in legs if not together(leg, stay)]
            if 0 < away <= 10 and own:
                value = first if first == last else f"{first}/{last}"
                sides = [Side(f"{start}/{end}", own), Side(value, [stay])]
                field = f"journey of {_spelt(person, legs)}"
                yield dispute("itinerary", field, stay.parties, sides, sources)


def _apart(start: str, end: str, first: str, last: str) -> int:
    """Days between two ranges; 0 where they touch."""
    if first > end:
        return (date.fromisoformat(first) - date.fromisoformat(end)).days
    if last < start:
        return (date.fromisoformat(start) - date.fromisoformat(last)).days
    return 0


def _firsts(visits: Sequence[Event], sources: Sources) -> Iterator[Dispute]:
    """A visit told as the first since some year, and one on file in between."""
    routes: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for visit in visits:
        for traveller in visit.participants:
            if traveller.role == "visitor" and traveller.state and visit.place and visit.place.country and visit.date:
                routes[traveller.state, visit.place.country].append(visit)
                break
    for route in routes.values():
        for visit in route:
            found = _SINCE.search(visit.distinction or "")
            if found is None or visit.date is None:
                continue
            since = found[1] or "0000"
            between = [
                other
                for other in route
                if other.date
                and since < other.date.start[:4]
                and other.date.end < visit.date.start
                and _alike(visit, other)
            ]
            if between:
                value = ", ".join(sorted({_when(other) for other in between}))
                # Not all who tell of the visit say so: those whose words hold the year do.
                say = frozenset(span.article for span in visit.evidence if not found[1] or found[1] in span.text)
                sides = [Side(found[0], [visit], say or None), Side(f"visit in {value}", between)]
                yield dispute("first", "first visit", visit.parties, sides, sources)


def _alike(visit: Event, other: Event) -> bool:
    """Whether the same person travelled, or one in the same office."""
    mine = {plain(one.name) for one in visit.participants if one.role == "visitor" and one.name}
    theirs = {plain(one.name) for one in other.participants if one.role == "visitor" and one.name}
    offices = {one.office for one in visit.participants if one.role == "visitor" and one.office}
    return bool(mine & theirs) or bool(offices & {one.office for one in other.participants if one.role == "visitor"})


def _when(event: Event) -> str:
    assert event.date is not None
    return event.date.start[:7] if event.date.precision in ("day", "month") else event.date.start[:4]
