"""The known words of a sentence in order, as atoms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import Final, Protocol

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.pairs import stands_for
from dragoman.coding.names.symbols import Atom
from dragoman.languages.language import SHY
from dragoman.lexicon import Entry, Spot

_PIECE: Final = re.compile(r"[,，、:：()（）\[\]［］—–/·‧・-]|[^\W_]+(?:[\s'’.]+[^\W_]+)*|[。；;|｜]")
_MARK: Final = re.compile(r"[,，、:：()（）\[\]［］—–/·‧・。；;|｜-]")
_LETTER: Final = re.compile(r"[^\W_]")
_ENUMERATION: Final = re.compile(r"_(?:[,&-]_){2,}")
_MOST_GAPS: Final = 5000
_MOST_FRAMES: Final = 50_000
"""Readings remembered; those of ambiguous words are made anew each time."""
_PUNCTUATION: Final = {
    ",": ",", "，": ",", "、": "&", "(": "(", "（": "(", ")": ")", "）": ")", "[": "(", "]": ")", "［": "(", "］": ")",
    "-": "-", "–": "-", "—": ",", "/": "-", "·": "-", "‧": "-", "・": "-", ":": ":", "：": ":",
    ";": ";", "；": ";", "。": ";", "|": ";", "｜": ";",
}  # fmt: skip
_SIDES: Final = {"side"}
_LINKS: Final = frozenset(("in", "to", "for", "with", "from", "on", "by"))
_NAME_SYMBOLS: Final = {
    "state": sym.STATE,
    "metonym": sym.STATE,
    "people": sym.ADJECTIVE,
    "adjective": sym.ADJECTIVE,
    "city": sym.CITY,
    "region": sym.REGION,
    "org": sym.ORG,
    "ministry": sym.MINISTRY,
    "venue": sym.VENUE,
    "government": sym.GOVERNMENT,
    "capital": sym.SEAT,
    "office": sym.OFFICE,
    "person": sym.PERSON,
    "surname": sym.SURNAME,
}
_ORDER: Final = list(_NAME_SYMBOLS)
_OBJECTS: Final = frozenset((sym.STATE, sym.ADJECTIVE, sym.PERSON, sym.ORG, sym.BOTH, "s"))
_PEOPLE: Final = frozenset((sym.PERSON, sym.SURNAME))
_PLACES: Final = frozenset((sym.CITY, sym.STATE))
_GOERS: Final = frozenset((sym.PERSON, sym.OFFICE, sym.NAME, sym.MINISTRY))
_QUIET: Final = frozenset((*_NAME_SYMBOLS.values(), *sym.TITLES, sym.DETERMINER, sym.STATUS, sym.NAME, sym.COMMA))
_BREAK: Final = re.compile("[,;:.]")
_JOINING: Final = frozenset(("and", "or"))
_TRANSPARENT: Final = frozenset(("det", "both", "indefinite", "own", "mine", "clitic", "goal", "genitive"))
_OPENERS: Final = frozenset(("where", "while", "because", "if"))
_AUXILIARY: Final = frozenset(("past",))
THEY: Final = "they"
_EITHER: Final = frozenset(("to", "det"))
_TIME: Final = 24
"""Letters that a short time may have: "the day before"."""
_LISTED: Final = 5
"""Letters between two that are listed: a comma, "and"."""
_gaps: Final[dict[str, str]] = {}
_Meant = tuple[str, tuple[Entry, ...], frozenset[str], str, bool]
"""Symbol, entries, classes, key and possession."""
_frames: Final[dict[int, tuple[tuple[Entry, ...], str, tuple[Entry, ...], frozenset[str], str, bool]]] = {}


class Chooser(Protocol):
    """Settles ambiguous names by what the story is about, and tells offices apart."""

    def name(self, entries: Sequence[Entry]) -> Entry | None:
        """The likeliest meaning of a name; None where none can be told."""

    def linked(self, office: str) -> str:
        """The symbol of an office: `O`, or one of those named with a place (`ambassador to China`, `professor at`)."""


def name_atoms(spots: Sequence[Spot], chooser: Chooser) -> list[Atom]:
    """Atoms of the names; short forms of states only where something joins them."""
    atoms: list[Atom] = []
    either: set[int] = set()  # where names stand that may as well be adjectives: "US"
    for index, spot in enumerate(spots):
        entries: Sequence[Entry] = spot.entries
        if len(entries) > 1:
            entries = sorted([e for e in entries if e.kind != "short"] or entries, key=_rank)
        sure = len(entries) == 1 and (entries[0].feature != SHY or _paired(spots, index))
        entry = entries[0] if sure else chooser.name(entries)
        if entry is None:
            continue
        symbol = "s" if entry.kind == "short" else _NAME_SYMBOLS.get(entry.kind, "")
        if not symbol:
            continue
        if symbol == sym.OFFICE:
            symbol = chooser.linked(entry.key)
        if symbol == sym.ADJECTIVE and either:
            _listed_before(atoms, either, spot.start)
        if (
            symbol == sym.STATE
            and len(entries) > 1
            and any(e.kind == "adjective" and e.key == entry.key for e in entries)
        ):
            either.add(spot.start)
        gen = entry.feature == "gen"
        atoms.append(Atom(symbol, spot.start, spot.end, entry.key, name=entry.body, possessive=gen, cases=entry.cases))
    return atoms


def _paired(spots: Sequence[Spot], index: int) -> bool:
    """The short form of another state, no common word, stands right before or behind: 美以."""
    spot = spots[index]
    beside = [o for o in spots[max(index - 1, 0) : index + 2] if o.end == spot.start or o.start == spot.end]
    return any(entry.kind == "short" and entry.feature != SHY for other in beside for entry in other.entries)


def _listed_before(atoms: Sequence[Atom], either: set[int], start: int) -> None:
    """Makes adjectives of the names that may be some and are listed before one: "US, British and French forces"."""
    for atom in reversed(atoms):
        if atom.symbol == sym.STATE and atom.start in either and start - atom.end <= _LISTED:
            atom.symbol = sym.ADJECTIVE
        if atom.symbol != sym.ADJECTIVE:
            return
        start = atom.start


def _rank(entry: Entry) -> int:
    return _ORDER.index(entry.kind) if entry.kind in _NAME_SYMBOLS else len(_ORDER)


def no_part(names: list[Atom], frame: list[Atom], *, joined: bool) -> list[Atom]:
    """The names that are no part of "the two leaders", "the head of the Russian state" and the like.

    Args:
        names: the names.
        frame: the small words, acts and verbs of speech.
        joined: words are not set apart, so that people are no part of a longer deed either: 高峰 in 高峰会.
    """
    both = [a for a in frame if a.symbol in (sym.BOTH, sym.PRONOUN)]
    kept = names if not both else [n for n in names if not any(b.start <= n.start and n.end <= b.end for b in both)]
    if not joined or not any(n.symbol in _PEOPLE for n in kept):
        return kept
    deeds = [(a.start, a.end) for a in frame if a.symbol == sym.ACT]
    return [n for n in kept if n.symbol not in _PEOPLE or not any(lo <= n.start and n.end <= hi for lo, hi in deeds)]


def uncovered(atoms: list[Atom], strangers: Sequence[Atom]) -> list[Atom]:
    """The atoms that no stranger's name covers."""
    if not strangers:
        return atoms
    return [a for a in atoms if not any(s.start < a.end and a.start < s.end for s in strangers)]


