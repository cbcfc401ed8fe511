"""What is known of one state or organisation."""

from __future__ import annotations

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.names import Names
from dragoman.ask.relations import Pair, relations
from dragoman.records import Relation
from dragoman.store import Store

_PEOPLE = 24


class Face(Answer, kw_only=True):
    """Somebody who speaks or travels for a party: name, office as told most, number of records."""

    name: str
    records: int
    office: str | None = None


class Party(Answer, kw_only=True):
    """A state or organisation.

    Attributes:
        key: ISO alpha-3 code, or the organisation's acronym or name.
        name: in English.
        kind: `state`, or the class of organisation.
        capital: of a state; of an organisation, the city it sits in.
        members: ISO alpha-3 codes on file, of an organisation.
        partners: whom it has most to do with.
        people: who speaks or travels for it.
        lasting: its memberships, ranks and ties.
        latest: its latest events, the latest first.
    """

    key: str
    name: str
    kind: str
    capital: str | None = None
    members: list[str] = msgspec.field(default_factory=list)
    partners: list[Pair] = msgspec.field(default_factory=list)
    people: list[Face] = msgspec.field(default_factory=list)
    lasting: list[Line] = msgspec.field(default_factory=list)
    latest: list[Line] = msgspec.field(default_factory=list)


def party(store: Store, key: str, *, limit: int = 50, min_confidence: float = 0.0, names: Names | None = None) -> Party:
    """What is known of a state or organisation.

    Args:
        store: where to look.
        key: its code, or a name of it in any language carried.
        limit: most events, and most partners.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: nobody knows it; near ones are offered.
    """
    names = names or Names()
    code = names.party(key, store)
    facts = names.facts(code)
    lasting = [
        record
        for record in store.records(kinds=["relation"], between=[code], min_confidence=min_confidence)
        if isinstance(record, Relation) and record.type in ("membership", "chairmanship")
    ]
    latest = list(
        store.records(kinds=["event"], between=[code], min_confidence=min_confidence, limit=limit, latest_first=True)
    )
    people: dict[str, Face] = {}
    for hit in store.people():
        # Of a state, a ministry or the state itself may be quoted as somebody is.
        if hit.state == code and names.of(code) not in hit.name and names.known_party(hit.name) is None:
            face = people.setdefault(hit.name, Face(name=hit.name, records=0, office=hit.office))
            face.records += hit.records
            face.office = face.office or hit.office
    return Party(
        key=code,
        name=names.of(code),
        kind=facts.kind,
        capital=facts.capital,
        members=list(facts.members),
        partners=relations(store, party=code, limit=limit, names=names).pairs,
        people=sorted(people.values(), key=lambda face: (-face.records, face.name))[:_PEOPLE],
        lasting=lines(store, lasting, names),
        latest=lines(store, latest, names),
    )
