"""A story as it is told, sentence by sentence: who spoke, what was done, what lasts."""

from __future__ import annotations

from typing import Final

from dragoman.coding.events.dated import Voice, after, dated
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.parties import convened, dealt, foresee, remember
from dragoman.coding.events.subjects import Talks
from dragoman.coding.expressions.anchor import Anchor
from dragoman.coding.matter.finding import Finding
from dragoman.coding.matter.lasting import Matter
from dragoman.coding.matter.wordless import sums
from dragoman.coding.names.cast import Cast
from dragoman.coding.sentences.reader import Reader
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.sentences.text import StoryText
from dragoman.coding.speech.addressed import faced
from dragoman.coding.speech.interview import besides
from dragoman.coding.speech.quotations import quotations
from dragoman.coding.speech.sayings import Saying, goes_on, speech
from dragoman.coding.speech.statement import Author
from dragoman.coding.speech.turns import Turns
from dragoman.coding.speech.voices import raise_voices
from dragoman.records import Date, Indicator

_OPENING: Final = 1
"""The last of the sentences of which one may be a dateline."""
_DATELINE: Final = 60
"""Letters of a dateline, at most."""

Said = tuple[Saying, Sentence]
"""Words and the sentence that names their speaker."""


class Account:
    """What the sentences of a story have told so far; the cast grows with it.

    Args:
        text: the story's text in one language.
        reader: of that language.
        cast: the story's people and states.
        told: the story's day.

    Attributes:
        drafts: the deeds, each as often as it is told.
        sayings: words that a verb of speech gives to somebody.
        turned: words that are somebody's by their place: in a dialogue, a transcript, a statement.
        matter: ties, figures, documents, mechanisms.
        sums: sums of money of nothing named.
        dateline: the day that the story opens with, beside the place it was written in.
    """

    def __init__(self, text: StoryText, reader: Reader, cast: Cast, told: Anchor) -> None:
        self.drafts: list[Draft] = []
        self.sayings: list[Said] = []
        self.turned: list[Said] = []
        self.matter = Matter(told.count_from("year"), reader.matter, told.day)
        self.sums: list[Finding[Indicator]] = []
        self.dateline: Date | None = None
        self.marked = quotations(text, reader.quotes)
        self._reader, self._cast, self._told = reader, cast, told
        self._turns, self._author = Turns(reader.labels), Author(reader.openings)
        self._talks = Talks(reader.frames, cast.knowledge)
        self._before: Sentence | None = None

    def take(self, order: int, sentence: Sentence, dashed: Saying | None) -> None:
        """Takes the next sentence.

        Args:
            order: its place in the order of reading.
            sentence: the sentence.
            dashed: the words that a dash before them makes somebody's.
        """
        cast = self._cast
        said = dashed or self._turns.take(order, sentence, cast)
        if said is not None:
            self.turned.append((said, sentence))
        self._hear(order, sentence, said, dashed=dashed is not None)
        cast.hear(sentence.speaker, sentence.said_from)
        foresee(sentence, cast)
        voice = Voice(self._turns.speakers, self._author.speaks, None if said is not None else self.marked)
        drafts = list(dated(sentence, self._reader, cast, order, self._told, voice))
        if not drafts and order <= _OPENING:
            self._open(sentence)
        self._told = after(self._told, drafts)
        self._talks.take(order, sentence, drafts)
        self.drafts.extend(drafts)
        raise_voices(drafts, cast)
        cast.dealt = dealt(drafts)
        cast.convened = convened(drafts, cast.convened, cast)
        faced(drafts, cast)
        cast.took_part.update(p.name for draft in drafts for p in draft.event.participants if p.name)
        self.matter.take(sentence, cast, drafts)
        self.sums.extend(sums(sentence, self._reader))
        remember(sentence, cast)
        self._before = sentence

    def _open(self, sentence: Sentence) -> None:
        """A short line of a place and a day is a dateline: `БАКУ, 18 августа, ФедералПресс.`"""
        days = [self._told.dated(time, None, sentence.span.start) for time in sentence.times[:1]]
        if days and days[0] is not None and days[0].precision == "day" and len(sentence.source) <= _DATELINE:
            self.dateline = days[0]

    def _hear(self, order: int, sentence: Sentence, said: Saying | None, *, dashed: bool) -> None:
        """Whose words the sentence is: those of whom it names, else of who spoke before in the paragraph."""
        before, cast = self._before, self._cast
        spoke = [] if dashed else besides(speech(order, sentence, cast, self.marked, before), said)
        self.sayings.extend((saying, sentence) for saying in spoke)
        followed = before is not None and before.speaker and before.span.block == sentence.span.block
        if before is not None and followed and not spoke and not sentence.speaker:
            sentence.speaker, sentence.said_from = before.speaker, sentence.span.start
            if self.sayings:
                goes_on(self.sayings[-1][0], sentence)
        words = self._author.take(order, sentence, cast)
        if words is not None:
            self.turned.append((words, sentence))
