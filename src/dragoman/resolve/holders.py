"""Who somebody is that no file knows by this spelling: whoever held the office for that state on that day.

Only where the name reads alike: `Siril Ramafoza`, South Africa's president in August 2023, is Cyril Ramaphosa; somebody
of another name in that office is left as written, for a dispute to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from msgspec.structs import replace

from dragoman import knowledge
from dragoman.records import Article, Event, Participant, Quote, Record
from dragoman.resolve.names import plain, reads_alike
from dragoman.resolve.telling import day_of

SINGLE = frozenset(("head-of-state", "head-of-government", "minister"))
"""Kinds of offices that one person holds at a time."""


@cache
def office_key(office: str, state: str) -> str:
    """The id of an office told by its English name: China's Premier is on file as Prime Minister."""
    return _by_english().get((office, state), office)


@cache
def _by_english() -> dict[tuple[str, str], str]:
    return {
        (english, state): office.id
        for office in knowledge.load().offices.values()
        for state, english in office.english_by_state.items()
    }


def named(articles: Iterable[Article], records: Sequence[Record]) -> list[Record]:
    """A page's records, people that are on file under another spelling called as they are known.

    Args:
        articles: the page's stories, for their days.
        records: what was coded from them.
    """
    published = {article.id: day_of(article.published) for article in articles}
    out = list(records)
    for index, record in enumerate(out):
        told = published.get(record.evidence[0].article) if record.evidence else None
        if isinstance(record, Event):
            day = (day_of(record.date.start) if record.date else None) or told
            people = [_called(one, day) for one in record.participants]
            if people != record.participants:
                out[index] = replace(record, participants=people)
        elif isinstance(record, Quote) and record.office and record.state:
            day = (day_of(record.date.start) if record.date else None) or told
            holder = _holder(record.speaker, record.office, record.state, day)
            if holder is not None:
                out[index] = replace(record, speaker=holder)
    return out


def _called(one: Participant, day: str | None) -> Participant:
    if one.type != "person" or not one.name or not one.office or not one.state:
        return one
    holder = _holder(one.name, one.office, one.state, day)
    return one if holder is None else replace(one, name=holder)


def _holder(name: str, office: str, state: str, day: str | None) -> str | None:
    """Whoever held the office on the day, where the name reads alike and is nobody's on file."""
    known = knowledge.load()
    if day is None or name in known.people:
        return None
    key = office_key(office, state)
    if key not in known.offices or known.offices[key].kind not in SINGLE:
        return None
    alike = [
        person.id
        for person in known.who_held(key, state, date.fromisoformat(day))
        if reads_alike(plain(name), plain(person.id))
    ]
    return alike[0] if len(alike) == 1 else None
