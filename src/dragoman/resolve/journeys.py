"""Journeys: what somebody did abroad as a tree, from the journey to its legs to what took place on each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from dragoman.records import Event, stable_id
from dragoman.resolve.names import plain
from dragoman.resolve.telling import days_within

_LONGEST = 21
"""Days up to which a visit is a stay, and not a posting or a year that was told in place of a day."""
WITHIN = frozenset(("meeting", "signing", "exchange", "statement", "upgrade", "recognition", "agree", "accession"))
"""Types of events that take place on a leg."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A stay in one country.

    Attributes:
        country: ISO alpha-3 code.
        start: first day.
        end: last day.
        visits: the records that tell of the stay.
        events: what took place on it, in order.
    """

    country: str
    start: date
    end: date
    visits: tuple[Event, ...]
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Journey:
    """Stays of one traveller, each beginning where the one before ended.

    Attributes:
        id: stable: of the records of its legs.
        traveller: the name.
        state: whose official, ISO alpha-3.
        legs: in order.
    """

    id: str
    traveller: str
    state: str
    legs: tuple[Leg, ...] = field(default=())

    @property
    def start(self) -> date:
        """First day."""
        return min(leg.start for leg in self.legs)

    @property
    def end(self) -> date:
        """Last day."""
        return max(leg.end for leg in self.legs)


def journeys(events: Iterable[Event]) -> list[Journey]:
    """The journeys that some events make up, in order of time. The same in any order of the events."""
    told = sorted((event for event in events if event.status in (None, "occurred", "planned")), key=lambda one: one.id)
    visits: dict[tuple[str, str], list[Event]] = defaultdict(list)
    names: dict[str, str] = {}
    for event in told:
        traveller = _traveller(event)
        if traveller is not None:
            visits[traveller].append(event)
            names.setdefault(
                traveller[0],
                next(one.name or "" for one in event.participants if plain(one.name or "") == traveller[0]),
            )
    by_day = _by_day(told)
    out = []
    for (person, state), own in visits.items():
        for legs in _chains(_stays(own)):
            filled = tuple(_filled(leg, person, state, by_day) for leg in legs)
            key = stable_id("journey", person, *sorted(visit.id for leg in legs for visit in leg.visits))
            out.append(Journey(key, names[person], state, filled))
    return sorted(out, key=lambda journey: (journey.start, journey.end, journey.traveller, journey.id))


def span(event: Event) -> tuple[date, date] | None:
    """First and last day of an event that is told to the day; else None."""
    return days_within(event, _LONGEST)


def _traveller(event: Event) -> tuple[str, str] | None:
    """Folded name and state of who travels, where days and country of the visit are told."""
    if event.type != "visit" or event.place is None or not event.place.country or span(event) is None:
        return None
    for one in event.participants:
        if one.role == "visitor" and one.type == "person" and one.name and one.state != event.place.country:
            return plain(one.name), one.state or ""
    return None


def _stays(visits: Sequence[Event]) -> list[Leg]:
    """The records of one traveller's visits as stays, those of one country that touch as one."""
    ranges = [(found, visit) for visit in visits if (found := span(visit)) is not None]
    countries: dict[tuple[date, date], set[str]] = defaultdict(set)
    for found, visit in ranges:
        countries[found].add(visit.place.country if visit.place and visit.place.country else "")
    # Days that are told of several countries alike are those of the whole journey, not of any stay.
    whole = {found for found, told in countries.items() if len(told) > 1 and found[0] < found[1]}
    out: list[Leg] = []
    for country in sorted({country for told in countries.values() for country in told}):
        own = sorted(
            ((found, visit) for found, visit in ranges if visit.place and visit.place.country == country),
            key=lambda item: (item[0], item[1].id),
        )
        groups: list[list[tuple[tuple[date, date], Event]]] = []
        for found, visit in own:
            if groups and found[0] <= max(last for (_first, last), _visit in groups[-1]) + timedelta(days=1):
                groups[-1].append((found, visit))
            else:
                groups.append([(found, visit)])
        for group in groups:
            close = [found for found, _visit in group if found not in whole] or [found for found, _visit in group]
            start, end = min(first for first, _last in close), max(last for _first, last in close)
            out.append(Leg(country, start, end, tuple(visit for _found, visit in group)))
    return sorted(out, key=lambda leg: (leg.start, leg.end, leg.country))


def _chains(stays: Sequence[Leg]) -> list[list[Leg]]:
    """Stays in which each begins at most a day after those before it ended."""
    out: list[list[Leg]] = []
    for leg in stays:
        if out and leg.start <= max(before.end for before in out[-1]) + timedelta(days=1):
            out[-1].append(leg)
        else:
            out.append([leg])
    return [_closed(legs) for legs in out]


def _closed(legs: list[Leg]) -> list[Leg]:
    """The legs, each lasting until the next begins: an arrival alone does not tell how long somebody stayed."""
    ends = [after.start if leg.end < after.start else leg.end for leg, after in pairwise(legs)]
    return [replace(leg, end=end) for leg, end in zip(legs, ends, strict=False)] + legs[-1:]


def _by_day(events: Iterable[Event]) -> dict[tuple[str, date], list[Event]]:
    """Events that can stand on a leg by each of the people and parties in them, and the day."""
    out: dict[tuple[str, date], list[Event]] = defaultdict(list)
    for event in events:
        found = span(event)
        if event.type not in WITHIN or found is None or (found[1] - found[0]).days > 3:
            continue
        named = {plain(one.name) for one in event.participants if one.type == "person" and one.name}
        for key in named or set(event.parties):
            out[key, found[0]].append(event)
    return out


def _filled(leg: Leg, person: str, state: str, by_day: dict[tuple[str, date], list[Event]]) -> Leg:
    found: dict[str, Event] = {}
    for step in range((leg.end - leg.start).days + 1):
        day = leg.start + timedelta(days=step)
        for key in (person, state):
            for event in by_day.get((key, day), ()):
                where = event.place.country if event.place else None
                sides = {state, leg.country} <= set(event.parties)
                if where == leg.country or (where is None and sides):
                    found[event.id] = event
    ordered = sorted(found.values(), key=lambda event: (span(event) or (leg.start, leg.end), event.type, event.id))
    return Leg(leg.country, leg.start, leg.end, leg.visits, tuple(ordered))
