"""Titles of address that stand for somebody named before where no name follows: `Ông nói`, `theo bà`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom

_NAMES: Final = sym.TITLES | {sym.NAME, sym.PERSON}


def stand_ins(atoms: list[Atom], text: str, pronouns: Mapping[str, str]) -> list[Atom]:
    """Tells titles that stand for somebody from the same words before a name or another title.

    Args:
        atoms: a sentence's atoms in order; they are changed.
        text: the story's text.
        pronouns: the class of pronoun that each such title is by itself, by its office.

    Returns:
        The atoms.
    """
    for index, atom in enumerate(atoms if pronouns else ()):
        pronoun = pronouns.get(atom.key) if atom.symbol in sym.TITLES else None
        if pronoun is None or text[atom.end + 1 : atom.end + 2].isupper():
            continue  # "ông Hùng": a name nobody can tell
        after = atoms[index + 1] if index + 1 < len(atoms) else None
        if after is None or after.start > atom.end + 1 or after.symbol not in _NAMES:
            atom.symbol, atom.key = sym.PRONOUN, pronoun
    return atoms
