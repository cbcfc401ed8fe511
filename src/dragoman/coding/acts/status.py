"""Status words of a clause that tell more than whether a deed was done."""

from __future__ import annotations

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses, Item


def tells_since(item: Item) -> bool:
    """The word makes what is told before it tell only since when: `当选总统后首次`."""
    return isinstance(item, Chunk) and item.kind == sym.STATUS and any(e.key == "since" for e in item.atoms[0].entries)


def stands(status: str, clauses: Clauses, index: int) -> bool:
    """A status word of a class stands in the clause of an item.

    Args:
        status: the class: `held`, `apart`.
        clauses: the sentence.
        index: the item.
    """
    for at in clauses.status:
        item = clauses.items[at]
        if clauses.number[at] != clauses.number[index] or not isinstance(item, Chunk):
            continue
        if any(entry.key == status for entry in item.atoms[0].entries):
            return True
    return False


def takes_place(clauses: Clauses, clause: int) -> bool:
    """A clause tells that what was named before takes or took place: "which was held in Vilnius"."""
    told = next((at for at in clauses.status if clauses.number[at] == clause), None)
    return told is not None and (stands("held", clauses, told) or stands("forthcoming", clauses, told))
