"""What an event is about: the topics whose words are told with it, and the field of those who take part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.clause import Clauses
from dragoman.knowledge import Knowledge, Office

if TYPE_CHECKING:
    from dragoman.coding.events.drafts import Draft
    from dragoman.coding.sentences.scene import Sentence
    from dragoman.lexicon import Spot
    from dragoman.records import Event, Participant

_BETWEEN: Final = frozenset(("visit", "meeting", "call", "message", "signing", "exchange"))
"""Deeds whose sides are named as sides and not as what it is about: talks with Ukraine are no talks on Ukraine."""
_TOGETHER: Final = frozenset(("visit", "meeting", "message"))
_TALKS: Final = frozenset(("meeting", "call"))
_PAIR: Final = 2
_LOOSE: Final = frozenset((",", sym.GAP, sym.AND))
_ABOUT: Final = 40
"""Items between talks and what they were about, at most."""
_GOES_ON: Final = 4
"""Sentences behind talks in which what was discussed may still be told."""
_TOP: Final = "high-level-exchange"
_HIGH: Final = frozenset(("minister", "deputy", "party", "legislature"))


def share_topics(drafts: Sequence[Draft], spots: Sequence[Spot], sentence: Sentence, knowledge: Knowledge) -> None:
    """Gives each topic told in a sentence to the act that it is told with.

    Args:
        drafts: the events that the sentence tells of.
        spots: the words of topics.
        sentence: the sentence.
        knowledge: which types of event have topics.
    """
    told: dict[int, list[Draft]] = {}
    for draft in drafts if spots else ():
        if not knowledge.events.events[draft.event.type].bare:
            told.setdefault(draft.act.index, []).append(draft)
    if not told:
        return
    acts = _Acts([own[0].act for own in told.values()], sentence.clauses)
    where = _Items(sentence.clauses)
    for spot in spots:
        at = where.at(spot.start)
        for act in acts.told_with(at, spot.start):
            _add(spot, where.name(spot), told[act.index])


def _add(spot: Spot, group: Group | None, drafts: Sequence[Draft]) -> None:
    """Gives a topic to events, but for those whose parties alone its word names."""
    for draft in drafts:
        if draft.start <= spot.start < draft.end:
            event = draft.event
            for entry in spot.entries:
                if entry.key not in event.topics and _about(entry.key, spot, group, event):
                    event.topics = [*event.topics, entry.key]


class _Items:
    """The items of a sentence by offset."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        # A comma's chunk begins where the words before it do: they are of the clause that it closes.
        self._solid = [i for i, (_item, kind) in enumerate(clauses.kinds()) if kind not in _LOOSE]
        self._starts = [clauses.items[i].start for i in self._solid]

    def at(self, offset: int) -> int:
        """The item that an offset stands in or behind."""
        found = bisect_right(self._starts, offset) - 1
        return self._solid[found] if found >= 0 else 0

    def name(self, spot: Spot) -> Group | None:
        """The name group that a word is part of: a title (`Defence Minister`), a state, a body."""
        group = self._clauses.group(self.at(spot.start)) if self._starts else None
        return group if group is not None and group.start <= spot.start < group.end else None


class _Acts:
    """The acts of a sentence that have topics, in order."""

    def __init__(self, acts: Iterable[Act], clauses: Clauses) -> None:
        self._clauses = clauses
        self._acts = sorted(acts, key=_begin)
        self._talks = [act for act in self._acts if act.frame.type in _TALKS]
        self._own: dict[int, list[Act]] = {}
        for act in self._acts:
            self._own.setdefault(clauses.number[act.index], []).append(act)

    def told_with(self, at: int, offset: int) -> Iterator[Act]:
        """The act that a word at an offset is told with, and the talks that are about it.

        That is the nearest act before the word in its clause, else the verb behind it there, else the act told before.
        """
        nearest = self._nearest(at, offset)
        yield nearest
        for talks in self._talks:
            if 0 < nearest.index - talks.index <= _ABOUT and _on(talks, nearest, self._clauses):
                yield talks

    def _nearest(self, at: int, offset: int) -> Act:
        own = self._own.get(self._clauses.number[at], ()) if len(self._acts) > 1 else ()
        before = bisect_right(own, offset, key=_begin)
        if before:
            return own[before - 1]
        closing = next(
            (act for act in own if act.frame.part != "noun"), None
        )  # the verb of the clause may stand behind
        return closing or self._acts[max(bisect_right(self._acts, offset, key=_begin) - 1, 0)]


