"""A lasting state of affairs, figure, document or channel found in a sentence, with the words that say so."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dragoman.coding.expressions.time import resolve
from dragoman.coding.expressions.timevalue import TimeExpression
from dragoman.coding.matter.nouns import Surroundings
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Agreement, Date, Indicator, Mechanism, Relation

R = TypeVar("R", Relation, Indicator, Agreement, Mechanism)
_WHOLE = 240


@dataclass(slots=True)
class Finding(Generic[R]):
    """A record in the making.

    Attributes:
        record: without evidence and id.
        places: sentence and range of every telling.
        deed: type of the event that began it (`recognition`, `upgrade`), where the text tells that with its date.
        about: what a document named in full is about; two that are about different things are two.
    """

    record: R
    places: list[tuple[Sentence, int, int]]
    deed: str = ""
    about: str = ""


def told(around: Surroundings, start: int, end: int) -> list[tuple[Sentence, int, int]]:
    """Where a finding is told: the stretches between commas that its words lie in."""
    lo, hi = around.bounds(start, max(end - 1, start))
    if around.text[hi - 1 : hi] in ".。" and hi < around.end:
        hi -= 1
    return [(around.sentence, min(lo, start), max(hi, end))]


def time_of(
    around: Surroundings, start: int, end: int, grains: frozenset[str], *, reach: int = 12
) -> TimeExpression | None:
    """The expression of time of one of these grains nearest to a noun; behind a comma only where none stands nearer."""
    best, least = None, 1000
    for time in around.sentence.times:
        if time.grain not in grains or time.kind == "duration":
            continue
        gap = around.words(end, time.start) if time.start >= end else around.words(time.end, start)
        gap += 6 * abs(around.stretch(time.start) - around.stretch(start))
        if gap < least:
            best, least = time, gap
    return best if least <= reach else None


def resolved(time: TimeExpression | None, day: date | None) -> Date | None:
    """The date of an expression of time, if it can be told."""
    return None if time is None else resolve(time, day)


def iso(found: Date | None) -> str | None:
    """A date at the grain it is told in: 1949, 2021-09, 2009-04-01; the year where it is none of these."""
    if found is None:
        return None
    size = {"day": 10, "month": 7}.get(found.precision, 4)
    return found.start[:size]


def days_of(text: str) -> Date:
    """The days of an ISO year, month or day."""
    if len(text) == 4:
        return Date(start=f"{text}-01-01", end=f"{text}-12-31", precision="year")
    if len(text) == 7:
        last = monthrange(int(text[:4]), int(text[5:]))[1]
        return Date(start=f"{text}-01", end=f"{text}-{last:02}", precision="month")
    return Date(start=text, end=text, precision="day")
