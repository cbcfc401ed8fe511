"""Stories of a few sentences, read and coded: for tests of what the engine makes of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple, TypeVar

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.filling import acts
from dragoman.coding.coder import Coder
from dragoman.coding.events.parties import remember
from dragoman.coding.expressions.anchor import anchor
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.reader import Reader
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.sentences.text import StoryText
from dragoman.coding.speech.sayings import speech
from dragoman.knowledge import load
from dragoman.languages import load_languages
from dragoman.passage import Passage
from dragoman.records import Event, Record
from dragoman.story import Block, BlockRole, Page, Story

R = TypeVar("R", bound=Record)
DAY = date(2024, 8, 22)
Look = Callable[[Clauses, int], int | None]


@cache
def coder() -> Coder:
    return Coder(load_languages(), load())


def story(text: str, language: str, day: date | None = DAY, document: str = "page.txt") -> Story:
    """A story whose paragraphs are the lines of a text; a line that begins with "# " is its title."""
    page = Page(document, text, "text", "digest")
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            role: BlockRole = "title" if line.startswith("# ") else "body"
            start = at + (2 if role == "title" else 0)
            blocks.append(Block(Passage.of(text, start, at + len(line)), role, language, len(blocks)))
        at += len(line) + 1
    return Story("story", page, language, blocks, published=day)


def coded(kind: type[R], text: str, language: str, day: date | None = DAY) -> list[R]:
    """The records of one kind of a story; their evidence is checked against the text."""
    told = story(text, language, day)
    records = coder().code(told)
    for record in records:
        assert record.evidence
        assert all(text[span.start : span.end] == span.text for span in record.evidence)
    return [record for record in records if isinstance(record, kind)]


def events(type_: str, text: str, language: str, day: date | None = DAY) -> list[Event]:
    """The events of one type of a story."""
    return [event for event in coded(Event, text, language, day) if event.type == type_]


class Read(NamedTuple):
    """A story as read, before anything is made of its acts.

    Attributes:
        sentences: in the order they were read.
        cast: who is in it.
        acts: the acts of each sentence.
    """

    sentences: list[Sentence]
    cast: Cast
    acts: list[list[Act]]

    @property
    def mentions(self) -> list[Mention]:
        """All mentions, in order."""
        return [
            mention
            for sentence in self.sentences
            for index in range(len(sentence.clauses.items))
            if (group := sentence.clauses.group(index)) is not None
            for mention in group.members
        ]


def reader(language: str) -> Reader:
    found = coder().reader(language)
    assert found is not None
    return found


def read(text: str, language: str, day: date | None = DAY) -> Read:
    """Reads a story as the coder does, up to its acts."""
    own = reader(language)
    whole = StoryText.of(told := story(text, language, day), told.blocks)
    scan = own.scan(whole)
    cast = Cast(own.knowledge, anchor(day, scan.times).count_from("year"), own.home)
    out = Read([], cast, [])
    for number, sentence in enumerate(own.read(whole, scan, cast)):
        speech(number, sentence, cast)
        out.sentences.append(sentence)
        out.acts.append(list(acts(sentence.clauses, own.frames, sentence.speaker)))
        remember(sentence, cast)
    return out


def called(mention: Mention) -> str:
    return mention.name or mention.state or "+".join(mention.states) or mention.key or mention.office or ""


def looked(text: str, language: str, look: Look) -> dict[str, list[str]]:
    """What a look finds from each act of the last sentence, by the act's words."""
    sentence = read(text, language).sentences[-1]
    clauses = sentence.clauses
    found: dict[str, list[str]] = {}
    for index, item in enumerate(clauses.items):
        if clauses.kind(index) == "X":
            at = look(clauses, index)
            group = clauses.group(at) if at is not None else None
            found[sentence.text.text[item.start : item.end]] = [called(m) for m in group.members] if group else []
    return found
