"""Where a deed is told to be done: the places of its clause, and of what only sets its scene."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from dragoman.coding.acts.aftermath import says
from dragoman.coding.acts.status import takes_place
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.addresses import address
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.relative import opening, whom
from dragoman.records import Place

if TYPE_CHECKING:
    from dragoman.coding.acts.act import Act
    from dragoman.coding.names.cast import Cast

_SIDES: Final = frozenset(("between", "subject", "with", "to"))
_SPOTS: Final = frozenset(("city", "venue", "region"))
_ABOUT: Final = frozenset(("for", "on", "against"))
"""Markers of what a deed is for or about, which is no place of it."""
_SCENES: Final = _SPOTS | {"state"}
_AROUND: Final = frozenset(("o", "m", "d", ",", ";"))
_IN: Final = frozenset(("in", "to"))
_MARGIN: Final = 3
_MARKED: Final = 2
"""Items from a verb to a name with nothing but a marker between."""
_BARRED: Final = frozenset((sym.ACT, sym.SPEECH))


def places_of(clauses: Clauses, act: Act) -> list[Mention]:
    """Places of the act's clause and of what sets its scene, nearest first; a capital that acts is none."""
    found: list[tuple[int, Mention]] = []
    index = act.index
    doers = act.a if act.a_from == "subject" else []
    first, last = _setting(clauses, clauses.number[index]), _trailing(clauses, clauses.number[index])
    for at, item in enumerate(clauses.items):
        if not isinstance(item, Group) or not first <= clauses.number[at] <= last:
            continue
        if item.case and item.case <= _ABOUT:
            continue  # "hosts the emir for Gaza ceasefire talks"
        if not item.case and item.members[0].acts and at != index - 1 and _speaks(clauses, at):
            continue  # "the Kremlin denied that they would meet in Istanbul"
        for member in item.members:
            if any(member is doer for doer in doers) and not item.case:
                continue
            stated = member.type == "state" and "in" in item.case and not member.adjective
            if (stated or member.type == "region") and _discussed(clauses, at, member, act):
                continue
            if stated or member.type in ("city", "venue", "region"):
                marked = bool(item.case & {"in", "to"})
                found.append((abs(at - index) + (0 if marked else 50), member))
    found.extend((abs(at - index), member) for at, member in _where(clauses, index))
    return [member for _distance, member in sorted(found, key=itemgetter(0))]


def _speaks(clauses: Clauses, at: int) -> bool:
    """A seat of government stands for those in it who say what follows, or deny it."""
    behind = at + 1
    while clauses.kind(behind) in (sym.STATUS, sym.GAP) and not says(clauses, behind, ("denied",)):
        behind += 1
    return clauses.kind(behind) in (sym.SPEECH, sym.STATUS) or clauses.kind(at - 1) == sym.SPEECH


def _discussed(clauses: Clauses, at: int, land: Mention, act: Act) -> bool:
    """A third country behind what is discussed: "discussed the situation in Syria", "talks on the war in Syria"."""
    if land.state in {m.state for m in (*act.a, *act.b)}:
        return False
    for index in range(at - 1, 0, -1):
        item = clauses.items[index]
        if clauses.number[index] != clauses.number[at] or clauses.bare(index):
            return False
        if isinstance(item, Chunk) and item.kind in ("o", "m") and "on" in item.atoms[0].classes:
            return index < at - 1 and not (item.atoms[0].classes & _IN)
        if isinstance(item, Chunk) and item.kind == sym.ACT:
            return any(entry.key == "discuss" for entry in item.atoms[0].entries) and index < at - _MARKED
    return False


def _where(clauses: Clauses, index: int) -> list[tuple[int, Mention]]:
    """The place that a word such as "where" takes up, which opens the clause: `en Managua, donde será recibido`."""
    found = whom(clauses, index, "where")
    group = clauses.group(found) if found is not None else None
    if found is None or group is None or group.members[-1].type not in _SCENES:
        return []
    return [(found, group.members[-1])]


