"""Words that are a noun and a verb of one spelling: behind an article they are the noun (`l'attaque`, `la visita`).

In other languages they are before the word that tells whose the deed is (`cam kết của Mỹ`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from dragoman.coding.acts.frames import Frame
from dragoman.languages import Language
from dragoman.lexicon import Spot

_CLITIC: Final = frozenset(("clitic", "goal"))
_ARTICLES: Final = frozenset(("det", "indefinite", "own", "mine", "this-act")) | _CLITIC


class Homographs:
    """The words of a language that are a noun and a verb of one spelling, and what tells which.

    Args:
        language: the language.
        frames: its frames, by act and part of speech.
    """

    def __init__(self, language: Language, frames: Mapping[tuple[str, str], Frame]) -> None:
        properties = language.properties
        articles = properties.get("article_nouns")
        self._articles = language.words_of("markers", "det") if articles else None
        self._between = frozenset(articles) if isinstance(articles, list) else frozenset[str]()
        self._doers = Doers.of(properties.get("doer_nouns") or (), frames)

    def settled(self, framing: Sequence[Spot], text: str) -> Sequence[Spot]:
        """The words spotted in a sentence without the verbs that are nouns there."""
        framing = self._doers.nouns(framing, text) if self._doers is not None else framing
        return nouns(framing, text, self._articles, self._between) if self._articles is not None else framing


def nouns(
    framing: Sequence[Spot], text: str, articles: Collection[str], between: Collection[str] = ()
) -> Sequence[Spot]:
    """The words of a sentence, those behind an article without the verbs they might be elsewhere.

    Args:
        framing: words spotted in the sentence, in order.
        text: the story's text.
        articles: words that a longer marker may end in, before a noun as well: `y la`.
        between: words that may stand between the article and the noun: "the first visit".
    """
    ends = {spot.end for spot in framing if _article(spot) or _closed(spot, text, articles)}
    if not ends:
        return framing
    return [_noun(spot) if _behind(spot.start, ends, text, between) else spot for spot in framing]


def _behind(start: int, ends: Collection[int], text: str, between: Collection[str]) -> bool:
    """A word stands right behind an article, or one word further."""
    if start in ends or start - 1 in ends:
        return True
    if not between:
        return False
    before = text.rfind(" ", 0, max(start - 1, 0))
    return before in ends and text[before + 1 : start - 1] in between


class Doers(NamedTuple):
    """Words that stand between a noun of doing and whose deed it is: `đề xuất của Iran` is Iran's proposal.

    Attributes:
        words: those words.
        voices: the acts that are words: a verb of one is a noun right before such a word.
    """

    words: frozenset[str]
    voices: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str], frames: Mapping[tuple[str, str], Frame]) -> Doers | None:
        """Those of a language; None where it has none."""
        found = frozenset(words)
        return cls(found, frozenset(f.act for f in frames.values() if f.frame == "voice")) if found else None

    def nouns(self, framing: Sequence[Spot], text: str) -> list[Spot]:
        """The words spotted in a sentence without the verbs that are nouns there."""
        starts = {spot.start for spot in framing if text[spot.start : spot.end] in self.words}
        out: list[Spot] = []
        for spot in framing:
            phrase = text.count(" ", spot.start, spot.end) > 1  # bác bỏ đề xuất: the verb with its object
            voiced = spot.end + 1 in starts and not phrase
            if voiced and any(e.kind == "act" and e.key in self.voices for e in spot.entries):
                kept = tuple(e for e in spot.entries if e.kind == "act" and e.feature == "noun")
                if kept:
                    out.append(Spot(spot.start, spot.end, kept))
                continue
            out.append(spot)
        return out


def _article(spot: Spot) -> bool:
    """An article, which before a verb may stand for somebody as well."""
    keys = {entry.key for entry in spot.entries}
    return keys <= _ARTICLES and not keys <= _CLITIC


def _closed(spot: Spot, text: str, articles: Collection[str]) -> bool:
    """A marker of several words, the last of them an article."""
    words = text[spot.start : spot.end].rsplit(" ", 1)
    return len(words) > 1 and words[1] in articles and all(entry.kind == "marker" for entry in spot.entries)


def _noun(spot: Spot) -> Spot:
    """The word as a noun alone, where it may be one."""
    if all(entry.kind != "act" or entry.feature != "noun" for entry in spot.entries):
        return spot
    kept = tuple(entry for entry in spot.entries if entry.kind != "act" or entry.feature == "noun")
    return spot if len(kept) == len(spot.entries) else Spot(spot.start, spot.end, kept)
