"""Infinitives: told by a word that always stands before them, or by how they end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_LOOK: Final = 24


class Opening(NamedTuple):
    """What tells an infinitive, compiled once for a language.

    Attributes:
        before: words that open one stand at the end, perhaps with another word behind them (`to jointly sign`); of one
            told by how it ends, words that make it a deed done (`tras reunirse`).
        behind: one follows: its words stand at the start, perhaps with another word before them (`not to go`).
        ended: it is told by how it ends instead (`встретиться`): the word itself.
        close: nothing stands between the word that opens one and the verb: else it opens a clause (`att`, `at`).
    """

    before: re.Pattern[str] | None
    behind: re.Pattern[str]
    ended: re.Pattern[str] | None
    close: bool = False

    @classmethod
    def of(
        cls, words: Sequence[str], endings: Sequence[str] = (), done: Sequence[str] = (), *, close: bool = False
    ) -> Opening | None:
        """None where the language has neither such words nor such endings.

        Args:
            words: those that open an infinitive.
            endings: how infinitives end instead.
            done: words before one so told behind which it tells what was done (`tras reunirse`).
            close: the words stand right before the verb, or open a clause.
        """
        if endings:
            either = "|".join(map(re.escape, endings))
            ended = rf"(?:\w{{1,2}}[ '’])?\w+(?:{either})\b"  # "se réunir"
            told = "|".join(map(re.escape, done))
            before = re.compile(rf"\b(?:{told})\s+$", re.IGNORECASE) if done else None
            return cls(before, re.compile(rf"\s+(?:\w+\s+)?{ended}"), re.compile(ended, re.IGNORECASE))
        if not words:
            return None
        either = "|".join(map(re.escape, words))
        between = "" if close else r"(?:\w+\s+)?"
        firsts = "".join(re.escape(first) for first in sorted({word[0] for word in words}))
        rest = "|".join(f"(?<={re.escape(word[0])}){re.escape(word[1:])}" for word in words)
        return cls(
            # A set of characters comes first: for it the text is searched quickest.
            re.compile(rf"[{firsts}](?<!\w[{firsts}])(?:{rest})\s+{between}$", re.IGNORECASE),
            re.compile(rf"\s+(?:\w+\s+)?(?:{either})\s", re.IGNORECASE),
            None,
            close,
        )


class Infinitives(NamedTuple):
    """The infinitives of a text.

    Attributes:
        opening: what tells them.
        text: the story's text.
    """

    opening: Opening
    text: str

    def opened(self, at: int) -> bool:
        """A verb that begins at an offset is an infinitive."""
        if self.opening.ended is not None:
            return self.opening.ended.match(self.text, at) is not None
        before = self.opening.before
        return before is not None and before.search(self.text[max(at - _LOOK, 0) : at]) is not None

    def follow(self, at: int) -> bool:
        """An infinitive follows behind an offset."""
        return self.opening.behind.match(self.text, at) is not None

    def alone(self, at: int) -> bool:
        """A verb that begins at an offset is an infinitive, which by itself tells of nothing done."""
        if self.opening.ended is None or not self.opened(at):
            return False
        done = self.opening.before
        return done is None or done.search(self.text[max(at - _LOOK, 0) : at]) is None

    @property
    def marked(self) -> bool:
        """A word always stands before them."""
        return self.opening.ended is None


def of_finite(infinitives: Infinitives | None, at: int, verb: int) -> bool:
    """An infinitive told by how it ends is governed by the finite verb it is joined to: `договорились ... и провести`.

    Args:
        infinitives: those of the text.
        at: where the infinitive begins.
        verb: where the other verb begins.
    """
    return infinitives is not None and infinitives.alone(at) and not infinitives.alone(verb)
