"""Which records go out: one choice for every format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from dragoman.records import AnyRecord, Article
from dragoman.store import Store

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """Which records go out; all of them by default.

    Attributes:
        between: parties that must all be there, as the store has them (`CHN`).
        types: event types and so on.
        since: first day, ISO 8601.
        until: last day.
        containing: words that must stand in the evidence or names.
        min_confidence: 0 to 1.
        disputes: whether disputes go out with the records they are among (JSON Lines).
    """

    between: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    containing: str | None = None
    min_confidence: float = 0.0
    disputes: bool = True

    @property
    def narrowed(self) -> bool:
        """Whether it asks for some of the records by what they are about."""
        return bool(self.between or self.types or self.since or self.until or self.containing)

    def records(self, store: Store, kinds: Sequence[str] = ()) -> Iterator[AnyRecord]:
        """The records, in order of time, read as they are asked for."""
        return store.records(
            kinds=kinds,
            between=self.between,
            types=self.types,
            since=self.since,
            until=self.until,
            containing=self.containing,
            min_confidence=self.min_confidence,
        )

    def articles(self, store: Store) -> Iterator[Article]:
        """The stories: all, or those that the records stand in."""
        if not self.narrowed:
            yield from store.articles()
            return
        cited = {span.article for record in self.records(store) for span in record.evidence}
        yield from (article for article in store.articles() if article.id in cited)


ALL = Choice()


def with_articles(store: Store, records: Iterator[AnyRecord]) -> Iterator[tuple[AnyRecord, dict[str, Article]]]:
    """Records, each with the stories its evidence stands in, a batch at a time."""
    while batch := list(islice(records, _BATCH)):
        articles = store.articles_of([span.article for record in batch for span in record.evidence])
        for record in batch:
            yield record, articles
