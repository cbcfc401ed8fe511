"""Paragraphs that a page's scraper ran together without a space: "... in the capital.The two sides ..."."""

from __future__ import annotations

import re
from typing import Final

_GLUED: Final = re.compile('[.!?][”’"]?(?=[A-ZÀ-ÞА-Я“"])')
_WORD: Final = re.compile(r"(\w+)\W{1,2}$")
_LEAST: Final = 40  # both sides of a bound are at least so long


def glued_bounds(text: str) -> list[int]:
    """The bounds of paragraphs run together in a text; of one paragraph just its ends."""
    bounds = [0]
    for found in _GLUED.finditer(text):
        at = found.end()
        if _apart(text, found.start(), at) and at - bounds[-1] >= _LEAST and len(text) - at >= _LEAST:
            bounds.append(at)
    if len(bounds) == 2:
        # A single bound after a capitalised word may be an abbreviation.
        word = _WORD.search(text, max(0, bounds[1] - 30), bounds[1])
        if word is not None and word[1][:1].isupper():
            bounds.pop()
    return [*bounds, len(text)]


def _apart(text: str, stop: int, at: int) -> bool:
    """Whether a full stop ends a word in small letters, or a quotation, and a new sentence starts behind it."""
    before, after = text[stop - 1 : stop], text[at + 1 : at + 2]
    quoted = at - stop > 1
    return (quoted or (before.isalpha() and not before.isupper())) and (quoted or after.isalnum() or after in " ’'")
