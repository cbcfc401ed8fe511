"""Deeds that are only reckoned with: told behind "if", or by a noun of which the sentence says what it would bring."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_REACH: Final = 7
_ENDING: Final = frozenset((",", ";", ":", sym.THAT, sym.SPEECH))
_OPENERS: Final = frozenset(("", *_ENDING, sym.AND, sym.CONJUNCTION))
_BLOWS: Final = frozenset(("assault", "coerce", "mobilize"))
_PASSED: Final = frozenset((sym.LINK, sym.MARKER, sym.DETERMINER, sym.AND, "f"))


def conditional(clauses: Clauses, act: Act) -> bool:
    """The deed is told as what may come: `如果俄罗斯入侵`, `in the event of an attack`, `an attack would have`."""
    return _behind_if(clauses, act) or (act.frame.part == "noun" and act.frame.type in _BLOWS and _would(clauses, act))


def _behind_if(clauses: Clauses, act: Act) -> bool:
    """A word such as "if" stands before it, with no comma and no other verb between."""
    for at in range(act.index - 1, max(act.index - _REACH, -1), -1):
        item = clauses.items[at]
        if not isinstance(item, Chunk):
            continue
        if item.kind in _ENDING or clauses.verb(at):
            return False
        if item.atoms and "if" in item.atoms[0].classes:
            # `om` is "about" as well: it is "if" where it opens a clause that has a verb
            doubtful = "on" in item.atoms[0].classes
            return not doubtful or (act.frame.part != "noun" and clauses.kind(at - 1) in _OPENERS)
    return False


def _would(clauses: Clauses, act: Act) -> bool:
    """The first thing told of the noun is what it would do."""
    for at in range(act.index + 1, min(act.index + _REACH, len(clauses.items))):
        item = clauses.items[at]
        if not isinstance(item, Chunk):
            if not item.case and not item.members[0].adjective:
                return False
        elif item.kind == sym.STATUS:
            return any(entry.key == "would" for entry in item.atoms[0].entries)
        elif item.kind not in _PASSED:
            return False
    return False
