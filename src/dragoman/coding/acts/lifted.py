"""Deeds that words such as "lift" and "suspend" turn into their opposite: sanctions taken back, fire that is held."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame
from dragoman.coding.sentences.clause import Clauses

_TAKEN: Final = frozenset(("cancelled", "lifted"))


def lifted(clauses: Clauses, act: Act, classes: list[str], frames: Mapping[tuple[str, str], Frame]) -> list[str]:
    """The classes of the status words left when the deed has become what lifting makes of it.

    Args:
        clauses: the sentence.
        act: the act; its frame is changed.
        classes: classes of the status words that belong to it.
        frames: the language's frames, by act and part of speech.
    """
    if "lifted" not in classes:
        return classes
    if act.frame.type == "sanction":
        act.frame = frames["concede", act.frame.part]  # 取消加征的关税: taken back
    elif act.frame.type == "assault" and "planned" not in classes and _own(clauses, act):
        act.frame, act.b = frames["retreat", act.frame.part], []  # 暂停对伊朗的空袭
    else:
        return classes
    return [name for name in classes if name not in _TAKEN]


def _own(clauses: Clauses, act: Act) -> bool:
    """Whoever does it stands in its own clause, told by a part of speech that fire is held by too."""
    first = bisect_left(clauses.number, clauses.number[act.index])
    return bool(act.a) and act.a[0].start >= clauses.items[first].start and act.frame.part in ("verb", "noun")
