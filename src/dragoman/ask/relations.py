"""Which parties have most to do with each other."""

from __future__ import annotations

import msgspec

from dragoman.ask.answers import Answer
from dragoman.ask.names import Names
from dragoman.store import Store


class Pair(Answer, kw_only=True):
    """Two parties.

    Attributes:
        parties: theirs.
        names: their English names.
        records: how many records name both.
        last: first day of the latest event, ISO 8601.
    """

    parties: list[str]
    names: list[str]
    records: int
    last: str | None = None


class Relations(Answer, kw_only=True):
    """Pairs of parties, those with most records first."""

    pairs: list[Pair] = msgspec.field(default_factory=list)


def relations(store: Store, *, party: str | None = None, limit: int = 50, names: Names | None = None) -> Relations:
    """The busiest relations, of all or of one party.

    Args:
        store: where to look.
        party: a state or organisation, by code or name.
        limit: most pairs.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows; near ones are offered.
    """
    names = names or Names()
    found = store.partners(names.party(party, store), limit) if party else store.pairs(limit)
    return Relations(
        pairs=[
            Pair(
                parties=[pair.one, pair.other],
                names=[names.of(pair.one), names.of(pair.other)],
                records=pair.records,
                last=pair.last,
            )
            for pair in found
        ]
    )
