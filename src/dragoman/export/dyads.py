"""Events as pairs of actors, in the columns of CAMEO (GDELT 1.0) and POLECAT. The columns are data: `codes.yaml`."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import version
from typing import Any

from dragoman.export.choice import ALL, Choice, with_articles
from dragoman.export.codes import codes
from dragoman.knowledge import Knowledge, load
from dragoman.records import Article, Event, Participant
from dragoman.store import Store

_DOERS = ("actor", "visitor", "sender", "appointee")
_DONE_TO = ("target", "host", "recipient")
_ROW = 64


@dataclass(frozen=True, slots=True)
class Actor:
    """One side of a dyad.

    Attributes:
        name: the person's, state's or organisation's.
        state: ISO alpha-3 code.
        state_name: its English name.
        group: organisation, where it is one.
        type: CAMEO's code of the role (`GOV`).
        title: office.
    """

    name: str = ""
    state: str = ""
    state_name: str = ""
    group: str = ""
    type: str = ""
    title: str = ""

    @property
    def code(self) -> str:
        """CAMEO's code of the actor: state, then role."""
        return f"{self.state}{self.type}" or self.group


@dataclass(frozen=True, slots=True)
class Row:
    """What one row is made of."""

    event: Event
    a: Actor
    b: Actor
    number: int
    articles: list[Article]
    codes: dict[str, Any]


