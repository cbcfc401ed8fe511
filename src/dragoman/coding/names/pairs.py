"""Plural titles that alone mean the two of a story who hold them: `лидеры договорились`, `министры обсудили`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from dragoman.coding.names.cast import Cast
from dragoman.languages import Language
from dragoman.lexicon import Entry, fold

_MANY: Final = 2
_UNCOUNTED: Final = "uncounted"
_TWO: Final = ("two-leaders", "two-presidents", "two-prime-ministers", "two-ministers")


def pairs_of(language: Language) -> Mapping[str, str]:
    """The classes of discourse words by their forms, some of which are titles too."""
    return {fold(form): key for key in _TWO for form in language.words_of("discourse", key)}


def of_the_two(title: str, pairs: Mapping[str, str], cast: Cast) -> str | None:
    """The class of a title that alone means the two of a story; none where it last told of more, or of a body's.

    Args:
        title: as it stands.
        pairs: the classes by form.
        cast: the story so far.
    """
    if not pairs or len(cast.several) > _MANY or any(m.org for m in cast.several):
        return None
    return pairs.get(fold(title))


def stands_for(entries: Iterable[Entry]) -> str:
    """The class of a word that stands for somebody named before; empty where it is of none."""
    return next((entry.key for entry in entries if entry.kind == "discourse" and entry.key != _UNCOUNTED), "")


def uncounted(entries: Iterable[Entry]) -> bool:
    """The words for the two sides do not say how many they are: `parterna`, `ministrarna`, "the ministers"."""
    return any(entry.key == _UNCOUNTED for entry in entries)
