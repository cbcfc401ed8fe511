"""Names that stand beside what they explain: one mention of the two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.symbols import Atom

_BESIDE: Final = frozenset(("f", ",", sym.AND))
_FROM: Final = 4
"""Parts of an office, where its holder is from and who that is."""
_APPOSED: Final = 3
"""Parts of a name, a comma, and what the name is called."""
_RIGHT_BEHIND: Final = 3
"""Letters of a genitive ending and the space behind it."""
Part = Chunk | Mention
Holds = Callable[[str, str | None], bool]


def apposed(parts: Sequence[Part], holds: Holds) -> list[Part]:
    """The parts of a sentence with appositions put together.

    `President Macron of France` is one person; so is `Germany's chancellor, Olaf Scholz`, though no comma closes it;
    and `the Russian and Chinese foreign ministers, Sergei Lavrov and Wang Yi` are two.

    Args:
        parts: the sentence's chunks and mentions.
        holds: tells whether somebody of the story holds an office, by the person's name and the office in English.
    """
    out: list[Part] = []
    for part in parts:
        if _kind(part) == "," and _chairs(out):
            continue
        out.append(part)
        _with_land(out)
        _from_land(out)
        if isinstance(part, Mention) and part.type == "both" and len(out) > 1:
            _with_sides(out, part)
        if isinstance(part, Mention) and part.type == "office" and len(out) > 1:
            _of_sides(out, part)
        link = out[-2] if len(out) > 2 and isinstance(part, Mention) else None
        if isinstance(link, Chunk) and link.kind in _BESIDE:
            _with_state(out)
            _with_title(out, holds)
            _with_titles(out)
    return out


def _chairs(out: list[Part]) -> bool:
    """Takes out what a state is called between commas, of a body it chairs: "Malaysia, chair of ASEAN, urged"."""
    if len(out) < _APPOSED or _kind(out[-2]) != ",":
        return False
    state, chair = out[-_APPOSED], out[-1]
    if not isinstance(state, Mention) or not isinstance(chair, Mention) or state.type != "state" or state.adjective:
        return False
    if chair.type != "office" or not chair.org or chair.state:
        return False
    state.end = chair.end
    del out[-2:]
    return True


def _with_sides(out: list[Part], sides: Mention) -> None:
    """`中沙伊三方`, `日韩两国外长`: the states right before "the three sides" are those sides."""
    first, states = len(out) - 1, tuple[str, ...]()
    while first and isinstance(side := out[first - 1], Mention) and side.end == sides.start and not side.possessive:
        if side.type == "pair":
            states = (*side.states, *states)
        elif side.type == "state" and side.state:
            states = (side.state, *states)
        else:
            break
        sides.start, first = side.start, first - 1
        link = out[first - 1] if first else None
        if isinstance(link, Chunk) and link.kind == sym.AND and link.end == sides.start:
            sides.start, first = link.start, first - 1
    if len(states) > 1:
        sides.states = states
        out[first:] = [sides]


def _of_sides(out: list[Part], office: Mention) -> None:
    """`中美俄三国外长`: one who holds the office for each of the states."""
    sides = out[-2]
    if not isinstance(sides, Mention) or not sides.states or sides.end != office.start or office.state or office.org:
        return
    out[-2:] = []
    for state in sides.states:
        if out and isinstance(out[-1], Mention) and out[-1].end == office.end:
            out.append(Chunk(sym.AND, [], office.end, office.end))
        out.append(replace(office, start=sides.start, state=state))


def told_whose(frame: list[Atom], names: Sequence[Atom]) -> list[Atom]:
    """The words without those for "the ministers" whose states follow: offices are meant then."""
    starts = {n.start for n in names if n.symbol in (sym.STATE, sym.ADJECTIVE, sym.ORG)}
    offices = {n.start for n in names if n.symbol in sym.TITLES}
    if not starts or not offices:
        return frame
    out: list[Atom] = []
    for index, atom in enumerate(frame):
        link = frame[index + 1] if index + 1 < len(frame) else None
        state = frame[index + 2] if index + 2 < len(frame) else None
        if (
            atom.symbol == sym.BOTH
            and any(atom.start <= start < atom.end for start in offices)
            and link is not None
            and link.symbol == "f"
            and link.start == atom.end + 1
            and (
                link.end + 1 in starts
                or (state is not None and state.symbol == sym.DETERMINER and state.end + 1 in starts)
            )
        ):
            office = min(start for start in offices if start >= atom.start)
            if office > atom.start:  # its article stays, which markers before it reach through
                out.append(Atom(sym.DETERMINER, atom.start, office - 1))
            continue
        out.append(atom)
    return out


def _from_land(out: list[Part]) -> None:
    """`со своим коллегой из Ирана Аббасом Аракчи`: the name of the office holder behind where they come from."""
    person = out[-1]
    if len(out) < _FROM or not isinstance(person, Mention) or person.type != "person":
        return
    office, link, land = out[-_FROM:-1]
    if not isinstance(office, Mention) or not isinstance(land, Mention) or not isinstance(link, Chunk):
        return
    told = office.type == "office" and land.type == "state" and link.kind == "o" and "from" in link.atoms[0].classes
    if told and land.state == office.state == person.state and person.start - land.end == 1:
        person.start, person.cases = office.start, office.cases
        out[-_FROM:] = [person]


def _with_land(out: list[Part]) -> None:
    """`Germany's Scholz`: the genitive of the state right before somebody of it."""
    whose, person = (out[-2], out[-1]) if len(out) > 1 else (None, None)
    if (
        isinstance(person, Mention)
        and isinstance(whose, Mention)
        and person.type == "person"
        and whose.type == "state"
        and whose.possessive
        and whose.state == person.state
        and person.start - whose.end <= _RIGHT_BEHIND
    ):
        person.start = whose.start
        out[-2:] = [person]


def _with_state(out: list[Part]) -> None:
    """`President Macron of France`."""
    if len(out) < 3 or _kind(out[-2]) != "f":
        return
    person, state = out[-3], out[-1]
    if (
        isinstance(person, Mention)
        and isinstance(state, Mention)
        and person.type == "person"
        and state.type == "state"
        and not state.adjective
        and person.office is not None
        and person.state == state.state
        and not person.possessive
    ):
        person.end, person.possessive = state.end, state.possessive
        del out[-2:]


def _with_title(out: list[Part], holds: Holds) -> None:
    """`Germany's new chancellor, Olaf Scholz came ...`: the title is the person's."""
    if len(out) < 3 or _kind(out[-2]) != ",":
        return
    title, person = out[-3], out[-1]
    if (
        isinstance(title, Mention)
        and isinstance(person, Mention)
        and person.type == "person"
        and not title.possessive
        and _held(title, person, holds)
    ):
        person.start, person.office = title.start, person.office or title.office
        out[-3:] = [person]


