"""An HTML page as lines: a walk over its tags that keeps what every element is for and where every letter stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from dragoman.clean.elements import (
    BLOCKS,
    CLOSED_BY,
    CONTAINERS,
    HEADINGS,
    UNSEEN,
    VOID,
    is_aside,
    is_byline,
    is_caption,
    is_named_aside,
)
from dragoman.clean.line import Hint, Line, Part, trimmed
from dragoman.clean.markup import Tag, Text, attributes, text_parts, tokens
from dragoman.passage import Passage

_NO_ATTRIBUTES: Final[Mapping[str, str]] = {}
_TELLING: Final = frozenset(("class", "id", "role", "hidden", "aria-hidden", "style", "itemprop", "rel"))


@dataclass(slots=True)
class Element:
    """An open element: its name and what it adds to what it stands in."""

    name: str
    unseen: bool
    asides: tuple[int, ...]
    named_aside: int
    caption: bool
    byline: bool
    link: bool
    heading: str
    group: int
    path: tuple[int, ...]


@dataclass(slots=True)
class Found:
    """A line of a page and what its markup tells of it.

    Attributes:
        line: the line.
        asides: numbers of the elements it stands in that are beside the text by their kind, outermost first.
        named_aside: number of the outermost element that is beside the text by its name only, 0 for none.
        heading: the heading element it is.
        linked: how many of its letters are in links.
        path: numbers of the containers it stands in, outermost first.
    """

    line: Line
    asides: tuple[int, ...]
    named_aside: int
    heading: str
    linked: int
    path: tuple[int, ...]


@dataclass(slots=True)
class Walked:
    """What a walk over a page finds.

    Attributes:
        lines: its lines, in order.
        metas: contents of `meta` elements by name or property.
        scripts: texts of JSON-LD scripts.
        title: the raw range of the `title` element's text.
        canonical: its canonical address.
        language: the language its root declares.
        times: `datetime` of its `time` elements, in order, each with the number of lines before it.
    """

    lines: list[Found] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    title: tuple[int, int] | None = None
    canonical: str | None = None
    language: str | None = None
    times: list[tuple[str, int]] = field(default_factory=list)


class Walk:
    """One walk over one page.

    Args:
        raw: the page.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._found = Walked()
        self._root = Element("", False, (), 0, False, False, False, "", 0, ())
        self._stack: list[Element] = []
        self._open: Counter[str] = Counter()
        self._parts: list[Part] = []
        self._linked = 0
        self._blank = True  # nothing but space in the line under way
        self._gap = True
        self._at = self._root  # the element the line under way started in
        self._containers = self._articles = self._named = self._asides = 0
        self._json = False

    def lines(self) -> Walked:
        """The page's lines and what it says of itself."""
        for token in tokens(self._raw):
            if isinstance(token, Text):
                self._text(token)
            elif token.closing:
                self._close(token.name)
            else:
                self._start(token)
        self._break(gap=True)
        return self._found

    def _top(self) -> Element:
        return self._stack[-1] if self._stack else self._root

    def _text(self, text: Text) -> None:
        if text.of:
            if text.of == "title" and self._found.title is None and not self._open["svg"]:
                self._found.title = (text.start, text.end)
            elif text.of == "script" and self._json:
                self._found.scripts.append(self._raw[text.start : text.end])
            return
        top = self._top()
        if top.unseen:
            return
        parts = list(text_parts(self._raw, text.start, text.end))
        if self._blank:
            self._at = top
            self._blank = all(part[0].isspace() for part in parts)
        self._parts += parts
        if top.link:
            self._linked += sum(len(part[0].strip()) for part in parts)

    def _start(self, tag: Tag) -> None:
        name = tag.name
        given = attributes(self._raw, tag)
        if name in BLOCKS:
            self._imply(name)
            self._break(gap=True)
        elif name == "br":
            self._break(gap=self._blank)
        if name in ("meta", "link", "html", "time", "script"):
            self._head(name, given)
        elif given:
            self._dated(given)
        if name in VOID:
            return
        top = self._top()
        self._stack.append(self._element(name, given, top))
        self._open[name] += 1

    def _element(self, name: str, given: Mapping[str, str], top: Element) -> Element:
        telling = given if given and not _TELLING.isdisjoint(given) else _NO_ATTRIBUTES
        named = top.named_aside
        if not named and telling and is_named_aside(name, telling):
            self._named += 1
            named = self._named
        path, group = top.path, top.group
        if name in CONTAINERS:
            self._containers += 1
            path = (*path[-60:], self._containers)
        if name == "article" and not group:
            self._articles += 1
            group = self._articles
        asides = top.asides
        if (name == "header" and not group and not self._open["main"]) or is_aside(name, telling):
            self._asides += 1
            asides = (*asides[-60:], self._asides)
        return Element(
            name,
            unseen=top.unseen or name in UNSEEN,
            asides=asides,
            named_aside=named,
            caption=top.caption or is_caption(name, telling),
            byline=top.byline or is_byline(name, telling),
            link=top.link or name == "a",
            heading=name if name in HEADINGS else top.heading,
            group=group,
            path=path,
        )

    def _imply(self, name: str) -> None:
        """Closes what an opening block closes unasked."""
        while self._stack and name in CLOSED_BY.get(self._stack[-1].name, ()):
            self._open[self._stack.pop().name] -= 1

    def _close(self, name: str) -> None:
        if name in BLOCKS:
            self._break(gap=True)
        if not self._open[name]:
            return
        while self._stack:
            element = self._stack.pop()
            self._open[element.name] -= 1
            if element.name == name:
                return

    def _head(self, name: str, given: Mapping[str, str]) -> None:
        found = self._found
        if name == "meta":
            key = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if key and given.get("content"):
                found.metas.setdefault(key.lower(), given["content"].strip())
        elif name == "link" and given.get("rel", "").lower() == "canonical":
            found.canonical = found.canonical or given.get("href")
        elif name == "html":
            found.language = found.language or given.get("lang") or given.get("xml:lang")
        elif name == "time" and given.get("datetime") and not self._top().asides:
            if not self._dated(given):
                found.times.append((given["datetime"], len(found.lines)))
        elif name == "script":
            self._json = "ld+json" in given.get("type", "").lower()

    def _dated(self, given: Mapping[str, str]) -> bool:
        """Takes the day that an element of the text says the page was published on, in microdata or as hAtom does."""
        told = given.get("itemprop") == "datePublished" or "published" in given.get("class", "").split()
        day = (given.get("datetime") or given.get("content") or given.get("title")) if told else None
        if day and not self._top().asides:
            self._found.metas.setdefault("datepublished", day.strip())
        return bool(day)

    def _break(self, *, gap: bool) -> None:
        """Ends the line under way."""
        parts, self._parts = trimmed(self._parts), []
        linked, self._linked = self._linked, 0
        self._blank = True
        if not parts:
            self._gap = self._gap or gap
            return
        at = self._at
        passage = Passage.build(parts)
        line = Line(passage, parts[0][1], parts[-1][2], gap=self._gap, hint=_hint(at), group=at.group)
        line.measure()
        if at.name == "li" and not line.hint and line.size >= 40:
            line.hint = "body"
        self._found.lines.append(Found(line, at.asides, at.named_aside, at.heading, linked, at.path))
        self._gap = gap


def _hint(element: Element) -> Hint:
    if element.caption:
        return "caption"
    if element.heading:
        return "heading"
    return "byline" if element.byline else ""
