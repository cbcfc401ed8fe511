"""The record types of the contract: what Dragoman writes.

JSON Schema, tables, API models and export columns derive from these types. A field the text does not state stays
unset and is left out of the output.
"""

from __future__ import annotations

import hashlib
from typing import Any, Literal

import msgspec

Precision = Literal["day", "month", "quarter", "half", "year", "span"]
Status = Literal["occurred", "planned", "hypothetical", "denied", "cancelled"]
RemovedReason = Literal["chrome", "watermark", "caption-repeat", "duplicate-text", "byline"]


class Part(msgspec.Struct, omit_defaults=True, kw_only=True):
    """Base of everything inside a record."""


class Span(Part, kw_only=True):
    """A verbatim slice of an input: `raw[start:end] == text`, in Unicode code points of the decoded document."""

    document: str
    article: str
    start: int
    end: int
    text: str
    language: str | None = None


class Date(Part, kw_only=True):
    """An interval of days, ISO 8601, with the grain at which the text states it."""

    start: str
    end: str
    precision: Precision


class Period(Part, kw_only=True):
    """The days a figure covers, ISO 8601."""

    start: str
    end: str


class Place(Part, kw_only=True):
    """Where: ISO 3166-1 alpha-3 country, English city and venue."""

    country: str | None = None
    city: str | None = None
    venue: str | None = None


class Participant(Part, kw_only=True):
    """Somebody who takes part: a person with state and office, a state, or an organisation."""

    type: Literal["person", "state", "organization"]
    role: str
    name: str | None = None
    state: str | None = None
    office: str | None = None


class Plover(Part, kw_only=True):
    """The PLOVER coding of an event."""

    type: str
    mode: str | None = None
    contexts: list[str] = msgspec.field(default_factory=list)


class Removed(Part, kw_only=True):
    """A raw range of the page that is not the story's text, and why."""

    start: int
    end: int
    reason: RemovedReason


class Body(Part, kw_only=True):
    """A body of a mechanism: a committee, a working group."""

    name: str
    count: int | None = None
    level: str | None = None


class Change(Part, kw_only=True):
    """How a figure changed: value and unit, and what it is compared with (`year-on-year`)."""

    value: float
    unit: str
    basis: str | None = None


class Claim(Part, kw_only=True):
    """One side of a dispute: the value claimed, by which articles, from how many independent roots."""

    value: str | float
    articles: list[str]
    roots: int


class Mark(Part, kw_only=True):
    """What somebody marked of a record: who, on which day (ISO 8601), why, and the fields as they should be."""

    verdict: Literal["right", "wrong", "amended"]
    by: str
    day: str
    reason: str | None = None
    amended: dict[str, Any] | None = None


class Record(msgspec.Struct, omit_defaults=True, kw_only=True):
    """Base of all records.

    Attributes:
        id: stable: the same input gives the same id on every run and machine.
        evidence: one or more verbatim spans; a record without evidence cannot exist.
        sources: the outlets behind the evidence, once per original report.
        rule: id of the rule that made the record, `language/file#id`.
        confidence: 0 to 1.
        marks: what people marked of it, in order.
    """

    id: str = ""
    evidence: list[Span]
    sources: list[str] = msgspec.field(default_factory=list)
    rule: str | None = None
    confidence: float | None = None
    marks: list[Mark] = msgspec.field(default_factory=list)


class Article(Record, kw_only=True, tag_field="kind", tag="article"):
    """A story found on a page."""

    language: str | None = None
    title: str | None = None
    publisher: str | None = None
    original_publisher: str | None = None
    author: str | None = None
    place_of_publication: str | None = None
    published: str | None = None
    url: str | None = None
    original_url: str | None = None
    original_language: str | None = None
    translation_of: str | None = None
    same_story_as: str | None = None
    root: str | None = None
    derivation: Literal["original", "copy", "translation", "rewrite", "correction"] | None = None
    body: list[tuple[int, int]] = msgspec.field(default_factory=list)
    removed: list[Removed] = msgspec.field(default_factory=list)


