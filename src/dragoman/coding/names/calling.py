"""How somebody of a story is called once the name stood in full, and whose somebody is, told around the name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast, Member
from dragoman.coding.names.fullnames import shortened, without_initials
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.shapes import NameShapes
from dragoman.coding.names.symbols import Atom
from dragoman.lexicon.declension import Declension

_TITLE_AND_COMMA: Final = 2
_LINKS: Final = frozenset((sym.LINK, "f"))
_FROM: Final = frozenset(("from", "of"))


def called(
    cast: Cast, written: str, bends: Declension | None, endings: Sequence[str], shapes: NameShapes
) -> str | None:
    """The member that a short name means, as it stands, in the nominative, without a genitive or initials.

    Args:
        cast: the story so far.
        written: the name.
        bends: how names bend, in a language with cases.
        endings: of possessors.
        shapes: how names look in the language.
    """
    forms = [written, *(bends.bases(written) if bends is not None else ())]
    forms += [written[: -len(ending)] for ending in endings if written.endswith(ending)]
    for form in forms:
        short = without_initials(form)
        found = cast.called(form) or (cast.called(short) if short != form else None)
        if found is not None and (short == form or found.startswith(shapes.latin(form[0], None)[:1].upper())):
            return found
    return None


def owns(cast: Cast, person: Mention, word: Atom, endings: Sequence[str]) -> bool:
    """A short name that only lacks the ending of a possessor to be one of the story's: `Al-Thanis besök`."""
    if person.type != "person" or word.symbol != sym.NAME or not endings or not word.name.endswith(tuple(endings)):
        return False
    return cast.called(word.name) is None and word.name not in cast.members


def learn(cast: Cast, shapes: NameShapes, written: str, name: str, state: str | None) -> None:
    """Remembers how a full name is shortened from here on.

    Args:
        cast: the story so far.
        shapes: how names look in the language.
        written: the name in full.
        name: the member whom it means.
        state: the state that the person acts for.
    """
    surname = shapes.surname(written)
    if surname:
        cast.call(surname, name)
        return
    words = written.replace("·", " ").split()
    if len(words) < 2:
        return
    home = cast.knowledge.states.get(state or "")
    first = home.surname_first if home is not None else cast.leads(words[0])
    for short in shortened(words, first, home is not None and home.called == "last", shapes.two_surnames):
        cast.call(short, name)


def by_first_name(cast: Cast, written: str, offices: Collection[str]) -> str | None:
    """The member of the story whom a first name behind a royal title means: `Prince Faisal`.

    Args:
        cast: the story so far.
        written: the name as the text has it.
        offices: ids of the offices beside it.
    """
    known = cast.knowledge.offices
    if " " in written or not any(known[office].kind == "royal" for office in offices if office in known):
        return None
    return next((name for name in reversed(cast.recent) if name.split(" ")[0] == written), None)


def come_from(cast: Cast, person: Mention, behind: Sequence[Chunk]) -> None:
    """Somebody whose state or body is told behind the name: "Foreign Minister Eva Högl from Kenya", or "of Kenya"."""
    own = person.state and (person.known or person.state != cast.home)
    if person.type not in ("person", "office") or own or person.org or len(behind) < 2:
        return
    link, whose = behind
    if link.kind not in _LINKS or link.atoms[0].classes.isdisjoint(_FROM):
        return
    if whose.kind == "org" and person.type == "office" and whose.atoms[0].symbol == sym.ORG:
        person.org = whose.atoms[0].key  # "foreign ministers from the G7"
    if whose.kind == "state" and whose.atoms[0].symbol == sym.STATE:
        person.state = whose.atoms[0].key
        if person.name in cast.members:
            cast.members[person.name].state = person.state


