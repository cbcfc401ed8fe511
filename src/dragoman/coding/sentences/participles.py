"""Participles behind a comma, which tell of whoever stands before it: `Путин и Аль-Нахайян, прибывший в Москву`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom

_TAKING: Final = frozenset(("who", "doer"))
"""As a relative word in the singular: of several, the last does what it tells."""


def opened(frame: list[Atom], text: str, dates: Sequence[tuple[int, int]]) -> list[Atom]:
    """The frame words with a relative word of no length before each participle that a comma sets off.

    A participle is a deed that may be looked through inside a name group as well (class `det`); a time may stand
    between it and the comma.

    Args:
        frame: a sentence's frame words in order.
        text: the story's text.
        dates: ranges of its words of time.
    """
    out: list[Atom] = []
    for atom in frame:
        if atom.symbol == sym.ACT and "det" in atom.classes and _set_off(atom.start, text, dates):
            out.append(Atom(sym.WHO, atom.start, atom.start, classes=_TAKING))
        out.append(atom)
    return out


def _set_off(start: int, text: str, dates: Sequence[tuple[int, int]]) -> bool:
    before = next((lo for lo, hi in dates if hi == start - 1), start)
    return text[max(before - 2, 0) : before] == ", "
