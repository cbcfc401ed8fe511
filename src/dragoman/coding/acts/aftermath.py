"""What is said behind a deed of whether it took place: in a clause of its own, or between commas."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_PASSED: Final = frozenset((",", sym.GAP, sym.STATUS, sym.AND, sym.CONJUNCTION, "o", "m"))
"""What a clause may hold that only says so: no name, and no deed of its own."""
_RELATIVE: Final = frozenset(("cancelled", "forthcoming", "unplanned"))
_INSERTED: Final = 8
"""Items that a participle between commas may have with what belongs to it."""


def abandoned(clauses: Clauses, index: int) -> bool:
    """A clause behind a planned deed only says that it was called off: `原计划26日访华，后推迟`.

    Args:
        clauses: the sentence.
        index: the deed.
    """
    own = clauses.number[index]
    for at in clauses.status:
        if at <= index or clauses.number[at] == own:
            continue
        if says(clauses, at, ("cancelled",)):
            clause = clauses.number[at]
            told = [i for i in range(index + 1, len(clauses.items)) if own < clauses.number[i] <= clause]
            closes = clauses.kind(at + 1) in ("", ",", ";") or clauses.number[at + 1] != clause
            return closes and all(_empty(clauses, i) for i in told)
    return False


def _empty(clauses: Clauses, at: int) -> bool:
    """The item names nobody and tells no deed; "it" may stand for the plan."""
    group = clauses.group(at)
    return clauses.kind(at) in _PASSED or (group is not None and group.members[0].type == "pronoun")


def told_of(clauses: Clauses, at: int) -> Iterator[str]:
    """What a relative clause right behind the noun says of it: "the summit, which will take place".

    Args:
        clauses: the sentence.
        at: what stands behind the noun.

    Yields:
        classes of status.
    """
    item = clauses.items[at + 2] if at + 2 < len(clauses.items) else None
    if clauses.before and clauses.kind(at) == ",":  # 近期筹备的会面，已被无限期推迟
        for behind in clauses.items[at + 1 : at + 3]:
            entries = behind.atoms[0].entries if isinstance(behind, Chunk) and behind.kind == sym.STATUS else ()
            yield from (e.key for e in entries if e.kind == "status" and e.key == "cancelled")
    if clauses.kind(at) == "," and clauses.kind(at + 1) == sym.STATUS:
        yield from _after_insertion(clauses, at + 1)
    if clauses.kind(at) == "," and clauses.kind(at + 1) == sym.WHO and isinstance(item, Chunk):
        entries = item.atoms[0].entries if item.kind == sym.STATUS else ()
        yield from (e.key for e in entries if e.kind == "status" and e.key in _RELATIVE)


def _after_insertion(clauses: Clauses, at: int) -> Iterator[str]:
    """What became of a deed to come, as a participle between commas says: "the talks, due in Oslo, are off"."""
    if not says(clauses, at, ("planned", "forthcoming")):
        return
    closed = next((i for i in range(at + 1, min(at + _INSERTED, len(clauses.items))) if clauses.kind(i) == ","), None)
    behind = range(closed + 1, min(closed + 4, len(clauses.items))) if closed is not None else ()
    if any(says(clauses, i, ("cancelled",)) for i in behind):
        yield "cancelled"
    elif not any(says(clauses, i, ("past", "held")) for i in behind):
        yield "forthcoming"


def says(clauses: Clauses, at: int, wanted: Collection[str]) -> bool:
    """The item is a word of one of these classes of status.

    Args:
        clauses: the sentence.
        at: the item.
        wanted: the classes.
    """
    item = clauses.items[at]
    if not isinstance(item, Chunk) or item.kind != sym.STATUS:
        return False
    return any(entry.kind == "status" and entry.key in wanted for entry in item.atoms[0].entries)
