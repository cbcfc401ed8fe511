"""Schema 2: who copied whom (strands, threads, roots of stories), and judgements made by hand.

Tables are written out as they were then: what `tables.py` says later must not change what this step did.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Connection, Integer, LargeBinary, String, text

from dragoman.records import Article, Record, load
from dragoman.resolve.strand import strand_of
from dragoman.resolve.telling import outlet_of
from dragoman.store import weaving


def upgrade(op: Operations, connection: Connection) -> None:
    """From schema 1. What copies what is found when the store next settles."""
    op.add_column("stories", Column("root", String))
    op.add_column("stories", Column("derivation", String))
    op.add_column("tellings", Column("wording", String, nullable=False, server_default=""))
    op.create_table(
        "strands",
        Column("id", String, primary_key=True),
        Column("page", String, nullable=False),
        Column("outlet", String, nullable=False),
        Column("parent", String),
        Column("how", String),
        Column("touched", Boolean, nullable=False),
        Column("body", LargeBinary, nullable=False),
    )
    op.create_table(
        "threads",
        Column("key", String, primary_key=True),
        Column("place", String, primary_key=True),
        Column("strand", String, primary_key=True),
    )
    op.create_table(
        "judgements",
        Column("n", Integer, primary_key=True, autoincrement=True),
        Column("verdict", String, nullable=False),
        Column("subject", String, nullable=False),
        Column("one", String, nullable=False),
        Column("other", String, nullable=False),
        Column("said_one", String, nullable=False),
        Column("said_other", String, nullable=False),
    )
    for table, column in (
        ("strands", "page"),
        ("strands", "parent"),
        ("strands", "touched"),
        ("threads", "strand"),
        ("judgements", "one"),
        ("judgements", "other"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
    for page in connection.execute(text("SELECT id FROM pages")).scalars().all():
        weaving.put(connection, list(_spun(connection, page)))


def _spun(connection: Connection, page: str) -> Iterator[weaving.Spun]:
    own = {"page": page}
    blob = connection.execute(text("SELECT raw FROM pages WHERE id = :page"), own).scalar_one()
    raw = zlib.decompress(blob).decode("utf-8", "surrogatepass")
    bodies = connection.execute(text("SELECT body FROM tellings WHERE page = :page"), own).scalars()
    records: list[Record] = [load(body) for body in bodies]
    for body in connection.execute(text("SELECT body FROM stories WHERE page = :page ORDER BY n"), own).scalars():
        article = load(body)
        assert isinstance(article, Article)
        yield strand_of(article, page, raw, records), outlet_of(article)
