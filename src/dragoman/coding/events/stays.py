"""What a visitor does on a visit is done where the visit is, though the sentence need not say so again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.events.drafts import Draft
from dragoman.records import Date, Event, Place

_DONE_THERE: Final = frozenset(("meeting", "signing"))
_NEAR: Final = 3
"""Sentences from the visit within which the visitor meets somebody who is no host: at a seat of the UN, say."""


def stay(drafts: Sequence[Draft]) -> None:
    """Gives meetings and signings told without a place that of the visit they belong to."""
    visits = [
        draft
        for draft in drafts
        if draft.event.type == "visit" and draft.event.place is not None and draft.event.place.country
    ]
    for draft in drafts:
        if not visits:
            return
        if draft.event.type not in _DONE_THERE or draft.event.place is not None:
            continue
        fitting = [visit for visit in visits if _belongs(draft, visit)]
        if fitting:
            draft.event.place = _shared([visit.event.place for visit in fitting if visit.event.place is not None])


def _belongs(draft: Draft, visit: Draft) -> bool:
    """The deed is one of the visitor's during the visit."""
    deed, host = draft.event, visit.event.place
    if not _one_time(deed, visit.event) or draft.act.background != visit.act.background or host is None:
        return False
    if not _during(deed.date, visit.event.date):
        return False
    visitors = [p for p in visit.event.participants if p.role == "visitor"]
    named = {p.name for p in visitors if p.type == "person" and p.name}
    there = {p.name for p in deed.participants if p.type == "person" and p.name}
    if host.country in deed.parties:
        states = {p.state or p.name for p in visitors}
        return bool(named & there) if named and there else not states.isdisjoint(deed.parties)
    return bool(named & there) and deed.date is not None and abs(draft.order - visit.order) <= _NEAR


def _one_time(deed: Event, visit: Event) -> bool:
    """Both have happened, or both are to come; on a visit that has begun something may be to come yet."""
    if deed.status == visit.status:
        return True
    begun = visit.status == "occurred" and deed.status == "planned"
    return begun and deed.date is not None and visit.date is not None


def _during(deed: Date | None, visit: Date | None) -> bool:
    """As far as both are told, the deed's days are among the visit's."""
    return deed is None or visit is None or (visit.start <= deed.end and deed.start <= visit.end)


def _shared(places: Sequence[Place]) -> Place | None:
    """What several visits' places have in common; None where they are in different countries."""
    first = places[0]
    if any(place.country != first.country for place in places):
        return None
    alike = all(place.city == first.city for place in places)
    return Place(country=first.country, city=first.city if alike else None)
