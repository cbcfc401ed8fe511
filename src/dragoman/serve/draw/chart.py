"""Figures as bars."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.ask.agenda import Point, Series

HEIGHT, BAR, GAP, FOOT, HEAD, MOST = 150, 40, 18, 22, 20, 14


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure: where its bar stands, and what it is."""

    x: float
    y: float
    height: float
    point: Point


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
        out.bars.append(Bar(GAP + at * (BAR + GAP), round(out.base - height, 1), height, point))
    return out