def frame_atoms(spots: Sequence[Spot]) -> list[Atom]:
    """Atoms of the small words, the acts and the verbs of speech."""
    atoms: list[Atom] = []
    for spot in spots:
        entries = spot.entries
        known = _frames.get(id(entries))
        if known is None or known[0] is not entries:
            if len(_frames) > _MOST_FRAMES:
                _frames.clear()
            known = _frames[id(entries)] = (entries, *_frame(entries))
        _, symbol, meant, classes, key, gen = known
        if symbol:
            atoms.append(Atom(symbol, spot.start, spot.end, key, entries=meant, classes=classes, possessive=gen))
    return atoms


def object_marks(atoms: Sequence[Atom]) -> None:
    """Tells a word for what is to come from the same word before an object: `将访日`, but `将日印关系提升为`.

    Args:
        atoms: a sentence's atoms in order; they are changed.
    """
    for atom, following in pairwise(atoms):
        beside = following.start == atom.end and following.symbol in _OBJECTS
        if beside and atom.symbol == sym.STATUS and "object" in atom.classes:
            atom.symbol, atom.entries = sym.MARKER, ()


def arrivals(atoms: Sequence[Atom], text: str) -> None:
    """Tells a word for going somewhere from the same word as a marker: `Putin tới Hà Nội`, `chuyến thăm tới Nga`.

    It is a deed right before a place and behind somebody whom no deed and no marker of the same stretch precedes.

    Args:
        atoms: a sentence's atoms in order; they are changed.
        text: the story's text.
    """
    gone = False
    for index, atom in enumerate(atoms):
        before = atoms[index - 1] if index else None
        gone = gone and before is not None and _BREAK.search(text, before.end, atom.start) is None
        if atom.symbol == sym.ACT and atom.classes:
            place = atoms[index + 1] if index + 1 < len(atoms) else None
            there = place is not None and place.symbol in _PLACES and place.start <= atom.end + 1
            if (
                not there
                or gone
                or before is None
                or not any(a.symbol in _GOERS for a in atoms[max(index - 3, 0) : index])
            ):
                atom.symbol, atom.entries = _marker(set(atom.classes)), ()
        gone = (gone or atom.symbol not in _QUIET) and "leading" not in atom.classes


