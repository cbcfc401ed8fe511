"""Words that stand in something else than whoever says them: a resolution that condemns, which somebody votes down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_WORDS: Final = frozenset(("accuse", "request", "support", "threaten"))
_PARTING: Final = frozenset((",", ";", ":", sym.AND, sym.THAT, sym.SPEECH, sym.WHO))
_NAMED: Final = frozenset((sym.GAP, "group"))


def of_the_refused(act: Act, clauses: Clauses, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """The words are those of what the subject refuses or stays away from: `voted against a resolution condemning X`."""
    if act.frame.type not in _WORDS or act.frame.part != "verb" or act.a_from != "subject" or clauses.before:
        return False
    thing = signed = False
    for at in range(act.index - 1, -1, -1):
        kind, item = clauses.kind(at), clauses.items[at]
        if kind in _PARTING or clauses.number[at] != clauses.number[act.index]:
            return False
        if isinstance(item, Chunk) and kind in (sym.ACT, sym.STATUS):
            refuses = any(frame.type == "reject" for frame in deeds(item.atoms[0].entries, frames)) or any(
                entry.key == "negated" for entry in item.atoms[0].entries if entry.kind == "status"
            )
            if refuses:
                return thing
            if kind == sym.ACT and clauses.verb(at) and (signed or not thing):
                return False
            signed = signed or clauses.verb(at)
        thing = thing or kind in _NAMED
    return False
