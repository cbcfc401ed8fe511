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
_HOLDER: Final = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?:[\s,]|©|\(c\)|copyright|by\b)*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:\d\d){1,2})?)?[\s,.]*(?:by\s)?"
    r"(?P<name>[^\W\d_][^|©,;:!?。，；：(（]{1,60}?)"
    r"\s*(?=$|[|©,;:。，；：(（]|\.(?:\s|$)|\ball rights\b|\b(?:19|20)\d\d\b|[-–—])",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"\s(?:[-–—|])\s(?P<name>[^-–—|]{2,40})$")
_FOOT: Final = frozenset(("text", "chrome", "byline"))
_FOOT_LINES: Final = 15
_NAME: Final = 6
_SMALL: Final = 3
"""Words that an outlet's name has at most, and the letters of those among them without a capital."""


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


def rights_holder(line: Line) -> str | None:
    """Who claims the rights in a line of the page's foot: `© 2024 The Herald. All rights reserved`."""
    found = _HOLDER.search(line.text) if "©" in line.text or "(c)" in line.text.lower() or line.found.hits else None
    if found is None:
        return None
    name = found["name"].strip(" .")
    words = name.split()
    return name if 0 < len(words) <= _NAME and all(w[:1].isupper() or len(w) <= _SMALL for w in words) else None


def named_behind(line: Line) -> tuple[str, int] | None:
    """The outlet behind a title, and where its title ends: `Leaders meet in Oslo - Reuters`."""
    found = _TAIL.search(line.text)
    if found is None:
        return None
    known = any("outlet" in hit.classes and hit.start == found.start("name") for hit in line.found.hits)
    return (found["name"].strip(), found.start()) if known or DOMAIN.match(found["name"]) else None
