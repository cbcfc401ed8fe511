"""Several who hold one office, each of another state: `los presidentes de A, X; de B, Y, y de C, Z`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group

_LISTING: Final = frozenset((",", ";", sym.AND))
_WHOSE: Final = frozenset(("and", "of", "from"))
"""What may mark the state of the next: `y de B`, `du B`."""


def shared_office(out: list[Chunk | Group], group: Group) -> bool:
    """Adds somebody who holds the office told before, of another state, to whom it was told of.

    Args:
        out: the items of the sentence so far: the group of who is named first, and the state of the next behind it.
        group: the name behind that state.
    """
    person = group.members[0]
    if len(group.members) > 1 or person.type != "person" or (group.case and not person.cases):
        return False
    at = len(out) - 1
    at -= int(_kind(out, at) == ",")
    side = out[at] if at > 0 else None
    if not isinstance(side, Group) or len(side.members) > 1 or side.members[0].type != "state":
        return False
    state = side.members[0].state
    if (side.case and side.case.isdisjoint(_WHOSE)) or person.state not in (None, state):
        return False
    before = at - 1
    while _kind(out, before) in _LISTING or (_kind(out, before) in ("f", "m") and before == at - 1):
        before -= 1
    first = out[before] if before >= 0 else None
    if not isinstance(first, Group) or first.members[-1].type != "person" or first.members[-1].state == state:
        return False
    if person.cases and person.cases.isdisjoint(first.members[-1].cases):
        return False  # of another case: no one of whom the office is told
    held = first.members[-1].office
    if not held or person.office not in (None, held):
        return False
    person.state, person.office = state, held
    first.members, first.end = [*first.members, person], group.end
    del out[before + 1 :]
    return True


def _kind(out: Sequence[Chunk | Group], at: int) -> str:
    item = out[at] if 0 <= at < len(out) else None
    return item.kind if isinstance(item, Chunk) else ""
