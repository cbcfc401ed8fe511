"""Schema 5: disputes are kept, with the grounds on which records can contradict each other."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(operations: Operations, connection: sa.Connection) -> None:
    """From schema 4. Everything is merged anew when the store next settles, and its disputes are looked for then."""
    operations.create_table(
        "grounds",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("record", sa.String, primary_key=True),
        sa.Column("starts", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    operations.create_index("ix_grounds_record", "grounds", ["record"])
    operations.create_table("contested", sa.Column("key", sa.String, primary_key=True), sqlite_with_rowid=False)
    operations.create_table(
        "disputes",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("ground", sa.String, primary_key=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("parties", sa.String, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    operations.create_index("ix_disputes_ground", "disputes", ["ground"])
    connection.execute(sa.text("UPDATE gists SET touched = 1"))
