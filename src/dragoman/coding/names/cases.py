"""Cases of names: what their endings mark where no preposition does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.symbols import Atom
from dragoman.knowledge import Person

NOMINATIVE: Final = "nom"
_MARKS: Final = {"gen": ("of",), "dat": ("to", "dative"), "ins": ("by",), "acc": ("object",)}
_OWNED: Final = frozenset((*sym.TITLES, sym.MINISTRY, sym.GOVERNMENT))
_OWNERS: Final = frozenset((sym.STATE, sym.CITY, sym.ORG, sym.MINISTRY, sym.REGION, sym.VENUE))
_SERVED: Final = frozenset((*sym.TITLES, sym.STATE, sym.ADJECTIVE))
_POSSESSORS: Final = frozenset((*_OWNERS, sym.PERSON, sym.SURNAME, sym.NAME))
_PEOPLE: Final = frozenset((sym.PERSON, sym.SURNAME, sym.PRONOUN))
_APOSTROPHES: Final = ("'", "’")
_NAMED: Final = frozenset((sym.PERSON, sym.SURNAME, sym.NAME))


def owned(atoms: Sequence[Atom], text: str) -> list[Atom]:
    """The atoms with an invisible "of" between an office, ministry or government and whose it is."""
    out: list[Atom] = []
    for index, atom in enumerate(atoms):
        before = _governing(out, text)
        if atom.symbol == sym.BOTH and _sided(before, atom, text):
            out.append(replace(atom, symbol=sym.SIDE))
            continue
        if (
            before is not None
            and before.symbol in _OWNED
            and (
                (atom.symbol in _OWNERS | {sym.GOVERNMENT} and (not atom.cases or "gen" in atom.cases))
                or (
                    atom.symbol == sym.ADJECTIVE
                    and index + 1 < len(atoms)
                    and atoms[index + 1].symbol in (sym.MINISTRY, sym.GOVERNMENT)
                )
            )
            and text[out[-1].end : atom.start] in (" ", "\u00a0")
        ):
            out.append(Atom("f", atom.start, atom.start, classes=sym.OF))
        out.append(atom)
    return out


def served(atoms: Sequence[Atom], text: str, people: Mapping[str, Person]) -> list[Atom]:
    """The atoms with whom a title's holder serves, in the genitive behind it, told as whose it is.

    `помощник Трампа Уиткофф`, `пресс-служба президента России`.
    """
    out: list[Atom] = []
    at = 0
    while at < len(atoms):
        atom = atoms[at]
        out.append(atom)
        at += 1
        if atom.symbol not in sym.TITLES or not atom.cases:
            continue
        end = at
        while end < len(atoms) and atoms[end].symbol in _SERVED and _genitive(atoms[end], atoms[end - 1], text):
            end += 1
        one = atoms[end] if end < len(atoms) and atoms[end].symbol in (sym.PERSON, sym.SURNAME) else None
        if one is None or not one.cases or one.cases & atom.cases or not _genitive(one, atoms[end - 1], text):
            if _serves(atom, atoms[at:end]):
                out.extend(_whose(atoms[at].start, atoms[end - 1].end, _state(atoms[at:end])))
                at = end
            continue
        if at < end and not any(a.symbol in sym.TITLES for a in atoms[at:end]) and not _named(atoms, end + 1, text):
            continue
        person = people.get(one.key)
        state = _state(atoms[at:end]) or (person.state if person is not None else None)
        out.extend(_whose(atoms[at].start, one.end, state))
        at = end + 1
    return out


def _state(atoms: Iterable[Atom]) -> str | None:
    """The state that whoever is served is of, where it is told."""
    return next((atom.key for atom in atoms if atom.symbol in (sym.STATE, sym.ADJECTIVE)), None)


def _whose(start: int, end: int, state: str | None) -> Sequence[Atom]:
    """Whoever is served, as the state whose the title is; looked through where that is not told."""
    if not state:
        return (Atom(sym.DETERMINER, start, end),)
    owner = Atom(sym.STATE, start, end, key=state, cases=frozenset(("gen",)))
    return Atom("f", start, start, classes=sym.OF), owner


def _serves(title: Atom, behind: Sequence[Atom]) -> bool:
    """A title in the genitive stands behind one that is in another case: its holder's, not another of the same."""
    other = next((atom for atom in behind if atom.symbol in sym.TITLES), None)
    return other is not None and "gen" in other.cases and "gen" not in title.cases


def _named(atoms: Sequence[Atom], at: int, text: str) -> bool:
    """Another name stands right behind."""
    return at < len(atoms) and atoms[at].symbol in _NAMED and text[atoms[at - 1].end : atoms[at].start] == " "


def _genitive(atom: Atom, before: Atom, text: str) -> bool:
    return (not atom.cases or "gen" in atom.cases) and text[before.end : atom.start] in (" ", "\u00a0")


def possessed(atoms: Sequence[Atom], text: str, people: Mapping[str, Person]) -> list[Atom]:
    """The atoms with an invisible "of" before a possessor right behind its noun: `der Besuch Xi Jinpings`.

    A title that somebody on file bears is no such noun: `Präsident Erdogans Besuch`.
    """
    out: list[Atom] = []
    for atom, following in zip_longest(atoms, atoms[1:]):
        before = out[-1] if out else None
        if (
            before is not None
            and not _titled(atom, following)
            and atom.symbol in _POSSESSORS
            and (atom.possessive or text.startswith(_APOSTROPHES, atom.end))
            and not _bears(before, atom, people)
            and (
                (text[before.end : atom.start] in (" ", "\u00a0") and (before.symbol in _OWNED or _deed(before)))
                or _noun(text, before.end, atom.start)
            )
        ):
            out.append(Atom("f", atom.start, atom.start, classes=sym.OF))
            out.append(replace(atom, possessive=False))
            continue
        if atom.symbol in sym.TITLES and _scene(out):
            out.append(Atom(sym.GAP, atom.start, atom.start))  # "sagte in Rom Präsident Macron"
        out.append(atom)
    return out


