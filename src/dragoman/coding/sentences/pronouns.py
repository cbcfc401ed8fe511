"""Pronouns: who stands beside one, and relative ones that look like articles: `Scholz, der Macron traf`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom
from dragoman.coding.sentences.participles import opened

_BEHIND: Final = "who-behind"
_WHO: Final = frozenset(("who",))
_NAMED: Final = frozenset((sym.PERSON, sym.SURNAME, sym.NAME, sym.STATE, sym.ORG))
_CUTS: Final = ",;:，；："
_CLOSING: Final = frozenset((sym.ACT, sym.SPEECH, sym.STATUS))
_ARTICLE: Final = frozenset(("det",))


def same_breath(text: str, start: int, end: int) -> bool:
    """No comma or stop stands between: a pronoun that follows is somebody else than who is named right before."""
    return not any(mark in text[start:end] for mark in _CUTS)


def pronouns_of(classes: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """The words, each with what it may be in its clause.

    Args:
        classes: `doer`, `either` and `other` -> words, as `relative` of language.yaml gives them.
    """
    return {word: frozenset(("who", role)) for role, words in classes.items() for word in words}


def relatives(
    atoms: list[Atom],
    text: str,
    end: int,
    words: Mapping[str, frozenset[str]],
    dates: Sequence[tuple[int, int]] = (),
) -> list[Atom]:
    """Makes relative words of the articles that a comma comes before and whose clause a verb closes.

    Where "and" stands with the same article behind it, both only go on with a list: `mit dem A, dem B und dem C`.

    Args:
        atoms: a sentence's frame words in order; those that are relative words are changed.
        text: the story's text.
        end: where the sentence ends.
        words: as `pronouns_of` gives them.
        dates: ranges of the sentence's words of time.

    Returns:
        the frame words with a relative word before each participle that a comma sets off.
    """
    for index, atom in enumerate(atoms if words else ()):
        word = text[atom.start : atom.end]
        roles = words.get(word) if atom.symbol not in _CLOSING else None
        if roles is None or text[atom.start - 2 : atom.start] != ", ":
            continue
        if _listed(atoms, index, text, word):
            atom.symbol, atom.classes, atom.key = sym.DETERMINER, _ARTICLE, ""
        elif _closed(atoms, index, text, end):
            atom.symbol, atom.classes, atom.key = sym.WHO, roles, ""
    return opened(atoms, text, dates)


def behind_names(atoms: list[Atom], text: str) -> list[Atom]:
    """Makes relative words of those for "that" which a comma parts from a name: `el rey Felipe VI, que visitó Lima`.

    Args:
        atoms: a sentence's atoms in order; they are changed.
        text: the story's text.
    """
    for before, atom in pairwise(atoms):
        if atom.symbol != sym.THAT or _BEHIND not in atom.classes or before.symbol not in _NAMED:
            continue
        if text[before.end : atom.start] == ", ":
            atom.symbol, atom.classes = sym.WHO, _WHO
    return atoms


def _listed(atoms: Sequence[Atom], index: int, text: str, word: str) -> bool:
    """Before the next verb stands "and" with the same article."""
    for atom in atoms[index + 1 :]:
        if atom.symbol in _CLOSING:
            return False
        if atom.symbol == sym.AND and text[atom.start : atom.end].endswith(f" {word}"):
            return True
    return False


def _closed(atoms: Sequence[Atom], index: int, text: str, end: int) -> bool:
    """Nothing stands behind the last verb of the clause."""
    start = atoms[index].end
    stop = next((at for at in range(start, end) if text[at] in _CUTS), end)
    last = next((atom for atom in reversed(atoms[index + 1 :]) if atom.end <= stop), None)
    if last is None or last.symbol not in _CLOSING or any(c.isalnum() for c in text[last.end : stop]):
        return False
    return last.symbol != sym.ACT or any(e.kind == "act" and e.feature != "noun" for e in last.entries)
