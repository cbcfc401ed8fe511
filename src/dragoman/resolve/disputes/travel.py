"""Where people were: two countries on one day, a leg outside its journey, a first time that was not the first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dragoman.records import Dispute, Event, Record
from dragoman.resolve.disputes.encounters import IN_PERSON, days
from dragoman.resolve.disputes.grounds import Ground, Published, key_of, months
from dragoman.resolve.disputes.sides import Says, Side, Sources, dispute, together
from dragoman.resolve.names import plain

_AWAY = 10
"""Days between a journey and a leg that is told outside of it."""
_WITH = frozenset(("meeting", "call"))
_TWO = 2
_SINCE = re.compile(r"first since (\d{4})|first ever")


def grounds(record: Record, _published: Published) -> Iterator[Ground]:
    """Where somebody was in a month; who of a state went to a country; how often two met or spoke."""
    yield from _twosome(record)
    if not isinstance(record, Event) or record.type not in IN_PERSON or record.status not in (None, "occurred"):
        return
    if record.place is None or not record.place.country or record.date is None:
        return
    span = days(record)
    if span is not None:
        for person in record.participants:
            if person.type == "person" and person.name:
                for month in months(*span, around=_AWAY if record.type == "visit" else 0):
                    yield Ground(key_of("whereabouts", month, plain(person.name)))
    if record.type == "visit":
        traveller = next((one for one in record.participants if one.role == "visitor" and one.state), None)
        if traveller is not None:
            first = _SINCE.search(record.distinction or "") is not None
            yield Ground(key_of("route", traveller.state, record.place.country), starts=first)


def _twosome(record: Record) -> Iterator[Ground]:
    if isinstance(record, Event) and record.type in _WITH and record.status in (None, "occurred") and record.date:
        named = sorted({plain(one.name) for one in record.participants if one.type == "person" and one.name})
        if len(named) == _TWO:
            first = _SINCE.search(record.distinction or "") is not None
            yield Ground(key_of("twosome", record.type, *named), starts=first)


def _whereabouts(about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    """Disputes over where somebody was in a month."""
    month, name = about
    own = [record for record in records if isinstance(record, Event)]
    stays = [event for event in own if event.type == "visit" and _travels(event, name)]
    yield from _presence(name, month, own, stays, sources)
    yield from _journeys(name, month, stays, sources)


def _route(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    yield from _firsts([record for record in records if isinstance(record, Event)], sources)


FINDERS = {"whereabouts": _whereabouts, "route": _route, "twosome": _route}


def _travels(event: Event, person: str) -> bool:
    return any(one.role == "visitor" and one.name and plain(one.name) == person for one in event.participants)


def _presence(
    person: str, month: str, own: Sequence[Event], stays: Sequence[Event], sources: Sources
) -> Iterator[Dispute]:
    """Somebody who met people in two countries on one day, and of whose journey between them nobody tells."""
    by_day: dict[str, dict[str, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for event in own:
        single = event.date is not None and event.date.precision == "day" and event.date.start.startswith(month)
        if event.type != "visit" and event.date and single and event.place:
            by_day[event.date.start][event.place.country or ""].append(event)
    for day, countries in sorted(by_day.items()):
        if len(countries) < 2:
            continue
        sides = [Side(country, countries[country], says=_there(country, day)) for country in sorted(countries)]
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
        backed = [
            Side(side.value, [*side.records, *_around(day, str(side.value), stays)], says=side.says) for side in sides
        ]
        best = dispute("presence", field, parties, backed, sources).supported
        yield dispute("presence", field, parties, sides, sources, supported=best)


def _there(country: str, day: str) -> Says:
    def says(told: Record) -> bool:
        if not isinstance(told, Event) or told.place is None or told.place.country != country:
            return False
        return told.date is not None and told.date.start <= day <= told.date.end

    return says


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


def _journeys(person: str, month: str, stays: Sequence[Event], sources: Sources) -> Iterator[Dispute]:
    """A leg that lies outside the journey it belongs to.

    Stays in several countries that one story tells with one range of days are a journey. What it told of each is asked
    for, as another story may have told a stay more closely.
    """
    if len({stay.place.country for stay in stays if stay.place}) < 2:
        return
    ranges: dict[tuple[str, str], dict[str, Event]] = defaultdict(dict)
    for stay in stays:
        for told in sources.told(stay):
            if isinstance(told, Event) and told.date and told.date.start < told.date.end and days(told):
                ranges[told.date.start, told.date.end][stay.id] = stay
    for (start, end), own in sorted(ranges.items()):
        legs = [own[key] for key in sorted(own)]
        countries = {leg.place.country for leg in legs if leg.place}
        if len(countries) < 2 or not start.startswith(month):
            continue
        for stay in stays:
            found = days(stay)
            if stay.id in own or found is None or not stay.place or stay.place.country not in countries:
                continue
            first, last = found[0].isoformat(), found[1].isoformat()
            away = _apart(start, end, first, last)
            others = [leg for leg in legs if not together(leg, stay)]
            if 0 < away <= _AWAY and others:
                value = first if first == last else f"{first}/{last}"
                sides = [Side(f"{start}/{end}", others, says=_ranged(start, end)), Side(value, [stay], says=_dated)]
                # Whoever tells of a stay on those days bears the journey out.
                backed = [Side(sides[0].value, [*others, *_inside(start, end, countries, stays)]), sides[1]]
                field = f"journey of {_spelt(person, legs)}"
                best = dispute("itinerary", field, stay.parties, backed, sources).supported
                yield dispute("itinerary", field, stay.parties, sides, sources, supported=best)


def _inside(start: str, end: str, countries: set[str | None], stays: Sequence[Event]) -> list[Event]:
    """Stays in the countries of a journey on its days."""
    return [
        stay
        for stay in stays
        if stay.place
        and stay.place.country in countries
        and (found := days(stay)) is not None
        and start <= found[0].isoformat()
        and found[1].isoformat() <= end
    ]


def _ranged(start: str, end: str) -> Says:
    def says(told: Record) -> bool:
        return isinstance(told, Event) and told.date is not None and (told.date.start, told.date.end) == (start, end)

    return says


def _apart(start: str, end: str, first: str, last: str) -> int:
    """Days between two ranges; 0 where they touch."""
    if first > end:
        return (date.fromisoformat(first) - date.fromisoformat(end)).days
    if last < start:
        return (date.fromisoformat(start) - date.fromisoformat(last)).days
    return 0


def _dated(told: Record) -> bool:
    return getattr(told, "date", None) is not None


def _firsts(route: Sequence[Event], sources: Sources) -> Iterator[Dispute]:
    """A visit, meeting or call told as the first since some year, and one on file in between."""
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
            sides = [
                Side(found[0], [visit], _saying_so(visit) or None),
                Side(f"{visit.type} in {value}", between, says=_dated),
            ]
            yield dispute("first", f"first {visit.type}", visit.parties, sides, sources)


def _saying_so(visit: Event) -> frozenset[str]:
    """The stories that call it a first. Not all who tell of it do: those whose words hold the year."""
    found = _SINCE.search(visit.distinction or "")
    year = found[1] if found else None
    return frozenset(span.article for span in visit.evidence if not year or year in span.text)


def _alike(visit: Event, other: Event) -> bool:
    """Whether the same two met or spoke; whether the same person travelled, or one in the same office."""
    if visit.type in _WITH:
        # Whoever tells of both does not hold the other for a meeting that counts.
        return _saying_so(visit).isdisjoint(span.article for span in other.evidence)
    mine = {plain(one.name) for one in visit.participants if one.role == "visitor" and one.name}
    theirs = {plain(one.name) for one in other.participants if one.role == "visitor" and one.name}
    offices = {one.office for one in visit.participants if one.role == "visitor" and one.office}
    return bool(mine & theirs) or bool(offices & {one.office for one in other.participants if one.role == "visitor"})


def _when(event: Event) -> str:
    assert event.date is not None
    return event.date.start[:7] if event.date.precision in ("day", "month") else event.date.start[:4]
