"""Folding that keeps every offset: one character in, one character out.

Case, width and Traditional Chinese are folded away; for matching whole words, everything that is no letter or digit
becomes a space.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from typing import Any, Final

import opencc

_PLANES: Final = 0x20000  # characters beyond are left as they are
_SHORT: Final = 100
"""Characters below which a look at one after the other is quicker than setting out to fold them at once."""


@cache
def _tables() -> tuple[str, str]:
    """The fold, and the fold with punctuation as spaces: strings indexed by code point, which translate fastest."""
    simplified = _simplified()
    folded: list[str] = []
    words: list[str] = []
    for code in range(_PLANES):
        char = chr(code)
        new = unicodedata.normalize("NFKC", char)
        new = new if len(new) == 1 else char
        lower = new.lower()
        new = lower if len(lower) == 1 else new
        new = simplified.get(new, new)
        folded.append(new)
        words.append(new if new.isalnum() or unicodedata.category(new) in ("Mn", "Mc") else " ")
    return "".join(folded), "".join(words)


def _simplified() -> dict[str, str]:
    """Traditional character -> Simplified, where one stands for one."""
    ideographs = "".join(chr(code) for code in range(0x3400, 0xA000))
    converted = opencc.OpenCC("t2s").convert("\n".join(ideographs)).split("\n")
    return {old: new for old, new in zip(ideographs, converted, strict=True) if old != new and len(new) == 1}


@cache
def _folds() -> tuple[Callable[[str], str], Callable[[str], str]]:
    """Both folds for long texts beyond ASCII, of which `translate` would look at each character by itself."""
    import numpy as np  # the identifier of languages loads it too: here it is loaded where a page needs it

    def folded(text: str, table: Any) -> str:
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        return str(table[codes].tobytes(), "utf-32-le", "surrogatepass")

    plain, words = (np.array(list(map(ord, table)), np.uint32) for table in _tables())
    return partial(folded, table=plain), partial(folded, table=words)


def _fold(text: str, which: int) -> str:
    if len(text) >= _SHORT:
        with suppress(IndexError):  # a character beyond the table
            return _folds()[which](text)
    return text.translate(_tables()[which])


def fold(text: str) -> str:
    """The text in lower case, half width, Simplified characters; the same length."""
    return text.lower() if text.isascii() else _fold(text, 0)


def fold_words(text: str) -> str:
    """As `fold`, with every character that is no letter, mark or digit a space; the same length."""
    return text.translate(_tables()[1]) if text.isascii() else _fold(text, 1)
