"""Judgements made by hand, kept in the store beside what pages told: reading a page again leaves them as they are."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dragoman.resolve.pins import Pin, Pins, pins_of
from dragoman.store.tables import judgements


def judged(connection: Connection) -> list[Pin]:
    """All judgements, in the order they were made."""
    return [
        Pin(row.verdict, row.subject, row.one, row.other, (row.said_one, row.said_other))
        for row in connection.execute(select(judgements).order_by(judgements.c.n))
    ]


def pins(connection: Connection) -> Pins:
    """All judgements, as they are asked."""
    return pins_of(judged(connection))
