"""Schema 6: when a dispute was told last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(operations: Operations, connection: sa.Connection) -> None:
    """From schema 5. Disputes are looked for again when the store next settles."""
    operations.add_column("disputes", sa.Column("told", sa.String))
    connection.execute(
        sa.text("INSERT INTO contested SELECT DISTINCT ground FROM disputes WHERE true ON CONFLICT DO NOTHING")
    )
