"""What a page says of itself above its stories: the site's name, the day of the visit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dragoman.clean.line import Line

DOMAIN: Final = re.compile(r"\w[\w-]*(?:\.\w[\w-]+)*\.[a-z]{2,6}$", re.IGNORECASE)
"""A line that is nothing but a site's address."""

_SITE: Final = re.compile(r"(?P<name>[^|\-–—·»>]{2,40}?)\s[|\-–—·»>]\s\S.*$")
_RIGHTS: Final = re.compile(r"©|\(c\)|\b(?:19|20)\d\d\b", re.IGNORECASE)
_FOOT: Final = frozenset(("text", "chrome", "byline"))
_FOOT_LINES: Final = 15


def is_header_day(lines: Sequence[Line], at: int) -> bool:
    """Whether a date line is the page header's: a weekday without an hour, above a menu."""
    moment = lines[at].moment
    above_menu = at + 1 < len(lines) and lines[at + 1].label == "chrome"
    return moment is not None and moment.weekday and moment.hour is None and above_menu


def is_masthead(lines: Sequence[Line], at: int) -> bool:
    """Whether a line at the head is the site's name: a few words that come back in a line of the page's foot."""
    return bool(_echoes(lines, at))


def _echoes(lines: Sequence[Line], at: int) -> list[Line]:
    line = lines[at]
    if line.size > 40 or line.sentence or len(line.text.split()) > 5:
        return []
    name = line.text.casefold()
    return [
        other
        for other in lines[max(at + 1, len(lines) - _FOOT_LINES) :]
        if name in other.text.casefold() and len(other.text) > len(name)
        if other.label in _FOOT and other.size < 160 and not other.sentence
    ]


def site_name(lines: Sequence[Line], at: int) -> str | None:
    """The site's name in a header line: "Name - slogan", an address alone, or what the foot claims rights for."""
    line = lines[at]
    if any(_RIGHTS.search(other.text) for other in _echoes(lines, at)):
        return line.text
    if DOMAIN.match(line.text):
        return line.text
    found = _SITE.match(line.text)
    if found is None or len(found["name"].split()) > 4:
        return None
    name = found["name"].strip()
    if DOMAIN.match(name) or any("outlet" in hit.classes and hit.start == 0 for hit in line.found.hits):
        return name
    return name if not line.found.hits and all(word[:1].isupper() for word in name.split()) else None
