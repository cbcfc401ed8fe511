"""Names of people on no file, in Latin letters."""

from __future__ import annotations

import re

from anyascii import anyascii

_SYLLABLES = re.compile(r"[A-Z][a-z']*")


def romanise(name: str, surname: int = 0) -> str:
    """A name of another script in Latin letters; a name in Latin letters as it is.

    Args:
        name: as written.
        surname: in scripts of one character a syllable, how many characters are the surname; 0 where it is a
            transliteration, whose parts stand apart by dots.
    """
    if all(ord(char) < 0x370 or 0x1E00 <= ord(char) < 0x1F00 or not char.isalpha() for char in name):
        return name
    if not any("一" <= char <= "鿿" for char in name):
        return str(anyascii(name))
    if surname:
        parts = [name[:surname], name[surname:]]
    else:
        parts = re.split(r"[·‧・•]", name)
    return " ".join("".join(_SYLLABLES.findall(str(anyascii(part)))).capitalize() for part in parts if part)
