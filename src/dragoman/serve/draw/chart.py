"""Figures as bars."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.ask.agenda import Point, Series

HEIGHT, BAR, GAP, FOOT, HEAD, MOST = 164, 40, 26, 36, 20, 14


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure: where its bar stands, and what it is.

    Attributes:
        part: whether it is of a part of a year, and not to be held against whole ones.
        disputed: whether another figure of the same time differs.
    """

    x: float
    y: float
    height: float
    point: Point
    part: bool = False
    disputed: bool = False


@dataclass(slots=True)
class Chart:
    """A series as bars from zero."""

    series: Series
    width: float
    base: float = HEIGHT - FOOT
    height: int = HEIGHT
    head: float = HEAD
    most: float = 0
    bar: int = BAR
    bars: list[Bar] = field(default_factory=list)


def chart(series: Series) -> Chart | None:
    """The chart of a series, its latest figures; None where there is nothing to compare."""
    points = [point for point in series.points if point.when][-MOST:]
    if len(points) < 2 or min(point.value for point in points) < 0:
        return None
    most = max(point.value for point in points) or 1
    out = Chart(series, width=len(points) * (BAR + GAP) + GAP, most=most)
    for at, point in enumerate(points):
        height = round((out.base - HEAD) * point.value / most, 1)
        told = point.line.date
        others = {other.value for other in points if told and other.line.date == told}
        part = told is not None and told.precision == "span"
        x, y = GAP + at * (BAR + GAP), round(out.base - height, 1)
        out.bars.append(Bar(x, y, height, point, part, disputed=len(others) > 1))
    return out
