"""Names of people on no file, in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from anyascii import anyascii

_ADJECTIVAL: Final = re.compile(r"[иы]й\b")
_SILENT: Final = str.maketrans("", "", "ьъЬЪ")
_SYLLABLES: Final = re.compile(r"[A-Z][a-z']*")


def _spelt(name: str, letters: Mapping[str, str]) -> str:
    """The name with the letters that the language reads in its own way, the longest piece first."""
    pieces = re.compile("|".join(sorted(letters, key=len, reverse=True)), re.IGNORECASE)

    def latin(found: re.Match[str]) -> str:
        piece = letters[found.group().lower()]
        return piece.capitalize() if found.group()[0].isupper() else piece

    return pieces.sub(latin, name)


def romanise(name: str, surname: int = 0, letters: Mapping[str, str] | None = None) -> str:
    """A name of another script in Latin letters; a name in Latin letters as it is.

    Args:
        name: as written.
        letters: letters that the language reads in its own way (Ukrainian г is h), in lower case.
        surname: in scripts of one character a syllable, how many characters are the surname; 0 where it is a
            transliteration, whose parts stand apart by dots.
    """
    if all(ord(char) < 0x370 or 0x1E00 <= ord(char) < 0x1F00 or not char.isalpha() for char in name):
        return name
    if not any("一" <= char <= "鿿" for char in name):
        name = _ADJECTIVAL.sub("й", name)
        return str(anyascii((_spelt(name, letters) if letters else name).translate(_SILENT)))
    if surname:
        parts = [name[:surname], name[surname:]]
    else:
        parts = re.split(r"[·‧・•—–]", name)
    return " ".join("".join(_SYLLABLES.findall(str(anyascii(part)))).capitalize() for part in parts if part)
