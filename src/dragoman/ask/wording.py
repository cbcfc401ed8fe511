"""A record in a line, for people to read. Structured, not prose: nothing is said that no field holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Protocol

import yaml

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
_SEEN = "high-level-exchange"
"""A topic that the line tells by who takes part."""
_FIRST_SINCE = "first since "
_MUTUAL = ("meeting", "call", "exchange", "signing")
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


class Parties(Protocol):
    """Gives a party its English name."""

    def of(self, party: str) -> str:
        """The name of a party."""
        ...


class Tongue(Parties, Protocol):
    """A language that records are told in."""

    def words(self, english: str, **values: str) -> str:
        """What is said in English, with `{name}` filled in."""
        ...

    def label(self, key: str) -> str:
        """A kind, type, topic or name of an indicator."""
        ...

    def inline(self, key: str) -> str:
        """The same within a line: a topic or a status."""
        ...

    def person(self, name: str) -> str:
        """Somebody's name."""
        ...

    def office(self, title: str, state: str | None) -> str:
        """An office, of a state where one is told."""
        ...

    def place(self, name: str) -> str:
        """A city or a building."""
        ...

    def standing(self, name: str) -> str:
        """A level of partnership, a mechanism, or another set phrase."""
        ...

    def day(self, text: str) -> str:
        """An ISO 8601 day, month or year."""
        ...

    def title(self, document: Agreement) -> str | None:
        """What a document is called; None where it has no name but what it is in English."""
        ...

    def amount(self, value: float, unit: str | None) -> str:
        """A figure."""
        ...

    def ordinal(self, number: int) -> str:
        """The ordinal of a number."""
        ...

    def all(self, parts: Sequence[str]) -> str:
        """Things told one after the other."""
        ...


class English:
    """English, as records have their names."""

    def __init__(self, names: Parties) -> None:
        self.of = names.of

    def words(self, english: str, **values: str) -> str:
        """What is said, with `{name}` filled in."""
        return english.format(**values) if values else english

    def label(self, key: str) -> str:
        """A key in words, with a capital."""
        words = self.inline(key)
        return words[:1].upper() + words[1:]

    def inline(self, key: str) -> str:
        """A key in words."""
        return called().get(key) or key.replace("-", " ").replace("_", " ")

    def person(self, name: str) -> str:
        """Their name."""
        return name

    def office(self, title: str, state: str | None) -> str:  # noqa: ARG002
        """Its title."""
        return title

    def place(self, name: str) -> str:
        """Its name."""
        return name

    def standing(self, name: str) -> str:
        """Its name."""
        return name

    def day(self, text: str) -> str:
        """The day in ISO 8601."""
        return text

    def title(self, document: Agreement) -> str | None:
        """Its title."""
        return document.title or ""

    def amount(self, value: float, unit: str | None) -> str:
        """A figure in millions, billions, trillions."""
        number = f"{value:,.10g}"
        for scale, word in _SCALES:
            if abs(value) >= scale:
                number = f"{value / scale:,.6g} {word}"
                break
        return f"{number} {unit}" if unit else number

    def ordinal(self, number: int) -> str:
        """1st, 2nd, 3rd, 4th."""
        ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending}"

    def all(self, parts: Sequence[str]) -> str:
        """One, another and a third."""
        return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


@cache
def called() -> dict[str, str]:
    """What keys are called where they are not just words with hyphens: `english.yaml`."""
    told: dict[str, str] = yaml.safe_load(files("dragoman.ask").joinpath("english.yaml").read_text(encoding="utf-8"))
    return told


def say(record: AnyRecord, names: Parties) -> str:
    """The record in a line of English."""
    return tell(record, English(names))


