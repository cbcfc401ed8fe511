"""What a sheet is made of: title, sections, entries, for every renderer alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import unescape

from dragoman.ask.answers import Citation, Line, best_citations
from dragoman.ask.names import day_text

_CITED = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing told: when, what, who says so; `below` stands under it."""

    when: str
    text: str
    id: str = ""
    cited: tuple[Citation, ...] = ()
    more: int = 0
    below: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its entries; `more` further ones are left out."""

    heading: str
    entries: tuple[Entry, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """An answer laid out."""

    title: str
    note: str = ""
    sections: list[Section] = field(default_factory=list)


def sections(parts: Iterable[tuple[str, Sequence[Line]]], limit: int) -> list[Section]:
    """Lines as sections, those without any left out; at most so many lines each, 0 for all."""
    return [
        Section(heading, tuple(map(entry, found[: limit or None])), max(len(found) - limit, 0) if limit else 0)
        for heading, found in parts
        if found
    ]


def entry(told: Line) -> Entry:
    """A line laid out, with one citation an outlet."""
    cited = best_citations(told.citations, _CITED)
    outlets = len({one.outlet for one in told.citations})
    return Entry(day_text(told.date), told.text, told.id, tuple(cited), outlets - len(cited))


def readable(cited: Citation) -> str:
    """The words for people: what a web page writes as `&ouml;` is read as the letter it stands for."""
    return unescape(cited.shown)


def source_text(cited: Citation) -> str:
    """Outlet and day of a citation."""
    return f"{cited.outlet}, {cited.day}" if cited.day else cited.outlet
