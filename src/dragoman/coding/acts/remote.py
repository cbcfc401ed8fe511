"""Talks that nobody travelled for: "discussed it in a phone call", "held their first talks, by telephone"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame
from dragoman.coding.acts.status import stands
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_TALKING: Final = frozenset(("mutual", "confer"))
_NEAR: Final = 6
"""Items from the deed to the comma: whom it was with, and when."""
_WITHIN: Final = frozenset(("in", "during", "by", "on"))


def remote(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """The meeting was one by telephone or the like: a word of `remote` or a call in its clause says so."""
    if act.frame.type != "meeting" or act.frame.frame not in _TALKING:
        return False
    return (
        stands("remote", clauses, act.index)
        or _beside(clauses, act.index)
        or (act.frame.part == "verb" and _in_a_call(clauses, act.index, frames))
    )


def _beside(clauses: Clauses, at: int) -> bool:
    """The word follows, set off by a comma: "talked with Xi on Friday, by telephone"."""
    for index in range(at + 1, min(at + _NEAR, len(clauses.items) - 1)):
        if clauses.verb(index) or clauses.kind(index) in (sym.ACT, sym.SPEECH, sym.WHO):
            return False
        if clauses.kind(index) == ",":
            item = clauses.items[index + 1]
            return isinstance(item, Chunk) and item.kind == sym.STATUS and item.atoms[0].entries[0].key == "remote"
    return False


def _in_a_call(clauses: Clauses, at: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """A call opens the phrase that ends the clause: "discussed the crisis with X in a phone call"."""
    for index in range(at + 2, len(clauses.items)):
        item = clauses.items[index]
        if clauses.number[index] != clauses.number[at] or clauses.verb(index):
            return False
        if isinstance(item, Chunk) and item.kind == sym.ACT and _marked(clauses.items[index - 1]):
            return any(
                entry.kind == "act" and entry.feature == "noun" and frames[entry.key, "noun"].type == "call"
                for entry in item.atoms[0].entries
            )
    return False


def _marked(item: object) -> bool:
    """A small word that says in what something took place."""
    return isinstance(item, Chunk) and bool(item.atoms) and not item.atoms[0].classes.isdisjoint(_WITHIN)
