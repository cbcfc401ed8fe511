"""A stranger's name in its own letters, in brackets behind the one the text uses: `馬丁內斯(Hugo Martinez)`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_WORD: Final = r"[^\W\d_][\w.'’-]*"
_LATIN: Final = "\u024f"
_SYLLABLES: Final = re.compile(r"\w-[^\W\d_A-Z]")


def brackets(styles: Iterable[str]) -> re.Pattern[str]:
    """Brackets that hold a name, with the styles and titles before it in it (`H.E. Sir ...`)."""
    before = "|".join(map(re.escape, styles)) or "(?!)"
    return re.compile(
        rf"\s?[(（](?:(?:{before})\.?\s)*(?P<name>{_WORD}(?:\s{_WORD}){{1,5}})(?:,[^()（）]{{1,40}})?[)）]"
    )


def own_letters(written: str, text: str, end: int, bracketed: re.Pattern[str]) -> str | None:
    """The name in Latin letters that brackets behind a name in another script, or in syllables, hold.

    Args:
        written: the name as the text has it.
        text: the story's text.
        end: where it ends there.
        bracketed: brackets that hold a name.
    """
    if text[end : end + 2].lstrip()[:1] not in ("(", "（"):
        return None
    foreign = any(char > _LATIN and not "\u1e00" <= char <= "\u1eff" for char in written if char.isalpha())
    if not foreign and _SYLLABLES.search(written) is None:
        return None
    found = bracketed.match(text, end)
    if found is None:
        return None
    words = found["name"].split()
    while len(words) > 1 and words[-1].isupper():
        words.pop()  # orders and degrees
    name = " ".join(words)
    latin = all(char <= _LATIN for char in name)
    return name if latin and len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() else None
