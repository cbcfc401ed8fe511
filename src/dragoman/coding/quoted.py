"""Passages in quotation marks, across sentences."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 3000


def quoted(text: str, pairs: Sequence[tuple[str, str]], start: int, end: int) -> list[tuple[int, int]]:
    """The ranges between quotation marks, marks excluded, in one block of a text.

    Args:
        text: the story's text.
        pairs: opening and closing marks of the language.
        start: start of the block.
        end: end of the block.
    """
    closing: dict[str, list[str]] = {}
    for opened, closed in pairs:
        closing.setdefault(opened, []).append(closed)
    out: list[tuple[int, int]] = []
    at = start
    while at < end:
        closers = closing.get(text[at])
        if closers is None or (text[at] in "'’" and at > start and text[at - 1].isalnum()):
            at += 1
            continue
        close = _close(text, at, end, closers)
        if close is None:
            at += 1
            continue
        out.append((at + 1, close))
        at = close + 1
    return out


def _close(text: str, opened: int, end: int, closers: Sequence[str]) -> int | None:
    """Where the quotation that begins here ends; an apostrophe inside a word closes nothing."""
    for at in range(opened + 1, min(end, opened + _LONGEST)):
        if text[at] in closers and not (
            text[at] in "'’" and text[at - 1].isalnum() and at + 1 < end and text[at + 1].isalnum()
        ):
            return at
    return None
