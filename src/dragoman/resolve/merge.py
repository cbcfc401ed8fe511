"""Tellings of one thing to one record: all its evidence, the closest value of each field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from dragoman.records import Date, Event, Indicator, Participant, Place, Plover, Record, Span
from dragoman.resolve.gist import span_days
from dragoman.resolve.names import plain, same_name
from dragoman.resolve.roundings import digits
from dragoman.resolve.telling import Telling, day_of

_BROAD_ROLES = frozenset(("participant", ""))
_STATUS_ORDER = (
    "occurred",
    "signed",
    "in-force",
    "ratified",
    "cancelled",
    "denied",
    "planned",
    "proposed",
    "hypothetical",
    "ended",
)
_LATEST = frozenset(("as_of", "years_running"))
_LONGEST = frozenset(("since", "until"))


def merge(tellings: Iterable[Telling], record_id: str) -> Record:
    """One record of all tellings; the same whatever their order."""
    ordered = sorted(tellings, key=_order)
    best = ordered[0].record
    if len(ordered) == 1:
        return msgspec.structs.replace(best, id=record_id, evidence=_evidence([best]), sources=_sources(ordered))
    records = [telling.record for telling in ordered]
    values: dict[str, Any] = {
        name: _value(
            name, [value for record in records if (value := getattr(record, name, None)) not in (None, [], "")]
        )
        for name in best.__struct_fields__
        if name not in ("id", "evidence", "sources", "type", "rule", "confidence")
    }
    if "participants" in values:
        values["participants"] = _participants(records)
    if isinstance(best, Indicator):
        values.update(_figure([record for record in records if isinstance(record, Indicator)]))
    if isinstance(best, Event) and best.type == "visit":
        values["date"] = _stay([record.date for record in records if isinstance(record, Event) and record.date])
    values = {name: value for name, value in values.items() if value is not None}
    confidence = max((record.confidence for record in records if record.confidence is not None), default=None)
    return msgspec.structs.replace(
        best, **values, id=record_id, evidence=_evidence(records), sources=_sources(ordered), confidence=confidence
    )


def _order(telling: Telling) -> tuple[float, int, str]:
    """The telling to trust most first: the surest, then the closest dated."""
    record = telling.record
    return (-(record.confidence or 0.0), _length(getattr(record, "date", None)), telling.id)


def _length(date: Date | None) -> int:
    if not isinstance(date, Date):
        return 1_000_000
    return span_days(day_of(date.start) or "", day_of(date.end) or "") or 1_000_000


def _stay(dates: Sequence[Date]) -> Date | None:
    """The days of a visit: the closest told, but all its days before the one it began on."""
    closest = min(dates, key=lambda date: (_length(date), date.start), default=None)
    spans = [date for date in dates if closest and date.precision == "span" and date.start == closest.start]
    return min(spans, key=_length, default=closest)


def _figure(records: Sequence[Indicator]) -> dict[str, Any]:
    """The value told with most digits, and how it was told: others rounded it."""
    told = [record for record in records if record.value is not None]
    closest = max(told, key=lambda record: digits(float(record.value or 0)), default=None)
    return {} if closest is None else {"value": closest.value, "comparator": closest.comparator, "unit": closest.unit}


def _value(name: str, values: list[Any]) -> Any:
    """The value of a field from those told, best telling first."""
    if not values:
        return None
    first = values[0]
    if isinstance(first, Date):
        return min(values, key=lambda date: (_length(date), date.start))
    if isinstance(first, Place):
        return Place(
            **{part: _common([getattr(place, part) for place in values]) for part in ("country", "city", "venue")}
        )
    if isinstance(first, Plover):
        mode = next((value.mode for value in values if value.mode), None)
        return Plover(type=first.type, mode=mode, contexts=_union([value.contexts for value in values]))
    if isinstance(first, list):
        return _union(values)
    if name == "status":
        return min(values, key=_STATUS_ORDER.index)
    if name in _LATEST:
        return max(values)
    if name in _LONGEST:
        return max(values, key=lambda value: (len(value), value))
    return first


def _union(lists: list[list[Any]]) -> list[Any]:
    seen: dict[bytes, Any] = {}
    for values in lists:
        for value in values:
            seen.setdefault(msgspec.json.encode(value), value)
    return list(seen.values())


def _common(values: Iterable[str | None]) -> str | None:
    """The value told most often; the first told of equals."""
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None


def _evidence(records: Sequence[Record]) -> list[Span]:
    spans = {
        (span.document, span.start, span.end, span.article): span for record in records for span in record.evidence
    }
    return [spans[key] for key in sorted(spans)]


def _sources(tellings: Sequence[Telling]) -> list[str]:
    """Outlets, once each, the earliest report first; of a figure that is said to be somebody's, they."""
    owners = {owner for telling in tellings if (owner := getattr(telling.record, "attributed_to", None))}
    if len(owners) == 1:
        return sorted(owners)
    days: dict[str, str] = {}
    for telling in tellings:
        outlet, day = telling.context.outlet, telling.context.published or "9999"
        if outlet:
            days[outlet] = min(days.get(outlet, day), day)
    return sorted(days, key=lambda outlet: (days[outlet], outlet))


def _participants(records: Sequence[Record]) -> list[Participant]:
    """Everybody who takes part, once: spellings of one person brought together, a closer role over a broader one."""
    groups: list[list[Participant]] = []
    for record in records:
        for person in getattr(record, "participants", ()):
            group = next((group for group in groups if _same(group[0], person)), None)
            if group is None:
                groups.append([person])
            elif person not in group:
                group.append(person)
    people = [_one(group) for group in groups]
    named = {person.state for person in people if person.type == "person" and person.name}
    # Whoever acts for a side in one telling stands for the side itself, and for its nameless office, in another.
    return [
        person
        for person in people
        if not (person.type == "state" and person.name in named)
        and not (person.type == "person" and not person.name and person.state in named)
    ]


def _same(left: Participant, right: Participant) -> bool:
    if left.type != right.type or (left.state and right.state and left.state != right.state):
        return False
    if left.type != "person":
        return (left.name or left.state) == (right.name or right.state)
    if left.name and right.name:
        return same_name(plain(left.name), plain(right.name))
    return bool(left.office) and left.office == right.office


def _one(group: list[Participant]) -> Participant:
    roles = [person.role for person in group if person.role not in _BROAD_ROLES] or [group[0].role]
    names = [person.name for person in group if person.name]
    return Participant(
        type=group[0].type,
        role=roles[0],
        # The fullest spelling: a surname alone gives way to the whole name.
        name=max(names, key=lambda name: (len(name.split()), names.count(name), name)) if names else None,
        state=_common(person.state for person in group),
        office=_common(person.office for person in group),
    )
