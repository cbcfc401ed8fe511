"""Paragraphs that a page's scraper ran together without a space: "... in the capital.The two sides ..."."""

from __future__ import annotations

import re

_GLUED = re.compile(r"(?<=[^\W\d_A-Z][.!?])(?=[A-ZÀ-ÞА-Я“\"][\w’' ])|(?<=[.!?][”’\"])(?=[A-ZÀ-ÞА-Я“])")
_WORD = re.compile(r"(\w+)\W{1,2}$")
_LEAST = 40  # both sides of a bound are at least so long


def glued_bounds(text: str) -> list[int]:
    """The bounds of paragraphs run together in a text; of one paragraph just its ends."""
    bounds = [0]
    for found in _GLUED.finditer(text):
        at = found.start()
        if at - bounds[-1] >= _LEAST and len(text) - at >= _LEAST:
            bounds.append(at)
    if len(bounds) == 2:
        # A single bound after a capitalised word may be an abbreviation.
        word = _WORD.search(text, max(0, bounds[1] - 30), bounds[1])
        if word is not None and word[1][:1].isupper():
            bounds.pop()
    return [*bounds, len(text)]
