"""Whose a noun is: the parties that a tie, a figure or a document is of, as the words around it say."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from dragoman.coding.matter.nouns import Surroundings
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Group

How = Literal["", "between", "pair", "list", "two", "both", "own", "subject", "story"]
_DIRECTED: Final = frozenset(("with", "to", "in", "for", "from", "on", "against"))
_PARTING: Final = frozenset((sym.ACT, sym.SPEECH, sym.THAT, sym.WHO, ";", ":"))
_LINK: Final = 5
_FAR: Final = 9
_ADJOINING: Final = 2


class Owners(NamedTuple):
    """Whose a noun is.

    Attributes:
        parties: states and organisations; the owner first, where one is.
        how: what says so. `between`: between A and B; `pair`: A-B; `list`: A and B's; `two`: A's with B; `both`: the
            two sides; `own`: A's alone; `subject`: of the clause's subjects; `story`: of the two the story is about.
        start: offset of the first word that says so.
        end: end of the last.
    """

    parties: list[str]
    how: How
    start: int
    end: int


def whose(around: Surroundings, start: int, end: int, *, made: bool = False) -> Owners:
    """The parties of a noun, by the words right around it; none where these do not say.

    Args:
        around: the sentence.
        start: where the noun begins.
        end: its end.
        made: it is something made somewhere, as a document is: "in Paris" tells where, and not with whom.
    """
    nothing = Owners([], "", start, end)
    found = _between(around, end, made=made)
    if found.how:
        return found
    found = _modifier(around, start, end)
    if found.how:
        return found
    near = around.inside(start, end) or next((g for g in around.before(start) if g.members[-1].type != "name"), None)
    if near is not None and around.words(near.end, start) > _LINK:
        near = None
    if near is not None:
        found = _before(around, near, start, end)
        if found.how:
            return found
    return _behind(around, end) or _directed(around, None, start, end, made=made) or nothing


def of_story(around: Surroundings, start: int, end: int, *, subject: bool = True) -> Owners:
    """The parties of a noun that the words around it do not give: the subjects, else the two the story is about."""
    if subject:
        group = around.subject(start, stretches=2)
        found = around.parties(group)
        if group is not None and len(found) > 1:
            return Owners(found, "subject", group.start, end)
    named: list[str] = []
    for group in around.groups:
        named += [party for party in around.parties(group) if party not in named]
    if len(named) == 2:
        return Owners(named, "story", start, end)
    two = around.sides(around.cast.two())
    return Owners(two, "story", start, end) if len(two) > 1 else Owners([], "", start, end)


def _between(around: Surroundings, end: int, *, made: bool) -> Owners:
    """Between A and B; of A and B; of A to B."""
    for at, group in enumerate(around.after(end)):
        if around.words(end, group.start) > _FAR or at > 1:
            break
        if group.case & {"between", "of"}:
            found = around.parties(group)
            if len(found) > 1:
                return Owners(found, "between", group.start, group.end)
            if len(found) == 1 and "between" in group.case:
                return _and_between(around, group, found)
            if len(found) == 1:
                return _directed(around, group, end, group.end, made=made) or Owners([], "", end, end)
    return Owners([], "", end, end)


def _and_between(around: Surroundings, first: Group, found: list[str]) -> Owners:
    """The second of two bodies of states, whose name nobody knows: "between the ministry of A and the academy of B"."""
    joined, at = False, first.end
    for item in around.sentence.clauses.items:
        if item.start < first.end:
            continue
        if not isinstance(item, Group):
            joined = joined or item.kind == sym.AND
            if item.kind in _PARTING or around.words(at, item.start) > _FAR:
                break
        elif joined:
            other = [party for party in around.parties(item) if party not in found]
            if len(other) == 1:
                return Owners([*found, *other], "between", first.start, item.end)
            if around.parties(item):
                break
            at = item.end
    return Owners([], "", first.end, first.end)


def _modifier(around: Surroundings, start: int, end: int) -> Owners:
    """What the adjective or pair right behind the noun says, where it stands there: `relations franco-allemandes`."""
    group = next(around.after(end), None) if around.sentence.clauses.behind else None
    if group is None or group.case or around.words(end, group.start) > 1:
        return Owners([], "", start, end)
    first, found = group.members[0], around.parties(group)
    if first.type == "pair" and len(found) > 1:
        return Owners(found, "pair", start, group.end)
    if first.adjective and len(found) == 1:
        return _directed(around, group, start, group.end) or Owners(found, "own", start, group.end)
    return Owners([], "", start, end)


def _before(around: Surroundings, near: Group, start: int, end: int) -> Owners:
    """What the name group before the noun says: a pair, a list, an owner, the two sides."""
    found = around.parties(near)
    last = near.members[-1]
    gap = around.words(near.end, start)
    free = not around.parted(near.end, start)
    if last.type == "both" and found and free:
        return Owners(found, "both", near.start, end)
    # "tensions between A and B in the statement": of what stands before them
    close = gap <= _ADJOINING and free and (around.sentence.clauses.before or "between" not in near.case)
    if len(found) > 1 and (last.type == "pair" or near.possessive or around.owned(near) or close):
        return Owners(found, "pair" if last.type == "pair" else "list", near.start, end)
    if near.case & _DIRECTED and not last.adjective and (around.sentence.clauses.before or near.possessive):
        giver = around.subject(near.start)
        own = around.parties(giver)
        if giver is not None and around.marked_behind(near, "between") and around.words(giver.end, near.start) > 1:
            return Owners([], "", start, end)
        if giver is not None and len(own) > 1 and "in" in near.case:
            return Owners(own, "list", giver.start, end)  # where they did it is no party
        if giver is not None and own and found and not set(own) & set(found):
            return Owners([*own, *found], "two", giver.start, end)
    if len(found) == 1 and (near.possessive or last.adjective or around.owned(near) or gap == 0):
        return _directed(around, near, start, end) or Owners(found, "own", near.start, end)
    return Owners([], "", start, end)


def _behind(around: Surroundings, end: int) -> Owners | None:
    """A pair of states, or the two sides, right behind the noun: `quan hệ Việt - Mỹ`, `kim ngạch hai nước`."""
    group = next(iter(around.after(end)), None)
    if group is None or group.case or group.members[-1].type not in ("pair", "both"):
        return None
    found = around.parties(group)
    if len(found) < 2 or around.words(end, group.start) > _ADJOINING or around.parted(end, group.start):
        return None
    return Owners(found, "pair" if group.members[-1].type == "pair" else "both", group.start, group.end)


def _directed(around: Surroundings, owner: Group | None, start: int, end: int, *, made: bool = False) -> Owners | None:
    """Its trade with B, aid to B, investment in B: B is the other party, the owner or else the subject the first."""
    for at, group in enumerate(around.after(end)):
        if at > 1 or around.words(end, group.start) > _FAR:
            return None
        if not group.case & _DIRECTED or group.case & {"between", "of"} or (made and "in" in group.case):
            continue
        first = owner or around.subject(start)
        own, other = around.parties(first), around.parties(group)
        if first is not None and own and other and not set(own) & set(other):
            return Owners([*own, *other], "two", min(first.start, start), group.end)
    return None
