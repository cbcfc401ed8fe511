"""Names told in full or in part: which person on file a first name, an initial or a patronymic goes with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.symbols import Atom
from dragoman.knowledge import Person
from dragoman.lexicon import fold
from dragoman.lexicon.declension import Declension

_LATIN: Final = "\u024f"
_SPACES: Final = ("", " ", "\u00a0")
_SHORT: Final = 2
_ALIKE: Final = 3
"""So many first letters of a first name tell it, however the rest is spelt."""
_THREE: Final = 3
_PARTS: Final = re.compile(r"[ \u00a0]|(?<=\.)")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]{1,2}\.[ \u00a0-]?)+")


def whole(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """The atoms with first names and initials drawn to the surname beside them (`Liz Truss`, `S. Lavrov`)."""
    out: list[Atom] = []
    for atom in atoms:
        if out and atom.symbol == sym.NAME and out[-1].symbol == sym.SURNAME and _initials(text, atom):
            surname, start = out[-1], out[-1].start
            if text[surname.end : atom.start] not in _SPACES:
                out.append(atom)
                continue
            out.pop()
        elif out and _last_first(out[-1], atom) and text[out[-1].end : atom.start] == " ":
            out[-1] = replace(out[-1], end=atom.end)
            continue
        elif atom.symbol == sym.SURNAME or (atom.symbol == sym.PERSON and " " not in text[atom.start : atom.end]):
            surname, start = atom, atom.start
            while out and _before(out[-1], surname, start, text):
                start = out.pop().start
        elif atom.symbol == sym.CITY and _titled(out, atom, text):
            surname, start = replace(atom, key=""), out.pop().start  # a surname that is a city's name as well
        else:
            out.append(atom)
            continue
        if start == atom.start:
            out.append(atom)
            continue
        end, key = atom.end, "" if _another(text[start : surname.start].split(), surname.key) else surname.key
        out.append(
            Atom(sym.NAME, start, end, key, name=text[start:end], possessive=atom.possessive, cases=surname.cases)
        )
    return out


def shortened(words: Sequence[str], first: bool, by_last: bool, two_surnames: bool) -> Iterator[str]:
    """The short names that a name in full goes by from then on.

    Args:
        words: the name's words.
        first: the surname stands first.
        by_last: where it does, people go by the last word as well.
        two_surnames: the first of two surnames is the usual one: Mario Abdo Benítez is Abdo, or Mario Abdo.
    """
    yield words[0] if first else words[-1]
    if first:
        if by_last:
            yield words[-1]
        return
    if len(words) > _SHORT:
        yield " ".join(words[-2:])
        if two_surnames and words[-2][0].isupper():
            yield words[-2]
            yield f"{words[0]} {words[-2]}"


def surnames(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """The atoms with a second surname drawn to the name on file before it: `Luis Videgaray Caso`."""
    out: list[Atom] = []
    for atom in atoms:
        last = out[-1] if out else None
        if (
            last is not None
            and last.symbol in (sym.PERSON, sym.SURNAME)
            and atom.symbol == sym.NAME
            and " " not in atom.name
            and text[last.end : atom.start] == " "
        ):
            out[-1] = replace(last, end=atom.end)
        else:
            out.append(atom)
    return out


def _another(given: Sequence[str], person: str) -> bool:
    """Two first names, or more, of which the first begins otherwise than that of the person on file."""
    return len(given) > 1 and given[0] < _LATIN and fold(given[0])[:1] != fold(person)[:1]


def _last_first(person: Atom, name: Atom) -> bool:
    """The name is the first name of the person on file right before it: `Orbán Viktor`."""
    beside = person.symbol in (sym.PERSON, sym.SURNAME) and name.symbol == sym.NAME
    return beside and fold(name.name) == fold(person.key).split(" ")[0]


def _titled(out: Sequence[Atom], city: Atom, text: str) -> bool:
    """A stranger's name with a title before it, and nothing but a space between it and the city, which is one word."""
    named = out[-1] if out else None
    if named is None or named.symbol != sym.NAME or text[named.end : city.start] != " ":
        return False
    if " " in text[city.start : city.end]:
        return False
    return any(atom.symbol in sym.TITLES for atom in out[-4:-1])


