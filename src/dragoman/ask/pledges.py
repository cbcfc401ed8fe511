"""What was promised or planned between some parties, and what later reports bear on it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.records import AnyRecord, Event
from dragoman.store.looking import Head

_BEARING = frozenset(("visit", "meeting", "call", "signing", "exchange", "cooperate", "aid", "accession", "upgrade"))
_FOLLOWING = 3
_AT_ONCE = 24


class Promised(NamedTuple):
    """What was promised or planned, and what was told later of the same kind or topic, the earliest first."""

    pledge: Event
    later: list[Event]


class Reports:
    """Records read when they are asked for, each once.

    Attributes:
        read: id -> record, of those read so far.
    """

    def __init__(self, read: dict[str, AnyRecord], fetch: Callable[[Sequence[str]], Sequence[AnyRecord]]) -> None:
        self.read = read
        self._fetch = fetch

    def events(self, keys: Sequence[str]) -> list[Event]:
        """The events of some ids, in their order; those that there are not are left out."""
        if missing := [key for key in keys if key not in self.read]:
            self.read |= {record.id: record for record in self._fetch(missing)}
        return [one for key in keys if isinstance(one := self.read.get(key), Event)]


def promised(
    heads: Sequence[Head], reports: Reports, told_on: Callable[[Sequence[Event]], Mapping[str, str]], limit: int
) -> list[Promised]:
    """Pledges, the earliest told first.

    Args:
        heads: of all records between the parties.
        reports: where records are read.
        told_on: of events, id -> the day each was first told.
        limit: most of those that later reports bear on, and most of the others, the latest; 0 for all.
    """
    events = [head for head in heads if head.kind == "event"]
    pledged = reports.events([head.id for head in events if head.status == "planned" or head.type == "agree"])
    made = told_on(pledged)
    done = _Done([head for head in events if head.type in _BEARING and head.status in (None, "occurred")], reports)
    out: list[Promised] = []
    counts = {True: 0, False: 0}
    for pledge in sorted(pledged, key=lambda event: (made[event.id], event.id), reverse=True):
        if limit and min(counts.values()) >= limit:
            break
        later = done.after(pledge, made[pledge.id])
        counts[bool(later)] += 1
        if not limit or counts[bool(later)] <= limit:
            out.append(Promised(pledge, later))
    return out[::-1]


class _Done:
    """What took place, in order of time; read only as far as it is looked into."""

    def __init__(self, heads: Sequence[Head], reports: Reports) -> None:
        dated = [(_first(head), head) for head in heads if head.start]
        dated.sort(key=lambda one: (one[0], one[1].id))
        self._starts = [start for start, _head in dated]
        self._heads = [head for _start, head in dated]
        self._reports = reports

    def after(self, pledge: Event, made: str) -> list[Event]:
        """The first that bear on a pledge."""
        out: list[Event] = []
        if pledge.status != "planned" and not pledge.topics:
            return out
        heads = [head.id for head in self._from(pledge, made) if head.id != pledge.id]
        for at in range(0, len(heads), _AT_ONCE):
            out += [one for one in self._reports.events(heads[at : at + _AT_ONCE]) if _bears(pledge, one, made)]
            if len(out) >= _FOLLOWING:
                break
        return out[:_FOLLOWING]

    def _from(self, pledge: Event, made: str) -> Iterator[Head]:
        day = pledge.date
        last = day.end if day and pledge.status == "planned" else None
        for at in range(bisect_left(self._starts, made), len(self._heads)):
            if last is not None and self._starts[at] > last:
                return
            if pledge.status != "planned" or self._heads[at].type == pledge.type:
                yield self._heads[at]


def _first(head: Head) -> str:
    """The first day of a record: the index has it no finer than it is told."""
    return f"{head.start}-01-01"[:10] if head.start else ""


def _bears(pledge: Event, event: Event, made: str) -> bool:
    if event.date is None or event.date.start < made:
        return False
    if pledge.status == "planned":
        day = pledge.date
        return event.type == pledge.type and (
            day is None or (day.start <= event.date.end and event.date.start <= day.end)
        )
    return bool(set(pledge.topics) & set(event.topics)) and event.type not in ("visit", "call")
