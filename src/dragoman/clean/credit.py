"""Who made a picture or a text: credits at the end of captions, and the openings of agency stories."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dragoman.clean.furniture import Found
from dragoman.clean.label import ADDRESS, person_shaped
from dragoman.clean.line import Line

_BRACKETS: Final = re.compile(r"[(（\[]([^()（）\[\]]{2,90})[)）\]]\s*[.。]?\s*$")
_STOP: Final = re.compile(r"[.。!?！？”」』)）]\s*(?=[^\s.。!?！？]{1,2}[^.。!?！？]{0,38}$)")
_TELLS: Final = frozenset(("credit", "source", "outlet"))
_WIRE: Final = frozenset(("wire", "wire-clause"))
_COMMAS: Final = frozenset(("", ",", "，"))  # the opening is a clause of the first sentence
_EDGE: Final = " \t/|·•-–—,;:：(（["
_OPENING: Final = re.compile(
    r"(?P<place>[^\W\d_][\w .,'’/-]{1,60}?)?(?:, ?(?P<day>[^,()/—–-]{3,24}?(?:, ?(?:19|20)\d\d)?))?[ .]*"
    r"(?:[(/](?P<outlet>[^()/\d]{2,30})[)/])\.?\s*(?:[-–—:]+|(?<=[./])(?=\s)|$)\s*"
)
_BARE: Final = re.compile(r"[(（](?P<outlet>[A-ZÀ-ÞА-ЯĐ][\w. -]{1,20})[)）]\s*[-–—:]*\s*(?=[^\W\d_]|[\"“«„])")
_CAPITALS: Final = re.compile(
    r"(?P<place>[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ .'’-]{2,30}), ?(?P<day>(?=[^,]*\d)[^,()]{3,24}?(?:, ?(?:19|20)\d\d)?)[,.] ?"
    r"(?P<outlet>[A-ZÀ-ÞА-ЯЁ]{3,20})\s?[.:/–—-]+\s+"
)
_PLACE: Final = re.compile(
    r"(?P<place>[A-ZÀ-ÞА-ЯĐ][\w.'’-]*(?:[ /][A-ZÀ-ÞА-ЯĐ][\w.'’-]*){0,3})\s[–—]\s(?=[^\W\d_\s]|[\"“«„])"
)
_PIPED: Final = re.compile(r"(?<!\S)(\w+)\s?[:：] [^|.!?]{2,50}?(?=\s?\|)")
_BETWEEN: Final = re.compile(r"[^\d\s，,。.；;：:]{0,14}\s?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?\s?")
_SHORT_NAME: Final = re.compile(r"[^\s，,。.；;：:]+")
_TAIL: Final = re.compile(r"[)）]?(?:\s?[(（](?P<inside>[^()（）]{1,24})[)）])?\s?(?P<colon>[：:])?\s*")


class Opening(NamedTuple):
    """How an agency's story opens.

    Attributes:
        end: where the story's own text starts; 0 where the opening is part of its first sentence.
        place: where it was written.
        outlet: who wrote it.
        inside: words in brackets that may name a reporter.
    """

    end: int
    place: str | None
    outlet: str | None
    inside: str | None


def caption_credit(line: Line) -> tuple[int, int] | None:
    """Where the credit at the end of a caption stands in its text; None where there is none."""
    text, found = line.text, line.found
    if not found.hits and line.copies == 1 and line.hint != "caption":
        return None
    brackets = _BRACKETS.search(text)
    if brackets is not None:
        if any(hit.classes & _TELLS and hit.start >= brackets.start() for hit in found.hits):
            return _from(text, brackets.start()), len(text)
        return None
    for hit in found.hits:
        if not hit.classes & _TELLS or len(text) - hit.start > 90:
            continue
        rest = text[hit.end :].strip()
        before = text[: hit.start].rstrip()
        named = "credit" in hit.classes and rest[:1] in (":", "：", "/", "|", "©")
        if named and not _sentence_inside(rest):
            return _from(text, hit.start), len(text)
        if not rest.strip(".。") and hit.start > 0:
            stop = _last_stop(text, hit.start)
            if stop is not None:
                return stop, len(text)
            if before[-1:] in "/|©–—·":
                return _from(text, hit.start), len(text)
    if line.copies > 1 or line.hint == "caption":
        stop = _last_stop(text, len(text))
        if stop is not None and len(text) - stop <= 14:
            return stop, len(text)
    return None


def _sentence_inside(text: str) -> bool:
    return re.search(r"[a-zà-ÿа-я]{3,}[.!?] \w|[。！？].", text) is not None


def _last_stop(text: str, at: int) -> int | None:
    """The end of the last sentence before an offset, where only a short remainder follows it."""
    found = _STOP.search(text, max(0, len(text) - 60))
    return found.start() + 1 if found is not None and found.start() < at else None


def _from(text: str, start: int) -> int:
    """The offset moved back over the separators before it."""
    return len(text[:start].rstrip(_EDGE))


def inline_credits(line: Line) -> list[tuple[int, int]]:
    """Credits inside a paragraph that was run together from a page's parts ("... Photo: Agency | ...")."""
    text = line.text
    if "|" not in text:
        return []
    told = {hit.start for hit in line.found.hits if "credit" in hit.classes}
    return [found.span() for found in _PIPED.finditer(text) if found.start() in told]


