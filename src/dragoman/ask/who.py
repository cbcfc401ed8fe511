"""What is known of one person."""

from __future__ import annotations

from collections import Counter

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.brief import latest_first
from dragoman.ask.names import Names
from dragoman.records import Event
from dragoman.resolve.gist import STANCES
from dragoman.store import Store

_MEETINGS = frozenset(("visit", "meeting", "call", "exchange"))


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
        counts: how many records each of these sections has in all.
    """

    name: str
    spellings: list[str] = msgspec.field(default_factory=list)
    state: str | None = None
    offices: list[Office] = msgspec.field(default_factory=list)
    travels: list[Line] = msgspec.field(default_factory=list)
    meetings: list[Line] = msgspec.field(default_factory=list)
    words: list[Line] = msgspec.field(default_factory=list)
    other: list[Line] = msgspec.field(default_factory=list)
    counts: dict[str, int] = msgspec.field(default_factory=dict)


def who(store: Store, name: str, *, limit: int = 0, min_confidence: float = 0.0, names: Names | None = None) -> Person:
    """What is known of a person, by any spelling or script of the name.

    Args:
        store: where to look.
        name: the name, or a part of it that only one person bears.
        limit: most records of a section, the latest; 0 for all.
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
    spellings = set(spelled)
    sections = _sections(store, sorted(own), spellings, min_confidence)
    picked = {section: ids[: limit or None] for section, ids in sections.items()}
    found = store.by_ids([key for ids in picked.values() for key in ids])
    told = {line.id: line for line in lines(store, found, names)}

    def pick(section: str) -> list[Line]:
        return latest_first(told[key] for key in picked.get(section, ()))

    return Person(
        name=known_as,
        spellings=sorted(spellings - {known_as}),
        state=max(states, key=lambda state: (states[state], state), default=None),
        offices=_offices(names, known_as, told_offices),
        travels=pick("travels"),
        meetings=pick("meetings"),
        words=pick("words"),
        other=pick("other"),
        counts={section: len(ids) for section, ids in sections.items()},
    )


def _sections(store: Store, own: list[str], spellings: set[str], min_confidence: float) -> dict[str, list[str]]:
    """Ids of the records of each section, the latest first: of visits alone the record tells who came."""
    heads = store.heads(people_like=own, min_confidence=min_confidence)
    visits = store.by_ids([head.id for head in heads if head.type == "visit"])
    abroad = {
        visit.id
        for visit in visits
        if isinstance(visit, Event)
        and any(one.role == "visitor" and one.name in spellings for one in visit.participants)
    }
    out: dict[str, list[str]] = {}
    for head in heads:
        out.setdefault("travels" if head.id in abroad else _section(head.kind, head.type), []).append(head.id)
    return out


def _section(kind: str, type_: str) -> str:
    if kind == "quote":
        return "words"
    if kind != "event":
        return "other"
    return "meetings" if type_ in _MEETINGS else "words" if type_ in STANCES else "other"


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