def _scene(atoms: Sequence[Atom]) -> bool:
    """A place that a preposition marks, and no genitive: where, and not whose."""
    if len(atoms) < 2 or atoms[-1].symbol not in (sym.CITY, sym.STATE, sym.REGION) or atoms[-1].possessive:
        return False
    return atoms[-2].symbol == sym.LINK and "in" in atoms[-2].classes


def _noun(text: str, start: int, end: int) -> bool:
    """A word with a capital, no name, stands right before a possessor, where all nouns have one."""
    words = text[start:end].split()
    return bool(words) and text[end - 1] in " \u00a0" and words[-1][:1].isupper() and words[-1][-1:].isalpha()


def articles(atoms: Iterable[Atom], text: str) -> None:
    """Tells apart what an article may be that is genitive and dative alike: behind a noun it is "of", else "to".

    One that may be nominative too (class `genitive`) is "of" only right behind a noun of doing.

    Args:
        atoms: a sentence's atoms; the values of such articles are changed.
        text: the story's text, whose nouns have capitals.
    """
    before: Atom | None = None
    for atom in atoms:
        if before is None and atom.symbol == "f" and "to" in atom.classes and text.startswith("-", atom.end):
            atom.classes, atom.symbol = frozenset(("det",)), sym.DETERMINER  # "Der EU-Gipfel"
        elif atom.symbol == "f" and "to" in atom.classes:
            named = before is not None and before.symbol in _PEOPLE and before.end == atom.start - 1
            word = text[: atom.start].rstrip()[-40:].rsplit(maxsplit=1)[-1:] if not named else []
            if word and word[0][:1].isupper():
                atom.classes = atom.classes - {"to"}
            else:
                atom.classes, atom.symbol = atom.classes - {"of"}, sym.LINK
        elif "genitive" in atom.classes and before is not None and before.end == atom.start - 1 and _deed(before):
            atom.classes, atom.symbol = sym.OF, "f"  # "das Treffen der Außenminister Polens und Litauens"
        before = atom


def _titled(atom: Atom, following: Atom | None) -> bool:
    """A state's genitive before its officer, behind whatever noun: `am Freitag Israels Premier`."""
    return (
        atom.symbol == sym.STATE
        and following is not None
        and following.symbol in sym.TITLES
        and following.start == atom.end + 1
    )


def _bears(title: Atom, named: Atom, people: Mapping[str, Person]) -> bool:
    """Somebody on file holds, or held, the office that the title right before the name tells."""
    person = people.get(named.key) if title.symbol in sym.TITLES and named.symbol in _NAMED else None
    return person is not None and any(term.office == title.key for term in person.terms)


def _deed(atom: Atom) -> bool:
    """A noun of doing."""
    return atom.symbol == sym.ACT and any(entry.kind == "act" and entry.feature == "noun" for entry in atom.entries)


def _sided(before: Atom | None, atom: Atom, text: str) -> bool:
    """Behind an adjective the word for sides is one side, not the two (`с российской стороны`)."""
    if before is None or before.symbol != sym.ADJECTIVE or text[before.end : atom.start] != " ":
        return False
    return any(entry.kind == "marker" and entry.key == "side" for entry in atom.entries)


def _governing(atoms: Sequence[Atom], text: str) -> Atom | None:
    """The last atom before determiners (`министры стран G7`), with nothing but spaces between them."""
    for index in range(len(atoms) - 1, -1, -1):
        if atoms[index].symbol != sym.DETERMINER:
            return atoms[index]
        if not index or text[atoms[index - 1].end : atoms[index].start] not in (" ", "\u00a0"):
            return None
    return None


def agreed(atoms: Iterable[Atom]) -> frozenset[str]:
    """The case of a name group: that of its titles and name, not of whose they are."""
    found: frozenset[str] = frozenset()
    inside = False
    for atom in atoms:
        if atom.symbol in ("f", "o"):
            inside = True
        elif atom.symbol in _NAMED:
            inside = False
        if not inside and atom.cases:
            found = (found & atom.cases or found) if found else atom.cases
    return found


def inverted(before: Sequence[Mention], after: Sequence[Mention]) -> bool:
    """Only the name behind the verb can be its subject: what stands before it is its object."""
    doer, done_to = after[0].cases, before[0]
    unbent = not done_to.cases and done_to.type in ("city", "state", "org")
    return NOMINATIVE in doer and "acc" not in doer and ("acc" in done_to.cases or unbent)


def nominative(members: Iterable[Mention]) -> bool:
    """Names that stand together as a subject and nothing else."""
    return all(NOMINATIVE in member.cases and "acc" not in member.cases for member in members)


def marks(members: Sequence[Mention], *, behind_noun: bool, behind_word: bool) -> frozenset[str]:
    """The marker classes that stand for the case of joined names; none for subjects.

    Args:
        members: names that stand together.
        behind_noun: a noun of doing stands right before them, so that names without endings belong to it.
        behind_word: a word that nobody knows does, likely a noun of theirs.
    """
    found: frozenset[str] = frozenset()
    for member in members:
        if member.cases:
            found = (found & member.cases or found) if found else member.cases
    if not found:
        return frozenset(("of",)) if behind_noun else found
    if "gen" in found and (behind_noun or behind_word):
        return frozenset(("of",))
    if NOMINATIVE in found:
        return frozenset()
    return frozenset(mark for case in found for mark in _MARKS.get(case, ()))
