"""Which scripts a name is written in."""

from __future__ import annotations

from functools import lru_cache

_RANGES = (
    (0x0041, 0x024F, "Latn"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x3040, 0x30FF, "Jpan"),
    (0x3400, 0x9FFF, "Hani"),
    (0xAC00, 0xD7AF, "Hang"),
)
_WRITTEN_WITH = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Hani"}


@lru_cache(maxsize=65536)
def scripts_of(text: str) -> frozenset[str]:
    """ISO 15924 codes of the letters of a text; Chinese characters count as `Hani`, whichever their forms."""
    return frozenset(
        script for char in text if char.isalpha() for low, high, script in _RANGES if low <= ord(char) <= high
    )


def same(codes: frozenset[str]) -> frozenset[str]:
    """The codes with `Hans` and `Hant` taken for `Hani`."""
    return frozenset(_WRITTEN_WITH.get(code, code) for code in codes)
