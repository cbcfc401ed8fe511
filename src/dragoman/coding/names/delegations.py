"""Who leads a delegation and who comes along: "a Chinese delegation led by He Lifeng", "accompanied by Wang Yi".

Some languages tell it behind the people: `由马朝旭率领的代表团`, `đoàn Việt Nam do ông Sơn dẫn đầu`, `在王毅陪同下`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group

BEHIND: Final = frozenset(("leading", "accompanying"))
"""Classes of markers that stand behind the people they tell of."""
_SENDERS: Final = frozenset(("state", "org", "office"))
_MARKERS: Final = frozenset(("m", "o", "f"))
_JOINING: Final = _MARKERS | {sym.AND}
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


def reseat(items: list[Chunk | Group]) -> None:
    """Does the same where the marker stands behind the people (classes `leading`, `accompanying`).

    Args:
        items: the sentence's chunks and groups; it is changed.
    """
    at = 1
    while at < len(items):
        marker, people = items[at], items[at - 1]
        at += 1
        if not isinstance(marker, Chunk) or not marker.atoms or not isinstance(people, Group):
            continue
        if people.members[0].type != "person" or marker.atoms[0].classes.isdisjoint(BEHIND):
            continue
        if "accompanying" in marker.atoms[0].classes:
            at = _came_along(items, at - 2)
        elif at < len(items) and _is_of(items[at]):
            at = _led_before(items, at - 2)
        elif "by" in people.case:
            rest = items[at:]
            del items[at - 3 :]
            _lead(items, people)
            at = len(items)
            items.extend(rest)


def _came_along(items: list[Chunk | Group], at: int) -> int:
    """Adds the people at an index to whom they accompany; returns where to go on."""
    people = items[at]
    assert isinstance(people, Group)
    first = at - int(bool(people.case) or _marked(items, at - 1))
    leader = _accompanied(items[:first])
    if leader is None:
        return at + 2
    leader.members = [*leader.members, *people.members]
    del items[first : at + 2]
    return first + 1


def _led_before(items: list[Chunk | Group], at: int) -> int:
    """Lets the people at an index stand for the delegation told behind them; returns where to go on."""
    people, sender = items[at], items[at + 3] if at + 3 < len(items) else None
    assert isinstance(people, Group)
    own = isinstance(sender, Group) and len(sender.members) == 1 and sender.members[0].type in _SENDERS
    if isinstance(sender, Group) and own:
        for member in people.members:
            member.state = member.state or sender.members[0].state
    del items[at + 1 : at + 3 + int(own)]
    if _marked(items, at - 1):
        del items[at - 1]
        at -= 1
    before = items[at - 1] if at else None
    marked = isinstance(before, Chunk) and before.kind in _JOINING and bool(before.atoms)
    people.case = before.atoms[0].classes if marked and isinstance(before, Chunk) else frozenset()
    return at + 1


def _is_of(item: Chunk | Group) -> bool:
    return isinstance(item, Chunk) and item.kind == "f"


def _marked(items: Sequence[Chunk | Group], at: int) -> bool:
    item = items[at] if at >= 0 else None
    return isinstance(item, Chunk) and item.kind in _MARKERS


def _sent(out: list[Chunk | Group], group: Group) -> bool:
    """The states stand for what they sent: "troops from Chad", "a delegation from the Polish parliament"."""
    word = out[-2] if len(out) > 1 else None
    if isinstance(word, Group) and word.members[-1].key == "ministry" and group.members[0].type in _SENDERS:
        sent = word.members[-1]
        if (sent.state and sent.known) or sent.org or not all(m.state for m in group.members):
            return False
        if len(group.members) > 1 and (len(word.members) > 1 or any(m.type != "state" for m in group.members)):
            return False
        word.members[-1:] = [replace(sent, state=m.state, end=group.end) for m in group.members]
        word.end = group.end
        del out[-1:]
        return True
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
        sent_by = before.members[0].state
        for member in group.members:
            member.state = (member.state if member.known else None) or sent_by or member.state
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
