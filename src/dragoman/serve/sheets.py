"""Lists as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from dragoman.ask import Answer, Line
from dragoman.ask.relations import Pair
from dragoman.ask.stories import StoryLine
from dragoman.serve.problem import Problem

_LONGEST = 30_000
"""Characters of a cell: spreadsheets take about so many."""
_COLUMNS = (
    "id",
    "kind",
    "type",
    "start",
    "end",
    "precision",
    "status",
    "confidence",
    "text",
    "sources",
    "words",
    "documents",
)


def csv_of(answer: Any) -> bytes:
    """The records, pairs or stories of an answer, one a row.

    Raises:
        Problem: the answer lists nothing.
    """
    rows = list(_rows(answer))
    if not rows and not _lists(answer):
        raise Problem(404, "this page lists nothing; ask for .json")
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    lines = [row for row in rows if isinstance(row, Line)]
    pairs = [row for row in rows if isinstance(row, Pair)]
    stories = [row for row in rows if isinstance(row, StoryLine)]
    if lines or not (pairs or stories):
        writer.writerow(_COLUMNS)
        writer.writerows(map(_line, {line.id: line for line in lines}.values()))
    elif pairs:
        writer.writerow(("one", "other", "one_name", "other_name", "records", "last"))
        writer.writerows((*pair.parties, *pair.names, pair.records, pair.last) for pair in pairs)
    else:
        writer.writerow(("id", "day", "language", "outlet", "title", "document"))
        writer.writerows(
            (one.id, one.day, one.language, _safe(one.outlet), _safe(one.title), one.document) for one in stories
        )
    return buffer.getvalue().encode("utf-8", "replace")


def _lists(answer: Any) -> bool:
    return any(hasattr(answer, name) for name in ("lines", "pairs", "stories", "visits"))


def _rows(answer: Any) -> Iterator[Any]:
    if isinstance(answer, Line | Pair | StoryLine):
        yield answer
    elif isinstance(answer, Answer):
        for name in answer.__struct_fields__:
            yield from _rows(getattr(answer, name))
    elif isinstance(answer, dict):
        for value in answer.values():
            yield from _rows(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from _rows(value)


def _line(line: Line) -> tuple[Any, ...]:
    date = line.date
    return (
        line.id,
        line.kind,
        line.type,
        date.start if date else None,
        date.end if date else None,
        date.precision if date else None,
        line.status,
        line.confidence,
        _safe(line.text),
        "; ".join(line.sources),
        _safe(" | ".join(one.words for one in line.citations)),
        "; ".join(dict.fromkeys(one.document for one in line.citations)),
    )


def _safe(text: str | None) -> str:
    """Words that a spreadsheet takes for words: it would run what begins like a formula."""
    plain = " ".join((text or "").split())[:_LONGEST]
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@") else plain
