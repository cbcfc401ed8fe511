"""Lists as CSV."""

from __future__ import annotations

import csv
import io
from typing import Any

from dragoman.ask.table import columns, rows
from dragoman.serve.problem import Problem

_LONGEST = 30_000
"""Characters of a cell: spreadsheets take about so many."""


def csv_of(answer: Any) -> bytes:
    """What an answer lists, one thing a row; the header alone where the list is empty.

    Raises:
        Problem: it is none that lists anything.
    """
    head = columns(answer)
    if not head:
        raise Problem(404, "this page is no list; ask for .json")
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, head)
    writer.writeheader()
    writer.writerows({name: _safe(value) for name, value in row.items()} for row in rows(answer))
    return buffer.getvalue().encode("utf-8", "replace")


def _safe(value: object) -> object:
    """Words that a spreadsheet takes for words: it would run what begins like a formula."""
    if not isinstance(value, str):
        return value
    plain = " ".join(value.split())[:_LONGEST]
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@") else plain