def tell(record: AnyRecord, tongue: Tongue) -> str:
    """The record in a line of a language."""
    match record:
        case Event():
            return _event(record, tongue)
        case Relation():
            return _relation(record, tongue)
        case Mechanism():
            return _mechanism(record, tongue)
        case Agreement():
            return _agreement(record, tongue)
        case Indicator():
            return _indicator(record, tongue)
        case Quote():
            who = _person(record.speaker, record.office, record.state, tongue)
            told = tongue.words("{who} to {whom}", who=who, whom=record.said_to) if record.said_to else who
            return _parts(tongue, told, tongue.words("in so many words" if record.verbatim else "as reported"))
        case Article():
            day = tongue.day(record.published) if record.published else None
            return _parts(tongue, record.title or tongue.words("Untitled story"), record.publisher, day)
        case Dispute():
            claims = _folded(tongue, "{one} or {other}", "one", "other", [str(claim.value) for claim in record.claims])
            what = tongue.words("Dispute over the {field}: {claims}", field=tongue.inline(record.field), claims=claims)
            return _parts(tongue, what, _parties(record.parties, tongue))


def headed(kind: str, what: str, tongue: Tongue) -> str:
    """What a record is, and of what."""
    return tongue.words("{kind}: {what}", kind=tongue.label(kind), what=what)


def _event(event: Event, tongue: Tongue) -> str:
    # Who came and who received is told of a visit; at a meeting all meet.
    directed = event.type not in _MUTUAL
    doers = [person for person in event.participants if directed and person.role in _DOERS]
    others = [person for person in event.participants if person not in doers]
    rest = _place(event.place, tongue)
    if doers:
        head = _people(doers, tongue)
        targets = _people([person for person in others if person.role in _DONE_TO] or others, tongue)
        if event.type == "visit" and rest:
            head, rest = f"{head} → {rest}", tongue.words("host {who}", who=targets) if targets else None
        else:
            head = f"{head} → {targets}" if targets else head
    else:
        head = _people(others, tongue) or _parties(event.parties, tongue)
    named = tongue.standing(event.series) if event.series else None
    if event.ordinal:
        number = tongue.ordinal(event.ordinal)
        named = tongue.words("{ordinal} {series}", ordinal=number, series=named) if named else None
        named = named or tongue.words("the {ordinal}", ordinal=number)
    return _parts(
        tongue,
        headed(event.type, head, tongue) if head else tongue.label(event.type),
        rest,
        named,
        event.title if not event.series and not event.participants else None,
        tongue.words("{n} times", n=str(event.count)) if event.count and event.count > 1 else None,
        _distinction(event.distinction, tongue),
        _status(event.status, tongue),
        _topics([topic for topic in event.topics if topic != _SEEN], tongue),
    )


def _distinction(told: str | None, tongue: Tongue) -> str | None:
    first, _, day = (told or "").partition(_FIRST_SINCE)
    return tongue.words("first since {day}", day=tongue.day(day)) if day and not first else told


def _topics(topics: Sequence[str], tongue: Tongue) -> str | None:
    listed = _folded(tongue, "{one}, {next}", "one", "next", [tongue.inline(topic) for topic in topics])
    return tongue.words("on {topics}", topics=listed) if listed else None


def _people(people: Iterable[Participant], tongue: Tongue) -> str:
    return tongue.all(list(dict.fromkeys(_participant(person, tongue) for person in people)))


def _participant(person: Participant, tongue: Tongue) -> str:
    if person.type == "person":
        return _person(person.name, person.office, person.state, tongue)
    return tongue.of(person.name or person.state or "")


def _person(name: str | None, office: str | None, state: str | None, tongue: Tongue) -> str:
    of = tongue.of(state) if state else None
    title = tongue.office(office, state) if office else None
    if not name:
        title = title or tongue.words("official" if of else "somebody")
        return tongue.words("{office} of {of}", office=title, of=of) if of else title
    about = tongue.words("{office}, {of}", office=title, of=of) if title and of else title or of
    who = tongue.person(name)
    return tongue.words("{name} ({about})", name=who, about=about) if about else who


def _place(place: Place | None, tongue: Tongue) -> str | None:
    if place is None:
        return None
    parts = [tongue.place(part) for part in (place.venue, place.city) if part]
    parts += [tongue.of(place.country)] if place.country else []
    return _folded(tongue, "{near}, {far}", "near", "far", parts) or None


