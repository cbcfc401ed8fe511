"""Watermarks: a site's name strewn into the words of a page, found by how it behaves and cut out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from dragoman.clean.line import Line
from dragoman.lexicon import fold_words

_LOWER: Final = "a-zß-öø-ÿа-яёіїєґ"
_UPPER: Final = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ"
_TURN: Final = re.compile(f"[{_UPPER}](?<=[{_LOWER}].)")
_LONGEST: Final = 40
_SHORTEST: Final = 4
_OFTEN: Final = 3


def cut_watermarks(lines: Sequence[Line]) -> tuple[str | None, list[tuple[int, int]]]:
    """Cuts a watermark out of the lines; gives its phrase and the raw ranges cut.

    A watermark is a short capitalised phrase that stands several times inside or against words, after different letters
    and before different letters, so that the words around it are whole only without it.
    """
    text = "\n".join(line.text for line in lines)
    phrase = _phrase(text)
    if phrase is None:
        return None, []
    known = set(fold_words(re.sub(rf"\w*{re.escape(phrase)}\w*", " ", text)).split())
    ranges: list[tuple[int, int]] = []
    for line in lines:
        cuts = list(_cuts(line.text, phrase, known))
        if cuts:
            for start, end in cuts:
                ranges.extend(line.passage.raw(start, end))
            line.passage = line.passage.without(cuts)
            line.measure()
    return phrase, ranges


def _phrase(text: str) -> str | None:
    turns = [found.start() for found in _TURN.finditer(text)]
    if len(turns) < _OFTEN:
        return None
    groups: dict[str, list[int]] = defaultdict(list)
    for at in turns:
        groups[text[at : at + _SHORTEST]].append(at)
    best: str | None = None
    for starts in groups.values():
        phrase = _shared([text[at : at + _LONGEST] for at in starts])
        if len(starts) >= _OFTEN and len(phrase) >= _SHORTEST and _strewn(text, phrase):
            best = max(best or "", phrase, key=len)
    return best


def _shared(texts: Sequence[str]) -> str:
    """What all the texts open with, to the end of a word."""
    first, last = min(texts), max(texts)
    size = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:size].strip()


def _strewn(text: str, phrase: str) -> bool:
    """Whether a phrase stands inside words, among changing neighbours."""
    before: set[str] = set()
    after: set[str] = set()
    inside = glued = count = 0
    for found in re.finditer(re.escape(phrase), text):
        left, right = text[max(0, found.start() - 3) : found.start()], text[found.end() : found.end() + 3]
        count += 1
        in_left, in_right = left[-1:].isalpha(), right[:1].isalpha()
        glued += in_left or in_right
        if in_left and in_right and left[-1].islower() and right[0].islower():
            inside += 1
            before.add(left)
            after.add(right)
    return inside >= 2 and glued >= _OFTEN and 2 * glued >= count and len(before) >= 2 and len(after) >= 2


def _cuts(text: str, phrase: str, known: set[str]) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    for found in re.finditer(re.escape(phrase), text):
        start, end = found.span()
        left, right = text[start - 1 : start], text[end : end + 1]
        if left.isalnum() and right.isalnum():
            space = phrase.find(" ")
            if space > 0 and _apart(text, start, end, known):
                # The watermark's own space stands for the one that it took the place of.
                cuts += [(start, start + space), (start + space + 1, end)]
                continue
        elif not (left.isalnum() or right.isalnum() or start == 0 or end == len(text)):
            continue
        elif left == " " and right == " ":
            end += 1
        cuts.append((start, end))
    return cuts


def _apart(text: str, start: int, end: int, known: set[str]) -> bool:
    """Whether what stands on both sides of a watermark are two words."""
    if text[start - 1].islower() and text[end].isupper():
        return True
    folded = fold_words(text)
    left = folded[:start].rsplit(" ", 1)[-1]
    right = folded[end:].split(" ", 1)[0]
    return left + right not in known and left in known and right in known
