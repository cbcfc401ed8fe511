"""Finds phrases of closed-class words and figures: the engine under the time and number grammars.

One automaton finds the words of the language's data, one scan the figures; each becomes a token with the roles it can
play. Runs of tokens with nothing between them are matched against the patterns as short strings of symbols, and
since runs look alike from page to page their readings are remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.coding.patterns import Capture, Pattern
from dragoman.lexicon.fold import fold

BLOCK = "block"
GAPS = {",": "comma", "-": "dash", "–": "dash", "‑": "dash", "−": "dash", "~": "dash", "(": "open", "/": "slash"}
GAP_ROLES = frozenset(GAPS.values())
_TIGHT = {**GAPS, "—": "dash"}
_FIRST_SYMBOL = 0xE000
_LONGEST_RUN = 40
_ANY, _CAPITAL, _CAPITALS = 0, 1, 2
_BETWEEN_SPACES = {(" ", " ")}
_AFTER_FIGURES = {(f"{digit}{space}", "") for digit in range(10) for space in ("", " ")}


class Token(NamedTuple):
    """A word or figure in a text.

    Attributes:
        start: offset in the text.
        end: end offset.
        symbol: stands for its set of roles.
        values: what it means in each role.
    """

    start: int
    end: int
    symbol: str
    values: Mapping[str, Any]


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


@dataclass(slots=True)
class _Form:
    """A surface form.

    Attributes:
        cased: a meaning needs capitals.
        company: what stands before and after it, where it is too short to look for alone.
        meanings: the capitals needed, the role, the value.
        levels: for each case level, the symbol and values of what it can mean there.
    """

    cased: bool = False
    company: set[tuple[str, str]] = field(default_factory=set)
    meanings: list[tuple[int, str, Any]] = field(default_factory=list)
    levels: list[tuple[str, Mapping[str, Any]] | None] = field(default_factory=list)


class Vocabulary:
    """The words of one language's data with their roles; compiled into one automaton.

    Args:
        suffixes: roles of words that may stand directly after a figure (`90s`, `8bn`).
        followers: further roles of words that may in a script without spaces.
    """

    def __init__(self, suffixes: frozenset[str] = frozenset(), followers: frozenset[str] = frozenset()) -> None:
        self._suffixes = suffixes
        self.followers = suffixes | followers
        self._forms: dict[str, _Form] = {}
        self._by_index: list[tuple[_Form, int, int]] = []
        self._symbols: dict[frozenset[str], str] = {}
        self._automaton: Any = None
        for role in sorted(GAP_ROLES):
            self.symbol((role,))

    def add(self, text: str, role: str, value: Any) -> None:
        """Adds a form; written with a capital it matches only with one, in capitals only in capitals.

        Raises:
            ValueError: the form is empty, or stands for something else in the same role already.
        """
        bare = fold(" ".join(text.split()))
        if not bare:
            raise ValueError("an empty form")
        letters = [char for char in text if char.isalpha()]
        capitals = len(letters) > 1 and all(char.isupper() for char in letters)
        need = _CAPITALS if capitals else _CAPITAL if text[0].isupper() else _ANY
        for spelling in {bare, bare.replace(" ", "-")}:
            form = self._forms.setdefault(spelling, _Form())
            if len(spelling) < 3 and spelling[0].isalpha() and not _ideographic(spelling[0]):
                form.company |= _AFTER_FIGURES if role in self._suffixes else _BETWEEN_SPACES
            else:
                form.company = {("", "")}
            form.cased = form.cased or need > _ANY
            for other_need, other_role, other in form.meanings:
                if other_role == role and other != value and other_need == need:
                    raise ValueError(f"{text!r} already stands for {other!r}")
            form.meanings.append((need, role, value))

    def symbol(self, roles: Iterable[str]) -> str:
        """The symbol of a set of roles."""
        key = frozenset(roles)
        if key not in self._symbols:
            self._symbols[key] = chr(_FIRST_SYMBOL + len(self._symbols))
        return self._symbols[key]

    def symbols_of(self, role: str) -> frozenset[str]:
        """The symbols whose tokens can play a role."""
        return frozenset(symbol for roles, symbol in self._symbols.items() if role in roles and BLOCK not in roles)

    def close(self) -> None:
        """Builds the automaton; nothing can be added after."""
        texts = []
        for text, form in self._forms.items():
            for level in (_ANY, _CAPITAL, _CAPITALS):
                values = {role: value for need, role, value in sorted(form.meanings, key=_need) if need <= level}
                form.levels.append((self.symbol(values), values) if values else None)
            for before, after in sorted(form.company):
                self._by_index.append((form, len(before), len(after)))
                texts.append(f"{before}{text}{after}")
        self._forms = {}
        self._automaton = AhoCorasick(texts, matchkind=MatchKind.Standard) if texts else None

    def words(self, text: str, folded: str) -> list[Token]:
        """Every word of the vocabulary in the text, overlapping ones too."""
        found: list[Token] = []
        if self._automaton is None:
            return found
        by_index, size = self._by_index, len(folded)
        for index, at, past in self._automaton.find_matches_as_indexes(f" {folded} ", overlapping=True):
            form, before, after = by_index[index]
            start, end = at + before - 1, past - after - 1
            if end > size or start < 0:
                continue
            first, last = folded[start], folded[end - 1]
            if start and first.isalnum() and first < "⺀":
                neighbour = folded[start - 1]
                if neighbour.isalpha() and neighbour < "⺀":
                    continue
            if end < size and last.isalnum() and last < "⺀":
                neighbour = folded[end]
                if neighbour.isalpha() and neighbour < "⺀":
                    continue
            level = form.levels[_case(text[start:end]) if form.cased else _ANY]
            if level is not None:
                found.append(Token(start, end, level[0], level[1]))
        return found


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
        self._gaps = {role: vocabulary.symbol((role,)) for role in GAP_ROLES}
        self._patterns: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            for symbol in pattern.firsts:
                self._patterns.setdefault(symbol, []).append(pattern)
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
            gap = self._gap(folded, end, token.start) if run else None
            if run and (gap is None or len(run) > _LONGEST_RUN or BLOCK in token.values):
                self._add(phrases, symbols, run)
                run, symbols = [], ""
            if BLOCK in token.values:
                continue
            if run and gap:
                run.append(None)
                symbols += gap
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
        for token in sorted((*figures, *words), key=_left_longest):
            at = token.start
            if at < end or (figure and at == end and _ideographic(folded[at]) and followers.isdisjoint(token.values)):
                continue
            chosen.append(token)
            end, figure = token.end, (at, token.end) in numbers
        return chosen

    def _gap(self, folded: str, start: int, end: int) -> str | None:
        """The symbol of what stands between two tokens: empty for nothing or a space; None where it parts them."""
        if end == start:
            return ""
        between = folded[start:end]
        bare = between.strip(" ")
        if not bare:
            return "" if len(between) < 4 else None
        if len(bare) > 1 or len(between) > 3:
            return None
        role = (_TIGHT if len(between) == 1 else GAPS).get(bare)
        return None if role is None else self._gaps[role]

    def _add(self, phrases: list[Phrase], symbols: str, run: Sequence[Token | None]) -> None:
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


def _left_longest(token: Token) -> tuple[int, int]:
    return token.start, -token.end


def _need(meaning: tuple[int, str, Any]) -> int:
    return meaning[0]


def _case(raw: str) -> int:
    if not any(char.islower() for char in raw):
        return _CAPITALS
    return _ANY if raw[0].islower() else _CAPITAL


def _ideographic(char: str) -> bool:
    return char >= "⺀"
