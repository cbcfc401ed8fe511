"""To whom words are said that a story gives: whom the sentence names beside them, the press, or a partner in talks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.parties import settle
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.names.naming import holder
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.addressed import TALKS
from dragoman.coding.speech.houses import medium
from dragoman.coding.speech.sayings import Saying
from dragoman.coding.speech.speakers import speech_verb
from dragoman.languages import Language
from dragoman.records import Participant

PRESS: Final = "press"
"""As whom a record names journalists who are named no further; also the level of their offices."""
_TO: Final = frozenset(("to",))
_WITH: Final = frozenset(("with",))
_ASKED: Final = frozenset(("with", "to", "for", "in", "by"))
_WHERE: Final = frozenset(("in", "during"))
_AFTER: Final = frozenset(("after",))
_OPENER: Final = frozenset(("after", "clause"))
_SOURCE: Final = "according"
_NOT_TOLD: Final = frozenset(("of", "by", "from", "as", "after"))
_NAMED: Final = frozenset(("person", "office", "org", "state", "pronoun"))
_TALKS: Final = frozenset(("meeting", "call", "message"))
_OCCASION: Final = "statement"
_SMALL: Final = frozenset((sym.LINK, sym.MARKER, sym.DETERMINER, sym.STATUS, "f"))
_OPENING: Final = 2
"""Items of a sentence that may stand before whom it opens with: `Gegenüber Journalisten erklärte X`."""
_LONGEST: Final = 5
"""Words of the name of a medium at most."""


@dataclass(frozen=True, slots=True)
class HearerWords:
    """How a language tells that words are said to the press.

    Attributes:
        press: words for journalists and their occasions: in a verb of speech that holds one, words are said to them.
        interview: words for an interview, beside which a medium stands that nobody has on file.
    """

    press: tuple[str, ...]
    interview: tuple[str, ...]

    @classmethod
    def of(cls, language: Language) -> HearerWords:
        """Reads them from the language's properties."""
        told = language.properties.get("hearers") or {}
        return cls(tuple(told.get("press") or ()), tuple(told.get("interview") or ()))


class Talk(NamedTuple):
    """Talks of a story's news, or what parts them from words behind: in which sentence they are told, who takes part.

    A press conference is told with nobody: what is said behind it is not said in the talks before.
    """

    order: int
    people: tuple[Participant, ...]
    over: bool = False
    """The words of the same sentence are said after them."""


def talks_of(drafts: Sequence[Draft]) -> list[Talk]:
    """The meetings and calls of a story's own news, settled, in which people of two sides talk."""
    talks = []
    for draft in drafts:
        event, act, sentence = draft.event, draft.act, draft.sentence
        if event.type == _OCCASION and act.frame.part == "noun":
            talks.append(Talk(draft.order, ()))
        in_words = 0 <= sentence.said_from <= act.start  # 习近平主席同你举行会晤: told by one who talks himself
        quoted = in_words and sentence.speaker[0].type == "person"
        if event.type in _TALKS and event.status == "occurred" and not act.background and not quoted:
            people = tuple(p for p in event.participants if p.name)
            talks.append(Talk(draft.order, people, _over(sentence.clauses, act.index)))
    return sorted(talks, key=lambda talk: talk.order)


