"""Days that a deed takes from one that its sentence puts first: "after the visit in April", "during the visit"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.expressions.anchor import Anchor
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Date

_AFTER: Final = frozenset(("after",))
_DURING: Final = frozenset(("during", "in", "sidelines"))
_OPENING: Final = frozenset(("m", "o", sym.CONJUNCTION))


def since_then(act: Act, before: Sequence[tuple[Act, list[Date]]], sentence: Sentence, told: Anchor) -> list[Date]:
    """The days of or since an earlier act that the sentence puts first: "after the visit in April, leaders met"."""
    if told.day is None or act.status != "occurred":
        return []
    for earlier, days in before:
        if not days or earlier.index >= act.index:
            continue
        if _opened_by(earlier, sentence, _DURING) and earlier.frame.part == "noun" and len(days) == 1:
            return days  # "during the visit in April, they signed"
        if _opened_by(earlier, sentence, _AFTER) and days[0].end < told.day.isoformat():
            return [Date(start=days[0].start, end=told.day.isoformat(), precision="span")]
    return []


def _opened_by(act: Act, sentence: Sentence, classes: frozenset[str]) -> bool:
    """A marker such as "after" opens the clause that the act stands in."""
    clauses = sentence.clauses
    for index in range(act.index - 1, -1, -1):
        if clauses.number[index] != clauses.number[act.index] or clauses.verb(index):
            return False
        item = clauses.items[index]
        if isinstance(item, Chunk) and item.kind in _OPENING and not classes.isdisjoint(item.atoms[0].classes):
            return True
    return False
