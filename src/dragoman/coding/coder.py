"""A story in, its records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, Final

from msgspec.structs import replace

from dragoman.coding import confidence
from dragoman.coding.act import Act
from dragoman.coding.acts import acts
from dragoman.coding.anchor import Anchor, anchor
from dragoman.coding.cast import Cast
from dragoman.coding.codes import give_codes
from dragoman.coding.dialogue import passages
from dragoman.coding.events import Draft, drafts, spoken
from dragoman.coding.finding import Finding
from dragoman.coding.headlines import bound_for
from dragoman.coding.hosts import travelled
from dragoman.coding.interview import besides, only_asked
from dragoman.coding.matter import Matter, Place, deeds
from dragoman.coding.mention import Mention
from dragoman.coding.naming import holder, name_holders
from dragoman.coding.occasion import no_occasion
from dragoman.coding.parties import dealt, foresee, remember
from dragoman.coding.quotations import gather, quotations, verbatim
from dragoman.coding.reader import Reader
from dragoman.coding.saidwhen import said_on
from dragoman.coding.scene import Sentence
from dragoman.coding.settle import settle
from dragoman.coding.several import several
from dragoman.coding.speech import Saying, goes_on, speech
from dragoman.coding.statement import Author
from dragoman.coding.subjects import Talks, add_fields
from dragoman.coding.text import StoryText
from dragoman.coding.titles import title_of
from dragoman.coding.turns import Turns, occasion
from dragoman.coding.voices import raise_voices
from dragoman.coding.when import dates, since_then
from dragoman.coding.wordless import sums
from dragoman.knowledge import Knowledge
from dragoman.languages import Languages, unworded
from dragoman.records import Date, Event, Indicator, Quote, Record, Span, kind_of, stable_id
from dragoman.story import Story

_BESIDE: Final = 4
"""Readers of languages not carried that are kept at once: each takes the memory of all names in its script."""
_UNSAID: Final = frozenset(("planned", "hypothetical"))


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
        own = [
            b
            for b in story.blocks
            if b.language == story.language or self._languages.get(b.language) is reader.language
        ]
        text = StoryText.of(story, own)
        scan = reader.scan(text)
        told = anchor(story.day, scan.times, text.text)
        day = told.count_from("year")
        cast = Cast(self._knowledge, day, reader.home_of(text))
        found: list[Draft] = []
        sayings, turned = list[tuple[Saying, Sentence]](), list[tuple[Saying, Sentence]]()
        matter = Matter(day, reader.matter, told.day)
        turns, turned, talks = (
            Turns(reader.labels),
            list[tuple[Saying, Sentence]](),
            Talks(reader.frames, self._knowledge),
        )
        unnamed: list[Finding[Indicator]] = []
        before: Sentence | None = None
        author = Author(reader.openings)
        marked = quotations(text, reader.quotes)
        told_by_dash = passages(reader.read(text, scan, cast), reader.dashes, cast)
        for order, (sentence, dashed) in enumerate(told_by_dash):
            said = dashed or turns.take(order, sentence, cast)
            if said is not None:
                turned.append((said, sentence))
            spoke = besides(speech(order, sentence, cast, marked, before), said) if dashed is None else []
            sayings.extend((saying, sentence) for saying in spoke)
            if (
                not spoke
                and not sentence.speaker
                and before is not None
                and before.speaker
                and before.span.block == sentence.span.block
            ):
                sentence.speaker, sentence.said_from = before.speaker, sentence.span.start
                if sayings:
                    goes_on(sayings[-1][0], sentence)
            words = author.take(order, sentence, cast)
            if words is not None:
                turned.append((words, sentence))
            cast.hear(sentence.speaker, sentence.said_from)
            foresee(sentence, cast)
            own_drafts = list(
                self._events(
                    sentence,
                    reader,
                    cast,
                    order,
                    told,
                    turns.speakers,
                    stated=author.speaks,
                    quoted=None if said is not None else marked,
                )
            )
            talks.take(order, sentence, own_drafts)
            found.extend(own_drafts)
            raise_voices(own_drafts, cast)
            cast.dealt = dealt(own_drafts)
            cast.took_part.update(p.name for draft in own_drafts for p in draft.event.participants if p.name)
            matter.take(sentence, cast, own_drafts)
            unnamed.extend(sums(sentence, reader))
            remember(sentence, cast)
            before = sentence
        settled = settle(found)
        findings = [*matter.findings(), *unnamed]
        events = self._occurrences(settled, findings, told.day, cast)
        today = {id(words) for words, _ in turned}
        records: list[Record] = list(events)
        for passage, places in gather(sorted([*verbatim(sayings, text, marked), *turned], key=_begins)):
            day_said = _day(told.day) if id(passage) in today else said_on(passage, places[0][0], settled, told)
            records.append(self._quote(passage, places, cast, day_said))
        records.extend(map(_settled, findings))
        return _numbered(records, story)

    def _events(
        self,
        sentence: Sentence,
        reader: Reader,
        cast: Cast,
        order: int,
        told: Anchor,
        speakers: Sequence[Mention],
        *,
        stated: bool,
        quoted: Sequence[tuple[int, int, int, int]] | None,
    ) -> Iterator[Draft]:
        before: list[tuple[Act, list[Date]]] = []
        filled = chain(
            acts(sentence.clauses, reader.frames, sentence.speaker), bound_for(sentence, reader.frames, reader.bound)
        )
        for act in (one for frame in filled for one in several(frame, sentence.clauses)):
            if (
                not spoken(act)
                and sentence.said_from >= 0
                and act.start >= sentence.said_from
                and act.a_from == "speaker"
            ):
                continue
            if act.a_from == "speaker" and (act.start < sentence.said_from or _third(act, sentence, reader, quoted)):
                continue
            if no_occasion(act, sentence) or (spoken(act) and (act.status in _UNSAID or only_asked(act, sentence))):
                continue
            today = (occasion(act, sentence, speakers) or (spoken(act) and stated)) and told.day
            for leg, draft in enumerate(drafts(act, sentence, cast)):
                draft.order, draft.event.title = order, title_of(act, sentence)
                travelled(draft.event, cast)
                days = dates(act, sentence, told) or since_then(act, before, sentence, told)
                act.background = act.background or _long_ago(days, told)
                if today and not days and not (stated and _of_others(draft, sentence)):
                    days = list(filter(None, [_day(today)]))
                if days and told.day and spoken(act) and days[0].start > told.day.isoformat():
                    days = []  # of what is promised or asked for
                before.append((act, days))
                if leg and act.frame.frame == "travel" and len(days) == 1 and days[0].precision == "day":
                    # The day a journey to several countries begins is that of the first.
                    if told.day and days[0].start > told.day.isoformat() and draft.event.status == "occurred":
                        draft.event.status = "planned"
                    days = []
                if len(days) > 1 and not spoken(act):
                    for day in days:
                        yield Draft(replace(draft.event, date=day), act, sentence, draft.start, draft.end, order)
                    continue
                draft.event.date = days[0] if days else None
                if days and told.day and draft.event.status == "occurred" and days[0].start > told.day.isoformat():
                    draft.event.status = "planned"
                yield draft

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

    def _quote(self, saying: Saying, places: Iterable[Place], cast: Cast, day: Date | None) -> Quote:
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
            said_to=saying.said_to.name if saying.said_to else None,
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


def _long_ago(days: Sequence[Date], told: Anchor) -> bool:
    """The deed was done in a year before the story's, which tells its news of another one."""
    return bool(days) and told.day is not None and int(days[-1].end[:4]) < told.day.year and told.day.month > 1


def _day(day: date | None) -> Date | None:
    return Date(start=day.isoformat(), end=day.isoformat(), precision="day") if day else None


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


def _begins(said: tuple[Saying, Sentence]) -> int:
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
