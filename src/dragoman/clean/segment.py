"""Where one story of a page ends and the next opens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.clean.furniture import ENDING
from dragoman.clean.line import Line
from dragoman.clean.title import LONGEST, cohesion
from dragoman.lexicon import fold_words

_BACK: Final = 8
_AHEAD: Final = 12


def segments(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines of a page cut where further stories open.

    A story opens with a title and a date line of its own once another's text has been told; with words that introduce
    another story's excerpt; after a marker for more articles, where a title and text that belongs to it follow; or with
    a container of its own in the markup.
    """
    starts = [0]
    told = False
    for at, line in enumerate(lines):
        if at and line.group != lines[at - 1].group and line.group:
            if told or lines[starts[-1]].group:
                starts.append(at)
                told = False
        elif line.label == "related-story":
            starts.append(at)
            told = False
        elif line.label == "date" and told:
            opening = _before_date(lines, at, starts[-1])
            if opening is not None:
                starts.append(opening)
                told = False
        elif line.label == "related" and told:
            opening = _after_marker(lines, at, starts[-1])
            if opening is not None:
                starts.append(opening)
                told = False
        if line.label == "text" and line.strong and line.hint != "title":
            told = told or at >= starts[-1]
    starts = sorted(set(starts))
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True) if start < end]


def _title_like(line: Line) -> bool:
    return line.label == "text" and 15 <= line.size <= LONGEST and line.sentences <= 2


def _text_follows(lines: Sequence[Line], start: int) -> int | None:
    """The first paragraph after a line, where it comes before any other date line or end of the text."""
    for at in range(start + 1, min(len(lines), start + _AHEAD)):
        line = lines[at]
        if line.label == "text" and line.strong:
            return at
        if line.label in ENDING or line.label == "date":
            return None
    return None


def _before_date(lines: Sequence[Line], date_at: int, since: int) -> int | None:
    """The title that a date line belongs to, where text follows the two."""
    text_at = _text_follows(lines, date_at)
    if text_at is None:
        return None
    best: int | None = None
    body = _folded(lines[text_at : text_at + 4])
    for at in range(date_at - 1, max(since, date_at - _BACK), -1):
        line = lines[at]
        if line.label in ENDING or line.label == "date" or (line.label == "text" and line.sentences > 2):
            break
        if not _title_like(line) or (line.strong and line.sentences > 1):
            continue
        if best is None or (line.twin is None and cohesion(line.text, body) > cohesion(lines[best].text, body) + 0.2):
            best = at
        if best is not None and cohesion(lines[best].text, body) > 0.5:
            break
    if best is not None and best > since and _is_paragraph(lines, best):
        return None
    return best


def _is_paragraph(lines: Sequence[Line], at: int) -> bool:
    """Whether what looks like a title is the running text's last sentence."""
    return lines[at].ended and not lines[at].gap


def _after_marker(lines: Sequence[Line], marker: int, since: int) -> int | None:
    """The title after a marker for more articles, where the text below is its own and not the story's before."""
    for at in range(marker + 1, min(len(lines), marker + 4)):
        line = lines[at]
        if line.label != "text" or not _title_like(line) or line.ended:
            continue
        first = _text_follows(lines, at)
        if first is None or first > at + 4:
            return None
        paragraphs = [line for line in lines[first : first + 6] if line.label == "text" and line.strong]
        own = cohesion(line.text, _folded(paragraphs))
        if len(paragraphs) >= 2 and own >= 0.5 and own > cohesion(line.text, _folded(lines[since:marker])) + 0.2:
            return at
    return None


def _folded(lines: Sequence[Line]) -> str:
    return fold_words(" ".join(line.text for line in lines)[:6000])
