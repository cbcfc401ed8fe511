"""How much is in a store."""

from __future__ import annotations

from dragoman.ask.answers import Answer
from dragoman.store import Store


class Stats(Answer, kw_only=True):
    """How much is in a store.

    Attributes:
        store: its place.
        pages: pages read.
        stories: stories by BCP 47 tag.
        tellings: records before those of several pages were brought together.
        records: merged records by kind.
        events: events by type, the most frequent first.
    """

    store: str
    pages: int
    stories: dict[str, int]
    tellings: int
    records: dict[str, int]
    events: dict[str, int]


def stats(store: Store) -> Stats:
    """Counts a store."""
    counts = store.counts()
    return Stats(
        store=store.place,
        pages=counts["pages"][""],
        stories=counts["stories"],
        tellings=counts["tellings"][""],
        records=counts["records"],
        events=counts["events"],
    )
