"""What is known of one person."""

from __future__ import annotations

from collections import Counter

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.brief import latest_first
from dragoman.ask.names import Names
from dragoman.records import Event, Quote
from dragoman.resolve.gist import STANCES
from dragoman.store import Store

_MEETINGS = frozenset(("meeting", "call", "exchange"))


class Office(Answer, kw_only=True):
    """An office somebody held.

    Attributes:
        office: its English name.
        of: ISO alpha-3 code of the state, or organisation.
        since: first day, ISO 8601 of any grain.
        until: last day.
        told: how many records name the person by it; 0 where only the facts on file do.
    """

    office: str
    of: str | None = None
    since: str | None = None
    until: str | None = None
    told: int = 0


class Person(Answer, kw_only=True):
    """What is known of one person.

    Attributes:
        name: as the person is known in English.
        spellings: other names in the records.
        state: ISO alpha-3 code.
        offices: as on file and as told.
        travels: visits as the visitor, the latest first.
        meetings: meetings, calls, exchanges, and visits received.
        words: quotes and positions taken.
        other: everything else.
    """

    name: str
    spellings: list[str] = msgspec.field(default_factory=list)
    state: str | None = None
    offices: list[Office] = msgspec.field(default_factory=list)
    travels: list[Line] = msgspec.field(default_factory=list)
    meetings: list[Line] = msgspec.field(default_factory=list)
    words: list[Line] = msgspec.field(default_factory=list)
    other: list[Line] = msgspec.field(default_factory=list)


def who(store: Store, name: str, *, min_confidence: float = 0.0, names: Names | None = None) -> Person:
    """What is known of a person, by any spelling or script of the name.

    Args:
        store: where to look.
        name: the name, or a part of it that only one person bears.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: nobody like that is in the store; near names are offered.
        Ambiguous: several are.
    """
    names = names or Names()
    hits = names.person(name, store)
    own = {hit.plain for hit in hits}
    spelled = Counter({hit.name: 0 for hit in hits})
    states = Counter[str]()
    told_offices = Counter[tuple[str, str | None]]()
    for hit in hits:
        spelled[hit.name] += hit.records
        if hit.state:
            states[hit.state] += hit.records
        if hit.office:
            told_offices[hit.office, hit.state] += hit.records
    known_as = max(spelled, key=lambda spelling: (len(names.on_file(spelling)), spelled[spelling], spelling))
    found = list(store.records(people_like=sorted(own), min_confidence=min_confidence))
    sections: dict[str, list[Line]] = {"travels": [], "meetings": [], "words": [], "other": []}
    spellings = set(spelled)
    for record, told in zip(found, lines(store, found, names), strict=True):
        sections[_section(record, spellings)].append(told)
    return Person(
        name=known_as,
        spellings=sorted(spellings - {known_as}),
        state=max(states, key=lambda state: (states[state], state), default=None),
        offices=_offices(names, known_as, told_offices),
        travels=latest_first(sections["travels"]),
        meetings=latest_first(sections["meetings"]),
        words=latest_first(sections["words"]),
        other=latest_first(sections["other"]),
    )


def _section(record: object, spellings: set[str]) -> str:
    if isinstance(record, Quote):
        return "words"
    if not isinstance(record, Event):
        return "other"
    if record.type == "visit":
        visits = any(person.role == "visitor" and person.name in spellings for person in record.participants)
        return "travels" if visits else "meetings"
    if record.type in _MEETINGS:
        return "meetings"
    return "words" if record.type in STANCES else "other"


def _offices(names: Names, name: str, told: Counter[tuple[str, str | None]]) -> list[Office]:
    out = []
    rest = Counter(told)
    for office, of, since, until in names.on_file(name):
        out.append(Office(office=office, of=of, since=since, until=until, told=rest.pop((office, of), 0)))
    out += [
        Office(office=office, of=of, told=count)
        for (office, of), count in sorted(rest.items(), key=lambda item: -item[1])
    ]
    return out
