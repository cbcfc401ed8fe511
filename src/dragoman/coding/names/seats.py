"""A capital told by its state: "the Syrian capital", "die Hauptstadt Syriens", la capital siria."""

from __future__ import annotations

from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom
from dragoman.knowledge import Knowledge

_LANDS: Final = frozenset((sym.STATE, sym.ADJECTIVE, "s"))
_APOSTROPHES: Final = "'’"
_GENITIVE: Final = 3
"""Letters between a genitive and its noun."""
_BESIDE: Final = frozenset(("", " ", ", ", " ‘", " “", "-"))
"""What stands between the word and the city it is told of."""


def seats(atoms: list[Atom], text: str, knowledge: Knowledge) -> None:
    """Makes the city of a word for a capital with its state; where the city is named beside it, the word goes.

    Args:
        atoms: a sentence's atoms in order; they are changed.
        text: the story's text.
        knowledge: the states and their capitals.
    """
    at = len(atoms)
    while at > 0:
        at -= 1
        if atoms[at].symbol != sym.SEAT:
            continue
        first, last, land = _whose(atoms, at, text)
        state = knowledge.states.get(land)
        named = _city(atoms, first - 1, first, text) or _city(atoms, last + 1, last, text)
        if state is None or named or state.capital not in knowledge.places:
            del atoms[at]
            continue
        word, start, end = atoms[at], atoms[first].start, atoms[last].end
        owned = word.possessive and last == at
        atoms[first : last + 1] = [Atom(sym.CITY, start, end, state.capital, possessive=owned, cases=word.cases)]
        at = first


def _whose(atoms: list[Atom], at: int, text: str) -> tuple[int, int, str]:
    """The first and last atom of the capital, and its state: before the word, behind it, or behind "of"."""
    word, first = atoms[at], at - 1
    if first > 0 and atoms[first].symbol == sym.DETERMINER and text[atoms[first - 1].end] in _APOSTROPHES:
        first -= 1
    before = atoms[first] if first >= 0 else None
    if before is not None and before.symbol in _LANDS and word.start - before.end <= _GENITIVE:
        between = text[before.end : word.start]
        if not between.strip() or (between.endswith(" ") and between[0] in _APOSTROPHES):
            return first, at, before.key
    behind = at + 1
    linked = behind < len(atoms) and atoms[behind].symbol == "f" and atoms[behind].start == word.end + 1
    behind += linked
    while linked and behind < len(atoms) and atoms[behind].symbol == sym.DETERMINER:
        behind += 1
    if behind < len(atoms) and atoms[behind].symbol in _LANDS:
        land = atoms[behind]
        if text[atoms[behind - 1].end : land.start] == " ":
            return at, behind, land.key
    return at, at, ""


def _city(atoms: list[Atom], at: int, beside: int, text: str) -> bool:
    """A city at an index is the one told of."""
    if 0 <= at < beside and atoms[at].symbol == sym.DETERMINER:
        return _city(atoms, at - 1, at, text)
    if not 0 <= at < len(atoms) or atoms[at].symbol != sym.CITY:
        return False
    one, two = (atoms[at], atoms[beside]) if at < beside else (atoms[beside], atoms[at])
    return text[one.end : two.start] in _BESIDE
