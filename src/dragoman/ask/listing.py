"""Records of any kind, in order of time."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.names import Names
from dragoman.store import Store


class Listing(Answer, kw_only=True):
    """Records, the latest first, undated ones last."""

    lines: list[Line] = msgspec.field(default_factory=list)


def listing(
    store: Store,
    *,
    kinds: Sequence[str] = (),
    types: Sequence[str] = (),
    between: Sequence[str] = (),
    who: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 50,
    offset: int = 0,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Listing:
    """Records, the latest first.

    Args:
        store: where to look.
        kinds: of the contract: event, relation, mechanism, agreement, indicator, quote, dispute; all where empty.
        types: event types, relation types and so on; all where empty.
        between: states or organisations that must all be there, by code or name.
        who: only those that name a person, in any spelling.
        since: first day, ISO 8601.
        until: last day.
        limit: most records; 0 for all.
        offset: how many to pass over.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party or person that nobody knows; near ones are offered.
        Ambiguous: a name that several people bear.
    """
    names = names or Names()
    hits = names.person(who, store) if who else []
    found = store.records(
        kinds=kinds,
        types=types,
        between=[names.party(party, store) for party in between],
        people_like=sorted({hit.plain for hit in hits}),
        since=since,
        until=until,
        limit=limit,
        offset=offset,
        latest_first=True,
        min_confidence=min_confidence,
    )
    return Listing(lines=lines(store, found, names))
