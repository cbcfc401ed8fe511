"""Records and pages made by hand, for tests of what comes after the engine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from dragoman.records import Article, Date, Event, Participant, Place, Quote, Record, Relation, Span, stable_id
from dragoman.resolve import Context, Telling, Told
from dragoman.story import Page


def page(document: str, raw: str) -> Page:
    return Page(document, raw, "text", hashlib.blake2b(raw.encode(), digest_size=16).hexdigest())


def day(text: str) -> Date:
    return Date(start=text, end=text, precision="day")


def days(start: str, end: str) -> Date:
    return Date(start=start, end=end, precision="span")


def year(number: int) -> Date:
    return Date(start=f"{number}-01-01", end=f"{number}-12-31", precision="year")


def person(name: str | None, state: str, role: str = "participant", office: str | None = None) -> Participant:
    return Participant(type="person", name=name, state=state, role=role, office=office)


def span(text: str, *, document: str = "a.txt", article: str = "story-a", start: int = 0, language: str = "en") -> Span:
    return Span(document=document, article=article, start=start, end=start + len(text), text=text, language=language)


def event(type_: str = "meeting", words: str = "they met", **fields: Any) -> Event:
    """An event with an id of its fields; `where` (a Span's fields) says on which page it stands."""
    where = fields.pop("where", {})
    made = Event(type=type_, evidence=[span(words, **where)], **fields)
    made.id = made.id or stable_id(repr(made))
    return made


def relation(type_: Any, parties: list[str], words: str = "ties", **fields: Any) -> Relation:
    where = fields.pop("where", {})
    made = Relation(type=type_, parties=parties, evidence=[span(words, **where)], **fields)
    made.id = made.id or stable_id(repr(made))
    return made


def quote(speaker: str, words: str, **fields: Any) -> Quote:
    where = fields.pop("where", {})
    made = Quote(speaker=speaker, verbatim=True, evidence=[span(words, **where)], **fields)
    made.id = made.id or stable_id(repr(made))
    return made


def telling(
    record: Record, *, published: str | None = "2024-05-17", story: str | None = None, **context: Any
) -> Telling:
    own = story or record.evidence[0].article
    told = Context(own, context.pop("language", "en"), published, context.pop("outlet", f"Outlet of {own}"), **context)
    return Telling(record.id, record, told)


def article(page_: Page, key: str, **fields: Any) -> Article:
    body = fields.pop("body", [(0, len(page_.raw))])
    first = page_.raw[: max(page_.raw.find("\n"), 1)]
    return Article(
        id=key,
        evidence=[span(first, document=page_.document, article=key)],
        language=fields.pop("language", "en"),
        title=fields.pop("title", first),
        body=body,
        **fields,
    )


def on_page(page_: Page, key: str, record: Record, *words: str) -> Record:
    """The record with these words of the page as its evidence."""
    spans = []
    for text in words:
        start = page_.raw.index(text)
        spans.append(
            Span(document=page_.document, article=key, start=start, end=start + len(text), text=text, language="en")
        )
    record.evidence = spans
    record.id = stable_id(page_.document, page_.digest, repr(record))
    return record


def told(page_: Page, articles: Sequence[Article], records: Sequence[Record]) -> Told:
    return Told(page_, list(articles), list(records), {one.id: page_.raw for one in articles})


MINSK = "Li Qiang visits Minsk"
_VISIT = """{title}
Premier Li Qiang arrived in Minsk on Thursday for a visit to Belarus. He met Prime Minister Roman Golovchenko.
China and Belarus established diplomatic ties in 1992. "We are true friends", Li Qiang said.
"""


def visit_page(document: str, outlet: str, published: str = "2024-08-23", title: str = MINSK) -> Told:
    """A page on one visit, with a meeting, ties and a quote."""
    own = page(document, _VISIT.format(title=title))
    key = stable_id(document)
    li, roman = (
        person("Li Qiang", "CHN", "visitor", "Premier"),
        person("Roman Golovchenko", "BLR", "host", "Prime Minister"),
    )
    visit = Event(
        type="visit",
        evidence=[],
        date=day("2024-08-22"),
        place=Place(country="BLR", city="Minsk"),
        participants=[li],
        parties=["CHN", "BLR"],
        status="occurred",
        rule="en/acts#arrive",
        confidence=0.9,
    )
    meeting = Event(
        type="meeting",
        evidence=[],
        date=day("2024-08-22"),
        place=Place(country="BLR"),
        participants=[person("Li Qiang", "CHN"), roman],
        parties=["CHN", "BLR"],
        confidence=0.8,
    )
    ties = Relation(type="diplomatic-ties", evidence=[], parties=["CHN", "BLR"], since="1992", confidence=0.7)
    said = Quote(speaker="Li Qiang", state="CHN", office="Premier", verbatim=True, evidence=[], confidence=0.4)
    records = [
        on_page(own, key, visit, "arrived in Minsk on Thursday"),
        on_page(own, key, meeting, "He met Prime Minister Roman Golovchenko"),
        on_page(own, key, ties, "established diplomatic ties in 1992"),
        on_page(own, key, said, "We are true friends"),
    ]
    return told(own, [article(own, key, publisher=outlet, published=published)], records)
