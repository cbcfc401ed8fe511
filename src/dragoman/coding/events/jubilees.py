"""Deeds told by their anniversary: `条约缔结40周年`, "the 40th anniversary of the signing of the treaty"."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.expressions.anchor import Anchor
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.pronouns import same_breath
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Date

_REMEMBERED: Final = frozenset(("signing", "visit", "meeting", "accession"))
_BEHIND: Final = 1
_BEFORE: Final = 30
"""Letters at most from the words for an anniversary to the noun of the deed."""


def jubilee(act: Act, sentence: Sentence, told: Anchor) -> Date | None:
    """The year in which a deed was done whose anniversary is told beside it; None where none is."""
    if act.frame.type not in _REMEMBERED or told.year is None:
        return None
    for number in sentence.numbers:
        if (
            number.kind == "anniversary"
            and isinstance(number.value, int)
            and _of(act, number.start, number.end, sentence)
        ):
            year = told.year - number.value
            return Date(start=f"{year}-01-01", end=f"{year}-12-31", precision="year")
    return None


def _of(act: Act, start: int, end: int, sentence: Sentence) -> bool:
    """The anniversary is the deed's: right behind it where what a word is of stands before it, else before the noun."""
    if sentence.clauses.before:
        return 0 <= start - _done_to(act, sentence) <= _BEHIND
    near = 0 <= act.start - end <= (_BEFORE if act.frame.part == "noun" else _BEHIND)
    return near and same_breath(sentence.text.text, end, act.start)


def _done_to(act: Act, sentence: Sentence) -> int:
    """Where the deed ends, with whom it is done to: `访问中国` in `访问中国50周年`."""
    behind = sentence.clauses.items[act.index + 1 : act.index + 2]
    return max([act.end, *(item.end for item in behind if isinstance(item, Group) and item.start <= act.end + _BEHIND)])
