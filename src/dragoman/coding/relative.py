"""Who does what a verb tells that is not the main one: `来华出席峰会的总统`, `urged X to withdraw`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dragoman.coding import symbols as sym
from dragoman.coding.grammar import Chunk

if TYPE_CHECKING:
    from dragoman.coding.clause import Clauses

_PEOPLE: Final = frozenset(("person", "office"))


def headed(clauses: Clauses, at: int, left: int | None) -> int | None:
    """The noun behind a relative clause that a verb stands in: it does what the verb tells.

    Args:
        clauses: the sentence.
        at: index of the verb.
        left: the name group before it that is its subject otherwise.
    """
    if left is not None and not any(clauses.verb(i) for i in range(left + 1, at)) and not _marked(clauses, at, left):
        return None
    if clauses.verb(at + 1):
        return None  # 会见来访的总统: it governs what follows
    for index in range(at + 1, len(clauses.items)):
        if clauses.number[index] != clauses.number[at] or clauses.kind(index) == sym.SPEECH:
            return None
        group = clauses.group(index + 1) if clauses.kind(index) == "f" else None
        if group is not None and (group.members[0].type in _PEOPLE or not _acts(clauses, at + 1, index)):
            return index + 1
    return None


def governed(clauses: Clauses, at: int) -> tuple[int | None, ...]:
    """The object of a verb that a relative clause stands before: `会见来访的总统`, if there is one."""
    direct = clauses.group(at + 1) is not None
    for index in range(at + 1, len(clauses.items)):
        if clauses.number[index] != clauses.number[at] or clauses.kind(index) == sym.SPEECH:
            break
        if clauses.verb(index):
            if direct and index > at + 2:
                break
            head = headed(clauses, index, None)
            return (head,) if head is not None or not direct else ()
    return ()


def controlled(clauses: Clauses, index: int, at: int) -> bool:
    """The object of the verb before is the subject of the next: `urged X to withdraw`, `祝贺X就任`.

    Args:
        clauses: the sentence.
        index: index of the object.
        at: index of the next verb.
    """
    item = clauses.items[index - 1]
    if clauses.before and at > index + 1 and all(clauses.kind(i) == sym.STATUS for i in range(index + 1, at)):
        return True  # 宣布X将访华: what stands before "will" does it
    return (
        isinstance(item, Chunk)
        and clauses.verb(index - 1)
        and any(entry.key in clauses.pivots for entry in item.atoms[0].entries)
        and not any(clauses.verb(i) or clauses.kind(i) in (",", "f", sym.AND) for i in range(index + 1, at))
    )


def _marked(clauses: Clauses, at: int, left: int) -> bool:
    """A marker stands before the verb with nothing to mark but what follows the relative clause: `同来访的总统`."""
    return any(
        clauses.kind(i) in ("o", sym.AND) and clauses.group(i + 1) is None and i + 1 <= at for i in range(left + 1, at)
    )


def _acts(clauses: Clauses, start: int, end: int) -> bool:
    """Something is done between two places."""
    return any(clauses.kind(i) == sym.ACT for i in range(start, end))
