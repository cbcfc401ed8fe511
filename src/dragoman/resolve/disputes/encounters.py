"""One encounter told with two days, two places, two numbers, or as held and as denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.records import Date, Dispute, Event, Record
from dragoman.resolve.disputes.grounds import Ground, Published, key_of, month_of, months
from dragoman.resolve.disputes.sides import Says, Side, Sources, dispute, near_in_time, together, told_in
from dragoman.resolve.gist import NARROW
from dragoman.resolve.names import plain
from dragoman.resolve.telling import days_within

IN_PERSON = frozenset(("meeting", "visit", "signing", "exchange"))
_TOLD = frozenset(("meeting", "visit", "signing", "exchange", "call"))
_SINGULAR = frozenset(("recognition", "accession"))
_CLAIMED = frozenset((None, "occurred", "denied", "cancelled"))
_FAMILY = {"exchange": "meeting"}
_NEAR = 3
"""Days within which the same people do not meet twice in the same city without anybody telling of both."""
_JOURNEY = 10
_ONCE_IN = 10
"""Days within which two states do not set up ties, or raise them, twice."""
_BEFORE_DENIAL = _BEFORE_REPORT = 10


def grounds(record: Record, published: Published) -> Iterator[Ground]:
    """What the same people do in those months, and the sessions of a series."""
    if not isinstance(record, Event) or (record.type not in _TOLD and record.type not in _SINGULAR):
        return
    if record.status not in _CLAIMED:
        return
    event = record if days(record) is not None else _denied_of(record, published)
    if event is None:
        if _session_of(record, published) is not None:
            yield Ground(key_of("series", _FAMILY.get(record.type, record.type), plain(record.series or "")))
        return
    family, span = _FAMILY.get(event.type, event.type), days(event)
    if span is not None and (event.type in _TOLD or len(event.parties) == 2):
        for cast in _casts(event):
            for month in months(*span, around=NARROW):
                yield Ground(key_of("encounter", month, family, *cast))
    if event.ordinal and event.type in _TOLD:
        yield Ground(key_of("session", family, "+".join(sorted(event.parties))))
        if event.series:
            yield Ground(key_of("series", family, plain(event.series)))


def _encounters(about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    """Disputes over the day, place or truth of an encounter of the same people that ends in a month."""
    placed = (
        record if days(record) is not None else _denied_of(record, sources.published)
        for record in records
        if isinstance(record, Event)
    )
    group = sorted((event for event in placed if event is not None), key=lambda event: (_span(event), event.id))
    yield from _days_and_places(group, about[0], sources)


def _denied_of(event: Event, published: Published) -> Event | None:
    """What is denied without a day, with the days it can have been on: those before the denial."""
    told = sorted(day for key in told_in([event]) if (day := published.get(key)))
    if event.status not in ("denied", "cancelled") or event.date is not None or not told:
        return None
    start = date.fromisoformat(told[0]) - timedelta(days=_BEFORE_DENIAL)
    return replace(event, date=Date(start=start.isoformat(), end=told[-1], precision="span"))


def _session_of(event: Event, published: Published) -> Event | None:
    """A session of a series that is told as news without its day, with the days it can have been on."""
    told = sorted(day for key in told_in([event]) if (day := published.get(key)))
    named = event.ordinal and event.series and event.place and event.place.city
    if not named or event.type not in _TOLD or event.status not in (None, "occurred") or event.date or not told:
        return None
    start = date.fromisoformat(told[0]) - timedelta(days=_BEFORE_REPORT)
    return replace(event, date=Date(start=start.isoformat(), end=told[0], precision="span"))


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


def _days_and_places(group: Sequence[Event], month: str, sources: Sources) -> Iterator[Dispute]:
    seen: set[frozenset[str]] = set()
    for one, other in near_in_time(group, _span, _JOURNEY):
        if month_of(date.fromordinal(_span(one)[1])) != month:
            continue
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
        sides.append(Side(value(event), own, says=_saying(kind, event)))
    if kind == "status":
        denying = {key for side in sides if side.value != "occurred" for key in side.articles}
        sides = [
            side if side.value != "occurred" else side._replace(only=frozenset(side.articles) - denying)
            for side in sides
        ]
    return sorted(sides, key=lambda side: str(side.value))


def _saying(kind: str, event: Event) -> Says:
    """Which tellings of an event say its day, its place or its truth."""

    def says(told: Record) -> bool:
        if not isinstance(told, Event):
            return False
        match kind:
            case "date":
                own, whole = days(told), days(event)
                # Those of a whole journey too: they bear out a stay within it.
                return own is not None and whole is not None and own[0] <= whole[1] and whole[0] <= own[1]
            case "place":
                here, there = _place(told), _place(event)
                return here is not None and there is not None and not _elsewhere(here, there)
            case _:
                return _status(told) == _status(event)

    return says


def _dated(event: Event) -> str:
    assert event.date is not None
    start, end = event.date.start, event.date.end
    return start if start == end else f"{start}/{end}"


def _placed(event: Event) -> str:
    place = event.place
    return ", ".join(part for part in (place.city, place.country) if part) if place else ""


def _status(event: Event) -> str:
    return event.status or "occurred"


def _of_series(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    """Two numbers for one session of a series, and numbers that run against the years."""
    events = [one for one in records if isinstance(one, Event)]
    dated = [one if days(one) is not None else _session_of(one, sources.published) for one in events]
    vague = frozenset(one.id for one in events if days(one) is None)
    yield from _ordinals([one for one in dated if one is not None], sources, named=True, vague=vague)


def _of_parties(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    """The same among the parties of one series that goes by two names, or by none."""
    yield from _ordinals([one for one in records if isinstance(one, Event)], sources, named=False)


def _ordinals(
    group: Sequence[Event], sources: Sources, *, named: bool, vague: frozenset[str] = frozenset()
) -> Iterator[Dispute]:
    group = sorted(group, key=lambda event: (_span(event), event.id))
    done: set[tuple[int, int]] = set()
    for at, one in enumerate(group):
        for other in group[at + 1 :]:
            same_name = bool(one.series and other.series) and plain(one.series or "") == plain(other.series or "")
            if same_name != named or not _one_series(one, other) or together(one, other):
                continue
            if one.ordinal == other.ordinal or not _clash(one, other):
                continue
            if not vague.isdisjoint((one.id, other.id)) and not _at_once(one, other):
                continue
            pair = (one.ordinal or 0, other.ordinal or 0)
            if pair in done:
                continue
            done.add(pair)
            sides = [
                Side(
                    number,
                    [event for event in group if event.ordinal == number and _one_series(event, one)],
                    says=_numbered(number),
                )
                for number in pair
            ]
            parties = min((one.parties, other.parties), key=len)
            yield dispute("ordinal", f"number of the {one.series or one.type}", parties, sides, sources)


def _numbered(number: int) -> Says:
    return lambda told: getattr(told, "ordinal", None) == number


FINDERS = {"encounter": _encounters, "series": _of_series, "session": _of_parties}


def _one_series(one: Event, other: Event) -> bool:
    if not one.series or not other.series:
        return not (one.series or other.series)
    mine, theirs = set(plain(one.series).split()), set(plain(other.series).split())
    return len(mine & theirs) >= 0.6 * min(len(mine), len(theirs))


def _at_once(one: Event, other: Event) -> bool:
    """In one city on the same days: where the day of a session is not told, nothing less tells that it is the same."""
    (start, end), (other_start, other_end) = _span(one), _span(other)
    here, there = _place(one), _place(other)
    overlap = start <= other_end and other_start <= end
    return overlap and here is not None and there is not None and bool(here[1]) and here == there


def _clash(one: Event, other: Event) -> bool:
    """The same days with two numbers, or a later meeting with a number that cannot have been reached, or was passed."""
    (start, end), (other_start, other_end) = _span(one), _span(other)
    if start <= other_end and other_start <= end:
        return True
    years = round((other_start - start) / 365.25)
    step = (other.ordinal or 0) - (one.ordinal or 0)
    return step < 0 or (years >= 1 and step > years + 1 and (one.ordinal or 0) > 3)
