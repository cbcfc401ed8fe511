"""Infinitives: where a language always puts a word before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_LOOK: Final = 24


class Opening(NamedTuple):
    """The words that open an infinitive, compiled once for a language.

    Attributes:
        before: they stand at the end, perhaps with another word behind them (`to jointly sign`).
        behind: they stand at the start, perhaps with another word before them (`not to go`).
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]

    @classmethod
    def of(cls, words: Sequence[str]) -> Opening | None:
        """None where the language has no such words."""
        if not words:
            return None
        either = "|".join(map(re.escape, words))
        return cls(
            re.compile(rf"\b(?:{either})\s+(?:\w+\s+)?$", re.IGNORECASE),
            re.compile(rf"\s+(?:\w+\s+)?(?:{either})\s", re.IGNORECASE),
        )


class Infinitives(NamedTuple):
    """The infinitives of a text.

    Attributes:
        opening: what opens them.
        text: the story's text.
    """

    opening: Opening
    text: str

    def opened(self, at: int) -> bool:
        """A verb that begins at an offset is an infinitive."""
        return self.opening.before.search(self.text[max(at - _LOOK, 0) : at]) is not None

    def follow(self, at: int) -> bool:
        """An infinitive follows behind an offset."""
        return self.opening.behind.match(self.text, at) is not None
