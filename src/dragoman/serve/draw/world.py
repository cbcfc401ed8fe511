"""Visits on a map: the continents as the cities of the world show them, visits as arcs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from dragoman.ask.visits import Point, Visit, lands

WIDTH, HEIGHT = 960, 470
_NORTH, _SOUTH = 74.0, -56.0
_CELL = 1.6
_MOST_NAMES = 26
_City = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Arc:
    """Visits from one city to another: how many in all, and by year; those without a day under the empty one."""

    path: str
    count: int
    weight: float
    start: Point
    end: Point
    years: dict[str, int]


@dataclass(frozen=True, slots=True)
class Town:
    """A city visited: where, how often, and whether its name is shown."""

    x: float
    y: float
    radius: float
    name: str
    state: str
    count: int
    named: bool


@dataclass(slots=True)
class World:
    """The map."""

    land: str
    width: int = WIDTH
    height: int = HEIGHT
    arcs: list[Arc] = field(default_factory=list)
    towns: list[Town] = field(default_factory=list)


def world(visits: Sequence[Visit]) -> World:
    """The map of some visits."""
    points: dict[_City, Point] = {}
    ways: Counter[tuple[_City, _City]] = Counter()
    years: dict[tuple[_City, _City], Counter[str]] = defaultdict(Counter)
    ends: Counter[_City] = Counter()
    for visit in visits:
        if visit.end:
            end = (visit.end.name, visit.end.state)
            points[end] = visit.end
            ends[end] += 1
            if visit.start:
                start = (visit.start.name, visit.start.state)
                points[start] = visit.start
                ways[start, end] += 1
                years[start, end][visit.line.date.start[:4] if visit.line.date else ""] += 1
    out = World(land_path())
    boxes: list[tuple[float, float, float, float]] = []
    for city, count in ends.most_common():
        point = points[city]
        x, y = place(point.latitude, point.longitude)
        box = (x, y - 8, x + 14 + 6.2 * len(point.name), y + 8)
        named = len(boxes) < _MOST_NAMES and not any(_meet(box, other) for other in boxes)
        if named:
            boxes.append(box)
        out.towns.append(Town(x, y, round(2.5 + 1.5 * count**0.5, 1), point.name, point.state, count, named))
    for (start, end), count in ways.most_common():
        weight = round(0.8 + 0.5 * count**0.5, 2)
        own = dict(sorted(years[start, end].items()))
        out.arcs.append(Arc(_arc(points[start], points[end]), count, weight, points[start], points[end], own))
    return out


def place(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a point of the world stands on the map (plate carrée, without the poles)."""
    shifted = (longitude + 180 + 12) % 360
    y = (_NORTH - min(max(latitude, _SOUTH), _NORTH)) / (_NORTH - _SOUTH)
    return round(shifted / 360 * WIDTH, 1), round(y * HEIGHT, 1)


def _arc(start: Point, end: Point) -> str:
    x1, y1 = place(start.latitude, start.longitude)
    x2, y2 = place(end.latitude, end.longitude)
    lift = 0.18 * ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    return f"M{x1} {y1}Q{(x1 + x2) / 2:.1f} {max((y1 + y2) / 2 - lift, 2):.1f} {x2} {y2}"


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@cache
def land_path() -> str:
    """Where people live, as one path of dots."""
    cells = {(round(latitude / _CELL), round(longitude / _CELL)) for latitude, longitude in lands()}
    spots = sorted(place(row * _CELL, column * _CELL) for row, column in cells if _SOUTH < row * _CELL < _NORTH)
    return "".join(f"M{x:g} {y:g}h0" for x, y in spots)