class Talks:
    """The talks told last, which a sentence behind them may go on about: "They discussed trade".

    Args:
        frames: the acts of the language.
        knowledge: which types of event have topics.
    """

    def __init__(self, frames: Mapping[tuple[str, str], Frame], knowledge: Knowledge) -> None:
        self._frames = frames
        self._knowledge = knowledge
        self._last: list[Draft] = []
        self._order = 0

    def take(self, order: int, sentence: Sentence, drafts: Sequence[Draft]) -> None:
        """Gives the events of a sentence its topics; one that only says what was discussed, the talks told last.

        Args:
            order: number of the sentence.
            sentence: the sentence.
            drafts: the events that it tells of.
        """
        discussed = self._topics(order, sentence, drafts)
        taken = {spot.start for spot in discussed}
        share_topics(drafts, [spot for spot in sentence.topics if spot.start not in taken], sentence, self._knowledge)
        self._add(discussed, sentence)
        own = [d for d in drafts if d.event.type in _TALKS and d.event.parties and not d.act.frame.weak]
        if own:
            self._last, self._order = own, order

    def _add(self, discussed: Sequence[Spot], sentence: Sentence) -> None:
        where = _Items(sentence.clauses) if discussed else None
        for spot in discussed:
            group = where.name(spot) if where is not None else None
            for talk in self._last:
                told = (entry.key for entry in spot.entries if _about(entry.key, spot, group, talk.event))
                talk.event.topics = list(dict.fromkeys((*talk.event.topics, *told)))

    def _topics(self, order: int, sentence: Sentence, drafts: Sequence[Draft]) -> list[Spot]:
        """The topics of a sentence that were discussed at the talks told last; none where it tells of talks itself."""
        if not self._last or not sentence.topics or order - self._order > _GOES_ON or _headed(sentence):
            return []
        if any(draft.event.type in _TALKS and draft.event.parties for draft in drafts):
            return []
        clauses = sentence.clauses
        words = [i for i in clauses.having(sym.ACT) if self._discussed(clauses.items[i])]
        if not words:
            return []
        where, others = _Items(clauses), {draft.act.index for draft in drafts}
        return [s for s in sentence.topics if _goes_with(where.at(s.start), words, others, clauses)]

    def _discussed(self, item: Chunk | Group) -> bool:
        """The word says that something was discussed, or is a noun of talks."""
        entries = item.atoms[0].entries if isinstance(item, Chunk) and item.atoms else ()
        return any(f.type in _TALKS and (f.weak or f.part == "noun") for f in deeds(entries, self._frames))


def _goes_with(at: int, words: Sequence[int], others: Iterable[int], clauses: Clauses) -> bool:
    """A word of talks is the nearest act before a place in its clause, else behind it there, else before it."""
    acts = sorted((*words, *others))
    own = [i for i in acts if clauses.number[i] == clauses.number[at]]
    before, behind = [i for i in own if i <= at], [i for i in own if i > at]
    nearest = before[-1:] or behind[:1] or [i for i in acts if i <= at][-1:]
    return nearest != [] and nearest[0] in words


def _headed(sentence: Sentence) -> bool:
    return sentence.span.role in ("title", "heading", "caption")


