"""Bringing an older store up to date: a copy is kept, and either everything is changed or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine, select, update

from dragoman.store.migrations import v2, v3, v4, v5, v6, v7, v8, v9, v10
from dragoman.store.tables import meta

_STEPS: dict[int, Callable[[Operations, Connection], None]] = {
    2: v2.upgrade,
    3: v3.upgrade,
    4: v4.upgrade,
    5: v5.upgrade,
    6: v6.upgrade,
    7: v7.upgrade,
    8: v8.upgrade,
    9: v9.upgrade,
    10: v10.upgrade,
}
"""Version -> the step that leads to it from the one before."""


class CannotMigrate(Exception):
    """Why a store was left as it is."""


def migrate(engine: Engine, to: int) -> Path:
    """Brings an SQLite store up to date, in one transaction.

    Args:
        engine: of the store.
        to: the version wanted.

    Returns:
        The copy of the store as it was.

    Raises:
        CannotMigrate: it is no file, no copy could be made, or a step failed; the store is as it was.
    """
    if engine.dialect.name != "sqlite" or not engine.url.database:
        raise CannotMigrate("only SQLite stores are brought up to date")
    path = Path(engine.url.database)
    with engine.execution_options(writes=True).begin() as connection:
        # Nobody else writes from here on; another process may have been quicker.
        version = int(connection.scalar(select(meta.c.value).where(meta.c.key == "schema")) or 0)
        kept = path.with_name(f"{path.name}.schema{version}")
        if version == to:
            return kept
        _copy(path, kept)
        operations = Operations(MigrationContext.configure(connection))
        for step in range(version + 1, to + 1):
            if step not in _STEPS:
                raise CannotMigrate(f"there is no way from schema {version} to {step}")
            try:
                _STEPS[step](operations, connection)
            except Exception as error:
                # Whatever is wrong with it: the transaction ends here, and nothing of the step stays.
                raise CannotMigrate(str(getattr(error, "orig", None) or error)) from error
        connection.execute(update(meta).where(meta.c.key == "schema").values(value=str(to)))
    return kept


def _copy(path: Path, kept: Path) -> None:
    """A copy of the store, whole even where some of it stands in its write-ahead log."""
    try:
        with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(kept)) as new:
            old.backup(new)
    except (sqlite3.Error, OSError) as error:
        raise CannotMigrate(f"no copy of it could be kept at {kept}: {error}") from None
