"""Spotting: every known word and name of a language found in one pass."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.languages import Form
from dragoman.lexicon.fold import fold_words

NAMES = frozenset(
    [
        "state",
        "adjective",
        "people",
        "short",
        "city",
        "org",
        "region",
        "government",
        "ministry",
        "venue",
        "person",
        "surname",
        "office",
    ]
)
FRAME = frozenset(("act", "speech", "marker", "status", "discourse", "particle"))
TOPIC = frozenset(("topic",))
# Everything else (relations, mechanisms, documents, indicators) is looked for on its own: it may overlap the others.

_POSSESSIVE = frozenset(
    ("state", "city", "org", "person", "surname", "region", "government", "people", "office", "ministry", "discourse")
)
_INFLECTED = frozenset(("office", "ministry"))
_ANY, _CAPITAL, _CAPITALS = 0, 1, 2


class Entry(NamedTuple):
    """What a form means: see `languages.Form`."""

    kind: str
    key: str
    feature: str
    rule: str
    cases: frozenset[str] = frozenset()
    particle: str = ""


_Found = tuple[int, int, tuple[Entry, ...]]


class Spot(NamedTuple):
    """A known form in a text; several entries where the form is ambiguous."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class Spots:
    """What one pass found, each list in text order and free of overlaps.

    Attributes:
        names: states, people, places, organisations, offices.
        frame: acts, speech verbs, markers, status words, discourse words.
        matter: relations, mechanisms, documents, indicators.
        topics: words that tell what it is about.
    """

    names: list[Spot] = field(default_factory=list)
    frame: list[Spot] = field(default_factory=list)
    matter: list[Spot] = field(default_factory=list)
    topics: list[Spot] = field(default_factory=list)


class _Meaning(NamedTuple):
    entry: Entry
    layer: int
    case: int


class _Pattern(NamedTuple):
    left: int
    right: int
    cased: bool
    covers: bool
    checked: bool
    meanings: tuple[_Meaning, ...]
    layers: tuple[tuple[int, tuple[Entry, ...]], ...]


