"""What only looks like one name: titles of two people, one title in two pieces, a capital and another state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cases import NOMINATIVE, agreed
from dragoman.coding.names.grammar import Chunk
from dragoman.knowledge import Knowledge
from dragoman.knowledge.model import Person

_TITLED: Final = frozenset((*sym.TITLES, sym.ADJECTIVE))
_LAND: Final = frozenset((sym.CITY, sym.STATE))
_ALONE: Final = frozenset((NOMINATIVE,))


def told_apart(cut: Sequence[Chunk], text: str, knowledge: Knowledge) -> list[Chunk]:
    """The chunks of a sentence; a title of one state is not that of somebody on file who is of another.

    Args:
        cut: the sentence's chunks.
        text: the story's text.
        knowledge: who is on file, and of which states the capitals are.
    """
    out: list[Chunk] = []
    people = knowledge.people
    for index, chunk in enumerate(cut):
        if out and chunk.kind == out[-1].kind == "office" and _goes_on(out[-1], chunk):
            out[-1] = Chunk("office", out[-1].atoms, out[-1].start, chunk.end)
            continue
        if chunk.kind == "place" and _foreign(chunk, knowledge):
            first, second = ([atom] for atom in chunk.atoms)
            city_first = first[0].symbol == sym.CITY
            out.append(Chunk("place" if city_first else "state", first, chunk.start, first[0].end))
            parted = "," in text[first[0].end : second[0].start]
            out.append(Chunk("," if parted else sym.GAP, [], first[0].end, second[0].start))
            out.append(Chunk("state" if city_first else "place", second, second[0].start, chunk.end))
            continue
        if chunk.kind == "offices" and _set_apart(chunk):
            first, title = chunk.atoms[:1], chunk.atoms[1:]
            out.append(Chunk("place", first, chunk.start, first[0].end))
            out.append(Chunk("office", title, title[0].start, chunk.end))
            continue
        if chunk.kind == "org" and _of_another(chunk):
            state, body = chunk.atoms[0], chunk.atoms[1:]
            out.append(Chunk("state", [state], state.start, state.end))
            out.append(Chunk("org", body, body[0].start, chunk.end))
            continue
        if chunk.kind == "named" and _another_case(chunk, people):
            titles, bearer = chunk.atoms[:-1], chunk.atoms[-1]
            out.append(Chunk("office", titles, chunk.start, titles[-1].end))
            out.append(Chunk("person", [bearer], bearer.start, chunk.end))
            continue
        told = chunk.kind == "apposed" and index + 1 < len(cut) and cut[index + 1].kind == sym.SPEECH
        at = _anothers(chunk, people, speaks=told) if chunk.kind == "apposed" else 0
        if at:
            name, title = chunk.atoms[:at], chunk.atoms[at:]
            out.append(Chunk("named" if at > 1 else "person", name, chunk.start, name[-1].end))
            out.append(Chunk(",", [], name[-1].end, title[0].start))
            out.append(Chunk("office", title, title[0].start, chunk.end))
            continue
        at = _second(chunk, text, people) if chunk.kind == "named" else 0
        if not at:
            out.append(chunk)
            continue
        first, rest = chunk.atoms[:at], chunk.atoms[at:]
        out.append(Chunk("office", first, first[0].start, first[-1].end))
        out.append(Chunk(",", [], first[-1].end, rest[0].start))
        out.append(Chunk("named" if len(rest) > 1 else "person", rest, rest[0].start, chunk.end))
    return out


def _goes_on(title: Chunk, rest: Chunk) -> bool:
    """A title only ends the one before, whose state stands inside it: `porte-parole du ministère chinois des ...`."""
    return len(rest.atoms) == 1 and len(title.atoms) > 1 and rest.start == title.end + 1


def _anothers(chunk: Chunk, people: Mapping[str, Person], *, speaks: bool) -> int:
    """Where somebody else's title begins behind somebody on file: `con Lavrov, el canciller cubano dijo`.

    It is of another state; or who speaks, and never held by the one on file: "to meet Trump, the spokesman said".
    """
    at = next((i + 1 for i, atom in enumerate(chunk.atoms) if atom.symbol in (sym.PERSON, sym.SURNAME)), 0)
    person = people.get(chunk.atoms[at - 1].key) if at else None
    if person is None or person.state is None or any(atom.symbol == sym.ORG for atom in chunk.atoms[at:]):
        return 0
    states = {atom.key for atom in chunk.atoms[at:] if atom.symbol in (sym.STATE, sym.ADJECTIVE)}
    first = next((i for i in range(at, len(chunk.atoms)) if chunk.atoms[i].symbol in _TITLED), 0)
    own = {person.state, *(term.of for term in person.terms)}
    if states:
        return first if states.isdisjoint(own) else 0
    held = {term.office for term in person.terms}
    offices = {atom.key for atom in chunk.atoms[at:] if atom.symbol in sym.TITLES}
    return first if speaks and held and offices and held.isdisjoint(offices) else 0


def _second(chunk: Chunk, text: str, people: Mapping[str, Person]) -> int:
    """Where the titles of somebody on file begin behind those of somebody else; 0 where all are one person's."""
    atoms = chunk.atoms
    person = people.get(atoms[-1].key) if atoms[-1].symbol == sym.PERSON else None
    if person is None or person.state is None:
        return 0
    for at in range(2, len(atoms)):
        before, title = atoms[at - 1], atoms[at]
        if title.symbol in sym.TITLES and "," in text[before.end : title.start]:
            foreign = before.symbol == sym.STATE and before.key != person.state
            own = any(atom.symbol == sym.STATE for atom in atoms[at:])
            return at if foreign and not own and atoms[0].symbol in sym.TITLES else 0
    return 0


def _foreign(chunk: Chunk, knowledge: Knowledge) -> bool:
    """A capital and, behind a comma, a state not its own: governments of a list, "Kyiv, the US and the EU"."""
    if {atom.symbol for atom in chunk.atoms} != _LAND or len(chunk.atoms) != len(_LAND):
        return False
    city, state = sorted(chunk.atoms, key=lambda atom: atom.symbol == sym.STATE)
    own = knowledge.capitals.get(city.key)
    return own is not None and own != state.key


def _set_apart(chunk: Chunk) -> bool:
    """A capital right before the officers of another state: `wies Moskau zwei deutsche Diplomaten aus`."""
    symbols = [atom.symbol for atom in chunk.atoms[:2]]
    return symbols == [sym.CITY, sym.ADJECTIVE] and sum(
        a.symbol in _LAND | {sym.ADJECTIVE} for a in chunk.atoms
    ) == len(_LAND)


def _another_case(chunk: Chunk, people: Mapping[str, Person]) -> bool:
    """A title and the name behind it are of two people, being in two cases: `с главой МИД Омана Лавров обсудил`.

    Names of women may stand in one form for all cases.
    """
    name = chunk.atoms[-1]
    person = people.get(name.key) if name.symbol in (sym.PERSON, sym.SURNAME) else None
    if person is None or person.gender != "m" or name.cases != _ALONE:
        return False
    cases = agreed(chunk.atoms[:-1])
    return bool(cases) and NOMINATIVE not in cases


def _of_another(chunk: Chunk) -> bool:
    """A state, and a body with the adjective of another: `визит в США российской делегации`."""
    symbols = [atom.symbol for atom in chunk.atoms[:2]]
    return symbols == [sym.STATE, sym.ADJECTIVE] and chunk.atoms[0].key != chunk.atoms[1].key
