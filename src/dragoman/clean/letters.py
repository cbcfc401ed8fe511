"""How many letters a text has, counted at once where they are plain Latin ones."""

from __future__ import annotations

import string
from typing import Final

_PLAIN: Final = string.ascii_letters.encode()


def plain_letters(text: str) -> tuple[int, int]:
    """How many letters of ASCII a text has, and how many characters of it."""
    plain = text.encode("ascii", "ignore")
    return len(plain) - len(plain.translate(None, _PLAIN)), len(plain)


def letters_in(text: str) -> int:
    """How many letters of any script a text has."""
    found, plain = plain_letters(text)
    return found if plain == len(text) else found + sum(char.isalpha() for char in text if char > "\x7f")
