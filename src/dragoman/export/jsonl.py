"""JSON Lines: one record of the contract a line, articles first."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.records import dump
from dragoman.store import Store


def jsonl(store: Store, *, min_confidence: float = 0.0) -> Iterator[bytes]:
    """The store's articles, then its merged records, each with all its evidence.

    Args:
        store: what to export.
        min_confidence: records below it are left out, 0 to 1; articles never are.

    Yields:
        Lines in UTF-8, each with its line end. The same store gives the same lines in the same order.
    """
    for article in store.articles():
        yield dump(article) + b"\n"
    for record in store.records(min_confidence=min_confidence):
        yield dump(record) + b"\n"