class Event(Record, kw_only=True, tag_field="kind", tag="event"):
    """Something that happened, will happen, or was said."""

    type: str
    date: Date | None = None
    place: Place | None = None
    participants: list[Participant] = msgspec.field(default_factory=list)
    parties: list[str] = msgspec.field(default_factory=list)
    series: str | None = None
    ordinal: int | None = None
    count: int | None = None
    distinction: str | None = None
    title: str | None = None
    status: Status | None = None
    topics: list[str] = msgspec.field(default_factory=list)
    plover: Plover | None = None
    cameo: str | None = None


class Relation(Record, kw_only=True, tag_field="kind", tag="relation"):
    """A lasting state of affairs between parties."""

    type: Literal["diplomatic-ties", "partnership", "membership", "chairmanship", "trade-rank"]
    parties: list[str]
    value: str | None = None
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    status: Status | None = None
    rank: int | None = None
    ordinal: int | None = None
    years_running: int | None = None


class Mechanism(Record, kw_only=True, tag_field="kind", tag="mechanism"):
    """A standing channel between parties."""

    name: str
    parties: list[str]
    since: str | None = None
    level: str | None = None
    frequency: str | None = None
    bodies: list[Body] = msgspec.field(default_factory=list)


class Agreement(Record, kw_only=True, tag_field="kind", tag="agreement"):
    """A document between parties."""

    type: Literal["joint-statement", "communique", "treaty", "agreement", "mou", "plan", "declaration"]
    title: str
    parties: list[str]
    date: Date | None = None
    place: Place | None = None
    status: Literal["signed", "proposed", "ratified", "in-force", "ended"] | None = None
    topics: list[str] = msgspec.field(default_factory=list)


class Indicator(Record, kw_only=True, tag_field="kind", tag="indicator"):
    """A figure about parties, in whole units."""

    name: str
    parties: list[str]
    period: Period | None = None
    value: float | int | None = None
    unit: str | None = None
    comparator: Literal["=", ">", "<", "~"] | None = None
    change: Change | None = None
    attributed_to: str | None = None
    status: Status | None = None


class Quote(Record, kw_only=True, tag_field="kind", tag="quote"):
    """Somebody's words; the words are the evidence."""

    speaker: str
    office: str | None = None
    state: str | None = None
    verbatim: bool
    said_to: str | None = None
    date: Date | None = None
    text_en: str | None = None


class Dispute(Record, kw_only=True, tag_field="kind", tag="dispute"):
    """Claims that cannot all be true."""

    type: Literal[
        "figure",
        "date",
        "place",
        "rank",
        "ordinal",
        "first",
        "anniversary",
        "itinerary",
        "presence",
        "tenure",
        "status",
    ]
    parties: list[str]
    field: str
    about: list[str]
    claims: list[Claim]
    supported: str | float | None = None


AnyRecord = Article | Event | Relation | Mechanism | Agreement | Indicator | Quote | Dispute
KINDS: tuple[type[Record], ...] = (Article, Event, Relation, Mechanism, Agreement, Indicator, Quote, Dispute)


def kind_of(record: Record) -> str:
    """The contract's `kind` of a record."""
    return str(type(record).__struct_config__.tag)


def stable_id(*parts: object) -> str:
    """A short id that depends on nothing but the parts: 16 hexadecimal digits of a BLAKE2 hash."""
    joined = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(AnyRecord)


def dump(record: Record) -> bytes:
    """A record as one line of JSON (UTF-8, without the line end)."""
    return _ENCODER.encode(record)


def load(line: bytes | str) -> AnyRecord:
    """The record of a JSON line.

    Raises:
        msgspec.ValidationError: the line is no record of the contract.
    """
    record: AnyRecord = _DECODER.decode(line)
    return record


def json_schema() -> dict[str, Any]:
    """The contract as JSON Schema (draft 2020-12): one line of the export."""
    (schema,), components = msgspec.json.schema_components([AnyRecord], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dragoman record",
        **schema,
        "$defs": components,
    }
