"""Nouns of lasting matter (a tie, a figure, a document, a channel) and who stands around them in the sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from dragoman.coding.events.parties import parties, settle
from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.languages import Language
from dragoman.languages.forms import expand
from dragoman.lexicon import Spot, fold_words

_CUT: Final = re.compile(r"[,，;；:：—–](?:(?<![—–])|(?=\s))")
_WORD: Final = re.compile(r"[⺀-鿿]|[^\W_⺀-鿿]+")
_BODIES: Final = frozenset(("intergovernmental", "bloc", "initiative"))
_PARTING: Final = frozenset((sym.ACT, sym.SPEECH, sym.THAT, sym.WHO, sym.LINK, sym.MARKER))
_AND: Final = frozenset(("and",))
_OTHERS: Final = frozenset(("media", "company", "society"))
_NAMES: Final = frozenset(("person", "org", "venue"))
_WIDE: Final = 2
_KERNELS: Final = {"ties": ("noun",), "chairmanship": ("chair", "noun")}
_COUNTED: Final = 6


class Noun(NamedTuple):
    """A word of lasting matter in a story's text.

    Attributes:
        start: offset in the story's text.
        end: end offset.
        kind: kind of the spot: `indicator`, `document`, `partnership`, `ties`, ...
        key: class within its kind.
        rule: where the form stands: `no/indicators.yaml#goods-trade`.
    """

    start: int
    end: int
    kind: str
    key: str
    rule: str


def nouns(spots: Iterable[Spot], kind: str) -> list[Noun]:
    """The words of one kind among a sentence's spots, in order."""
    return [Noun(spot.start, spot.end, e.kind, e.key, e.rule) for spot in spots for e in spot.entries if e.kind == kind]


def kernels(language: Language) -> dict[str, tuple[str, ...]]:
    """Words that a longer form may hold, folded: the bare nouns of relations by kind, and `bilateral`.

    Languages list whole phrases ("the 30th anniversary of diplomatic ties", "bilateral trade") as well as words that
    need another beside them ("anniversary of"); this tells them apart.
    """
    relations = language.data("relations")
    endings = language.properties.get("endings") or {}
    lists = {kind: [(relations.get(kind) or {}).get(key) for key in keys] for kind, keys in _KERNELS.items()}
    lists["bilateral"] = [language.data("indicators").get("bilateral")]
    return {
        kind: tuple(
            fold_words(text.strip("~")).strip()
            for forms in groups
            for form in forms or ()
            for text in expand(str(form), endings)
        )
        for kind, groups in lists.items()
    }


