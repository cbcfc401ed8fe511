"""How far an act reaches for its sides: not into another deed's clause, nor over what it aims at."""

from __future__ import annotations

from typing import Final

from dragoman.coding import symbols as sym
from dragoman.coding.clause import Clauses

_FAR: Final = 24
"""Letters of words that nobody knows, between a noun and its two sides."""


def aimed(clauses: Clauses, index: int, found: int) -> bool:
    """So many words lie between that the sides are of something else: "talks to calm the war between A and B"."""
    words = (clauses.items[at] for at in range(index + 1, found) if clauses.kind(at) == sym.GAP)
    return sum(item.end - item.start for item in words) > _FAR


def beyond(clauses: Clauses, index: int, found: int) -> bool:
    """Another deed in a relative clause behind this one has it: `uma viagem que o levará a Pequim`."""
    words = [at for at in range(index + 1, found) if clauses.kind(at) == sym.WHO]
    return bool(words) and any(clauses.verb(at) for at in range(words[0] + 1, found))
