"""A word for "to" that looks like an article, before names that take none: `visita a Portugal`, but `a Rússia`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom
from dragoman.languages import Language

_CLASS: Final = "goal"
_TO: Final = frozenset(("to",))


class Goals:
    """Such words of a language, and the states whose names take no article.

    Args:
        language: the language.
    """

    def __init__(self, language: Language) -> None:
        self._any = _CLASS in language.data("markers")
        self._bare = frozenset(map(str, language.properties.get("no_article") or ()))

    def settle(self, atoms: Sequence[Atom], text: str) -> Sequence[Atom]:
        """Makes markers of such words right before a city, or a state of such a name.

        Args:
            atoms: a sentence's names and frame words in order; they are changed.
            text: the story's text.
        """
        for atom, following in pairwise(atoms) if self._any else ():
            if atom.symbol != sym.DETERMINER or _CLASS not in atom.classes or following.start != atom.end + 1:
                continue
            bare = following.symbol == sym.CITY or (following.symbol == sym.STATE and following.key in self._bare)
            if bare and text[atom.start].islower():
                atom.symbol, atom.classes = sym.LINK, _TO
        return atoms
