"""A page to its stories: the one way through this room."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from weakref import WeakKeyDictionary

from dragoman.clean.compose import compose
from dragoman.clean.draft import Draft
from dragoman.clean.furniture import Furniture
from dragoman.clean.hypertext import html_lines
from dragoman.clean.identify import Identifier
from dragoman.clean.label import label_lines
from dragoman.clean.line import Line, split_lines
from dragoman.clean.metadata import Metadata
from dragoman.clean.moment import Calendar
from dragoman.clean.parallel import tracks, translates
from dragoman.clean.repeat import mark_copies
from dragoman.clean.segment import segments
from dragoman.clean.watermark import cut_watermarks
from dragoman.languages import Languages
from dragoman.records import Removed, RemovedReason, stable_id
from dragoman.story import Block, BlockRole, Page, Story

_TELLING: Final = 200  # size of text from which a page's own words tell its language better than its declaration


@dataclass(frozen=True, slots=True)
class _Tools:
    """What the languages come to for this room, compiled once."""

    furniture: Furniture
    identifier: Identifier
    calendar: Calendar


_COMPILED: WeakKeyDictionary[Languages, _Tools] = WeakKeyDictionary()


def _tools(languages: Languages) -> _Tools:
    tools = _COMPILED.get(languages)
    if tools is None:
        tags = [tag for language in languages for tag in (language.default_tag, *(v.tag for v in language.variants))]
        tools = _Tools(Furniture(language.chrome() for language in languages), Identifier(languages), Calendar(tags))
        _COMPILED[languages] = tools
    return tools


def stories(
    page: Page, *, languages: Languages, published: date | None = None, language: str | None = None
) -> list[Story]:
    """The stories of a page, in reading order, noise removed and accounted for.

    Args:
        page: the page.
        languages: the languages carried.
        published: the day of publication where the page itself tells none.
        language: the page's language (a BCP 47 tag) where it is known beforehand.

    Returns:
        the stories; none where the page tells nothing but furniture.
    """
    tools = _tools(languages)
    data = Metadata()
    if page.media == "html":
        lines, data = html_lines(page.raw)
    else:
        lines = split_lines(page.raw)
    mark, marked = cut_watermarks(lines)
    lines = [line for line in lines if line.text]
    if not lines:
        return []
    main = tools.identifier.mark(lines, known=_known(languages, lines, language, data.language))
    label_lines(lines, tools.furniture, tools.calendar)
    mark_copies(lines)
    drafts = _drafts(lines, main, tools)
    for draft in drafts:
        draft.cuts += [(start, end, "watermark") for start, end in _within(marked, draft.lines)]
    _apply(data, drafts, tools.calendar, main)
    for draft in drafts:
        draft.publisher = draft.publisher or mark
        draft.published = draft.published or published
    return _finished(page, drafts, tools.identifier)


def _known(languages: Languages, lines: Sequence[Line], given: str | None, declared: str | None) -> str | None:
    """The page's language where it is settled: given from outside, or declared where there is too little text."""
    tag = given
    if tag is None and declared and sum(line.size for line in lines if line.hint != "chrome") < _TELLING:
        tag = declared
    if tag is None:
        return None
    carried = languages.get(tag)
    return carried.tag if carried else tag


def _apply(data: Metadata, drafts: Sequence[Draft], calendar: Calendar, language: str) -> None:
    """Gives the page's account of itself to its main story; the outlet to all."""
    for draft in drafts:
        draft.publisher = data.publisher or draft.publisher
    main = _main_of(drafts, data.titles)
    if main is not None:
        main.published = _day_of(data, main.published, calendar, language)
        main.author = main.author or data.author
        main.original_publisher = main.original_publisher or data.original_publisher
        main.url = data.url


def _main_of(drafts: Sequence[Draft], titles: Sequence[str]) -> Draft | None:
    """The story that the page is about: the one with its title, else the one that is most of its text."""
    told = {title.casefold() for title in titles}
    named = [draft for draft in drafts if draft.title is not None and draft.title.text.casefold() in told]
    if named:
        return named[0]
    sizes = [sum(draft.lines[at].size for at in draft.roles) for draft in drafts]
    return next((draft for draft, size in zip(drafts, sizes, strict=True) if 2 * size > sum(sizes)), None)


