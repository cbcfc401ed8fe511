"""What an HTML page says of itself in its head: title, day, outlet, author, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

_ISO: Final = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d))?")
_UNIVERSAL: Final = re.compile(r"T\d\d:?\d\d.*(?:Z|\+00:?00)$")
_DIGITS: Final = 4
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline")
_DAYS: Final = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "bepress_citation_date",
    "citation_publication_date",
    "dc:date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "sailthru.date",
    "parsely-pub-date",
)
_OUTLETS: Final = ("og:site_name", "publisher", "dc.publisher", "application-name", "copyright-holder")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_SOURCES: Final = ("source", "contentsource", "original-source", "syndication-source")
_DEEPEST: Final = 40
_TOLD: Final = re.compile(r'"datePublished"\s*:\s*"([^"\\]{6,60})"')
"""A day in a script that is no whole JSON: with comments, or commas at the end."""
_ADDRESS: Final = re.compile(r"://[^/?#]+/[^?#]*?(?<!\d)((?:19|20)\d\d)([/-]?)(\d{1,2})\2(\d{1,2})(?=/|[-_][^\d]|$)")


@dataclass(slots=True)
class Metadata:
    """What a page says of itself.

    Attributes:
        titles: the titles it gives, the most trustworthy first.
        published: day or moment of publication.
        told: days of publication that it gives in words, as they stand there: `Wed, 28 Oct 2020`.
        zoneless: the moment is given in universal time, so that its day may not be that of the place.
        addressed: the day in its own address, as many outlets have it there.
        publisher: the outlet.
        original_publisher: the outlet it names as its source.
        author: who wrote it.
        url: its own address.
        language: the BCP 47 tag it declares.
    """

    titles: list[str] = field(default_factory=list)
    published: date | datetime | None = None
    told: list[str] = field(default_factory=list)
    zoneless: bool = False
    addressed: date | None = None
    publisher: str | None = None
    original_publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None


def read_metadata(
    metas: Mapping[str, str], scripts: list[str], *, canonical: str | None, language: str | None, title: str | None
) -> Metadata:
    """The page's account of itself.

    Args:
        metas: the content of its `meta` elements by lower-case name or property.
        scripts: the texts of its JSON-LD scripts.
        canonical: its canonical address.
        language: the language its root declares.
        title: the text of its `title` element.
    """
    data = Metadata(url=canonical or metas.get("og:url"), language=language)
    days: list[object] = []
    for node in _articles(scripts):
        data.titles += [str(node["headline"])] if isinstance(node.get("headline"), str) else []
        days.append(node.get("datePublished"))
        data.publisher = data.publisher or _name(node.get("publisher"))
        data.author = data.author or _name(node.get("author"))
    data.titles += [metas[key] for key in _TITLES if metas.get(key)] + ([title] if title else [])
    _take_days(data, [*days, *(metas.get(key) for key in _DAYS), *_TOLD.findall("\n".join(scripts))])
    data.addressed = _in_address(data.url)
    outlet = _first(metas, _OUTLETS)
    data.publisher = _name(data.publisher) or (outlet if outlet and not outlet.startswith("http") else None)
    author = _first(metas, _AUTHORS)
    data.author = data.author or (author if author and not author.startswith("http") and len(author) < 80 else None)
    data.original_publisher = _first(metas, _SOURCES)
    return data


def _take_days(data: Metadata, days: Sequence[object]) -> None:
    """The first of several days that is written as ISO 8601 has it; those in words are kept as they are."""
    texts = [day.strip() for day in days if isinstance(day, str) and day.strip()]
    data.told = [text for text in texts if _ISO.match(text) is None]
    for text in texts:
        data.published = iso_moment(text)
        if data.published is not None:
            data.zoneless = _UNIVERSAL.search(text) is not None
            return


def _in_address(url: str | None) -> date | None:
    """The day in a page's address: `/2020/02/17/`, `/20200217/`."""
    found = _ADDRESS.search(url) if url else None
    if found is None or (not found[2] and len(found[3] + found[4]) != _DIGITS):
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None


def iso_moment(value: object) -> date | datetime | None:
    """The day, or the moment where the time is given, of an ISO 8601 text."""
    found = _ISO.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None or (found[4], found[5]) == ("00", "00"):
            return day
        return datetime(day.year, day.month, day.day, int(found[4]), int(found[5]))
    except ValueError:
        return None


def _first(metas: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((metas[key].strip() for key in keys if metas.get(key, "").strip()), None)


def _articles(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """The JSON-LD nodes that describe the page's article."""
    for script in scripts:
        try:
            tree = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(tree, 0):
            if "datePublished" in node or "headline" in node:
                yield node


def _nodes(tree: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(tree, list):
        for item in tree[:200]:
            yield from _nodes(item, depth + 1)
    elif isinstance(tree, dict):
        yield tree
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if key in tree:
                yield from _nodes(tree[key], depth + 1)


def _name(value: object) -> str | None:
    """The name of a person or an organisation in JSON-LD."""
    if isinstance(value, list):
        return _name(value[0]) if value else None
    if isinstance(value, dict):
        value = value.get("name")
        return _name(value)
    return value.strip() or None if isinstance(value, str) and len(value) < 120 else None
