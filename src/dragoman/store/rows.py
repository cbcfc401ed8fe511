"""Small helpers of the store's SQL: many rows at once, without paying for each by the statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Dialect, Table, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler

from dragoman.store.tables import CHANGES, meta

_CHUNK = 500
Row = dict[str, Any]
T = TypeVar("T")


def add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts rows of the same columns; those whose key is there already are left as they are."""
    if not rows:
        return
    sql, order = _insert(connection.dialect, table, tuple(rows[0]))
    # Straight to the driver: what the store writes are plain values, and there are very many of them.
    given: Any = [tuple(row[name] for name in order) for row in rows] if order else rows
    connection.exec_driver_sql(sql, given)


@cache
def _insert(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The statement, and the order of its values where the driver counts them."""
    statement: Any = insert(table)
    if dialect.name in ("sqlite", "postgresql"):
        statement = (sqlite if dialect.name == "sqlite" else postgresql).insert(table).on_conflict_do_nothing()
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    assert isinstance(compiled, SQLCompiler)
    return str(compiled), tuple(compiled.positiontup or ())


def chunks(values: Iterable[T], size: int = _CHUNK) -> Iterator[list[T]]:
    """The values in order, at most so many at a time: databases bound how many one statement may name."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


def count_change(connection: Connection) -> None:
    """Notes that the store is about to be another, for those who keep answers."""
    if connection.execute(update(meta).where(meta.c.key == CHANGES).values(value=_one_more(connection))).rowcount == 0:
        add(connection, meta, [{"key": CHANGES, "value": "1"}])


def _one_more(connection: Connection) -> str:
    return str(int(connection.scalar(select(meta.c.value).where(meta.c.key == CHANGES)) or 0) + 1)
