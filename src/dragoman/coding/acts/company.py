"""Who does something together with the doer: `besökte Kiev tillsammans med Støre`."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.names import symbols as sym
from dragoman.coding.sentences.clause import Clauses

_BOTH: Final = frozenset(("mutual", "confer", "joint"))
"""Frames of what takes two: those with whom it is done may be all there is of the other side."""
_TYPES: Final = frozenset(("person", "office", "state", "org"))


def company(clauses: Clauses, index: int) -> int | None:
    """The name group that a word such as "together with" marks, in the clause of a verb and nearer to no other verb."""
    for at in clauses.marking("together"):
        group = clauses.group(at)
        if clauses.number[at] != clauses.number[index] or group is None or group.members[0].type not in _TYPES:
            continue
        if not any(clauses.verb(i) or clauses.kind(i) == sym.SPEECH for i in range(min(at, index) + 1, max(at, index))):
            return at
    return None


def join(clauses: Clauses, beside: int | None, act: Act) -> None:
    """Lets those beside the doer do it too; where it takes two and nobody else is told, they are the other side."""
    group = clauses.group(beside) if beside is not None else None
    if group is None:
        return
    if not act.b and act.frame.frame in _BOTH:
        act.b, act.b_from = list(group.members), "with"
    else:
        act.a = [*act.a, *group.members]
