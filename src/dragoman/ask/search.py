"""Search: words in any language and script, names in any spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from dragoman.ask.answers import Answer, Line, date_of, lines
from dragoman.ask.names import Names
from dragoman.records import AnyRecord, kind_of
from dragoman.store import Store
from dragoman.store.looking import MOST_MATCHES


class Found(Answer, kw_only=True):
    """What a search found.

    Attributes:
        query: as it was asked.
        people: names in the store that the query may mean.
        parties: the state or organisation that it may mean; two states where it names a pair of them.
        total: how many records the words stand in, of those looked at.
        more: whether there are further ones that were not looked at.
        facets: field -> value -> how many of the records; `kind`, `type`, `party`, `language`, `year`.
        lines: the records asked for.
    """

    query: str
    people: list[str] = msgspec.field(default_factory=list)
    parties: list[str] = msgspec.field(default_factory=list)
    total: int = 0
    more: bool = False
    facets: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)
    lines: list[Line] = msgspec.field(default_factory=list)


_FACETS: dict[str, Callable[[AnyRecord], Sequence[str]]] = {
    "kind": lambda record: [kind_of(record)],
    "type": lambda record: [found] if (found := getattr(record, "type", None)) else [],
    "party": lambda record: list(dict.fromkeys(getattr(record, "parties", ()))),
    "language": lambda record: list(dict.fromkeys(span.language for span in record.evidence if span.language)),
    "year": lambda record: [date.start[:4]] if (date := date_of(record)) else [],
}
_MOST_VALUES, _PEOPLE = 12, 5


def search(
    store: Store,
    query: str,
    *,
    kind: str | None = None,
    type: str | None = None,  # noqa: A002 - the field's name
    party: str | None = None,
    language: str | None = None,
    year: str | None = None,
    limit: int = 25,
    offset: int = 0,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Found:
    """Records in which all words of a query stand, the latest first; where none do, those of whoever is meant.

    Args:
        store: where to look.
        query: words, or a name in any spelling or script.
        kind: only records of a kind.
        type: only of an event type and so on.
        party: only with a party, by code.
        language: only with evidence in a language.
        year: only of a year.
        limit: most records.
        offset: how many to pass over.
        min_confidence: 0 to 1.
        names: names already loaded.
    """
    names = names or Names()
    wanted = {"kind": kind, "type": type, "party": party, "language": language, "year": year}
    people = _people(query, store, names)
    matched = store.matches(query, min_confidence=min_confidence)
    found, more = matched.records, matched.more
    if not found and people:
        folded = sorted({hit.plain for hit in store.people() if hit.name in people})
        found = list(store.records(people_like=folded, min_confidence=min_confidence, latest_first=True))
    meant = names.known_party(query)
    parties = [meant] if meant else names.pair(query, store)
    if not found and len(parties) > 1:
        most = MOST_MATCHES + 1
        found = list(store.records(between=parties, min_confidence=min_confidence, limit=most, latest_first=True))
        found, more = found[:MOST_MATCHES], len(found) > MOST_MATCHES
    chosen = [
        record
        for record in found
        if all(value is None or value in _FACETS[field](record) for field, value in wanted.items())
    ]
    chosen.sort(key=lambda record: (date.start if (date := date_of(record)) else "", record.id), reverse=True)
    return Found(
        query=query,
        people=people,
        parties=parties,
        total=len(chosen),
        more=more,
        facets={field: _count(values, chosen) for field, values in _FACETS.items()},
        lines=lines(store, chosen[offset : offset + limit], names),
    )


def _count(values: Callable[[AnyRecord], Sequence[str]], found: Sequence[AnyRecord]) -> dict[str, int]:
    return dict(Counter(value for record in found for value in values(record)).most_common(_MOST_VALUES))


def _people(query: str, store: Store, names: Names) -> list[str]:
    found, people = names.meant(query, store)
    if len(people) > 1:
        return [name.split(" (")[0] for name in people[:_PEOPLE]]
    return list(dict.fromkeys(hit.name for hit in found))[:_PEOPLE]
