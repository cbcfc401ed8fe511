"""Schema 7: stories by their root; quotes and figures stand in other blocks."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa
from alembic.operations import Operations

from dragoman.resolve import Gist, keys_of
from dragoman.store.rows import add
from dragoman.store.tables import blocks
from dragoman.store.writing import drop_records

_GIST = msgspec.msgpack.Decoder(Gist)


def upgrade(operations: Operations, connection: sa.Connection) -> None:
    """From schema 6. Everything is compared anew when the store next settles."""
    operations.create_index("ix_stories_root", "stories", ["root"])
    connection.execute(sa.text("DELETE FROM bonds"))
    operations.drop_table("blocks")
    operations.create_table(
        "blocks",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("looks", sa.Boolean, primary_key=True),
        sa.Column("gist", sa.String, primary_key=True),
        sqlite_with_rowid=False,
    )
    operations.create_index("ix_blocks_gist", "blocks", ["gist"])
    drop_records(connection, list(connection.execute(sa.text("SELECT id FROM records")).scalars()))
    connection.execute(sa.text("UPDATE gists SET record = NULL, touched = 1"))
    for key, body in connection.execute(sa.text("SELECT id, body FROM gists")).all():
        found = keys_of(_GIST.decode(body))
        add(connection, blocks, [{"key": one.block, "gist": key, "looks": one.looks} for one in found])
