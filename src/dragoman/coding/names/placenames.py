"""Names of people one of whose words is a place's, Israel Katz; a state and a city side by side that are two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.posts import seat_of
from dragoman.coding.names.symbols import Atom
from dragoman.knowledge import Knowledge

_PLACES: Final = frozenset((sym.CITY, sym.STATE, sym.REGION))
_OWNERS: Final = frozenset((sym.STATE, sym.ADJECTIVE, sym.ORG))
_NEAR: Final = 12
"""Letters from a name to the title told behind it, or to whose title it is."""


def named_after(atoms: list[Atom], text: str) -> list[Atom]:
    """People one of whose names is a place's (`Minister Israel Katz`, `Tran Van Hoa`): one name.

    Where it comes first a title stands before it, or behind the whole name; where it comes last the name has two words
    already.
    """
    out: list[Atom] = []
    for index, atom in enumerate(atoms):
        size = 0
        if atom.symbol == sym.NAME and _in_a_row(text, [*out[-1:], atom], 2) and out[-1].symbol in _PLACES:
            inner = out[-1].symbol == sym.CITY and not out[-1].possessive
            if _in_a_row(text, [*out[-2:], atom]):
                size = 1 if out[-2].symbol in sym.TITLES else 2 if inner and out[-2].symbol == sym.NAME else 0
            if not size and inner and _titled_behind(atoms[index : index + 3], text):
                size = 1
        elif atom.symbol == sym.CITY and _in_a_row(text, [*out[-1:], atom], 2) and out[-1].symbol == sym.NAME:
            size = int(" " in out[-1].name and " " not in text[atom.start : atom.end])  # no "Per Ek New York"
        start = out[-size].start if size else atom.start
        del out[len(out) - size :]
        out.append(Atom(sym.NAME, start, atom.end, name=text[start : atom.end]) if size else atom)
    return out


def _titled_behind(atoms: Sequence[Atom], text: str) -> bool:
    """A comma and a title close the name: `Vladimir Andres Gonzalez, Ambassador of Cuba`."""
    name, *behind = atoms
    if text[name.end : name.end + 2] != ", " or not behind or behind[0].start - name.end > _NEAR:
        return False
    return any(atom.symbol in sym.TITLES for atom in (behind if behind[0].symbol in _OWNERS else behind[:1]))


def _in_a_row(text: str, atoms: Sequence[Atom], count: int = 3) -> bool:
    """So many atoms with nothing but a space between them."""
    return len(atoms) == count and all(text[one.end : two.start] == " " for one, two in pairwise(atoms))


def side_by_side(chunk: Chunk, knowledge: Knowledge) -> list[Chunk]:
    """A state and another's capital, as two: `I går attackerade Ryssland Kiev`; nothing where they are one place."""
    if chunk.kind != "place" or [atom.symbol for atom in chunk.atoms] != [sym.STATE, sym.CITY]:
        return []
    state, city = chunk.atoms
    seat = seat_of(city, knowledge)
    if seat is None or seat == state.key or state.possessive:
        return []
    return [Chunk("state", [state], state.start, state.end), Chunk("place", [city], city.start, city.end)]
