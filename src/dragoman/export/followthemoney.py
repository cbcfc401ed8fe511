"""FollowTheMoney entities, one a line: people, organisations, events, memberships, documents, articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.export.choice import ALL, Choice
from dragoman.export.codes import codes
from dragoman.export.plainly import line_of
from dragoman.knowledge import load
from dragoman.records import Agreement, AnyRecord, Article, Event, Participant, Relation, stable_id
from dragoman.store import Store

_DATASET = "dragoman"
Entity = dict[str, Any]


def followthemoney(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """Articles as they are, then what stands behind each record, people and organisations once each."""
    seen: set[str] = set()
    for article in choice.articles(store):
        yield _line(_article(article))
    for record in choice.records(store, ["event", "relation", "agreement"]):
        for entity in _entities(record):
            if entity["id"] not in seen:
                if entity["schema"] in ("Person", "Organization", "PublicBody"):
                    seen.add(entity["id"])
                yield _line(entity)


def _line(entity: Entity) -> bytes:
    return msgspec.json.encode(entity) + b"\n"


def _entity(key: str, schema: str, **properties: Any) -> Entity:
    listed = {
        name: [str(one) for one in (value if isinstance(value, list) else [value]) if one]
        for name, value in properties.items()
    }
    return {
        "id": key,
        "schema": schema,
        "properties": {name: values for name, values in listed.items() if values},
        "datasets": [_DATASET],
    }


def _entities(record: AnyRecord) -> Iterator[Entity]:
    proof = list(dict.fromkeys(span.article for span in record.evidence))
    if isinstance(record, Event):
        involved = []
        for one in record.participants:
            if entity := _participant(one):
                involved.append(entity["id"])
                yield entity
        for party in record.parties:
            involved.append(_party(party)["id"])
            yield _party(party)
        place = record.place
        yield _entity(
            record.id,
            "Event",
            name=record.title or line_of(record),
            summary=line_of(record),
            startDate=record.date.start if record.date else None,
            endDate=record.date.end if record.date else None,
            location=", ".join(part for part in (place.venue, place.city) if part) if place else None,
            country=_country(place.country) if place else None,
            involved=list(dict.fromkeys(involved)),
            keywords=[record.type, *record.topics],
            notes=f"status: {record.status}" if record.status else None,
            proof=proof,
        )
    elif isinstance(record, Relation) and record.type == "membership" and len(record.parties) > 1:
        member, body = _party(record.parties[0]), _party(record.parties[1])
        yield member
        yield body
        yield _entity(
            record.id,
            "Membership",
            member=member["id"],
            organization=body["id"],
            startDate=record.since,
            endDate=record.until,
            status=record.status,
            proof=proof,
        )
    elif isinstance(record, Agreement):
        yield _entity(
            record.id,
            "Document",
            fileName=record.title,
            title=record.title,
            date=record.date.start if record.date else None,
            country=[_country(party) for party in record.parties],
            keywords=[record.type, *record.topics],
            summary=line_of(record),
        )


def _article(article: Article) -> Entity:
    return _entity(
        article.id,
        "Article",
        title=article.title,
        language=codes()["languages"].get((article.language or "").split("-")[0]),
        publishedAt=article.published and article.published[:10],
        publisher=article.publisher,
        author=article.author,
        sourceUrl=article.url,
        fileName=article.evidence[0].document,
    )


def _participant(one: Participant) -> Entity | None:
    if one.type != "person":
        return _party(one.name or one.state or "")
    if not one.name:
        return None
    return _entity(
        stable_id("person", one.name, one.state),
        "Person",
        name=one.name,
        country=_country(one.state),
        position=one.office,
    )


def _party(party: str) -> Entity:
    state = load().states.get(party)
    if state:
        return _entity(stable_id("party", party), "PublicBody", name=state.name, country=_country(party))
    known = load().organisations.get(party)
    return _entity(
        stable_id("party", party),
        "Organization",
        name=known.name if known else party,
        alias=party if known and known.name != party else None,
    )


def _country(code: str | None) -> str | None:
    state = load().states.get(code or "")
    return state.alpha2.lower() if state else None
