"""What the desk looks up beside records: busiest relations, latest stories, search with facets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, case, func, select, text

from dragoman.records import AnyRecord, Record, load
from dragoman.store import picking, words
from dragoman.store.rows import chunks
from dragoman.store.tables import CHANGES, dyads, gists, meta, pages, records, stories
from dragoman.store.tables import tellings as told_table

_WHOLE = 16
"""Characters of an id."""
MOST_MATCHES = 1_000
"""A search looks at so many of the latest matches: what every page holds would else be counted in full."""


class PairCount(NamedTuple):
    """Two parties, how many records they share, and the first day of the latest."""

    one: str
    other: str
    records: int
    last: str | None


class Head(NamedTuple):
    """What a record is: its id, kind, type, first and last day (ISO 8601, no finer than they are told), and status."""

    id: str
    kind: str
    type: str
    start: str | None
    end: str | None
    status: str | None


class Matches(NamedTuple):
    """Records that words stand in: at most `MOST_MATCHES`, the latest first; `more` where there are others."""

    records: list[AnyRecord]
    more: bool


class Report(NamedTuple):
    """A story that tells of somebody: its day, its language, the id of the story it goes back to."""

    day: str | None
    language: str | None
    root: str


def reports_on(connection: Connection, parties: Sequence[str]) -> list[Report]:
    """The stories that tell of some parties together, the earliest first, undated ones first."""
    told = (
        select(told_table.c.published, told_table.c.language, func.coalesce(stories.c.root, stories.c.id).label("root"))
        .join(gists, gists.c.id == told_table.c.gist)
        .join(stories, stories.c.id == told_table.c.story)
        .where(gists.c.record.in_(picking.shared(parties)))
        .distinct()
    )
    rows = [Report(row.published, row.language, row.root) for row in connection.execute(told)]
    return sorted(rows, key=lambda one: (one.day or "", one.language or "", one.root))


def stamp(connection: Connection) -> str:
    """A text that changes when the store does."""
    return connection.scalar(select(meta.c.value).where(meta.c.key == CHANGES)) or "0"


def pairs(connection: Connection, limit: int) -> list[PairCount]:
    """The parties that share most records, those with most first."""
    busiest = _shared(dyads.c.one < dyads.c.other)
    found = connection.execute(
        busiest.order_by(busiest.selected_columns.many.desc(), dyads.c.one, dyads.c.other).limit(limit)
    )
    return [PairCount(row.one, row.other, row.many, row.last) for row in found]


def partners(connection: Connection, party: str, limit: int) -> list[PairCount]:
    """The parties that share most records with one."""
    shared = _shared(dyads.c.one == party)
    found = connection.execute(shared.order_by(shared.selected_columns.many.desc(), dyads.c.other).limit(limit))
    return [PairCount(row.one, row.other, row.many, row.last) for row in found]


def _shared(whose: ColumnElement[bool]) -> Select[Any]:
    """How many records every two parties share, and the first day of their latest event."""
    last = func.max(case((dyads.c.kind == "event", dyads.c.start))).label("last")
    counted = select(dyads.c.one, dyads.c.other, func.count().label("many"), last).where(whose)
    return counted.group_by(dyads.c.one, dyads.c.other)


def told_in(connection: Connection, story: str) -> list[tuple[str, Record]]:
    """What the page of a story told, each with the id of the record it became part of."""
    page = connection.scalar(select(stories.c.page).where(stories.c.id == story).limit(1))
    rows = connection.execute(
        select(gists.c.record, told_table.c.body)
        .join(gists, gists.c.id == told_table.c.gist)
        .where(told_table.c.page == page)
        .order_by(told_table.c.id)
    )
    return [(row.record, load(row.body)) for row in rows]


def matches(connection: Connection, wanted: str, min_confidence: float, read: Callable[[str], AnyRecord]) -> Matches:
    """Records in which all the words stand, the latest read first."""
    if connection.dialect.name == "sqlite":
        found: list[AnyRecord] = []
        # Words in their other forms are looked for where none stand as they were given.
        for begun in (False, True):
            if found or (query := words.match_query(wanted, begun=begun)) is None:
                break
            rows = connection.execute(
                text(
                    "SELECT r.body FROM (SELECT rowid AS n FROM words WHERE words MATCH :query"
                    " ORDER BY rowid DESC LIMIT :most) AS w JOIN records AS r ON r.n = w.n"
                    " WHERE r.confidence >= :sure ORDER BY r.n DESC"
                ),
                {"query": query, "most": MOST_MATCHES + 1, "sure": min_confidence},
            )
            found = [read(row.body) for row in rows]
    else:
        known = words.find(connection, wanted) or words.find(connection, wanted, begun=True)
        numbers = sorted(known, reverse=True)[: MOST_MATCHES + 1]
        found = []
        for at in range(0, len(numbers), 500):
            part = numbers[at : at + 500]
            bodies = connection.scalars(
                select(records.c.body)
                .where(records.c.n.in_(part), records.c.confidence >= min_confidence)
                .order_by(records.c.n.desc())
            )
            found += [read(body) for body in bodies]
    return Matches(found[:MOST_MATCHES], len(found) > MOST_MATCHES)


def counts(connection: Connection) -> dict[str, dict[str, int]]:
    """How much is there: see `Store.counts`."""

    def grouped(query: Select[Any]) -> dict[str, int]:
        return {row[0] or "": row[1] for row in connection.execute(query)}

    language, kind, many = stories.c.language, records.c.kind, func.count()
    events = select(records.c.type, many).where(kind == "event").group_by(records.c.type)
    return {
        "pages": {"": connection.scalar(select(many).select_from(pages)) or 0},
        "stories": grouped(select(language, many).group_by(language).order_by(language)),
        "tellings": {"": connection.scalar(select(many).select_from(told_table)) or 0},
        "records": grouped(select(kind, many).group_by(kind).order_by(kind)),
        "events": grouped(events.order_by(many.desc(), records.c.type)),
    }


def between(column: Column[str], key: str) -> ColumnElement[bool]:
    """Whether an id begins with a key."""
    return and_(column >= key, column < key + "~")


def beginning(connection: Connection, key: str, limit: int) -> list[str]:
    """Bodies of the records whose id, or the id of one of whose tellings, begins with a key."""
    own = select(records.c.id).where(between(records.c.id, key)).order_by(records.c.id).limit(limit)
    ids = set(connection.scalars(own))
    if not (len(key) == _WHOLE and ids):
        # Each looked up in its own index; asked in one condition, neither would be used.
        for found in (
            select(gists.c.record).where(between(gists.c.id, key)),
            select(gists.c.record)
            .join(told_table, told_table.c.gist == gists.c.id)
            .where(between(told_table.c.id, key)),
        ):
            ids |= set(connection.scalars(found.limit(limit)))
    return [
        body
        for part in chunks(sorted(key for key in ids if key))
        for body in connection.scalars(select(records.c.body).where(records.c.id.in_(part)).order_by(records.c.id))
    ]


def heads(
    connection: Connection,
    parties: Sequence[str],
    people_like: Sequence[str],
    min_confidence: float,
    as_of: str | None = None,
) -> list[Head]:
    """What records of some parties or people are, the latest first, undated ones last: see `picking.heads`."""
    return [Head(*row) for row in connection.execute(picking.heads(parties, people_like, min_confidence, as_of))]


def longest_years(connection: Connection) -> int:
    """By how many years the days of an event lie apart at most."""
    first, last = func.substr(records.c.start, 1, 4), func.substr(records.c.end, 1, 4)
    apart = connection.execute(select(first, last).where(records.c.kind == "event", first != last).distinct())
    return max((int(end) - int(start) for start, end in apart if start.isdecimal() and end.isdecimal()), default=0)
