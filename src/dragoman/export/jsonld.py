"""JSON-LD: schema.org for what happened, PROV-O for where it comes from, Web Annotation for the words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec

from dragoman.export.choice import ALL, Choice
from dragoman.records import (
    Agreement,
    AnyRecord,
    Article,
    Date,
    Event,
    Indicator,
    Participant,
    Place,
    Quote,
    Span,
    kind_of,
)
from dragoman.store import Store

BASE = "urn:dragoman:"
CONTEXT: dict[str, Any] = {
    "@vocab": BASE,
    "schema": "http://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schema:startDate": {"@type": "schema:Date"},
    "schema:endDate": {"@type": "schema:Date"},
    "schema:datePublished": {"@type": "schema:Date"},
}
_STATUS = {
    "planned": "schema:EventScheduled",
    "cancelled": "schema:EventCancelled",
}
Node = dict[str, Any]


def jsonld(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """One JSON-LD document, a node a line; nothing outside it needs to be loaded to read it."""
    yield b'{"@context": ' + msgspec.json.encode(CONTEXT) + b', "@graph": [\n'
    comma = b""
    for record in chain(choice.articles(store), choice.records(store)):
        for node in (
            _node(record),
            *(_annotation(record, number, span) for number, span in enumerate(record.evidence)),
        ):
            yield comma + msgspec.json.encode(node)
            comma = b",\n"
    yield b"\n]}\n"


def iri(key: str) -> str:
    """The IRI of a record."""
    return BASE + key


def _node(record: AnyRecord) -> Node:
    node: Node = {"@id": iri(record.id), "@type": ["prov:Entity", *_types(record)]}
    if not isinstance(record, Article):
        node["prov:wasDerivedFrom"] = [
            {"@id": iri(key)} for key in dict.fromkeys(span.article for span in record.evidence)
        ]
    node |= {"confidence": record.confidence, "rule": record.rule, "source": record.sources}
    if isinstance(record, Article):
        node |= _article(record)
    elif isinstance(record, Event):
        node |= _event(record)
    else:
        node |= _other(record)
    return {key: value for key, value in node.items() if value not in (None, [], {})}


def _types(record: AnyRecord) -> list[str]:
    match record:
        case Article():
            return ["schema:NewsArticle"]
        case Event():
            return ["schema:Event", iri(record.type)]
        case Agreement():
            return ["schema:DigitalDocument", iri(record.type)]
        case Indicator():
            return ["schema:Observation"]
        case Quote():
            return ["schema:Quotation"]
    return [iri(kind_of(record))]


def _article(article: Article) -> Node:
    return {
        "schema:headline": _worded(article.title, article.language),
        "schema:inLanguage": article.language,
        "schema:datePublished": article.published and article.published[:10],
        "schema:author": article.author,
        "schema:publisher": article.publisher,
        "schema:translationOfWork": {"@id": iri(article.translation_of)} if article.translation_of else None,
        "schema:identifier": article.evidence[0].document,
    }


def _event(event: Event) -> Node:
    return {
        "schema:name": event.title or event.series,
        "schema:location": _place(event.place),
        "schema:about": event.topics,
        "schema:eventStatus": {"@id": _STATUS[event.status]} if event.status in _STATUS else None,
        "status": event.status,
        "party": event.parties,
        "participant": [_participant(one) for one in event.participants],
        "ordinal": event.ordinal,
        "cameo": event.cameo,
        "plover": event.plover.type if event.plover else None,
        **_dates(event.date),
    }


def _other(record: AnyRecord) -> Node:
    """The fields of the contract under their own names; what has a word in schema.org, under that."""
    plain: Node = msgspec.to_builtins(record)
    for own in ("id", "kind", "evidence", "sources", "rule", "confidence", "date"):
        plain.pop(own, None)
    node: Node = {}
    for key, value in plain.items():
        node[_SCHEMA.get(key, key)] = value
    if isinstance(place := getattr(record, "place", None), Place):
        node["schema:location"] = _place(place)
    node |= _dates(getattr(record, "date", None))
    return node


_SCHEMA = {"title": "schema:name", "name": "schema:name", "topics": "schema:about", "speaker": "schema:creator"}


def _dates(date: Date | None) -> Node:
    return {"schema:startDate": date.start, "schema:endDate": date.end, "precision": date.precision} if date else {}


def _place(place: Place | None) -> Node | None:
    if place is None:
        return None
    address = {
        "@type": "schema:PostalAddress",
        "schema:addressCountry": place.country,
        "schema:addressLocality": place.city,
    }
    return {
        "@type": "schema:Place",
        "schema:name": place.venue or place.city or place.country,
        "schema:address": {key: value for key, value in address.items() if value},
    }


def _participant(one: Participant) -> Node:
    kind = {"person": "schema:Person", "state": "schema:Country", "organization": "schema:Organization"}[one.type]
    node = {
        "@type": kind,
        "schema:name": one.name or one.state,
        "schema:jobTitle": one.office,
        "state": one.state,
        "role": one.role,
    }
    return {key: value for key, value in node.items() if value}


def _annotation(record: AnyRecord, number: int, span: Span) -> Node:
    return {
        "@id": f"{iri(record.id)}#evidence-{number}",
        "@type": "oa:Annotation",
        "oa:hasBody": {"@id": iri(record.id)},
        "oa:hasTarget": {
            "oa:hasSource": {"@id": iri(span.article)},
            "document": span.document,
            "oa:hasSelector": [
                {"@type": "oa:TextQuoteSelector", "oa:exact": _worded(span.text, span.language)},
                {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end},
            ],
        },
    }


def _worded(text: str | None, language: str | None) -> Node | str | None:
    return {"@value": text, "@language": language} if text and language else text