def in_rank(cast: Cast, person: Mention, before: list[Chunk | Mention]) -> None:
    """Gives a stranger with only a diplomat's rank the office before: "Foreign Secretary of Nepal, Ambassador X".

    Args:
        cast: the story so far.
        person: who is named.
        before: the sentence up to there, of which the comma and the office are taken out.
    """
    member = cast.members.get(person.name or "")
    if member is None or member.known or person.state or person.org or len(before) < _TITLE_AND_COMMA:
        return
    title, comma = before[-2:]
    if not isinstance(title, Mention) or title.type != "office" or not (title.state or title.org) or title.possessive:
        return
    known = cast.knowledge.offices
    ranks = {known[office].kind for office in member.offices if office in known}
    if not isinstance(comma, Chunk) or comma.kind != "," or ranks != {"diplomat"}:
        return
    member.state = person.state = title.state
    member.org = person.org = title.org
    member.acts = person.acts = title.acts
    member.office = person.office = title.office
    person.start = title.start
    del before[-2:]


def government_of(cast: Cast, chunk: Chunk, before: Sequence[Chunk | Mention]) -> Mention | None:
    """The state that "his government" means: of all whom the sentence has named so far, else of whom it goes on about.

    Args:
        cast: the story so far.
        chunk: the word for a government, behind a word such as "his".
        before: the sentence up to there.
    """
    sides = {m.state for m in before if isinstance(m, Mention) and m.type in ("person", "office", "state") and m.state}
    about = cast.members.get(cast.focus or "") if not sides else None
    state = sides.pop() if len(sides) == 1 else about.state if about is not None else None
    return Mention(chunk.start, chunk.end, "state", state=state) if state else None


def governments(cast: Cast, chunk: Chunk) -> list[Chunk | Mention]:
    """Each of several states for one word that is of them all: "Russian and Belarusian forces", 中美代表团."""
    out: list[Chunk | Mention] = []
    for atom in chunk.atoms:
        if atom.symbol not in (sym.ADJECTIVE, "s") or atom.key not in cast.knowledge.states:
            continue
        if out:
            out.append(Chunk(sym.AND, [], atom.start, atom.start))
        cast.state(atom.key, atom.start)
        out.append(Mention(atom.start, atom.end, "state", state=atom.key))
    if out and isinstance(last := out[-1], Mention):
        last.end = chunk.end
    return out


def honoured(cast: Cast, chunk: Chunk, before: Sequence[Chunk | Mention]) -> Mention | None:
    """Somebody on no file whose office stands before a courtesy: `the Foreign Minister of Kenya, Dr. Eva Högl`.

    Args:
        cast: the story so far.
        chunk: the courtesy with the name.
        before: the sentence up to there; the comma and the office are taken out of it by whoever puts the person in.
    """
    if chunk.kind != "named" or len(before) < _TITLE_AND_COMMA:
        return None
    title, comma = before[-2:]
    if not isinstance(title, Mention) or title.type != "office" or not (title.state or title.org):
        return None
    if not isinstance(comma, Chunk) or comma.kind != "," or not _courteous(cast, chunk):
        return None
    member = Member(chunk.atoms[-1].name, title.state, title.office, set(), title.org, acts=title.acts)
    return cast.meet(member).mention(title.start, chunk.end)


def entitled(cast: Cast, chunk: Chunk, behind: Sequence[Chunk]) -> Chunk | None:
    """A name with a courtesy before it and the office behind it as one: `Mr. Blix, Secretary General of ...`.

    Args:
        cast: the story so far.
        chunk: the courtesy with the name.
        behind: the two chunks behind it.
    """
    if len(behind) < _TITLE_AND_COMMA or not _courteous(cast, chunk):
        return None
    comma, office = behind
    if comma.kind != "," or office.kind != "office":
        return None
    return Chunk("apposed", [chunk.atoms[-1], *office.atoms], chunk.start, office.end)


def _courteous(cast: Cast, chunk: Chunk) -> bool:
    """A stranger's name in full behind nothing but words of courtesy."""
    named = chunk.atoms[-1]
    if chunk.kind != "named" or named.symbol != sym.NAME or " " not in named.name:
        return False
    known = cast.knowledge.offices
    return all(known[a.key].kind == "honorific" for a in chunk.atoms[:-1] if a.symbol in sym.TITLES)
