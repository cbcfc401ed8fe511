"""Who copied whom, kept in the store: strands of stories, and the lineage each belongs to.

Only stories that share a block with a new one are looked at again, and their offspring; the outcome is that of
comparing all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, select, update

from dragoman.resolve import Told
from dragoman.resolve.lineage import HEAD, Origin, origin, place, root_of
from dragoman.resolve.strand import Strand, strand_of, threads_of
from dragoman.resolve.telling import outlet_of
from dragoman.store.rows import add, chunks
from dragoman.store.tables import stories, strands, threads

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Strand)
_PART = 400
"""Stories woven in one transaction."""

Spun = tuple[Strand, str]
"""A strand, and the outlet whose report its story is."""


def spun(page: str, told: Told) -> list[Spun]:
    """The strands of a page's stories, given the page's id."""
    return [(strand_of(article, page, told.page.raw, told.records), outlet_of(article)) for article in told.articles]


def put(connection: Connection, spun_strands: Sequence[Spun]) -> None:
    """Writes strands, to be compared when the store settles."""
    add(
        connection,
        strands,
        [
            {
                "id": strand.id,
                "page": strand.page,
                "outlet": outlet,
                "parent": None,
                "how": None,
                "touched": True,
                "body": _ENCODER.encode(strand),
            }
            for strand, outlet in spun_strands
        ],
    )
    add(
        connection,
        threads,
        [
            {"key": key, "place": place(strand)[0], "strand": strand.id}
            for strand, _outlet in spun_strands
            for key in threads_of(strand)
        ],
    )


def remove(connection: Connection, page_ids: Sequence[str]) -> None:
    """Takes the strands of pages out, and marks those that were compared with them."""
    gone = list(connection.scalars(select(strands.c.id).where(strands.c.page.in_(page_ids))))
    theirs = threads.alias()
    for part in chunks(gone):
        near = select(theirs.c.strand).join(threads, threads.c.key == theirs.c.key).where(threads.c.strand.in_(part))
        connection.execute(update(strands).where(strands.c.id.in_(near)).values(touched=True))
        connection.execute(update(strands).where(strands.c.parent.in_(part)).values(touched=True))
        connection.execute(delete(threads).where(threads.c.strand.in_(part)))
        connection.execute(delete(strands).where(strands.c.id.in_(part)))


def weave(connection: Connection) -> list[str]:
    """Finds the lineage of some new stories and of those that they bear on.

    Returns:
        The stories looked at, whose records must be made anew; none where nothing was left to do.
    """
    fresh = list(connection.scalars(select(strands.c.id).where(strands.c.touched).order_by(strands.c.id).limit(_PART)))
    if not fresh:
        return []
    affected = _affected(connection, fresh)
    near = _heads(connection, affected)
    loaded = _load(connection, affected | {other for found in near.values() for other in found})
    loaded.update(_load(connection, {one.parent for one in loaded.values() if one.parent} - set(loaded)))
    rows = []
    for key in sorted(affected):
        found = origin(loaded[key], [loaded[other] for other in near.get(key, ()) if other in loaded], loaded)
        rows.append({"own": key, "up": found.parent, "by": found.how})
    connection.execute(
        update(strands).where(strands.c.id == bindparam("own")).values(parent=bindparam("up"), how=bindparam("by")),
        rows,
    )
    connection.execute(update(strands).where(strands.c.id.in_(fresh)).values(touched=False))
    return _root(connection, affected)


def _affected(connection: Connection, fresh: Sequence[str]) -> set[str]:
    """The stories themselves, and all of the blocks among whose earliest they are."""
    new = set(fresh)
    opened = [key for key, head in _blocks(connection, fresh).items() if new.intersection(head)]
    out = set(fresh)
    for part in chunks(opened):
        out.update(connection.scalars(select(threads.c.strand).where(threads.c.key.in_(part))))
    return out


def _blocks(connection: Connection, ids: Iterable[str]) -> dict[str, list[str]]:
    """The blocks of some stories, each with its earliest members."""
    keys = {
        key
        for part in chunks(ids)
        for key in connection.scalars(select(threads.c.key).where(threads.c.strand.in_(part)).distinct())
    }
    rank = func.row_number().over(partition_by=threads.c.key, order_by=(threads.c.place, threads.c.strand))
    out: dict[str, list[str]] = defaultdict(list)
    for part in chunks(sorted(keys)):
        ranked = select(threads.c.key, threads.c.strand, rank.label("rank")).where(threads.c.key.in_(part)).subquery()
        for row in connection.execute(select(ranked.c.key, ranked.c.strand).where(ranked.c.rank <= HEAD)):
            out[row.key].append(row.strand)
    return out


def _heads(connection: Connection, ids: set[str]) -> dict[str, set[str]]:
    """Story id -> the stories it is compared with."""
    blocks = _blocks(connection, ids)
    out: dict[str, set[str]] = defaultdict(set)
    for part in chunks(sorted(ids)):
        for row in connection.execute(select(threads.c.key, threads.c.strand).where(threads.c.strand.in_(part))):
            out[row.strand].update(blocks[row.key])
    return out


def _load(connection: Connection, ids: set[str]) -> dict[str, Strand]:
    return {
        row.id: _DECODER.decode(row.body)
        for part in chunks(sorted(ids))
        for row in connection.execute(select(strands.c.id, strands.c.body).where(strands.c.id.in_(part)))
    }


def _root(connection: Connection, changed: set[str]) -> list[str]:
    """Writes the roots of some stories and of all their offspring."""
    below = set(changed)
    edge = below
    while edge:
        found: set[str] = set()
        for part in chunks(sorted(edge)):
            found.update(connection.scalars(select(strands.c.id).where(strands.c.parent.in_(part))))
        edge = found - below
        below = below | edge
    origins: dict[str, Origin] = {}
    asked: set[str] = set()
    edge = set(below)
    while edge:
        asked |= edge
        query = select(strands.c.id, strands.c.parent, strands.c.how)
        for part in chunks(sorted(edge)):
            for row in connection.execute(query.where(strands.c.id.in_(part))):
                # One that is still to be compared stands for itself until then.
                origins[row.id] = Origin(row.parent or row.id, row.how or "original")
        edge = {found.parent for found in origins.values()} - asked
    rows = [{"own": key, "root_": root_of(key, origins), "how_": origins[key].how} for key in sorted(below)]
    connection.execute(
        update(stories)
        .where(stories.c.id == bindparam("own"))
        .values(root=bindparam("root_"), derivation=bindparam("how_")),
        rows,
    )
    return sorted(below)


def roots(connection: Connection, ids: set[str]) -> dict[str, tuple[str, str]]:
    """Story id -> the root of its lineage, and whose report that is."""
    root = {
        row.id: row.root
        for part in chunks(sorted(ids))
        for row in connection.execute(select(stories.c.id, stories.c.root).where(stories.c.id.in_(part)))
        if row.root
    }
    outlets = {
        row.id: row.outlet
        for part in chunks(sorted(set(root.values())))
        for row in connection.execute(select(strands.c.id, strands.c.outlet).where(strands.c.id.in_(part)))
    }
    return {key: (own, outlets[own]) for key, own in root.items() if own in outlets}
