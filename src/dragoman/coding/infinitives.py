"""Infinitives: where a language always puts a word before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dragoman.coding import symbols as sym
from dragoman.coding.symbols import Atom

_LOOK = 24


def opener(words: Sequence[str]) -> re.Pattern[str] | None:
    """What stands before an infinitive: its word, perhaps with another between (`to jointly sign`)."""
    if not words:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s+(?:\w+\s+)?$", re.IGNORECASE)


def infinitives(frame: Iterable[Atom], text: str, opening: re.Pattern[str] | None) -> frozenset[int] | None:
    """Where the acts begin that are infinitives; None where the language has no word for it.

    Args:
        frame: the frame words of a sentence.
        text: the story's text.
        opening: what stands before an infinitive.
    """
    if opening is None:
        return None
    acts = (atom.start for atom in frame if atom.symbol == sym.ACT)
    return frozenset(at for at in acts if opening.search(text[max(at - _LOOK, 0) : at]))
