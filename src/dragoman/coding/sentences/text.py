"""A story as one running text, cut into sentences, with the way back to the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dragoman.records import Span
from dragoman.story import Block, BlockRole, Story

_END: Final = re.compile(
    r"[.!?\n。！？;；…|](?:(?<=[.!?])[.!?]*[\"'”’»)\]]*(?=\s|$)|(?<=[。！？])[。！？]*[”」』）]*|(?<=[;；…])(?=\s|[一-鿿])|(?<=\n)"
    r"|(?<=\s\|)(?=\s))"
)
"""A set of characters comes first: for these the text is searched quickest."""
_BAR: Final = "|"
"""Between spaces: where a page has set a heading and what stands under it in one line."""
_LONGEST: Final = 800
"""Characters beyond which a sentence is cut where it pauses."""
_PAUSE: Final = re.compile(r"[,;:，；：、]|\s")
_ORDINAL: Final = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}")
_INITIALS: Final = re.compile(r"[A-Z]\.[A-Z]")
_QUOTING: Final = '«“„"¿¡'
"""No name goes on behind an initial with these: "he wrote on X. «We ...»"."""
_LONGEST_WORD: Final = 30
_LISTED: Final = re.compile(r"\s+(?:[^\W\d_]{1,3}[ '’]){0,3}[A-ZÀ-Þ][^\W\d_][\w ]{0,30}, (?=[A-ZÀ-Þ])")
"""The next of a list behind a semicolon: `los presidentes de A, X; de B, Y; y de C, Z`."""
_OPENING: Final = '(（"“«'
_HALVES: Final = re.compile(r"(?<=[一-鿿”》）])[ \u3000]+(?=[一-鿿“《\d])")
_STOPS: Final = "。！？"
_HALF: Final = 6
"""Letters that half a heading has at least; shorter ones are names set apart."""


@dataclass(slots=True, init=False)
class StoryText:
    """The blocks of a story that are in one language, joined by line breaks.

    Attributes:
        story: the story.
        blocks: the blocks joined, in reading order.
        text: their text.
        starts: where each block starts in the text.
    """

    story: Story
    blocks: list[Block]
    text: str
    starts: list[int]

    def __init__(self, story: Story, blocks: list[Block], text: str, starts: list[int]) -> None:
        self.story = story
        self.blocks = blocks
        self.text = text
        self.starts = starts

    @classmethod
    def of(cls, story: Story, blocks: Sequence[Block]) -> StoryText:
        """Joins blocks of a story."""
        starts: list[int] = []
        at = 0
        for block in blocks:
            starts.append(at)
            at += len(block.passage.text) + 1
        return cls(story, list(blocks), "\n".join(block.passage.text for block in blocks), starts)

    def block_at(self, offset: int) -> int:
        """The number of the block that an offset of the text lies in."""
        return bisect_right(self.starts, offset) - 1

    def spans(self, start: int, end: int) -> list[Span]:
        """Evidence for the text from start to end: raw slices of the page."""
        number = self.block_at(start)
        block, base = self.blocks[number], self.starts[number]
        raw = self.story.page.raw
        end = min(end, base + len(block.passage.text))
        return [
            Span(
                document=self.story.page.document,
                article=self.story.id,
                start=lo,
                end=hi,
                text=raw[lo:hi],
                language=block.language,
            )
            for lo, hi in block.passage.raw(start - base, end - base)
        ]


@dataclass(slots=True, init=False)
class SentenceSpan:
    """Where a sentence lies in a story's text.

    Attributes:
        start: offset of its first character.
        end: end, its full stop included.
        block: number of its block.
        role: role of its block.
    """

    start: int
    end: int
    block: int
    role: BlockRole

    def __init__(self, start: int, end: int, block: int, role: BlockRole) -> None:
        self.start = start
        self.end = end
        self.block = block
        self.role = role


def sentences(
    text: StoryText,
    abbreviations: frozenset[str],
    whole: Iterable[tuple[int, int]] = (),
    *,
    ordinal_dot: bool = False,
    determiners: frozenset[str] = frozenset(),
) -> list[SentenceSpan]:
    """Cuts a story's text into sentences.

    Args:
        text: the story's text.
        abbreviations: folded words whose full stop ends no sentence.
        whole: sorted spans that no sentence ends in: dates, numbers; they may overlap ("16." in "16. Februar").
        ordinal_dot: a number with a full stop is an ordinal.
        determiners: folded words behind which it is one before a capital too.
    """
    out: list[SentenceSpan] = []
    source = text.text
    kept = _apart(whole)
    at = index = 0
    for match in _END.finditer(source):
        start, end = match.span()
        while index < len(kept) and kept[index][1] <= start:
            index += 1
        if source[start] == "." and (
            (index < len(kept) and kept[index][0] < start < kept[index][1] - (source[end - 1] != ")"))
            or _abbreviated(source, at, start, end, abbreviations, ordinal_dot, determiners)
        ):
            continue
        if source[start] == ";" and _LISTED.match(source, end):
            continue
        _append(out, text, at, end)
        at = end
    _append(out, text, at, len(source))
    return out


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans with those that overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _append(out: list[SentenceSpan], text: StoryText, start: int, end: int) -> None:
    source = text.text
    start, end = _trimmed(source, start, end)
    if start < end and source[end - 1] > "\u2018" and source[end - 1] not in _STOPS:
        for gap in _HALVES.finditer(source, start, end):  # a heading in two halves: 美称遭袭 伊否认谈判
            if min(gap.start() - start, end - gap.end()) >= _HALF:
                out.append(_span(text, start, gap.start()))
                start = gap.end()
    while end - start > _LONGEST:
        # A table or list run together: its clauses must not all be weighed against each other.
        pauses = [found.end() for found in _PAUSE.finditer(source, start + _LONGEST // 2, start + _LONGEST)]
        rest = pauses[-1] if pauses else start + _LONGEST
        out.append(_span(text, *_trimmed(source, start, rest)))
        start, end = _trimmed(source, rest, end)
    if start < end:
        out.append(_span(text, start, end))


def _trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (source[start].isspace() or source[start] == _BAR):
        start += 1
    while end > start and (source[end - 1].isspace() or source[end - 1] == _BAR):
        end -= 1
    return start, end


def _span(text: StoryText, start: int, end: int) -> SentenceSpan:
    block = text.block_at(start)
    return SentenceSpan(start, end, block, text.blocks[block].role)


def _abbreviated(
    source: str,
    at: int,
    stop: int,
    end: int,
    abbreviations: frozenset[str],
    ordinal_dot: bool,
    determiners: frozenset[str],
) -> bool:
    """The full stop belongs to the word before it: an abbreviation, an initial, an ordinal."""
    begin = least = stop - min(stop - at, _LONGEST_WORD)
    for index in range(stop - 1, least - 1, -1):
        if source[index] in _OPENING or source[index].isspace():
            begin = index + 1
            break
    if begin == stop:
        return False
    word = source[begin:stop]
    following = source[end:].lstrip()[:1] if end < len(source) else ""
    if len(word) == 1 and word.isalpha() and word.isupper():
        return bool(following) and following not in _QUOTING
    if _INITIALS.fullmatch(word) and following.isupper():
        return True
    if ordinal_dot and _ORDINAL.fullmatch(word):
        before = source[least:begin].split()
        return not following.isupper() or (bool(before) and before[-1].lower() in determiners)
    if "-" in word and word[-1:].isupper():
        word = word.rpartition("-")[2]  # "Israeli-U.S. strikes"
    return word.lower() + "." in abbreviations and not (following == "" or source[end : end + 1] == "\n")
