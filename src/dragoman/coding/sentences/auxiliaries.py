"""Whether a participle that may be either tells what its subject does or what is done to it: by its auxiliary."""

from __future__ import annotations

from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_VOICES: Final = frozenset(("active", "passive"))
_PARTS: Final = {"active": "passive", "passive": "verb"}


def barred(clauses: Clauses, index: int) -> str:
    """The part of speech that a word is not: `hat begrüßt` is no passive, `wurde begrüßt` no active.

    The auxiliary right behind the word tells (`begrüßt wurde`), else the one nearest before it in its clause, else
    who does it, marked right before it (`bị Trung Quốc chỉ trích`).

    Args:
        clauses: the sentence.
        index: the word.
    """
    at = index + 1
    while clauses.kind(at) == sym.STATUS and clauses.number[at] == clauses.number[index]:
        if (voice := _voice(clauses, at)) is not None:
            return _PARTS[voice]
        at += 1
    for at in range(index - 1, -1, -1):
        if clauses.number[at] != clauses.number[index]:
            break
        if clauses.kind(at) == sym.STATUS and (voice := _voice(clauses, at)) is not None:
            return _PARTS[voice]
    doer = clauses.group(index - 1) if index else None
    return "verb" if doer is not None and "by" in doer.case and "from" not in doer.case else ""


def _voice(clauses: Clauses, at: int) -> str | None:
    item = clauses.items[at]
    told = (entry.key for entry in item.atoms[0].entries) if isinstance(item, Chunk) else ()
    return next((key for key in told if key in _VOICES), None)
