"""What a verb in the subjunctive tells: a deed done, one to come, or one only spoken of (`para que visite`)."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_TO_COME: Final = frozenset(("meeting", "call", "visit", "signing", "message"))


def read_mood(clauses: Clauses, act: Act) -> str:
    """The status of a deed whose verb is in the subjunctive, with no word of status beside it.

    Done behind a word that says so (`después de que visitara`); else an encounter is to come (`cuando visite`), other
    deeds are only spoken of, and what somebody might say is not said.

    Args:
        clauses: the sentence.
        act: the deed.
    """
    for at in range(act.index - 1, -1, -1):
        item = clauses.items[at]
        if clauses.number[at] != clauses.number[act.index]:
            break
        if isinstance(item, Chunk) and item.kind == sym.CONJUNCTION:
            if "done" in item.atoms[0].classes:
                return "occurred"
            break
    if act.frame.frame == "voice":
        return "wished"
    return "planned" if act.frame.type in _TO_COME else "hypothetical"
