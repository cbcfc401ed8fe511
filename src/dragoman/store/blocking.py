"""The blocks that gists stand in: by number, so that a block costs the store a few bytes and no index beside its own.

Which blocks a gist stands in is worked out from the gist whenever it is asked for. Two blocks that share a number by
chance cost a comparison that finds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from sqlalchemy import ColumnElement, Connection, bindparam, delete, select, true

from dragoman.resolve import Gist, keys_of
from dragoman.resolve.cluster import Pair
from dragoman.store.rows import add, chunks
from dragoman.store.tables import blocks

_OCTETS = 8
_DROP = delete(blocks).where(
    blocks.c.key == bindparam("block"), blocks.c.looks == bindparam("seeks"), blocks.c.gist == bindparam("own")
)


def number(block: str) -> int:
    """The number of a block, 64 bits with a sign."""
    return int.from_bytes(blake2b(block.encode("utf-8", "surrogatepass"), digest_size=_OCTETS).digest(), signed=True)


def put(connection: Connection, gists: Iterable[Gist]) -> None:
    """Has gists stand in their blocks."""
    rows = [{"key": number(key.block), "looks": key.looks, "gist": gist.id} for gist in gists for key in keys_of(gist)]
    add(connection, blocks, rows)


def drop(connection: Connection, gists: Iterable[Gist]) -> None:
    """Takes gists out of their blocks."""
    gone = [{"block": number(key.block), "seeks": key.looks, "own": gist.id} for gist in gists for key in keys_of(gist)]
    if gone:
        connection.execute(_DROP, gone)


def sharing(connection: Connection, fresh: Mapping[str, Gist]) -> set[Pair]:
    """Pairs of new gists and those that share a block with them, where one of the two looks for the other there.

    Args:
        connection: to the store.
        fresh: id -> gist.
    """
    seeking: dict[bool, dict[int, list[str]]] = {True: defaultdict(list), False: defaultdict(list)}
    for gist in fresh.values():
        for key in keys_of(gist):
            seeking[key.looks][number(key.block)].append(gist.id)
    pairs: set[Pair] = set()
    # Apart, so that those who only stand in a block are not gone through to find out that nobody there looks for any.
    for looks, found in seeking.items():
        for block, theirs in _standing(connection, sorted(found), true() if looks else blocks.c.looks.is_(True)):
            pairs.update((min(own, theirs), max(own, theirs)) for own in found[block] if own != theirs)
    return pairs


def _standing(connection: Connection, keys: list[int], who: ColumnElement[bool]) -> Iterator[tuple[int, str]]:
    """Who stands in some blocks: the number of the block, and the id of the gist."""
    for part in chunks(keys):
        for row in connection.execute(select(blocks.c.key, blocks.c.gist).where(blocks.c.key.in_(part), who)):
            yield row.key, row.gist
