"""Names as they are compared: accents, case and script variants folded; near spellings of one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from dragoman.lexicon.fold import fold_words

# Letters that carry no combining mark to strip. A fact of the Latin script, not of one language.
_LETTERS = {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
_NEAR, _LONG = 76.0, 6
_HEARD, _HEARD_ALIKE = 5, 80.0
_SOFT, _GLIDE, _VOWELS = re.compile("c(?=[eiy])"), re.compile("(?<=.)[jy](?=[aeiou])"), re.compile("[aeiouy]+")
_SOUNDS = str.maketrans("vwbdgzjcq", "ffptksskk", "aeiouyh")
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


def unspaced(text: str) -> bool:
    """Whether some of a text is in a script that is written without spaces."""
    return _HAS_UNSPACED(text) is not None


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
    return _alike(left, right, _same_word)


@lru_cache(maxsize=65536)
def reads_alike(left: str, right: str) -> bool:
    """Whether two folded names can be two readings of one, as it changes from script to script.

    `siril ramafoza` is `cyril ramaphosa`; `li qian` is not `li qiang`, nor is `liu qiang`. This alone makes nobody one:
    office, state and term have to agree.
    """
    return _alike(left, right, _same_sound)


def _alike(left: str, right: str, same: Callable[[str, str], bool]) -> bool:
    """Whether two names are one by what makes two words one."""
    if left == right:
        return True
    if not left or not right:
        return False
    mine, theirs = left.split(), right.split()
    if set(mine) == set(theirs):
        return True
    if min(len(mine), len(theirs)) == 1:
        short, long = sorted((mine, theirs), key=lambda words: (len(words), len(words[0]), words))
        # A name of one word is the one that opens or closes the longer: a surname.
        return len(short[0]) > 3 and any(word == short[0] or same(word, short[0]) for word in (long[0], long[-1]))
    if len(mine) != len(theirs):
        return len(set(mine) & set(theirs)) > 1 and (set(mine) < set(theirs) or set(theirs) < set(mine))
    # Every word must have its like: `Roman Golovchenko` and `Roman Golovchenka`, never `Li Qiang` and `Li Qian`.
    orders = (zip(mine, theirs, strict=True), zip(sorted(mine), sorted(theirs), strict=True))
    return any(all(a == b or same(a, b) for a, b in pairs) for pairs in orders)


def _same_word(left: str, right: str) -> bool:
    """Whether two words may be two spellings of one; in short words every letter counts."""
    return min(len(left), len(right)) >= _LONG and left[0] == right[0] and fuzz.ratio(left, right) >= _NEAR


def _same_sound(left: str, right: str) -> bool:
    """Whether two words may be two readings of one: the same consonants and as many syllables; long ones, nearly."""
    shorter = min(len(left), len(right))
    if shorter == 1:
        return left[0] == right[0] or heard(left)[:1] == heard(right)[:1] != ""
    if shorter < _HEARD:
        return False
    mine, theirs = heard(left), heard(right)
    beats = abs(_syllables(left) - _syllables(right))
    return (mine == theirs and beats == 0) or (
        shorter >= _LONG and beats <= 1 and mine[:1] == theirs[:1] and fuzz.ratio(mine, theirs) >= _HEARD_ALIKE
    )


def heard(word: str) -> str:
    """The consonants of a folded word, those alike as one: `ramafoza` and `ramaphosa`."""
    softened = _SOFT.sub("s", word.replace("ph", "f").replace("th", "t").replace("x", "ks"))
    sounds = _GLIDE.sub("", softened).translate(_SOUNDS)
    return "".join(char for char, before in zip(sounds, " " + sounds, strict=False) if char != before)


def _syllables(word: str) -> int:
    return len(_VOWELS.findall(_GLIDE.sub("", word)))


def near(wanted: str, choices: Iterable[str], limit: int = 5) -> list[str]:
    """The choices spelled most like what was wanted, best first."""
    known = list(choices)
    found = process.extract(plain(wanted), known, processor=plain, scorer=fuzz.WRatio, limit=limit, score_cutoff=70)
    return [choice for choice, _score, _index in found]
