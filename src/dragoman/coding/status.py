"""Status words of a clause that tell more than whether a deed was done."""

from __future__ import annotations

from dragoman.coding import symbols as sym
from dragoman.coding.clause import Clauses
from dragoman.coding.grammar import Chunk


def stands(status: str, clauses: Clauses, index: int) -> bool:
    """A status word of a class stands in the clause of an item.

    Args:
        status: the class: `held`, `apart`.
        clauses: the sentence.
        index: the item.
    """
    return any(
        isinstance(item, Chunk)
        and item.kind == sym.STATUS
        and number == clauses.number[index]
        and any(entry.key == status for entry in item.atoms[0].value)
        for item, number in zip(clauses.items, clauses.number, strict=True)
    )
