"""The sentence of a telling in runs: what is evidence, what a rule knew, what is no part of the story."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from dragoman.ask.explain import Sentence
from dragoman.ask.pieces import Piece


class Run(NamedTuple):
    """Some words: whether they are evidence, whether they were taken out, and the known word they are part of."""

    text: str
    hit: bool
    cut: bool
    piece: Piece | None


def runs(sentence: Sentence) -> list[Run]:
    """The runs of a sentence, in order."""
    whole = len(sentence.text)
    from_page = sentence.at - sentence.start
    known = [(one.at - from_page, one.at - from_page + len(one.text), one) for one in sentence.pieces]
    edges = {0, whole, sentence.start, sentence.end}
    edges |= {edge for start, end in sentence.cut for edge in (start, end)}
    edges |= {edge for start, end, _piece in known for edge in (start, end)}
    places = sorted(edge for edge in edges if 0 <= edge <= whole)
    out = []
    for start, end in pairwise(places):
        # Of words known in several ways, those of the rule.
        over = sorted((one for low, high, one in known if low <= start and end <= high), key=lambda one: not one.rule)
        out.append(
            Run(
                sentence.text[start:end],
                sentence.start <= start and end <= sentence.end,
                any(low <= start and end <= high for low, high in sentence.cut),
                over[0] if over else None,
            )
        )
    return out
