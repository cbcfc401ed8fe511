"""Deeds told only as what somebody means to do, "Germany's decision to send tanks", or is thanked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.acts.owners import possessor
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.clause import Clauses

_BETWEEN: Final = frozenset((sym.GAP, sym.STATUS, "o", "m"))
_REACH: Final = 4
_AIM: Final = frozenset(("purpose", "intent"))
_JUDGING: Final = frozenset(("support", "accuse"))


def intention(clauses: Clauses, index: int) -> int | None:
    """Whose intention the infinitive is of: the genitive of the noun before it; None where it is of no such noun.

    Only in a language where a word always stands before infinitives.
    """
    told = clauses.infinitives
    if told is None or not told.marked or not clauses.infinitive(index):
        return None
    at, words = index - 1, False
    while at > index - _REACH and clauses.kind(at) in _BETWEEN:
        words = words or clauses.kind(at) == sym.GAP
        at -= 1
    if not words and clauses.kind(at) == sym.ACT and not clauses.verb(at):
        return possessor(clauses, at)  # "Japan's commitment to increase"
    group = clauses.group(at)
    return at if words and group is not None and group.possessive and not group.case else None


def thanked_for(clauses: Clauses, index: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """The noun only tells what somebody is thanked or blamed for: "thanked Japan for its commitment to ..."."""
    at = index - 1
    while at > index - _REACH and clauses.kind(at) == sym.GAP:
        at -= 1
    marker = clauses.items[at] if at > 0 else None
    if not isinstance(marker, Chunk) or not marker.atoms or "for" not in marker.atoms[0].classes:
        return False
    for before in range(at - 1, -1, -1):
        item = clauses.items[before]
        if clauses.number[before] != clauses.number[index]:
            return False
        if isinstance(item, Chunk) and clauses.verb(before):
            return any(f.type in _JUDGING and f.frame == "voice" for f in deeds(item.atoms[0].entries, frames))
    return False


def gone(classes: list[str], item: Chunk | Group, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """What somebody goes somewhere to do has the status of the journey: `đến Paris để gặp Macron`."""
    if "purpose" not in classes or not isinstance(item, Chunk):
        return False
    if not any(frame.type == "visit" and frame.part == "verb" for frame in deeds(item.atoms[0].entries, frames)):
        return False
    classes[:] = [name for name in classes if name not in _AIM]
    return True


def gone_before(clauses: Clauses, index: int, classes: list[str], frames: Mapping[tuple[str, str], Frame]) -> None:
    """The same where a comma parts the two: `đến Paris, thủ đô Pháp, để gặp Macron`.

    Args:
        clauses: the sentence.
        index: index of the deed.
        classes: of the words of status of the deed; changed to those of the journey.
        frames: the language's frames.
    """
    if "purpose" not in classes:
        return
    last, went = bisect_left(clauses.number, clauses.number[index]) - 1, False
    for at in range(last, -1, -1):
        item = clauses.items[at]
        if clauses.number[at] != clauses.number[last] or clauses.kind(at) in (sym.SPEECH, sym.THAT):
            return
        if clauses.verb(at):
            if went or not gone(classes, item, frames):
                return
            went = True
        elif went and isinstance(item, Chunk) and item.kind == sym.STATUS:
            classes.extend(entry.key for entry in item.atoms[0].entries if entry.kind == "status")
