"""Answers as rows: for tables, data frames and CSV alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import msgspec

from dragoman.ask.answers import Answer, Line

Row = dict[str, Any]


def rows(answer: Any) -> list[Row]:
    """What an answer lists, one row each: records where it tells any, else what it lists last, such as who met whom.

    Every row has the same columns; a record stands in it once, however often the answer tells it.
    """
    told = {line.id: line for line in _lines(answer)}
    if told:
        return [_line(line) for line in told.values()]
    flat = [_flat(msgspec.to_builtins(one)) for one in _listed(answer)]
    columns = dict.fromkeys(name for row in flat for name in row)
    return [{name: row.get(name) for name in columns} for row in flat]


def columns(answer: Any) -> list[str]:
    """The columns of an answer's rows, also where it has none; empty where it never lists anything."""
    if listed := rows(answer):
        return list(listed[0])
    kinds = list(_kinds(answer))
    if any(_tells(kind) for kind in kinds):
        return list(_line(Line(id="", kind="", text="")))
    return [name for name, hint in get_type_hints(kinds[-1]).items() if not _answers(hint)] if kinds else []


def _kinds(answer: Any) -> Iterator[type[Answer]]:
    """The types of what an answer can list."""
    for own in answer.values() if isinstance(answer, dict) else [answer]:
        if isinstance(own, Answer):
            for hint in get_type_hints(type(own)).values():
                yield from _answers(hint)


def _answers(hint: Any) -> list[type[Answer]]:
    return [one for one in (hint, *get_args(hint)) if isinstance(one, type) and issubclass(one, Answer)]


def _tells(kind: type[Answer]) -> bool:
    """Whether answers of a type tell records."""
    return kind is Line or any(_tells(one) for hint in get_type_hints(kind).values() for one in _answers(hint))


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


def _listed(answer: Any) -> list[Answer]:
    """The last list of an answer that holds anything."""
    held = [getattr(answer, name) for name in answer.__struct_fields__] if isinstance(answer, Answer) else []
    lists = [one for one in held if isinstance(one, list) and one and isinstance(one[0], Answer)]
    return lists[-1] if lists else []


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
