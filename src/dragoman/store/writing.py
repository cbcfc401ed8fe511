"""What a page told, into the store. Nothing is compared here: see `settling`."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, or_, select, update

from dragoman.records import dump, stable_id
from dragoman.resolve import Gist, Telling, Told, gist_of, tellings
from dragoman.resolve.pins import renamed
from dragoman.resolve.telling import page_id
from dragoman.store import blocking, disputing, judging, picking, weaving, words
from dragoman.store.rows import Row, add, chunks, count_change
from dragoman.store.tables import bonds, gists, pages, people, records, stories
from dragoman.store.tables import tellings as told_table

STDIN = "-"
_GIST = msgspec.msgpack.Encoder()
_GISTS = msgspec.msgpack.Decoder(Gist)


def put(connection: Connection, batch: Sequence[Told]) -> int:
    """Writes pages, each in place of what the same document told before.

    Returns:
        How many of them were new or changed.
    """
    by_id = {page_id(told.page): told for told in batch}
    prints = {key: _print(told) for key, told in by_id.items()}
    known: dict[str, str] = {}
    for part in chunks(by_id):
        known.update(
            (row.id, row.told)
            for row in connection.execute(select(pages.c.id, pages.c.told).where(pages.c.id.in_(part)))
        )
    fresh = {key: told for key, told in by_id.items() if known.get(key) != prints[key]}
    if fresh:
        count_change(connection)
    remove(connection, _replaced(connection, fresh))
    _insert(connection, fresh, prints)
    return len(fresh)


def _print(told: Told) -> str:
    return stable_id(*(dump(record) for record in (*told.articles, *told.records)))


def _replaced(connection: Connection, fresh: dict[str, Told]) -> list[str]:
    """Pages that give way: the same page, and earlier states of its document (a pipe has no name to go by)."""
    documents = {told.page.document for told in fresh.values()} - {STDIN}
    out: set[str] = set()
    for part in chunks(sorted(documents)):
        out.update(connection.scalars(select(pages.c.id).where(pages.c.document.in_(part))))
    for part in chunks(fresh):
        out.update(connection.scalars(select(pages.c.id).where(pages.c.id.in_(part))))
    return sorted(out)


def remove(connection: Connection, page_ids: Sequence[str]) -> None:
    """Takes pages out, and marks what they touched to be compared again."""
    for part in chunks(page_ids):
        touched = list(connection.scalars(select(told_table.c.gist).where(told_table.c.page.in_(part)).distinct()))
        weaving.remove(connection, part)
        for table in (told_table, stories):
            connection.execute(delete(table).where(table.c.page.in_(part)))
        connection.execute(delete(pages).where(pages.c.id.in_(part)))
        touch(connection, touched)
        forget(connection, touched)


def touch(connection: Connection, keys: Sequence[str]) -> None:
    """Marks gists, and all that are bound to them or share their record, to be compared again."""
    for part in chunks(keys):
        near = (
            select(bonds.c.other).where(bonds.c.one.in_(part)).union(select(bonds.c.one).where(bonds.c.other.in_(part)))
        )
        with_same = select(gists.c.record).where(gists.c.id.in_(part), gists.c.record.is_not(None))
        connection.execute(
            update(gists)
            .where(or_(gists.c.id.in_(part), gists.c.id.in_(near), gists.c.record.in_(with_same)))
            .values(touched=True)
        )


def touch_stories(connection: Connection, ids: Sequence[str]) -> None:
    """Marks what some stories tell to be made anew: who copied whom has changed."""
    for part in chunks(ids):
        told = select(told_table.c.gist).where(told_table.c.story.in_(part))
        touch(connection, list(connection.scalars(told.distinct())))


def forget(connection: Connection, keys: Sequence[str]) -> None:
    """Drops gists that no page tells any more, with the records that stood on them alone."""
    for part in chunks(keys):
        alive = set(connection.scalars(select(told_table.c.gist).where(told_table.c.gist.in_(part)).distinct()))
        gone = [key for key in part if key not in alive]
        _part_from(connection, gone)
        # Records of touched gists are made anew when the store settles; until then they would cite what is gone.
        stale = set(connection.scalars(select(gists.c.record).where(gists.c.id.in_(part), gists.c.record.is_not(None))))
        drop_records(connection, sorted(stale))
        bodies = connection.scalars(select(gists.c.body).where(gists.c.id.in_(gone)))
        blocking.drop(connection, [_GISTS.decode(body) for body in bodies])
        connection.execute(delete(gists).where(gists.c.id.in_(gone)))
        connection.execute(delete(bonds).where(or_(bonds.c.one.in_(gone), bonds.c.other.in_(gone))))


def _part_from(connection: Connection, gone: Sequence[str]) -> None:
    """Has what was bound to gists that go compared anew: one of them may have stood for many (see `crowds`)."""
    near = {
        key
        for mine, theirs in ((bonds.c.one, bonds.c.other), (bonds.c.other, bonds.c.one))
        for key in connection.scalars(select(theirs).where(mine.in_(gone)))
    } - set(gone)
    for part in chunks(sorted(near)):
        told = select(gists.c.record).where(gists.c.id.in_(part), gists.c.record.is_not(None))
        stale = list(connection.scalars(told.distinct()))
        connection.execute(update(gists).where(gists.c.record.in_(stale)).values(touched=True))
        drop_records(connection, stale)
        connection.execute(update(gists).where(gists.c.id.in_(part)).values(record=None, touched=True))


def drop_records(connection: Connection, ids: Sequence[str]) -> None:
    """Takes merged records out of the store and its indexes."""
    for part in chunks(ids):
        words.drop(connection, list(connection.scalars(select(records.c.n).where(records.c.id.in_(part)))))
        connection.execute(delete(records).where(records.c.id.in_(part)))
        picking.drop(connection, part)
        disputing.drop(connection, part)
        connection.execute(delete(people).where(people.c.record.in_(part)))


def _insert(connection: Connection, fresh: dict[str, Told], prints: dict[str, str]) -> None:
    called = judging.pins(connection).called
    page_rows: list[Row] = []
    story_rows: list[Row] = []
    telling_rows: list[Row] = []
    heads: dict[str, Gist] = {}
    for key, told in fresh.items():
        page = told.page
        raw = zlib.compress(page.raw.encode("utf-8", "surrogatepass"), 1)
        page_rows.append(
            {
                "id": key,
                "document": page.document,
                "digest": page.digest,
                "media": page.media,
                "told": prints[key],
                "raw": raw,
            }
        )
        story_rows.extend(
            {
                "page": key,
                "id": article.id,
                "language": article.language,
                "published": article.published,
                "body": dump(article),
            }
            for article in told.articles
        )
        for telling in tellings(told):
            gist = gist_of(dataclasses.replace(telling, record=renamed(telling.record, called)))
            heads[gist.id] = gist
            telling_rows.append(_telling_row(key, telling, gist))
    add(connection, pages, page_rows)
    weaving.put(connection, [strand for key, told in fresh.items() for strand in weaving.spun(key, told)])
    add(connection, stories, story_rows)
    add(connection, told_table, telling_rows)
    put_gists(connection, heads.values())


def put_gists(connection: Connection, made: Iterable[Gist]) -> None:
    """Writes gists, to be compared when the store settles."""
    heads = {gist.id: gist for gist in made}
    add(
        connection,
        gists,
        [{"id": gist.id, "record": None, "touched": True, "body": _GIST.encode(gist)} for gist in heads.values()],
    )
    blocking.put(connection, heads.values())
    for part in chunks(heads):
        connection.execute(update(gists).where(gists.c.id.in_(part)).values(touched=True))


def _telling_row(page: str, telling: Telling, gist: Gist) -> Row:
    context = telling.context
    return {
        "page": page,
        "id": telling.id,
        "gist": gist.id,
        "story": context.story,
        "language": context.language,
        "published": context.published,
        "outlet": context.outlet,
        "wording": context.wording,
        "body": dump(telling.record),
    }
