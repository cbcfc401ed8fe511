"""A page as lines: each a paragraph-like run of clean text that knows its place on the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from dragoman.clean.furniture import NOTHING, Found
from dragoman.clean.moment import Moment
from dragoman.passage import Passage

Hint = Literal["", "title", "heading", "caption", "body", "chrome", "byline"]
Label = Literal[
    "text",
    "chrome",
    "comment",
    "related",
    "related-story",
    "summary",
    "source",
    "credit",
    "byline",
    "translated",
    "date",
]
Part = tuple[str, int, int, bool]

_LINE: Final = re.compile("[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")
_INVISIBLE: Final = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
)
_SPACE: Final = " \t\n\r\x0b\x0c\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARK: Final = "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe20-\ufe2f"
_ODD: Final = re.compile(f"[{_INVISIBLE}{_MARK}{_SPACE[1:]}\u1100-\u115e\u1161-\u11ff]")
_TOKEN: Final = re.compile(
    f"(?P<drop>[{_INVISIBLE}]+)|(?P<space>[{_SPACE}]+)"
    f"|(?P<cluster>[^{_INVISIBLE}{_SPACE}{_MARK}][{_MARK}]{{1,8}}|[\u1100-\u115e][\u1161-\u11a7][\u11a8-\u11ff]?)"
    f"|(?P<plain>(?:[^{_INVISIBLE}{_SPACE}{_MARK}\u1100-\u115e](?![{_MARK}]))+|.)",
    re.DOTALL,
)
_IDEOGRAPH: Final = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
_IDEOGRAPHS: Final = re.compile(f"{_IDEOGRAPH}{_IDEOGRAPH}*")  # one first: that is searched quickest
_END: Final = re.compile(r"[.!?…。！？؟।][\"'”’»›」』）)\]]*$")
_SENTENCE: Final = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[\"'”’»)\]]*(?= |$))")


@dataclass(slots=True, eq=False)
class Line:
    """A run of text between line breaks, or between the block tags of a page.

    Attributes:
        passage: its clean text.
        start: offset of its first character in the raw page.
        end: offset behind its last.
        gap: an empty line, or a block's edge, stands before it.
        hint: what the markup says it is.
        group: which container of the page holds it: 0, or the number of its `article` element.
        language: tag of the language it is in; empty where it is too short to tell.
        size: its length, an ideograph counted as three letters.
        ended: it ends as a sentence does.
        sentences: how many sentences end in it.
        label: what it is by itself: see `label`.
        found: the words of page furniture in it.
        moment: the date line it is.
        twin: the earlier line with the same text.
        copies: how many lines of the page have this text.
    """

    passage: Passage
    start: int
    end: int
    gap: bool = True
    hint: Hint = ""
    group: int = 0
    language: str = ""
    size: int = 0
    ended: bool = False
    sentences: int = 0
    label: Label = "text"
    found: Found = NOTHING
    moment: Moment | None = None
    twin: Line | None = None
    copies: int = 1

    @property
    def text(self) -> str:
        """Its clean text."""
        return self.passage.text

    @property
    def strong(self) -> bool:
        """A paragraph of running text, beyond doubt."""
        return (self.size >= 110 and self.ended) or (self.size >= 180 and self.sentences > 0) or self.size >= 320

    @property
    def sentence(self) -> bool:
        """At least one whole sentence."""
        return (self.ended and self.size >= 18) or self.size >= 150 or (self.sentences > 0 and self.size >= 80)

    def measure(self) -> None:
        """Takes size and shape from the text."""
        text = self.passage.text
        self.size = len(text) if text.isascii() else len(text) + 2 * sum(map(len, _IDEOGRAPHS.findall(text)))
        self.ended = _END.search(text, max(0, len(text) - 8)) is not None
        self.sentences = len(_SENTENCE.findall(text)) if self.size >= 60 else int(self.ended)


def split_lines(raw: str) -> list[Line]:
    """The lines of a text page that hold anything visible."""
    lines: list[Line] = []
    gap = True
    breaks = 0
    for found in _LINE.finditer(raw):
        start, end = found.span()
        between = raw[breaks:start]
        gap = gap or between.count("\n") + (between.count("\r") - between.count("\r\n")) > 1
        breaks = end
        passage = clean_passage(raw, start, end)
        if not passage.text:
            gap = True
            continue
        line = Line(passage, start, end, gap=gap)
        line.measure()
        lines.append(line)
        gap = False
    return _unwrapped(lines)


def clean_passage(raw: str, start: int, end: int) -> Passage:
    """The visible text of a raw range: no invisible characters, single spaces, letters composed."""
    return Passage.build(trimmed(list(clean_parts(raw, start, end))))


def clean_parts(raw: str, start: int, end: int) -> Iterator[Part]:
    """The visible text of a raw range as parts of a passage."""
    if raw.find("  ", start, end) < 0 and _ODD.search(raw, start, end) is None:
        if start < end:
            yield raw[start:end], start, end, True
        return
    for found in _TOKEN.finditer(raw, start, end):
        at, stop = found.span()
        kind = found.lastgroup
        if kind == "plain":
            yield found.group(), at, stop, True
        elif kind == "space":
            yield " ", at, at + 1, True
        elif kind == "cluster":
            yield unicodedata.normalize("NFC", found.group()), at, stop, True


def trimmed(parts: list[Part]) -> list[Part]:
    """The parts without space at either end and with single spaces between."""
    out: list[Part] = []
    spaced = joined = True
    for text, start, end, bridged in parts:
        joined = joined and bridged
        if spaced and text[0] == " ":
            cut = len(text) - len(text.lstrip(" ")) if len(text) == end - start else len(text)
            text, start = text[cut:], start + cut  # noqa: PLW2901
            if not text:
                continue
        out.append((text, start, end, joined))
        joined = True
        spaced = text[-1] == " "
    while out:
        text, start, end, bridged = out[-1]
        bare = text.rstrip(" ")
        if bare == text:
            break
        out.pop()
        if bare:
            out.append((bare, start, end - (len(text) - len(bare)), bridged))
    return out


def _unwrapped(lines: list[Line]) -> list[Line]:
    """The lines, with paragraphs that were broken at a fixed width put together again."""
    out: list[Line] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and not lines[stop].gap:
            stop += 1
        run = lines[at:stop]
        out.extend([_joined(run)] if _wrapped(run) else run)
        at = stop
    return out


def _wrapped(run: list[Line]) -> bool:
    """Whether lines without gaps are one paragraph: each full, so that the next word would not have fitted."""
    if len(run) < 3:
        return False
    width = max(len(line.text) for line in run)
    if not 45 <= width <= 110:
        return False
    full = sum(len(line.text) + len(after.text.split(" ", 1)[0]) + 1 >= width - 2 for line, after in pairwise(run))
    return full >= 0.9 * (len(run) - 1) and sum(not line.ended for line in run[:-1]) >= 0.6 * (len(run) - 1)


def _joined(run: list[Line]) -> Line:
    parts: list[Part] = []
    for line in run:
        if parts:
            parts.append((" ", parts[-1][2], parts[-1][2] + 1, True))
        parts.extend(line.passage.parts(0, len(line.text)))
    line = Line(Passage.build(parts), run[0].start, run[-1].end, gap=run[0].gap)
    line.measure()
    return line
