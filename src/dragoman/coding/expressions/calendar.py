"""From an expression of time to a date: resolved against the story's day, never by a clock."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from dragoman.coding.expressions.timevalue import Tense, TimeExpression, TimeValue
from dragoman.records import Date, Precision

_DAY: Final = timedelta(days=1)
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9}
_YEARS: Final = 3  # the nearest, and those that a weekday may tell, are among so many before and behind
_LEAP: Final = 8
_PAST_WEIGHT_DAYS: Final = 0.4
_FAR: Final = timedelta(days=300)
_PASSED: Final = timedelta(days=10)
_NONE: Final = timedelta()
_PAST_WEIGHT: Final = 0.5  # news tells of the past: a day seven months back is likelier than one five months ahead
_WEEKDAY_REACH: Final = (-731, 366)  # a weekday tells the year of a date so many days back, or ahead
_FEW: Final = (2, 8)
_NEWS: Final = timedelta(days=2)  # a bare day so near the story's is that day
_SHORTEST: Final = 28  # days that every month has


class Interval(NamedTuple):
    """Days from start to end, both included."""

    start: date
    end: date
    precision: Precision


def resolve(
    expression: TimeExpression, anchor: date | None, *, tense: Tense | None = None, context: Date | None = None
) -> Date | None:
    """The date that an expression stands for.

    A bounded expression ("since 2007") resolves to the point it names; its `direction` tells what that bounds.

    Args:
        expression: as found.
        anchor: the day of the story; without it only what names its own year resolves.
        tense: of the clause. Unstated, the nearest date is taken, the past before the future.
        context: the date spoken of before, for "the same day", "two years later", "the 10th".

    Returns:
        The date; None for durations, for what cannot be settled, and for a past date in a clause about the future.
    """
    if expression.kind == "duration" or expression.value.vague:
        return None
    tense = expression.value.tense or tense
    spoken = _spoken(context)
    try:
        if expression.until is not None:
            found = _range(expression.value, expression.until, anchor, tense, spoken)
        elif expression.kind == "ago":
            found = _ago(expression.value, anchor, -1)
        elif expression.kind == "after":
            found = _ago(expression.value, spoken.start if spoken else None, 1)
        else:
            found = _point(expression.value, anchor, tense, spoken)
    except (ValueError, OverflowError):
        return None
    if found is None or found.start > found.end or (tense == "future" and anchor is not None and found.end < anchor):
        return None
    return Date(start=found.start.isoformat(), end=found.end.isoformat(), precision=found.precision)


def _spoken(context: Date | None) -> Interval | None:
    if context is None:
        return None
    return Interval(date.fromisoformat(context.start), date.fromisoformat(context.end), context.precision)


def _range(
    first: TimeValue, last: TimeValue, anchor: date | None, tense: Tense | None, spoken: Interval | None
) -> Interval | None:
    if first.month and first.month == last.month and first.day and last.day and first.day > last.day:
        # 28日到11月4日: the day alone is of the month before
        year = first.year - 1 if first.year and first.month == 1 else first.year
        first = replace(first, month=first.month - 1 or 12, year=year)
    if (not first.dated and not last.dated and tense == "future") or (last.dated and not first.dated):
        end = _point(last, anchor, tense, spoken)
        start = end and _in_year(first, end.start, anchor, tense, spoken, before=True)
    else:
        start = _point(first, anchor, tense, spoken)
        end = start and (
            _point(last, anchor, tense, spoken)
            if last.dated
            else _in_year(last, start.start, anchor, tense, spoken, before=False)
        )
    if not start or not end or start.start > end.end:
        return None
    return Interval(start.start, end.end, "day" if start.start == end.end else "span")


def _in_year(
    value: TimeValue, known: date, anchor: date | None, tense: Tense | None, spoken: Interval | None, *, before: bool
) -> Interval | None:
    """The other end of a range: in the year of the known end, or across the new year from it."""
    if value.weekday is not None and value.month is None:
        ahead = (value.weekday - known.isoweekday()) % 7
        return _day(known + (ahead - (7 if before and ahead else 0)) * _DAY)
    if value.month is None and value.day is not None:
        month = known.replace(day=1) if before == (value.day <= known.day) else _add_months(known, -1 if before else 1)
        return _day(month.replace(day=value.day))
    found = _point(replace(value, year=known.year), anchor, tense, spoken)
    if found is not None and before and found.start > known:
        found = _point(replace(value, year=known.year - 1), anchor, tense, spoken)
    elif found is not None and not before and found.end < known:
        found = _point(replace(value, year=known.year + 1), anchor, tense, spoken)
    return found


def _point(value: TimeValue, anchor: date | None, tense: Tense | None, spoken: Interval | None) -> Interval | None:
    base = anchor
    if value.base == "context":
        if spoken is None or (value.unit == "day" and spoken.precision != "day"):
            return None
        base = spoken.start
    if value.day_alone:
        return _day_alone(value, base, tense, spoken)
    whole = _whole(value, base, tense)
    if whole is None:
        return None
    if value.first is not None:
        whole = _first(whole, value.first, value.first_unit or "month")
    if value.part is not None:
        whole = _part(whole, value.part)
    if value.portion is not None and base is not None and whole.start <= base <= whole.end:
        ends = (whole.start, base) if value.portion == "earlier" else (base, whole.end)
        whole = Interval(*ends, "span")
    return whole


def _whole(value: TimeValue, base: date | None, tense: Tense | None) -> Interval | None:
    """The period that the value names, before any part of it is taken."""
    if value.century is not None:
        return Interval(date(value.century * 100 - 99, 1, 1), date(value.century * 100, 12, 31), "span")
    if value.decade is not None:
        return Interval(date(value.decade, 1, 1), date(value.decade + 9, 12, 31), "span")
    year = value.year
    if year is None and value.unit == "year" and value.shift is not None:
        if base is None:
            return None
        year = base.year + value.shift
    make = _maker(value)
    if make is not None:
        return make(year) if year is not None else _nearest(value, make, base, tense)
    if year is not None:
        return Interval(date(year, 1, 1), date(year, 12, 31), "year")
    if base is None:
        return None
    if value.day is not None:
        return _day_of_month(value, base, tense)
    if value.weekday is not None:
        return _weekday(value, base, tense)
    if value.unit is not None and value.shift is not None:
        return _shifted(value.unit, value.shift, base, tense)
    return None


def _maker(value: TimeValue) -> Callable[[int], Interval] | None:
    """What the value names in a given year; None where it names no part of a year."""
    month, day, season = value.month, value.day, value.season
    if month is not None and day is not None:
        return lambda year: _day(date(year, month, day))
    if month is not None:
        return lambda year: _months(year, month, 1)
    if value.quarter is not None:
        quarter = value.quarter
        return lambda year: _months(year, quarter * 3 - 2, 3)
    if value.half is not None:
        half = value.half
        return lambda year: _months(year, half * 6 - 5, 6)
    if season in _SEASONS:
        first = _SEASONS[season]
        return lambda year: _months(year, first, 3)._replace(precision="span")
    if season is not None:  # winter belongs to two years: only the year is sure
        return lambda year: Interval(date(year, 1, 1), date(year, 12, 31), "year")
    return None


def _nearest(
    value: TimeValue, make: Callable[[int], Interval], base: date | None, tense: Tense | None
) -> Interval | None:
    """What the value names, in the year that puts it nearest the base in the direction of the tense."""
    if base is None:
        return None
    found = []
    reach = _LEAP if value.month == 2 and value.day == 29 else _YEARS
    for year in range(base.year - reach, base.year + reach + 1):
        try:
            found.append(make(year))
        except ValueError:
            continue
    if value.weekday is not None:
        fitting = [day for day in found if day.start.isoweekday() == value.weekday]
        fitting = [day for day in fitting if _WEEKDAY_REACH[0] <= (day.start - base).days <= _WEEKDAY_REACH[1]]
        settled = _closest(fitting, base, tense) or (_closest(fitting, base, None) if tense == "past" else None)
        if settled is not None:
            return settled
    if value.shift is not None and value.shift != 0:
        found = [i for i in found if (i.end < base if value.shift < 0 else i.start > base)]
    elif value.shift == 0:
        found = [i for i in found if i.start.year == base.year]
    settled = _closest(found, base, tense)
    if (
        tense == "future"
        and settled
        and settled.start - base > _FAR
        and any(_PASSED >= base - i.end > _NONE for i in found)
    ):
        # To come, told by a day that has just passed: an older report brought again, and not a day of next year.
        return None
    return settled


def _closest(
    found: list[Interval], base: date, tense: Tense | None, past_weight: float = _PAST_WEIGHT
) -> Interval | None:
    if tense == "past":
        found = [interval for interval in found if interval.start <= base]
    elif tense == "future":
        found = [interval for interval in found if interval.end >= base]
    return min(found, key=lambda interval: _distance(interval, base, past_weight), default=None)


def _distance(interval: Interval, base: date, past_weight: float) -> float:
    if interval.end < base:
        return (base - interval.end).days * past_weight
    return max((interval.start - base).days, 0)


def _weekday(value: TimeValue, base: date, tense: Tense | None) -> Interval:
    weekday = value.weekday or 1
    if value.unit == "week" and value.shift is not None:
        return _day(base + (value.shift * 7 + weekday - base.isoweekday()) * _DAY)
    back = (base.isoweekday() - weekday) % 7
    if value.shift is not None:
        step = {-1: -(back or 7), 0: weekday - base.isoweekday()}.get(value.shift, 7 - back)
        return _day(base + step * _DAY)
    if (value.tense or tense) == "future":
        return _day(base + ((7 - back) % 7) * _DAY)
    return _day(base - back * _DAY)


def _day_alone(value: TimeValue, base: date | None, tense: Tense | None, spoken: Interval | None) -> Interval | None:
    """A day with no month: of the story's own days, else of the month spoken of before."""
    found = _whole(value, base, tense)
    if spoken is None or value.year is not None or (found and base and abs(found.start - base) <= _NEWS):
        return found
    return _day_of_month(value, spoken.start, None)


