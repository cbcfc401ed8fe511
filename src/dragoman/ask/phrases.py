"""The set phrases of diplomacy: in which words a level, or any phrase, is told, by pair and language, and when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from dragoman.ask.answers import Answer, Citation, best_citations, citations
from dragoman.ask.names import Names
from dragoman.ask.pieces import pieces
from dragoman.records import AnyRecord, Article, Event, Relation, Span
from dragoman.resolve.names import plain, tokens
from dragoman.store import Report, Store

_CITED = 3
_SILENT = 3
"""Reports without a phrase from which it is dropped."""
_LEVEL = "partnership"
_LEVELS = frozenset((_LEVEL,))


class Wording(Answer, kw_only=True):
    """A phrase as it is used of some parties in one language.

    Attributes:
        phrase: as it stands on the page that told it first.
        language: BCP 47 tag.
        parties: whom it is used of.
        names: their English names.
        level: what it means in English, where it is a level of partnership.
        first: day it was told first, ISO 8601; unset where no page that has it shows a day.
        last: day it was told last.
        roots: independent reports that have it.
        followed_by: the phrase of the same language that came after it; unset where it is the one told last.
        since: independent reports of the pair in this language that came after it was told last, without it.
        fate: `used`; `changed` where another phrase followed; `dropped` where only reports without any came after it.
        citations: where it stands, the earliest report first.
    """

    phrase: str
    parties: list[str]
    names: list[str]
    roots: int
    language: str | None = None
    level: str | None = None
    first: str | None = None
    last: str | None = None
    followed_by: str | None = None
    since: int = 0
    fate: Literal["used", "changed", "dropped"] = "used"
    citations: list[Citation] = msgspec.field(default_factory=list)


class Wordings(Answer, kw_only=True):
    """The phrases asked for: by parties, language and first day."""

    wordings: list[Wording] = msgspec.field(default_factory=list)


class _Use(NamedTuple):
    """A phrase in a piece of evidence."""

    phrase: str
    level: str | None
    span: Span
    parties: tuple[str, ...]


def wordings(
    store: Store,
    *,
    between: Sequence[str] = (),
    phrase: str | None = None,
    min_confidence: float = 0.0,
    names: Names | None = None,
    languages: Path | None = None,
) -> Wordings:
    """Set phrases and their history.

    Args:
        store: where to look.
        between: parties that must all be concerned, by code or name.
        phrase: words to follow, as they are written in one language; without them, every wording of a level of
            partnership.
        min_confidence: records below it are left aside, 0 to 1.
        names: names already loaded.
        languages: a folder of further language folders.

    Raises:
        UnknownName: a party that nobody knows.
    """
    names = names or Names()
    codes = [names.party(party, store) for party in between]
    if phrase is not None and not tokens(phrase):
        return Wordings()
    if phrase is None:
        told = store.records(types=[_LEVEL, "upgrade"], between=codes, min_confidence=min_confidence)
        uses = list(_levels(told, languages))
    else:
        uses = list(_phrases(store, phrase, codes, min_confidence))
    articles = store.articles_of([use.span.article for use in uses])
    groups: dict[tuple[tuple[str, ...], str, str], list[_Use]] = defaultdict(list)
    for use in uses:
        language = use.span.language or (articles[use.span.article].language if use.span.article in articles else "")
        groups[use.parties, language or "", plain(use.phrase)].append(use)
    made = [_wording(key, own, articles, names) for key, own in groups.items()]
    made.sort(key=lambda one: (one.parties, one.language or "", one.first or "9999", one.phrase))
    _follow(made)
    _decide(made, store)
    return Wordings(wordings=made)


def _levels(records: Iterable[AnyRecord], languages: Path | None) -> Iterator[_Use]:
    """The words on the page that tell a level of partnership."""
    for record in records:
        told = (isinstance(record, Relation) and record.type == _LEVEL) or (
            isinstance(record, Event) and record.type == "upgrade"
        )
        if not told:
            continue
        parties = tuple(sorted(getattr(record, "parties", ())))
        for span in record.evidence:
            found = pieces(span.text, 0, span.language, None, languages, kinds=_LEVELS)
            # The longest is meant: "partnership" stands within each of them.
            for piece in sorted(found, key=lambda one: -len(one.text))[:1]:
                yield _Use(piece.text, piece.meaning, span, parties)


def _phrases(store: Store, phrase: str, codes: Sequence[str], min_confidence: float) -> Iterator[_Use]:
    """Where a phrase stands in the stories, and of whom: the parties of what is told beside it."""
    wanted = plain(phrase)
    beside: dict[str, list[tuple[int, int, tuple[str, ...]]]] = defaultdict(list)
    for record in store.records(min_confidence=min_confidence):
        parties = tuple(sorted(getattr(record, "parties", ())))
        if len(parties) == 2:
            for span in record.evidence:
                beside[span.article].append((span.start, span.end, parties))
    raws: dict[str, str] = {}
    for article in list(store.articles()):
        document = article.evidence[0].document
        if document not in raws:
            raws = {document: store.raw(document) or ""}
        for start, end in article.body:
            words = _as_written(raws[document][start:end], wanted)
            if words is None:
                continue
            parties = _whose(beside[article.id], start, end)
            if set(codes) <= set(parties):
                at = raws[document].index(words, start)
                span = Span(
                    document=document,
                    article=article.id,
                    start=at,
                    end=at + len(words),
                    text=words,
                    language=article.language,
                )
                yield _Use(words, None, span, parties)


def _whose(beside: Sequence[tuple[int, int, tuple[str, ...]]], start: int, end: int) -> tuple[str, ...]:
    """The pair told of most in a paragraph, else in the whole story; nobody where it tells of none."""
    for told in ([one for one in beside if one[0] < end and start < one[1]], beside):
        counted = Counter(parties for _start, _end, parties in told)
        if counted:
            return min(counted, key=lambda parties: (-counted[parties], parties))
    return ()


def _as_written(text: str, wanted: str) -> str | None:
    """The shortest part of a text that is the phrase when folded."""
    if f" {wanted} " not in f" {plain(text)} " and (wanted.isascii() or wanted not in plain(text)):
        return None
    low, high = 0, len(text)
    step = len(text)
    while step:
        while low + step <= high and wanted in plain(text[low + step : high]):
            low += step
        while high - step >= low and wanted in plain(text[low : high - step]):
            high -= step
        step //= 2
    return text[low:high].strip()


def _wording(
    key: tuple[tuple[str, ...], str, str], uses: Sequence[_Use], articles: dict[str, Article], names: Names
) -> Wording:
    parties, language, _folded = key
    ordered = sorted(uses, key=lambda use: (_day(use, articles) or "9999", use.span.article, use.span.start))
    days = [day for use in ordered if (day := _day(use, articles))]
    roots = {
        (articles[use.span.article].root if use.span.article in articles else None) or use.span.article for use in uses
    }
    spans = {(use.span.article, use.span.start): use.span for use in ordered}
    first = ordered[0]
    cited = [one for span in spans.values() for one in citations(_holding(span), articles)]
    cited.sort(key=lambda one: (one.day or "9999", one.outlet, one.document, one.start))
    return Wording(
        phrase=first.phrase,
        language=language or None,
        parties=list(parties),
        names=[names.of(party) for party in parties],
        level=first.level,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        roots=len(roots),
        citations=best_citations(cited, _CITED),
    )


def _holding(span: Span) -> Relation:
    return Relation(type="partnership", parties=[], evidence=[span])


def _day(use: _Use, articles: dict[str, Article]) -> str | None:
    article = articles.get(use.span.article)
    return article.published[:10] if article and article.published else None


def _follow(made: Sequence[Wording]) -> None:
    """Tells of each phrase which came after it was told last, among those of its parties and language."""
    for one in made:
        after = [
            other
            for other in made
            if (other.parties, other.language) == (one.parties, one.language)
            and other is not one
            and one.last
            and other.last
            and other.last > one.last
        ]
        later = [other for other in after if other.first and other.first > (one.last or "")] or after
        if later:
            one.followed_by = min(later, key=lambda other: (other.first or "", other.phrase)).phrase


def _decide(made: Sequence[Wording], store: Store) -> None:
    """Tells of each phrase what became of it."""
    reports: dict[tuple[str, ...], list[Report]] = {}
    for one in made:
        pair = tuple(one.parties)
        if pair not in reports:
            reports[pair] = store.reports_on(pair) if len(pair) > 1 else []
        if one.last:
            later = {
                told.root
                for told in reports[pair]
                if told.day and told.day[:10] > one.last and (told.language or "") == (one.language or "")
            }
            one.since = len(later)
        one.fate = "changed" if one.followed_by else "dropped" if one.since >= _SILENT else "used"
