"""Which line of a story's head is its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dragoman.clean.line import Line
from dragoman.lexicon import fold_words

LONGEST: Final = 280
"""Size above which a line is no title."""

_IDEOGRAPHS: Final = re.compile("[\u3400-\u9fff\u3040-\u30ff]{2,}")
_BODY: Final = 3000
_ENOUGH: Final = 0.3


def find_title(lines: Sequence[Line], candidates: Sequence[int], bound: int | None) -> int | None:
    """The index of the title among candidates; None where none of them looks like one.

    Args:
        lines: the lines of the story.
        candidates: indices of the lines of its head that may be titles, in order.
        bound: index of the date line that closes the head, where there is one.
    """
    if not candidates:
        return None
    hinted = [at for at in candidates if lines[at].hint == "title"]
    if hinted:
        return hinted[0]
    if len(candidates) == 1 and _score(lines[candidates[0]], "", 0) > _ENOUGH:
        return candidates[0]
    body = fold_words(_text(lines[candidates[0] + 1 :]))
    best, most = None, _ENOUGH
    for order, at in enumerate(candidates):
        score = _score(lines[at], body, order)
        if bound is not None and at > bound:
            score -= 0.6
        if at + 1 == bound or (at + 1 < len(lines) and lines[at + 1].strong):
            score += 0.3
        if score > most or (best is not None and score >= most - 0.05 and lines[at].twin is lines[best]):
            best, most = at, max(score, most)
    return best


def _text(lines: Sequence[Line]) -> str:
    """The first running text of the lines."""
    texts: list[str] = []
    size = 0
    for line in lines:
        if line.sentence:
            texts.append(line.text)
            size += len(line.text)
            if size > _BODY:
                break
    return " ".join(texts)[:_BODY]


def _score(line: Line, body: str, order: int) -> float:
    if line.size > LONGEST or (line.sentences > 1 and line.ended and line.size > 150):
        return -1.0
    score = 1.2 * cohesion(line.text, body) - 0.02 * order + (0.6 if order == 0 else 0.0)
    score += 0.5 if line.size >= 20 else 0.0 if line.size >= 12 else -1.0
    if line.copies > 1:
        score += 0.4
    if line.ended:
        score -= 0.5 if line.size < 80 else 0.9
    if line.hint == "heading":
        score += 0.5
    return score


def cohesion(title: str, body: str) -> float:
    """The share of a title's content words that come back in a folded body."""
    words = content_words(title)
    return sum(word in body for word in words) / len(words) if words else 0.0


def content_words(text: str) -> set[str]:
    """The longer words of a text, folded; of ideographs every pair."""
    folded = fold_words(text)
    words = {word for word in folded.split() if len(word) >= 4 and not word.isdigit()}
    for run in _IDEOGRAPHS.findall(folded):
        words.discard(run)
        words.update(run[at : at + 2] for at in range(len(run) - 1))
    return words