def cameo(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """Events with a CAMEO code, a row for each pair of actors, tab-separated in the columns of GDELT 1.0."""
    yield from _table("cameo", store, choice, lambda event: bool(event.cameo))


def polecat(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """Events with a PLOVER code, a row for each pair of actors, tab-separated in the columns of POLECAT."""
    yield from _table("polecat", store, choice, lambda event: event.plover is not None)


def _table(name: str, store: Store, choice: Choice, wanted: Callable[[Event], bool]) -> Iterator[bytes]:
    columns = codes()[name]["columns"]
    known = load()
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter="\t", lineterminator="\n")
    writer.writerow(columns)
    for record, articles in with_articles(store, choice.records(store, ["event"])):
        # Only what took place has a code there: a planned or denied visit would count as one made.
        if not isinstance(record, Event) or not wanted(record) or record.status not in (None, "occurred"):
            continue
        told = [articles[key] for key in dict.fromkeys(span.article for span in record.evidence) if key in articles]
        for number, (a, b) in enumerate(dyads(record, known)):
            row = Row(record, a, b, number, told, codes())
            writer.writerow(_plain(value(row, source)) for source in columns.values())
        if buffer.tell() > _ROW * 1024:
            yield _drain(buffer)
    yield _drain(buffer)


def _drain(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8", "replace")


def _plain(text: object) -> str:
    """A value without what would break a row in readers that know no quoting."""
    return "" if text is None else " ".join(str(text).split())


def dyads(event: Event, known: Knowledge) -> list[tuple[Actor, Actor]]:
    """The pairs of an event: each doer with each it is done to; of those who act together, each pair once."""
    doers = [_actor(one, known) for one in event.participants if one.role in _DOERS]
    others = [_actor(one, known) for one in event.participants if one.role in _DONE_TO]
    together = [_actor(one, known) for one in event.participants if one.role not in (*_DOERS, *_DONE_TO)]
    there = {actor.state or actor.group for actor in (*doers, *others, *together)}
    for party in event.parties:
        if party not in there:
            (others if doers and not others else together).append(_party(party, known))
    doers, others, together = (list(dict.fromkeys(side)) for side in (doers, others, together))
    if doers and not others:
        others, together = together, []
    if doers:
        return [(a, b) for a in doers for b in others] or [(a, Actor()) for a in doers]
    whole = [*together, *others]
    pairs = [(a, b) for at, a in enumerate(whole) for b in whole[at + 1 :] if _side(a) != _side(b)]
    return pairs or [(a, Actor()) for a in whole[:1]]


def _side(actor: Actor) -> str:
    return actor.state or actor.group or actor.name


def _actor(one: Participant, known: Knowledge) -> Actor:
    if one.type == "organization":
        return _party(one.name or one.state or "", known)
    if one.type == "state":
        return _party(one.state or one.name or "", known)
    state = known.states.get(one.state or "")
    kind = _office_class(one.office, known)
    return Actor(
        name=one.name or (state.name if state else ""),
        state=one.state or "" if state else "",
        state_name=state.name if state else "",
        group="" if state else one.state or "",
        type=codes()["sectors"].get(kind, "") if kind else "",
        title=one.office or "",
    )


def _party(party: str, known: Knowledge) -> Actor:
    state = known.states.get(party)
    if state is not None:
        return Actor(name=state.name, state=party, state_name=state.name)
    organisation = known.organisations.get(party)
    kind = codes()["organisations"].get(organisation.kind, "") if organisation else ""
    return Actor(name=party, group=party, type=kind)


@cache
def _offices(known: Knowledge) -> dict[str, str]:
    return {
        name: office.kind
        for office in known.offices.values()
        for name in (office.id, *office.english_by_state.values())
    }


def _office_class(office: str | None, known: Knowledge) -> str | None:
    return _offices(known).get(office) if office else None


def value(row: Row, source: str | None) -> object:
    """What stands in a column."""
    if source is None:
        return None
    side, _, what = source.partition(".")
    if what:
        return getattr(row.a if side == "a" else row.b, what)
    return _VALUES[source](row)


def _day(row: Row) -> str:
    return row.event.date.start if row.event.date else ""


def _fraction(row: Row) -> str | None:
    day = _day(row)
    if len(day) != 10:
        return None
    at = date.fromisoformat(day)
    return f"{at.year + (30 * (at.month - 1) + min(at.day, 30)) / 360:.4f}"


def _root(row: Row) -> int:
    """Whether the event is told in a title or first paragraph."""
    first = {article.id: article.body[0][1] for article in row.articles if article.body}
    return int(any(span.end <= first.get(span.article, 0) for span in row.event.evidence))


def _told(row: Row) -> str:
    return min((article.published[:10] for article in row.articles if article.published), default="")


def _place(row: Row) -> str:
    place = row.event.place
    return ", ".join(part for part in (place.venue, place.city, place.country) if part) if place else ""


def _place_type(row: Row) -> int | None:
    place = row.event.place
    return None if place is None else 4 if place.city else 1 if place.country else None


def _listed(parts: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(part for part in parts if part))


_VALUES: dict[str, Callable[[Row], object]] = {
    "id": lambda row: f"{row.event.id}-{row.number}" if row.number else row.event.id,
    "day": _day,
    "day_digits": lambda row: _day(row).replace("-", ""),
    "month_digits": lambda row: _day(row)[:7].replace("-", ""),
    "year": lambda row: _day(row)[:4],
    "fraction": _fraction,
    "root": _root,
    "cameo": lambda row: row.event.cameo,
    "cameo_base": lambda row: (row.event.cameo or "")[:3],
    "cameo_root": lambda row: (row.event.cameo or "")[:2],
    "quad_class": lambda row: row.codes["quads"]["cameo"].get((row.event.cameo or "")[:2]),
    "goldstein": lambda row: row.codes["goldstein"].get(row.event.cameo),
    "mentions": lambda row: len(row.event.evidence),
    "sources": lambda row: len(row.event.sources),
    "articles": lambda row: len(row.articles),
    "place_type": _place_type,
    "place": _place,
    "placename": lambda row: row.event.place and (row.event.place.venue or row.event.place.city),
    "city": lambda row: row.event.place and row.event.place.city,
    "country": lambda row: row.event.place and row.event.place.country,
    "told": _told,
    "told_digits": lambda row: _told(row).replace("-", ""),
    "url": lambda row: next((article.url for article in row.articles if article.url), row.event.evidence[0].document),
    "plover": lambda row: row.event.plover and row.event.plover.type,
    "mode": lambda row: row.event.plover and row.event.plover.mode,
    "quad_code": lambda row: row.codes["quads"]["plover"].get(row.event.plover.type) if row.event.plover else None,
    "contexts": lambda row: _listed(row.event.plover.contexts) if row.event.plover else None,
    "outlets": lambda row: _listed(row.event.sources),
    "people": lambda row: _listed(one.name for one in row.event.participants if one.type == "person"),
    "organizations": lambda row: _listed(one.name for one in row.event.participants if one.type == "organization"),
    "language": lambda row: _listed(article.language for article in row.articles),
    "version": lambda _row: f"Dragoman {version('dragoman')}",
}
