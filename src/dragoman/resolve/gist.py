"""The gist of a telling: the few things by which it is compared with others.

Tellings with the same gist tell the same, so that a report copied ten thousand times is compared once. A gist too vague
to be known again (a meeting without day or people) is bound to the words that tell it.
"""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any, NamedTuple

import msgspec

from dragoman.records import (
    Agreement,
    Article,
    Date,
    Dispute,
    Event,
    Indicator,
    Mechanism,
    Quote,
    Record,
    Relation,
    kind_of,
    stable_id,
)
from dragoman.resolve.names import plain, tokens
from dragoman.resolve.telling import Context, Telling, day_of

STANCES = frozenset(("agree", "support", "request", "accuse", "reject", "concede", "threaten", "statement", "message"))
"""Events that are words: many are said on one day, so their words must agree too."""
ONCE = frozenset(("recognition", "accession", "upgrade", "appointment"))
"""Events that happen once in a year at most between the same parties: a year is enough to know them again."""
ORDERED = frozenset(("membership", "chairmanship", "trade-rank"))
"""Relations in which the order of the parties says who is what."""
FAMILIES = {
    ("event", "exchange"): "meeting",
    ("event", "call"): "meeting",
    ("agreement", "communique"): "joint-statement",
    ("agreement", "declaration"): "joint-statement",
    ("agreement", "treaty"): "agreement",
    ("agreement", "mou"): "agreement",
    ("agreement", "plan"): "agreement",
}
"""Types that different pages give to the same thing -> the type that stands for them."""
_DOERS = frozenset(("actor", "sender", "visitor", "appointee"))
_DONE_TO = frozenset(("target", "recipient", "host"))
NARROW = 14
"""Days up to which a range still tells one occasion."""


_CODE = msgspec.msgpack.Encoder()


class Figure(NamedTuple):
    """A participant as compared: state, folded name (empty where only the office is told), folded office, side."""

    state: str
    name: str
    office: str
    side: str


