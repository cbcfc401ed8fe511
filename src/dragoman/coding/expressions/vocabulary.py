"""The words of one language's data, each with the roles it can play, found in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.lexicon.fold import fold

BLOCK: Final = "block"
GAP_ROLES: Final = frozenset(("close", "comma", "dash", "open", "slash"))
folded_once: Final = lru_cache(maxsize=8)(fold)
"""`fold`, for grammars that read the same text one after the other."""

IDEOGRAPHS: Final = "⺀"
"""The first character of the scripts that write words without spaces."""

_FIRST_SYMBOL: Final = 0xE000
_HYPHEN: Final = re.compile(r"(?<=\w)-(?=\w)")
_ANY: Final = 0
_CAPITAL: Final = 1
_CAPITALS: Final = 2
_ALONE: Final = frozenset((("", ""),))
_BETWEEN_SPACES: Final = frozenset(((" ", " "),))
_AFTER_FIGURES: Final = frozenset((f"{digit}{space}", "") for digit in range(10) for space in ("", " "))
_REACH: Final = 1 << 10


@dataclass(slots=True, init=False)
class Token:
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

    def __init__(self, start: int, end: int, symbol: str, values: Mapping[str, Any]) -> None:
        self.start = start
        self.end = end
        self.symbol = symbol
        self.values = values


def order(token: Token) -> int:
    """Sorts tokens: the leftmost first, then the longest."""
    return token.start * _REACH - (token.end - token.start)


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
    company: frozenset[tuple[str, str]] = frozenset()
    meanings: list[tuple[int, str, Any]] = field(default_factory=list)
    levels: list[tuple[str, Mapping[str, Any]] | None] = field(default_factory=list)


@dataclass(slots=True, init=False)
class _Hit:
    """A string of the automaton: how far its form stands in from its ends, the word edges to check, its meanings."""

    before: int
    after: int
    left: bool
    right: bool
    cased: bool
    levels: list[tuple[str, Mapping[str, Any]] | None]

    def __init__(
        self,
        before: int,
        after: int,
        left: bool,
        right: bool,
        cased: bool,
        levels: list[tuple[str, Mapping[str, Any]] | None],
    ) -> None:
        self.before = before
        self.after = after
        self.left = left
        self.right = right
        self.cased = cased
        self.levels = levels


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
        self._by_index: list[_Hit] = []
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
        for spelling in {bare, bare.replace(" ", "-"), _HYPHEN.sub(" ", bare)}:
            form = self._forms.setdefault(spelling, _Form())
            if len(spelling) > 2 or not spelling.isalpha() or spelling[0] >= IDEOGRAPHS:
                form.company = _ALONE
            else:
                form.company |= _AFTER_FIGURES if role in self._suffixes else _BETWEEN_SPACES
                form.company |= _BETWEEN_SPACES if len(spelling) > 1 else frozenset()
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

    def symbols_within(self, roles: frozenset[str]) -> frozenset[str]:
        """The symbols whose tokens can play these roles only."""
        return frozenset(symbol for known, symbol in self._symbols.items() if known <= roles)

    def close(self) -> None:
        """Builds the automaton; nothing can be added after."""
        texts = []
        for text, form in self._forms.items():
            for level in (_ANY, _CAPITAL, _CAPITALS):
                values = {role: value for need, role, value in sorted(form.meanings, key=_need) if need <= level}
                form.levels.append((self.symbol(values), values) if values else None)
            for before, after in sorted(form.company):
                left = not before and text[0].isalnum() and text[0] < IDEOGRAPHS
                right = not after and text[-1].isalnum() and text[-1] < IDEOGRAPHS
                self._by_index.append(_Hit(len(before) - 1, len(after) + 1, left, right, form.cased, form.levels))
                texts.append(f"{before}{text}{after}")
        self._forms = {}
        self._automaton = AhoCorasick(texts, matchkind=MatchKind.Standard) if texts else None

    def words(self, text: str, folded: str) -> list[Token]:
        """Every word of the vocabulary in the text, overlapping ones too."""
        found: list[Token] = []
        if self._automaton is None:
            return found
        hits, size = self._by_index, len(folded)
        index: int  # typed here, as compiled code counts quicker in what it knows to be whole numbers
        at: int
        past: int
        for index, at, past in self._automaton.find_matches_as_indexes(f" {folded} ", overlapping=True):
            hit = hits[index]
            start, end = at + hit.before, past - hit.after
            if end > size or start < 0:
                continue
            if hit.left and start and _runs_on(folded[start - 1], folded[start]):
                continue
            if hit.right and end < size and _runs_on(folded[end], folded[end - 1]):
                continue
            level = hit.levels[_case(text[start:end]) if hit.cased else _ANY]
            if level is not None:
                found.append(Token(start, end, level[0], level[1]))
        return found


def _need(meaning: tuple[int, str, Any]) -> int:
    return meaning[0]


def _case(raw: str) -> int:
    if raw[0].islower():
        return _ANY
    return _CAPITALS if raw == raw.upper() else _CAPITAL


def _runs_on(neighbour: str, edge: str) -> bool:
    """The word, or the figure, goes on beyond its edge."""
    return neighbour.isdigit() if edge.isdigit() else neighbour.isalpha() and neighbour < IDEOGRAPHS
