"""JSON Lines: one record of the contract a line, articles first."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.export.choice import ALL, Choice
from dragoman.records import dump
from dragoman.store import Store


def jsonl(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """The store's articles, then its merged records, each with all its evidence, then the disputes among these.

    Args:
        store: what to export.
        choice: which records; articles are never left out for how sure they are.

    Yields:
        Lines in UTF-8, each with its line end. The same store gives the same lines in the same order.
    """
    out: set[str] = set()
    for article in choice.articles(store):
        yield dump(article) + b"\n"
    for record in choice.records(store):
        out.add(record.id)
        yield dump(record) + b"\n"
    disputes = store.disputes(min_confidence=choice.min_confidence)[0] if choice.disputes else ()
    for dispute in disputes:
        if len(out.intersection(dispute.about)) > 1:
            yield dump(dispute) + b"\n"
