"""What happened, in order."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.names import Names
from dragoman.store import Store


class Timeline(Answer, kw_only=True):
    """Events in order of time, undated ones last.

    Attributes:
        between: parties that all take part.
        who: person who takes part.
        lines: the events.
    """

    between: list[str] = msgspec.field(default_factory=list)
    who: str | None = None
    lines: list[Line] = msgspec.field(default_factory=list)


def timeline(
    store: Store,
    *,
    between: Sequence[str] = (),
    who: str | None = None,
    types: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    containing: str | None = None,
    limit: int = 0,
    offset: int = 0,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Timeline:
    """Events in order.

    Args:
        store: where to look.
        between: states or organisations that must all take part, by code or name.
        who: a person who must take part, in any spelling.
        types: event types of the contract; all where empty.
        since: first day, ISO 8601.
        until: last day.
        containing: words that must stand in the evidence.
        limit: most events; 0 for all.
        offset: how many to pass over.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party or a person that nobody knows; near ones are offered.
        Ambiguous: a name that several people bear.
    """
    names = names or Names()
    parties = [names.party(party, store) for party in between]
    hits = names.person(who, store) if who else []
    found = store.records(
        kinds=["event"],
        types=types,
        between=parties,
        people_like=sorted({hit.plain for hit in hits}),
        since=since,
        until=until,
        containing=containing,
        limit=limit,
        offset=offset,
        min_confidence=min_confidence,
    )
    return Timeline(between=parties, who=hits[0].name if hits else None, lines=lines(store, found, names))
