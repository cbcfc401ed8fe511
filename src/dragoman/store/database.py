"""Opening a store: where it lies, whether it is one, which version it has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from dragoman.store import words
from dragoman.store.tables import SCHEMA_VERSION, meta, metadata

DEFAULT = "sqlite:///dragoman.db"
_SQLITE_HEAD = b"SQLite format 3\x00"
_SLOW = 30_000
"""Milliseconds to wait for another process that is writing."""
_MAPPED = 1 << 34
"""Bytes of its file that a store looks at in place while it is written to; SQLite itself takes about 2 GB of them."""


class StoreError(Exception):
    """A store that cannot be used: what, where and what to do, in one line."""


class NoStore(StoreError):
    """There is no store at this place."""


def store_url(place: str | Path) -> URL:
    """The database URL of a place given as a URL or as the path of an SQLite file.

    Raises:
        StoreError: the place is neither.
    """
    text = str(place)
    if not text:
        raise StoreError("no store given: name a file or a URL such as sqlite:///dragoman.db")
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        return make_url(text)
    except ArgumentError:
        raise StoreError(f"{text}: no URL of a store; try sqlite:///dragoman.db") from None


def files_of(url: URL) -> frozenset[Path]:
    """The resolved paths of the files that an SQLite store stands in, its logs among them; none of another."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return frozenset()
    path = Path(url.database).resolve()
    return frozenset(path.with_name(path.name + tail) for tail in ("", "-wal", "-shm", "-journal"))


def connect(place: str | Path, *, create: bool) -> Engine:
    """An engine on a store of this schema version.

    Args:
        place: URL, or path of an SQLite file.
        create: make the store where there is none.

    Raises:
        NoStore: there is none, and `create` is false.
        StoreError: it is no store, or one of another schema version.
    """
    url = store_url(place)
    _look(url, create=create)
    try:
        # The connection used last has the pages of the store that were looked at last at hand.
        engine = create_engine(url, **({"pool_use_lifo": True} if files_of(url) else {}))
    except (NoSuchModuleError, ImportError) as error:
        raise StoreError(f"{place}: no driver for {url.get_backend_name()}: {error}") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    try:
        _check(engine, str(place), create=create)
    except DatabaseError as error:
        engine.dispose()
        raise StoreError(f"{place}: cannot be used as a store: {error.orig}") from None
    except SQLAlchemyError as error:
        engine.dispose()
        raise StoreError(f"{place}: cannot be used as a store: {error}") from None
    except StoreError:
        engine.dispose()
        raise
    event.listen(engine, "handle_error", _speak(str(place)))
    return engine


def _speak(place: str) -> Callable[[ExceptionContext], None]:
    """Turns what the driver says (locked, full, read-only, damaged) into a StoreError of one line."""

    def speak(context: ExceptionContext) -> None:
        if isinstance(context.sqlalchemy_exception, DBAPIError):
            raise StoreError(f"{place}: {context.original_exception}")

    return speak


def _look(url: URL, *, create: bool) -> None:
    """Whether an SQLite file is there and is one, before anything is opened."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return
    path = Path(url.database)
    if path.is_dir():
        raise StoreError(f"{path}: is a folder, not a store; name a file in it")
    if not path.exists():
        if not create:
            raise NoStore(f"{path}: no store here; make one with: dragoman read PATH --store {path}")
        if not path.parent.is_dir():
            raise StoreError(f"{path}: no folder {path.parent} to put the store in")
        return
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_HEAD))
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from None
    if head and head != _SQLITE_HEAD:
        raise StoreError(f"{path}: is not a store (no SQLite file)")


def _check(engine: Engine, place: str, *, create: bool) -> None:
    tables = set(inspect(engine).get_table_names())
    if "meta" not in tables:
        if tables or not create:
            raise StoreError(f"{place}: a database, but not a store of Dragoman")
        with writing(engine) as connection:
            # Another process may have been quicker.
            metadata.create_all(connection, checkfirst=True)
            words.create(connection)
            if connection.scalar(select(meta.c.value).where(meta.c.key == "schema")) is None:
                connection.execute(insert(meta), {"key": "schema", "value": str(SCHEMA_VERSION)})
        return
    with engine.connect() as connection:
        version = _version(connection, place)
    if version > SCHEMA_VERSION:
        raise StoreError(
            f"{place}: made by a newer Dragoman (schema {version}, this one knows {SCHEMA_VERSION}); "
            "update with: pip install --upgrade dragoman"
        )
    if version < SCHEMA_VERSION:
        _migrate(engine, place, version)


def _migrate(engine: Engine, place: str, version: int) -> None:
    """Brings an older store up to date, or says what to do instead."""
    from dragoman.store.migrations import CannotMigrate, migrate

    try:
        migrate(engine, SCHEMA_VERSION)
    except (CannotMigrate, SQLAlchemyError) as error:
        raise StoreError(
            f"{place}: made by an older Dragoman (schema {version}, now {SCHEMA_VERSION}) and left as it is: {error}; "
            "read the pages again into a new store: dragoman read PATH --store NEW"
        ) from None


def _version(connection: Connection, place: str) -> int:
    value = connection.scalar(select(meta.c.value).where(meta.c.key == "schema"))
    if value is None or not value.isdecimal():
        raise StoreError(f"{place}: a database, but not a store of Dragoman")
    return int(value)


def writing(engine: Engine) -> Any:
    """A transaction that writes, as a context manager; it waits for other writers at its start and not halfway."""
    return engine.execution_options(writes=True).begin()


def _on_connect(dbapi: Any, _record: object) -> None:
    # The driver's own transaction handling would commit before DDL and begin too late: we begin ourselves.
    dbapi.isolation_level = None
    cursor = dbapi.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_SLOW}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA wal_autocheckpoint = 8000")
    cursor.execute("PRAGMA cache_size = -65536")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    if not connection.get_execution_options().get("writes"):
        connection.exec_driver_sql("BEGIN")
        return
    # Settling looks here and there in all of a large file: copying each page of it first would take most of the time.
    connection.exec_driver_sql(f"PRAGMA mmap_size = {_MAPPED}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
