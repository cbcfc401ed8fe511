"""Pages for the tests, and what must hold of any page's stories."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from dragoman.clean import stories
from dragoman.clean.markup import Tag, tokens
from dragoman.languages import Languages
from dragoman.read import read_page
from dragoman.story import Page, Story

PARAGRAPHS = (
    "The foreign minister of Norland met her colleague from Sudland in Eastport on Tuesday, the ministry said.",
    "They discussed trade, fishing and the border between the two countries, and agreed to meet again in the spring.",
    "It was the first visit of a minister from Sudland to Norland since 2012, when the railway was opened.",
)
NORWEGIAN = (
    "Utenriksministeren i Nordland møtte sin kollega fra Sørland i Østby på tirsdag, opplyser departementet i dag.",
    "De drøftet handel, fiske og grensen mellom de to landene, og ble enige om å møtes igjen til våren.",
    "Det var det første besøket av en minister fra Sørland siden 2012, da jernbanen mellom landene ble åpnet.",
)
_INVISIBLE = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Cn", "Cs", "Co"))
CHINESE = (
    "两国外长星期二在东港举行会谈,外交部表示。双方讨论了2024年的贸易,金额为31亿,增长4.5%。",
    "他们讨论了两国之间的贸易、渔业和边界问题,并同意在春天再次会晤,届时将有75家公司参加。",
    "这是自2012年铁路开通以来南国部长首次访问北国。",
)


def page_of(text: str, document: str = "page.txt") -> Page:
    return read_page(text.encode("utf-8", "surrogatepass"), document)


def told(text: str, languages: Languages, **known: object) -> list[Story]:
    """The stories of a page, checked against what must hold of any."""
    page = page_of(text)
    found = stories(page, languages=languages, **known)  # type: ignore[arg-type]
    check(page, found)
    return found


def only(text: str, languages: Languages, **known: object) -> Story:
    (story,) = told(text, languages, **known)
    return story


def body(story: Story) -> list[str]:
    return [block.passage.text for block in story.blocks if block.role in ("lead", "body")]


def of_role(story: Story, role: str) -> list[str]:
    return [block.passage.text for block in story.blocks if block.role == role]


def removed(story: Story, reason: str) -> list[str]:
    raw = story.page.raw
    return [raw[part.start : part.end].strip() for part in story.removed if part.reason == reason]


def check(page: Page, found: Sequence[Story]) -> None:
    """Spans lead back to the page, nothing is told twice, and no story text is also removed."""
    raw = page.raw
    taken = bytearray(len(raw))
    tags = bytearray(len(raw))
    for token in tokens(raw) if page.media == "html" else ():
        if isinstance(token, Tag):
            tags[token.start : token.end] = b"\1" * (token.end - token.start)
    assert len({story.id for story in found}) == len(found)
    for story in found:
        assert [block.paragraph for block in story.blocks] == list(range(len(story.blocks)))
        assert story.language
        for block in story.blocks:
            text = block.passage.text
            assert text.strip()
            assert not re.search("[\n\r\u2028\u2029]", text)
            for piece in block.passage.pieces:
                own = text[piece.start : piece.start + piece.size]
                source = raw[piece.raw_start : piece.raw_end]
                assert 0 <= piece.raw_start < piece.raw_end <= len(raw)
                if piece.size == len(source):
                    assert all(a == b or (a == " " and b.isspace()) for a, b in zip(own, source, strict=True)) or (
                        own == unicodedata.normalize("NFC", source)
                    )
                assert not any(taken[piece.raw_start : piece.raw_end]) or block.role == "title"
                taken[piece.raw_start : piece.raw_end] = b"\1" * (piece.raw_end - piece.raw_start)
            spans = block.passage.raw(0, len(text))
            assert all(one[1] <= other[0] for one, other in pairwise(spans))
            assert not any(any(tags[start:end]) for start, end in spans)
        assert all(0 <= start < end <= len(raw) for start, end in story.evidence)
    for story in found:
        last = 0
        for part in story.removed:
            assert last <= part.start < part.end <= len(raw)
            last = part.end
            assert not any(taken[part.start : part.end])
            taken[part.start : part.end] = b"\2" * (part.end - part.start)
    if found and page.media == "text":
        left = [char for char, mark in zip(raw, taken, strict=True) if not mark]
        assert not [char for char in left if unicodedata.category(char) not in _INVISIBLE], (
            "text that is neither told nor removed"
        )
