"""iCalendar (RFC 5545): events of known days, planned and past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.ask.answers import citations
from dragoman.export.choice import ALL, Choice, with_articles
from dragoman.export.plainly import line_of, quoted
from dragoman.records import Article, Event
from dragoman.store import Store

_STATUS = {"planned": "TENTATIVE", "hypothetical": "TENTATIVE", "cancelled": "CANCELLED", "denied": "CANCELLED"}
_LONGEST = timedelta(days=31)
_OCTETS = 75
_ESCAPED = str.maketrans({**{chr(code): None for code in range(32)}, "\n": "\\n", "\\": "\\\\", ";": "\\;", ",": "\\,"})


def calendar(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """One calendar with an entry for every event whose days are told; a year or quarter is no entry."""
    yield _lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dragoman//Records//EN", "CALSCALE:GREGORIAN"])
    for record, articles in with_articles(store, choice.records(store, ["event"])):
        if isinstance(record, Event) and (days := _days(record)):
            yield _lines(_entry(record, days, articles))
    yield _lines(["END:VCALENDAR"])


def _days(event: Event) -> tuple[date, date] | None:
    """First day and the day after the last."""
    if event.date is None or event.date.precision not in ("day", "span"):
        return None
    try:
        start, end = date.fromisoformat(event.date.start), date.fromisoformat(event.date.end)
        return (start, end + timedelta(days=1)) if timedelta() <= end - start <= _LONGEST else None
    except (ValueError, OverflowError):
        return None


def _entry(event: Event, days: tuple[date, date], articles: dict[str, Article]) -> Iterator[str]:
    start, end = days
    cited = citations(event, articles)
    stamp = max((one.day for one in cited if one.day and len(one.day) == 10), default=start.isoformat())
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@dragoman"
    yield f"DTSTAMP:{stamp.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{end:%Y%m%d}"
    yield f"SUMMARY:{_text(line_of(event))}"
    yield f"STATUS:{_STATUS.get(event.status or '', 'CONFIRMED')}"
    categories = ",".join(_text(one) for one in (event.type, *event.topics))
    yield f"CATEGORIES:{categories}"
    if event.place:
        place = ", ".join(part for part in (event.place.venue, event.place.city, event.place.country) if part)
        yield f"LOCATION:{_text(place)}"
    yield f"DESCRIPTION:{_text(chr(10).join(map(quoted, cited[:5])))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(words: str) -> str:
    return words.translate(_ESCAPED)


def _lines(lines: Iterator[str] | list[str]) -> bytes:
    return b"".join(_folded(line) for line in lines)


def _folded(line: str) -> bytes:
    """A content line in pieces of at most 75 octets, none cut within a character."""
    octets = line.encode("utf-8", "replace")
    out, at, most = b"", 0, _OCTETS
    while len(octets) - at > most:
        end = at + most
        while octets[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        out += octets[at:end] + b"\r\n "
        at, most = end, _OCTETS - 1
    return out + octets[at:] + b"\r\n"
