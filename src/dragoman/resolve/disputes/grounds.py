"""The grounds on which records can contradict each other: only records that share one are looked at together.

A ground is told by a text of parts. What is disputed on it depends on the records that stand there and on nothing else,
so that a new record changes the disputes of its own grounds only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

_MARK = "|"


class Ground(NamedTuple):
    """A ground that a record stands on.

    Attributes:
        key: the ground, see `key_of`.
        starts: the record can be a side that a dispute starts from; where none there can, nothing is in dispute.
    """

    key: str
    starts: bool = True


Published = Mapping[str, str]
"""Story -> the day it was published, ISO 8601."""


def key_of(*parts: object) -> str:
    """The text of a ground, from its kind and what it is about."""
    return _MARK.join(str(part).replace(_MARK, " ") for part in parts)


def parts_of(key: str) -> list[str]:
    """The kind of a ground, and what it is about."""
    return key.split(_MARK)


def month_of(day: date) -> str:
    """The month of a day, ISO 8601."""
    return f"{day.year:04}-{day.month:02}"


def months(start: date, end: date, around: int = 0) -> Iterator[str]:
    """The months of some days and of those around them.

    Args:
        start: first day.
        end: last day.
        around: how many days more, before and behind.
    """
    try:
        low, high = start - timedelta(days=around), end + timedelta(days=around)
    except OverflowError:
        low, high = start, end
    year, month = low.year, low.month
    while (year, month) <= (high.year, high.month):
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
