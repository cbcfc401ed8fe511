"""Who leads a delegation and who comes along: "a Chinese delegation led by He Lifeng", "accompanied by Wang Yi"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding import symbols as sym
from dragoman.coding.grammar import Chunk
from dragoman.coding.mention import Group

_SENDERS: Final = frozenset(("state", "org", "office"))
_MARKERS: Final = frozenset(("m", "o", "f"))
_LONG: Final = 40
"""Letters of the words for a delegation, between what marks it and who leads it."""


def along(out: list[Chunk | Group], group: Group) -> bool:
    """Puts people in the place of the delegation they lead, or beside whom they accompany.

    Args:
        out: the sentence up to the people, a marker of `led` or `accompanied` last; it is changed.
        group: the people.

    Returns:
        whether they were put there.
    """
    marker = out[-1] if out else None
    if not isinstance(marker, Chunk) or not marker.atoms:
        return False
    if "from" in marker.atoms[0].classes:
        return _sent(out, group)
    if group.members[0].type != "person":
        return False
    if "led" in marker.atoms[0].classes:
        out.pop()
        _lead(out, group)
        return True
    leader = _accompanied(out) if "accompanied" in marker.atoms[0].classes else None
    if leader is None:
        return False
    out.pop()
    leader.members = [*leader.members, *group.members]
    return True


def _sent(out: list[Chunk | Group], group: Group) -> bool:
    """The states stand for what they sent: "delegations from Chad and Niger", "troops from Chad"."""
    word = out[-2] if len(out) > 1 else None
    if not isinstance(word, Chunk) or word.kind != "g" or any(m.type != "state" for m in group.members):
        return False
    del out[-2:]
    marker = out[-1] if out else None
    marked = isinstance(marker, Chunk) and marker.kind in _MARKERS and bool(marker.atoms)
    group.start = word.start
    group.case = marker.atoms[0].classes if marked and isinstance(marker, Chunk) else frozenset()
    out.append(group)
    return True


def _lead(out: list[Chunk | Group], group: Group) -> None:
    before = out[-1] if out else None
    if isinstance(before, Group) and len(before.members) == 1 and before.members[0].type in _SENDERS:
        for member in group.members:
            member.state = member.state or before.members[0].state
        group.start, group.case = before.start, before.case
        out[-1] = group
        return
    word = isinstance(before, Chunk) and before.kind == sym.GAP and before.end - before.start <= _LONG
    marked = out[-2] if word and len(out) > 1 else None
    case = isinstance(marked, Chunk) and marked.kind in _MARKERS and bool(marked.atoms)
    group.case = marked.atoms[0].classes if case and isinstance(marked, Chunk) else frozenset()
    out.append(group)


def _accompanied(out: Sequence[Chunk | Group]) -> Group | None:
    """The people told last that nothing marks: whom others accompany."""
    for item in reversed(out):
        if isinstance(item, Group) and item.members[0].type == "person" and item.case <= {"and"}:
            return item
        if isinstance(item, Chunk) and item.kind == sym.SPEECH:
            return None
    return None
