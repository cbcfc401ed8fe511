"""Which records a question means: chosen and put in order in the narrowest index, so that only those shown are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import permutations
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, delete, func, or_, select

from dragoman.store.rows import Row, add
from dragoman.store.tables import dyads, gists, parties, people, records, tellings

_HEAD = ("kind", "type", "start", "end", "confidence", "status")


class Wanted(NamedTuple):
    """What records must be: see `Store.records`."""

    kinds: Sequence[str] = ()
    types: Sequence[str] = ()
    between: Sequence[str] = ()
    people_like: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    min_confidence: float = 0.0
    statuses: Sequence[str] = ()


def put(connection: Connection, told: Iterable[tuple[Row, Sequence[str]]]) -> None:
    """Indexes rows of records by their parties, and by every two of them."""
    own: list[Row] = []
    shared: list[Row] = []
    for row, listed in told:
        own_head = head(row)
        whose = sorted(set(listed))
        own += [{"party": party, **own_head} for party in whose]
        shared += [{"one": one, "other": other, **own_head} for one, other in permutations(whose, 2)]
    add(connection, parties, own)
    add(connection, dyads, shared)


def head(row: Row) -> Row:
    """What an index repeats of a record's row."""
    return {"record": row["id"], **{name: row[name] for name in _HEAD}}


def drop(connection: Connection, ids: Sequence[str]) -> None:
    """Takes records out of the indexes."""
    for table in (parties, dyads):
        connection.execute(delete(table).where(table.c.record.in_(ids)))


def pick(wanted: Wanted, *, latest_first: bool, limit: int, offset: int, longest: Callable[[], int]) -> Select[Any]:
    """Bodies and numbers of records, in order.

    Args:
        wanted: what they must be.
        latest_first: the latest first, undated ones last either way.
        limit: most of them; 0 for all.
        offset: how many to pass over.
        longest: by how many years the days of an event lie apart at most.
    """
    table, key, chosen = _narrowest(wanted.between, wanted.people_like)
    chosen = _held(chosen, table, key, wanted, longest)
    if table is records:
        own: Select[Any] = chosen.with_only_columns(records.c.body, records.c.n)
        return _part(own.order_by(*_order(records, latest_first)), limit, offset)
    if limit or offset:
        chosen = _part(chosen.order_by(*_order(table, latest_first)), limit, offset)
    ids = chosen.subquery()
    whole = select(records.c.body, records.c.n).join(ids, ids.c.record == records.c.id)
    return whole.order_by(*_order(records, latest_first))


def heads(
    between: Sequence[str], people_like: Sequence[str], min_confidence: float, as_of: str | None = None
) -> Select[Any]:
    """What the records of some parties or people are (`Head`), the latest first, undated ones last.

    Args:
        between: parties that must all be there.
        people_like: folded names, one of which must be there.
        min_confidence: 0 to 1.
        as_of: a day, ISO 8601: only what a story of that day or before tells, and has begun or was planned by then; a
            story without a day counts for what is dated.
    """
    table, key, chosen = _narrowest(between, people_like)
    if people_like and table is not people:
        chosen = chosen.where(_named(key, people_like))
    if min_confidence > 0:
        chosen = chosen.where(table.c.confidence >= min_confidence)
    if as_of:
        begun = or_(table.c.start.is_(None), table.c.start <= as_of, table.c.status == "planned")
        early = or_(tellings.c.published <= as_of, and_(tellings.c.published.is_(None), table.c.start.is_not(None)))
        told = select(gists.c.id).join(tellings, tellings.c.gist == gists.c.id).where(gists.c.record == key, early)
        chosen = chosen.where(begun, told.correlate(table).exists())
    order = (table.c.start.is_(None), table.c.start.desc(), table.c.end.desc(), key.desc())
    shown = (key.label("id"), *(table.c[name] for name in ("kind", "type", "start", "end", "status")))
    return chosen.with_only_columns(*shown).order_by(*order)


def shared(between: Sequence[str]) -> Select[Any]:
    """Ids of the records that some parties share."""
    _table, key, chosen = _narrowest(between)
    return chosen.with_only_columns(key)


def numbered(between: Sequence[str], min_confidence: float) -> Select[Any]:
    """Ids of the events of some parties that have a number in a series."""
    # Few have one: each is looked up among those shared, and not the other way round.
    _table, key, chosen = _narrowest(between)
    numbers = select(records.c.id).where(records.c.ordinal > 0, records.c.confidence >= min_confidence)
    return numbers.where(chosen.where(key == records.c.id).correlate(records).exists())


def _narrowest(between: Sequence[str], people_like: Sequence[str] = ()) -> tuple[Table, Any, Select[Any]]:
    """The index that holds the fewest records of some parties together or of one person, its id, and those records."""
    if not between and len(people_like) == 1:
        return people, people.c.record, select(people.c.record).where(people.c.plain == people_like[0])
    if not between:
        return records, records.c.id, select(records.c.id)
    if len(between) == 1:
        return parties, parties.c.record, select(parties.c.record).where(parties.c.party == between[0])
    chosen = select(dyads.c.record).where(dyads.c.one == between[0], dyads.c.other == between[1])
    for party in between[2:]:
        chosen = chosen.where(dyads.c.record.in_(select(parties.c.record).where(parties.c.party == party)))
    return dyads, dyads.c.record, chosen


def _held(chosen: Select[Any], table: Table, key: Any, wanted: Wanted, longest: Callable[[], int]) -> Select[Any]:
    column = table.c
    whole = table is records
    if wanted.kinds:
        # Most records are events: going through the index of kinds would be going through them all.
        most = whole and "event" in wanted.kinds
        chosen = chosen.where((func.coalesce(column.kind, "") if most else column.kind).in_(wanted.kinds))
    if wanted.types:
        chosen = chosen.where(column.type.in_(wanted.types))
    if wanted.people_like and table is not people:
        chosen = chosen.where(_named(key, wanted.people_like))
    if wanted.since:
        chosen = chosen.where(func.coalesce(column.end, column.start) >= wanted.since)
        if whole and list(wanted.kinds) == ["event"] and wanted.since[:4].isdecimal():
            # No event is longer than the longest: those that begin long before need not be looked at.
            chosen = chosen.where(column.start >= f"{int(wanted.since[:4]) - longest():04}")
    if wanted.until:
        # A year or month told as such begins with its first day: 2024 lies before 2024-03.
        chosen = chosen.where(column.start <= wanted.until + "~")
    if wanted.min_confidence > 0:
        chosen = chosen.where(column.confidence >= wanted.min_confidence)
    if wanted.statuses:
        most = whole and "occurred" in wanted.statuses
        chosen = chosen.where((func.coalesce(column.status, "") if most else column.status).in_(wanted.statuses))
    return chosen


def _named(key: Any, people_like: Sequence[str]) -> ColumnElement[bool]:
    """Whether a record names one of some people."""
    own: ColumnElement[bool] = key.in_(select(people.c.record).where(people.c.plain.in_(people_like)))
    return own


def _order(table: Table, latest_first: bool) -> list[Any]:
    key = table.c.id if table is records else table.c.record
    if latest_first:
        return [table.c.start.desc().nulls_last(), table.c.end.desc(), table.c.kind.desc(), key.desc()]
    return [table.c.start.is_(None), table.c.start, table.c.end, table.c.kind, key]


def _part(chosen: Select[Any], limit: int, offset: int) -> Select[Any]:
    return chosen.limit(limit or None).offset(offset or None)