def _about(topic: str, spot: Spot, group: Group | None, event: Event) -> bool:
    """The word tells what it is about: it is no part of a longer name, and does not only name who takes part."""
    if group is None:
        return True
    for mention in group.members:
        body = mention.name if mention.type == "org" else mention.org
        if body is not None and body.casefold().split()[0] == topic:
            return True
        if mention.start <= spot.start < mention.end:
            if mention.type in ("person", "office") or (mention.type == "org" and spot.end < mention.end):
                return False
            return (body or mention.state) not in event.parties or (body is None and event.type not in _BETWEEN)
    return True


def _on(talks: Act, act: Act, clauses: Clauses) -> bool:
    """A word such as "about" stands between talks and what was done: they spoke about it."""
    return any(
        "on" in (item.case if isinstance(item, Group) else item.atoms[0].classes if item.atoms else ())
        for item in clauses.items[talks.index + 1 : act.index]
    )


def _begin(act: Act) -> int:
    return act.start


def add_fields(event: Event, day: date | None, knowledge: Knowledge) -> None:
    """Adds what an encounter is about by those who take part: a field of theirs, or that the highest meet.

    Args:
        event: an event, settled.
        day: the story's.
        knowledge: offices, their fields, and who held them.
    """
    broader = (knowledge.events.within.get(topic) for topic in event.topics)
    event.topics = list(dict.fromkeys((*event.topics, *filter(None, broader), *_brought(event, knowledge))))
    if event.type not in _TOGETHER or event.status == "cancelled":
        return
    sides: dict[str, list[Participant]] = {}
    for person in event.participants:
        if person.type == "person":
            sides.setdefault(person.state or person.name or "", []).append(person)
    if event.type != "message":
        event.topics = list(dict.fromkeys((*event.topics, *_fields(sides.values(), knowledge))))
    if _TOP not in event.topics and _highest(event, sides.values(), day, knowledge):
        event.topics = [*event.topics, _TOP]


def _brought(event: Event, knowledge: Knowledge) -> Iterator[str]:
    """The topics that the parties bring; none to what its type says all of."""
    if knowledge.events.events[event.type].bare:
        return
    for topic, brings in knowledge.events.parties.items():
        if any(party in brings.of for party in event.parties) and (not brings.types or event.type in brings.types):
            yield topic


def _told(person: Participant, knowledge: Knowledge) -> list[Office]:
    """The offices that are told of somebody."""
    told = dict.fromkeys((person.office or "", *(person.office or "").split(" and ")))
    return [knowledge.titled[office] for office in told if office in knowledge.titled]


def _fields(sides: Iterable[Sequence[Participant]], knowledge: Knowledge) -> Iterator[str]:
    """The fields of those who are alone on their side: a defence minister's, a speaker's."""
    for side in sides:
        for office in _told(side[0], knowledge) if len(side) == 1 else ():
            field = "legislature" if office.kind == "legislature" else office.portfolio
            if field and field in knowledge.events.contexts:
                yield field


def _highest(event: Event, sides: Iterable[Sequence[Participant]], day: date | None, knowledge: Knowledge) -> bool:
    """A leader travels; or a leader meets, or writes to, somebody of rank, with nothing told that it is about."""

    def held(person: Participant) -> list[Office]:
        terms = knowledge.offices_of(person.name or "", day) if day and not person.office else ()
        return [
            *_told(person, knowledge),
            *(knowledge.offices[t.office] for t in terms if t.office in knowledge.offices),
        ]

    if event.type == "visit":
        travellers = (p for p in event.participants if p.role == "visitor" and p.type == "person")
        return any(office.leader for person in travellers for office in held(person))
    if event.topics or len(event.parties) != _PAIR or any(party not in knowledge.states for party in event.parties):
        return False
    offices = [[office for person in side for office in held(person)] for side in sides]
    leaders = [any(office.leader for office in side) for side in offices]
    high = [any(office.leader or office.kind in _HIGH for office in side) for side in offices]
    return len(offices) == _PAIR and any(leaders) and all(high)
