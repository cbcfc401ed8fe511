"""Passages in quotation marks, across sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

_LONGEST: Final = 3000
_APOSTROPHES: Final = "'’"


def quoted(text: str, pairs: Sequence[tuple[str, str]], start: int, end: int) -> list[tuple[int, int]]:
    """The ranges between quotation marks, marks excluded, in one block of a text.

    Args:
        text: the story's text.
        pairs: opening and closing marks of the language.
        start: start of the block.
        end: end of the block.
    """
    opening, closing = _marks(tuple(pairs))
    out: list[tuple[int, int]] = []
    at = start
    while (found := opening.search(text, at, end)) is not None:
        at = found.start()
        close = _close(text, at, end, closing[text[at]])
        if close is None:
            at += 1
            continue
        out.append((at + 1, close))
        at = close + 1
    return out


@cache
def _marks(pairs: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """What opens a quotation (an apostrophe inside a word does not), and what closes each kind."""
    closers: dict[str, str] = {}
    for opened, closed in pairs:
        closers[opened] = closers.get(opened, "") + closed
    if not closers:
        return re.compile(r"(?!)"), {}
    plain = re.escape("".join(mark for mark in closers if mark not in _APOSTROPHES))
    bare = re.escape("".join(mark for mark in closers if mark in _APOSTROPHES))
    opening = "|".join(part for part in (f"[{plain}]" if plain else "", rf"(?<!\w)[{bare}]" if bare else "") if part)
    return re.compile(opening), {opened: re.compile(f"[{re.escape(marks)}]") for opened, marks in closers.items()}


def _close(text: str, opened: int, end: int, closing: re.Pattern[str]) -> int | None:
    """Where the quotation that begins here ends; an apostrophe inside a word closes nothing."""
    stop = min(end, opened + _LONGEST)
    for found in closing.finditer(text, opened + 1, stop):
        at = found.start()
        if text[at] in _APOSTROPHES and text[at - 1].isalnum() and at + 1 < end and text[at + 1].isalnum():
            continue
        return at
    return None
