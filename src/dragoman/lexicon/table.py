"""The forms of one language made ready for an automaton: what to look for, and what each find can mean."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

import msgspec

from dragoman.languages import Form
from dragoman.lexicon.fold import fold_words

NAMES: Final = frozenset(
    [
        "state",
        "adjective",
        "people",
        "short",
        "city",
        "org",
        "region",
        "government",
        "capital",
        "ministry",
        "venue",
        "person",
        "surname",
        "office",
    ]
)
FRAME: Final = frozenset(("act", "speech", "marker", "status", "discourse", "particle"))
TOPIC: Final = frozenset(("topic",))
# Everything else (relations, mechanisms, documents, indicators) is looked for on its own: it may overlap the others.
LAYERS: Final = 4
COUNTS: Final = "I"
"""The type code of the arrays in a table."""

_POSSESSIVE: Final = frozenset(
    (
        "state",
        "city",
        "org",
        "person",
        "surname",
        "region",
        "government",
        "capital",
        "people",
        "office",
        "ministry",
        "discourse",
    )
)
_INFLECTED: Final = frozenset(("office", "ministry"))
ANY, CAPITAL, CAPITALS = range(3)
"""How a form must be written to mean something: any way, with a capital, in capitals."""


class Entry(NamedTuple):
    """What a form means: see `languages.Form`."""

    kind: str
    key: str
    feature: str
    rule: str
    cases: frozenset[str] = frozenset()
    particle: str = ""
    body: str = ""


Layered = tuple[tuple[int, tuple[Entry, ...]], ...]
"""Layers of a find, each with what it can mean there; a layer with no meaning is only blocked."""


class Pattern(NamedTuple):
    """What a string of the automaton stands for; forms of one meaning share it.

    Attributes:
        left: 1 where the string begins with the space before the form.
        right: 1 where it ends with the space behind it.
        cased: capitals bear on what it means.
        checked: in a script without spaces: letters of others must not go on beyond it.
        written: what it means in small letters, with a capital, in capitals; the first alone where that is all one.
    """

    left: int
    right: int
    cased: bool
    checked: bool
    written: tuple[Layered, ...]


class Table(msgspec.Struct, frozen=True):
    """A language's forms, compiled: packed, as a process that reads many languages holds a million of them.

    Attributes:
        texts: the strings to look for, folded.
        numbers: for each string, the number of its pattern; an array of whole numbers (`COUNTS`).
        patterns: what they stand for, one behind the other; most are never met, so that each is a `Pattern` still to
            be decoded.
        bounds: where each of them begins, and where the last ends; an array as well.
    """

    texts: list[str]
    numbers: bytes
    patterns: bytes
    bounds: bytes


decoded: Final = msgspec.msgpack.Decoder(Pattern).decode
"""A pattern of a table."""

_Key = tuple[str, bool, bool]


def compile_table(forms: Iterable[Form], *, spaced: bool, genitive: Sequence[str] = ()) -> Table:
    """The table of a language's forms.

    Args:
        forms: every form to look for.
        spaced: the language sets words apart by spaces.
        genitive: endings that make a name a possessor; those made of letters are added to names.
    """
    meanings = _Meanings()
    endings = [ending for ending in genitive if ending.lstrip(":-").isalpha()]  # FN:s, EUs
    forms = list(forms)
    stems = {(form.key, form.text) for form in forms if form.kind in _INFLECTED}
    for form in forms:
        feature = form.feature
        if form.kind in _INFLECTED and any(
            (form.key, form.text.removesuffix(e)) in stems for e in endings if form.text.endswith(e)
        ):
            feature = "gen"
        meanings.add(form, form.text, feature)
        if form.kind in _POSSESSIVE:
            for ending in endings:
                if not form.text.endswith(ending):
                    meanings.add(form, form.text + ending, "gen")
    numbers: dict[Pattern, int] = {}
    each = [numbers.setdefault(meanings.pattern(key, spaced=spaced), len(numbers)) for key in meanings.table]
    texts = [_text(key, spaced=spaced) for key in meanings.table]
    packed = [msgspec.msgpack.encode(pattern) for pattern in numbers]
    bounds = array(COUNTS, accumulate(map(len, packed), initial=0))
    return Table(texts, array(COUNTS, each).tobytes(), b"".join(packed), bounds.tobytes())


class _Meanings:
    """Every folded form with its open ends, what it can mean, and the capitals and cases each meaning needs."""

    def __init__(self) -> None:
        self.table: dict[_Key, dict[Entry, int]] = {}
        self._cases: dict[str, dict[tuple[str, str], set[str]]] = {}

    def add(self, form: Form, text: str, feature: str) -> None:
        folded = fold_words(text)
        if not folded.strip():
            return
        letters = [char for char in text if char.isalpha()]
        case = ANY
        if text[0].isupper():
            case = CAPITALS if len(letters) > 1 and all(c.isupper() for c in letters) else CAPITAL
        entry = Entry(form.kind, form.key, feature, form.rule, particle=form.particle, body=form.body)
        for bare in dict.fromkeys((" ".join(folded.split()), folded.strip())):  # "St. Petersburg" folds to two spaces
            known = self.table.setdefault((bare, form.open_left, form.open_right), {})
            known[entry] = min(case, known.get(entry, case))
            if form.cases:
                self._cases.setdefault(bare, {}).setdefault((form.kind, form.key), set()).update(form.cases)

    def pattern(self, key: _Key, *, spaced: bool) -> Pattern:
        bare, open_left, open_right = key
        meanings = self.table[key]
        latin = bare[0].isascii() or bare[-1].isascii() or bare[0] > "\ud7ff"
        if bare in self._cases:  # those of the same name from all files together
            cases = self._cases[bare]
            meanings = {
                entry._replace(cases=frozenset(cases.get((entry.kind, entry.key), ()))): case
                for entry, case in meanings.items()
            }
        # "ambassador" in "recalled its ambassador to" is no name of somebody
        covers = spaced and " " in bare and any(entry.kind == "act" for entry in meanings)
        cased = any(meanings.values())
        return Pattern(
            left=0 if open_left or not spaced else 1,
            right=0 if open_right or not spaced else 1,
            cased=cased,
            checked=not spaced and latin,
            written=tuple(
                _layered(meanings, case, covers=covers) for case in ((ANY, CAPITAL, CAPITALS) if cased else (ANY,))
            ),
        )


def _layered(meanings: dict[Entry, int], written: int, *, covers: bool) -> Layered:
    """The meanings by layer; a plain word only blocks what it covers, in the layers of names and frames.

    A name that is written as a plain word of the language is none by itself: "Frieden", "Man".
    """
    layers: dict[int, list[Entry]] = {0: []} if covers else {}
    plain = any(entry.kind == "word" and ANY < case <= written for entry, case in meanings.items())
    for entry, case in meanings.items():
        if case > written or (plain and entry.kind in NAMES):
            continue
        if entry.kind == "word":
            layers.setdefault(0, [])
            layers.setdefault(1, [])
        else:
            layers.setdefault(_layer(entry.kind), []).append(entry)
    return tuple((layer, tuple(entries)) for layer, entries in layers.items())


def _layer(kind: str) -> int:
    if kind in NAMES:
        return 0
    if kind in FRAME:
        return 1
    return 3 if kind in TOPIC else 2


def _text(key: _Key, *, spaced: bool) -> str:
    bare, open_left, open_right = key
    if not spaced:
        return bare
    return f"{'' if open_left else ' '}{bare}{'' if open_right else ' '}"
