"""Full text: words of records by our own fold: no accent, script variant or missing space hides anything.

SQLite looks them up in an FTS5 index; another database, in a plain column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, bindparam, delete, insert, select, text

from dragoman.resolve.names import tokens

_STEM = 4
"""Characters from which a word may be the beginning of another."""
_plain = Table("words", MetaData(), Column("n", Integer, primary_key=True), Column("text", Text, nullable=False))


def create(connection: Connection) -> None:
    """Makes the index."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text(
                'CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, tokenize = "unicode61 remove_diacritics 0")'
            )
        )
    else:
        _plain.create(connection, checkfirst=True)


def put(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Indexes texts by the number of their record."""
    values = [{"n": number, "text": " ".join(tokens(words))} for number, words in rows]
    if not values:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO words (rowid, text) VALUES (:n, :text)"), values)
    else:
        connection.execute(insert(_plain), values)


def drop(connection: Connection, numbers: Sequence[int]) -> None:
    """Takes records out of the index."""
    if not numbers:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM words WHERE rowid = :n"), [{"n": number} for number in numbers])
    else:
        connection.execute(
            delete(_plain).where(_plain.c.n == bindparam("old")), [{"old": number} for number in numbers]
        )


def match_query(wanted: str, *, begun: bool = False) -> str | None:
    """The words as SQLite's index asks for them; None where there are none.

    Args:
        wanted: the words.
        begun: whether long ones need only begin so, as a word does in its other forms.
    """
    return (
        " AND ".join(
            '"' + " ".join(phrase) + '"' + (" *" if begun and len(phrase[-1]) >= _STEM else "")
            for phrase in _phrases(wanted)
        )
        or None
    )


def _phrases(wanted: str) -> list[list[str]]:
    return [phrase for word in wanted.split() if (phrase := tokens(word))]


def find(connection: Connection, wanted: str, *, begun: bool = False) -> set[int]:
    """Numbers of the records in which all the words stand, runs without spaces as they are written.

    Args:
        connection: to the store.
        wanted: the words.
        begun: see `match_query`.
    """
    phrases = _phrases(wanted)
    if not phrases:
        return set()
    if connection.dialect.name == "sqlite":
        query = match_query(wanted, begun=begun)
        return set(connection.scalars(text("SELECT rowid FROM words WHERE words MATCH :query"), {"query": query}))
    wanted_rows = select(_plain.c.n)
    for phrase in phrases:
        end = "" if begun and len(phrase[-1]) >= _STEM else " "
        wanted_rows = wanted_rows.where(
            (" " + _plain.c.text + " ").contains(" " + " ".join(phrase) + end, autoescape=True)
        )
    return set(connection.scalars(wanted_rows))
