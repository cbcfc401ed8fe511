"""Titles longer than the word known: "klima- og miljøminister", "utenriksministeren i Sveits", "Putins talsmann"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom
from dragoman.knowledge import Person

_PEOPLE: Final = frozenset((sym.PERSON, sym.SURNAME))
_HOUSES: Final = frozenset((sym.GOVERNMENT, sym.MINISTRY))
_WHOSE: Final = _HOUSES | {sym.STATE, sym.ADJECTIVE, sym.ORG, sym.CITY}
_FIELDED: Final = frozenset((sym.OFFICE, sym.POST))
_INSIDE: Final = frozenset((sym.AND, sym.DETERMINER))
_WORD: Final = re.compile(r" ([^\W\d_]+)(?!\w)")
_MOST: Final = 3
_HALF: Final = 4
"""Letters of half a compound in capitals: "EU- och handelsfrågor"."""
_GENITIVE: Final = 3
"""Letters of a genitive and a space."""
_OWNERS: Final = frozenset((sym.STATE, sym.ORG))


def shared_heads(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """The atoms with an office whose compound is shared as one: `bistånds- och utrikeshandelsminister`."""
    out: list[Atom] = []
    for atom in atoms:
        link = out[-1] if out else None
        if (
            link is not None
            and link.symbol == sym.AND
            and atom.symbol in sym.TITLES
            and text[link.start - 2 : link.start] == "- "
            and text[link.end : atom.start] == " "
        ):
            start = link.start - 2
            while start > (out[-2].end if len(out) > 1 else 0) and text[start - 1].isalpha():
                start -= 1
            del out[-1]
            out.append(replace(atom, start=start))
            continue
        out.append(atom)
    return out


def portfolios(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """The atoms with an office that goes on with its field behind "for": `ministern för civilt försvar Eva Högl`."""
    out: list[Atom] = []
    for index, atom in enumerate(atoms):
        if out and atom.start < out[-1].end:
            continue  # within the field
        link = atoms[index + 1] if index + 1 < len(atoms) else None
        if atom.symbol in _FIELDED and link is not None and "for" in link.classes and link.start == atom.end + 1:
            end = _field(atoms, index + 2, link.end, text)
            atom = atom if end == link.end else replace(atom, end=end)  # noqa: PLW2901
        out.append(atom)
    return out


def _field(atoms: Sequence[Atom], at: int, start: int, text: str) -> int:
    """Where the words of a field end (`fødevarer, landbrug og fiskeri`); where there are none, the start."""
    joined: Atom | None = None
    while at < len(atoms) and (atoms[at].symbol in _INSIDE or text.startswith("- ", atoms[at].end)):
        joined = atoms[at] if joined is None and atoms[at].symbol == sym.AND else joined
        at += 1
    stop = atoms[at].start if at < len(atoms) else len(text)
    till = joined.start if joined is not None else stop
    first = end = _words(text, start, till)
    if end == start or (at < len(atoms) and atoms[at].symbol in _WHOSE):
        return start
    while joined is not None and text[end] == "," and (behind := _words(text, end + 1, till)) > end + 1:
        end = behind
    end += int(joined is not None and text[end] == "-")  # `för strategi- och framtidsfrågor`
    if joined is not None and end == joined.start - 1:
        behind = _words(text, joined.end, stop)
        return behind if behind > joined.end else first
    return first


def _words(text: str, start: int, till: int) -> int:
    """Where a few words without capitals end; half a compound may have some. The start where there are none."""
    end = start
    for _ in range(_MOST):
        found = _WORD.match(text, end, till)
        if found is None:
            break
        if found[1].islower():
            end = found.end()
        elif found[1].isupper() and len(found[1]) <= _HALF and text[found.end() : found.end() + 2] == "- ":
            end = found.end() + 1
        else:
            break
    return end


def officers(atoms: Sequence[Atom], text: str, people: Mapping[str, Person], genitive: Collection[str]) -> list[Atom]:
    """The atoms with a state for whoever heads it right before an office in their service: `Putins talsmann`."""
    out = list(atoms)
    for index in range(len(out) - 1):
        one, title = out[index], out[index + 1]
        if title.symbol == sym.DETERMINER and index + 2 < len(out):
            title = out[index + 2]  # the s of "'s" is one
        if one.symbol not in _PEOPLE or title.symbol not in sym.TITLES or title.start - one.end > _GENITIVE:
            continue
        between, person = text[one.end : title.start], people.get(one.key)
        whose = between == " " if one.possessive else between[-1:] == " " and between[:-1] in genitive
        if not whose or person is None or not any(term.of == person.state for term in person.terms):
            continue
        out[index] = Atom(sym.STATE, one.start, one.end, key=person.state, possessive=True)
    return out


def office_links(atoms: Sequence[Atom], text: str, classes: Collection[str]) -> list[Atom]:
    """The atoms with "of" for a small word of some classes between an office and whose it is: `presidenten i USA`."""
    out = list(atoms)
    for index in range(1, len(out) - 1):
        before, link = out[index - 1 : index + 1]
        if (
            link.symbol == sym.LINK
            and before.symbol in _FIELDED
            and not before.possessive
            and (index < 2 or out[index - 2].symbol not in _OWNERS | {sym.ADJECTIVE})
            and not link.classes.isdisjoint(classes)
            and text[before.end : link.start] == " "
            and _owned(out, index, text)
        ):
            out[index] = Atom("f", link.start, link.end, classes=sym.OF)
    return out


def _owned(atoms: Sequence[Atom], link: int, text: str) -> bool:
    """A state, a body or a government stands behind a link, articles between them left aside."""
    at = link + 1
    while at < len(atoms) - 1 and atoms[at].symbol == sym.DETERMINER and atoms[at].start == atoms[at - 1].end + 1:
        at += 1
    if text[atoms[at - 1].end : atoms[at].start] != " ":
        return False
    if atoms[at].symbol == sym.ADJECTIVE:
        return at + 1 < len(atoms) and atoms[at + 1].symbol in _HOUSES and atoms[at + 1].start == atoms[at].end + 1
    return atoms[at].symbol in (_OWNERS if atoms[link - 1].symbol == sym.OFFICE else _HOUSES)
