"""Pages that tell a story in two languages: the lines of each apart, and which story translates which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum, sqrt
from typing import Final

from dragoman.clean.identify import Identifier, script_of
from dragoman.clean.line import Line

_TURN: Final = re.compile(r"(?<=\S)(?:\s*[|/·–—-]\s*|\s+)(?=\S)")
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[A-Z][A-Za-z]{2,}")
_PARAGRAPH: Final = 60  # size from which a sentence is a paragraph


def tracks(lines: Sequence[Line], main: str, identifier: Identifier) -> list[tuple[str, list[Line]]]:
    """The lines of a page by the languages in which it tells a story, in the order these start.

    Lines in other languages stay with the language of the page's main text; a title line that holds two languages is
    split at the turn.
    """
    sizes: Counter[str] = Counter()
    paragraphs: Counter[str] = Counter()
    for line in lines:
        if line.label == "text" and line.sentence:
            sizes[line.language] += line.size
            paragraphs[line.language] += line.size >= _PARAGRAPH
    total = sum(sizes.values())
    told = [tag for tag in sizes if tag == main or _is_story(paragraphs[tag], sizes[tag], total)]
    if len(told) < 2:
        return [(main, list(lines))]
    out: dict[str, list[Line]] = {tag: [] for tag in told}
    last = told[0]
    for line in _split(lines, told, identifier):
        if line.label == "text" and line.language in out:
            last = line.language
        out[last].append(line)
    return [(tag, out[tag]) for tag in told if out[tag]]


def _is_story(paragraphs: int, size: int, total: int) -> bool:
    """Whether so many paragraphs, and so much of the page's text, are a story of their own."""
    return (paragraphs >= 3 and size >= 0.2 * total) or (paragraphs == 2 and size >= 0.35 * total)


def _split(lines: Sequence[Line], told: Sequence[str], identifier: Identifier) -> Iterable[Line]:
    """The lines, with titles that hold two of the languages taken apart."""
    for line in lines:
        bound = _turn(line, told, identifier) if line.label == "text" and not line.strong else None
        if bound is None:
            yield line
            continue
        low, high = bound
        for start, end in ((0, low), (low, high), (high, len(line.text))):
            passage = line.passage.slice(start, end)
            if passage.text.isspace():
                continue
            spans = passage.raw(0, len(passage))
            part = Line(passage, spans[0][0], spans[-1][1], gap=line.gap, hint=line.hint, group=line.group)
            part.measure()
            part.language = identifier.of_part(passage.text, told)
            if start == low and end == high:
                part.label = "chrome"
            yield part


def _turn(line: Line, told: Sequence[str], identifier: Identifier) -> tuple[int, int] | None:
    """Where a line turns from one of the languages to another, once and for all; None where it does not."""
    text = line.text
    best: tuple[float, int, int] | None = None
    for found in _TURN.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        (one, ones), (other, others) = script_of(left), script_of(right)
        if one == other or min(ones, others) < 4:
            continue
        purity = (ones / max(len(left), 1)) + (others / max(len(right), 1))
        if best is None or purity > best[0]:
            best = (purity, found.start(), found.end())
    if best is None:
        return None
    left, right = text[: best[1]], text[best[2] :]
    tags = {identifier.of_part(left, told), identifier.of_part(right, told)}
    return (best[1], best[2]) if len(tags) == 2 and best[0] > 1.3 else None


def translates(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether the paragraphs of one story translate another's: in number, in order of size, in figures and names."""
    few, many = sorted((len(first), len(second)))
    if few < 2 or few < 0.6 * many:
        return False
    one, other = _tokens(first), _tokens(second)
    numbers = {t for t in one if t[0].isdigit()}, {t for t in other if t[0].isdigit()}
    figures = _overlap(*numbers)
    if figures >= 0.8 and min(map(len, numbers)) >= 4 and few >= 0.8 * many:
        return True
    names = _overlap({t for t in one if not t[0].isdigit()}, {t for t in other if not t[0].isdigit()})
    order = _correlation([len(t) for t in first[:few]], [len(t) for t in second[:few]]) if few >= 4 else 0.0
    return figures + 0.7 * names + order >= 1.1


def _tokens(texts: Sequence[str]) -> set[str]:
    return {token for text in texts for token in _TOKEN.findall(text)}


def _overlap(one: set[str], other: set[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= 2 else 0.0


def _correlation(one: Sequence[int], other: Sequence[int]) -> float:
    """Pearson's correlation of two equally long lists of sizes."""
    mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
    shared = fsum((a - mean_one) * (b - mean_other) for a, b in zip(one, other, strict=True))
    spread = fsum((a - mean_one) ** 2 for a in one) * fsum((b - mean_other) ** 2 for b in other)
    return shared / sqrt(spread) if spread else 0.0
