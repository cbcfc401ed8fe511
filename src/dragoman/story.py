"""What the reader and the cleaner hand on: a page, and the stories found on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from dragoman.passage import Passage
from dragoman.records import Removed

BlockRole = Literal["title", "lead", "body", "heading", "caption"]


@dataclass(frozen=True, slots=True)
class Page:
    """One input, decoded and otherwise untouched.

    Attributes:
        document: the input's path as given, or its URL.
        raw: the decoded text, markup and invisible characters included.
        media: `text` or `html`.
        digest: BLAKE2 hash of the raw text, hexadecimal: the page's identity for stable ids.
    """

    document: str
    raw: str
    media: Literal["text", "html"]
    digest: str


@dataclass(slots=True)
class Block:
    """A paragraph-like run of a story.

    Attributes:
        passage: the clean text with its way back to the page; one line, no line breaks inside.
        role: what it is in the story.
        language: BCP 47 tag of this block (`nb`, `zh-Hant`).
        paragraph: number of the block in the story, from 0, in reading order.
    """

    passage: Passage
    role: BlockRole
    language: str
    paragraph: int = 0


@dataclass(slots=True)
class Story:
    """One story of a page, in reading order, noise removed.

    Attributes:
        id: stable id of the article record.
        page: the page it stands on.
        language: BCP 47 tag of the story.
        blocks: title, lead, body, headings and captions (captions once each), in reading order.
        removed: raw ranges between and around the blocks that were taken out, and why.
        published: the story's own day, or moment where the page gives the time.
        translation_of: id of the story on this page that this one translates.
        same_story_as: id of the story on this page that tells the same in other words.
        evidence: raw ranges that show the article itself: its title, its date line, its original's address.
    """

    id: str
    page: Page
    language: str
    blocks: list[Block]
    removed: list[Removed] = field(default_factory=list)
    published: date | datetime | None = None
    title: Passage | None = None
    publisher: str | None = None
    original_publisher: str | None = None
    author: str | None = None
    place_of_publication: str | None = None
    url: str | None = None
    original_url: str | None = None
    original_language: str | None = None
    translation_of: str | None = None
    same_story_as: str | None = None
    evidence: list[tuple[int, int]] = field(default_factory=list)

    @property
    def day(self) -> date | None:
        """The day of publication, the anchor of "Thursday" and "last year"; None where the page tells none."""
        if isinstance(self.published, datetime):
            return self.published.date()
        return self.published