def before_nouns(atoms: Sequence[Atom], text: str, opening: int) -> None:
    """Tells words that stand for somebody, or tell a deed, from the same words before a noun.

    Args:
        atoms: a sentence's atoms in order; they are changed.
        text: the story's text.
        opening: start of the sentence.
    """
    they(atoms, opening)
    participles(atoms, text, opening)


def they(atoms: Sequence[Atom], opening: int) -> None:
    """Tells "they" from the same word before a noun: `De undertecknade ett avtal`, `sedan antog de ett uttalande`.

    It stands for somebody where it opens the sentence, or a clause behind "that" or "where", with a verb right behind
    it, and right behind a verb where no noun can follow.

    Args:
        atoms: a sentence's atoms in order; they are changed.
        opening: start of the sentence.
    """
    for index, atom in enumerate(atoms):
        if atom.symbol != sym.DETERMINER or atom.key != THEY:
            continue
        before = atoms[index - 1] if index and atoms[index - 1].end + 1 == atom.start else None
        after = atoms[index + 1] if index + 1 < len(atoms) and atoms[index + 1].start == atom.end + 1 else None
        opens = atom.start == opening or (before is not None and _opens_clause(before))
        told = after is not None and (_verbal(after) or (after.symbol == sym.STATUS and _past(after)))
        behind = before is not None and after is not None and _verbal(before) and _no_noun(after)
        if (opens and told) or behind:
            atom.symbol, atom.classes = sym.PRONOUN, sym.NOTHING


def participles(atoms: Sequence[Atom], text: str, opening: int) -> None:
    """Tells what somebody does from the same word before a title: `Scholz, visiting Paris, said`.

    It is a deed behind a comma, or where it opens the sentence, and right before a place that no title follows; so is
    one that a small word follows: `с прибывшим в Москву министром`.

    Args:
        atoms: a sentence's atoms in order; they are changed.
        text: the story's text.
        opening: start of the sentence.
    """
    for index, atom in enumerate(atoms):
        if atom.symbol != sym.ACT or not atom.classes:
            continue
        place = atoms[index + 1] if index + 1 < len(atoms) else None
        title = atoms[index + 2] if index + 2 < len(atoms) else None
        there = place is not None and place.symbol in _PLACES and place.start == atom.end + 1
        if there and title is not None and title.symbol in _GOERS:
            there = title.start > place.end + 1  # type: ignore[union-attr]
        if there and (atom.start == opening or text[atom.start - 2 : atom.start] == ", "):
            continue
        if place is not None and place.symbol == sym.LINK and _led_on(atom, place, text):
            continue
        atom.symbol, atom.entries = _marker(set(atom.classes)), ()


def _led_on(atom: Atom, link: Atom, text: str) -> bool:
    """A small word follows at once, or behind a time where a comma set the word off: `, прибывший накануне в Пекин`."""
    if link.start == atom.end + 1:
        return True
    between = text[atom.end : link.start]
    return len(between) < _TIME and text[atom.start - 2 : atom.start] == ", " and _BREAK.search(between) is None


def _opens_clause(atom: Atom) -> bool:
    """A word that opens a clause and marks no name: "that", "where"."""
    return atom.symbol == sym.THAT or not atom.classes.isdisjoint(_OPENERS)


def _verbal(atom: Atom) -> bool:
    """A verb of doing or saying, by any of its readings."""
    return atom.symbol == sym.SPEECH or (
        atom.symbol == sym.ACT and any(e.kind == "act" and e.feature != "noun" for e in atom.entries)
    )


def _no_noun(atom: Atom) -> bool:
    """A word that begins something else than a plural noun: "a", "in"."""
    return atom.symbol == sym.LINK or (atom.symbol == sym.DETERMINER and "indefinite" in atom.classes)


