"""Who closes the words: the speaker behind the verb, or somebody nobody knows."""

from __future__ import annotations

from typing import Final

from dragoman.coding import symbols as sym
from dragoman.coding.clause import Clauses

_NAMED: Final = frozenset(("person", "office", "name", "org", "state"))
_ENDING: Final = frozenset((sym.THAT, sym.WHO, sym.SPEECH, ";", ":"))
_REACH: Final = 9
_TAG: Final = 40


def behind(clauses: Clauses, index: int) -> int | None:
    """The speaker behind a verb that closes the words: `..., said on Friday in Rome the minister`."""
    for at in range(index + 1, min(index + _REACH, len(clauses.items))):
        if clauses.kind(at) in _ENDING or clauses.verb(at):
            return None
        group = clauses.group(at)
        if group is not None and not group.case and not group.possessive and group.members[0].type in _NAMED:
            return at
    return None


def nobody(clauses: Clauses, index: int) -> bool:
    """The words are closed by "said" and by whom nobody knows: `..., disse fonte oficial`."""
    rest = clauses.items[index + 1 :]
    return (
        clauses.kind(index + 1) == sym.GAP
        and rest[-1].end - clauses.items[index].end <= _TAG
        and not any(
            clauses.kind(at) in _ENDING or clauses.kind(at) == sym.ACT for at in range(index + 1, len(clauses.items))
        )
        and clauses.number[index] == clauses.number[-1]
        and any(clauses.kind(at) in (sym.ACT, sym.STATUS) for at in range(index))
    )
