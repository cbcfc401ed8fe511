"""Words that are a noun and a verb of one spelling: behind an article they are the noun (`l'attaque`, `la visita`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from dragoman.lexicon import Spot

_CLITIC: Final = frozenset(("clitic", "goal"))
_ARTICLES: Final = frozenset(("det", "indefinite", "own", "mine", "this-act")) | _CLITIC


def nouns(framing: Sequence[Spot], text: str, articles: Collection[str]) -> Sequence[Spot]:
    """The words of a sentence, those behind an article without the verbs they might be elsewhere.

    Args:
        framing: words spotted in the sentence, in order.
        text: the story's text.
        articles: words that a longer marker may end in, before a noun as well: `y la`.
    """
    ends = {spot.end for spot in framing if _article(spot) or _closed(spot, text, articles)}
    if not ends:
        return framing
    return [_noun(spot) if spot.start in ends or spot.start - 1 in ends else spot for spot in framing]


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
