"""The same act told in headline, lead and body becomes one draft with all its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from msgspec import structs

from dragoman.coding.acts.filling import DIRECTED
from dragoman.coding.events.attendance import attended, elsewhere
from dragoman.coding.events.distinct import distinct
from dragoman.coding.events.drafts import Draft, headline, spoken
from dragoman.coding.events.inheritance import Days, inherit
from dragoman.coding.events.stays import stay
from dragoman.coding.events.tellings import named, people, union
from dragoman.records import Date, Event

_TALKING: Final = {"meeting", "call"}
_BACK: Final = 3
_NEXT: Final = 2
_MUTUAL: Final = frozenset(("mutual", "confer", "receive"))
_ENVOYS: Final = frozenset(("embassy", "expel"))
_GRAIN: Final = {"day": 0, "span": 1, "month": 2, "quarter": 3, "half": 4, "year": 5}
_POSSIBLE: Final = {"planned", "hypothetical"}
_PUT_OFF: Final = {"planned", "cancelled"}
_TENSES: Final = {"occurred", "planned"}
_BODIES: Final = frozenset(("state", "org"))
_WEEK: Final = timedelta(days=6)
_STAYED: Final = timedelta(days=10)
_STAY: Final = timedelta(days=2)
_TOLD: Final = timedelta(days=3)
_UNTOLD: Final = Days()


def settle(drafts: Sequence[Draft], days: Days = _UNTOLD) -> list[Draft]:
    """Joins drafts that tell the same, then hands dates on to what goes without saying.

    Args:
        drafts: in the order in which they are told.
        days: the story's.
    """
    kept: list[Draft] = []
    alike: dict[str, list[Draft]] = {}
    weak: list[Draft] = []
    for draft in drafts:
        if draft.act.frame.attends:
            continue
        draft.evidence = draft.evidence or [(draft.sentence, draft.start, draft.end)]
        earlier = alike.setdefault("meeting" if draft.event.type == "call" else draft.event.type, [])
        if draft.act.frame.weak:
            weak.append(draft)
            continue
        if not draft.event.parties:
            told = (*reversed(earlier), *reversed(weak))
            last = next((other for other in told if _pointed_at(other, draft)), None)
            if last is not None:
                if not _compatible(last.event.date, draft.event.date):
                    draft.event.date = None  # the day on which it was called off
                _join(last, draft)
            continue
        twin = next((other for other in earlier if same(other, draft)), None)
        ahead = next((other for other in earlier if _heralded(other, draft)), None) if twin is None else None
        if twin is not None:
            _join(twin, draft)
        elif ahead is not None:
            ahead.evidence.extend(draft.evidence)
        else:
            earlier.append(draft)
            kept.append(draft)
    for draft in weak:
        _take(kept, draft)
    for draft in drafts:
        if draft.act.frame.attends:
            meetings = attended(kept, draft)
            for meeting in meetings:
                meeting.evidence.append((draft.sentence, draft.start, draft.end))
                meeting.event.participants = union(meeting.event.participants, draft.event.participants)
                meeting.event.parties = list(dict.fromkeys((*meeting.event.parties, *draft.event.parties)))
            if not meetings and elsewhere(draft):
                twin = next((other for other in kept if same(other, draft)), None)
                kept.append(draft) if twin is None else _join(twin, draft)
    inherit(kept, days)
    stay(kept)
    return kept


def _take(kept: list[Draft], draft: Draft) -> None:
    """Joins what two are told to have discussed to the meeting or call at which they did; else it is one itself."""
    sides = set(draft.event.parties)
    for other in kept:
        alike = sides <= set(other.event.parties) and people(other.event, draft.event)
        if alike and other.event.type in _TALKING and not _yet_to_come(other.event, draft):
            other.evidence.extend(draft.evidence)
            other.event.topics = list(dict.fromkeys((*other.event.topics, *draft.event.topics)))
            other.event.date = other.event.date or (None if draft.act.background else draft.event.date)
            return
        if _one_side(other) and set(other.event.parties) < sides and people(other.event, draft.event):
            _join(other, draft)
            return
    together = draft.act.b_from == "with" or (len(draft.act.a) > 1 and draft.act.a_from == "subject")
    people_there = any(p.type == "person" for p in draft.event.participants)
    if len(named(draft.event)) > 1 or (together and len(sides) > 1 and people_there):
        kept.append(draft)


def _one_side(draft: Draft) -> bool:
    """Talks named only by who does something in them: "Under samtalen krævede Macron og Scholz"."""
    return draft.event.type in _TALKING and draft.act.frame.part == "noun" and draft.act.a_from == "subject"


def _yet_to_come(event: Event, draft: Draft) -> bool:
    """What was discussed has been: at no meeting that the text only tells is to come."""
    return event.status != "occurred" and draft.event.status == "occurred" and draft.act.frame.part == "verb"


def _pointed_at(other: Draft, draft: Draft) -> bool:
    """The deed that "the meeting took place in Geneva" goes on about."""
    off = draft.event.status == "cancelled"  # what is called off was planned, maybe in the same sentence
    return (
        other.event.type == draft.event.type
        and (not off or (named(draft.event) <= named(other.event) and _theirs(draft, other.event)))
        and (0 if off else 1) <= draft.order - other.order <= _BACK
        and (off or _compatible(other.event.date, draft.event.date))
        and (other.event.status == draft.event.status or (off and other.event.status == "planned"))
        and (
            other.event.place is None
            or draft.event.place is None
            or other.event.place.country == draft.event.place.country
        )
    )


def _theirs(draft: Draft, told: Event) -> bool:
    """No other state or body is told to do what is called off: "took off its delegation's trip"."""
    return {m.state or m.name for m in draft.act.a if m.type in _BODIES} <= set(told.parties)


def same(a: Draft, b: Draft) -> bool:
    """Two tellings of one act."""
    one, two = a.event, b.event
    sides, others = one.parties, two.parties
    further = any(party not in others for party in sides)  # no sets: there are few parties, and many pairs of tellings
    if further and any(party not in sides for party in others):
        return False
    if not (one.type == two.type or _virtual(a, b)) or not (_status(one, two) or _dated_ahead(a, b) or _meant(a, b)):
        return False
    if spoken(a.act):
        near = a.sentence.span.block == b.sentence.span.block or headline(a) or headline(b)
        return near and sides[:1] == others[:1] and set(sides) == set(others)
    if (one.type in DIRECTED or a.act.frame.act == b.act.frame.act in _ENVOYS) and one.parties[:1] != two.parties[:1]:
        return False  # X expelled Y's diplomats, and Y expelled X's
    if not (_compatible(one.date, two.date) or _one_stay(one, two) or _told_later(a, b)) or (
        a.act.background != b.act.background and a.sentence is not b.sentence and not (one.date and two.date)
    ):
        return False
    if (a.theme and b.theme and not (a.theme & b.theme)) or _beside(a, b) or _beside(b, a):
        return False
    if one.place and two.place and one.type == "visit" and one.place.country != two.place.country:
        return False
    if distinct(a, b):
        return False
    return people(one, two) and (one.ordinal is None or two.ordinal is None or one.ordinal == two.ordinal)


def _beside(a: Draft, b: Draft) -> bool:
    """One attended an occasion named only by what it is, a conference; the other is whom they met there."""
    return a.act.occasion and len(a.event.parties) == 1 and not b.act.occasion and b.act.frame.frame in _MUTUAL


def _heralded(told: Draft, draft: Draft) -> bool:
    """A headline in the present, "Putin visits China", of what the text tells is to come: which day, the text says."""
    if told.event.status != "planned" or draft.event.status != "occurred" or not headline(draft):
        return False
    if not (draft.act.present or draft.act.frame.part == "noun") or draft.act.background:
        return False
    day, when = told.event.date, draft.event.date
    past = day is not None and when is not None and when.end < day.start
    event = structs.replace(draft.event, status="planned", date=None if past else when)
    return same(told, replace(draft, event=event))


def _virtual(a: Draft, b: Draft) -> bool:
    """A headline calls a meeting what the text tells as a call."""
    return (
        {a.event.type, b.event.type} == _TALKING
        and any(draft.event.type == "meeting" and headline(draft) and draft.event.place is None for draft in (a, b))
    ) or ({a.event.type, b.event.type} == _TALKING and _spoke(a, b))


def _spoke(a: Draft, b: Draft) -> bool:
    """Who spoke with each other on the day of their call, or right behind it, with no city told, spoke in it."""
    talk = a if a.event.type == "meeting" else b
    if talk.act.frame.act not in ("talks", "discuss") or talk.act.frame.part != "verb":
        return False
    one, two, spot = a.event.date, b.event.date, talk.event.place
    on_its_day = one == two and one is not None
    told_next = (one is None) != (two is None) and abs(a.order - b.order) <= _NEXT
    return (on_its_day or told_next) and named(a.event) == named(b.event) and (spot is None or spot.city is None)


def _status(one: Event, two: Event) -> bool:
    if one.status == two.status:
        return True
    both = {one.status, two.status}
    if both == _POSSIBLE:
        return bool(named(one)) and named(one) == named(two)  # what is planned is spoken of as possible, too
    if both == _PUT_OFF:
        return bool(named(one) & named(two))  # what is called off was planned
    return both == _TENSES and bool(one.date and two.date and (one.date == two.date or _one_stay(one, two)))


def _dated_ahead(a: Draft, b: Draft) -> bool:
    """One sentence tells both, not both with the day that makes them a plan."""
    dated = a.event.date is not None and b.event.date is not None
    return a.sentence is b.sentence and not dated and {a.event.status, b.event.status} == _TENSES


def _meant(a: Draft, b: Draft) -> bool:
    """What the same people meet for: "met X in order to discuss the war"."""
    return b.act.governed == "meant" and a.sentence is b.sentence and a.event.type in _TALKING and bool(named(a.event))


def _compatible(one: Date | None, two: Date | None) -> bool:
    if one is None or two is None:
        return True
    return one.start <= two.end and two.start <= one.end


def _told_later(a: Draft, b: Draft) -> bool:
    """One of two days is only that on which the deed was told: shortly after it was done."""
    later, earlier = (a, b) if a.act.reported else (b, a)
    said, done = later.event.date, earlier.event.date
    if not later.act.reported or earlier.act.reported or said is None or done is None:
        return False
    if (said.precision, done.precision) != ("day", "day"):
        return False
    return timedelta() < date.fromisoformat(said.start) - date.fromisoformat(done.start) <= _TOLD


def _one_stay(one: Event, two: Event) -> bool:
    """Two days so near that somebody who was there on both had not left in between."""
    if one.type != "visit" or one.date is None or two.date is None or not named(one) & named(two):
        return False
    if one.date.precision != "day" or two.date.precision != "day":
        return False
    return abs(date.fromisoformat(one.date.start) - date.fromisoformat(two.date.start)) <= _STAY


def _join(kept: Draft, draft: Draft) -> None:
    """Takes another telling in: its evidence, and what it says more exactly."""
    kept.evidence.append((draft.sentence, draft.start, draft.end))
    kept.theme |= draft.theme
    one, two = kept.event, draft.event
    if one.type != two.type:
        one.type = "call"
    if {one.status, two.status} == _PUT_OFF:
        one.status = "cancelled"
    elif {one.status, two.status} == _TENSES and draft.act.governed != "meant":
        one.status = "occurred" if one.date is not None and two.date is not None else "planned"
    if _told_later(kept, draft):
        one.date = one.date if draft.act.reported else two.date
    else:
        one.date = _day(one, two)
    kept.act.reported = kept.act.reported and draft.act.reported
    if one.status == "hypothetical" and two.status == "planned":
        one.status = "planned"
    if one.place is None or (two.place is not None and _weight(two) > _weight(one)):
        one.place = two.place
    for party in two.parties:
        if party not in one.parties:
            one.parties.append(party)
    one.participants = union(one.participants, two.participants)
    one.ordinal = one.ordinal if one.ordinal is not None else two.ordinal
    one.series = one.series or two.series
    one.count = one.count or two.count
    one.distinction = one.distinction or two.distinction
    one.title = one.title or two.title
    one.topics = list(dict.fromkeys((*one.topics, *two.topics)))


def _day(one: Event, two: Event) -> Date | None:
    """The closer date; of a visit told by its days and by one of them, the days."""
    first, second = one.date, two.date
    if first is None or second is None:
        return first or second
    if _one_stay(one, two) and first != second:
        return Date(start=min(first.start, second.start), end=max(first.end, second.end), precision="span")
    if one.type == "visit" and {first.precision, second.precision} == {"day", "span"}:
        days = first if first.precision == "span" else second
        day = second if days is first else first
        return days if _lasted(days, day) else day
    return second if _GRAIN[second.precision] < _GRAIN[first.precision] else first


def _lasted(days: Date, day: Date) -> bool:
    """The days are those that a visit took, one of them told as well: no calendar week in which it fell."""
    first, last, one = (date.fromisoformat(text) for text in (days.start, days.end, day.start))
    week = first.isoweekday() == 1 and last - first == _WEEK
    return first == one or (first <= one <= last and not week and last - first <= _STAYED)


def _weight(event: Event) -> int:
    place = event.place
    return 0 if place is None else bool(place.country) + bool(place.city) + bool(place.venue)
