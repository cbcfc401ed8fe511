"""Stories of a few sentences, coded: for tests of what the engine makes of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TypeVar

from dragoman.coding.coder import Coder
from dragoman.knowledge import load
from dragoman.languages import load_languages
from dragoman.passage import Passage
from dragoman.records import Record
from dragoman.story import Block, Page, Story

R = TypeVar("R", bound=Record)
DAY = date(2024, 8, 22)


@cache
def coder() -> Coder:
    return Coder(load_languages(), load())


def story(text: str, language: str, day: date | None = DAY) -> Story:
    """A story whose paragraphs are the lines of a text."""
    page = Page("page.txt", text, "text", "digest")
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Passage.of(text, at, at + len(line)), "body", language, len(blocks)))
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
