"""Folding that keeps every offset: one character in, one character out.

Case, width and Traditional Chinese are folded away; for matching whole words, everything that is no letter or digit
becomes a space.
"""

from __future__ import annotations

import sys
import unicodedata
from functools import cache

import opencc


@cache
def _tables() -> tuple[dict[int, int], dict[int, int]]:
    """Translation tables: the fold, and the fold with punctuation as spaces."""
    folded: dict[int, int] = {}
    simplified = _simplified()
    for code in range(sys.maxunicode + 1 if sys.maxunicode < 0x20000 else 0x20000):
        if 0xD800 <= code <= 0xDFFF:
            continue
        char = chr(code)
        new = unicodedata.normalize("NFKC", char)
        new = new if len(new) == 1 else char
        lower = new.lower()
        new = lower if len(lower) == 1 else new
        new = simplified.get(new, new)
        if new != char:
            folded[code] = ord(new)
    words = dict(folded)
    for code in range(0x20000):
        char = chr(folded.get(code, code))
        if not (char.isalnum() or unicodedata.category(char) in ("Mn", "Mc")):
            words[code] = 32
    return folded, words


def _simplified() -> dict[str, str]:
    """Traditional character -> Simplified, where one stands for one."""
    ideographs = "".join(chr(code) for code in range(0x3400, 0xA000))
    converted = opencc.OpenCC("t2s").convert("\n".join(ideographs)).split("\n")
    return {old: new for old, new in zip(ideographs, converted, strict=True) if old != new and len(new) == 1}


def fold(text: str) -> str:
    """The text in lower case, half width, Simplified characters; the same length."""
    return text.lower() if text.isascii() else text.translate(_tables()[0])


def fold_words(text: str) -> str:
    """As `fold`, with every character that is no letter, mark or digit a space; the same length."""
    return text.translate(_tables()[1])