def _relation(relation: Relation, tongue: Tongue) -> str:
    parties = [tongue.of(party) for party in relation.parties]
    match relation.type:
        case "membership" | "chairmanship" if len(parties) > 1:
            what = tongue.words("{who} in {organisation}", who=parties[0], organisation=tongue.all(parties[1:]))
        case "trade-rank" if len(parties) > 1:
            what = tongue.words("{who} for {whom}", who=parties[0], whom=tongue.all(parties[1:]))
        case _:
            what = tongue.all(parties)
    member = relation.ordinal if relation.type == "membership" else None
    years = relation.years_running
    return _parts(
        tongue,
        headed(relation.type, what, tongue),
        tongue.standing(relation.value) if relation.value else None,
        tongue.words("no. {n}", n=str(relation.rank)) if relation.rank else None,
        tongue.words("{ordinal} member", ordinal=tongue.ordinal(member), n=str(member)) if member else None,
        tongue.words("since {day}", day=tongue.day(relation.since)) if relation.since else None,
        tongue.words("until {day}", day=tongue.day(relation.until)) if relation.until else None,
        tongue.words("{n} years running", n=str(years)) if years else None,
        tongue.words("as of {day}", day=tongue.day(relation.as_of)) if relation.as_of else None,
        _status(relation.status, tongue),
    )


def _agreement(document: Agreement, tongue: Tongue) -> str:
    title, parties = tongue.title(document), _parties(document.parties, tongue)
    if title is None:
        topics = _topics(document.topics, tongue)
        return _parts(tongue, headed(document.type, parties, tongue), topics, _status(document.status, tongue))
    return _parts(tongue, headed(document.type, title, tongue), parties, _status(document.status, tongue))


def _mechanism(mechanism: Mechanism, tongue: Tongue) -> str:
    bodies = tongue.all([_body(body, tongue) for body in mechanism.bodies])
    level = tongue.standing(mechanism.level) if mechanism.level else None
    return _parts(
        tongue,
        tongue.standing(mechanism.name),
        _parties(mechanism.parties, tongue),
        tongue.standing(mechanism.frequency) if mechanism.frequency else None,
        tongue.words("at the level of {level}", level=level) if level else None,
        tongue.words("since {day}", day=tongue.day(mechanism.since)) if mechanism.since else None,
        tongue.words("bodies: {bodies}", bodies=bodies) if bodies else None,
    )


def _body(body: Body, tongue: Tongue) -> str:
    name = tongue.standing(body.name)
    counted = f"{body.count} × {name}" if body.count else name
    return tongue.words("{name} ({about})", name=counted, about=tongue.standing(body.level)) if body.level else counted


def _indicator(figure: Indicator, tongue: Tongue) -> str:
    change, changed, value = figure.change, None, None
    if change is not None:
        way = "up {amount}" if change.value >= 0 else "down {amount}"
        changed = tongue.words(way, amount=tongue.amount(abs(change.value), change.unit))
        if change.basis:
            changed = tongue.words("{change} {basis}", change=changed, basis=tongue.standing(change.basis))
    if figure.value is not None:
        value = tongue.amount(figure.value, figure.unit)
        around = {">": "over {amount}", "<": "under {amount}", "~": "about {amount}"}.get(figure.comparator or "")
        value = tongue.words(around, amount=value) if around else value
    by = figure.attributed_to
    return _parts(
        tongue,
        headed(figure.name, _parties(figure.parties, tongue), tongue),
        value,
        changed,
        tongue.words("according to {who}", who=tongue.of(by)) if by else None,
        _status(figure.status, tongue),
    )


def _status(status: str | None, tongue: Tongue) -> str | None:
    return tongue.inline(status) if status not in (None, "occurred") else None


def _parties(parties: Iterable[str], tongue: Tongue) -> str:
    return tongue.all([name for party in parties if (name := tongue.of(party))])


def _parts(tongue: Tongue, *parts: str | None) -> str:
    return _folded(tongue, "{before}; {after}", "before", "after", [part for part in parts if part])


def _folded(tongue: Tongue, pattern: str, one: str, other: str, parts: Sequence[str]) -> str:
    """Parts put together two by two, as the language puts two together."""
    if not parts:
        return ""
    whole = parts[0]
    for part in parts[1:]:
        whole = tongue.words(pattern, **{one: whole, other: part})
    return whole
