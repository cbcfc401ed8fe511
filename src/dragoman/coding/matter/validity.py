"""What became of a document, as a sentence tells: it was ratified, entered into force, ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from dragoman.coding.matter.finding import resolved
from dragoman.coding.matter.nouns import Noun, Surroundings
from dragoman.coding.matter.ties import DATED, statuses
from dragoman.records import Date

STEPS: Final = ("ratified", "in-force", "ended")
"""Classes of words among those for documents, each the status that it tells."""
_REACH: Final = 4
_BESIDE: Final = 6
"""Words that may lie between a step and the document, and between it and its day."""
_OPENS: Final = ("(", "（")
_CLOSES: Final = (")", "）")
_UNREAL: Final = frozenset(("negated", "none", "denied", "hypothetical", "intent", "planned", "cancelled"))


class Step(NamedTuple):
    """A step in the life of a document: the status it leads to, when, and where that is told."""

    status: str
    when: Date | None
    start: int
    end: int


def step_of(
    around: Surroundings, noun: Noun, phrase: tuple[int, int], documents: Sequence[Noun], day: date | None
) -> Step | None:
    """What the sentence tells to have become of a document; None where it tells nothing, or of another one.

    Args:
        around: the sentence.
        noun: the document.
        phrase: the range of it and of those between whom it is.
        documents: all of the sentence.
        day: the day of the story.
    """
    told = [
        (_words(around, step, *phrase), step)
        for step in around.spots("document", *STEPS)
        if abs(around.stretch(step.start) - around.stretch(noun.start)) <= 1
    ]
    near = min((one for one in told if one[0] <= _REACH), default=None)
    if near is None or statuses(around, near[1].start) & _UNREAL:
        return None
    away, step = near
    others = (other for other in documents if other is not noun and not _short_for(around, other))
    if any(_words(around, step, other.start, other.end) < away for other in others):
        return None
    when, start, end = _when(around, step, day)
    return Step(step.key, when, start, end)


def _short_for(around: Surroundings, other: Noun) -> bool:
    """A name in brackets is the short one of the document before them: `Hiệp định ... (EVFTA) có hiệu lực`."""
    text = around.text
    return text[other.start - 1 : other.start] in _OPENS and text[other.end : other.end + 1] in _CLOSES


def _words(around: Surroundings, step: Noun, start: int, end: int) -> int:
    """Words between a step and a range, those of a day not counted: `trat am 16. Januar 1992 in Kraft`."""
    lo, hi = (end, step.start) if step.start >= end else (step.end, start)
    days = sum(
        around.words(time.start, time.end) for time in around.sentence.times if lo <= time.start < time.end <= hi
    )
    return max(around.words(lo, hi) - days, 0)


def _when(around: Surroundings, step: Noun, day: date | None) -> tuple[Date | None, int, int]:
    """The day, month or year beside the words for the step, and the range of both."""
    times = [
        (around.words(step.end, time.start) if time.start >= step.end else around.words(time.end, step.start), time)
        for time in around.sentence.times
        if time.grain in DATED and time.kind == "point"
    ]
    near = min(((away, time.start, time) for away, time in times if away <= _BESIDE), default=None)
    if near is None and len(times) == 1 and around.words(around.start, times[0][1].start) <= 1:
        near = times[0][0], times[0][1].start, times[0][1]  # the day of all that the sentence tells opens it
    found = resolved(near[2], day) if near is not None else None
    if near is None or found is None:
        return None, step.start, step.end
    return found, min(step.start, near[2].start), max(step.end, near[2].end)
