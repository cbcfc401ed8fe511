"""The day a story is told on, where the page does not say: read from what it says of time.

Weekdays and "this year" need a day to count from. A page without one may still give it away: by a date without a year
that falls on the weekday told, by a year it looks back on. What cannot be told stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from dragoman.coding.expressions.time import resolve
from dragoman.coding.expressions.timevalue import Tense, TimeExpression
from dragoman.records import Date

_NEAR: Final = 3
_PLACE: Final = 40
"""So long may the place be that a dateline opens with."""
_BESIDE: Final = 12
_BEFORE: Final = 600
"""Letters at most between a date and the words that go back to it."""
_GRAINS: Final = ("day", "month", "year")
_DATELINE: Final = re.compile(r"\s*(?:[(/,][^()\n]{2,30}\)?)?\s*(?:--|[-–—:]\s)")
_LAST: Final = 2100
_FIRST: Final = 2000
"""Pages told on the web look back on earlier years, and give away no day of their own by it."""


class Anchor(NamedTuple):
    """When a story is told.

    Attributes:
        day: the day; None where only the year, or nothing, can be told.
        year: the year; None where it cannot be told.
        times: all time expressions of the story, in order.
        deed: the day of the deed told last, in a sentence before.
    """

    day: date | None
    year: int | None
    times: Sequence[TimeExpression] = ()
    deed: Date | None = None

    def count_from(self, grain: str) -> date | None:
        """The day to resolve an expression of a grain against: any day of the year will do for years."""
        if self.day is None and self.year is not None and grain == "year":
            return date(self.year, 7, 1)
        return self.day

    def completed(self, expression: TimeExpression) -> TimeExpression:
        """The expression with the story's year, where it names a month and only the year can be told."""
        value, last = expression.value, expression.until
        if self.day is not None or self.year is None or value.month is None or value.year is not None:
            return expression
        if value.shift is not None or (last is not None and last.year is not None):
            return expression
        until = replace(last, year=self.year) if last is not None else None
        return replace(expression, value=replace(value, year=self.year), until=until)

    def dated(self, expression: TimeExpression, tense: Tense | None, opens: int) -> Date | None:
        """The date of an expression of the story; of "the same day" and of a bare "the 10th" by the date told before.

        Args:
            expression: as found.
            tense: of its clause.
            opens: where its sentence begins.
        """
        spoken = self._spoken(expression, opens) if expression.relies else None
        return resolve(self.completed(expression), self.count_from(expression.grain), tense=tense, context=spoken)

    def _spoken(self, expression: TimeExpression, opens: int) -> Date | None:
        """The date told before an expression: in its sentence, else of the last deed, else any near enough."""
        grains = _GRAINS[: _GRAINS.index(expression.grain) + 1] if expression.grain in _GRAINS else _GRAINS[:1]
        for at in range(bisect_left(self.times, expression.start, key=_begins) - 1, -1, -1):
            earlier = self.times[at]
            if earlier.start < opens and (self.deed is not None or expression.start - earlier.end > _BEFORE):
                break
            plain = earlier.kind in ("point", "range") and earlier.direction is None
            if not plain or earlier.grain not in grains:
                continue
            if not earlier.relies:
                return resolve(self.completed(earlier), self.count_from(earlier.grain), tense=None, context=None)
            if earlier.value.day_alone and not expression.value.day_alone:
                return self.dated(earlier, None, opens)  # "on the 21st ... the same day"
        return self.deed


def _begins(expression: TimeExpression) -> int:
    return expression.start


def anchor(day: date | None, times: Sequence[TimeExpression], text: str = "") -> Anchor:
    """The anchor of a story.

    Args:
        day: its day of publication, if known.
        times: all time expressions of the story.
        text: what it says.
    """
    if day is None:
        day = _own_day(times, text)
    if day is not None:
        return Anchor(day, day.year, times)
    named = [t.value.year for t in times if t.value.year is not None and t.direction != "until"]
    named = [year for year in named if _FIRST <= year <= _LAST]
    if not named:
        return Anchor(None, None, times)
    year = max(named)
    month_named = any(t.value.year == year and t.value.month is not None for t in times)
    if not month_named and any(t.value.unit == "year" and t.value.shift == 0 for t in times):
        # "grew in 2023 and will grow this year": the year named is not this one.
        year += 1
    return Anchor(_day(year, times), year, times)


def _own_day(times: Sequence[TimeExpression], text: str) -> date | None:
    """The day that the text calls its own: "Tokyo, Dec. 11, 2024 (Jiji Press) --", "today, Sunday (May 7, 2023)"."""
    for index, time in enumerate(times):
        value = time.value
        if value.year is None or value.month is None or value.day is None or not _FIRST <= value.year <= _LAST:
            continue
        line = text.rfind("\n", 0, time.start) + 1
        opens = time.start - line <= _PLACE and _DATELINE.match(text, time.end) is not None
        beside = [t for t in times[max(index - 2, 0) : index] if time.start - t.end <= _BESIDE]
        if opens or any(t.value.unit == "day" and t.value.shift == 0 for t in beside):
            return _calendar(value.year, value.month, value.day)
    return None


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(year: int, times: Sequence[TimeExpression]) -> date | None:
    """The day that a weekday and a date without a year agree on."""
    weekdays = [t.value.weekday for t in times if t.value.weekday is not None and t.value.day is None]
    if not weekdays:
        return None
    common = max(set(weekdays), key=weekdays.count)
    for time in times:
        value = time.value
        if value.day is None or value.month is None or value.year is not None:
            continue
        found = resolve(time, date(year, value.month, min(value.day, 28)), tense=None, context=None)
        if found is None:
            continue
        start = date.fromisoformat(found.start)
        days = [start + timedelta(step) for step in range(-_NEAR, _NEAR + 1)]
        fitting = [one for one in days if one.isoweekday() == common and one.year == year]
        if fitting:
            return min(fitting, key=lambda one: abs((one - start).days))
    return None
