"""Why a record is there: the sentence, the words that matched, the rule, every telling brought together."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from dragoman.ask.answers import Answer, Line, line, outlet, taken_out
from dragoman.ask.names import Names
from dragoman.ask.pieces import Piece, pieces
from dragoman.ask.rules import Rule, rule
from dragoman.records import AnyRecord, Article, Quote, Record, Span
from dragoman.resolve.bond import FIRM
from dragoman.resolve.names import near, plain
from dragoman.store import Store

_SENTENCE_END = re.compile(r"[.!?](?=\s)|[。！？…]|\n")
_AROUND = 300


class Told(Answer, kw_only=True):
    """One page's telling.

    Attributes:
        id: of the telling.
        outlet: whose report.
        document: the page.
        day: its day.
        title: of the story.
        language: BCP 47 tag.
        confidence: 0 to 1.
        rule: what made it.
        sentences: the raw text around each piece of evidence, with the piece's offsets in it.
    """

    id: str
    outlet: str
    document: str
    day: str | None = None
    title: str | None = None
    language: str | None = None
    confidence: float | None = None
    rule: Rule | None = None
    sentences: list[Sentence] = msgspec.field(default_factory=list)


class Sentence(Answer, kw_only=True):
    """The text around some evidence: `text[start:end]` is the evidence, which stands at `at` on the page.

    Attributes:
        pieces: the known words in the evidence: names, and those of the rule.
        cut: stretches of the text that are no part of the story, such as a watermark.
    """

    text: str
    start: int
    end: int
    at: int
    pieces: list[Piece] = msgspec.field(default_factory=list)
    cut: list[tuple[int, int]] = msgspec.field(default_factory=list)


class Explanation(Answer, kw_only=True):
    """Why a record is there.

    Attributes:
        line: the record in a line, with its citations.
        record: the record itself.
        told: what each page told.
        joined: why these are taken for one thing, pair by pair; empty where all tell the very same.
    """

    line: Line
    record: AnyRecord
    told: list[Told] = msgspec.field(default_factory=list)
    joined: list[Joining] = msgspec.field(default_factory=list)


class Joining(Answer, kw_only=True):
    """Why tellings are taken for one thing, or were judged not to be.

    Attributes:
        how: `firm` (the same days, parties, people), `vague` (nothing speaks against it, and nothing else fits),
            `pinned` (judged by hand) or `parted` (judged by hand to be another thing).
        one: ids of tellings that tell the one.
        other: ids of tellings that tell the other; of a record that it was parted from, that record's.
        score: how much speaks for it.
    """

    how: str
    one: list[str]
    other: list[str]
    score: float | None = None


class NoRecord(Exception):
    """No record, or more than one, begins with the id.

    Attributes:
        near: ids like it.
    """

    def __init__(self, message: str, like: list[str]) -> None:
        super().__init__(message)
        self.near = like


def explain(
    store: Store, key: str, *, matched: bool = False, names: Names | None = None, languages: Path | None = None
) -> Explanation:
    """Explains a record: what each page told of it, in which words, by which rule.

    Args:
        store: where it is.
        key: its id or the beginning of it; the id of a telling will do.
        matched: with the known words of each sentence; the words of a language take seconds to load, once.
        names: names already loaded.
        languages: a folder of further language folders, for rules that stand there.

    Raises:
        NoRecord: none begins so, or several do; their ids, or near ones, are offered.
    """
    names = names or Names()
    record = _one(store, key.strip().lower())
    articles = store.articles_of([span.article for span in record.evidence])
    raws: dict[str, str | None] = {}
    tellings: list[Record] = [] if isinstance(record, Article) else store.tellings(record.id)
    return Explanation(
        line=line(record, articles, names),
        record=record,
        told=[_told(store, telling, articles, raws, languages, matched=matched) for telling in tellings or [record]],
        joined=_joined(store, record, tellings),
    )


def _joined(store: Store, record: AnyRecord, tellings: list[Record]) -> list[Joining]:
    if not tellings:
        return []
    by_gist: dict[str, list[str]] = {}
    for telling in tellings:
        gist = store.gist_of(telling.id)
        if gist is not None:
            by_gist.setdefault(gist, []).append(telling.id)
    out = [
        Joining(
            how="firm" if bond.tier == FIRM else "vague",
            one=by_gist.get(one, []),
            other=by_gist.get(other, []),
            score=round(bond.score, 2),
        )
        for one, other, bond in store.bonds_of(record.id)
    ]
    for pin in store.judgements():
        if pin.subject == "record" and not {pin.one, pin.other}.isdisjoint(by_gist):
            ends = (by_gist.get(pin.one, [pin.said[0]]), by_gist.get(pin.other, [pin.said[1]]))
            out.append(Joining(how="pinned" if pin.verdict == "same" else "parted", one=ends[0], other=ends[1]))
        elif pin.subject == "person" and {pin.one, pin.other} & _named(record):
            how = "pinned" if pin.verdict == "same" else "parted"
            out.append(Joining(how=how, one=[pin.said[0]], other=[pin.said[1]]))
    return out


def _named(record: AnyRecord) -> set[str]:
    if isinstance(record, Quote):
        return {plain(record.speaker)}
    return {plain(one.name) for one in getattr(record, "participants", ()) if one.name}


def _one(store: Store, key: str) -> AnyRecord:
    found = store.find(key) if key else []
    exact = [record for record in found if record.id == key]
    if len(exact) == 1 or len(found) == 1:
        return (exact or found)[0]
    if found:
        ids = [record.id for record in found]
        raise NoRecord(f"{key}: {len(ids)} records begin so: {', '.join(ids[:5])}{' ...' if len(ids) > 5 else ''}", ids)
    like = near(key, store.ids(), limit=3)
    hint = f"; did you mean {' or '.join(like)}?" if like else ""
    raise NoRecord(f"{key or 'empty id'}: no record with this id{hint}", like)


def _told(
    store: Store,
    telling: Record,
    articles: dict[str, Article],
    raws: dict[str, str | None],
    languages: Path | None,
    *,
    matched: bool,
) -> Told:
    first = telling.evidence[0]
    article = articles.get(first.article)
    for span in telling.evidence:
        if span.document not in raws:
            raws[span.document] = store.raw(span.document)
    return Told(
        id=telling.id,
        outlet=outlet(article) or first.document,
        document=first.document,
        day=article.published[:10] if article and article.published else None,
        title=article.title if article else None,
        language=first.language or (article.language if article else None),
        confidence=telling.confidence,
        rule=rule(telling.rule, languages) if telling.rule else None,
        sentences=[
            msgspec.structs.replace(
                sentence(span, raws[span.document], articles.get(span.article)),
                pieces=pieces(span.text, span.start, span.language, telling.rule, languages) if matched else [],
            )
            for span in telling.evidence
        ],
    )


def sentence(span: Span, raw: str | None, article: Article | None) -> Sentence:
    """The raw sentence around a span, within its paragraph; the span alone where the page is not at hand."""
    if raw is None or raw[span.start : span.end] != span.text:
        cut = taken_out(article, span.start, span.end)
        return Sentence(text=span.text, start=0, end=len(span.text), at=span.start, cut=cut)
    low, high = max(span.start - _AROUND, 0), min(span.end + _AROUND, len(raw))
    for start, end in article.body if article else ():
        if start <= span.start and span.end <= end:
            low, high = max(low, start), min(high, end)
    before = [match.end() for match in _SENTENCE_END.finditer(raw, low, span.start)]
    after = _SENTENCE_END.search(raw, max(span.end - 1, span.start), high)
    start = before[-1] if before else low
    end = max(after.end() if after else high, span.end)
    start += len(raw[start : span.start]) - len(raw[start : span.start].lstrip())
    text = raw[start:end].rstrip("\n")
    return Sentence(
        text=text,
        start=span.start - start,
        end=span.end - start,
        at=span.start,
        cut=taken_out(article, start, start + len(text)),
    )
