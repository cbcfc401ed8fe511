"""A telling: what one page says of one thing, with what must be known of the page to compare it with others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from dragoman.records import Article, Event, Record, stable_id
from dragoman.story import Page


@dataclass(slots=True)
class Told:
    """Everything one page told.

    Attributes:
        page: the page.
        articles: one record for each of its stories.
        records: what was coded from them, each record's evidence on this page.
        texts: article id -> the story's clean text, for search.
    """

    page: Page
    articles: list[Article]
    records: list[Record]
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """Where a telling comes from.

    Attributes:
        story: id of the article that tells it; of the first, where stories of a page tell the same.
        language: BCP 47 tag of the story.
        published: the story's day, ISO 8601.
        outlet: whose report it is: the original publisher, else the publisher, else the document.
        wording: digest of the story's text, the same for every copy of it.
        root: id of the story its lineage goes back to; empty where that was not asked.
    """

    story: str
    language: str | None = None
    published: str | None = None
    outlet: str = ""
    wording: str = ""
    root: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """A record as one page tells it."""

    id: str
    record: Record
    context: Context


def page_id(page: Page) -> str:
    """A page's id: its document and what stood there."""
    return stable_id(page.document, page.digest)


def outlet_of(article: Article) -> str:
    """Whose report an article is."""
    return article.original_publisher or article.publisher or article.evidence[0].document


def day_of(text: str | None) -> str | None:
    """The day of an ISO 8601 day or moment; None where it is no day."""
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return None


def days_within(event: Event, longest: int) -> tuple[date, date] | None:
    """First and last day of an event that is told within so many days; else None."""
    if event.date is None:
        return None
    start, end = day_of(event.date.start), day_of(event.date.end)
    if start is None or end is None:
        return None
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return (first, last) if 0 <= (last - first).days < longest else None


def bundles(articles: Iterable[Article]) -> dict[str, str]:
    """Article id -> id of the story of the page that it goes back to (its own, where it tells its own)."""
    told = {article.id: article.translation_of or article.same_story_as for article in articles}
    out: dict[str, str] = {}
    for own in told:
        at, seen = own, {own}
        while (further := told.get(at)) is not None and further in told and further not in seen:
            at = further
            seen.add(at)
        # Two stories that name each other form a ring: the smallest id stands for it.
        out[own] = min(seen) if told.get(at) in seen else at
    return out


def tellings(told: Told) -> list[Telling]:
    """The page's records as tellings. A record's first evidence says which story tells it."""
    home = bundles(told.articles)
    by_id = {article.id: article for article in told.articles}
    contexts = {
        article.id: Context(
            story=home[article.id],
            language=article.language,
            published=day_of(article.published),
            outlet=outlet_of(by_id.get(home[article.id], article)),
            wording=stable_id(told.texts[article.id]) if article.id in told.texts else "",
        )
        for article in told.articles
    }
    nowhere = Context("")
    return [Telling(record.id, record, contexts.get(record.evidence[0].article, nowhere)) for record in told.records]
