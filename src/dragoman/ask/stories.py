"""Stories of a store: those read last, and each as it was read."""

from __future__ import annotations

import msgspec

from dragoman.ask.answers import Answer, outlet
from dragoman.ask.explain import NoRecord
from dragoman.ask.names import Names
from dragoman.ask.page import StoryView, story_view
from dragoman.records import AnyRecord, Article, Record
from dragoman.store import Store


class StoryLine(Answer, kw_only=True):
    """A story in a line: its id, title, outlet, day, language, and the page it stands on."""

    id: str
    document: str
    title: str | None = None
    outlet: str | None = None
    day: str | None = None
    language: str | None = None


class Stories(Answer, kw_only=True):
    """Stories, those read last first."""

    stories: list[StoryLine] = msgspec.field(default_factory=list)


def stories(store: Store, *, limit: int = 20, offset: int = 0) -> Stories:
    """The stories read last.

    Args:
        store: where to look.
        limit: most stories.
        offset: how many to pass over.
    """
    return Stories(stories=[_line(article) for article in store.latest_stories(limit, offset)])


def story(store: Store, key: str, *, min_confidence: float = 0.0, names: Names | None = None) -> StoryView:
    """A story as it was read: its text, what was taken out and why, the words that records stand on.

    Args:
        store: where to look.
        key: id of its article, or the beginning of it.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        NoRecord: none begins so.
    """
    found = [record for record in store.find(key.strip().lower()) if isinstance(record, Article)] if key.strip() else []
    exact = [article for article in found if article.id == key] or found
    if len({article.id for article in exact}) != 1:
        raise NoRecord(f"{key}: no story with this id", [article.id for article in found][:5])
    article = exact[0]
    raw = store.raw(article.evidence[0].document) or ""
    records: list[AnyRecord] = []
    for known_as, told in store.told_in(article.id):
        if any(span.article == article.id for span in told.evidence) and _sure(told) >= min_confidence:
            told.id = known_as or told.id
            records.append(told)  # type: ignore[arg-type]
    return story_view(raw, article, records, names or Names())


def _sure(record: Record) -> float:
    return 1.0 if record.confidence is None else record.confidence


def _line(article: Article) -> StoryLine:
    return StoryLine(
        id=article.id,
        document=article.evidence[0].document,
        title=article.title,
        outlet=outlet(article),
        day=article.published[:10] if article.published else None,
        language=article.language,
    )
