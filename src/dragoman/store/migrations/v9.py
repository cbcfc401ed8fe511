"""Schema 9: the grounds that a dispute can start from are found without going through the records there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(operations: Operations, _connection: sa.Connection) -> None:
    """From schema 8."""
    operations.create_index("grounds_that_start", "grounds", ["key"], sqlite_where=sa.text("starts > 0"))
