"""Several deeds told by one word: `met separately with A and B`, `met A in Paris and later with B in Brussels`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from operator import itemgetter
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.acts.status import stands
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.clause import Clauses

_LINKED: Final = 4
_TOWARD: Final = frozenset(("to", "in"))
_LISTING: Final = frozenset((",", sym.AND, sym.HYPHEN))
_TOGETHER: Final = frozenset(("mutual", "confer"))


def same_way(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> int | None:
    """Where somebody else went before, whose journey has no goal of its own: "visited Seoul, following a trip by Yang".

    Args:
        clauses: the sentence.
        act: a journey told by a noun.
        frames: the language's frames.
    """
    if clauses.before or act.a_from != "by":
        return None
    for at in range(act.index - 1, -1, -1):
        item = clauses.items[at]
        if clauses.verb(at) and any(f.frame == "travel" for f in deeds(item.atoms[0].entries, frames)):  # type: ignore[union-attr]
            return clauses.object(at, clauses.subject(at))
    return None


def several(act: Act, clauses: Clauses) -> Iterator[Act]:
    """The acts that a filled frame stands for: mostly itself.

    Args:
        act: the frame.
        clauses: the sentence.
    """
    if act.frame.frame in ("mutual", "receive") and stands("apart", clauses, act.index):
        act.frame = act.frame._replace(each=True)
    further = _further(act, clauses)
    if further is None:
        yield act
        return
    link, at = further
    act.places = _between(clauses, act, -1, link) or act.places
    yield act
    group = clauses.group(at)
    assert group is not None
    yield replace(act, b=list(group.members), places=_between(clauses, act, link, len(clauses.items)))


def legs(act: Act, clauses: Clauses, found: int) -> list[Mention]:
    """Where else a journey goes: `se rendra lundi au Sénégal et mardi en Mauritanie`; nowhere for other deeds.

    Args:
        act: the deed.
        clauses: the sentence.
        found: the item where it goes first.
    """
    out: list[Mention] = []
    if act.frame.frame != "travel" or act.b_from not in _TOWARD:
        return out
    at = found
    while clauses.kind(at + 1) in (",", sym.AND):
        at += 2 if clauses.kind(at + 2) == sym.AND else 1
        group = clauses.group(at + 2) if clauses.kind(at + 1) == "o" else None
        if group is None or _TOWARD.isdisjoint(group.case) or clauses.verb(at + 3):
            break
        if any(m.type not in ("state", "city") for m in group.members):
            break
        out.extend(group.members)
        at += 2
    return out


def _further(act: Act, clauses: Clauses) -> tuple[int, int] | None:
    """Where "and" links a second party to the act, marked as the first is; and that party."""
    wanted = _second(act)
    if not wanted:
        return None
    first = next(
        (i for i, item in enumerate(clauses.items) if isinstance(item, Group) and act.b[0] in item.members), -1
    )
    for at in range(first + 1, len(clauses.items)):
        if clauses.number[at] != clauses.number[act.index] or clauses.kind(at) in (sym.ACT, sym.SPEECH, sym.WHO):
            return None
        group = clauses.group(at)
        if group is None or wanted.isdisjoint(group.case) or (act.b_from != "with" and group.members[0].type != "org"):
            continue
        link = next((i for i in range(at - 1, max(at - _LINKED, first), -1) if clauses.kind(i) == sym.AND), None)
        return (link, at) if link is not None else None
    return None


def _second(act: Act) -> frozenset[str]:
    """How a second party is marked: who else is met, what else is attended (`talade i säkerhetsrådet och vid ...`)."""
    if not act.b:
        return frozenset()
    if act.frame.frame == "attend" and act.frame.part == "verb" and act.b[0].type == "org":
        return _TOWARD
    return frozenset(("with",)) if act.frame.frame == "mutual" and act.b_from == "with" else frozenset()


def _between(clauses: Clauses, act: Act, low: int, high: int) -> list[Mention]:
    """Places of the act's clause between two items, nearest first."""
    found: list[tuple[int, Mention]] = []
    for index, item in enumerate(clauses.items):
        if isinstance(item, Group) and low < index < high and clauses.number[index] == clauses.number[act.index]:
            found.extend((abs(index - act.index), m) for m in item.members if m.type in ("city", "venue", "region"))
    return [member for _distance, member in sorted(found, key=itemgetter(0))]


def listed(act: Act, clauses: Clauses, found: int) -> None:
    """Adds whom a list goes on with that says its small word again: `с Си Цзиньпином, с Моди, а также с лидерами ...`.

    Those who are only counted before a dash are then nobody else: `с коллегами — с Си Цзиньпином, с Моди`.

    Args:
        act: the act; it is changed.
        clauses: the sentence.
        found: the group behind the first such word.
    """
    if act.b_from != "with" or act.frame.frame not in _TOGETHER:
        return
    more = _named_on(clauses, found)
    if more and not any(m.state or m.org or m.type in ("person", "org") for m in act.b):
        act.b = []
    act.b.extend(more)


def _named_on(clauses: Clauses, found: int) -> list[Mention]:
    out: list[Mention] = []
    at = found + 1
    while clauses.kind(at) in _LISTING:
        while clauses.kind(at) in _LISTING:
            at += 1
        word, group = clauses.items[at] if at < len(clauses.items) else None, clauses.group(at + 1)
        told = isinstance(word, Chunk) and word.kind == "o" and "with" in word.atoms[0].classes
        if not told or group is None or "with" not in group.case:
            break
        out.extend(group.members)
        at += 2
    return out
