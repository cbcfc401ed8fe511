"""Headlines without a verb that tell who is bound for where, or is there: `Brende til Helsingør`, "Wang Yi in Riga"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame
from dragoman.coding.acts.setting import places_of
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import PEOPLE, Group
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.scene import Sentence

RULE: Final = "shapes#bound-for"
_GOALS: Final = frozenset(("state", "city", "region", "venue"))
_ENDS: Final = frozenset(("", ",", ";", "o", "m", sym.GAP, sym.STATUS))
_VERBS: Final = frozenset((sym.SPEECH, sym.THAT, sym.WHO))


def bound_for(
    sentence: Sentence, frames: Mapping[tuple[str, str], Frame], classes: Collection[str], there: Collection[str]
) -> Iterator[Act]:
    """The journey that a headline tells by a name, a small word and a place alone, or any sentence beside "is to".

    Args:
        sentence: a sentence.
        frames: the language's frames.
        classes: classes of the small words by which the language tells of a journey ahead so.
        there: those by which it tells of one under way.
    """
    clauses = sentence.clauses
    if classes and clauses.status:
        yield from _awaited(clauses, frames, classes)
    if sentence.span.role != "title" or not (classes or there) or len(clauses.items) < 3:
        return
    who, where = clauses.group(0), clauses.group(2)
    if who is None or where is None or not clauses.bare(0):
        return
    arrived = where.case.isdisjoint(classes)
    if arrived and where.case.isdisjoint(there):
        return
    if clauses.kind(1) != sym.LINK or not all(m.type in PEOPLE for m in who.members):
        return
    if any(clauses.kind(at) in _VERBS or clauses.verb(at) for at in range(len(clauses.items))):
        return
    goal = where if where.members[0].type in _GOALS and not where.possessive else _site(clauses)
    if goal is None:
        return
    act = Act(frames["visit", "verb"], RULE, who.start, goal.end, 1)
    act.a, act.a_from, act.b, act.b_from = list(who.members), "subject", list(goal.members), "to"
    act.status = "occurred" if arrived else "planned"
    act.places = places_of(clauses, act)
    yield act


def _awaited(clauses: Clauses, frames: Mapping[tuple[str, str], Frame], classes: Collection[str]) -> Iterator[Act]:
    """The journey told by a word for what is to come, a name and where to: `Modi väntas till Kiev`."""
    for at in clauses.status:
        item = clauses.items[at]
        if not isinstance(item, Chunk) or not any(entry.key == "planned" for entry in item.atoms[0].entries):
            continue
        first = at - 1 if clauses.bare(at - 1) and clauses.number[at - 1] == clauses.number[at] else at + 1
        after = max(first, at) + 1
        who, where = clauses.group(first), clauses.group(after + 1)
        if who is None or where is None or clauses.kind(after) != sym.LINK or where.case.isdisjoint(classes):
            continue
        told = clauses.bare(first) and all(m.type in PEOPLE for m in who.members) and not where.possessive
        behind = clauses.kind(after + 2) in _ENDS
        if not told or not behind or where.members[0].type not in _GOALS:
            continue
        act = Act(frames["visit", "verb"], RULE, min(who.start, item.start), where.end, at)
        act.a, act.a_from, act.b, act.b_from = list(who.members), "subject", list(where.members), "to"
        act.status = "planned"
        act.places = places_of(clauses, act)
        yield act


def _site(clauses: Clauses) -> Group | None:
    """The place in which what somebody is bound for is held: `til Natos utenriksministermøte i Brussel`."""
    for at in range(3, len(clauses.items)):
        group = clauses.group(at)
        if group is not None and "in" in group.case and group.members[0].type in _GOALS:
            return group
    return None
