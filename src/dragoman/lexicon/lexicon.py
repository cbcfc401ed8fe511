"""Spotting: every known word and name of a language found in one pass."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.lexicon.fold import fold_words
from dragoman.lexicon.table import ANY, CAPITAL, CAPITALS, COUNTS, Entry, Pattern, Table, decoded

_Found = tuple[int, int, tuple[Entry, ...]]
_SHORTEST: Final = 2
"""Characters that a word has at least which is left of a plain one."""


@dataclass(slots=True, init=False)
class Spot:
    """A known form in a text; several entries where the form is ambiguous."""

    start: int
    end: int
    entries: tuple[Entry, ...]

    def __init__(self, start: int, end: int, entries: tuple[Entry, ...]) -> None:
        self.start = start
        self.end = end
        self.entries = entries


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


class Lexicon:
    """The forms of one language in one automaton.

    Args:
        table: the forms, compiled; its texts are let go.
        spaced: the language sets words apart by spaces.
    """

    def __init__(self, table: Table, *, spaced: bool) -> None:
        self._spaced = spaced
        self._numbers = array(COUNTS, table.numbers)
        self._packed = table.patterns
        self._bounds = array(COUNTS, table.bounds)
        self._met: list[Pattern | None] = [None] * (len(self._bounds) - 1)
        self._automaton = AhoCorasick(_let_go(table.texts), matchkind=MatchKind.Standard, store_patterns=False)

    def __len__(self) -> int:
        return len(self._numbers)

    def spot(self, text: str, folded: str | None = None) -> Spots:
        """Every known form in the text.

        Args:
            text: as on the page: capitals tell names from words.
            folded: `fold_words(text)` where the caller has it.
        """
        padded = f" {fold_words(text) if folded is None else folded} "
        layers: tuple[list[tuple[int, int, tuple[Entry, ...]]], ...] = ([], [], [], [])
        numbers, met, size = self._numbers, self._met, len(text)
        number: int
        index: int  # typed here, as compiled code counts quicker in what it knows to be whole numbers
        start: int
        end: int
        for index, start, end in self._automaton.find_matches_as_indexes(padded, overlapping=True):
            number = numbers[index]
            pattern = met[number]
            if pattern is None:
                packed = self._packed[self._bounds[number] : self._bounds[number + 1]]
                pattern = met[number] = decoded(packed)
            left, right, cased, checked, meanings = pattern
            first, last = start + left - 1, end - right - 1
            if first < 0 or last > size or (checked and not _whole(text, first, last)):
                continue
            for layer, entries in meanings[_written(text, first, last) if cased else ANY]:
                layers[layer].append((first, last, entries))
        names = _longest(layers[0] if self._spaced else _parted(layers[0], layers[1]))
        frame = _longest(_unbroken(layers[1], names))
        return Spots(names, _outside(frame, names), _longest(layers[2]), _longest(layers[3]))


def _let_go(texts: list[str]) -> Iterator[str]:
    """The texts in their order, none of them kept: building the automaton takes several times its size as it is."""
    texts.reverse()
    while texts:
        yield texts.pop()


def _written(text: str, start: int, end: int) -> int:
    if text[start].islower():
        return ANY
    written = text[start:end]
    return CAPITALS if written == written.upper() else CAPITAL


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
            start, stop, entries = found[at]
            if entries:
                out.append(Spot(start, stop, entries))
        else:
            first = found[at][0]
            whole = [entries for start, last, entries in found[at:end] if start == first and last == stop]
            if not whole:
                out.extend(_contested(found[at:end]))
            elif meant := whole[0] if len(whole) == 1 else tuple(chain.from_iterable(whole)):
                out.append(Spot(first, stop, meant))  # one form covers the others
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


_BY_START: Final = itemgetter(0)


def _parted(names: list[_Found], frame: list[_Found]) -> list[_Found]:
    """Plain words lose to a name they run into, where what is left of them is a word: 会见|中国, no 会见中|国."""
    plain = {start for start, end, entries in names if not entries and end - start > _SHORTEST}
    if not plain:
        return names
    known = {(start, end) for start, end, entries in frame if entries and start in plain}
    if not known:
        return names
    reach: dict[int, int] = {}
    for start, end, entries in names:
        if entries:
            reach[start] = max(end, reach.get(start, end))
    return [
        (start, end, entries)
        for start, end, entries in names
        if entries or not any((start, at) in known and reach.get(at, 0) > end for at in range(start + _SHORTEST, end))
    ]


def _unbroken(found: list[_Found], names: list[Spot]) -> list[_Found]:
    """What is left when forms that a longer name cuts through are dropped: they only seem to stand there.

    A form that runs into a name goes before the longest is chosen, so that a shorter one may stand: 会见 in 会见中国.
    """
    ends = [(spot.start, spot.end) for spot in names if spot.end - spot.start > 1]
    out: list[_Found] = []
    at, count = -1, len(ends)
    for start, end, entries in found:  # nearly in the order in which they end: the name is the last one's, or close by
        while at >= 0 and ends[at][0] >= end:
            at -= 1
        while at + 1 < count and ends[at + 1][0] < end:
            at += 1
        if at >= 0:
            first, last = ends[at]
            if start < first and end < last:
                continue
            if first < start < last < end and last - first >= end - start:
                continue  # 何立[峰会]见
            if not entries and start < last and (first < start or end < last):
                continue
            if not entries and at > 0 and ends[at - 1][1] > start > ends[at - 1][0]:
                continue
        out.append((start, end, entries))
    return out


def _outside(frame: list[Spot], names: list[Spot]) -> list[Spot]:
    """Frame words that no longer name covers or cuts through ("of" in an office, "forum" in an organisation).

    The second part of a verb stands where a name does (`отозвал ... посла`).
    """
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
            or (name.start <= spot.start and all(entry.kind == "particle" for entry in spot.entries))
        ):
            kept.append(spot)
    return kept
