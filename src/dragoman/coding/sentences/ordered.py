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
        self._at = 0  # sentences are mostly asked for one after the other: where the last one ended

    def within(self, start: int, end: int) -> Sequence[T]:
        """Those that start within the range."""
        starts, first, count = self._starts, self._at, len(self._starts)
        if first and starts[first - 1] >= start:
            first = bisect_left(starts, start)
        while first < count and starts[first] < start:
            first += 1
        last = first
        while last < count and starts[last] < end:
            last += 1
        self._at = last
        return self._finds[first:last]
