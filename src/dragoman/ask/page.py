"""A page as Dragoman sees it: its stories, what was taken out and why, the words that records stand on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from dragoman.ask.answers import Answer, Line, line, outlet
from dragoman.ask.names import Names
from dragoman.records import Article, Record, kind_of
from dragoman.resolve import Told

Mark = tuple[int, int, str, str]
"""A range of the page, what it is, and the record it belongs to."""


class Run(Answer, kw_only=True):
    """A run of the page's text.

    Attributes:
        start: offset on the page.
        text: verbatim.
        kinds: kinds of the records that have it as evidence.
        records: ids of these records.
        removed: why it was taken out, where it was.
    """

    start: int
    text: str
    kinds: list[str] = msgspec.field(default_factory=list)
    records: list[str] = msgspec.field(default_factory=list)
    removed: str | None = None


class StoryView(Answer, kw_only=True):
    """A story.

    Attributes:
        id: of its article.
        article: its record in a line.
        document: the page.
        title: its title.
        outlet: whose report it is.
        language: BCP 47 tag.
        published: its day.
        runs: its text, in order of the page, what was removed within it included.
        records: what was coded from it.
    """

    id: str
    article: Line
    document: str = ""
    title: str | None = None
    outlet: str | None = None
    language: str | None = None
    published: str | None = None
    translation_of: str | None = None
    same_story_as: str | None = None
    runs: list[Run] = msgspec.field(default_factory=list)
    records: list[Line] = msgspec.field(default_factory=list)


class PageView(Answer, kw_only=True):
    """A page.

    Attributes:
        document: its name.
        media: `text` or `html`.
        stories: in order.
    """

    document: str
    media: str
    stories: list[StoryView] = msgspec.field(default_factory=list)


def view(told: Told, *, min_confidence: float = 0.0, names: Names | None = None) -> PageView:
    """The page of what was told."""
    names = names or Names()
    records = [
        record for record in told.records if (1.0 if record.confidence is None else record.confidence) >= min_confidence
    ]
    return PageView(
        document=told.page.document,
        media=told.page.media,
        stories=[story_view(told.page.raw, article, records, names) for article in told.articles],
    )


def story_view(raw: str, article: Article, records: Sequence[Record], names: Names) -> StoryView:
    """A story of a page.

    Args:
        raw: the page.
        article: the story's record.
        records: what was coded from the page; those of other stories are left out.
        names: names already loaded.
    """
    articles = {article.id: article}
    own = [record for record in records if any(span.article == article.id for span in record.evidence)]
    marks = [
        (span.start, span.end, kind_of(record), record.id)
        for record in own
        for span in record.evidence
        if span.article == article.id
    ]
    cuts: list[Mark] = [(cut.start, cut.end, cut.reason, "") for cut in article.removed]
    parts = [(start, end) for start, end in article.body] + [(span.start, span.end) for span in article.evidence]
    return StoryView(
        id=article.id,
        article=line(article, articles, names),
        document=article.evidence[0].document,
        language=article.language,
        published=article.published,
        title=article.title,
        outlet=outlet(article),
        translation_of=article.translation_of,
        same_story_as=article.same_story_as,
        runs=_runs(raw, parts, marks, cuts),
        records=[line(record, articles, names) for record in own],  # type: ignore[arg-type]
    )


def _runs(raw: str, parts: Sequence[tuple[int, int]], marks: Sequence[Mark], cuts: Sequence[Mark]) -> list[Run]:
    """The text cut at every edge; between parts and cuts there is markup and blank space, which is left out."""
    ranges = [*parts, *((start, end) for start, end, _what, _whose in (*marks, *cuts))]
    edges = sorted({edge for pair in ranges for edge in pair})
    out = []
    for start, end in pairwise(edges):
        here = [(kind, key) for low, high, kind, key in marks if low <= start and end <= high]
        removed = next((reason for low, high, reason, _key in cuts if low <= start and end <= high), None)
        inside = any(low <= start and end <= high for low, high in parts)
        if here or removed or inside:
            out.append(
                Run(
                    start=start,
                    text=raw[start:end],
                    kinds=sorted({kind for kind, _key in here}),
                    records=list(dict.fromkeys(key for _kind, key in here)),
                    removed=removed,
                )
            )
    return out
