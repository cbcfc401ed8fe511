"""The people files: who, of which state, by what names, in which offices when."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dragoman.knowledge.model import Office, Organisation, Person, State, Term
from dragoman.knowledge.source import DataError, Entry, entries
from dragoman.knowledge.terms import parse_terms
from dragoman.knowledge.transliteration import Transliterator

_DOT = "·"  # between the parts of a name spelt in Chinese characters


def read_people(
    files: Iterable[Path],
    states: dict[str, State],
    offices: dict[str, Office],
    organisations: dict[str, Organisation],
    spell: Transliterator,
) -> dict[str, Person]:
    """The people of all files, by id.

    Raises:
        DataError: an unknown state, office or organisation, a bad term, or somebody who stands there twice.
    """
    people: dict[str, Person] = {}
    for file in files:
        for group in entries(file):
            state = states.get(group.key)
            if state is None:
                raise DataError(group.where, f"{group.key!r} is no state of states.yaml")
            for entry in group.entries():
                if entry.key in people:
                    raise DataError(entry.where, f"{entry.key} stands in another place too")
                person = _person(entry, state, spell)
                for term in person.terms:
                    _check_term(entry, term, offices, states, organisations)
                people[entry.key] = person
    return people


def _person(entry: Entry, state: State, spell: Transliterator) -> Person:
    if not isinstance(entry.value, dict):
        raise DataError(entry.where, f"{entry.key}: fields are wanted here, such as `{{offices: [President 2013..]}}`")
    fields = dict(entry.value)
    try:
        terms = [term for line in fields.pop("offices", ()) for term in parse_terms(line, state.code)]
    except ValueError as error:
        raise DataError(entry.where, f"{entry.key}: {error}") from error
    terms.sort(key=lambda term: (term.since or "", term.until or "9"))
    surname = fields.pop("surname", None) or called(entry.key, state)
    names, alone = list(fields.pop("names", ())), list(fields.pop("alone", ()))
    _spell_out(entry.key, names, alone, state, spell)
    short = fields.get("short", ())
    entry.value = fields
    return entry.convert(
        Person,
        id=entry.key,
        state=state.code,
        surname=surname,
        terms=terms,
        names=[name for name in dict.fromkeys(names) if name != entry.key],
        alone=[form for form in dict.fromkeys([surname, *alone]) if form not in short],
        older=spell.older(entry.key) if state.pinyin else "",
    )


def called(name: str, state: State) -> str:
    """The part of an English name used alone, by the custom of the state."""
    words = name.split(" ")
    return words[0] if state.surname_first and state.called == "first" else words[-1]


def _spell_out(english: str, names: list[str], alone: list[str], state: State, spell: Transliterator) -> None:
    """Adds the spellings that follow by rule, and what of them is used alone."""
    cyrillic = [name for name in names if "\u0400" <= name[0] <= "\u04ff" and " " in name]
    spelt: list[str] = []
    if state.cyrillic and cyrillic:
        spelt = spell.latin(cyrillic[0], state.cyrillic)
    elif state.pinyin and not cyrillic and " " in english:
        spelt = spell.from_pinyin(english)
    names += spelt
    alone += [called(name, state) for name in (*cyrillic, *spelt)]
    # 伊沙克·达尔 is 达尔 from the second time on, often from the first.
    alone += [name.rpartition(_DOT)[2] for name in names if _DOT in name]


def _check_term(
    entry: Entry,
    term: Term,
    offices: dict[str, Office],
    states: dict[str, State],
    organisations: dict[str, Organisation],
) -> None:
    if term.office not in offices:
        raise DataError(entry.where, f"{entry.key}: {term.office!r} is no office of offices.yaml")
    if term.of not in states and term.of not in organisations:
        raise DataError(entry.where, f"{entry.key}: {term.of!r} is no state or organisation on file")