def leave_apart(clauses: Clauses, act: Act) -> None:
    """Takes from a summit who only met on its sidelines, where the noun stands right behind the word for them."""
    item = clauses.items[act.index]
    if act.frame.part != "noun" or not any(e.key == "summit" for e in item.atoms[0].entries):  # type: ignore[union-attr]
        return
    at = act.index - 1
    while clauses.kind(at) in (sym.GAP, "-", "f") or (clauses.group(at) is not None and not _sidelines(clauses, at)):
        at -= 1
    if at < 0 or not _sidelines(clauses, at):
        return
    act.a = [] if act.a_from in _SIDES else act.a
    act.b = [] if act.b_from in _SIDES else act.b


def beside(clauses: Clauses, index: int) -> bool:
    """The noun at an index only names what something else took place beside: "on the sidelines of the G20 summit"."""
    return any(_sidelines(clauses, at) for at in range(max(index - _MARGIN, 0), index))


def _setting(clauses: Clauses, clause: int) -> int:
    """The first of the clauses that only set the scene of this one: "In Hanoi, on Monday, they met"."""
    while clause > 0 and not clauses.opened(clause) and opening(clauses, clause - 1) is None:
        before = [i for i, number in enumerate(clauses.number) if number == clause - 1]
        if not all(_scenic(clauses, i) for i in before):
            break
        clause -= 1
    return clause


def _trailing(clauses: Clauses, clause: int) -> int:
    """The clause behind this one, where it holds nothing but a place: "met X, at his palace, in Hanoi".

    So does one that tells where it takes place: "the session, which is held in Oslo".
    """
    placed = False
    behind = opening(clauses, clause + 1)
    if behind is not None and clauses.kind(behind) == sym.WHO and takes_place(clauses, clause + 1):
        return clause + 1
    for at, item in enumerate(clauses.items):
        if clauses.number[at] != clause + 1:
            continue
        if isinstance(item, Group):
            if item.members[0].type not in _SCENES or not ("in" in item.case or address(clauses, at)):
                return clause
            placed = True
        elif clauses.kind(at) not in _AROUND and not (placed and clauses.kind(at) == sym.GAP):
            return clause
    return clause + 1 if placed else clause


def _scenic(clauses: Clauses, index: int) -> bool:
    group = clauses.group(index)
    if group is not None:
        if group.case and (group.members[0].type in _SCENES or "sidelines" in group.case):
            return True
        return (group.members[0].type == "org" or group.members[0].type in _SCENES) and _aside(clauses, index)
    if clauses.kind(index) == sym.ACT and not clauses.verb(index):
        return _aside(clauses, index)
    return clauses.kind(index) not in _BARRED


def place_of(act: Act, cast: Cast) -> Place | None:
    """The place named nearest to the act, for its record."""
    spots = [m for m in act.places if m.state or m.type == "venue"]
    if not spots:
        return None
    venue = next((m for m in spots if m.type == "venue"), None)
    city = next((m for m in spots if m.type == "city"), None)
    first = venue or city or spots[0]
    place = cast.knowledge.places.get(venue.key) if venue else None
    # A venue on file is where it is: the manor outside of town is not in the town.
    name = place.city if place is not None and place.city else city.name if city else None
    country = first.state or (city.state if city else None)
    return Place(country=country, city=name, venue=venue.name if venue else None)


def _aside(clauses: Clauses, index: int) -> bool:
    """A word for the sidelines of something stands before, in the same clause."""
    own = clauses.number[index]
    return any(clauses.number[at] == own and _sidelines(clauses, at) for at in range(index))


def on_sidelines(clauses: Clauses, index: int) -> bool:
    """What an act tells took place on the sidelines of something: its clause says so."""
    own = clauses.number[index]
    return any(clauses.number[at] == own and _sidelines(clauses, at) for at in range(len(clauses.items)))


def _sidelines(clauses: Clauses, at: int) -> bool:
    """A marker for the sidelines of something, alone or with the name group that it marks."""
    item = clauses.items[at]
    if isinstance(item, Group):
        return "sidelines" in item.case
    return bool(item.atoms) and "sidelines" in item.atoms[0].classes


def struck(act: Act, cast: Cast) -> Place | None:
    """Where a blow falls: the place that is its object, or the land of the state it is dealt."""
    if any(m.type in _SPOTS for m in act.b):
        return place_of(act, cast)
    lands = {m.state for m in act.b if m.type == "state" and not m.adjective}
    return Place(country=lands.pop()) if len(lands) == 1 else None