class Surroundings:
    """A sentence as seen from its nouns: name groups before and behind, and the stretches that commas cut.

    Args:
        sentence: the sentence.
        cast: the story so far.
        kernels: see `kernels`.
    """

    def __init__(self, sentence: Sentence, cast: Cast, kernels: Mapping[str, Sequence[str]] | None = None) -> None:
        self.sentence = sentence
        self._kernels = kernels or {}
        self.cast = cast
        self.text = sentence.text.text
        self.start, self.end = sentence.span.start, sentence.span.end
        items = sentence.clauses.items
        self.groups: list[Group] = [item for item in items if isinstance(item, Group)]
        self._names = [(m.start, m.end) for group in self.groups for m in group.members if m.type in _NAMES]
        self._index = {item.start: index for index, item in enumerate(items) if isinstance(item, Group)}
        closed = [(n.start, n.end) for n in sentence.numbers] + [(t.start, t.end) for t in sentence.times]
        self._cuts = [
            found.start()
            for found in _CUT.finditer(self.text, self.start, self.end)
            if not any(lo < found.start() < hi - 1 for lo, hi in closed) and not self._in_figure(found.start())
        ]

    def _in_figure(self, at: int) -> bool:
        return self.text[at - 1 : at].isdigit() and self.text[at + 1 : at + 2].isdigit()

    def stretch(self, offset: int) -> int:
        """The number of the stretch between commas that an offset lies in."""
        return bisect_right(self._cuts, offset)

    def bounds(self, offset: int, until: int | None = None) -> tuple[int, int]:
        """The stretch that an offset lies in, or all from it to that of another offset, without its commas."""
        first, last = self.stretch(offset), self.stretch(offset if until is None else until)
        lo = self._cuts[first - 1] + 1 if first else self.start
        hi = self._cuts[last] if last < len(self._cuts) else self.end
        while lo < hi and not self.text[lo].isalnum() and self.text[lo] not in '《«“"「$€£¥':
            lo += 1
        return lo, hi

    def words(self, start: int, end: int) -> int:
        """How many words stand between two offsets; two ideographs count as one."""
        found = _WORD.findall(self.text, start, end) if start < end else ()
        wide = sum(1 for word in found if "⺀" <= word[0] <= "鿿")
        return len(found) - wide + (wide + 1) // _WIDE

    def before(self, offset: int, *, stretches: int = 0) -> Iterator[Group]:
        """Name groups that begin before an offset, nearest first, at most so many commas away."""
        own = self.stretch(offset)
        for group in reversed(self.groups):
            if group.start < offset:
                if own - self.stretch(min(group.end - 1, offset)) > stretches:
                    return
                yield group

    def inside(self, start: int, end: int) -> Group | None:
        """The name group that a noun's form begins with: 中俄贸易, Chinese tourists."""
        return next((group for group in self.groups if start <= group.start and group.end < end), None)

    def after(self, offset: int, *, stretches: int = 0) -> Iterator[Group]:
        """Name groups that start behind an offset, nearest first, at most so many commas away."""
        own = self.stretch(max(offset - 1, self.start))
        for group in self.groups:
            if group.start >= offset:
                if self.stretch(group.start) - own > stretches:
                    return
                yield group

    def parties(self, group: Group | None) -> list[str]:
        """The states and organisations a group stands for, "the two sides" settled."""
        if group is None:
            return []
        return self.sides(settle(group.members, self.cast))

    def sides(self, mentions: Iterable[Mention]) -> list[str]:
        """The parties that mentions act for; companies, media and societies are none."""
        known = self.cast.knowledge.organisations
        acting = [
            mention
            for mention in mentions
            if mention.type != "org" or mention.name not in known or known[mention.name].kind not in _OTHERS
        ]
        return [
            party
            for party in parties(acting)
            if party in self.cast.knowledge.states or (party in known and known[party].kind in _BODIES)
        ]

    def bare(self, group: Group) -> bool:
        """It may be a subject or object: no marker before it, no genitive."""
        return self.sentence.clauses.bare(self._index[group.start])

    def subject(self, offset: int, *, stretches: int = 1) -> Group | None:
        """The nearest name group before an offset that may be the subject of what stands there."""
        for group in self.before(offset, stretches=stretches):
            if self.bare(group) or self.antecedent(group) or self._opens(group):
                return group
        return None

    def _opens(self, group: Group) -> bool:
        """The group opens a clause behind a comma and "and": "A is B's partner, and B is A's"."""
        clauses, at = self.sentence.clauses, self._index[group.start]
        return group.case == _AND and (clauses.kind(at - 2), clauses.kind(at - 1)) == (",", sym.AND)

    def antecedent(self, group: Group) -> bool:
        """A relative word right behind takes the group up: "Poland, which is ..."."""
        clauses = self.sentence.clauses
        after = self._index[group.start] + 1
        if clauses.kind(after) == ",":
            after += 1
        return clauses.kind(after) == sym.WHO and not group.possessive and not group.members[-1].adjective

    def parted(self, start: int, end: int) -> bool:
        """A verb, a marker or a relative word stands between two offsets; the word for possession parts nothing."""
        return any(
            start <= item.start and item.end <= end and item.kind in _PARTING
            for item in self.sentence.clauses.items
            if not isinstance(item, Group) and item.atoms
        )

    def owned(self, group: Group) -> bool:
        """The word for possession stands right behind the group: 中国的."""
        after = self._index[group.start] + 1
        items = self.sentence.clauses.items
        if after >= len(items) or self.sentence.clauses.kind(after) != "f":
            return False
        return not self.text[group.end : items[after].start].strip() and self.sentence.clauses.before

    def marked_behind(self, group: Group, marker: str) -> bool:
        """A marker of a class stands right behind the group: 中俄之间."""
        items = self.sentence.clauses.items
        after = self._index[group.start] + 1
        if after >= len(items):
            return False
        item = items[after]
        return not isinstance(item, Group) and bool(item.atoms) and item.kind == "m" and marker in item.atoms[0].classes

    def spots(self, kind: str, *keys: str) -> list[Noun]:
        """The sentence's words of a kind, of some classes where they are named; what is part of a name is none."""
        found = [self._widened(n) for n in nouns(self.sentence.matter, kind) if not keys or n.key in keys]
        return [noun for noun in found if not any(lo <= noun.start and noun.end <= hi for lo, hi in self._names)]

    def _widened(self, noun: Noun) -> Noun:
        """A form that is the tail of a longer word, with the word's head: forsvarsavtale."""
        start = noun.start
        while start > self.start and self.text[start - 1].isalpha() and self.text[start - 1] < "⺀":
            start -= 1
        whole = start < noun.start and self.text[noun.start] < "⺀"
        return noun._replace(start=start) if whole else noun

    def whole(self, noun: Noun, kind: str = "") -> bool:
        """The form says by itself what it is about: it holds the bare noun of its kind, or of another."""
        text = fold_words(self.text[noun.start : noun.end])
        return any(kernel in text for kernel in self._kernels.get(kind or noun.kind, ()))

    def near(self, start: int, end: int, spots: Iterable[Noun], reach: int) -> Noun | None:
        """The nearest of the words, at most so many words away and behind no comma."""
        best: Noun | None = None
        least = reach + 1
        for spot in spots:
            gap = self.words(end, spot.start) if spot.start >= end else self.words(spot.end, start)
            if gap < least and self.stretch(spot.start) == self.stretch(start):
                best, least = spot, gap
        return best

    def chunk_before(self, offset: int, kinds: str) -> Chunk | Group | None:
        """The last item of some kinds that ends before an offset, in its stretch."""
        own = self.stretch(offset)
        for item in reversed(self.sentence.clauses.items):
            if not isinstance(item, Group) and item.atoms and item.end <= offset and item.kind in kinds:
                return item if self.stretch(item.start) == own else None
        return None


def _of_day(around: Surroundings, number: NumberExpression, noun: Noun) -> bool:
    """It counts the days of the noun: "the first day of the summit"."""
    return any(t.kind == "duration" and number.start <= t.start < noun.start for t in around.sentence.times)


def ordinal_of(around: Surroundings, noun: Noun) -> int | None:
    """The ordinal of the noun: the 29th regular meeting; behind it with its parties between: `họp Việt - Mỹ lần 9`."""
    for number in reversed(around.sentence.numbers):
        if number.kind == "ordinal" and number.start <= noun.start and around.words(number.end, noun.start) <= _COUNTED:
            own = around.stretch(number.start) == around.stretch(noun.start) and not _of_day(around, number, noun)
            return int(number.value) if own else None
    behind = next((n for n in around.sentence.numbers if n.kind == "ordinal" and n.start >= noun.end), None)
    if behind is None or around.stretch(behind.start) != around.stretch(noun.start):
        return None
    between = sum(around.words(g.start, g.end) for g in around.groups if noun.end <= g.start and g.end <= behind.start)
    return int(behind.value) if around.words(noun.end, behind.start) - between <= 0 else None
