"""Somebody in an office outside the term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from dragoman import knowledge
from dragoman.records import Dispute, Event, Record
from dragoman.resolve.disputes.encounters import days
from dragoman.resolve.disputes.grounds import Ground, Published, key_of, months
from dragoman.resolve.disputes.sides import Says, Side, Sources, dispute
from dragoman.resolve.holders import SINGLE, office_key

_GRACE = 45
"""Days around a change in office within which pages may still, or already, speak of the other."""
_NEAR = (3, 21, 400)
"""Days around the event within which others that name the holder bear on it: the narrowest that holds one."""
_TURN = 21
"""Days around the turn of a year within which an event bears on both."""


def grounds(record: Record, _published: Published) -> Iterator[Ground]:
    """Each office that somebody is named in, in the year of the event; at its turn, in the next or the last one too."""
    span = days(record) if isinstance(record, Event) else None
    if span is None or not isinstance(record, Event) or record.status not in (None, "occurred"):
        return
    for person in record.participants:
        if person.type == "person" and person.name and person.office and person.state:
            wrong = _other_holder(person.name, person.office, person.state, span[0]) is not None
            for year in sorted({month[:4] for month in months(span[0], span[0], around=0 if wrong else _TURN)}):
                yield Ground(key_of("office", year, person.state, person.office), starts=wrong)


def _offices(about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    """Disputes over who held an office: somebody named in it on a day on which another is on file for it."""
    year, state, office = about
    told: list[tuple[date, str, Event]] = []
    for event in records:
        span = days(event) if isinstance(event, Event) else None
        if span is not None and isinstance(event, Event):
            told += [(span[0], name, event) for name in _named(event, office, state)]
    for day, name in sorted({(day, name) for day, name, _event in told if day.isoformat().startswith(year)}):
        holder = _other_holder(name, office, state, day)
        if holder is None:
            continue
        wrong = [event for when, who, event in told if who == name and when == day]
        right = _naming(holder, day, told)
        if right:
            sides = [Side(name, wrong, says=_naming_one(name)), Side(holder, right, says=_naming_one(holder))]
            parties = [party for event in wrong for party in event.parties]
            field = f"{office} of {state} on {day.isoformat()}"
            yield dispute("tenure", field, parties, sides, sources, supported=holder)


FINDERS = {"office": _offices}


def _named(event: Event, office: str, state: str) -> set[str]:
    """Who is named in an office."""
    return {
        one.name
        for one in event.participants
        if one.type == "person" and one.name and (one.office, one.state) == (office, state)
    }


def _naming_one(name: str) -> Says:
    return lambda told: isinstance(told, Event) and any(one.name == name for one in told.participants)


def _naming(holder: str, day: date, told: Iterable[tuple[date, str, Event]]) -> list[Event]:
    """Events that name the holder: those of the days around, else of the weeks, else of the year."""
    own = [(abs((when - day).days), event) for when, who, event in told if who == holder]
    for within in _NEAR:
        if found := [event for days_off, event in own if days_off <= within]:
            return found
    return []


def _other_holder(name: str, office: str, state: str, day: date) -> str | None:
    """Who is on file for the office on the day, where the one named was in it at another time only."""
    known = knowledge.load()
    key = office_key(office, state)
    terms = [term for term in known.offices_of(name) if term.office == key and term.of == state]
    if not terms or known.offices[key].kind not in SINGLE:
        return None
    around = (day - timedelta(days=_GRACE), day, day + timedelta(days=_GRACE))
    if any(term.covers(at) for term in terms for at in around):
        return None
    holders = [person.id for person in known.who_held(key, state, day) if person.id != name]
    return holders[0] if len(holders) == 1 else None
