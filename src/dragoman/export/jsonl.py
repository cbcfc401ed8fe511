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
    disputes = store.disputes(min_confidence=choice.min_confidence)[0] if choice.disputes else []
    # Of the records that go out, only those in dispute are remembered: there may be very many.
    wanted = {key for dispute in disputes for key in dispute.about}
    out: set[str] = set()
    for article in choice.articles(store):
        yield dump(article) + b"\n"
    for record in choice.records(store):
        if record.id in wanted:
            out.add(record.id)
        yield dump(record) + b"\n"
    for dispute in disputes:
        if len(out.intersection(dispute.about)) > 1:
            yield dump(dispute) + b"\n"