def _past(atom: Atom) -> bool:
    """A word such as "has" or "will", no adjective."""
    return any(entry.key in _AUXILIARY for entry in atom.entries)


def by_capital(atoms: Iterable[Atom], text: str, opening: int) -> list[Atom]:
    """Tells nouns of doing from verbs by their capital, where the language writes all nouns with one.

    Args:
        atoms: a sentence's frame words; their values are changed.
        text: the story's text.
        opening: start of the sentence, where a capital tells nothing.

    Returns:
        the words without nouns that look like a verb of speech: "Teilen", "Berichte".
    """
    out = []
    for atom in atoms:
        if atom.symbol == sym.SPEECH and atom.start != opening and text[atom.start].isupper():
            continue
        out.append(atom)
        if atom.symbol == sym.ACT and atom.start != opening:
            noun = text[atom.start].isupper()
            fitting = tuple(e for e in atom.entries if e.kind != "act" or (e.feature == "noun") == noun)
            if any(entry.kind == "act" for entry in fitting):
                atom.entries = fitting
    return out


def whose_own(atoms: Iterable[Atom], text: str, words: Collection[str]) -> frozenset[int]:
    """Where markers end that hold a word such as "his" themselves: `bei seinem Besuch`.

    Args:
        atoms: a sentence's frame words.
        text: the story's text.
        words: such words of the language.
    """
    ends = (a for a in atoms if a.classes and " " in text[a.start : a.end])
    return frozenset(a.end for a in ends if text[a.start : a.end].rsplit(" ", 1)[1] in words)


def _frame(entries: tuple[Entry, ...]) -> _Meant:
    """What a frame word is to an atom; no symbol where it is none, or half a verb."""
    whole = tuple(entry for entry in entries if not entry.particle)
    entries = tuple(entry for entry in whole if entry.kind != "particle") or whole
    kinds = {entry.kind for entry in entries}
    classes = {entry.key for entry in entries if entry.kind == "marker"}
    if "act" in kinds:
        # A marker as well as a deed (đến, tới; visiting): `arrivals` and `participles` tell which.
        return sym.ACT, entries, frozenset(classes) if classes & _EITHER else sym.NOTHING, "", False
    if "speech" in kinds:
        return sym.SPEECH, entries, sym.NOTHING, "", False
    if classes == _SIDES and "discourse" in kinds:
        # "The sides", unless an adjective before it tells whose side (с российской стороны): `cases.sided`.
        return sym.BOTH, entries, sym.NOTHING, stands_for(entries), False
    if classes == {"object"} and "status" in kinds:
        return sym.STATUS, entries, frozenset(classes), "", False  # 将: `object_marks` tells which
    if classes:
        symbol = _marker(classes)
        several = symbol == sym.DETERMINER and any(e.kind == "discourse" and e.key == THEY for e in entries)
        return symbol, entries if several else (), frozenset(classes), THEY if several else "", False  # `they`
    if "discourse" in kinds:
        key = stands_for(entries)
        symbol = sym.BOTH if key.startswith(("two", "all")) else sym.PRONOUN
        gen = any(entry.feature == "gen" for entry in entries)
        return "i" if key == "this-act" else symbol, entries, sym.NOTHING, key, gen
    return (sym.STATUS if "status" in kinds else ""), entries, sym.NOTHING, "", False


def _marker(classes: set[str]) -> str:
    if "clause" in classes:
        return sym.CONJUNCTION
    if classes & _JOINING:
        return sym.AND
    if "told" in classes:
        return sym.BACK
    if "that" in classes and "who" not in classes:
        return sym.THAT
    if "who" in classes:
        return sym.WHO
    if "side" in classes:
        return sym.SIDE
    if classes <= _TRANSPARENT:
        return sym.DETERMINER
    if classes & sym.OF:
        return "f"
    return sym.LINK if classes & _LINKS else sym.MARKER


def gap(text: str) -> str:
    """The symbols of what stands between two atoms: punctuation as itself, unknown words as one gap."""
    known = _gaps.get(text)
    if known is None:
        if text.replace(" ", "").isalnum():
            known = sym.GAP
        elif _MARK.search(text) is None:
            known = sym.GAP if _LETTER.search(text) is not None else ""
        else:
            known = "".join(_PUNCTUATION.get(piece, sym.GAP) for piece in _PIECE.findall(text))
            if len(known) > 3:
                known = _ENUMERATION.sub("_,_", known)
        if len(text) < 6 and len(_gaps) < _MOST_GAPS:
            _gaps[text] = known
    return known
