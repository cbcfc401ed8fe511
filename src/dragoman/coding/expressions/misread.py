"""Times and figures told apart: what looks like a year may begin a sum."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.expressions.timevalue import TimeExpression

_START: Final = attrgetter("start")


def no_figures(times: list[TimeExpression], numbers: Sequence[NumberExpression]) -> list[TimeExpression]:
    """The times, without those that end amid a figure: "rose to 1900 million", `达到1719亿美元`.

    Args:
        times: in order.
        numbers: in order.
    """
    return [time for time in times if not _amid(time.end, numbers)]


def _amid(at: int, numbers: Sequence[NumberExpression]) -> bool:
    """An offset lies within a figure that goes on beyond it."""
    before = bisect_right(numbers, at - 1, key=_START)
    return before > 0 and numbers[before - 1].start < at < numbers[before - 1].end
