"""A record and its words in plain English lines, for formats that people read."""

from __future__ import annotations

from functools import cache

from dragoman.ask.answers import Citation
from dragoman.ask.names import Names
from dragoman.ask.wording import say
from dragoman.records import AnyRecord


@cache
def _names() -> Names:
    return Names()


def line_of(record: AnyRecord) -> str:
    """The record in a line."""
    return say(record, _names())


def quoted(cited: Citation) -> str:
    """Outlet, day and words of a piece of evidence, on one line."""
    head = f"{cited.outlet}, {cited.day}" if cited.day else cited.outlet
    return f"{head}: “{' '.join(cited.words.split())}”"
