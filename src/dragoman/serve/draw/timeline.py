"""Events along time, a lane for each type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from dragoman.ask import Line

WIDTH, LANE, TOP, LEFT, RIGHT = 960, 26, 8, 120, 12
_MOST_LANES, _LABELS = 9, 9
_ALONE, _ENOUGH = 0.5, 4
"""Of the whole time, how much may pass without an event before those earlier stand apart; how many must be left."""


@dataclass(frozen=True, slots=True)
class Dot:
    """An event: where it stands, and its record."""

    x: float
    y: float
    line: Line
    when: str
    faint: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A year or month below the lanes."""

    x: float
    label: str
    since: str
    until: str


@dataclass(slots=True)
class Drawing:
    """A timeline, from its first day to its last; `earlier` events lie so long before that they would press it flat."""

    first: str = ""
    last: str = ""
    earlier: int = 0
    before: str = ""
    width: int = WIDTH
    height: int = 0
    left: int = LEFT
    lanes: list[tuple[str, float]] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)


def timeline(lines: Sequence[Line]) -> Drawing | None:
    """The drawing of dated events; None where fewer than two are."""
    told = [(line, day) for line in lines if line.date and (day := _day(line.date.start))]
    if len(told) < 2:
        return None
    dated = _together(told)
    apart = [day for line, day in told if (line, day) not in dated]
    kinds: dict[str, int] = {}
    for line, _at in dated:
        kinds[line.type or ""] = kinds.get(line.type or "", 0) + 1
    lanes = sorted(kinds, key=lambda kind: (-kinds[kind], kind))[:_MOST_LANES]
    first, last = min(day for _line, day in dated), max(day for _line, day in dated)
    reach = max((last - first).days, 1)
    out = Drawing(height=TOP + LANE * len(lanes) + 30, first=first.isoformat(), last=last.isoformat())
    if apart:
        out.earlier, out.before = len(apart), str(max(apart).year)
    out.lanes = [(kind, TOP + LANE * (at + 0.5)) for at, kind in enumerate(lanes)]
    place = dict(out.lanes)

    def across(day: date) -> float:
        return round(LEFT + 8 + (WIDTH - LEFT - RIGHT - 16) * (day - first).days / reach, 1)

    for line, day in dated:
        if (line.type or "") in place and line.date:
            faint = line.status not in (None, "occurred")
            out.dots.append(Dot(across(day), place[line.type or ""], line, line.date.start, faint))
    out.ticks = list(_ticks(first, last, across))
    return out


def _together(told: list[tuple[Line, date]]) -> list[tuple[Line, date]]:
    """The events but for early ones that stand far apart from all others, such as the day that ties were set up."""
    days = sorted({day for _line, day in told})
    reach = (days[-1] - days[0]).days
    for before, after in pairwise(days):
        later = [(line, day) for line, day in told if day >= after]
        if (after - before).days > reach * _ALONE and len(later) >= _ENOUGH and len({day for _line, day in later}) > 1:
            return later
    return told


def _ticks(first: date, last: date, across: object) -> list[Tick]:
    assert callable(across)
    years = last.year - first.year + 1
    if years > 2:
        step = max(1, years // 12)
        wanted = [year for year in range(first.year, last.year + 1) if (year - first.year) % step == 0]
        return [
            Tick(across(max(date(year, 1, 1), first)), str(year), f"{year}", f"{min(year + step - 1, last.year)}")
            for year in wanted
        ]
    months = [(year, month) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    within = [
        (year, month) for year, month in months if (first.year, first.month) <= (year, month) <= (last.year, last.month)
    ]
    step = -(-len(within) // _LABELS)
    return [
        Tick(across(max(date(year, month, 1), first)), f"{year}-{month:02}", f"{year}-{month:02}", f"{year}-{month:02}")
        for year, month in within[::step]
    ]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text if len(text) >= 10 else f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01")
    except ValueError:
        return None
