"""What answers are made of: lines, each with the words on a page that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from dragoman.ask.names import Names
from dragoman.ask.wording import say
from dragoman.records import AnyRecord, Article, Date, Indicator, Precision, Relation, Span, kind_of
from dragoman.store import Store

if TYPE_CHECKING:
    import pandas
    import polars


_LENGTHS = {"year": 4, "month": 7}
"""Characters of an ISO 8601 day that a grain has."""


class Answer(msgspec.Struct, omit_defaults=True, kw_only=True):
    """Base of all answers. In a notebook each shows itself as a table, and gives data frames and plots."""

    def to_polars(self) -> polars.DataFrame:
        """What it lists as a Polars frame; see `dragoman.ask.notebook`."""
        from dragoman.ask.notebook import to_polars

        return to_polars(self)

    def to_pandas(self) -> pandas.DataFrame:
        """What it lists as a pandas frame."""
        from dragoman.ask.notebook import to_pandas

        return to_pandas(self)

    def plot(self) -> Any:
        """An Altair chart of it."""
        from dragoman.ask.notebook import plot

        return plot(self)

    def _repr_html_(self) -> str:
        from dragoman.ask.notebook import repr_html

        return repr_html(self)


class Citation(Answer, kw_only=True):
    """Who says so: the outlet, its day, and the words, with where they stand.

    Attributes:
        outlet: whose report it is.
        day: ISO 8601 day of the report.
        words: the verbatim words.
        document: the page, as it was named when it was read.
        start: offset of the words on the page, in code points.
        end: their end.
        language: BCP 47 tag.
        article: id of the story.
        read: the words as one reads them, where something was taken out from among them, such as a watermark.
    """

    outlet: str
    words: str
    document: str
    start: int
    end: int
    article: str
    day: str | None = None
    language: str | None = None
    read: str | None = None

    @property
    def shown(self) -> str:
        """The words as one reads them."""
        return self.read or self.words


class Line(Answer, kw_only=True, dict=True):
    """One record as an answer tells it, in English.

    The record itself goes along as `record`, for faces that tell it in another language; it is no part of the answer.

    Attributes:
        id: the record's.
        kind: of the contract.
        text: in English.
        type: event type, relation type, name of an indicator.
        date: when.
        status: of the contract.
        confidence: 0 to 1.
        sources: the outlets, once each.
        citations: the words, the earliest report first.
        marked: what people said of it last: right, wrong or amended.
    """

    id: str
    kind: str
    text: str
    type: str | None = None
    date: Date | None = None
    status: str | None = None
    confidence: float | None = None
    sources: list[str] = msgspec.field(default_factory=list)
    citations: list[Citation] = msgspec.field(default_factory=list)
    marked: str | None = None

    @property
    def record(self) -> AnyRecord | None:
        """The record, where the answer was not read from elsewhere."""
        found: AnyRecord | None = self.__dict__.get("_record")
        return found


def lines(store: Store, records: Iterable[AnyRecord], names: Names) -> list[Line]:
    """Records as lines, in the order given."""
    listed = list(records)
    articles = store.articles_of([span.article for record in listed for span in record.evidence])
    return [line(record, articles, names) for record in listed]


def line(record: AnyRecord, articles: dict[str, Article], names: Names) -> Line:
    """A record as a line."""
    told = Line(
        id=record.id,
        kind=kind_of(record),
        text=say(record, names),
        type=getattr(record, "type", None) or (record.name if isinstance(record, Indicator) else None),
        date=date_of(record),
        status=getattr(record, "status", None),
        confidence=record.confidence,
        sources=record.sources,
        citations=citations(record, articles),
        marked=record.marks[-1].verdict if record.marks else None,
    )
    told.__dict__["_record"] = record
    return told


def citations(record: AnyRecord, articles: dict[str, Article]) -> list[Citation]:
    """The evidence of a record with the reports it stands in, the earliest first."""
    out = []
    for span in record.evidence:
        article = articles.get(span.article)
        out.append(
            Citation(
                outlet=outlet(article) or span.document,
                day=article.published[:10] if article and article.published else None,
                words=span.text,
                document=span.document,
                start=span.start,
                end=span.end,
                article=span.article,
                language=span.language or (article.language if article else None),
                read=_read(span, article),
            )
        )
    return sorted(out, key=lambda cited: (cited.day or "9999", cited.outlet, cited.document, cited.start))


def taken_out(article: Article | None, start: int, end: int) -> list[tuple[int, int]]:
    """What was taken out of a story between two offsets of its page, as offsets from the first."""
    return [
        (max(one.start, start) - start, min(one.end, end) - start)
        for one in (article.removed if article else ())
        if one.start < end and one.end > start
    ]


def _read(span: Span, article: Article | None) -> str | None:
    """The words of a span without what was taken out from among them; None where nothing was."""
    kept, at = "", 0
    for start, end in sorted(taken_out(article, span.start, span.end)):
        kept += span.text[at:start]
        at = max(at, end)
    return kept + span.text[at:] if at else None


def outlet(article: Article | None) -> str | None:
    """Whose report a story is."""
    return (article.original_publisher or article.publisher) if article else None


def date_of(record: AnyRecord) -> Date | None:
    """When, as a date of the contract."""
    own = getattr(record, "date", None)
    if isinstance(own, Date):
        return own
    if isinstance(record, Indicator) and record.period:
        start, end = record.period.start, record.period.end
        whole_year = start[:4] == end[:4] and start.endswith("-01-01") and end.endswith("-12-31")
        return Date(start=start, end=end, precision="year" if whole_year else "span")
    if isinstance(record, Relation) and record.since:
        return Date(start=record.since, end=record.since, precision=_grain(record.since))
    return None


def started(date: Date | None) -> str:
    """The first day of a time, ISO 8601, no finer than it is told; empty without one."""
    return date.start[: _LENGTHS.get(date.precision, 10)] if date else ""


def ended(date: Date | None) -> str:
    """Its last day, likewise."""
    return date.end[: _LENGTHS.get(date.precision, 10)] if date else ""


def _grain(day: str) -> Precision:
    return "year" if len(day) == 4 else "month" if len(day) == 7 else "day"


def first_told(line: Line) -> str:
    """The day of the earliest report; sorts last where no report has one."""
    return min((cited.day for cited in line.citations if cited.day), default="9999")


def last_told(line: Line) -> str:
    """The day of the latest report; empty where no report has one."""
    return max((cited.day for cited in line.citations if cited.day), default="")


def best_citations(cited: Sequence[Citation], limit: int) -> list[Citation]:
    """One citation an outlet, the earliest first."""
    seen: dict[str, Citation] = {}
    for one in cited:
        seen.setdefault(one.outlet, one)
    return list(seen.values())[:limit]
