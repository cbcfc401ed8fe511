"""Answers as rows: for tables, data frames and CSV alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.ask.answers import Answer, Line

Row = dict[str, Any]


def rows(answer: Any) -> list[Row]:
    """What an answer lists, one row each: records where it tells any, else whatever it has most of.

    Every row has the same columns; a record stands in it once, however often the answer tells it.
    """
    told = {line.id: line for line in _lines(answer)}
    if told:
        return [_line(line) for line in told.values()]
    lists = _lists(answer)
    longest = max(lists, key=len, default=[])
    flat = [_flat(msgspec.to_builtins(one)) for one in longest]
    columns = dict.fromkeys(name for row in flat for name in row)
    return [{name: row.get(name) for name in columns} for row in flat]


def _lines(answer: Any) -> Iterator[Line]:
    if isinstance(answer, Line):
        yield answer
    elif isinstance(answer, Answer):
        for name in answer.__struct_fields__:
            yield from _lines(getattr(answer, name))
    elif isinstance(answer, dict):
        for value in answer.values():
            yield from _lines(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from _lines(value)


def _lists(answer: Any) -> list[list[Any]]:
    if isinstance(answer, Answer):
        return [found for name in answer.__struct_fields__ for found in _lists(getattr(answer, name))]
    if isinstance(answer, dict):
        return [found for value in answer.values() for found in _lists(value)]
    return [answer] if isinstance(answer, list) and answer and isinstance(answer[0], Answer) else []


def _line(line: Line) -> Row:
    date = line.date
    return {
        "id": line.id,
        "kind": line.kind,
        "type": line.type,
        "start": date.start if date else None,
        "end": date.end if date else None,
        "precision": date.precision if date else None,
        "status": line.status,
        "confidence": line.confidence,
        "text": line.text,
        "sources": "; ".join(line.sources),
        "words": " | ".join(one.words for one in line.citations),
        "documents": "; ".join(dict.fromkeys(one.document for one in line.citations)),
    }


def _flat(row: Row) -> Row:
    """Lists of words become words; what is nested deeper stays out of a table."""
    out: Row = {}
    for name, value in row.items():
        if isinstance(value, list):
            if all(isinstance(one, str) for one in value):
                out |= (
                    {f"{name}_{at}": one for at, one in enumerate(value, 1)}
                    if len(value) == 2
                    else {name: "; ".join(value)}
                )
        elif not isinstance(value, dict):
            out[name] = value
    return out
