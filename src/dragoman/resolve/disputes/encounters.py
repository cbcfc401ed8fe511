"""One encounter told with two days, two places, two numbers, or as held and as denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.records import Date, Dispute, Event
from dragoman.resolve.disputes.sides import Side, Sources, dispute, near_in_time, together, told_in
from dragoman.resolve.gist import NARROW
from dragoman.resolve.names import plain
from dragoman.resolve.telling import days_within

IN_PERSON = frozenset(("meeting", "visit", "signing", "exchange"))
_TOLD = frozenset(("meeting", "visit", "signing", "exchange", "call"))
_SINGULAR = frozenset(("recognition", "accession"))
_FAMILY = {"exchange": "meeting"}
_NEAR = 3
"""Days within which the same people do not meet twice in the same city without anybody telling of both."""
_JOURNEY = 10
_ONCE_IN = 10
"""Days within which two states do not set up ties, or raise them, twice."""
_BEFORE_DENIAL = 10


def encounters(events: Iterable[Event], sources: Sources) -> Iterator[Dispute]:
    """Disputes over the day, place, number or truth of one encounter."""
    groups: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for told_event in events:
        if told_event.type not in _TOLD and told_event.type not in _SINGULAR:
            continue
        event = told_event if days(told_event) is not None else _denied_of(told_event, sources)
        if event is None:
            continue
        if event.type in _TOLD or len(event.parties) == 2:
            for cast in _casts(event):
                groups[_FAMILY.get(event.type, event.type), cast].append(event)
    for group in groups.values():
        group.sort(key=lambda event: (_span(event), event.id))
        yield from _days_and_places(group, sources)
    numbered = [event for event in events_of(groups) if event.ordinal]
    yield from _ordinals(numbered, sources)


def _denied_of(event: Event, sources: Sources) -> Event | None:
    """What is denied without a day, with the days it can have been on: those before the denial."""
    told = sorted(day for key in told_in([event]) if (day := sources.published.get(key)))
    if event.status not in ("denied", "cancelled") or event.date is not None or not told:
        return None
    start = date.fromisoformat(told[0]) - timedelta(days=_BEFORE_DENIAL)
    return replace(event, date=Date(start=start.isoformat(), end=told[-1], precision="span"))


def events_of(groups: dict[tuple[object, ...], list[Event]]) -> list[Event]:
    """All events of some groups, each once."""
    unique = {event.id: event for group in groups.values() for event in group}
    return [unique[key] for key in sorted(unique)]


def days(event: Event) -> tuple[date, date] | None:
    """First and last day of an event that is told closely enough; else None."""
    return days_within(event, NARROW)


def _span(event: Event) -> tuple[int, int]:
    found = days(event)
    return (found[0].toordinal(), found[1].toordinal()) if found else (0, 0)


def _casts(event: Event) -> Iterator[tuple[str, ...]]:
    """Who does it: the two who meet; who travels, and whither; parties that sign."""
    named = sorted({plain(one.name) for one in event.participants if one.type == "person" and one.name})
    country = event.place.country if event.place else None
    if event.type == "visit":
        travellers = [one for one in event.participants if one.role == "visitor" and one.type == "person" and one.name]
        yield from ((plain(one.name or ""), country or "") for one in travellers[:1] if country)
    elif event.type == "signing" or event.type in _SINGULAR:
        if len(event.parties) == 2:
            yield tuple(sorted(event.parties))
    elif len(named) == 2 and len(event.parties) <= 2:
        yield tuple(named)
    elif event.ordinal or event.series:
        yield tuple(sorted(event.parties))


def _days_and_places(group: Sequence[Event], sources: Sources) -> Iterator[Dispute]:
    seen: set[frozenset[str]] = set()
    for one, other in near_in_time(group, _span, _JOURNEY):
        kind = _kind(one, other, sources)
        if kind is None:
            continue
        # A story that tells of both holds them for two; one that denies has to say what it denies.
        if kind != "status" and together(one, other) and not sources.mends(told(one) ^ told(other)):
            continue
        sides = _gathered(one, other, kind, group)
        if not all(side.articles for side in sides):
            continue
        key = frozenset(record.id for side in sides for record in side.records) | {kind}
        if key in seen:
            continue
        seen.add(key)
        yield dispute(kind, f"{kind} of the {one.type}", one.parties or other.parties, sides, sources)


def told(event: Event) -> frozenset[str]:
    """The stories that tell it."""
    return frozenset(span.article for span in event.evidence)


def _kind(one: Event, other: Event, sources: Sources) -> str | None:
    """What two tellings of one encounter disagree in; None where they are two, or agree."""
    (start, end), (other_start, other_end) = _span(one), _span(other)
    overlap = start <= other_end and other_start <= end
    held = {one.status or "occurred", other.status or "occurred"}
    if overlap and held in ({"occurred", "denied"}, {"occurred", "cancelled"}):
        return "status"
    if held != {"occurred"}:
        return None
    here, there = _place(one), _place(other)
    if overlap:
        return "place" if one.type in IN_PERSON and one.type != "visit" and _elsewhere(here, there) else None
    gap = other_start - end
    mended = sources.mends(told(one)) != sources.mends(told(other)) and sources.roots(told(one)) & sources.roots(
        told(other)
    )
    if mended:
        return "date"
    if one.type == "visit":
        return _visit(one, other, gap)
    if one.type in _SINGULAR:
        return "date" if gap <= _ONCE_IN else None
    if one.type == "call" or gap > _NEAR or _elsewhere(here, there) or not (here and there):
        return None
    if one.type == "signing":
        return None
    return "date"


def _visit(one: Event, other: Event, gap: int) -> str | None:
    """A stay has an eve and a morrow: what lies a day off is no contradiction."""
    if gap < 2:
        return None
    (start, end), (other_start, other_end) = _span(one), _span(other)
    # A stay of some days is what a leg can lie outside of; two single days may be two trips.
    ranged = end > start or other_end > other_start
    return "date" if ranged or gap <= _NEAR else None


def _place(event: Event) -> tuple[str, str] | None:
    if event.place is None or not event.place.country:
        return None
    return event.place.country, plain(event.place.city or "")


def _elsewhere(here: tuple[str, str] | None, there: tuple[str, str] | None) -> bool:
    if here is None or there is None:
        return False
    return here[0] != there[0] or bool(here[1] and there[1] and here[1] != there[1])


def _gathered(one: Event, other: Event, kind: str, group: Sequence[Event]) -> list[Side]:
    """The two readings, each with all records of the group that share it."""
    value = {"date": _dated, "place": _placed, "status": _status}[kind]
    sides = []
    for event in (one, other):
        own = [
            like
            for like in group
            if value(like) == value(event)
            and (kind == "date" or (_span(like)[0] <= _span(event)[1] and _span(event)[0] <= _span(like)[1]))
        ]
        sides.append(Side(value(event), own))
    if kind == "status":
        denying = {key for side in sides if side.value != "occurred" for key in side.articles}
        sides = [
            side if side.value != "occurred" else Side(side.value, side.records, frozenset(side.articles) - denying)
            for side in sides
        ]
    return sorted(sides, key=lambda side: str(side.value))


def _dated(event: Event) -> str:
    assert event.date is not None
    start, end = event.date.start, event.date.end
    return start if start == end else f"{start}/{end}"


def _placed(event: Event) -> str:
    place = event.place
    return ", ".join(part for part in (place.city, place.country) if part) if place else ""


def _status(event: Event) -> str:
    return event.status or "occurred"


def _ordinals(events: Sequence[Event], sources: Sources) -> Iterator[Dispute]:
    """Two numbers for one meeting of a series, and numbers that run against the years."""
    series: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in events:
        series[tuple(sorted(event.parties)), _FAMILY.get(event.type, event.type)].append(event)
    for group in series.values():
        group.sort(key=lambda event: (_span(event), event.id))
        done: set[tuple[int, int]] = set()
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                if not _one_series(one, other) or together(one, other):
                    continue
                if one.ordinal == other.ordinal or not _clash(one, other):
                    continue
                pair = (one.ordinal or 0, other.ordinal or 0)
                if pair in done:
                    continue
                done.add(pair)
                sides = [
                    Side(number, [event for event in group if event.ordinal == number and _one_series(event, one)])
                    for number in pair
                ]
                yield dispute("ordinal", f"number of the {one.series or one.type}", one.parties, sides, sources)


def _one_series(one: Event, other: Event) -> bool:
    if not one.series or not other.series:
        return not (one.series or other.series)
    mine, theirs = set(plain(one.series).split()), set(plain(other.series).split())
    return len(mine & theirs) >= 0.6 * min(len(mine), len(theirs))


def _clash(one: Event, other: Event) -> bool:
    """The same days with two numbers, or a later meeting with a number that cannot have been reached, or was passed."""
    (start, end), (other_start, other_end) = _span(one), _span(other)
    if start <= other_end and other_start <= end:
        return True
    years = round((other_start - start) / 365.25)
    step = (other.ordinal or 0) - (one.ordinal or 0)
    return step < 0 or (years >= 1 and step > years + 1 and (one.ordinal or 0) > 3)
