"""Figures that count: numbers in digits, as the language groups and points them, as tokens of the number grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from dragoman.coding.expressions.timefigures import Edges, letter, numeral, stands_alone
from dragoman.coding.expressions.vocabulary import Token, Vocabulary
from dragoman.lexicon.fold import fold

ROLES: Final = frozenset(("number", "loose", "han", "ordinal", "word", "one"))

_LONGEST: Final = 18
_ROMAN: Final = re.compile(r"(?<![\w.-])(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?= [^\W\d_]{2})")
_ROMAN_SIGNS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_POINT: Final = "点"
_WORD: Final = 12
"""Characters looked back for the word before a figure."""


class NumberFigures:
    """Finds the figures of a folded text.

    Args:
        vocabulary: gets the symbols; not yet compiled into patterns.
        data: numbers.yaml: `decimal`, `thousands`, `ordinal-suffixes`, `ordinal-dot` (`any`, or `lower`: only before a
            lower-case word or behind one of `ordinal-det`), `numerals` (characters that write numbers).
    """

    def __init__(self, vocabulary: Vocabulary, data: Mapping[str, Any]) -> None:
        self._decimal = str(data.get("decimal", "."))
        groups = "".join(data.get("thousands", ())).replace("'", "'’")
        self._thousands = frozenset(groups)
        grouped = (
            rf"[0-9]{{0,2}}([{re.escape(groups)}])[0-9]{{3}}(?:\1[0-9]{{3}})*(?![0-9])(?:{re.escape(self._decimal)}[0-9]+)?"
            if groups
            else r"(?!)()"
        )
        self._figure = re.compile(rf"[0-9](?:{grouped}(?![0-9])|[0-9]*(?:[.,][0-9]+)*)")
        self._suffixes: Sequence[str] = sorted(map(fold, data.get("ordinal-suffixes", ())), key=len, reverse=True)
        self._dot = data.get("ordinal-dot")
        self._roman = bool(data.get("roman"))
        self._determiners = frozenset(map(fold, data.get("ordinal-det") or ()))
        numerals = data.get("numerals") or ""
        inside = re.escape(numerals)
        self._numerals = re.compile(rf"[{inside}][{inside}]*(?:{_POINT}[{inside}]+)?") if numerals else None
        self._symbols = {role: vocabulary.symbol((role,)) for role in ("number", "loose", "han", "ordinal")}

    def __call__(self, text: str, folded: str, words: Sequence[Token]) -> list[Token]:
        """The figures of a text, given the words found in it."""
        found: list[Token] = []
        edges = Edges(words)
        for match in self._figure.finditer(folded):
            start, end = match.span()
            if not stands_alone(folded, start, edges) or end - start > _LONGEST or _clocklike(folded, start, end):
                continue
            past = self._suffix(text, folded, start, end) if match.group().isdigit() else end
            if past > end:
                found.append(self._token(start, past, "ordinal", int(match.group())))
                continue
            if letter(folded, end) and not edges.starts(end):
                continue
            role, value = self._read(match.group(), bool(match.group(1)))
            if role:
                found.append(self._token(start, end, role, value))
        if self._numerals is not None:
            found.extend(self._written(folded))
        if self._roman:
            found.extend(
                self._token(*match.span(), "ordinal", _roman(match.group()))
                for match in _ROMAN.finditer(text)
                if _counts(text, *match.span(), determined=self._determined(folded, match.start()))
            )
        return found

    def _token(self, start: int, end: int, role: str, value: float) -> Token:
        return Token(start, end, self._symbols[role], {role: value})

    def _read(self, figure: str, grouped: bool) -> tuple[str, float]:
        """Role and value of a figure; an empty role where it is no number (a version, an address)."""
        if figure.isdigit():
            return "number", int(figure)
        if grouped:
            whole, _, part = (
                figure.partition(self._decimal) if self._decimal not in self._thousands else (figure, "", "")
            )
            digits = "".join(char for char in whole if char.isdigit())
            return "number", float(f"{digits}.{part}") if part else int(digits)
        whole = figure.split(".", maxsplit=1)[0].split(",", maxsplit=1)[0]
        mark, part = figure[len(whole)], figure[len(whole) + 1 :]
        if not part.isdigit():
            groups = part.split(mark)
            alike = all(group.isdigit() and len(group) == 3 for group in groups) and len(whole) < 4
            return ("loose", int(whole + "".join(groups))) if alike else ("", 0)
        if mark == self._decimal:
            return "number", float(f"{whole}.{part}")
        if len(part) == 3 and len(whole) < 4:
            return "loose", int(whole + part)
        return "loose", float(f"{whole}.{part}")

    def _suffix(self, text: str, folded: str, start: int, end: int) -> int:
        """End of the figure with the mark that makes it an ordinal; `end` where it has none."""
        for suffix in self._suffixes:
            if folded.startswith(suffix, end) and not letter(folded, end + len(suffix)):
                return end + len(suffix)
        if self._dot and folded.startswith(". ", end) and letter(folded, end + 2):
            lower = self._dot == "any" or text[end + 2].islower()
            return end + 1 if lower or self._determined(folded, start) else end
        return end

    def _determined(self, folded: str, start: int) -> bool:
        """A word stands before the figure that makes it one of a row: den 24. SCO-toppmøtet, la XVI cumbre."""
        before = folded[max(start - _WORD, 0) : start].split()
        return bool(before) and folded[start - 1].isspace() and before[-1] in self._determiners

    def _written(self, folded: str) -> list[Token]:
        found = []
        assert self._numerals is not None
        for match in self._numerals.finditer(folded):
            start, end = match.span()
            if start and folded[start - 1].isdigit() and folded[start - 1].isascii():
                continue
            whole, point, part = match.group().partition(_POINT)
            units = numeral(whole)
            if units is None:
                continue
            if not point:
                found.append(self._token(start, end, "han", units))
                continue
            digits = [numeral(char) for char in part]
            if any(digit is None or digit > 9 for digit in digits):
                continue
            found.append(self._token(start, end, "han", float(f"{units}.{''.join(map(str, digits))}")))
        return found


def _counts(text: str, start: int, end: int, *, determined: bool) -> bool:
    """A Roman figure that numbers what follows it: no king's (Felipe VI), no word in capitals (XI JINPING)."""
    before = text[:start].rstrip()
    named = bool(before) and before[before.rfind(" ") + 1].isupper() and not determined
    after = text[end + 1 : end + 3]
    return not named and not after.isupper() and (end - start > 1 or after[0].isupper())


def _roman(figure: str) -> int:
    values = [_ROMAN_SIGNS[sign] for sign in figure]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _clocklike(folded: str, start: int, end: int) -> bool:
    """Part of a clock, a score, a ratio or a date in figures."""
    before, after = folded[max(start - 2, 0) : start], folded[end : end + 2]
    return (len(before) == 2 and before[1] in ":/" and before[0].isdigit()) or (
        len(after) == 2 and after[0] in ":/" and after[1].isdigit()
    )