class Lexicon:
    """The forms of one language, compiled once.

    Args:
        forms: every form to look for.
        spaced: the language sets words apart by spaces.
        genitive: endings that make a name a possessor; those made of letters are added to names.
    """

    def __init__(self, forms: Iterable[Form], *, spaced: bool, genitive: Sequence[str] = ()) -> None:
        self._spaced = spaced
        endings = [ending for ending in genitive if ending.lstrip(":-").isalpha()]  # FN:s, EUs
        table: dict[tuple[str, bool, bool], dict[Entry, int]] = {}
        self._cases: dict[tuple[str, Entry], set[str]] = {}
        forms = list(forms)
        stems = {(form.key, form.text) for form in forms if form.kind in _INFLECTED}
        for form in forms:
            feature = form.feature
            if form.kind in _INFLECTED and any(
                (form.key, form.text.removesuffix(e)) in stems for e in endings if form.text.endswith(e)
            ):
                feature = "gen"
            self._add(table, form, form.text, feature)
            if form.kind in _POSSESSIVE:
                for ending in endings:
                    if not form.text.endswith(ending):
                        self._add(table, form, form.text + ending, "gen")
        self._by_text: dict[str, list[tuple[tuple[str, Entry], set[str]]]] = {}
        for told, cases in self._cases.items():
            self._by_text.setdefault(told[0], []).append((told, cases))
        self._patterns = [self._pattern(key, meanings) for key, meanings in table.items()]
        texts = [self._text(key) for key in table]
        self._automaton = AhoCorasick(texts, matchkind=MatchKind.Standard)

    def _add(self, table: dict[tuple[str, bool, bool], dict[Entry, int]], form: Form, text: str, feature: str) -> None:
        folded = fold_words(text)
        if not folded.strip():
            return
        letters = [char for char in text if char.isalpha()]
        case = _ANY
        if text[0].isupper():
            case = _CAPITALS if len(letters) > 1 and all(c.isupper() for c in letters) else _CAPITAL
        entry = Entry(form.kind, form.key, feature, form.rule, particle=form.particle)
        for bare in dict.fromkeys((" ".join(folded.split()), folded.strip())):  # "St. Petersburg" folds to two spaces
            meanings = table.setdefault((bare, form.open_left, form.open_right), {})
            meanings[entry] = min(case, meanings.get(entry, case))
            if form.cases:
                self._cases.setdefault((bare, entry), set()).update(form.cases)

    def _text(self, key: tuple[str, bool, bool]) -> str:
        bare, open_left, open_right = key
        if not self._spaced:
            return bare
        return f"{'' if open_left else ' '}{bare}{'' if open_right else ' '}"

    def _pattern(self, key: tuple[str, bool, bool], meanings: dict[Entry, int]) -> _Pattern:
        bare, open_left, open_right = key
        latin = bare[0].isascii() or bare[-1].isascii() or bare[0] > "\ud7ff"
        found = tuple(
            _Meaning(entry._replace(cases=self._told(bare, entry)), _layer(entry.kind), case)
            for entry, case in meanings.items()
        )
        # "ambassador" in "recalled its ambassador to" is no name of somebody
        covers = self._spaced and " " in bare and any(meaning.entry.kind == "act" for meaning in found)
        return _Pattern(
            left=0 if open_left or not self._spaced else 1,
            right=0 if open_right or not self._spaced else 1,
            cased=any(meaning.case for meaning in found),
            covers=covers,
            checked=not self._spaced and latin,
            meanings=found,
            layers=_layered(found, covers=covers),
        )

    def _told(self, bare: str, entry: Entry) -> frozenset[str]:
        """The cases of a form, those of the same name from all files together."""
        return frozenset(
            case
            for (_, other), cases in self._by_text.get(bare, ())
            if other.kind == entry.kind and other.key == entry.key
            for case in cases
        )

    def __len__(self) -> int:
        return len(self._patterns)

    def spot(self, text: str, folded: str | None = None) -> Spots:
        """Every known form in the text.

        Args:
            text: as on the page: capitals tell names from words.
            folded: `fold_words(text)` where the caller has it.
        """
        padded = f" {fold_words(text) if folded is None else folded} "
        layers: tuple[list[tuple[int, int, tuple[Entry, ...]]], ...] = ([], [], [], [])
        patterns = self._patterns
        for index, start, end in self._automaton.find_matches_as_indexes(padded, overlapping=True):
            pattern = patterns[index]
            first, last = start + pattern.left - 1, end - pattern.right - 1
            if first < 0 or last > len(text) or (pattern.checked and not _whole(text, first, last)):
                continue
            if not pattern.cased:
                for layer, entries in pattern.layers:
                    layers[layer].append((first, last, entries))
                continue
            kept = [m for m in pattern.meanings if not m.case or _cased(text, first, last, m.case)]
            for layer, entries in _layered(kept, covers=pattern.covers):
                layers[layer].append((first, last, entries))
        names = _longest(layers[0] if self._spaced else _parted(layers[0], layers[1]))
        frame = _longest(_unbroken(layers[1], names))
        return Spots(names, _outside(frame, names), _longest(layers[2]), _longest(layers[3]))


def _layered(meanings: Iterable[_Meaning], *, covers: bool) -> tuple[tuple[int, tuple[Entry, ...]], ...]:
    """The meanings by layer; a plain word only blocks what it covers, in the layers of names and frames."""
    layers: dict[int, list[Entry]] = {0: []} if covers else {}
    for entry, layer, _case in meanings:
        if entry.kind == "word":
            layers.setdefault(0, [])
            layers.setdefault(1, [])
        else:
            layers.setdefault(layer, []).append(entry)
    return tuple((layer, tuple(entries)) for layer, entries in layers.items())


