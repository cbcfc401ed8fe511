"""A record in a line of English, for people to read. Structured, not prose: nothing is said that no field holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from dragoman.records import (
    Agreement,
    AnyRecord,
    Article,
    Body,
    Dispute,
    Event,
    Indicator,
    Mechanism,
    Participant,
    Place,
    Quote,
    Relation,
)

_DOERS = ("visitor", "actor", "sender", "appointee")
_DONE_TO = ("host", "target", "recipient")
_MUTUAL = ("meeting", "call", "exchange", "signing")
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


class Parties(Protocol):
    """Gives a party its English name."""

    def of(self, party: str) -> str:
        """The name of a party."""
        ...


def say(record: AnyRecord, names: Parties) -> str:
    """The record in a line."""
    match record:
        case Event():
            return _event(record, names)
        case Relation():
            return _relation(record, names)
        case Mechanism():
            return _mechanism(record, names)
        case Agreement():
            return _parts(f"{_label(record.type)}: {record.title}", _list(map(names.of, record.parties)), record.status)
        case Indicator():
            return _indicator(record, names)
        case Quote():
            told = f" to {record.said_to}" if record.said_to else ""
            manner = "in so many words" if record.verbatim else "as reported"
            return _parts(f"{_person(record.speaker, record.office, record.state, names)}{told}", manner)
        case Article():
            return _parts(record.title or "Untitled story", record.publisher, record.published)
        case Dispute():
            claims = " or ".join(str(claim.value) for claim in record.claims)
            return _parts(f"Dispute over the {record.field}: {claims}", _list(map(names.of, record.parties)))


def _event(event: Event, names: Parties) -> str:
    # Who came and who received is told of a visit; at a meeting all meet.
    directed = event.type not in _MUTUAL
    doers = [person for person in event.participants if directed and person.role in _DOERS]
    others = [person for person in event.participants if person not in doers]
    if doers:
        head = _people(doers, names)
        targets = [person for person in others if person.role in _DONE_TO] or others
        place = _place(event.place, names)
        if event.type == "visit" and place:
            head = f"{head} → {place}"
            hosts = _people(targets, names)
            rest = f"host {hosts}" if hosts else None
        else:
            head = f"{head} → {_people(targets, names)}" if targets else head
            rest = place
    else:
        head = _people(others, names) or _list(map(names.of, event.parties))
        rest = _place(event.place, names)
    named = f"{_ordinal(event.ordinal)} {event.series}" if event.ordinal and event.series else event.series
    title = event.title if not named and not event.participants else None
    return _parts(
        f"{_label(event.type)}: {head}" if head else _label(event.type),
        rest,
        named or (f"the {_ordinal(event.ordinal)}" if event.ordinal else None),
        title,
        f"{event.count} times" if event.count and event.count > 1 else None,
        event.distinction,
        event.status if event.status not in (None, "occurred") else None,
        f"on {', '.join(event.topics)}" if event.topics else None,
    )


def _people(people: Iterable[Participant], names: Parties) -> str:
    return _list(dict.fromkeys(_participant(person, names) for person in people))


def _participant(person: Participant, names: Parties) -> str:
    if person.type == "person":
        return _person(person.name, person.office, person.state, names)
    return names.of(person.name or person.state or "")


def _person(name: str | None, office: str | None, state: str | None, names: Parties) -> str:
    of = names.of(state) if state else None
    if not name:
        return f"{office or 'official'} of {of}" if of else office or "somebody"
    about = ", ".join(part for part in (office, of) if part)
    return f"{name} ({about})" if about else name


def _place(place: Place | None, names: Parties) -> str | None:
    if place is None:
        return None
    country = names.of(place.country) if place.country else None
    return ", ".join(part for part in (place.venue, place.city, country) if part) or None


def _relation(relation: Relation, names: Parties) -> str:
    parties = [names.of(party) for party in relation.parties]
    label = _label(relation.type)
    match relation.type:
        case "membership" | "chairmanship" if len(parties) > 1:
            head = f"{label}: {parties[0]} in {_list(parties[1:])}"
        case "trade-rank" if len(parties) > 1:
            head = f"{label}: {parties[0]} for {_list(parties[1:])}"
        case _:
            head = f"{label}: {_list(parties)}"
    rank = f"no. {relation.rank}" if relation.rank else None
    member = f"{_ordinal(relation.ordinal)} member" if relation.ordinal and relation.type == "membership" else None
    return _parts(
        head,
        relation.value,
        rank,
        member,
        f"since {relation.since}" if relation.since else None,
        f"until {relation.until}" if relation.until else None,
        f"{relation.years_running} years running" if relation.years_running else None,
        f"as of {relation.as_of}" if relation.as_of else None,
        relation.status if relation.status not in (None, "occurred") else None,
    )


def _mechanism(mechanism: Mechanism, names: Parties) -> str:
    return _parts(
        mechanism.name,
        _list(map(names.of, mechanism.parties)),
        mechanism.frequency,
        f"at the level of {mechanism.level}" if mechanism.level else None,
        f"since {mechanism.since}" if mechanism.since else None,
        f"bodies: {_list(map(_body, mechanism.bodies))}" if mechanism.bodies else None,
    )


def _body(body: Body) -> str:
    counted = f"{body.count} × {body.name}" if body.count else body.name
    return f"{counted} ({body.level})" if body.level else counted


def _indicator(figure: Indicator, names: Parties) -> str:
    change = figure.change
    changed = None
    if change is not None:
        way = "up" if change.value >= 0 else "down"
        changed = f"{way} {_amount(abs(change.value), change.unit)}" + (f" {change.basis}" if change.basis else "")
    comparator = {">": "over ", "<": "under ", "~": "about "}.get(figure.comparator or "", "")
    value = f"{comparator}{_amount(figure.value, figure.unit)}" if figure.value is not None else None
    head = f"{_label(figure.name)}: {_list(map(names.of, figure.parties))}"
    return _parts(
        head,
        value,
        changed,
        f"according to {figure.attributed_to}" if figure.attributed_to else None,
        figure.status if figure.status not in (None, "occurred") else None,
    )


def _amount(value: float, unit: str | None) -> str:
    number = f"{value:,.10g}"
    for scale, word in _SCALES:
        if abs(value) >= scale:
            number = f"{value / scale:,.6g} {word}"
            break
    return f"{number} {unit}" if unit else number


def _ordinal(number: int | None) -> str:
    if not number:
        return ""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _label(text: str) -> str:
    words = text.replace("-", " ")
    return words[:1].upper() + words[1:]


def _list(parts: Iterable[str]) -> str:
    words = [part for part in parts if part]
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def _parts(*parts: str | None) -> str:
    return "; ".join(part for part in parts if part)
