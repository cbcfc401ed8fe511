"""Answers as text, with colours where the terminal has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dragoman.ask.explain import Explanation, Told
from dragoman.ask.names import day_text
from dragoman.ask.page import PageView, Run, StoryView
from dragoman.ask.render.layout import Entry, Sheet, readable, source_text

KIND_STYLES = {
    "article": "underline",
    "event": "bold green",
    "relation": "bold cyan",
    "mechanism": "bold blue",
    "agreement": "bold magenta",
    "indicator": "bold yellow",
    "quote": "italic bright_cyan",
    "dispute": "bold red",
}
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def safe(words: str) -> str:
    """Words of a page without what could steer a terminal."""
    return _CONTROLS.sub("�", words)


def one_line(words: str) -> str:
    """Words of a page on one line, safe to print."""
    return safe(" ".join(words.split()))


def text(laid: Sheet) -> RenderableType:
    """A sheet for a terminal."""
    return Group(*_sheet(laid))


def _sheet(laid: Sheet) -> Iterator[RenderableType]:
    yield Text(one_line(laid.title), style="bold")
    if laid.note:
        yield Text(one_line(laid.note), style="dim")
    for section in laid.sections:
        yield Text()
        yield Text(section.heading, style="bold underline")
        for entry in section.entries:
            yield from _entry(entry, 0)
        if section.more:
            yield Text(f"... and {section.more} more", style="dim")


def _entry(entry: Entry, depth: int) -> Iterator[RenderableType]:
    head = Text()
    if entry.when:
        head.append(f"{entry.when}  ", style="green")
    head.append(one_line(entry.text))
    if entry.id:
        head.append(f"  {entry.id}", style="dim")
    yield _indented(head, 2 * depth)
    for cited in entry.cited:
        words = Text(f"{one_line(source_text(cited))}: ", style="dim")
        words.append(f"“{one_line(readable(cited))}”", style="not dim italic")
        yield _indented(words, 2 * depth + 4)
    if entry.more:
        yield _indented(Text(f"and {entry.more} more", style="dim"), 2 * depth + 4)
    for lower in entry.below:
        yield from _entry(lower, depth + 1)


def _indented(words: Text, by: int) -> RenderableType:
    return Padding(words, (0, 0, 0, by), expand=False)


_JOINED = {
    "firm": "joined, as they agree",
    "vague": "joined, as nothing else fits",
    "pinned": "judged to be one",
    "parted": "judged not to be one",
}


def explanation_text(answer: Explanation) -> RenderableType:
    """Why a record is there, for a terminal."""
    head = Text(one_line(answer.line.text), style="bold")
    about = Text(f"{answer.line.kind} {answer.line.id}", style="dim")
    if answer.line.date is not None:
        about.append(f", {day_text(answer.line.date)}")
    if answer.line.confidence is not None:
        about.append(f", confidence {answer.line.confidence:.2f}")
    if answer.line.sources:
        about.append(f", sources: {one_line(', '.join(answer.line.sources))}")
    told = (part for one in answer.told for part in _told(one, answer.line.kind))
    return Group(head, about, *told, *_joined(answer))


def _joined(answer: Explanation) -> Iterator[RenderableType]:
    """Why the tellings are one thing."""
    if answer.joined:
        yield Text()
    for one in answer.joined:
        sides = f"{', '.join(one.one)} and {', '.join(one.other)}"
        sure = f" ({one.score:.2f})" if one.score is not None else ""
        yield Text(one_line(f"{_JOINED[one.how]}{sure}: {sides}"), style="dim")


def _told(told: Told, kind: str) -> Iterator[RenderableType]:
    yield Text()
    yield Text(one_line(", ".join(part for part in (told.outlet, told.day, told.title) if part)), style="bold")
    yield Text(
        one_line(", ".join(part for part in (told.document, told.language, f"telling {told.id}") if part)), style="dim"
    )
    for sentence in told.sentences:
        line = Text(f"{sentence.at}: ", style="dim")
        line.append(safe(sentence.text[: sentence.start]), style="not dim")
        line.append(
            safe(sentence.text[sentence.start : sentence.end]), style=f"not dim {KIND_STYLES.get(kind, 'bold')}"
        )
        line.append(safe(sentence.text[sentence.end :]), style="not dim")
        yield _indented(line, 2)
        if sentence.pieces:
            matched = Text("matched: ", style="dim")
            for number, piece in enumerate(sentence.pieces):
                matched.append(", " if number else "")
                matched.append(f"“{one_line(piece.text)}”", style="bold" if piece.rule else "")
                matched.append(f" {piece.kind} {piece.meaning}".rstrip(), style="dim")
            yield _indented(matched, 4)
    if told.rule:
        where = (
            f"{told.rule.file}:{told.rule.line}"
            if told.rule.file and told.rule.line
            else told.rule.file or "no file here holds it"
        )
        sure = f", confidence {told.confidence:.2f}" if told.confidence is not None else ""
        yield Text(f"rule {told.rule.id}{sure}: {where}")
        if told.rule.entry:
            yield _indented(Text(safe(told.rule.entry), style="dim"), 2)


def page_text(answer: PageView) -> RenderableType:
    """A page as Dragoman sees it, for a terminal."""
    legend = Text("marked: ", style="dim")
    for kind, style in KIND_STYLES.items():
        if kind != "dispute":
            legend.append(kind, style=style)
            legend.append(" ")
    legend.append("removed", style="strike dim")
    return Group(
        Text(f"{one_line(answer.document)}: {_counted(len(answer.stories))} in {answer.media}", style="bold"),
        legend,
        *(part for story in answer.stories for part in _story(story)),
    )


def story_text(answer: StoryView) -> RenderableType:
    """A story as it was read, for a terminal."""
    return Group(Text(one_line(answer.document), style="bold"), *_story(answer))


def _counted(stories: int) -> str:
    return "1 story" if stories == 1 else f"{stories} stories"


def _story(story: StoryView) -> Iterator[RenderableType]:
    yield Text()
    yield Text(one_line(story.article.text), style="bold")
    about = [story.language, story.published, story.id]
    about += [f"translates {story.translation_of}" if story.translation_of else None]
    about += [f"tells the same as {story.same_story_as}" if story.same_story_as else None]
    yield Text(", ".join(part for part in about if part), style="dim")
    body = Text()
    at = story.runs[0].start if story.runs else 0
    for run in story.runs:
        if run.start > at:
            body.append("\n")
        body.append_text(_run(run))
        at = run.start + len(run.text)
    yield body
    for record in story.records:
        line = Text(f"{record.kind:<10}", style=KIND_STYLES.get(record.kind, ""))
        line.append(f" {one_line(record.text)}", style="not bold not italic default")
        line.append(f"  {record.id}", style="dim not bold not italic")
        yield line


def _run(run: Run) -> Text:
    words = safe(run.text)
    if run.removed:
        marked = Text(words, style="strike dim")
        marked.append(f" [{run.removed}]", style="not strike dim red")
        return marked
    kinds = [kind for kind in run.kinds if kind != "article"] or run.kinds
    return Text(words, style=KIND_STYLES.get(kinds[0], "") if kinds else "")
