"""A store of an older version: brought up to date with a copy kept, or left as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.store import Store, StoreError
from dragoman.store.tables import SCHEMA_VERSION
from made import visit_page
from made_pages import contents


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store of schema 1: as it is now, without what came later."""
    path = tmp_path / "old.db"
    with Store(path, create=True) as store:
        store.put([visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24")])
        store.settle()
    with closing(sqlite3.connect(path)) as connection:
        for table in ("strands", "threads", "judgements", "marks", "dyads", "grounds", "contested", "disputes"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX ix_stories_root")
        connection.execute("DROP INDEX ix_parties_record")
        connection.execute("ALTER TABLE parties RENAME TO later")
        connection.execute(
            "CREATE TABLE parties (party VARCHAR NOT NULL, record VARCHAR NOT NULL, PRIMARY KEY (party, record))"
        )
        connection.execute("INSERT INTO parties SELECT party, record FROM later")
        connection.execute("DROP TABLE later")
        connection.execute("CREATE INDEX ix_parties_record ON parties (record)")
        connection.execute("ALTER TABLE people RENAME TO later")
        connection.execute("DROP INDEX ix_people_record")
        connection.execute(
            "CREATE TABLE people (plain VARCHAR NOT NULL, record VARCHAR NOT NULL, name VARCHAR NOT NULL,"
            " state VARCHAR, office VARCHAR, PRIMARY KEY (plain, record))"
        )
        connection.execute("INSERT INTO people SELECT plain, record, name, state, office FROM later")
        connection.execute("DROP TABLE later")
        connection.execute("CREATE INDEX ix_people_record ON people (record)")
        for table, column in (
            ("stories", "root"),
            ("stories", "derivation"),
            ("tellings", "wording"),
            ("records", "status"),
            ("records", "ordinal"),
        ):
            if table == "records":
                connection.execute(f"DROP INDEX ix_records_{column}")
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        connection.execute("UPDATE meta SET value = '1' WHERE key = 'schema'")
        connection.commit()
    return path


def schema(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()[0])


def columns(path: Path) -> dict[str, list[tuple[str, str, int, int]]]:
    """Every table's columns: name, type, whether it must be set, its place in the key; and the names of indexes."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'index') ORDER BY name")
        return {
            name: sorted((row[1], row[2], row[3], row[5]) for row in connection.execute(f"PRAGMA table_info('{name}')"))
            for (name,) in names.fetchall()
            if not name.startswith(("words", "sqlite_"))
        }


def test_an_older_store_is_brought_up_to_date_and_a_copy_is_kept(old: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "new.db", create=True) as fresh, Store(old) as store:
        fresh.put([visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24")])
        assert contents(store) == contents(fresh)
        assert list(store.articles()) == list(fresh.articles())
        assert store.pairs() == fresh.pairs() != []
        assert store.heads(["BLR", "CHN"]) == fresh.heads(["BLR", "CHN"]) != []
        assert {article.derivation for article in store.articles()} == {"original", "copy"}
    assert schema(old) == str(SCHEMA_VERSION)
    assert schema(tmp_path / "old.db.schema1") == "1"


def test_a_store_brought_up_to_date_is_built_like_a_new_one(old: Path, tmp_path: Path) -> None:
    Store(old).close()
    Store(tmp_path / "new.db", create=True).close()
    assert columns(old) == columns(tmp_path / "new.db")


def test_a_step_that_fails_leaves_the_store_as_it_was(old: Path) -> None:
    before = columns(old)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE pages SET raw = x'00' WHERE document = 'a.txt'")
        connection.execute("CREATE TABLE threads (key TEXT)")
        connection.commit()
    with pytest.raises(StoreError, match=r"left as it is.*dragoman read PATH --store NEW"):
        Store(old)
    assert schema(old) == "1"
    assert columns(old).keys() - before.keys() == {"threads"}


def test_without_room_for_a_copy_nothing_is_changed(old: Path) -> None:
    (old.parent / "old.db.schema1").mkdir()
    with pytest.raises(StoreError, match="no copy of it could be kept"):
        Store(old)
    assert schema(old) == "1"
