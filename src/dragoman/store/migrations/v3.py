"""Schema 3: the status of records as a column, and what people marked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

from dragoman.records import load


def upgrade(operations: Operations, connection: sa.Connection) -> None:
    """From schema 2."""
    operations.add_column("records", sa.Column("status", sa.String))
    records = sa.table("records", sa.column("n"), sa.column("status"), sa.column("body"))
    for row in connection.execute(sa.select(records.c.n, records.c.body)).all():
        status = getattr(load(row.body), "status", None)
        if status is not None:
            connection.execute(sa.update(records).where(records.c.n == row.n).values(status=status))
    operations.create_index("ix_records_status", "records", ["status"])
    operations.create_table(
        "marks",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("record", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("tellings", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    operations.create_index("ix_marks_record", "marks", ["record"])