def _before(given: Atom, surname: Atom, start: int, text: str) -> bool:
    """A first name, a patronymic or initials right before a surname on file, or what follows them."""
    between = text[given.end : start]
    if given.symbol == sym.CITY:  # Владимир Владимирович Путин
        alike = (
            bool(given.cases & surname.cases)
            if start < surname.start
            else _spelt(text[given.start : given.end], surname.key) or _spelt(given.key, surname.key)
        )
        return between == " " and alike
    if given.symbol != sym.NAME or (text[given.start] > _LATIN) != (text[surname.start] > _LATIN):
        return False
    return between in _SPACES and (bool(between) or _initials(text, given))


def _initials(text: str, atom: Atom) -> bool:
    return _INITIALS.fullmatch(text, atom.start, atom.end) is not None


def without_initials(written: str) -> str:
    """A name without the initials before it; the name itself where nothing would be left: `Н.Нигматулин`."""
    found = _INITIALS.match(written)
    return (written[found.end() :] if found is not None else "") or written


def _spelt(one: str, two: str) -> bool:
    """Two spellings of a first name (`Joseph`, `Josep`)."""
    return fold(one)[:_ALIKE] == fold(two)[:_ALIKE]


def on_file(cast: Cast, bends: Declension, written: str, offices: Sequence[str], whose: str | None) -> str | None:
    """The person on file whom a name of several words means: of that surname, and of that first name or office.

    Args:
        cast: the story so far.
        bends: how names bend in the language.
        written: the name as the text has it.
        offices: ids of the offices beside it.
        whose: the state or organisation these are of.
    """
    words = [word for word in _PARTS.split(written) if word]
    if len(words) < 2:
        return None
    surname, given = (words[0], words[1]) if words[-1].endswith(".") else (words[-1], words[0])
    forms = dict.fromkeys((surname, *bends.bases(surname)))
    people = [cast.knowledge.people[one] for form in forms for one in cast.knowledge.surnamed(form)]
    fitting = [
        one
        for one in people
        if _given(given, one, bends)
        and not _other_middle(words, one)
        and (not offices or whose is None or whose in _sides(one))
    ]
    if fitting:
        return fitting[0].id if len({one.id for one in fitting}) == 1 else None
    home = cast.knowledge.states.get(whose or "")
    if not offices or whose is None or given.endswith(".") or (home is not None and home.surname_first):
        return None
    found = cast.surnamed(forms, offices, whose)
    # Of another first name only who held that very office: "the minister" is anybody's.
    person = cast.knowledge.people[found] if found is not None else None
    if person is None or _other_middle(words, person):
        return None
    held = any(term.office in offices for term in person.terms)
    return found if held or _in_office(given, person, offices, whose, cast) else None


def _in_office(given: str, person: Person, offices: Sequence[str], whose: str, cast: Cast) -> bool:
    """Of that first letter, in an office that day that the words may mean: Michael R. Pompeo is Mike Pompeo."""
    if cast.date is None or fold(given)[:1] != fold(person.id)[:1]:
        return False
    return any(term.of == whose and term.covers(cast.date) for term in cast.held(person, offices))


def _other_middle(words: Sequence[str], person: Person) -> bool:
    """Three names, the first and the second spelt otherwise: `Abdisaid Muse Ali` is not `Abdisalam Abdi Ali`."""
    if len(words) != _THREE or words[0] > _LATIN or any(word.endswith(".") for word in words):
        return False
    known = [name.split(" ") for name in (person.id, *person.names)]
    full = [name for name in known if len(name) == _THREE and name[0] < _LATIN]
    return bool(full) and not any(
        fold(name[0]) == fold(words[0]) or fold(name[1])[:1] == fold(words[1])[:1] for name in full
    )


def _sides(person: Person) -> set[str]:
    """Whom a person has acted for."""
    return {person.state, *(term.of for term in person.terms)}


def _given(written: str, person: Person, bends: Declension) -> bool:
    """The first name, or its initial, is one of the person's."""
    known = {name.split(" ")[0] for name in (person.id, *person.names) if " " in name}
    if written.endswith("."):
        return any(name.startswith(written[:-1]) for name in known)
    return any(form in known or any(_spelt(form, name) for name in known) for form in (written, *bends.bases(written)))