def _layer(kind: str) -> int:
    if kind in NAMES:
        return 0
    if kind in FRAME:
        return 1
    return 3 if kind in TOPIC else 2


def _cased(text: str, start: int, end: int, case: int) -> bool:
    if case == _CAPITAL:
        return not text[start].islower()
    return not any(char.islower() for char in text[start:end])


def _whole(text: str, start: int, end: int) -> bool:
    """Letters of scripts with spaces do not go on beyond the match."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (_runs_on(before) and text[start].isascii()) and not (_runs_on(after) and text[end - 1].isascii())


def _runs_on(char: str) -> bool:
    return char.isalnum() and char < "⺀"


def _longest(found: list[_Found]) -> list[Spot]:
    """The longest forms, leftmost first; what they cover is dropped; equal spans are joined."""
    found.sort(key=_BY_START)
    out: list[Spot] = []
    at, count = 0, len(found)
    while at < count:
        stop = found[at][1]
        end = at + 1
        while end < count and found[end][0] < stop:
            stop = max(stop, found[end][1])
            end += 1
        if end == at + 1:
            if found[at][2]:
                out.append(Spot(*found[at]))
        else:
            out.extend(_contested(found[at:end]))
        at = end
    return out


def _contested(found: list[_Found]) -> list[Spot]:
    """The longest of forms that overlap."""
    chosen: dict[tuple[int, int], tuple[Entry, ...]] = {}
    for start, end, entries in sorted(found, key=_by_length):
        if (start, end) in chosen:
            chosen[start, end] += entries
        elif all(end <= lo or hi <= start for lo, hi in chosen):
            chosen[start, end] = entries
    return [Spot(start, end, entries) for (start, end), entries in sorted(chosen.items()) if entries]


def _by_length(spot: _Found) -> tuple[int, int]:
    return spot[0] - spot[1], spot[0]


_BY_START = itemgetter(0)


def _parted(names: list[_Found], frame: list[_Found]) -> list[_Found]:
    """Plain words lose to a name they run into, where what is left of them is a word: 会见|中国, no 会见中|国."""
    known = {(start, end) for start, end, entries in frame if entries}
    reach: dict[int, int] = {}
    for start, end, entries in names:
        if entries:
            reach[start] = max(end, reach.get(start, end))
    return [
        (start, end, entries)
        for start, end, entries in names
        if entries or not any((start, at) in known and reach.get(at, 0) > end for at in range(start + 2, end))
    ]


def _unbroken(found: list[_Found], names: list[Spot]) -> list[_Found]:
    """What is left when forms that a longer name cuts through are dropped: they only seem to stand there.

    A form that runs into a name goes before the longest is chosen, so that a shorter one may stand: 会见 in 会见中国.
    """
    ends = [(spot.start, spot.end) for spot in names if spot.end - spot.start > 1]
    starts = [start for start, _ in ends]
    out = []
    for start, end, entries in found:
        at = bisect_right(starts, end - 1) - 1
        if at >= 0:
            first, last = ends[at]
            if start < first and end < last:
                continue
            if not entries and start < last and (first < start or end < last):
                continue
            if not entries and at > 0 and ends[at - 1][1] > start > ends[at - 1][0]:
                continue
        out.append((start, end, entries))
    return out


def _outside(frame: list[Spot], names: list[Spot]) -> list[Spot]:
    """Frame words that no longer name covers or cuts through ("of" in an office, "forum" in an organisation)."""
    kept: list[Spot] = []
    at = 0
    for spot in frame:
        while at < len(names) and names[at].end <= spot.start:
            at += 1
        name = names[at] if at < len(names) else None
        if (
            name is None
            or name.start >= spot.end
            or (name.end - name.start < spot.end - spot.start)
            or all(entry.kind == "short" for entry in name.entries)
        ):
            kept.append(spot)
    return kept
