"""What people marked of records. A mark outlives the record it was made on: the next reading finds it again.

It is kept with the record's id, with the ids of its tellings and with the words it stood on; the first of these that
is still there says which record is meant now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, insert, select

from dragoman.records import AnyRecord, Mark, kind_of, load
from dragoman.store.rows import chunks, count_change
from dragoman.store.tables import gists, marks, pages, records
from dragoman.store.tables import tellings as told_table

_DECODER = msgspec.json.Decoder(Mark)


def mark(connection: Connection, record: AnyRecord, mark: Mark) -> None:
    """Keeps a mark of a record."""
    tellings = connection.scalars(
        select(told_table.c.id).join(gists, gists.c.id == told_table.c.gist).where(gists.c.record == record.id)
    )
    connection.execute(
        insert(marks),
        {
            "record": record.id,
            "kind": kind_of(record),
            "tellings": msgspec.json.encode(sorted(tellings)).decode(),
            "words": msgspec.json.encode([(span.document, span.text) for span in record.evidence]).decode(),
            "body": msgspec.json.encode(mark).decode(),
        },
    )
    count_change(connection)


def by_record(connection: Connection) -> dict[str, list[Mark]]:
    """Marks by the id that their record has now, in the order they were made; of those gone, none."""
    rows = connection.execute(select(marks).order_by(marks.c.n)).all()
    alive: set[str] = set()
    for part in chunks({row.record for row in rows}):
        alive |= set(connection.scalars(select(records.c.id).where(records.c.id.in_(part))))
    out: dict[str, list[Mark]] = defaultdict(list)
    for row in rows:
        key = row.record if row.record in alive else next(_now(connection, row.kind, row.tellings, row.words), None)
        if key is not None:
            out[key].append(_DECODER.decode(row.body))
    return dict(out)


def _now(connection: Connection, kind: str, tellings: str, words: str) -> Iterator[str]:
    """The records that a mark may mean whose own is gone, the likeliest first."""
    for part in chunks(msgspec.json.decode(tellings)):
        yield from connection.scalars(
            select(gists.c.record)
            .join(told_table, told_table.c.gist == gists.c.id)
            .where(told_table.c.id.in_(part), gists.c.record.is_not(None))
        )
    for document, text in msgspec.json.decode(words):
        rows = connection.execute(
            select(gists.c.record, told_table.c.body)
            .join(gists, gists.c.id == told_table.c.gist)
            .join(pages, pages.c.id == told_table.c.page)
            .where(pages.c.document == document, gists.c.record.is_not(None))
            .order_by(told_table.c.id)
        )
        for row in rows:
            told = load(row.body)
            if kind_of(told) == kind and any(span.text == text for span in told.evidence):
                yield row.record
