"""Schema 10: blocks by number, people with what their records are put in order by, and nothing kept twice.

Tables are written out as they were then: what `tables.py` says later must not change what this step did.
"""

from __future__ import annotations

from itertools import islice

import msgspec
import sqlalchemy as sa
from alembic.operations import Operations

from dragoman.resolve import Gist
from dragoman.resolve.strand import Strand
from dragoman.store import blocking, weaving
from dragoman.store.writing import drop_records

_GIST = msgspec.msgpack.Decoder(Gist)
_STRAND = msgspec.msgpack.Decoder(Strand)
_PART = 500


def upgrade(operations: Operations, connection: sa.Connection) -> None:
    """From schema 9. Everything is compared anew when the store next settles: visits stand in further blocks."""
    for table, of, order in (("blocks", "gist", "looks"), ("threads", "strand", "place")):
        operations.drop_table(table)
        operations.create_table(
            table,
            sa.Column("key", sa.BigInteger, primary_key=True),
            sa.Column(order, sa.Boolean if order == "looks" else sa.String, primary_key=True),
            sa.Column(of, sa.String, primary_key=True),
            sqlite_with_rowid=False,
        )
    gists = iter(connection.execute(sa.text("SELECT body FROM gists")).scalars().all())
    while part := list(islice(gists, _PART)):
        blocking.put(connection, [_GIST.decode(body) for body in part])
    strands = iter(connection.execute(sa.text("SELECT body FROM strands")).scalars().all())
    while part := list(islice(strands, _PART)):
        weaving.thread(connection, [_STRAND.decode(body) for body in part])
    _bonds(operations)
    drop_records(connection, list(connection.execute(sa.text("SELECT id FROM records")).scalars()))
    connection.execute(sa.text("UPDATE gists SET record = NULL, touched = 1"))
    _people(operations)


def _bonds(operations: Operations) -> None:
    operations.drop_table("bonds")
    operations.create_table(
        "bonds",
        sa.Column("one", sa.String, primary_key=True),
        sa.Column("other", sa.String, primary_key=True),
        sa.Column("tier", sa.Integer, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sqlite_with_rowid=False,
    )
    operations.create_index("ix_bonds_other", "bonds", ["other"])


def _people(operations: Operations) -> None:
    operations.drop_table("people")
    operations.create_table(
        "people",
        sa.Column("plain", sa.String, primary_key=True),
        sa.Column("record", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("state", sa.String),
        sa.Column("office", sa.String),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("start", sa.String),
        sa.Column("end", sa.String),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("status", sa.String),
        sqlite_with_rowid=False,
    )
    operations.create_index("ix_people_record", "people", ["record"])