def _day_of_month(value: TimeValue, base: date, tense: Tense | None) -> Interval | None:
    day = value.day or 1
    if value.unit == "month" and value.shift is not None:
        month = _add_months(base, value.shift)
        return _day(month.replace(day=day))
    months = [_add_months(base, step) for step in (-2, -1, 0, 1, 2)]
    found = [_day(m.replace(day=day)) for m in months if day <= _SHORTEST or day <= monthrange(m.year, m.month)[1]]
    return _closest(found, base, tense, _PAST_WEIGHT_DAYS)


def _shifted(unit: str, shift: int, base: date, tense: Tense | None) -> Interval | None:
    if unit == "day":
        return _day(base + shift * _DAY)
    if unit in ("week", "weekend"):
        monday = base + (shift * 7 - base.weekday()) * _DAY
        if unit == "week":
            return Interval(monday, monday + 6 * _DAY, "span")
        if shift == 0 and tense != "future" and base.isoweekday() < 6:
            monday -= 7 * _DAY
        return Interval(monday + 5 * _DAY, monday + 6 * _DAY, "span")
    if unit == "decade":
        year = base.year // 10 * 10 + shift * 10
        return Interval(date(year, 1, 1), date(year + 9, 12, 31), "span")
    size = _MONTHS.get(unit)
    if size is None:
        return None
    start = _add_months(base.replace(month=(base.month - 1) // size * size + 1), shift * size)
    return _months(start.year, start.month, size)


def _ago(value: TimeValue, base: date | None, sign: int) -> Interval | None:
    """So many units before (sign -1) or after the base."""
    unit = value.unit or "year"
    if base is None or value.count == 0:
        return None
    if unit in ("hour", "minute"):
        return _day(base) if value.count is None or value.count < 12 else None
    if value.count is None:
        near, far = _step(base, unit, sign), _step(base, unit, sign * _FEW[1])
        return Interval(min(near, far), max(near, far), "span")
    middle = _step(base, unit, sign * value.count)
    if value.same_day or unit == "day":
        return _day(middle)
    if value.over:
        far = _step(base, unit, sign * (value.count + max(1, value.count // 5)))
        return Interval(min(middle, far), max(middle, far), "span")
    if unit in ("month", "year"):
        return _shifted(unit, 0, middle, None)
    if unit in ("week", "weekend"):
        return Interval(middle - 3 * _DAY, middle + 3 * _DAY, "span")
    spread = _MONTHS.get(unit, 1200) // 2
    return Interval(_add_months(middle, -spread), _add_months(middle, spread), "span")


def _step(base: date, unit: str, count: int) -> date:
    if unit in ("day", "week", "weekend"):
        return base + count * (1 if unit == "day" else 7) * _DAY
    return _add_months(base, count * _MONTHS.get(unit, 1200))


def _first(whole: Interval, count: int, unit: str) -> Interval:
    end = min(_step(whole.start, unit, count) - _DAY, whole.end)
    size: dict[Any, Precision] = {("month", 3): "quarter", ("month", 6): "half", ("quarter", 2): "half"}
    return Interval(whole.start, end, whole.precision if end == whole.end else size.get((unit, count), "span"))


def _part(whole: Interval, part: str) -> Interval:
    """The beginning, middle or end: a quarter of a year, else a third of the period."""
    if whole.precision == "year":
        year = whole.start.year
        if part == "middle":
            return _months(year, 4, 6)._replace(precision="span")
        return _months(year, 1 if part == "start" else 10, 3)
    if whole.precision == "day":
        return whole
    if (whole.end.year - whole.start.year) == 9:
        first_year, last_year = {"start": (0, 3), "middle": (4, 6), "end": (7, 9)}[part]
        year = whole.start.year
        return Interval(date(year + first_year, 1, 1), date(year + last_year, 12, 31), "span")
    third = max(((whole.end - whole.start).days + 1) // 3, 1)
    first, second = whole.start + third * _DAY, whole.start + 2 * third * _DAY
    ends = {"start": (whole.start, first - _DAY), "middle": (first, second - _DAY), "end": (second, whole.end)}
    return Interval(*ends[part], "span")


def _day(day: date) -> Interval:
    return Interval(day, day, "day")


def _months(year: int, month: int, size: int) -> Interval:
    precision: dict[int, Precision] = {1: "month", 3: "quarter", 6: "half", 12: "year"}
    start = date(year, month, 1)
    return Interval(start, _add_months(start, size) - _DAY, precision[size])


def _add_months(day: date, months: int) -> date:
    """The day so many months on; the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > _SHORTEST:
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return date(year, month + 1, day.day)
