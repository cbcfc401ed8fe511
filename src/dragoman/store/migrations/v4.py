"""Schema 4: what records are chosen and put in order by stands in the index of parties, and in one of every two."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations


def _head() -> list[sa.Column[Any]]:
    return [
        sa.Column("record", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("start", sa.String),
        sa.Column("end", sa.String),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("status", sa.String),
    ]


def upgrade(operations: Operations, connection: sa.Connection) -> None:
    """From schema 3."""
    own: list[sa.Column[Any]] = [sa.Column("party", sa.String, primary_key=True), *_head()]
    shared: list[sa.Column[Any]] = [sa.Column(name, sa.String, primary_key=True) for name in ("one", "other")]
    operations.drop_index("ix_parties_record", "parties")
    operations.rename_table("parties", "parties_before")
    operations.create_table("parties", *own, sqlite_with_rowid=False)
    operations.create_table("dyads", *shared, *_head(), sqlite_with_rowid=False)
    head = 'r.id, r.kind, r.type, r.start, r."end", r.confidence, r.status'
    for told in (
        f"INSERT INTO parties SELECT p.party, {head} FROM parties_before AS p JOIN records AS r ON r.id = p.record",
        f"INSERT INTO dyads SELECT p.party, q.party, {head} FROM parties_before AS p"
        " JOIN parties_before AS q ON q.record = p.record"
        " JOIN records AS r ON r.id = p.record WHERE q.party <> p.party",
    ):
        connection.execute(sa.text(told))
    operations.drop_table("parties_before")
    for table in ("parties", "dyads"):
        operations.create_index(f"ix_{table}_record", table, ["record"])
