"""Lists that a word such as "including" opens: of whom they are a part, and whom they tell by name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group

_SEVERAL: Final = 2
_COUNTED_BEFORE: Final = 4
"""Items from "the three countries" to the word that opens their list."""


def part_of(out: list[Chunk | Group], group: Group) -> int | None:
    """Puts the states of a part of the world in its place: "Gulf countries, including A and B, cut ties with C".

    Args:
        out: the sentence up to the word that opens the list; it is changed.
        group: the list.

    Returns:
        How many commas stood before that word; None where it follows no part of the world.
    """
    commas = int(_kind_of(out, len(out) - 2) == ",")
    whole = out[-2 - commas] if len(out) > 1 + commas else None
    if any(isinstance(item, Group) and item.members[0].type == "both" for item in out[-_COUNTED_BEFORE - 1 :]):
        return None  # "the three countries of Europe, including": those are counted
    if not isinstance(whole, Group) or len(whole.members) > 1 or whole.members[0].type != "region":
        return None
    if "of" in whole.case:
        return None  # "three countries of South-East Asia including": of those, not of the part of the world
    if whole.members[0].state or any(m.type != "state" for m in group.members) or len(group.members) < _SEVERAL:
        return None
    whole.members, whole.end = group.members, group.end
    del out[-1 - commas :]
    return commas


def told_which(out: Sequence[Chunk | Group], group: Group, kinds: Collection[str]) -> frozenset[str]:
    """Tells "the three countries" which they are by the list behind: `ba nước Đông Nam Á gồm Malaysia, Lào và ...`.

    Args:
        out: the sentence up to the word that opens the list.
        group: the list.
        kinds: symbols of words that mark a name.

    Returns:
        The case of the list: where "among others" has a marker before it, that one's too.
    """
    states = tuple(m.state for m in group.members if m.type == "state" and m.state)
    for item in out[-_COUNTED_BEFORE:]:
        if isinstance(item, Group) and item.members[0].type == "both" and len(states) == len(group.members) > 1:
            item.members[0].states = states
    return _among(out, group.case, kinds)


def _among(out: Sequence[Chunk | Group], case: frozenset[str], kinds: Collection[str]) -> frozenset[str]:
    """The case of who stands behind "among others", the last of the items."""
    held = out[-2]
    if isinstance(held, Chunk) and held.kind in kinds:
        return case | held.atoms[0].classes  # "met with, among others, Li"
    at = len(out) - 2
    if isinstance(held, Group) and len(held.members) == 1 and not held.case:
        at -= 1
    # Right behind a verb, or its one subject, it opens no list: "fredag møtte hun blant andre Li".
    return frozenset() if case == {"including"} and _kind_of(out, at) == sym.ACT else case


def _kind_of(out: Sequence[Chunk | Group], at: int) -> str:
    item = out[at] if 0 <= at < len(out) else None
    return item.kind if isinstance(item, Chunk) else ""
