"""The words of the pages in the reader's language; days and numbers as the reader writes them."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.messages.pofile import read_po
from babel.numbers import format_compact_decimal, format_decimal

from dragoman.ask.wording import called
from dragoman.records import Date

TAGS = ("en", "zh", "nb", "sv")
NAMES = {"en": "English", "zh": "中文", "nb": "Norsk bokmål", "sv": "Svenska"}
_WHOLE = ("01-01", "12-31")
_ALIASES = {"no": "nb", "nn": "nb", "da": "nb"}


class Reader:
    """A reader's language: words, days, numbers.

    Attributes:
        tag: one of `TAGS`.
    """

    def __init__(self, tag: str, territory: str = "") -> None:
        self.tag = tag
        # English without a region writes days as most of the world does.
        self.locale = _locale(tag, territory) or _locale(tag, "001") or Locale.parse(tag)
        self._words = catalogue(tag)

    def words(self, english: str, **values: object) -> str:
        """The words, with `{name}` filled in."""
        text = self._words.get(english) or english
        return text.format(**values) if values else text

    def many(self, number: int, one: str, other: str) -> str:
        """The words for a number of things; `{n}` is the number."""
        text = self._words.get(one if number == 1 else other) or (one if number == 1 else other)
        return text.format(n=self.number(number))

    def number(self, value: float) -> str:
        """A number as the reader writes it."""
        return str(format_decimal(round(value, 4), locale=self.locale))

    def short(self, value: float) -> str:
        """A large number in few characters."""
        if abs(value) < 10_000:
            return self.number(value)
        return str(format_compact_decimal(value, format_type="short", locale=self.locale, fraction_digits=1))

    def day(self, text: str | None) -> str:
        """An ISO 8601 day, month or year, or the days from one to another, as the reader writes them."""
        if not text:
            return ""
        start, to, end = text.partition(" to ")
        if to:
            return self.when(Date(start=start, end=end, precision="span"))
        try:
            if len(text) >= 10:
                return str(format_date(date.fromisoformat(text[:10]), "medium", locale=self.locale))
            if len(text) == 7:
                return str(format_skeleton("yMMM", date.fromisoformat(f"{text}-01"), locale=self.locale))
            if len(text) == 4:
                return str(format_skeleton("y", date(int(text), 1, 1), locale=self.locale))
        except (ValueError, KeyError):
            pass
        return text

    def month(self, text: str) -> str:
        """The short name of a month, given as 2024-05."""
        return str(format_skeleton("MMM", date.fromisoformat(f"{text}-01"), locale=self.locale))

    def language(self, tag: str | None) -> str:
        """A language as the reader calls it; its tag where the reader has no name for it."""
        return str(self.locale.languages.get((tag or "").replace("-", "_")) or tag or "?")

    def months(self, told: Date | None) -> str:
        """The part of a year that a time is, `Jan–Jul`; empty where it is a whole year, or not in one."""
        if told is None or told.start[:4] != told.end[:4] or (told.start[5:], told.end[5:]) in (("", ""), _WHOLE):
            return ""
        try:
            return str(
                format_interval(date.fromisoformat(told.start), date.fromisoformat(told.end), "MMM", locale=self.locale)
            )
        except ValueError:
            return ""

    def when(self, told: Date | None) -> str:
        """A date of the contract as the reader writes it."""
        if told is None:
            return ""
        if told.precision == "day" or told.start == told.end:
            return self.day(told.start)
        if told.precision == "month":
            return self.day(told.start[:7])
        if told.precision == "year":
            return self.day(told.start[:4])
        try:
            days = date.fromisoformat(told.start), date.fromisoformat(told.end)
            return str(format_interval(*days, "yMMMd", locale=self.locale))
        except ValueError:
            return f"{self.day(told.start)} – {self.day(told.end)}"


def _locale(tag: str, territory: str) -> Locale | None:
    if not territory:
        return None
    try:
        return Locale.parse(f"{tag}_{territory}")
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=64)
def reader(tag: str, territory: str = "") -> Reader:
    """The reader of a language, in a region (ISO 3166-1 alpha-2) where that is known."""
    return Reader(tag if tag in TAGS else "en", territory)


def region(wanted: str) -> str:
    """The region of the first language of an `Accept-Language` header; empty where it names none."""
    first = wanted.split(",", maxsplit=1)[0].split(";", maxsplit=1)[0].strip().split("-")
    return first[-1].upper() if len(first) > 1 and len(first[-1]) == 2 and first[-1].isalpha() else ""


def labelled(key: str) -> str:
    """A key as the catalogues have it: its words with a capital."""
    words = key.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


@cache
def catalogue(tag: str) -> dict[str, str]:
    """English words of the pages -> those of a language; for English itself, what keys are called."""
    if tag == "en":
        return {labelled(key): name[:1].upper() + name[1:] for key, name in called().items()}
    text = files("dragoman.serve").joinpath("locales", f"{tag}.po").read_bytes()
    return {
        str(entry.id): str(entry.string) for entry in read_po(BytesIO(text), locale=tag) if entry.id and entry.string
    }


def choose(wanted: str) -> str:
    """The language of the pages that an `Accept-Language` header, or a tag, asks for."""
    ranked: list[tuple[float, int, str]] = []
    for at, part in enumerate(wanted.split(",")[:20]):
        tag, _, rest = part.strip().partition(";")
        quality = rest.strip().removeprefix("q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        short = tag.strip().split("-")[0].lower()
        ranked.append((-weight, at, _ALIASES.get(short, short)))
    return next((tag for _weight, _at, tag in sorted(ranked) if tag in TAGS), "en")
