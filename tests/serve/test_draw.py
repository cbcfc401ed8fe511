"""Drawings: what they show, and what they keep apart."""

from __future__ import annotations

from dragoman.ask import Line
from dragoman.ask.agenda import Point, Series
from dragoman.records import Date
from dragoman.serve.draw.chart import chart
from dragoman.serve.draw.timeline import timeline
from made import day, days, year


def line(told: Date) -> Line:
    return Line(id=told.start, kind="event", text="x", type="meeting", date=told)


def figures(*told: tuple[Date, float]) -> Series:
    return Series(
        name="goods-trade", points=[Point(when=when.start, value=value, line=line(when)) for when, value in told]
    )


def test_a_timeline_is_not_pressed_flat_by_one_early_day() -> None:
    drawn = timeline([line(year(1964)), *(line(day(f"2024-0{month}-01")) for month in (1, 3, 5, 7))])
    assert drawn is not None
    assert (drawn.first, drawn.last) == ("2024-01-01", "2024-07-01")
    assert (drawn.earlier, drawn.before) == (1, "1964")
    assert len(drawn.dots) == 4


def test_few_events_stand_on_one_timeline_however_far_apart() -> None:
    drawn = timeline([line(year(1964)), line(day("2024-01-01")), line(day("2024-03-01"))])
    assert drawn is not None
    assert (drawn.first, drawn.earlier, len(drawn.dots)) == ("1964-01-01", 0, 3)


def test_a_part_of_a_year_and_figures_that_differ_are_told_apart() -> None:
    drawn = chart(
        figures((year(2022), 1.0), (year(2023), 2.0), (year(2023), 3.0), (days("2024-01-01", "2024-07-31"), 1.0))
    )
    assert drawn is not None
    assert [(bar.part, bar.disputed) for bar in drawn.bars] == [
        (False, False),
        (False, True),
        (False, True),
        (True, False),
    ]
