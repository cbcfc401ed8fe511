"""The day of deeds that are told without one: it goes without saying, as they belong to a deed that has a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from dragoman.coding.events.drafts import Draft, headline, spoken
from dragoman.coding.events.tellings import named
from dragoman.records import Date, Participant

_TALKING: Final = frozenset(("meeting", "call"))
_HELD: Final = frozenset(("visit", "meeting", "call"))
_APART: Final = frozenset(
    (
        "assault",
        "mobilize",
        "aid",
        "sanction",
        "coerce",
        "retreat",
        "protest",
        "appointment",
        "recognition",
        "accession",
    )
)
"""Deeds that are no part of a visit or of talks: their day is their own."""
_EXACT: Final = timedelta(days=4)
_BESIDE: Final = 2
_OPENING: Final = 2
"""The last of the sentences that a story opens with; the headline is read when the text has been."""
_LONGEST: Final = timedelta(days=31)
_NOT_OF: Final = ("planned", "occurred", False)  # what is to come, and talks that were held


class _Dated(NamedTuple):
    """A deed of the story's own news that has a day.

    Attributes:
        draft: the deed.
        sides: its parties.
        there: who took part, by name.
    """

    draft: Draft
    sides: set[str]
    there: set[str]


class Days(NamedTuple):
    """The days of a story.

    Attributes:
        story: its own.
        dateline: the day that its first line gives beside the place: `БАКУ, 18 августа, ФедералПресс.`
    """

    story: Date | None = None
    dateline: Date | None = None


def inherit(drafts: Sequence[Draft], days: Days) -> None:
    """Gives undated deeds of the story's own news the day of the deed they belong to.

    Args:
        drafts: what a story tells, told once each.
        days: the story's.
    """
    dated = [
        _Dated(draft, set(draft.event.parties), named(draft.event))
        for draft in drafts
        if draft.event.date is not None
        and _brief(draft.event.date)
        and not draft.act.background
        and not spoken(draft.act)
    ]
    for draft in drafts:
        if draft.event.date is not None or draft.act.background or draft.event.type in _APART:
            continue
        near = _of_one_occasion(draft, dated) or _before(draft, dated)
        if near is not None:
            draft.event.date = near.event.date
            if draft.event.place is None and near.event.type == "meeting" and draft.event.type != "call":
                draft.event.place = near.event.place
        elif (words := _said_beside(drafts, draft)) is not None:
            draft.event.date = words.event.date
        elif _opens(draft):
            draft.event.date = days.story if draft.act.present else days.dateline
    spoke = [draft for draft in drafts if _undated_words(draft)]
    day = _day_of_the_news(drafts, days) if spoke else None
    for draft in spoke:
        draft.event.date = day


def _undated_words(draft: Draft) -> bool:
    """Words of the news that no day is told of."""
    event = draft.event
    return event.date is None and event.status == "occurred" and spoken(draft.act) and not draft.act.background


def _day_of_the_news(drafts: Sequence[Draft], days: Days) -> Date | None:
    """The one day on which all took place that a story tells as its news; its own, where it dates nothing."""
    told = [draft.event for draft in drafts if not draft.act.background and draft.event.status == "occurred"]
    dated = {event.date.start: event.date for event in told if event.date is not None and event.date.precision == "day"}
    if not dated:
        return days.story
    return next(iter(dated.values())) if len(dated) == 1 else None


def _of_one_occasion(draft: Draft, dated: Sequence[_Dated]) -> Draft | None:
    """The nearest dated deed of the same parties and people, or the visit on which they met."""
    said = spoken(draft.act)
    parties = set(draft.event.parties[:1] if said else draft.event.parties)  # of whom somebody else speaks there
    names = _speaker(draft) if said else named(draft.event)
    fitting = [
        other
        for other, sides, there in dated
        if (parties <= sides or _on_visit(draft, other))
        and (not names or names & there)
        and not (said and (other.act.present or other.event.status == "planned"))  # said today
        and not ((_done(draft) or draft.event.type == "call") and other.event.status == "planned")
        and (draft.event.status, other.event.status, other.event.type == "visit") != _NOT_OF
    ]
    return min(
        fitting,
        key=lambda other: (said and not _exact(other), other.order > draft.order, abs(other.order - draft.order)),
        default=None,
    )


def _before(draft: Draft, dated: Sequence[_Dated]) -> Draft | None:
    """The talks right before, on one day, of somebody who is told to have met others: "He also met X"."""
    if not _held(draft):
        return None
    for other, _sides, there in reversed(dated):
        on_a_day = other.event.date is not None and other.event.date.precision == "day"
        if 0 < draft.order - other.order <= _BESIDE and on_a_day and _held(other) and there & named(draft.event):
            return other
    return None


def _opens(draft: Draft) -> bool:
    """A story opens with it, and tells no time: in the present, or behind a dateline, it is the news of the day."""
    told = draft.order <= _OPENING and not draft.sentence.times
    return told and _held(draft) and draft.act.a_from == "subject"


def _held(draft: Draft) -> bool:
    """A verb tells that somebody met, visited or called somebody."""
    return draft.event.type in _HELD and draft.event.status == "occurred" and draft.act.frame.part == "verb"


def _speaker(draft: Draft) -> set[str]:
    return {p.name for p in draft.event.participants[:1] if p.type == "person" and p.name}


def _done(draft: Draft) -> bool:
    """The text tells, by a verb that is not in the present, what has been done."""
    act = draft.act
    return draft.event.status == "occurred" and act.frame.part == "verb" and not act.present and not headline(draft)


def _said_beside(drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """The dated words nearest to undated ones of the same side, or right beside talks of who spoke them."""
    said, speaker = spoken(draft.act), draft.event.participants[:1]
    if not said and (draft.event.type not in _TALKING or draft.event.status != "occurred"):
        return None
    fitting = [
        other
        for other in drafts
        if spoken(other.act)
        and other.event.date is not None
        and other.event.date.precision == "day"
        and not other.act.background
        and other.event.parties[:1] == draft.event.parties[:1]
        and _same_voice(other.event.participants[:1], speaker)
        and (said or abs(other.order - draft.order) <= _BESIDE)
    ]
    return min(fitting, key=lambda other: abs(other.order - draft.order), default=None)


def _same_voice(one: Sequence[Participant], two: Sequence[Participant]) -> bool:
    """The same person, or nobody by name."""
    first, second = ({p.name for p in voice if p.type == "person" and p.name} for voice in (one, two))
    return not first or not second or first == second


def _on_visit(draft: Draft, other: Draft) -> bool:
    """A traveller's meeting, told without a day, is of the visit, or both are of the conference that they attend."""
    one, two = draft.event, other.event
    there = (one.type, two.type) == ("meeting", "visit") or (other.act.occasion and one.type in ("meeting", "visit"))
    return there and one.status == two.status and bool(named(one) & named(two))


def _exact(draft: Draft) -> bool:
    """Dated to some days, not "some days ago"."""
    day = draft.event.date
    return day is not None and date.fromisoformat(day.end) - date.fromisoformat(day.start) <= _EXACT


def _brief(day: Date) -> bool:
    """A day, or a span that a deed may take: not the years of a term."""
    return day.precision == "day" or (
        day.precision == "span" and date.fromisoformat(day.end) - date.fromisoformat(day.start) <= _LONGEST
    )
