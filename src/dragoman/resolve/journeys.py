"""Journeys: what somebody did abroad as a tree, from the journey to its legs to what took place on each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from dragoman.records import Event, Span, stable_id
from dragoman.resolve.names import plain
from dragoman.resolve.telling import days_within

LONGEST = 21
"""Days up to which a visit is a stay, and not a posting or a year that was told in place of a day."""
WITHIN = frozenset(("meeting", "signing", "exchange", "statement", "upgrade", "recognition", "agree", "accession"))
"""Types of events that take place on a leg."""
_DAY = timedelta(days=1)
_TOO_MANY = 2
"""Of so many stays without days of their own, nobody can tell which had which."""

Days = tuple[date, date]
ByDay = dict[tuple[str, date], list[Event]]
"""Who or what party, and a day -> what took place."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A stay in one country.

    Attributes:
        country: ISO alpha-3 code.
        start: first day.
        end: last day.
        visits: the records that tell of the stay.
        events: what took place on it, in order.
        whole: first and last day of the journey, where a record tells the stay as a part of it.
        told: whether its own days are known, and not only the journey's.
    """

    country: str
    start: date
    end: date
    visits: tuple[Event, ...]
    events: tuple[Event, ...] = ()
    whole: Days | None = None
    told: bool = True

    @property
    def around(self) -> Days:
        """The days of the journey as far as the stay tells them."""
        return _hull([(self.start, self.end), *([self.whole] if self.whole else [])])


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
        for legs in _chains(_stays(own, by_day, person)):
            filled = tuple(_filled(leg, person, state, by_day) for leg in legs)
            key = stable_id("journey", person, *sorted(visit.id for leg in legs for visit in leg.visits))
            out.append(Journey(key, names[person], state, filled))
    return sorted(out, key=lambda journey: (journey.start, journey.end, journey.traveller, journey.id))


def span(event: Event) -> tuple[date, date] | None:
    """First and last day of an event that is told to the day; else None."""
    return days_within(event, LONGEST)


def _traveller(event: Event) -> tuple[str, str] | None:
    """Folded name and state of who travels, where days and country of the visit are told."""
    if event.type != "visit" or event.place is None or not event.place.country or span(event) is None:
        return None
    for one in event.participants:
        if one.role == "visitor" and one.type == "person" and one.name and one.state != event.place.country:
            return plain(one.name), one.state or ""
    return None


def _stays(visits: Sequence[Event], taking_place: ByDay, person: str) -> list[Leg]:
    """The records of one traveller's visits as stays, those of one country that touch as one."""
    ranges = [(found, visit) for visit in visits if (found := span(visit)) is not None]
    countries: dict[Days, set[str]] = defaultdict(set)
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
        groups: list[list[tuple[Days, Event]]] = []
        for found, visit in own:
            if groups and found[0] <= max(last for (_first, last), _visit in groups[-1]) + _DAY:
                groups[-1].append((found, visit))
            else:
                groups.append([(found, visit)])
        for group in groups:
            told_of = tuple(visit for _found, visit in group)
            around = [found for found, _visit in group if found in whole]
            close = [found for found, _visit in group if found not in whole] or [
                met for found in around for met in _met(taking_place, person, country, found)
            ]
            start, end = _hull(close or around)
            out.append(Leg(country, start, end, told_of, whole=_hull(around) if around else None, told=bool(close)))
    return out


def _met(taking_place: ByDay, person: str, country: str, within: Days) -> list[Days]:
    """The days of what somebody did in a country within some days: they were there by then."""
    found = []
    for step in range((within[1] - within[0]).days + 1):
        for event in taking_place.get((person, within[0] + step * _DAY), ()):
            days = span(event)
            if days and days != within and days[1] <= within[1] and event.place and event.place.country == country:
                found.append(days)
    return found


def _hull(days: Iterable[Days]) -> Days:
    firsts, lasts = zip(*days, strict=True)
    return min(firsts), max(lasts)


def _chains(stays: Sequence[Leg]) -> list[list[Leg]]:
    """Stays in which each begins at most a day after those before it ended."""
    out: list[list[Leg]] = []
    for leg in sorted(stays, key=lambda leg: (leg.around, leg.country)):
        if out and leg.around[0] <= max(before.around[1] for before in out[-1]) + _DAY:
            out[-1].append(leg)
        else:
            out.append([leg])
    return [_in_turn(legs) for legs in out]


def _in_turn(legs: Sequence[Leg]) -> list[Leg]:
    """The legs of a journey in their order, the first from its first day on, the last to its last."""
    known = sorted((leg for leg in legs if leg.told), key=lambda leg: (leg.start, leg.end, leg.country))
    rest = [leg for leg in legs if not leg.told]
    around = [leg.whole for leg in legs if leg.whole]
    if around and known and len(rest) < _TOO_MANY:
        start, end = _hull(around)
        if rest and known[0].start > start:
            # One stay whose own days are not told has those of the journey before the others began.
            known = [replace(rest.pop(), start=start, end=known[0].start, told=True), *known]
        if not rest:
            known[0] = replace(known[0], start=min(known[0].start, start))
            known[-1] = replace(known[-1], end=max(known[-1].end, end))
    return _closed(known) + sorted(rest, key=lambda leg: (_first_told(leg, rest), leg.country))


def _first_told(leg: Leg, legs: Sequence[Leg]) -> tuple[str, int]:
    """Where a page first tells of a stay alone: stories tell the stages of a journey in their order."""
    others = {(one.document, one.start) for other in legs if other is not leg for one in _evidence(other)}
    alone = ((one.document, one.start) for one in _evidence(leg) if (one.document, one.start) not in others)
    return min(alone, default=("~", 0))


def _evidence(leg: Leg) -> Iterator[Span]:
    return (one for visit in leg.visits for one in visit.evidence)


def _closed(legs: list[Leg]) -> list[Leg]:
    """The legs, each lasting until the next begins: an arrival alone does not tell how long somebody stayed."""
    ends = [after.start if leg.end < after.start else leg.end for leg, after in pairwise(legs)]
    return [replace(leg, end=end) for leg, end in zip(legs, ends, strict=False)] + legs[-1:]


def _by_day(events: Iterable[Event]) -> ByDay:
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


def _filled(leg: Leg, person: str, state: str, by_day: ByDay) -> Leg:
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
    return replace(leg, events=tuple(ordered))
