"""A story in, its records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

from dragoman.coding import confidence
from dragoman.coding.account import Account, Said
from dragoman.coding.events.codes import give_codes
from dragoman.coding.events.dated import day_of
from dragoman.coding.events.drafts import Draft, spoken
from dragoman.coding.events.inheritance import Days
from dragoman.coding.events.settle import settle
from dragoman.coding.events.subjects import add_fields
from dragoman.coding.expressions.anchor import Anchor, anchor
from dragoman.coding.matter.finding import Finding
from dragoman.coding.matter.lasting import Place, deeds
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.naming import holder, name_holders
from dragoman.coding.sentences.reader import Reader
from dragoman.coding.sentences.text import StoryText
from dragoman.coding.speech.dialogue import passages
from dragoman.coding.speech.listeners import Listeners, talks_of
from dragoman.coding.speech.quotations import gather, verbatim
from dragoman.coding.speech.saidwhen import Occasion, occasions_of, said_on
from dragoman.coding.speech.sayings import Saying
from dragoman.knowledge import Knowledge
from dragoman.languages import Languages, unworded
from dragoman.lexicon.hugepages import collapse
from dragoman.records import Date, Event, Quote, Record, Span, kind_of, stable_id
from dragoman.story import Story

_BESIDE: Final = 4
"""Readers of languages not carried that are kept at once: each takes the memory of all names in its script."""
_MANY: Final = 256
"""Stories after which it pays to put what is held into large pages, and again whenever they are twice as many."""


class Coder:
    """Codes stories; languages are compiled when first met.

    Args:
        languages: the languages carried.
        knowledge: the world.
    """

    def __init__(self, languages: Languages, knowledge: Knowledge) -> None:
        self._languages = languages
        self._knowledge = knowledge
        self._readers: dict[str, Reader] = {}
        self._beside: dict[str, Reader] = {}
        self._coded = 0

    def reader(self, tag: str) -> Reader | None:
        """The reader of a BCP 47 tag's language; None where it is not carried."""
        language = self._languages.get(tag)
        if language is None:
            return None
        if language.tag not in self._readers:
            self._readers[language.tag] = Reader(language, self._languages, self._knowledge)
        return self._readers[language.tag]

    def _unworded(self, tag: str) -> Reader | None:
        """The reader of a language that is not carried, which knows names, figures and dates alone."""
        language = unworded(tag)
        if language is None:
            return None
        if tag not in self._beside:
            while len(self._beside) >= _BESIDE:
                del self._beside[next(iter(self._beside))]
            self._beside[tag] = Reader(language, self._languages, self._knowledge)
        return self._beside[tag]

    def code(self, story: Story) -> list[Record]:
        """The records of a story, the article itself left out."""
        reader = self.reader(story.language) or self._unworded(story.language)
        if reader is None:
            return []
        self._coded += 1
        if self._coded >= _MANY and self._coded & (self._coded - 1) == 0:
            collapse()
        own = [
            b
            for b in story.blocks
            if b.language == story.language or self._languages.get(b.language) is reader.language
        ]
        text = StoryText.of(story, own)
        scan = reader.scan(text)
        told = anchor(story.day, scan.times, text.text)
        cast = Cast(self._knowledge, told.count_from("year"), reader.home_of(text))
        account = Account(text, reader, cast, told)
        for order, (sentence, dashed) in enumerate(passages(reader.read(text, scan, cast), reader.dashes, cast)):
            account.take(order, sentence, dashed)
        settled = settle(account.drafts, Days(day_of(told.day), account.dateline))
        findings = [*account.matter.findings(), *account.sums]
        records: list[Record] = list(self._occurrences(settled, findings, told.day, cast))
        listeners = Listeners(reader.hearers, talks_of(settled), cast)
        records.extend(self._quotes(account, occasions_of(settled), listeners, text, told, cast))
        records.extend(map(_settled, findings))
        return _numbered(records, story)

    def _quotes(
        self,
        account: Account,
        occasions: Sequence[Occasion],
        listeners: Listeners,
        text: StoryText,
        told: Anchor,
        cast: Cast,
    ) -> Iterator[Quote]:
        """Whose words a story gives, each with the day on which they were spoken and whom they were said to."""
        today = {id(words) for words, _ in account.turned}
        said = sorted([*verbatim(account.sayings, text, account.marked), *account.turned], key=_begins)
        for passage, places in gather(said):
            own = id(passage) in today
            day = day_of(told.day) if own else said_on(passage, places[0][0], occasions, told)
            yield self._quote(passage, places, cast, day, listeners.listener(passage, places[0][0]))

    def _occurrences(
        self, settled: Sequence[Draft], findings: Sequence[Finding[Any]], day: date | None, cast: Cast
    ) -> list[Event]:
        """The events of a story: those that acts tell, and those that began what lasts."""
        for draft in settled:
            add_fields(draft.event, day, self._knowledge)
        events = [self._sure(draft, day) for draft in settled]
        name_holders(events, cast)
        events += [
            self._event(event, places, day) for event, places in list(deeds(findings, events, self._knowledge.states))
        ]
        acts = [draft.act.frame.act for draft in settled]
        give_codes(events, [*acts, *[""] * (len(events) - len(acts))], self._knowledge)
        return events

    def _sure(self, draft: Draft, day: date | None) -> Event:
        event = self._event(draft.event, draft.evidence, day)
        event.confidence = (confidence.of_words if spoken(draft.act) else confidence.of_deed)(event, draft.act)
        return event

    def _event(self, event: Event, places: Iterable[Place], day: date | None) -> Event:
        event.evidence = _evidence(places)
        if day and event.date and event.status == "occurred" and event.date.start > day.isoformat():
            event.status = "planned"
        return event

    def _of_members(self, speaker: Mention) -> bool:
        """The office is one that states have: told as a body's, it is the body that speaks (`G7 foreign ministers`)."""
        office = self._knowledge.offices.get(speaker.office or "")
        return office is not None and (office.of == "state" or (office.leads and office.leader))

    def _quote(
        self, saying: Saying, places: Iterable[Place], cast: Cast, day: Date | None, listener: str | None
    ) -> Quote:
        speaker = saying.speaker
        member = cast.members.get(speaker.name or "")
        name = speaker.name or (holder(speaker.office, speaker.state, cast) if speaker.type == "office" else None)
        if speaker.type == "state" and speaker.state:
            name = self._knowledge.states[speaker.state].name
        elif speaker.type == "org" and speaker.key == "ministry":
            speaker.state = speaker.state or cast.ministry(speaker.name or "", None)
            if speaker.state:
                name = f"{speaker.name} of {self._knowledge.states[speaker.state].name}"
        elif speaker.type == "office" and speaker.org and self._of_members(speaker):
            name = speaker.org
        elif speaker.type == "both":
            name = f"The {speaker.key.replace('-', ' ')}"
        office = speaker.office or (member.office if member else None)
        return Quote(
            speaker=name or office or "",
            office=office,
            state=speaker.state,
            verbatim=saying.verbatim,
            said_to=listener,
            date=day,
            evidence=_evidence(places),
            rule=saying.rule,
            confidence=confidence.QUOTED if saying.verbatim else confidence.REPORTED,
        )


