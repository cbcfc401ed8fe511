"""Prepositions at the end of a verb's form: `поговорив з`, which still mark whoever stands behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dragoman.languages import Language
from dragoman.lexicon import Entry, Lexicon, Spot

_WITH: Final = "with"

Prepositions = Mapping[str, tuple[Entry, ...]]


def prepositions_of(language: Language, lexicon: Lexicon) -> Prepositions:
    """The single words for "with", and what the lexicon has for them."""
    words = [str(form) for form in language.data("markers").get(_WITH) or () if str(form).isalpha()]
    found = ((word, lexicon.spot(word).frame) for word in words)
    return {word: spots[0].entries for word, spots in found if spots}


def set_free(spots: Sequence[Spot], text: str, prepositions: Prepositions) -> Sequence[Spot]:
    """The frame words of a sentence with a "with" that closes a verb's form as a word of its own.

    The form is known by it (`говорив з` is a talk, `говорив` is speech); the name behind it is marked by it.

    Args:
        spots: frame words in order.
        text: the story's text.
        prepositions: the words for "with".
    """
    if not prepositions:
        return spots
    out: list[Spot] = []
    for spot in spots:
        verb, space, last = text[spot.start : spot.end].rpartition(" ")
        meanings = prepositions.get(last.lower()) if space and spot.entries[0].kind == "act" else None
        if meanings is None:
            out.append(spot)
            continue
        end = spot.start + len(verb)
        out += (Spot(spot.start, end, spot.entries), Spot(end + 1, spot.end, meanings))
    return out
