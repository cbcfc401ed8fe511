"""The sides of a dispute: who claims what, how many stand behind it, what the rest of the record bears out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from dragoman.records import Article, Claim, Dispute, Record, Span, stable_id

Says = Callable[[Record], bool]
"""Whether what one page told says what a side claims."""
Voices = Callable[[Sequence[str]], Iterable[Record]]
"""What each page told of some merged records, given their ids."""


class Side(NamedTuple):
    """One reading.

    Attributes:
        value: what is claimed.
        records: those that claim it.
        only: where not all stories of these do, which.
        says: which tellings do; all where it is not given.
    """

    value: str | float
    records: Sequence[Record]
    only: frozenset[str] | None = None
    says: Says | None = None

    @property
    def articles(self) -> list[str]:
        """The stories that claim it."""
        told = told_in(self.records)
        return sorted(told if self.only is None else told & self.only)


class Sources:
    """Which report each story goes back to, and which stories were mended later.

    Args:
        articles: the stories, with their lineage.
        voices: what each page told of merged records; without it, all stories of a record say all that it does.
    """

    def __init__(self, articles: Iterable[Article], voices: Voices | None = None) -> None:
        self._voices = voices
        self._roots: dict[str, str] = {}
        self._mending: set[str] = set()
        self.published: dict[str, str] = {}
        mended: set[str] = set()
        for article in articles:
            root = article.root or article.id
            self._roots[article.id] = root
            if article.published:
                self.published[article.id] = article.published[:10]
            if article.derivation == "correction":
                self._mending.add(article.id)
                mended.add(root)
        self._mended = {key for key, root in self._roots.items() if root in mended and key not in self._mending}

    def roots(self, articles: Iterable[str]) -> set[str]:
        """The reports that some stories go back to."""
        return {self._roots.get(key, key) for key in articles}

    def standing(self, articles: Iterable[str]) -> set[str]:
        """The same, without stories that their outlet mended later."""
        return self.roots(key for key in articles if key not in self._mended)

    def mends(self, articles: Iterable[str]) -> bool:
        """Whether one of the stories is a correction."""
        return any(key in self._mending for key in articles)

    def told(self, record: Record) -> list[Record]:
        """What each page told of a merged record; the record itself where that cannot be asked."""
        return [record] if self._voices is None else list(self._voices([record.id]))

    def heard(self, side: Side) -> Side:
        """The side with those stories alone that say what it claims, where that can be told."""
        alone = all(len(told_in([record])) == 1 for record in side.records)
        if self._voices is None or side.says is None or alone:
            return side
        told = told_in(one for one in self._voices([record.id for record in side.records]) if side.says(one))
        only = told & side.only if side.only is not None else told
        return side._replace(only=frozenset(only)) if only & told_in(side.records) else side


def told_in(records: Iterable[Record]) -> set[str]:
    """The stories in which records are told."""
    return {span.article for record in records for span in record.evidence}


def together(one: Record, other: Record) -> bool:
    """Whether one story tells both: then it holds them for two things."""
    return not told_in([one]).isdisjoint(told_in([other]))


_UNKNOWN = object()


def dispute(
    kind: Any, field: str, parties: Iterable[str], sides: Sequence[Side], sources: Sources, supported: Any = _UNKNOWN
) -> Dispute:
    """A dispute record.

    Args:
        kind: its type.
        field: what is disputed.
        parties: whose affair it is.
        sides: the readings, two or more.
        sources: who copied whom.
        supported: the value that the rest of the record bears out, where the kind knows; by default the one with the
            most independent reports behind it.
    """
    claims = []
    sides = [sources.heard(side) for side in sides]
    for side in sides:
        articles = side.articles
        claims.append(Claim(value=side.value, articles=articles, roots=len(sources.roots(articles))))
    about = sorted({record.id for side in sides for record in side.records})
    return Dispute(
        id=stable_id("dispute", kind, field, *about),
        type=kind,
        parties=list(dict.fromkeys(parties)),
        field=field,
        about=about,
        claims=claims,
        supported=borne_out(claims, sources) if supported is _UNKNOWN else supported,
        evidence=_words(sides),
        sources=sorted({source for side in sides for record in side.records for source in record.sources}),
    )


def borne_out(claims: Sequence[Claim], sources: Sources) -> str | float | None:
    """The claim with more independent reports behind it than any other; None of equals."""
    ranked = sorted(((len(sources.standing(claim.articles)), at) for at, claim in enumerate(claims)), reverse=True)
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return claims[ranked[0][1]].value


def _words(sides: Sequence[Side]) -> list[Span]:
    spans = {
        (span.document, span.start, span.end): span
        for side in sides
        for record in side.records
        for span in record.evidence
        if side.only is None or span.article in side.only
    }
    return [spans[key] for key in sorted(spans)]


def parted(values: Iterable[tuple[float, Record]], same: Any) -> list[Side]:
    """Values in order, a new side wherever one is not the same as its neighbour."""
    ordered = sorted(values, key=lambda item: (item[0], item[1].id))
    groups: list[list[tuple[float, Record]]] = [ordered[:1]] if ordered else []
    for before, after in pairwise(ordered):
        if same(before, after):
            groups[-1].append(after)
        else:
            groups.append([after])
    return [Side(_usual(group), [record for _value, record in group]) for group in groups]


def _usual(group: Sequence[tuple[float, Record]]) -> float:
    """The value told by most stories; the least of equals."""
    return min(group, key=lambda item: (-len(told_in([item[1]])), item[0]))[0]


def near_in_time(records: Sequence[Record], days: Any, within: int) -> Iterator[tuple[Any, Any]]:
    """Pairs of records at most so many days apart, each once.

    Args:
        records: in order of their first day.
        days: record -> (first, last) as ordinal numbers of days.
        within: days that may lie between the end of one and the beginning of the other.
    """
    spans = [days(record) for record in records]
    for at, (_start, end) in enumerate(spans):
        for further in range(at + 1, len(records)):
            if spans[further][0] > end + within:
                break
            yield records[at], records[further]
