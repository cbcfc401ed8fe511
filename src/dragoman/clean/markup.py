"""The tags and texts of an HTML page, with their offsets; tolerant of anything, in time linear in the page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final, NamedTuple

from dragoman.clean.line import Part, clean_parts

_OPEN: Final = re.compile(r"<(?:(!--)|([!?])|(/?)([A-Za-z][^\s/>]{0,60}))")
_ATTRIBUTE: Final = re.compile(r"""([^\s=/>"']{1,60})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_LONGEST_TAG: Final = 30_000
_RAW_TEXT: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}


class Tag(NamedTuple):
    """A tag: its lower-case name, where its attributes stand, and its extent in the raw page."""

    name: str
    closing: bool
    start: int
    end: int
    inner: tuple[int, int]


class Text(NamedTuple):
    """A run of text between tags, as it stands in the raw page; `of` names an element whose text is no markup."""

    start: int
    end: int
    of: str = ""


def tokens(raw: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page in order; comments and declarations are passed over."""
    at = since = 0
    size = len(raw)
    comments = True
    while (lt := raw.find("<", at)) >= 0:
        found = _OPEN.match(raw, lt)
        if found is None:
            at = lt + 1
            continue
        if found[1] and comments:
            stop = raw.find("-->", lt + 4)
            comments = stop >= 0
            end = stop + 3 if comments else _after(raw, lt)
        elif found[1] or found[2]:
            end = _after(raw, lt)
        else:
            end = _tag_end(raw, found.end())
        if end < 0:
            at = lt + 1
            continue
        if since < lt:
            yield Text(since, lt)
        at = since = end
        if not found[4]:
            continue
        name = found[4].lower()
        closing = bool(found[3])
        yield Tag(name, closing, lt, end, (found.end(), end - 1))
        if not closing and name in _RAW_TEXT:
            close = _RAW_TEXT[name].search(raw, end)
            stop = close.start() if close else size
            if end < stop:
                yield Text(end, stop, name)
            at = since = stop
    if since < size:
        yield Text(since, size)


def _after(raw: str, start: int) -> int:
    stop = raw.find(">", start)
    return stop + 1 if stop >= 0 else -1


def _tag_end(raw: str, start: int) -> int:
    """The offset behind a tag; `>` inside quotes does not end it. -1 where it never ends."""
    stop = raw.find(">", start, start + _LONGEST_TAG)
    if stop < 0:
        return -1
    first = stop
    for _ in range(8):
        inside = raw[start:stop]
        if not _open_quote(inside):
            return stop + 1
        stop = raw.find(">", stop + 1, start + _LONGEST_TAG)
        if stop < 0:
            break
    return first + 1


def _open_quote(inside: str) -> bool:
    """Whether the text of a tag stops within a quoted attribute."""
    if '"' not in inside and "'" not in inside:
        return False
    rest = re.sub(r"=\s*(?:\"[^\"]*\"|'[^']*')", "", inside)
    return re.search(r"=\s*[\"']", rest) is not None


def attributes(raw: str, tag: Tag) -> dict[str, str]:
    """The attributes of a tag: lower-case names, values with entities resolved."""
    start, end = tag.inner
    if end - start < 3:
        return {}
    out: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(raw, start, min(end, start + 8000)):
        value = found[2] or found[3] or found[4] or ""
        out.setdefault(found[1].lower(), html.unescape(value) if "&" in value else value)
    return out


def text_parts(raw: str, start: int, end: int) -> Iterator[Part]:
    """The visible text of a run as parts of a passage; an entity is one atomic part, the first part is not bridged."""
    first = True
    for text, low, high, bridged in _parts(raw, start, end):
        yield text, low, high, bridged and not first
        first = False


def _parts(raw: str, start: int, end: int) -> Iterator[Part]:
    at = start
    if raw.find("&", start, end) >= 0:
        for found in _ENTITY.finditer(raw, start, end):
            char = _resolved(found.group())
            if char is None:
                continue
            yield from clean_parts(raw, at, found.start())
            at = found.end()
            for text, _low, _high, _bridged in clean_parts(char, 0, len(char)):
                yield text, found.start(), at, True
    yield from clean_parts(raw, at, end)


def _resolved(entity: str) -> str | None:
    """The characters of an entity; None where it is none."""
    if entity[1] == "#":
        return html.unescape(entity if entity.endswith(";") else entity + ";")
    return html5.get(entity[1:])
