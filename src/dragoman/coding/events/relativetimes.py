"""Times in clauses of their own: behind a relative word, "that", or one like "since"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.status import takes_place
from dragoman.coding.names import symbols as sym
from dragoman.coding.sentences.scene import Sentence

if TYPE_CHECKING:
    from dragoman.coding.expressions.time import TimeExpression

_ATTENDED: Final = frozenset(("attend", "chairs"))


def set_apart(clause: int, sentence: Sentence) -> bool:
    """A relative word, "that", or one like "since", opens the clause: its time is of what it tells."""
    clauses = sentence.clauses
    own = [kind for (_item, kind), number in zip(clauses.kinds(), clauses.number, strict=True) if number == clause]
    opening = next((kind for kind in own if kind not in (",", sym.GAP)), "")
    return opening in (sym.WHO, sym.THAT) or (opening == sym.CONJUNCTION and (sym.ACT in own or not clauses.before))


def held(clause: int, act: Act, sentence: Sentence) -> bool:
    """A relative clause tells when what its noun names took place: `встречи, которая состоялась 15 августа`.

    So does one behind what somebody attends: "deltar i mötet, som äger rum den 3 maj".
    """
    clauses = sentence.clauses
    attended = act.frame.part == "verb" and act.frame.frame in _ATTENDED
    if not (attended or act.frame.part == "noun") or clauses.number[act.index] >= clause:
        return False
    last = next(at for at in reversed(clauses.having(sym.ACT)) if clauses.number[at] <= clause)
    return (last == act.index or (attended and not clauses.verb(last))) and takes_place(clauses, clause)


def of_relative(time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """A clause behind a relative word, with a deed of its own, has the time: "held a call in which they agreed ..."."""
    opened = told = False
    for item, kind in sentence.clauses.kinds():
        if item.start < act.end or item.end > time.start:
            continue
        if kind in (sym.WHO, sym.THAT):
            opened, told = True, False
        elif kind == sym.ACT:
            told = opened
        elif kind == ",":
            opened = opened and not told
    return opened and told
