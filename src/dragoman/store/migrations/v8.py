"""Schema 8: records keep the number that an event has in a series."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(operations: Operations, connection: sa.Connection) -> None:
    """From schema 7."""
    operations.add_column("records", sa.Column("ordinal", sa.Integer))
    operations.create_index("ix_records_ordinal", "records", ["ordinal"])
    connection.execute(
        sa.text(
            "UPDATE records SET ordinal = json_extract(body, '$.ordinal')"
            " WHERE json_extract(body, '$.series') IS NOT NULL"
        )
    )
