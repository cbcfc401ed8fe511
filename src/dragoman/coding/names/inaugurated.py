"""Strangers told to have won or taken an office named behind them, without capitals: `祝贺藤森庆子当选秘鲁总统`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.symbols import Atom

_TAKES: Final = frozenset(("elect", "take-office"))
_GREETS: Final = frozenset(("congratulate", "message", "condole"))
_TOLD_BY: Final = _TAKES | _GREETS
_LEAST: Final = 2
_NAME: Final = re.compile(r"[一-鿿·‧・•]{2,12}(?=，?$)")


def newcomers(known: Sequence[Atom], text: str, start: int, sounds: Callable[[str], bool]) -> list[Atom]:
    """Names between a word of greeting and one of taking office, or before the latter where a foreign name begins.

    Args:
        known: a sentence's known words in order.
        text: the story's text.
        start: where the sentence starts.
        sounds: tells whether all characters of a name are those of transliterations.
    """
    out: list[Atom] = []
    if not any(_is(atom, _TOLD_BY) for atom in known):
        return out
    words = [atom for atom in known if atom.symbol != "s"]  # 田中 holds what is short for China
    for before, behind in pairwise((Atom(sym.COMMA, start, start), *words)):
        if behind.symbol != sym.ACT or behind.start - before.end < _LEAST:
            continue
        greeted = _is(before, _GREETS)
        if not greeted and not _is(behind, _TAKES):
            continue
        found = _NAME.match(text, before.end, behind.start)
        if found is None or not (_is(behind, _TAKES) if found.end() == behind.start else _is(behind, _GREETS)):
            continue
        opens = found.start() == start or not text[found.start() - 1].isalnum()
        if greeted or (opens and sounds(found.group())):
            out.append(Atom(sym.NAME, found.start(), found.end(), name=found.group()))
    return out


def inaugurated(cut: Sequence[Chunk]) -> Sequence[Chunk]:
    """The sentence with the office told behind them beside the names of strangers who won or took it."""
    out = list(cut)
    for index, chunk in enumerate(cut):
        if chunk.kind != "name":
            continue
        at = index + 1
        if at + 2 < len(cut) and cut[at].kind == "," and _tells(cut[at + 1], _GREETS) and cut[at + 2].kind == "pronoun":
            at += 3  # 致电X，祝贺他当选
        if at + 1 < len(cut) and _tells(cut[at], _TAKES) and cut[at + 1].kind == "office":
            out[index] = Chunk("named", [*chunk.atoms, *cut[at + 1].atoms], chunk.start, chunk.end)
    return out


def _tells(chunk: Chunk, acts: frozenset[str]) -> bool:
    return chunk.kind == sym.ACT and bool(chunk.atoms) and _is(chunk.atoms[0], acts)


def _is(atom: Atom, acts: frozenset[str]) -> bool:
    return atom.symbol == sym.ACT and any(entry.key in acts for entry in atom.entries)