class Listeners:
    """Tells to whom words are said, passage by passage, in the order of the story.

    Args:
        words: the language's.
        talks: the story's, see `talks_of`.
        cast: all whom the story named.
    """

    def __init__(self, words: HearerWords, talks: Sequence[Talk], cast: Cast) -> None:
        self._words, self._talks, self._cast = words, talks, cast
        self._elsewhere: set[str] = set()

    def listener(self, saying: Saying, sentence: Sentence) -> str | None:
        """Who hears words, as a record names it; None where the story does not tell.

        Args:
            saying: the words and whose they are.
            sentence: the sentence that names the speaker.
        """
        speaker = saying.speaker.name
        told = self._named(saying, sentence)
        if told is None:
            if speaker is not None and self._publicly(saying, sentence):
                self._elsewhere.add(speaker)
            return None if saying.verbatim or saying.turn or speaker in self._elsewhere else self._partner(saying)
        if speaker is not None and told != self._partner(saying):
            self._elsewhere.add(speaker)
        return told if told != speaker else None

    def _partner(self, saying: Saying) -> str | None:
        """With whom the speaker is told to talk where the words come up: the first named of the other side."""
        speaker = saying.speaker
        for talk in reversed(self._talks):
            if talk.order > saying.sentence or (talk.over and talk.order == saying.sentence):
                continue
            if not talk.people:
                return None
            if all(p.name != speaker.name for p in talk.people):
                continue
            others = [p.name for p in talk.people if p.type == "person" and p.state != speaker.state]
            return others[0] if others else None
        return None

    def _publicly(self, saying: Saying, sentence: Sentence) -> bool:
        """The sentence speaks of the press beside the words."""
        text, span = sentence.text.text, sentence.span
        beside = (text[span.start : max(saying.start, span.start)] + " " + text[saying.end : span.end]).casefold()
        return any(word in beside for word in self._words.press)

    def _named(self, saying: Saying, sentence: Sentence) -> str | None:
        """Whom the sentence names beside the words."""
        if saying.said_to is not None:
            return self._name(saying.said_to)
        clauses = sentence.clauses
        for index in clauses.having(sym.SPEECH):
            item = clauses.items[index]
            if saying.start <= item.start < saying.end:
                continue
            said = sentence.text.text[item.start : item.end]
            if any(word in said.casefold() for word in self._words.press):
                return PRESS
            if (house := self._closing(said)) is not None:
                return house
            for at, group in _beside(saying, sentence, index):
                if (name := self._hears(group, at, index, sentence)) is not None:
                    return name
        return None

    def _closing(self, said: str) -> str | None:
        """The medium whose name ends a form of speech: `sier til NTB`."""
        words = said.split()
        media = self._cast.knowledge.media
        for count in range(1, min(_LONGEST, len(words))):
            if (name := media.get(" ".join(words[-count:]))) is not None:
                return self._house(name)
        return None

    def _house(self, name: str | None) -> str | None:
        """The medium, where it is of a state: a network that anybody writes on hears nobody."""
        body = self._cast.knowledge.organisations.get(name or "")
        return name if body is not None and body.state is not None else None

    @staticmethod
    def _reports(clauses: Clauses, at: int) -> bool:
        """The medium that stands there carries the words: "..., TASS reported"."""
        if clauses.kind(at - 1) == ",":
            return True
        if clauses.kind(at + 1) != sym.SPEECH:
            return False
        return not clauses.before or all(not clauses.bare(i) for i in range(at))

    def _hears(self, group: Group, at: int, verb: int, sentence: Sentence) -> str | None:
        """The group's name where what stands around it makes it the one who hears."""
        one, clauses = group.members[0], sentence.clauses
        office = self._cast.knowledge.offices.get(one.office or "")
        marked, next_to = group.case, _adjoins(sentence, verb, at)
        if medium(one, self._cast):
            sourced = speech_verb(clauses, verb)[1].startswith(_SOURCE)
            told = bool(marked) or (next_to and not sourced and not self._reports(clauses, at))
            return one.name if told and not marked & _NOT_TOLD and self._house(one.name) else None
        if office is not None and office.level == PRESS and one.name is None:
            return PRESS if (marked or at > verb) and not marked & {"of", "by"} else None
        if one.type == "name" and marked & _ASKED and self._interviewed(sentence, group):
            return one.name
        if one.type not in _NAMED or len(group.members) > 1 or group.possessive:
            return None
        told = next_to and bool(marked & _TO or (marked & _WITH and clauses.kind(at + 1) == sym.THAT))
        return self._name(one) if told or (marked & _WITH and _at_talks(clauses, at)) else None

    def _interviewed(self, sentence: Sentence, group: Group) -> bool:
        """A word for an interview stands right before the group."""
        before = sentence.text.text[max(sentence.span.start, group.start - 30) : group.start].casefold()
        return any(word in before for word in self._words.interview)

    def _name(self, mention: Mention) -> str | None:
        """How a record names somebody."""
        cast = self._cast
        one = next(iter(settle([mention], cast)), None)
        if one is None:
            return None
        if one.type == "office":
            told = cast.knowledge.offices.get(one.office or "")
            return PRESS if told is not None and told.level == PRESS else holder(one.office, one.state, cast)
        if one.type == "state" and one.state:
            return cast.knowledge.states[one.state].name
        return one.name


def _over(clauses: Clauses, at: int) -> bool:
    """A word for "after" stands right before the talks, or behind them: `after a meeting with X`, `会谈后`."""
    before = at - 2 if clauses.kind(at - 1) == sym.DETERMINER else at - 1
    return _classed(clauses, before, _OPENER) or _classed(clauses, at + 1, _AFTER)


def _classed(clauses: Clauses, at: int, classes: frozenset[str]) -> bool:
    """The item is a marker of one of the classes."""
    item = clauses.items[at] if 0 <= at < len(clauses.items) else None
    return isinstance(item, Chunk) and bool(item.atoms) and not item.atoms[0].classes.isdisjoint(classes)


def _at_talks(clauses: Clauses, at: int) -> bool:
    """Talks are told with whom the group names, in which the words were said: "said at a meeting with X that"."""
    deed = at - 1 if isinstance(clauses.items[at - 1], Chunk) and clauses.kind(at - 1) == sym.ACT else at - 2
    item = clauses.items[deed] if deed > 0 else None
    if not isinstance(item, Chunk) or item.kind != sym.ACT or all(e.key not in TALKS for e in item.atoms[0].entries):
        return False
    return _classed(clauses, deed - 1, _WHERE)


def _adjoins(sentence: Sentence, verb: int, at: int) -> bool:
    """Nothing but who speaks and small words stands between a verb of speech and a name group."""
    clauses = sentence.clauses
    low, high = (verb, at) if at > verb else (at, verb)
    return all(clauses.kind(i) in _SMALL or clauses.bare(i) for i in range(low + 1, high)) and (
        at > verb or clauses.before or low < _OPENING
    )


def _beside(saying: Saying, sentence: Sentence, verb: int) -> Iterator[tuple[int, Group]]:
    """The name groups of the verb's clause and those around it that stand outside the words."""
    clauses = sentence.clauses
    for at in range(len(clauses.items)):
        group = clauses.group(at)
        if group is None or saying.start <= group.start < saying.end:
            continue
        far = abs(clauses.number[at] - clauses.number[verb]) > 1
        if not far and (group.members[0].name is None or group.members[0].name != saying.speaker.name):
            yield at, group