def _held(title: Mention, person: Mention, holds: Holds) -> bool:
    """The person is on file or known for the very office, of the very state."""
    if title.type == "person":
        return title.name == person.name
    return (
        title.type == "office"
        and title.state is not None
        and title.state == person.state
        and holds(person.name or "", title.office)
    )


def _with_titles(out: list[Part]) -> None:
    """`the Russian and Chinese foreign ministers, Sergei Lavrov and Wang Yi`: to each the name of its place."""
    names: list[Mention] = []
    at = len(out)
    while at >= 1:
        part = out[at - 1]
        if not isinstance(part, Mention) or part.type not in ("person", "name"):
            return
        names.insert(0, part)
        at -= 1
        if at < 1 or _kind(out[at - 1]) not in (sym.AND, ","):
            return
        link = at - 1
        before = out[link - 1] if link else None
        if _kind(out[link]) == "," and isinstance(before, Mention) and before.type in ("office", "person"):
            holders = _row(out, link)
            if len(holders) == len(names) > 1 and holders[0].start == holders[-1].start:
                out[link - 2 * len(holders) + 1 :] = _named(holders, names)
                return
        at = link


def _row(out: Sequence[Part], end: int) -> list[Mention]:
    """The mentions of one office of several states that end before an index."""
    found: list[Mention] = []
    at = end - 1
    while at >= 0 and isinstance(part := out[at], Mention):
        found.insert(0, part)
        if at < 2 or _kind(out[at - 1]) != sym.AND or not isinstance(out[at - 2], Mention):
            break
        at -= 2
    return found


def _named(holders: Sequence[Mention], names: Sequence[Mention]) -> list[Part]:
    """The holders with their names, joined by "and"."""
    out: list[Part] = []
    for holder, name in zip(holders, names, strict=True):
        if out:
            out.append(Chunk(sym.AND, [], name.start, name.start))
        found = Mention(holder.start if not out else name.start, name.end, "person", name=name.name, state=holder.state)
        found.office, found.org, found.known = name.office or holder.office, holder.org, name.known
        found.state = name.state if name.known and name.state else holder.state
        found.possessive = name.possessive
        out.append(found)
    return out


def _kind(part: Part) -> str:
    return part.kind if isinstance(part, Chunk) else ""
