"""What is announced."""

from __future__ import annotations

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.names import Names
from dragoman.store import Store


class Planned(Answer, kw_only=True):
    """Announced events in order of time."""

    lines: list[Line] = msgspec.field(default_factory=list)


def planned(
    store: Store,
    *,
    party: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 100,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Planned:
    """Events told as planned, in order of time, undated ones last.

    Args:
        store: where to look.
        party: only with a state or organisation, by code or name.
        since: first day, ISO 8601; undated ones are left out then.
        until: last day, likewise.
        limit: most events.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows; near ones are offered.
    """
    names = names or Names()
    found = store.records(
        kinds=["event"],
        between=[names.party(party, store)] if party else [],
        since=since,
        until=until,
        statuses=["planned"],
        limit=limit,
        min_confidence=min_confidence,
    )
    return Planned(lines=lines(store, found, names))
