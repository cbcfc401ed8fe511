"""People whom only the title names in full: they are known before the text is read, which gives their surname alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.coding.sentences.text import SentenceSpan
from dragoman.lexicon import Spot


def titles_first(spans: Sequence[SentenceSpan], names: Sequence[Spot]) -> Iterator[SentenceSpan]:
    """The sentences of the title that name somebody on file in full who is not so named below.

    Args:
        spans: the sentences of a story.
        names: the names spotted in it, in order.
    """
    titles = [span for span in spans if span.role == "title"]
    if not titles:
        return
    end = titles[-1].end
    full = [(spot.start, entry.key) for spot in names for entry in spot.entries if entry.kind == "person"]
    below = {key for start, key in full if start >= end}
    for span in titles:
        if any(span.start <= start < span.end and key not in below for start, key in full):
            yield span
