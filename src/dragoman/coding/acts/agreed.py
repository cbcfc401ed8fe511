"""Meetings that are agreed on: "X and Y agreed on a meeting in Rome" tells of that meeting, to come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.acts.owners import announcer
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_ENCOUNTERS: Final = frozenset(("meeting", "call", "visit"))
_ABOUT: Final = frozenset(("on", "to"))
_WHEN: Final = frozenset(("during", "after", "before", "since"))
_NEAR: Final = 4


def agreed_on(clauses: Clauses, at: int, frames: Mapping[tuple[str, str], Frame]) -> int | None:
    """Who agreed on the encounter that a noun tells: the item of the verb's subject.

    Args:
        clauses: the sentence.
        at: the noun.
        frames: the language's frames, by act and part of speech.
    """
    for index in range(at - 1, max(at - _NEAR, 0) - 1, -1):
        if clauses.number[index] != clauses.number[at]:
            return None
        if clauses.kind(index) == sym.ACT:
            return clauses.subject(index) if encounter_behind(clauses, index, frames) == at else None
    return None


def encounter_behind(clauses: Clauses, at: int, frames: Mapping[tuple[str, str], Frame]) -> int | None:
    """The noun of an encounter that a verb of agreeing takes, with nothing but "on" and words nobody knows between."""
    if not _agrees(clauses, at, frames):
        return None
    linked = _ends_in_marker(clauses, at)
    for index in range(at + 1, min(at + _NEAR, len(clauses.items))):
        item, kind = clauses.items[index], clauses.kind(index)
        if isinstance(item, Chunk) and kind == sym.ACT:
            return index if linked and _encounter(item, frames) else None
        if isinstance(item, Chunk) and kind in ("m", "o"):
            if not item.atoms[0].classes.isdisjoint(_WHEN):
                return None  # "promised support during a visit"
            linked = linked or not item.atoms[0].classes.isdisjoint(_ABOUT)
        elif kind not in (sym.GAP, sym.STATUS):
            return None
    return None


def _agrees(clauses: Clauses, at: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    item = clauses.items[at]
    if not isinstance(item, Chunk) or not clauses.verb(at):
        return False
    return any(f.act == "pledge" and f.part == "verb" for f in deeds(item.atoms[0].entries, frames))


def _encounter(item: Chunk, frames: Mapping[tuple[str, str], Frame]) -> bool:
    return any(f.part == "noun" and f.type in _ENCOUNTERS for f in deeds(item.atoms[0].entries, frames))


def _ends_in_marker(clauses: Clauses, at: int) -> bool:
    """The verb's form has its preposition in it (`договорились о`)."""
    following = clauses.items[at + 1] if at + 1 < len(clauses.items) else None
    return isinstance(following, Chunk) and following.kind in (sym.ACT, sym.GAP, sym.STATUS)


def will_meet(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """People agreed on a meeting: that is the meeting, to come, and no pledge."""
    if act.frame.act != "pledge" or all(m.type == "state" for m in act.a):
        return False
    return encounter_behind(clauses, act.index, frames) is not None


def herald_of(clauses: Clauses, index: int, frame: Frame, frames: Mapping[tuple[str, str], Frame]) -> int | None:
    """Who announces the deed that a noun tells, or agrees on it."""
    found = announcer(clauses, index)
    return agreed_on(clauses, index, frames) if found is None and frame.type in _ENCOUNTERS else found
