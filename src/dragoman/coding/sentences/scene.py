"""A sentence read: its chunks, its words of time and number, whose words it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.expressions.timevalue import TimeExpression
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.text import SentenceSpan, StoryText
from dragoman.lexicon import Spot


@dataclass(slots=True, init=False)
class Sentence:
    """One sentence with all that was found in it.

    Attributes:
        text: the story's text it belongs to.
        span: where it lies.
        clauses: its items and their clauses.
        times: time expressions in it.
        numbers: number expressions in it.
        matter: relations, mechanisms, documents, indicators spotted in it.
        topics: topic words spotted in it.
        speaker: whose words it is, where it goes on with what somebody said.
        said_from: offset from which the speaker's words run; -1 where nobody speaks.
    """

    text: StoryText
    span: SentenceSpan
    clauses: Clauses
    times: Sequence[TimeExpression]
    numbers: Sequence[NumberExpression]
    matter: Sequence[Spot]
    topics: Sequence[Spot]
    speaker: list[Mention]
    said_from: int

    def __init__(
        self,
        text: StoryText,
        span: SentenceSpan,
        clauses: Clauses,
        times: Sequence[TimeExpression],
        numbers: Sequence[NumberExpression],
        matter: Sequence[Spot],
        topics: Sequence[Spot],
        speaker: list[Mention] | None = None,
        said_from: int = -1,
    ) -> None:
        self.text = text
        self.span = span
        self.clauses = clauses
        self.times = times
        self.numbers = numbers
        self.matter = matter
        self.topics = topics
        self.speaker = speaker if speaker is not None else []
        self.said_from = said_from

    @property
    def source(self) -> str:
        """The sentence as the story has it."""
        return self.text.text[self.span.start : self.span.end]
