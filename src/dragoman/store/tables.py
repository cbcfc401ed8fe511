"""The tables of a store, in portable SQL.

What pages said (`pages`, `stories`, `tellings`) stands apart from what is known (`records` and their indexes), which
`settle` makes of it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, LargeBinary, MetaData, String, Table, Text

SCHEMA_VERSION = 10
CHANGES = "changes"
"""Key in `meta` of the number of changes to the store."""

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", String, nullable=False))

pages = Table(
    "pages",
    metadata,
    Column("id", String, primary_key=True),
    Column("document", String, nullable=False, index=True),
    Column("digest", String, nullable=False),
    Column("media", String, nullable=False),
    Column("told", String, nullable=False),  # digest of all that the page told: an unchanged page is left alone
    Column("raw", LargeBinary, nullable=False),  # the decoded page in UTF-8, deflated
)

stories = Table(
    "stories",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("page", String, nullable=False, index=True),
    Column("id", String, nullable=False, index=True),
    Column("language", String),
    Column("published", String),
    Column("body", LargeBinary, nullable=False),
    Column("root", String, index=True),  # the story it goes back to, and how it came; NULL until it was compared
    Column("derivation", String),
)

strands = Table(
    "strands",
    metadata,
    Column("id", String, primary_key=True),  # of the story
    Column("page", String, nullable=False, index=True),
    Column("outlet", String, nullable=False),
    Column("parent", String, index=True),  # the story it comes from, its own id where it is the first known
    Column("how", String),
    Column("touched", Boolean, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)

threads = Table(
    "threads",
    metadata,
    Column("key", BigInteger, primary_key=True),  # which a strand has is worked out from it: see weaving
    Column("place", String, primary_key=True),  # its day: the earliest stories of a block are those compared with
    Column("strand", String, primary_key=True),
    sqlite_with_rowid=False,
)

tellings = Table(
    "tellings",
    metadata,
    Column("page", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("gist", String, nullable=False, index=True),
    Column("story", String, nullable=False, index=True),
    Column("language", String),
    Column("published", String),
    Column("outlet", String, nullable=False),
    Column("wording", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("tellings_by_id", "id"),
)

gists = Table(
    "gists",
    metadata,
    Column("id", String, primary_key=True),
    Column("record", String, index=True),  # the record it belongs to; NULL until it was compared with others
    Column("touched", Boolean, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)

blocks = Table(
    "blocks",
    metadata,
    Column("key", BigInteger, primary_key=True),  # which a gist has is worked out from it: see blocking
    Column("looks", Boolean, primary_key=True),  # looks for others there, or only stands to be found
    Column("gist", String, primary_key=True),
    sqlite_with_rowid=False,
)

bonds = Table(
    "bonds",
    metadata,
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True, index=True),
    Column("tier", Integer, nullable=False),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

judgements = Table(
    "judgements",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("verdict", String, nullable=False),  # same or different
    Column("subject", String, nullable=False),  # record or person
    Column("one", String, nullable=False, index=True),  # gist id, or folded name
    Column("other", String, nullable=False, index=True),
    Column("said_one", String, nullable=False),  # as it was given
    Column("said_other", String, nullable=False),
)

records = Table(
    "records",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("start", String, index=True),
    Column("end", String),
    Column("confidence", Float, nullable=False),
    Column("status", String, index=True),
    Column("body", Text, nullable=False),
    Column("ordinal", Integer, index=True),  # of an event in a series: most have none
)


def _head() -> list[Column[Any]]:
    """What records are chosen and put in order by, repeated in indexes of them: those not shown are not read."""
    return [
        Column("kind", String, nullable=False),
        Column("type", String, nullable=False),
        Column("start", String),
        Column("end", String),
        Column("confidence", Float, nullable=False),
        Column("status", String),
    ]


parties = Table(
    "parties",
    metadata,
    Column("party", String, primary_key=True),
    Column("record", String, primary_key=True, index=True),
    *_head(),
    sqlite_with_rowid=False,
)

dyads = Table(
    "dyads",
    metadata,
    Column("one", String, primary_key=True),  # each pair of parties of a record both ways round
    Column("other", String, primary_key=True),
    Column("record", String, primary_key=True, index=True),
    *_head(),
    sqlite_with_rowid=False,
)

people = Table(
    "people",
    metadata,
    Column("plain", String, primary_key=True),  # the name folded: see resolve.names.plain
    Column("record", String, primary_key=True, index=True),
    Column("name", String, nullable=False),
    Column("state", String),
    Column("office", String),
    *_head(),
    sqlite_with_rowid=False,
)

marks = Table(
    "marks",
    metadata,
    Column("n", Integer, primary_key=True, autoincrement=True),
    Column("record", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("tellings", Text, nullable=False),  # JSON list of ids: where the record is gone, it is found by these
    Column("words", Text, nullable=False),  # JSON list of document and text: or by these
    Column("body", Text, nullable=False),  # the mark
)

grounds = Table(
    "grounds",
    metadata,
    Column("key", String, primary_key=True),  # where records can contradict each other: see resolve.disputes.grounds
    Column("record", String, primary_key=True, index=True),
    Column("starts", Integer, nullable=False),  # 1 where a dispute can start from the record
    sqlite_with_rowid=False,
)
# Many records stand where no dispute can start: they need not be gone through to find that out.
Index("grounds_that_start", grounds.c.key, sqlite_where=grounds.c.starts > 0, postgresql_where=grounds.c.starts > 0)

contested = Table(
    "contested",
    metadata,
    Column("key", String, primary_key=True),  # grounds to be looked at when the store settles
    sqlite_with_rowid=False,
)

disputes = Table(
    "disputes",
    metadata,
    Column("id", String, primary_key=True),
    Column("ground", String, primary_key=True, index=True),
    Column("type", String, nullable=False),
    Column("parties", String, nullable=False),  # |CHN|RUS|
    Column("confidence", Float, nullable=False),  # of the second surest side
    Column("body", Text, nullable=False),
    Column("told", String),  # day of the latest report that makes one of the claims
)
