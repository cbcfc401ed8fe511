"""Who copied whom, kept in the store: strands of stories, and the lineage each belongs to.

Only stories that share a block with a new one are looked at again, and their offspring; the outcome is that of
comparing all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec
from sqlalchemy import Connection, Dialect, bindparam, delete, select, update

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
_AT_ONCE = 200
"""Blocks asked for in one statement: databases bound how many parts it may have."""

_CUT = delete(threads).where(
    threads.c.key == bindparam("block"), threads.c.place == bindparam("at"), threads.c.strand == bindparam("own")
)

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
    thread(connection, [strand for strand, _outlet in spun_strands])


def thread(connection: Connection, spun_strands: Sequence[Strand]) -> None:
    """Has strands stand in their blocks."""
    rows = [
        {"key": key, "place": place(strand)[0], "strand": strand.id}
        for strand in spun_strands
        for key in _numbers(strand)
    ]
    add(connection, threads, rows)


def _numbers(strand: Strand) -> list[int]:
    """The blocks a strand belongs to, each as a number of 64 bits with a sign."""
    return [int.from_bytes(bytes.fromhex(key), signed=True) for key in threads_of(strand)]


def remove(connection: Connection, page_ids: Sequence[str]) -> None:
    """Takes the strands of pages out, and marks those that were compared with them."""
    gone = list(connection.scalars(select(strands.c.id).where(strands.c.page.in_(page_ids))))
    _unroot(connection, gone)
    for part in chunks(gone):
        own = _load(connection, set(part)).values()
        stood = [(key, place(strand)[0], strand.id) for strand in own for key in _numbers(strand)]
        for keys in chunks(sorted({key for key, _place, _id in stood})):
            near = select(threads.c.strand).where(threads.c.key.in_(keys))
            connection.execute(update(strands).where(strands.c.id.in_(near)).values(touched=True))
        connection.execute(update(strands).where(strands.c.parent.in_(part)).values(touched=True))
        if stood:
            connection.execute(_CUT, [{"block": key, "at": at, "own": strand} for key, at, strand in stood])
        connection.execute(delete(strands).where(strands.c.id.in_(part)))


def _unroot(connection: Connection, gone: Sequence[str]) -> None:
    """Forgets the roots of all that comes from stories that go, and of those that one of them mended."""
    mended: set[str] = set()
    for part in chunks(gone):
        told = select(stories.c.root).where(stories.c.id.in_(part), stories.c.derivation == "correction")
        mended.update(root for root in connection.scalars(told) if root)
    for part in chunks(sorted({*gone, *mended})):
        connection.execute(update(stories).where(stories.c.root.in_(part)).values(root=None))


def weave(connection: Connection) -> list[str] | None:
    """Finds the lineage of some new stories and of those that they bear on.

    Returns:
        The stories whose lineage is another now, whose records must be made anew; None where nothing was left to do.
    """
    fresh = list(connection.scalars(select(strands.c.id).where(strands.c.touched).limit(_PART)))
    if not fresh:
        return None
    loaded = _load(connection, set(fresh))
    blocks = _blocks(connection, loaded)
    rivals, lost = _rivals(connection, set(fresh), blocks)
    if lost:
        former = _load(connection, lost)
        blocks |= _blocks(connection, former)
        loaded |= former
    near = {key: {other for block in _numbers(strand) for other in blocks[block]} for key, strand in loaded.items()}
    near.update((key, found) for key, found in rivals.items() if key not in near)
    loaded |= _load(connection, (near.keys() | {other for found in near.values() for other in found}) - loaded.keys())
    loaded.update(_load(connection, {one.parent for one in loaded.values() if one.parent} - set(loaded)))
    rows = []
    for key in sorted(near):
        found = origin(loaded[key], [loaded[other] for other in near[key] if other in loaded], loaded)
        rows.append({"own": key, "up": found.parent, "by": found.how})
    connection.execute(
        update(strands).where(strands.c.id == bindparam("own")).values(parent=bindparam("up"), how=bindparam("by")),
        rows,
    )
    connection.execute(update(strands).where(strands.c.id.in_(fresh)).values(touched=False))
    return _root(connection, set(near))


def _rivals(
    connection: Connection, new: set[str], blocks: Mapping[int, Sequence[str]]
) -> tuple[dict[str, set[str]], set[str]]:
    """Whom new stories can be the parents of.

    Only where a new story is among the earliest of a block are others compared with it. What they were compared with
    before is worse than the parent they have, so that one alone stands for all; unless the new ones push it out.

    Returns:
        Story -> its parent, and the new ones among the earliest of a block of both; and those whose parent is no longer
        among these.
    """
    opened = {key: new.intersection(head) for key, head in blocks.items() if not new.isdisjoint(head)}
    rivals: dict[str, set[str]] = defaultdict(set)
    lost: set[str] = set()
    for part in chunks(sorted(opened)):
        query = (
            select(threads.c.key, threads.c.strand, strands.c.parent, strands.c.touched)
            .join(strands, strands.c.id == threads.c.strand)
            .where(threads.c.key.in_(part))
        )
        members: dict[int, dict[str, str]] = defaultdict(dict)
        for row in connection.execute(query):
            if not row.touched:
                members[row.key][row.strand] = row.parent
        for key, own in members.items():
            head = set(blocks[key])
            for strand, parent in own.items():
                rivals[strand] |= opened[key] | ({parent} - {strand})
                if parent in own and parent not in head:
                    lost.add(strand)
    return rivals, lost


def _blocks(connection: Connection, loaded: Mapping[str, Strand]) -> dict[int, list[str]]:
    """The blocks of some stories, each with its earliest members."""
    keys = {key for strand in loaded.values() for key in _numbers(strand)}
    out: dict[int, list[str]] = {}
    for part in chunks(sorted(keys), _AT_ONCE):
        for key, strand in connection.exec_driver_sql(_earliest(connection.dialect, len(part)), tuple(part)):
            out.setdefault(key, []).append(strand)
    return out


@cache
def _earliest(dialect: Dialect, count: int) -> str:
    """The statement that asks for the earliest of so many blocks, each from the index and no further."""
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    order = f"ORDER BY place, strand LIMIT {HEAD}"
    return " UNION ALL ".join(
        f"SELECT * FROM (SELECT key, strand FROM threads WHERE key = {mark} {order}) AS block_{at}"
        for at in range(count)
    )


def _load(connection: Connection, ids: set[str]) -> dict[str, Strand]:
    return {
        row.id: _DECODER.decode(row.body)
        for part in chunks(sorted(ids))
        for row in connection.execute(select(strands.c.id, strands.c.body).where(strands.c.id.in_(part)))
    }


def _offspring(connection: Connection, ids: set[str]) -> set[str]:
    """Some stories, and all that come from them."""
    below = set(ids)
    edge = below
    while edge:
        found: set[str] = set()
        for part in chunks(sorted(edge)):
            found.update(connection.scalars(select(strands.c.id).where(strands.c.parent.in_(part))))
        edge = found - below
        below = below | edge
    return below


def _root(connection: Connection, changed: set[str]) -> list[str]:
    """Writes the roots of some stories and of all their offspring.

    Returns:
        Those that have another now, and those that come from one root with a correction that was none, or is none now.
    """
    below = _offspring(connection, changed)
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
    before = {
        row.id: (row.root, row.derivation)
        for part in chunks(sorted(below))
        for row in connection.execute(
            select(stories.c.id, stories.c.root, stories.c.derivation).where(stories.c.id.in_(part))
        )
    }
    now = {key: (root_of(key, origins), origins[key].how) for key in below}
    moved = sorted(key for key in below if now[key] != before.get(key))
    if moved:
        connection.execute(
            update(stories)
            .where(stories.c.id == bindparam("own"))
            .values(root=bindparam("root_"), derivation=bindparam("how_")),
            [{"own": key, "root_": now[key][0], "how_": now[key][1]} for key in moved],
        )
    told = [found for key in moved for found in (now[key], before.get(key)) if found]
    mended = sorted({root for root, how in told if root and how == "correction"})
    for part in chunks(mended):
        moved += connection.scalars(select(stories.c.id).where(stories.c.root.in_(part)))
    return sorted(set(moved))


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
