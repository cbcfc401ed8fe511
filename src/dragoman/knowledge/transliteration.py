"""Spellings that follow from another by rule: Cyrillic in each language's Latin, pinyin in Cyrillic."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product

import msgspec

_MOST_SPELLINGS = 6


class Letters(msgspec.Struct, frozen=True):
    """How one language writes another's letters and its well-known given names."""

    letters: dict[str, str]
    words: dict[str, list[str]] = {}


class Rules(msgspec.Struct, frozen=True):
    """The tables of `transliteration.yaml`.

    Attributes:
        cyrillic: language of the name -> language that writes it -> letters; `common` holds what all share.
        pinyin: language -> pinyin syllable -> its spelling; `uk_from_ru` holds single letters.
        older: how a syllable of pinyin was written in Latin letters before.
    """

    cyrillic: dict[str, dict[str, Letters]]
    pinyin: dict[str, dict[str, str]]
    older: Letters


class Transliterator:
    """Spells names by the rules."""

    def __init__(self, rules: Rules) -> None:
        self._vowels = frozenset("аеёиоуыэюяіїєьъ")
        self._tables: dict[str, list[Letters]] = {}
        for source, targets in rules.cyrillic.items():
            common = targets["common"].letters
            self._tables[source] = [
                Letters({**common, **own.letters}, own.words) for name, own in targets.items() if name != "common"
            ]
        self._pinyin = rules.pinyin
        self._older = rules.older.letters

    def latin(self, name: str, source: str) -> list[str]:
        """The Latin spellings of a Cyrillic name, each once; at most six a language."""
        out: dict[str, None] = {}
        for table in self._tables[source]:
            words = [table.words.get(word) or [self._word(word, table.letters)] for word in name.split(" ")]
            for spelling in list(product(*words))[:_MOST_SPELLINGS]:
                out[" ".join(spelling)] = None
        return list(out)

    def _word(self, word: str, letters: Mapping[str, str]) -> str:
        text, out, at = word.lower(), "", 0
        while at < len(text):
            out_add, step = self._at(text, at, letters)
            out += out_add
            at += step
        return out[:1].upper() + out[1:] if word[:1].isupper() else out

    def _at(self, text: str, at: int, letters: Mapping[str, str]) -> tuple[str, int]:
        for size in (3, 2, 1):
            piece = text[at : at + size]
            if len(piece) < size:
                continue
            keys = [piece]
            if at + size == len(text):
                keys.insert(0, f"{piece}$")
            if at == 0 or text[at - 1] == "-":
                keys.insert(0, f"^{piece}")
            elif text[at - 1] in self._vowels:
                keys.insert(0, f"V{piece}")
            for key in keys:
                if key in letters:
                    return letters[key].replace("~", ""), size
        return text[at], 1

    def from_pinyin(self, name: str) -> list[str]:
        """The Russian and Ukrainian spellings of a Chinese name in pinyin; none where it is not pinyin throughout."""
        russian = self._spelt(name, self._pinyin["ru"].__getitem__)
        if not russian:
            return []
        swap = str.maketrans(self._pinyin["uk_from_ru"])
        return [russian, " ".join(word.lower().translate(swap).capitalize() for word in russian.split(" "))]

    def older(self, name: str) -> str:
        """A Chinese name in pinyin as it was written before, without apostrophes; empty where it is not pinyin."""
        return self._spelt(name, lambda syllable: self._word(syllable, self._older))

    def _spelt(self, name: str, syllable: Callable[[str], str]) -> str:
        """A name in pinyin with each syllable spelt another way; empty where it is not pinyin throughout."""
        words = []
        for word in name.split(" "):
            syllables = _syllables(word.lower().replace("-", "").split("'"), self._pinyin["ru"])
            if syllables is None:
                return ""
            words.append("".join(map(syllable, syllables)).capitalize())
        return " ".join(words)


def _syllables(parts: Sequence[str], table: Mapping[str, str]) -> list[str] | None:
    out: list[str] = []
    for part in parts:
        found = _split(part, table)
        if found is None:
            return None
        out += found
    return out


def _split(text: str, table: Mapping[str, str]) -> list[str] | None:
    """Fewest syllables, the longest first: `xian` is one, `jinping` is two."""
    if not text:
        return []
    for size in range(min(6, len(text)), 0, -1):
        if text[:size] in table:
            rest = _split(text[size:], table)
            if rest is not None:
                return [text[:size], *rest]
    return None