class Gist(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is compared. Dates are ISO 8601 days; `scope` is set where the gist holds only within some words."""

    id: str
    kind: str
    type: str
    parties: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    people: tuple[Figure, ...] = ()
    start: str = ""
    end: str = ""
    country: str = ""
    city: str = ""
    status: str = ""
    ordinal: int = 0
    series: str = ""
    count: int = 1
    name: str = ""
    value: str = ""
    rank: int = 0
    published: str = ""
    language: str = ""
    words: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    scope: str = ""

    @property
    def family(self) -> str:
        """The type under which it is compared."""
        return FAMILIES.get((self.kind, self.type), self.type)

    @property
    def days(self) -> int:
        """Length of its date in days; 0 where it has none."""
        return span_days(self.start, self.end)

    @property
    def named(self) -> tuple[Figure, ...]:
        """The people it names."""
        return tuple(figure for figure in self.people if figure.name)

    @property
    def figure(self) -> tuple[float, str]:
        """Value and unit of what it counts, 0 and nothing where it tells no value."""
        number, mark, unit = self.value.partition("|")
        try:
            return (float(number), unit) if mark else (0.0, "")
        except ValueError:
            return 0.0, ""


def span_days(start: str, end: str) -> int:
    """Days from start to end, both counted; 0 where either is missing."""
    if not start or not end:
        return 0
    return max((date.fromisoformat(end) - date.fromisoformat(start)).days + 1, 1)


def gist_of(telling: Telling) -> Gist:
    """The gist of a telling."""
    fields = _fields(telling.record, telling.context)
    draft = Gist(id="", kind=kind_of(telling.record), **fields)
    if is_vague(draft):
        words = " ".join(tokens(" ".join(span.text for span in telling.record.evidence)))
        context = telling.context
        # A sentence of some length, told on the same day, is a copy of itself; a shorter one holds within its story
        # and the copies of that.
        copied = len(words) >= 40 and context.published
        scope = stable_id(words, context.published if copied else context.wording or context.story)
        draft = msgspec.structs.replace(draft, scope=scope)
    if not draft.scope and draft.start:
        draft = msgspec.structs.replace(draft, published="")
    return msgspec.structs.replace(draft, id=hashlib.blake2b(_CODE.encode(draft), digest_size=8).hexdigest())


def is_vague(gist: Gist) -> bool:
    """Whether another page's gist in the very same words could still be about something else."""
    if gist.kind == "event":
        return _vague_event(gist)
    if gist.kind == "agreement":
        return not (gist.start and gist.days <= NARROW) and len(gist.name.split()) < 3
    if gist.kind == "indicator":
        return not gist.value or not gist.start
    return False


def _vague_event(gist: Gist) -> bool:
    if len(gist.parties) + len(gist.people) < 2:
        return True
    if gist.ordinal and (gist.series or gist.start):
        return False
    if not gist.start:
        return True
    if gist.type in ONCE:
        return gist.days > 366
    return gist.days > (NARROW if gist.type in STANCES else 31)


def _fields(record: Record, context: Context) -> dict[str, Any]:
    if isinstance(record, Event):
        return _event(record, context)
    if isinstance(record, Relation):
        parties = tuple(record.parties) if record.type in ORDERED else tuple(sorted(record.parties))
        return {
            "type": record.type,
            "parties": parties,
            "start": record.since or "",
            "end": record.until or "",
            "status": _status(record.status),
            "ordinal": record.ordinal or 0,
            "value": plain(record.value or ""),
            "rank": record.rank or 0,
            "count": record.years_running or 1,
            # A chair or a rank changes hands: one without years holds for the year in which it was told.
            "published": (record.as_of or context.published or "")[:4]
            if record.type in ("chairmanship", "trade-rank")
            else "",
        }
    if isinstance(record, Mechanism):
        return {"type": "mechanism", "parties": tuple(sorted(record.parties)), "name": plain(record.name)}
    if isinstance(record, Agreement):
        start, end = _days(record.date)
        return {
            "type": record.type,
            "parties": tuple(sorted(record.parties)),
            "name": plain(record.title),
            "start": start,
            "end": end,
            "status": record.status or "signed",
            "published": context.published or "",
        }
    if isinstance(record, Indicator):
        change = record.change
        return {
            "type": plain(record.name),
            "parties": tuple(sorted(record.parties)),
            "start": (record.period.start if record.period else "") or "",
            "end": (record.period.end if record.period else "") or "",
            "value": f"{_number(record.value)}|{record.unit or ''}" if record.value is not None else _change(change),
            "status": _status(record.status),
            "published": context.published or "",
        }
    if isinstance(record, Quote):
        start, end = _days(record.date)
        return {
            "type": "quote",
            "people": (Figure(record.state or "", plain(record.speaker), "", ""),),
            "start": start,
            "end": end,
            "language": context.language or "",
            "words": _words(record),
        }
    if isinstance(record, Dispute | Article):
        return {"type": kind_of(record), "scope": record.id}
    raise TypeError(f"no gist for a record of kind {kind_of(record)}")


def _event(record: Event, context: Context) -> dict[str, Any]:
    start, end = _days(record.date)
    place = record.place
    stance = record.type in STANCES
    people = {
        Figure(
            person.state or "",
            plain(person.name or ""),
            plain(person.office or "") if not person.name else "",
            _side(person.role),
        )
        for person in record.participants
        if person.type == "person" and (person.name or person.office)
    }
    doers = {person.state or person.name or "" for person in record.participants if person.role in _DOERS}
    return {
        "type": record.type,
        "parties": tuple(sorted(set(record.parties))),
        "doers": tuple(sorted(doers - {""})),
        "people": tuple(sorted(people)),
        "start": start,
        "end": end,
        "country": (place.country if place else None) or "",
        "city": plain((place.city if place else None) or ""),
        "status": _status(record.status),
        "ordinal": record.ordinal or 0,
        "series": plain(record.series or ""),
        "count": record.count or 1,
        "published": context.published or "",
        "language": (context.language or "") if stance else "",
        "words": _words(record) if stance else (),
        "topics": tuple(sorted(record.topics)) if stance else (),
    }


def _side(role: str) -> str:
    return "a" if role in _DOERS else "b" if role in _DONE_TO else ""


def _status(status: str | None) -> str:
    return status or "occurred"


def _words(record: Record) -> tuple[str, ...]:
    return tuple(sorted({word for span in record.evidence for word in tokens(span.text)}))


def _days(told: Date | None) -> tuple[str, str]:
    if told is None:
        return "", ""
    start, end = day_of(told.start), day_of(told.end)
    return (start, end) if start and end and start <= end else ("", "")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"


def _change(change: object) -> str:
    value, unit = getattr(change, "value", None), getattr(change, "unit", None)
    return f"change {_number(value)}|{unit}" if value is not None else ""