def wire_opening(text: str, found: Found) -> Opening | None:
    """How an agency's story opens, at the start of its first paragraph."""
    head = text[:160]
    outlet = next((hit for hit in found.hits if "outlet" in hit.classes and hit.start <= 2), None)
    wire = next((hit for hit in found.hits if hit.classes & _WIRE and 2 <= hit.start <= 40), None)
    if wire is not None:
        tail = _TAIL.match(text, wire.end)
        assert tail is not None  # every part of it is optional
        told = "wire-clause" in wire.classes or text[wire.end : wire.end + 1] in _COMMAS
        if outlet is not None and _BETWEEN.fullmatch(text, outlet.end, wire.start):
            signed = any("byline" in hit.classes and outlet.end <= hit.start < wire.start for hit in found.hits)
            place = None if signed else _between(text, outlet.end, wire.start)  # 中央社記者王明台北電
            return Opening(0 if told else tail.end(), place, text[outlet.start : outlet.end], tail["inside"])
        if outlet is None and tail["colon"] and wire.start <= 8 and _SHORT_NAME.fullmatch(text, 0, wire.start):
            return Opening(tail.end(), None, None, tail["inside"])
    for shape in (_OPENING, _CAPITALS, _BARE):
        match = shape.match(head)
        if match is not None and match.end() < len(text) and _is_opening(match, text, found):
            return Opening(match.end(), _proper(match.groupdict().get("place")), match["outlet"].strip(), None)
    match = _PLACE.match(head)
    return Opening(0, _proper(match["place"]), None, None) if match else None


def _is_opening(match: re.Match[str], text: str, found: Found) -> bool:
    """Whether words before and in brackets are place and agency, rather than a name and its short form."""
    start, end = match.span("outlet")
    place = match.groupdict().get("place") or ""
    if (place and not place[0].isupper()) or not match["outlet"][0].isupper() or text[match.end()].islower():
        return False
    known = any("outlet" in hit.classes and hit.start < end and hit.end > start for hit in found.hits)
    return known or not place or len(place.split()) <= 2 or place.isupper()


def _between(text: str, start: int, end: int) -> str | None:
    """The place between an agency's name and its closing word: what stands before the day."""
    place = re.split(r"\d", text[start:end])[0].strip(" ,，")
    return place or None


def _proper(place: str | None) -> str | None:
    """A place in the usual letters, where the page writes it in capitals."""
    bare = (place or "").split(",")[0].strip(" .")
    return (bare.title() if bare.isupper() and len(bare) > 3 else bare) or None


def named_source(line: Line) -> tuple[str | None, str | None, tuple[int, int] | None]:
    """Whom a source line names: address, name, and where in its text that stands."""
    first = line.found.hits[0] if line.found.hits else None
    start = first.end if first is not None else 0
    address = ADDRESS.search(line.text, start)
    if address is not None:
        return address.group().rstrip(".,;)"), None, address.span()
    name = line.text[start:].strip(" \t:：|/-–—.()（）")
    return None, (name if 2 <= len(name) <= 60 else None), (start, len(line.text))


def author_of(text: str, found: Found) -> str | None:
    """The author that a byline names."""
    start = 0
    if found.hits and "byline" in found.hits[0].classes and found.hits[0].start <= 2:
        start = found.hits[0].end
    name = re.split(r"[|,，/·•(（]| - ", text[start:].strip(" \t:：|/-–—()（）[]"))[0].strip(" )）]")
    if not name or len(name) > 60:
        return None
    return name if start or person_shaped(name) else None
