"""Spots that nobody has on file, told with their city behind a comma: `xuống sân bay Nội Bài, Hà Nội`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dragoman.coding.names import symbols as sym

if TYPE_CHECKING:
    from dragoman.coding.sentences.clause import Clauses

_AT: Final = frozenset(("in", "to"))


def address(clauses: Clauses, at: int) -> bool:
    """The group is the city of a spot named right before it, at which a deed is done or arrives: no subject."""
    city, spot = clauses.group(at), clauses.group(at - 2)
    if city is None or city.case or city.members[0].type != "city" or clauses.kind(at - 1) != ",":
        return False
    if spot is None or spot.members[0].type != "name":
        return False
    before = at - 4 if clauses.kind(at - 3) == sym.GAP else at - 3
    return not spot.case.isdisjoint(_AT) or clauses.verb(before)
