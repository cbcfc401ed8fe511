"""What a sentence tells was done, and on which days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import Final, NamedTuple

from msgspec.structs import replace

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.filling import acts
from dragoman.coding.acts.headlines import bound_for
from dragoman.coding.acts.occasion import no_occasion
from dragoman.coding.acts.refused import of_the_refused
from dragoman.coding.acts.several import several
from dragoman.coding.events.drafts import Draft, drafts, spoken
from dragoman.coding.events.earlier import since_then
from dragoman.coding.events.hosts import travelled
from dragoman.coding.events.jubilees import jubilee
from dragoman.coding.events.titles import title_of
from dragoman.coding.events.when import dates
from dragoman.coding.expressions.anchor import Anchor
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.pasttense import told_done
from dragoman.coding.sentences.reader import Reader
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.interview import only_asked
from dragoman.coding.speech.turns import occasion
from dragoman.records import Date

_WEEKS: Final = timedelta(days=20)
_UNSAID: Final = frozenset(("planned", "hypothetical"))


class Voice(NamedTuple):
    """Whose words a sentence may be beside the reporter's.

    Attributes:
        speakers: of the session or interview it is taken from.
        stated: its author speaks of themselves: a statement.
        quoted: the passages between quotation marks; None where all of it is somebody's words.
    """

    speakers: Sequence[Mention]
    stated: bool
    quoted: Sequence[tuple[int, int, int, int]] | None


def dated(sentence: Sentence, reader: Reader, cast: Cast, order: int, told: Anchor, voice: Voice) -> Iterator[Draft]:
    """The drafts of a sentence, each with its day; one for each where the sentence tells several.

    Args:
        sentence: the sentence.
        reader: of its language.
        cast: the story so far.
        order: its place in the story.
        told: the story's day.
        voice: whose words it may be.
    """
    before: list[tuple[Act, list[Date]]] = []
    for act in _acts(sentence, reader, voice):
        today = (
            day_of(told.day)
            if occasion(act, sentence, voice.speakers, cast) or (spoken(act) and voice.stated)
            else None
        )
        for leg, draft in enumerate(drafts(act, sentence, cast)):
            draft.order, draft.event.title = order, title_of(act, sentence)
            travelled(draft.event, cast)
            remembered = jubilee(act, sentence, told)
            if remembered is not None:
                draft.event.status = act.status = "occurred"
                days = [remembered]
            else:
                days = _told_days(act, sentence, told, reader) or since_then(act, before, sentence, told)
            act.background = act.background or _long_ago(days, told)
            if today is not None and not days and not (voice.stated and _of_others(draft, sentence)):
                days = [today]
            if spoken(act) and _ahead(days, told):
                days = []  # of what is promised or asked for
            before.append((act, days))
            yield from _on(draft, days, told, later_leg=bool(leg))


def _told_days(act: Act, sentence: Sentence, told: Anchor, reader: Reader) -> list[Date]:
    """The days of an act: what is told in the past tense lies in the past."""
    days = dates(act, sentence, told)
    if act.status == "occurred" and _far_ahead(days, told) and told_done(act, sentence, reader.past):
        return dates(act, sentence, told, done=True)
    return days


def day_of(day: date | None) -> Date | None:
    """A day as a record gives it."""
    return Date(start=day.isoformat(), end=day.isoformat(), precision="day") if day else None


def _acts(sentence: Sentence, reader: Reader, voice: Voice) -> Iterator[Act]:
    """The acts of a sentence that count as deeds."""
    filled = chain(
        acts(sentence.clauses, reader.frames, sentence.speaker), bound_for(sentence, reader.frames, *reader.bound)
    )
    for act in (one for frame in filled for one in several(frame, sentence.clauses)):
        if act.a_from == "speaker":
            if act.start < sentence.said_from or _third(act, sentence, reader, voice.quoted):
                continue
            if not spoken(act) and sentence.said_from >= 0:
                continue
        if of_the_refused(act, sentence.clauses, reader.frames):
            continue
        if no_occasion(act, sentence) or (spoken(act) and (act.status in _UNSAID or only_asked(act, sentence))):
            continue
        yield act


def _on(draft: Draft, days: Sequence[Date], told: Anchor, *, later_leg: bool) -> Iterator[Draft]:
    """A draft on its day or days: what has a day ahead is planned."""
    event, act = draft.event, draft.act
    ahead = event.status == "occurred" and _ahead(days, told)
    if later_leg and act.frame.frame == "travel" and len(days) == 1 and days[0].precision == "day":
        days = ()  # the day a journey to several countries begins is that of the first
    if len(days) > 1 and not spoken(act):
        for day in days:
            yield Draft(replace(event, date=day), act, draft.sentence, draft.start, draft.end, draft.order)
        return
    event.date = days[0] if days else None
    if ahead:
        event.status = "planned"
    yield draft


def _ahead(days: Sequence[Date], told: Anchor) -> bool:
    return bool(days) and told.day is not None and days[0].start > told.day.isoformat()


def _far_ahead(days: Sequence[Date], told: Anchor) -> bool:
    """Weeks behind the story's day: no day of the story's own in another part of the world."""
    return _ahead(days, told) and date.fromisoformat(days[0].start) - told.day > _WEEKS  # type: ignore[operator]


def _long_ago(days: Sequence[Date], told: Anchor) -> bool:
    """The deed was done in a year before the story's, which tells its news of another one."""
    return bool(days) and told.day is not None and int(days[-1].end[:4]) < told.day.year and told.day.month > 1


def _of_others(draft: Draft, sentence: Sentence) -> bool:
    """The author of a statement only tells of somebody else's words."""
    return not any(party in (m.state, m.org, m.name) for party in draft.event.parties[:1] for m in sentence.speaker)


def _third(act: Act, sentence: Sentence, reader: Reader, quoted: Sequence[tuple[int, int, int, int]] | None) -> bool:
    """A verb in quoted words that is not in the first person, where the language tells that by its form.

    All words are the speaker's where nothing is told of what is quoted: in a transcript.
    """
    if not reader.firsts or (quoted is not None and not any(start <= act.start < end for _, start, end, _ in quoted)):
        return False
    return all(entry.feature != "first" for entry in sentence.clauses.items[act.index].atoms[0].entries)  # type: ignore[union-attr]


def after(told: Anchor, drafts: Sequence[Draft]) -> Anchor:
    """The anchor of what follows: "the same day" goes back to the deed told last."""
    own = (one for one in drafts if one.sentence.said_from < 0 or one.act.start < one.sentence.said_from)
    news = (one.event for one in own if not spoken(one.act) and not one.act.background)
    days = [event.date for event in news if event.date is not None and event.type != "statement"]
    if not days:
        return told
    if days[-1].precision != "day":  # a day told beside it is closer
        days += [
            day
            for time in drafts[-1].sentence.times
            if (day := _within(told.dated(time, None, 0), days[-1])) is not None
        ]
    return told._replace(deed=days[-1])


def _within(day: Date | None, days: Date) -> Date | None:
    """A day told beside a span that it lies in: it is the one that "the same day" means."""
    told = day is not None and day.precision == "day"
    return day if told and day is not None and days.start <= day.start <= days.end else None