def _settled(finding: Finding[Any]) -> Record:
    record: Record = finding.record
    record.evidence = _evidence(finding.places)
    record.confidence = confidence.FOUND[kind_of(record)]
    return record


def _begins(said: Said) -> int:
    return said[0].start


def _evidence(places: Iterable[Place]) -> list[Span]:
    out: list[Span] = []
    seen: set[tuple[int, int]] = set()
    for sentence, start, end in sorted(places, key=lambda p: p[1]):
        for span in sentence.text.spans(start, end):
            if (span.start, span.end) not in seen:
                seen.add((span.start, span.end))
                out.append(span)
    return out


@cache
def _keys(kind: type[Record]) -> tuple[str, ...]:
    """What tells records of a kind apart beside their evidence; empty where the kind has no such field."""
    fields = kind.__struct_fields__
    return tuple(field if field in fields else "" for field in ("type", "name", "speaker", "parties", "date", "value"))


def _numbered(records: Sequence[Record], story: Story) -> list[Record]:
    """Gives every record its stable id."""
    out: list[Record] = []
    seen: set[str] = set()
    for record in records:
        if not record.evidence:
            continue
        first = record.evidence[0]
        key = [getattr(record, field) if field else None for field in _keys(type(record))]
        record.id = stable_id(story.id, type(record).__name__, *key, first.start, first.end)
        if record.id in seen:  # "met separately with A and B", both of one state
            record.id = stable_id(story.id, type(record).__name__, *key, first.start, first.end, len(seen))
        seen.add(record.id)
        out.append(record)
    return out
