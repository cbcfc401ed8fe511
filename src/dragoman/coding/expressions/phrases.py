"""Finds phrases of closed-class words and figures: the engine under the time and number grammars.

Words and figures become tokens with the roles they can play. Runs of tokens with nothing between them are matched
against the patterns as short strings of symbols, and since runs look alike from page to page their readings are
remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from dragoman.coding.expressions.patterns import Capture, Pattern
from dragoman.coding.expressions.vocabulary import BLOCK, IDEOGRAPHS, Token, Vocabulary, order

_GAPS: Final = {
    ",": "comma",
    "-": "dash",
    "–": "dash",
    "‑": "dash",
    "−": "dash",
    "~": "dash",
    "(": "open",
    ")": "close",
    "/": "slash",
}
_WIDEST_GAP: Final = 4
_LONGEST_RUN: Final = 40


class Phrase(NamedTuple):
    """A pattern's match.

    Attributes:
        pattern: the pattern.
        tokens: the token in each slot and role that was filled; the last where several were.
        start: offset of its first token.
        end: end offset of its last token.
    """

    pattern: Pattern
    tokens: Mapping[Capture, Token]
    start: int
    end: int

    def slot(self, name: str = "") -> dict[str, Any]:
        """Role -> value of the tokens in a slot."""
        return {role: token.values[role] for (slot, role), token in self.tokens.items() if slot == name}


class PhraseFinder:
    """Reads runs of tokens by patterns.

    Args:
        vocabulary: closed.
        patterns: in order of preference; the longest match wins, then the first.
        hidden: roles that belong to no phrase's span when they stand at its edge.
    """

    def __init__(self, vocabulary: Vocabulary, patterns: Sequence[Pattern], hidden: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._hidden = hidden
        self._gaps = {" " * count: "" for count in range(_WIDEST_GAP)}
        for mark, role in _GAPS.items():
            symbol = vocabulary.symbol((role,))
            self._gaps.update(dict.fromkeys((mark, f" {mark}", f"{mark} ", f" {mark} "), symbol))
        self._gaps["—"] = vocabulary.symbol(("dash",))
        self._patterns: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            for symbol in pattern.firsts:
                self._patterns.setdefault(symbol, []).append(pattern)
        self._weak = vocabulary.symbols_within(hidden)
        self._read = lru_cache(maxsize=1 << 14)(self._readings)

    def find(self, text: str, folded: str, figures: Callable[[str, str, list[Token]], list[Token]]) -> list[Phrase]:
        """The phrases of a text, in order and apart.

        Args:
            text: as on the page.
            folded: `fold(text)`.
            figures: finds the figures, given the text, the folded text and the words, which a figure may need.
        """
        words = self._vocabulary.words(text, folded)
        tokens = self._apart(words, figures(text, folded, words), folded)
        phrases: list[Phrase] = []
        run: list[Token | None] = []
        symbols = ""
        end = -1
        for token in tokens:
            block = BLOCK in token.values
            if run:
                gap = self._gaps.get(folded[end : token.start]) if token.start - end < _WIDEST_GAP else None
                if gap is None or block or len(run) > _LONGEST_RUN:
                    self._add(phrases, symbols, run)
                    run, symbols = [], ""
                elif gap:
                    run.append(None)
                    symbols += gap
            if not block:
                run.append(token)
                symbols += token.symbol
                end = token.end
        if run:
            self._add(phrases, symbols, run)
        return phrases

    def _apart(self, words: list[Token], figures: list[Token], folded: str) -> list[Token]:
        """Tokens that do not overlap: the leftmost, then the longest.

        In a script without spaces only a word made to follow figures follows one: `26日本报` is the 26th, no Japan.
        """
        chosen: list[Token] = []
        end, figure = 0, False
        numbers = {(token.start, token.end) for token in figures}
        followers = self._vocabulary.followers
        for token in sorted((*figures, *words), key=order):
            at = token.start
            if at < end or (figure and at == end and folded[at] >= IDEOGRAPHS and followers.isdisjoint(token.values)):
                continue
            chosen.append(token)
            end, figure = token.end, (at, token.end) in numbers
        return chosen

    def _add(self, phrases: list[Phrase], symbols: str, run: Sequence[Token | None]) -> None:
        if len(run) == 1 and symbols in self._weak:
            return
        for pattern, filled in self._read(symbols):
            tokens: dict[Capture, Token] = {}
            start, end = -1, -1
            for capture, index in filled:
                token = run[index]
                if token is None:
                    continue
                tokens[capture] = token
                if capture[1] not in self._hidden:
                    start = token.start if start < 0 else min(start, token.start)
                    end = max(end, token.end)
            if start >= 0:
                phrases.append(Phrase(pattern, tokens, start, end))

    def _readings(self, symbols: str) -> tuple[tuple[Pattern, tuple[tuple[Capture, int], ...]], ...]:
        """The patterns that read a run, left to right, with the index of the token behind each capture."""
        found = []
        at = 0
        while at < len(symbols):
            best, longest = None, at
            for pattern in self._patterns.get(symbols[at], ()):
                match = pattern.regex.match(symbols, at)
                if match is not None and match.end() > longest:
                    best, longest = (pattern, match), match.end()
            if best is None:
                at += 1
                continue
            pattern, match = best
            spans = [match.span(group) for group in range(1, len(pattern.captures) + 1)]
            filled = [(c, span[0]) for c, span in zip(pattern.captures, spans, strict=True) if span[0] >= 0]
            found.append((pattern, tuple(filled)))
            at = longest
        return tuple(found)
