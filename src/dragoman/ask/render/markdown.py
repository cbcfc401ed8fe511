"""Answers as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.ask.render.layout import Entry, Sheet, readable, source_text

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LIST_HEAD = re.compile(r"^(\d+)([.)])|^([-+])")


def plain(words: str) -> str:
    """Words with everything that Markdown would read as markup escaped, on one line."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(words.split()))
    return _LIST_HEAD.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", escaped)


def markdown(laid: Sheet) -> str:
    """A sheet as Markdown."""
    return "\n".join(_sheet(laid)) + "\n"


def _sheet(laid: Sheet) -> Iterator[str]:
    yield f"# {plain(laid.title)}"
    if laid.note:
        yield ""
        yield plain(laid.note)
    for section in laid.sections:
        yield ""
        yield f"## {plain(section.heading)}"
        yield ""
        for entry in section.entries:
            yield from _entry(entry, 0)
        if section.more:
            yield f"- ... and {section.more} more"


def _entry(entry: Entry, depth: int) -> Iterator[str]:
    pad = "  " * depth
    when = f"**{plain(entry.when)}** " if entry.when else ""
    key = f" `{entry.id}`" if entry.id else ""
    yield f"{pad}- {when}{plain(entry.text)}{key}"
    for cited in entry.cited:
        yield f"{pad}  - {plain(source_text(cited))}: “{plain(readable(cited))}”"
    if entry.more:
        yield f"{pad}  - and {entry.more} more"
    for lower in entry.below:
        yield from _entry(lower, depth + 1)
