"""Passages in quotation marks, across sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

_LONGEST: Final = 3000
_APOSTROPHES: Final = "'’"
_BEFORE: Final = " :([\n\t—–-"
_PARAGRAPHS: Final = 12
"""Paragraphs that somebody's words run on through at most."""


def quoted(text: str, pairs: Sequence[tuple[str, str]], start: int, end: int) -> list[tuple[int, int]]:
    """The ranges between quotation marks, marks excluded, in one block of a text.

    Args:
        text: the story's text.
        pairs: opening and closing marks of the language.
        start: start of the block.
        end: end of the block.
    """
    opening, closing = _marks(tuple(pairs))
    out: list[tuple[int, int]] = []
    at = start
    while (found := opening.search(text, at, end)) is not None:
        at = found.start()
        close = _close(text, at, end, closing[text[at]])
        if close is None:
            at += 1
            continue
        out.append((at + 1, close))
        at = close + 1
    return out


def running(
    text: str, pairs: Sequence[tuple[str, str]], blocks: Sequence[tuple[int, int]]
) -> list[tuple[int, list[tuple[int, int]]]]:
    """The passages that run on through blocks: the first block's number, and the range in each block.

    A mark that opens and is not closed in its block goes on: each paragraph opened anew and the last one closed, or no
    mark until the one that closes. What nothing closes within some paragraphs is none.

    Args:
        text: the story's text.
        pairs: opening and closing marks of the language.
        blocks: where the blocks start and end.
    """
    out: list[tuple[int, list[tuple[int, int]]]] = []
    number = 0
    while number + 1 < len(blocks):
        at = _left_open(text, pairs, *blocks[number])
        parts = [] if at is None else _parts(text, pairs, at, blocks[number : number + _PARAGRAPHS])
        if parts:
            out.append((number, parts))
        number += max(len(parts), 1)
    return out


def _left_open(text: str, pairs: Sequence[tuple[str, str]], start: int, end: int) -> int | None:
    """The last mark of a block that opens words and is not closed in it."""
    opening, closing = _marks(tuple(pairs))
    at = start
    while (found := opening.search(text, at, end)) is not None:
        at = found.start()
        close = _close(text, at, end, closing[text[at]])
        if close is None:
            free = at == start or text[at - 1] in _BEFORE
            return at if free and text[at] not in _APOSTROPHES and end - at > 1 and text[at + 1] != " " else None
        at = close + 1
    return None


def _parts(
    text: str, pairs: Sequence[tuple[str, str]], at: int, blocks: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The words of each block from an open mark to the one that closes it; nothing where none does."""
    _opening, closing = _marks(tuple(pairs))
    mark, closer = text[at], closing[text[at]]
    parts = [(at + 1, blocks[0][1])]
    for start, end in blocks[1:]:
        begin = start + 1 if text[start : start + 1] == mark else start
        found, again = closer.search(text, begin, end), text.find(mark, begin, end)
        if found is not None and not 0 <= again < found.start():
            return [*parts, (begin, found.start())]
        if again >= 0:
            return []
        parts.append((begin, end))
    return []


@cache
def _marks(pairs: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """What opens a quotation (an apostrophe inside a word does not), and what closes each kind."""
    closers: dict[str, str] = {}
    for opened, closed in pairs:
        closers[opened] = closers.get(opened, "") + closed
    if not closers:
        return re.compile(r"(?!)"), {}
    plain = re.escape("".join(mark for mark in closers if mark not in _APOSTROPHES))
    bare = re.escape("".join(mark for mark in closers if mark in _APOSTROPHES))
    # The set of all marks first: for that the text is searched quickest.
    opening = f"[{plain}{bare}]" + (rf"(?<!\w[{bare}])" if bare else "")
    return re.compile(opening), {opened: re.compile(f"[{re.escape(marks)}]") for opened, marks in closers.items()}


def _close(text: str, opened: int, end: int, closing: re.Pattern[str]) -> int | None:
    """Where the quotation that begins here ends; an apostrophe inside a word closes nothing.

    One that stands inside it in the same marks closes first, where both are closed: `«... дело «X» ...»`.
    """
    stop = min(end, opened + _LONGEST)
    inner = text.find(text[opened], opened + 1, stop)
    if inner > 0 and closing.match(text[opened]) is None:
        outer = _outer(text, opened, stop, closing)
        if outer is not None:
            return outer
    for found in closing.finditer(text, opened + 1, stop):
        at = found.start()
        if text[at] in _APOSTROPHES and text[at - 1].isalnum() and at + 1 < end and text[at + 1].isalnum():
            continue
        return at
    return None


def _outer(text: str, opened: int, stop: int, closing: re.Pattern[str]) -> int | None:
    """The mark that closes a quotation with others in it; None where there are not as many as were opened."""
    depth, mark = 0, text[opened]
    for at in range(opened, stop):
        if text[at] == mark:
            depth += 1
        elif closing.match(text, at) is not None:
            depth -= 1
            if not depth:
                return at
    return None
