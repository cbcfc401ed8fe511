"""Small helpers of the store's SQL: inserting what may be there, asking for many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.dialects import postgresql, sqlite

_CHUNK = 500
Row = dict[str, Any]


def add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts rows; those whose key is there already are left as they are."""
    if not rows:
        return
    dialect = connection.dialect.name
    if dialect == "sqlite":
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)
    elif dialect == "postgresql":
        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), rows)
    else:
        connection.execute(insert(table), rows)


def chunks(values: Iterable[str], size: int = _CHUNK) -> Iterator[list[str]]:
    """The values in order, at most so many at a time: databases bound how many one statement may name."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part
