"""Figures that tell time: days, years, clocks and whole dates written in digits, as tokens of the time grammar."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from dragoman.coding.expressions.vocabulary import IDEOGRAPHS, Token, Vocabulary
from dragoman.lexicon.fold import fold

ROLES: Final = frozenset(
    ["year", "years", "day", "oday", "mnum", "count", "ordinal", "hour", "tens", "clock", "date", "dm", "dotted", "my"]
)

_CHUNK: Final = re.compile(r"[0-9][0-9]*(?:[.,:/h–-][0-9]+)*")
_YEAR_FIRST: Final = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)")
_CLOCK: Final = re.compile(r"([01]?\d|2[0-4])([:.h])([0-5]\d)(?::[0-5]\d)?")
_PAIR: Final = re.compile(r"(\d{1,2})([/.])(\d{1,2}|\d{4})")
_YEARS: Final = re.compile(r"(\d{4})[-/](\d\d)")
_DIGITS: Final = re.compile(r"[0-9]+")
_PART: Final = re.compile(r"[^–-]+")
_BEFORE: Final = frozenset("$€£¥#=")
_WRITTEN: Final = {"两": 2, "○": 0}
"""Values of numerals that Unicode gives none: a circle is written for a zero."""
_JOINTS: Final = frozenset("-‑.")


class Edges:
    """Where the known words of a text start and end: gathered when first asked for, as few figures touch a letter.

    Args:
        words: the words found in the text.
    """

    def __init__(self, words: Sequence[Token]) -> None:
        self._words = words
        self._starts: frozenset[int] | None = None
        self._ends: frozenset[int] | None = None

    def starts(self, at: int) -> bool:
        """A known word starts there."""
        if self._starts is None:
            self._starts = frozenset([word.start for word in self._words])
        return at in self._starts

    def ends(self, at: int) -> bool:
        """A known word ends there."""
        if self._ends is None:
            self._ends = frozenset([word.end for word in self._words])
        return at in self._ends


class TimeFigures:
    """Finds the figures of a folded text.

    Args:
        vocabulary: gets the symbols; not yet compiled into patterns.
        data: `figures` of time.yaml: `order` (dmy or mdy), `pairs` (d/m, m/y, d.m), `clock` (separators), `ordinal`
            (suffixes), `ordinal-dot`, `numerals` (characters that write numbers).
    """

    def __init__(self, vocabulary: Vocabulary, data: Mapping[str, Any]) -> None:
        self._month_first = data.get("order") == "mdy"
        self._pairs = frozenset(data.get("pairs", ()))
        self._clock = frozenset(data.get("clock", (":",)))
        self._suffixes: Sequence[str] = sorted(map(fold, data.get("ordinal", ())), key=len, reverse=True)
        self._dot = bool(data.get("ordinal-dot"))
        numerals = data.get("numerals") or ""
        self._numerals = re.compile(f"[{re.escape(numerals)}][{re.escape(numerals)}]*") if numerals else None
        self._symbols: dict[frozenset[str], str] = {}
        for number in (*range(100), 100, 1000):
            for ordinal in (True, False):
                for long in (True, False):
                    roles = _roles(number, long, ordinal)
                    self._symbols[roles] = vocabulary.symbol(roles)
        for role in ("years", "clock", "date", "dm", "dotted", "my"):
            self._symbols[frozenset((role,))] = vocabulary.symbol((role,))

    def __call__(self, _text: str, folded: str, words: Sequence[Token]) -> list[Token]:
        """The figures of a text, given the words found in it."""
        found: list[Token] = []
        edges = Edges(words)
        for match in _CHUNK.finditer(folded):
            start, end = match.span()
            if not stands_alone(folded, start, edges):
                continue
            chunk = match.group()
            if chunk.isdigit():
                past, ordinal = self._suffix(folded, end, len(chunk))
                if ordinal and edges.starts(end) and any(w.start == end and "decade" in w.values for w in words):
                    past, ordinal = end, False
                if ordinal or _ends(folded, end, edges):
                    found.extend(self._number(int(chunk), len(chunk), start, past, ordinal))
            elif _ends(folded, end, edges) or folded[end : end + 1] == "t":
                found.extend(self._composite(folded, chunk, start))
        if self._numerals is not None:
            for match in self._numerals.finditer(folded):
                value = numeral(match.group())
                if value is not None:
                    found.extend(self._number(value, 4 if value > 999 else 2, *match.span(), False))
        return found

    def _suffix(self, folded: str, end: int, digits: int) -> tuple[int, bool]:
        """End of the figure with its ordinal mark, and whether it has one."""
        for suffix in self._suffixes:
            if folded.startswith(suffix, end) and not letter(folded, end + len(suffix)):
                return end + len(suffix), True
        if self._dot and digits < 3 and folded.startswith(".", end) and not folded[end + 1 : end + 2].isdigit():
            return end + 1, True
        return end, False

    def _number(self, number: int, digits: int, start: int, end: int, ordinal: bool) -> list[Token]:
        if digits > 4:
            return []
        roles = _roles(number, digits > 2, ordinal)
        if not roles:
            return []
        return [Token(start, end, self._symbols[roles], dict.fromkeys(roles, number))]

    def _composite(self, folded: str, chunk: str, start: int) -> list[Token]:
        end = start + len(chunk)
        role, value = self._meaning(chunk.replace("–", "-"))
        if role is not None:
            return [Token(start, end, self._symbols[frozenset((role,))], {role: value})]
        days = self._span(chunk, start)
        if days:
            return days
        if any(mark in chunk for mark in ".,:h"):
            return []
        found = []
        for match in _DIGITS.finditer(chunk):
            at, past = start + match.start(), start + match.end()
            past, ordinal = self._suffix(folded, past, match.end() - match.start()) if past == end else (past, False)
            found.extend(self._number(int(match.group()), match.end() - match.start(), at, past, ordinal))
        return found

    def _span(self, chunk: str, start: int) -> list[Token]:
        """Two days joined by a dash of which the last is whole: `12-14/10/2024`, `30/9-2/10`."""
        parts = [(match.start(), match.group()) for match in _PART.finditer(chunk)]
        if len(parts) != 2:
            return []
        (_, first), (at, last) = parts
        ends = self._meaning(last)
        opens = ("day", int(first)) if first.isdigit() and 1 <= int(first) <= 31 else self._meaning(first)
        if ends[0] not in ("dm", "dotted", "date") or opens[0] not in ("day", "dm", "dotted", "date"):
            return []
        tokens = []
        for begin, text, (role, value) in ((start, first, opens), (start + at, last, ends)):
            if role == "day":
                tokens.extend(self._number(value, len(text), begin, begin + len(text), False))
            elif role is not None:
                tokens.append(Token(begin, begin + len(text), self._symbols[frozenset((role,))], {role: value}))
        return tokens

    def _meaning(self, chunk: str) -> tuple[str | None, Any]:
        if match := _YEAR_FIRST.fullmatch(chunk):
            return _dated(int(match[1]), int(match[3]), int(match[4]))
        if (match := _YEAR_LAST.fullmatch(chunk)) and (len(match[4]) == 4 or match[2] != "-"):
            first, second, year = int(match[1]), int(match[3]), int(match[4])
            year += 0 if len(match[4]) == 4 else 2000 if year < 70 else 1900
            month, day = (first, second) if self._month_first else (second, first)
            return _dated(year, day, month) if month > 12 else _dated(year, month, day)
        if (match := _CLOCK.fullmatch(chunk)) and match[2] in self._clock:
            return "clock", chunk
        if match := _YEARS.fullmatch(chunk):
            first, last = int(match[1]), int(match[2])
            return ("years", (first, first + 1)) if 1000 <= first < 2200 and last == (first + 1) % 100 else (None, None)
        if match := _PAIR.fullmatch(chunk):
            first, second = int(match[1]), int(match[3])
            if len(match[3]) == 4 and f"m{match[2]}y" in self._pairs and 1 <= first <= 12 and 1000 <= second < 2200:
                return "my", (first, second)
            if len(match[3]) < 3 and f"d{match[2]}m" in self._pairs and 1 <= second <= 12 and 1 <= first <= 31:
                return "dm" if match[2] == "/" else "dotted", (first, second)
        return None, None


def numeral(text: str) -> int | None:
    """The whole number that characters of a numeral script write, digit by digit or with tens and hundreds.

    The values are Unicode's: `二〇二四` is 2024, `二十九` is 29.
    """
    values = [_WRITTEN[char] if char in _WRITTEN else int(unicodedata.numeric(char, -1)) for char in text]
    if any(value < 0 for value in values) or len(values) > 12 or values[0] >= 100:
        return None
    if all(value < 10 for value in values):
        return int("".join(map(str, values))) if len(values) in (1, 4) else None
    total = section = last = 0
    for value in values:
        if value < 10:
            last = value
        elif value < 10_000:
            section += (last or (1 if value == 10 or not section else 0)) * value
            last = 0
        else:
            total += (section + last) * value
            section = last = 0
    return total + section + last


@lru_cache(maxsize=4096)
def _roles(number: int, long: bool, ordinal: bool) -> frozenset[str]:
    """The roles that a number can play; `long` where it has more than two digits."""
    if ordinal:
        if 1 <= number <= 31 and not long:
            return frozenset(("ordinal", "day", "oday"))
        return frozenset(("ordinal", "year") if 1000 <= number < 2200 else ("ordinal",))
    if 1000 <= number < 2200:
        return frozenset(("year",))
    roles = {"count"} if number < 1000 else set[str]()
    if not long:
        roles |= {"day"} if 1 <= number <= 31 else set()
        roles |= {"mnum"} if 1 <= number <= 12 else set()
        roles |= {"hour"} if number <= 24 else set()
        roles |= {"tens"} if number % 10 == 0 and number < 100 else set()
    return frozenset(roles)


def _dated(year: int, month: int, day: int) -> tuple[str | None, Any]:
    try:
        return "date", date(year, month, day)
    except ValueError:
        return None, None


def stands_alone(folded: str, start: int, edges: Edges) -> bool:
    """Not the tail of a name (G20, F-16, COVID-19) or of a sum ($20)."""
    before = folded[start - 1 : start]
    if before in _BEFORE or letter(folded, start - 1):
        return edges.ends(start)
    if before in _JOINTS and start > 1 and letter(folded, start - 2):
        return edges.ends(start) or edges.ends(start - 1)
    return True


def _ends(folded: str, end: int, edges: Edges) -> bool:
    """Not the head of a word (5G, 2001-commission) unless the grammar knows the word (16-year, 90s)."""
    if letter(folded, end) or folded[end : end + 1] == "%":
        return edges.starts(end)
    if folded[end : end + 1] in ("-", "‑") and letter(folded, end + 1):
        return edges.starts(end) or edges.starts(end + 1)
    return True


def letter(folded: str, at: int) -> bool:
    """A letter of a script that writes words with spaces."""
    return 0 <= at < len(folded) and folded[at].isalpha() and folded[at] < IDEOGRAPHS
