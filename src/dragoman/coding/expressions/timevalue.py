"""What an expression of time says, before it is resolved against a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "future"]
Kind = Literal["point", "range", "ago", "after", "duration"]


@dataclass(slots=True, init=False)
class TimeValue:
    """What an expression says of one point or period; what it leaves open is None.

    Attributes:
        year: year in the calendar.
        month: 1 to 12.
        day: of the month.
        weekday: 1 Monday to 7 Sunday.
        quarter: 1 to 4.
        half: 1 or 2.
        decade: its first year.
        century: 21 for 2001 to 2100.
        season: `spring`, `summer`, `autumn`, `winter`.
        unit: of `shift` or `count`: day, weekend, week, month, quarter, half, year, decade, century.
        shift: so many units from the base: 0 this, -1 last, 1 next.
        count: so many units (two years ago, for five years); None with a unit of "a few weeks ago".
        over: the count is exceeded ("more than 30 years ago").
        first: the first so many units of the period ("the first seven months of 2024").
        first_unit: the unit of `first`.
        part: `start`, `middle` or `end` of the period.
        portion: `earlier` or `later`: the period up to, or from, the base.
        base: what it is relative to: the day of the story, or (`context`) the date spoken of before ("the same day").
        same_day: "50 years ago today".
        tense: what the word itself says ("i torsdags" is past).
        vague: no date can be told ("recently").
    """

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    quarter: int | None
    half: int | None
    decade: int | None
    century: int | None
    season: str | None
    unit: str | None
    shift: int | None
    count: int | None
    over: bool
    first: int | None
    first_unit: str | None
    part: str | None
    portion: str | None
    base: Literal["story", "context"]
    same_day: bool
    tense: Tense | None
    vague: bool

    def __init__(
        self,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        weekday: int | None = None,
        quarter: int | None = None,
        half: int | None = None,
        decade: int | None = None,
        century: int | None = None,
        season: str | None = None,
        unit: str | None = None,
        shift: int | None = None,
        count: int | None = None,
        over: bool = False,
        first: int | None = None,
        first_unit: str | None = None,
        part: str | None = None,
        portion: str | None = None,
        base: Literal["story", "context"] = "story",
        same_day: bool = False,
        tense: Tense | None = None,
        vague: bool = False,
    ) -> None:
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
        self.quarter = quarter
        self.half = half
        self.decade = decade
        self.century = century
        self.season = season
        self.unit = unit
        self.shift = shift
        self.count = count
        self.over = over
        self.first = first
        self.first_unit = first_unit
        self.part = part
        self.portion = portion
        self.base = base
        self.same_day = same_day
        self.tense = tense
        self.vague = vague

    @property
    def dated(self) -> bool:
        """It names its own year, or a period relative to the base that settles one."""
        return self.year is not None or (self.shift is not None and self.month is None and self.weekday is None)

    @property
    def day_alone(self) -> bool:
        """A day with no month: "the 10th"."""
        return self.day is not None and self.month is None and self.shift is None


@dataclass(slots=True, init=False)
class TimeExpression:
    """An expression of time in a text.

    Attributes:
        start: offset in the text.
        end: end offset.
        kind: a point (a day, a month, a year), a range, so long ago, so long after the day spoken of, or a duration.
        value: what it says; of a range, the first end.
        until: the last end of a range.
        direction: `since`, `until`, `after`, `before` where it bounds rather than dates ("since 2007").
        grain: the unit at which it is stated.
        rule: id of the pattern that found it.
    """

    start: int
    end: int
    kind: Kind
    value: TimeValue
    until: TimeValue | None
    direction: Literal["since", "until", "after", "before"] | None
    grain: str
    rule: str

    def __init__(
        self,
        start: int,
        end: int,
        kind: Kind,
        value: TimeValue,
        until: TimeValue | None = None,
        direction: Literal["since", "until", "after", "before"] | None = None,
        grain: str = "day",
        rule: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.until = until
        self.direction = direction
        self.grain = grain
        self.rule = rule

    @property
    def relies(self) -> bool:
        """It counts from a date told before: "the same day", "the 10th"."""
        return self.value.base == "context" or self.value.day_alone
