"""Titles that are longer than the word known: "klima- og miljøminister", "utenriksministeren i Sveits", "Putins talsmann"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding import symbols as sym
from dragoman.coding.symbols import Atom
from dragoman.knowledge import Person

_PEOPLE: Final = frozenset((sym.PERSON, sym.SURNAME))
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


def officers(
    atoms: Sequence[Atom], text: str, people: Mapping[str, Person], genitive: Collection[str]
) -> list[Atom]:
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
        before, link, after = out[index - 1 : index + 2]
        if (
            link.symbol == sym.LINK
            and before.symbol == sym.OFFICE
            and not before.possessive
            and (index < 2 or out[index - 2].symbol not in _OWNERS | {sym.ADJECTIVE})
            and after.symbol in _OWNERS
            and not link.classes.isdisjoint(classes)
            and text[before.end : link.start] == text[link.end : after.start] == " "
        ):
            out[index] = Atom("f", link.start, link.end, classes=sym.OF)
    return out
