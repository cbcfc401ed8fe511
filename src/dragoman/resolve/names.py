"""Names as they are compared: accents, case and script variants folded; near spellings of one person."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from dragoman.lexicon.fold import fold_words

# Letters that carry no combining mark to strip. A fact of the Latin script, not of one language.
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_NEAR, _LONG = 76.0, 6


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Lower case without accents, punctuation as single spaces: `Tô Lâm` is `to lam`."""
    return plain_text(text)


def plain_text(text: str) -> str:
    """As `plain`, for texts too long to keep in mind."""
    if text.isascii():
        return " ".join(fold_words(text).split())
    apart = unicodedata.normalize("NFKD", text)
    bare = unicodedata.normalize("NFC", "".join(char for char in apart if not unicodedata.combining(char)))
    return " ".join(fold_words(bare).translate(_LETTERS).split())


def is_ideograph(char: str) -> bool:
    """Whether the character belongs to a script written without spaces between words."""
    return "぀" <= char <= "ヿ" or "㐀" <= char <= "鿿" or "豈" <= char <= "﫿" or "\U00020000" <= char <= "\U0003fffd"


def tokens(text: str) -> list[str]:
    """Words of a text, folded; runs without spaces as overlapping pairs, so that two-character words are found."""
    out: list[str] = []
    for word in plain_text(text).split():
        if word.isascii():
            out.append(word)
        else:
            out.extend(_pairs(word))
    return out


def _pairs(word: str) -> Iterable[str]:
    run = ""
    other = ""
    for char in word + " ":
        if is_ideograph(char):
            run += char
            if other:
                yield other
                other = ""
            continue
        if run:
            yield from ([run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)])
            run = ""
        if char != " ":
            other += char
    if other:
        yield other


def same_name(left: str, right: str) -> bool:
    """Whether two folded names (see `plain`) can be one person's: equal, one part of the other, or nearly alike."""
    if left == right:
        return True
    if not left or not right:
        return False
    mine, theirs = set(left.split()), set(right.split())
    if mine == theirs or (min(len(mine), len(theirs)) == 1 and _surname(left, right)):
        return True
    if len(mine) != len(theirs):
        return len(mine & theirs) > 1 and (mine < theirs or theirs < mine)
    # Every word must have its like: `Roman Golovchenko` and `Roman Golovchenka`, never `Li Qiang` and `Li Qian`.
    return all(_same_word(a, b) for a, b in zip(sorted(mine), sorted(theirs), strict=True))


def _same_word(left: str, right: str) -> bool:
    """Whether two words may be two spellings of one; in short words every letter counts."""
    if left == right:
        return True
    return min(len(left), len(right)) >= _LONG and left[0] == right[0] and fuzz.ratio(left, right) >= _NEAR


def _surname(left: str, right: str) -> bool:
    """Whether the shorter name, one word, opens or closes the longer."""
    short, long = sorted((left, right), key=len)
    words = long.split()
    return len(short) > 3 and short in (words[0], words[-1])


def near(wanted: str, choices: Iterable[str], limit: int = 5) -> list[str]:
    """The choices spelled most like what was wanted, best first."""
    known = list(choices)
    found = process.extract(plain(wanted), known, processor=plain, scorer=fuzz.WRatio, limit=limit, score_cutoff=70)
    return [choice for choice, _score, _index in found]