def _day_of(data: Metadata, shown: date | datetime | None, calendar: Calendar, language: str) -> date | datetime | None:
    """The day of a story: as the page's head has it, as the page shows it, or as its address has it.

    A head that tells universal time may be a day off; what the page shows beside its title is the day of the place.
    """
    told = data.published
    if told is None:
        moments = (calendar.read(text, language) for text in data.told)
        told = next((moment.when for moment in moments if moment is not None), None)
    if told is not None and shown is not None and data.zoneless and abs((_date(told) - _date(shown)).days) == 1:
        return shown
    return told or shown or data.addressed


def _date(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _drafts(lines: Sequence[Line], main: str, tools: _Tools) -> list[Draft]:
    drafts: list[Draft] = []
    spare: list[Line] = []
    for tag, track in tracks(lines, main, tools.identifier):
        for segment in segments(track):
            draft = compose([*spare, *segment] if not drafts else segment, tag, tools.furniture, tools.calendar)
            if draft is not None:
                drafts.append(draft)
            elif drafts:
                last = drafts[-1]
                last.lines = [*last.lines, *segment]
                for at in range(len(last.lines) - len(segment), len(last.lines)):
                    last.drop(at, "chrome")
            else:
                spare += segment
    if not drafts:
        draft = compose(lines, main, tools.furniture, tools.calendar, lenient=True)
        return [draft] if draft is not None else []
    return drafts


def _within(ranges: Sequence[tuple[int, int]], lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The ranges that stand in the lines."""
    starts = sorted((line.start, line.end) for line in lines)
    found = []
    for start, end in ranges:
        at = bisect_right(starts, (start, sys.maxsize)) - 1
        if at >= 0 and start < starts[at][1]:
            found.append((start, end))
    return found


def _finished(page: Page, drafts: Sequence[Draft], identifier: Identifier) -> list[Story]:
    found: list[Story] = []
    paragraphs: list[list[str]] = []
    for number, draft in enumerate(drafts):
        story = _story(page, draft, number, identifier)
        texts = [block.passage.text for block in story.blocks if block.role in ("lead", "body")]
        for earlier, others in zip(found, paragraphs, strict=True):
            differs = earlier.language.split("-")[0] != story.language.split("-")[0]
            if differs and earlier.translation_of is None and translates(others, texts):
                story.translation_of = earlier.id
                story.published = story.published or earlier.published
                break
        found.append(story)
        paragraphs.append(texts)
    return found


def _story(page: Page, draft: Draft, number: int, identifier: Identifier) -> Story:
    kept = sorted(draft.roles)
    text = "\n".join(line.text for at in kept if (line := draft.lines[at]).language == draft.language)
    tag = identifier.narrow(draft.language, text)
    blocks: list[Block] = []
    for at in kept:
        line = draft.lines[at]
        for passage in draft.parts.get(at, [line.passage]):
            if passage.text:
                role: BlockRole = draft.roles[at]
                if passage is draft.title:
                    role = "title"
                elif role == "title":
                    role = "body" if len(passage) > 60 else "heading"
                own = tag if line.language == draft.language else identifier.narrow(line.language, line.text)
                blocks.append(Block(passage, role, own, len(blocks)))
    remnant = draft.original_language if draft.original_url else None
    return Story(
        id=stable_id(page.digest, number),
        page=page,
        language=tag,
        blocks=blocks,
        removed=_removed(page, draft),
        published=draft.published,
        title=draft.title,
        publisher=draft.publisher,
        original_publisher=draft.original_publisher,
        author=draft.author,
        place_of_publication=draft.place,
        url=draft.url,
        original_url=draft.original_url,
        original_language=identifier.narrow(remnant, "") if remnant else None,
        evidence=sorted({(start, end) for start, end in draft.evidence if not page.raw[start:end].isspace()}),
    )


def _removed(page: Page, draft: Draft) -> list[Removed]:
    """The raw ranges taken out, in order and apart."""
    ranges: list[tuple[int, int, RemovedReason]] = list(draft.cuts)
    for at, reason in draft.reasons.items():
        line = draft.lines[at]
        ranges += [(start, end, reason) for start, end in line.passage.raw(0, len(line.text))]
    out: list[Removed] = []
    for start, end, reason in sorted(ranges):
        if out and start < out[-1].end:
            if end <= out[-1].end:
                continue
            start = out[-1].end  # noqa: PLW2901
        if not page.raw[start:end].isspace():
            out.append(Removed(start=start, end=end, reason=reason))
    return out
