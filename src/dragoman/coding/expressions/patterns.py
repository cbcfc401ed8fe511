"""Patterns over roles: what the time and number grammars are written in.

A pattern is a line such as `weekday? day of? month year?`. Its words are roles that tokens play; it is compiled to a
regular expression over a string of symbols, one symbol a token, so that one short match reads a whole expression.

    role        a token that can play it              role?      it may be missing
    a b         one after the other                   (a | b)    either
    2.role      the role in slot `2` (the second date of a range); every part of a macro or a group goes to its slot
    MACRO       stands for its own pattern
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

Capture = tuple[str, str]
"""Slot and role of a captured token."""

_PIECE: Final = re.compile(r"\s*([()|?]|(?:\w+\.)?[A-Za-z][\w-]*|\w+\.(?=\())")
_MACRO_DEPTH: Final = 12


class PatternError(ValueError):
    """A pattern that cannot be read: where and why."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern.

    Attributes:
        id: its name in the data.
        regex: over symbols; group n captures `captures[n - 1]`.
        captures: slot and role of each group.
        firsts: symbols a match can begin with.
        settings: what the data sets for its matches.
    """

    id: str
    regex: re.Pattern[str]
    captures: tuple[Capture, ...]
    firsts: frozenset[str]
    settings: Mapping[str, object]


class _Node(NamedTuple):
    """A part of a pattern: its expression, what it can begin with, whether it can match nothing."""

    regex: str
    firsts: frozenset[str]
    empty: bool


class PatternCompiler:
    """Compiles patterns for one vocabulary.

    Args:
        symbols: the symbols whose tokens can play a role; none where the language has no such word.
        macros: patterns by name, in capitals.
        roles: every role there is; others are refused.
    """

    def __init__(
        self, symbols: Callable[[str], frozenset[str]], macros: Mapping[str, str], roles: frozenset[str]
    ) -> None:
        self._symbols = symbols
        self._macros = macros
        self._roles = roles
        self._captures: list[Capture] = []
        self._pieces: list[str] = []
        self._at = 0

    def compile(self, pattern_id: str, form: str, settings: Mapping[str, object]) -> Pattern | None:
        """The pattern; None where the vocabulary lacks words it needs.

        Raises:
            PatternError: the form cannot be read, or names an unknown role.
        """
        self._captures = []
        try:
            node = self._read(form, "", 0)
        except PatternError as error:
            raise PatternError(f"pattern {pattern_id}: {error}") from None
        if node is None or not node.firsts:
            return None
        return Pattern(pattern_id, re.compile(node.regex), tuple(self._captures), node.firsts, settings)

    def _read(self, form: str, slot: str, depth: int) -> _Node | None:
        if depth > _MACRO_DEPTH:
            raise PatternError(f"macros go in a circle at {form!r}")
        outer = self._pieces, self._at
        self._pieces, self._at = _split(form), 0
        node = self._either(slot, depth)
        if self._at < len(self._pieces):
            raise PatternError(f"a bracket too many in {form!r}")
        self._pieces, self._at = outer
        return node

    def _either(self, slot: str, depth: int) -> _Node | None:
        options = [self._row(slot, depth)]
        while self._next() == "|":
            self._at += 1
            options.append(self._row(slot, depth))
        nodes = [node for node in options if node is not None]
        if len(nodes) < 2:
            return nodes[0] if nodes else None
        firsts = frozenset().union(*(node.firsts for node in nodes))
        return _Node(f"(?:{'|'.join(n.regex for n in nodes)})", firsts, any(node.empty for node in nodes))

    def _row(self, slot: str, depth: int) -> _Node | None:
        regex, firsts, empty, possible = "", frozenset[str](), True, True
        before = len(self._captures)
        while (piece := self._next()) not in ("", "|", ")"):
            node = self._part(piece, slot, depth)
            optional = self._next() == "?"
            self._at += optional
            if node is None:
                possible = possible and optional
                continue
            regex += f"(?:{node.regex})?" if optional else node.regex
            if empty:
                firsts |= node.firsts
            empty = empty and (optional or node.empty)
        if possible:
            return _Node(regex, firsts, empty)
        del self._captures[before:]
        return None

    def _part(self, piece: str, slot: str, depth: int) -> _Node | None:
        self._at += 1
        own, _, name = piece.rpartition(".")
        slot = own or slot
        if piece == "(" or not name:
            self._at += piece != "("
            node = self._either(slot, depth)
            if self._next() != ")":
                raise PatternError("a bracket is not closed")
            self._at += 1
            return node
        if name.isupper():
            if name not in self._macros:
                raise PatternError(f"no macro {name!r}")
            return self._read(f"({self._macros[name]})", slot, depth + 1)
        if name not in self._roles:
            raise PatternError(f"no role {name!r}")
        symbols = self._symbols(name)
        if not symbols:
            return None
        self._captures.append((slot, name))
        return _Node(f"([{''.join(sorted(symbols))}])", symbols, False)

    def _next(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""


def _split(form: str) -> list[str]:
    pieces, at = [], 0
    form = form.rstrip()
    while at < len(form):
        found = _PIECE.match(form, at)
        if found is None:
            raise PatternError(f"cannot read {form[at:]!r}")
        pieces.append(found.group(1))
        at = found.end()
    return pieces
