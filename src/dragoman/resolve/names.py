"""Names as they are compared: accents, case and script variants folded; near spellings of one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from dragoman.lexicon.fold import fold_words

# Letters that carry no combining mark to strip. A fact of the Latin script, not of one language.
_LETTERS = {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
_NEAR, _LONG = 76.0, 6
_UNSPACED = "぀-ヿ㐀-鿿豈-﫿\U00020000-\U0003fffd"
_RUN = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED} ]+")
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]").search


class _Plain(dict[int, str]):
    """Character -> what it is compared as, worked out when a character is first met."""

    def __missing__(self, code: int) -> str:
        apart = unicodedata.normalize("NFKD", chr(code))
        bare = unicodedata.normalize("NFC", "".join(char for char in apart if not unicodedata.combining(char)))
        self[code] = made = "".join(_LETTERS.get(char, char) for char in fold_words(bare))
        return made


_PLAIN = _Plain()


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Lower case without accents, punctuation as single spaces: `Tô Lâm` is `to lam`."""
    return " ".join(text.translate(_PLAIN).split())


def tokens(text: str) -> list[str]:
    """Words of a text, folded; runs without spaces as overlapping pairs, so that two-character words are found."""
    out: list[str] = []
    for word in text.translate(_PLAIN).split():
        if word.isascii() or not _HAS_UNSPACED(word):
            out.append(word)
            continue
        for run in _RUN.findall(word):
            if len(run) > 1 and _HAS_UNSPACED(run[0]):
                out += map(str.__add__, run, run[1:])
            else:
                out.append(run)
    return out


@lru_cache(maxsize=65536)
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
