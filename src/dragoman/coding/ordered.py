"""What one pass finds in a text, in order, from which each sentence takes its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Ordered(Generic[T]):
    """Finds of a text in the order in which they start.

    Args:
        finds: the finds, sorted.
        starts: where each of them starts.
    """

    def __init__(self, finds: list[T], starts: list[int]) -> None:
        self._finds = finds
        self._starts = starts

    def within(self, start: int, end: int) -> Sequence[T]:
        """Those that start within the range."""
        first = bisect_left(self._starts, start)
        return self._finds[first : bisect_left(self._starts, end, first)]
