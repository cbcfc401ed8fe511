"""Date lines: the day and hour that a line of a page states, and what else stands in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from dragoman.clean.dates import DateNames, date_names, names_of
from dragoman.lexicon import fold_words

_NO_LANGUAGE: Final = frozenset(("", "und"))
LONGEST: Final = 200
"""Length in characters above which a line is no date line."""

_NUMERIC: Final = re.compile(
    r"(?<![\d.,/-])(?:"
    r"(?P<y>(?:19|20)\d\d)\s?(?P<s>[-./年])\s?(?P<m>\d{1,2})\s?[-./月]\s?(?P<d>\d{1,2})(?:\s?日|(?=T\d)|(?![./-]?\d))"
    r"|(?P<a>\d{1,2})(?P<t>[-./])\s?(?P<b>\d{1,2})(?P=t)\s?(?P<z>(?:19|20)\d\d)(?![./-]?\d)"
    r")"
)
_SHORT: Final = re.compile(r"(?<![\d.,/-])(?P<a>\d\d?)(?P<t>[./])(?P<b>\d\d?)(?P=t)(?P<z>\d\d)(?![./-]?\d)")
"""A year by its last two figures: `28.03.18`."""
_FEW: Final = 8
"""Words and figures of such a line at most: those of the date, the time, and a label."""
_OLD: Final = 70
"""Years written with two figures are from 1970 on."""
_ALONE: Final = 40
"""Length in characters above which a line holds more than such a date, its time and what they are of."""
_TIME: Final = re.compile(
    r"(?<![\d.])(?<!\d:)([01]?\d|2[0-3])\s?[:：.h時时点][ ]?([0-5]\d)(?!\d)(?:[:：][0-5]\d)?(?:\.\d+)?"
    r"(?:\s?([ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_ZONE: Final = re.compile(
    r"\b(?:GMT|UTC|MSK|CET|CEST|EST|EDT|PST|PDT|IST|BST|Z)\b(?:\s?[+\-−]\d{1,2}(?::?\d\d)?\b)?|[+\-−]\d{1,2}:?\d\d\b|(?<=\0)T(?=\0)"
)
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
_YEAR: Final = re.compile(r"[12](?<!\d\d)(?:(?<=1)9|(?<=2)0)\d\d(?!\d)")
_FILLER: Final = 3  # words of at most so many letters may stand inside a date: "de", "năm", "of", "th"
_DAY: Final = re.compile(r"\d(?<!\d\d)(?:(?<=[0-3])\d)?(?!\d)")
_SEPARATED: Final = re.compile(r"\d\s?[-./年]\s?\d")
"""What every numeric date has in it, and few lines without one have."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a date line states.

    Attributes:
        day: the day.
        hour: hour and minute, where given.
        weekday: the line names the day of the week.
        rest: what remains of the line when dates, times and weekdays are taken out, by runs.
        spans: where in the text the dates and times stand.
    """

    day: date
    hour: tuple[int, int] | None
    weekday: bool
    rest: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @property
    def when(self) -> date | datetime:
        """The moment, or the day where no time is given."""
        if self.hour is None:
            return self.day
        return datetime(self.day.year, self.day.month, self.day.day, *self.hour)


class Calendar:
    """The names of months and days in the languages carried, from CLDR; of a language not carried, its own.

    Args:
        tags: BCP 47 tags; those unknown to CLDR are passed over.
    """

    def __init__(self, tags: Iterable[str]) -> None:
        carried = list(tags)
        self._carried = _NO_LANGUAGE | {tag.split("-", maxsplit=1)[0] for tag in carried}
        self._names = date_names(carried)

    def _of(self, language: str) -> DateNames:
        return self._names if language.split("-", maxsplit=1)[0] in self._carried else names_of(language)

    def read(self, text: str, language: str = "") -> Moment | None:
        """The moment that a line states; None where it is no date line.

        Args:
            text: a line of at most LONGEST characters; the first date in it counts.
            language: its tag, which settles the order of day and month where both are possible.
        """
        short = len(text) <= _ALONE and "\n" not in text and _SEPARATED.search(text) is not None
        if len(text) > LONGEST or (_YEAR.search(text) is None and not short):
            return None
        dates = sorted(self.dates(text, language), key=lambda found: found[1])
        if not dates and short:
            dates = [*self._short(text, language)]
        if not dates:
            return None
        spans = [(start, end) for _day, start, end in dates]
        hour = None
        for found in _TIME.finditer(text):
            if any(start < found.end() and found.start() < end for start, end in spans):
                continue
            hour = hour or _hour(found)
            spans.append(found.span())
        rest, weekday = _rest(text, spans, self._of(language))
        return Moment(dates[0][0], hour, weekday, tuple(rest), tuple(sorted(spans)))

    def _short(self, text: str, language: str) -> Iterator[tuple[date, int, int]]:
        """The date of a line that holds little else, its year by the last two figures."""
        found = _SHORT.search(text)
        if found is not None and len(_WORD.findall(text)) <= _FEW:
            day = _numeric(found, month_first=language in self._of(language).month_first)
            if day is not None:
                yield day, *found.span()

    def dates(self, text: str, language: str = "") -> Iterator[tuple[date, int, int]]:
        """The full dates (day, month and year) in a text: day, start, end."""
        numeric = list(_NUMERIC.finditer(text)) if _SEPARATED.search(text) is not None else []
        names = self._of(language)
        for found in numeric:
            day = _numeric(found, month_first=language in names.month_first)
            if day is not None:
                yield day, *found.span()
        if not numeric and _DAY.search(text) is not None:
            yield from _named(text, names.months, names.weekdays)


def _numeric(found: re.Match[str], *, month_first: bool) -> date | None:
    if found.groupdict().get("y"):
        return _date(int(found["y"]), int(found["m"]), int(found["d"]))
    first, second, year = int(found["a"]), int(found["b"]), int(found["z"])
    if year < 100:
        year += 2000 if year < _OLD else 1900
    if first > 12 or first == second:
        return _date(year, second, first)
    if second > 12:
        return _date(year, first, second)
    if found["t"] == "/" and month_first:
        return None
    return _date(year, second, first)


def _named(text: str, months: Mapping[str, int], weekdays: Collection[str]) -> Iterator[tuple[date, int, int]]:
    """Dates with the month's name: "22 August 2024", "August 22nd, 2024", "22 de agosto de 2024"."""
    words = [(found.group(), *found.span()) for found in _WORD.finditer(fold_words(text))]
    month: tuple[int, int, int] | None = None  # number, start, end
    day: tuple[int, int, int] | None = None
    at = 0
    while at < len(words):
        word, start, end = words[at]
        pair = f"{word} {words[at + 1][0]}" if at + 1 < len(words) else ""
        if pair in months:
            month, at = (months[pair], start, words[at + 1][2]), at + 1
        elif word in months:
            month = (months[word], start, end)
        elif word.isascii() and word.isdigit():
            number = int(word) if len(word) <= 4 else 0
            if 1900 <= number <= 2099 and len(word) == 4:
                if month and day and (made := _date(number, month[0], day[0])):
                    yield made, min(month[1], day[1]), end
                month = day = None
            elif 1 <= number <= 31 and len(word) <= 2:
                day = (number, start, end)
            else:
                month = day = None
        elif len(word) > _FILLER and word not in weekdays:
            month = day = None
        at += 1


def _rest(text: str, spans: list[tuple[int, int]], names: DateNames) -> tuple[list[str], bool]:
    """What remains of a line, and whether a weekday stood there."""
    masked = text
    for start, end in spans:
        masked = masked[:start] + "\0" * (end - start) + masked[end:]
    masked = _ZONE.sub(lambda found: "\0" * len(found.group()), masked)
    weekday = False
    kept: list[str] = []
    for run in re.split(r"\0+", masked):
        folded = " ".join(fold_words(run).split())
        for name in (folded, *folded.split()):
            if name in names.weekdays:
                weekday = True
                run = re.sub(rf"\W*{re.escape(name)}\W*", " ", run, flags=re.IGNORECASE)  # noqa: PLW2901
        if any(char.isalnum() for char in run):
            kept.append(run.strip(" \t|·•-–—,;/()[]（）"))
    return [run for run in kept if run], weekday


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hour(found: re.Match[str]) -> tuple[int, int]:
    hour, half = int(found[1]), (found[3] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, int(found[2])
