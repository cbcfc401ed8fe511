"""Whose counterpart somebody is: who holds the same office of another state, `su homólogo cubano, X`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.names.cast import Cast, Member

_CLASS: Final = "counterpart"
_ELSE: Final = "Official"
"""What a counterpart is where the sentence names nobody before."""


def like(cast: Cast, offices: Sequence[str], first: Member | None, name: str | None = None) -> list[str]:
    """The offices with those of whoever the sentence named first in place of "counterpart".

    Args:
        cast: the story so far.
        offices: office ids.
        first: whom the sentence named first.
        name: of somebody on file: only what they ever held is theirs.
    """
    known = cast.knowledge.offices
    if not any(office in known and known[office].kind == _CLASS for office in offices):
        return list(offices)
    others = [office for office in offices if office in known and known[office].kind != _CLASS]
    if others:
        return others
    held = sorted(first.offices) if first is not None else []
    same = [o for o in held if first is not None and o in known and known[o].english(first.state) == first.office]
    person = cast.knowledge.people.get(name or "")
    if person is not None:
        return [office for office in same if any(term.office == office for term in person.terms)]
    return same or [_ELSE]
