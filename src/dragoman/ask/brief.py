"""The state of one relation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import msgspec
from rapidfuzz import fuzz

from dragoman.ask.answers import Answer, Line, date_of, first_told, last_told, lines, started
from dragoman.ask.ledger import Ledger, ledger
from dragoman.ask.ledger import as_of as known_by
from dragoman.ask.names import Names
from dragoman.ask.pledges import Reports, promised
from dragoman.records import AnyRecord, Event, Mechanism, Relation
from dragoman.resolve.gist import STANCES
from dragoman.resolve.names import plain
from dragoman.store import Store

_ENCOUNTERS = frozenset(("visit", "meeting", "call", "exchange"))
_KEPT = frozenset(("relation", "agreement", "indicator", "mechanism"))
"""Kinds of which the ledger tells all."""
_SECTIONS = {
    ("mechanism", ""): "mechanisms",
    ("agreement", ""): "documents",
    ("indicator", ""): "figures",
    ("relation", "diplomatic-ties"): "ties",
    ("relation", "partnership"): "partnership",
    ("relation", "trade-rank"): "figures",
    ("event", "recognition"): "ties",
    ("event", "upgrade"): "partnership",
    ("event", "signing"): "documents",
}


class Channel(Answer, kw_only=True):
    """A mechanism, with its last session that the store knows of."""

    line: Line
    last_session: Line | None = None


class Brief(Answer, kw_only=True):
    """The state of the relation between some parties.

    Attributes:
        parties: theirs, in the order asked.
        names: their English names.
        counts: how many records each section has in all.
        types: how many events of each type there are.
        ties: diplomatic ties, and events that set up, reduced or broke them.
        partnership: the level told last, in its fullest wording, then others and upgrades, the latest first.
        mechanisms: standing channels.
        encounters: visits, meetings, calls, exchanges, the latest first.
        documents: agreements and signings, the latest first.
        figures: indicators, the latest first.
        positions: what each said to or about the other, the latest first.
        other: everything else between them.
        ledger: levels, sessions, series, memberships and pledges, each in its order.
    """

    parties: list[str]
    names: list[str]
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    types: dict[str, int] = msgspec.field(default_factory=dict)
    ties: list[Line] = msgspec.field(default_factory=list)
    partnership: list[Line] = msgspec.field(default_factory=list)
    mechanisms: list[Channel] = msgspec.field(default_factory=list)
    encounters: list[Line] = msgspec.field(default_factory=list)
    documents: list[Line] = msgspec.field(default_factory=list)
    figures: list[Line] = msgspec.field(default_factory=list)
    positions: list[Line] = msgspec.field(default_factory=list)
    other: list[Line] = msgspec.field(default_factory=list)
    ledger: Ledger = msgspec.field(default_factory=Ledger)

    @property
    def empty(self) -> bool:
        """Whether nothing at all is known."""
        return not any(
            (
                self.ties,
                self.partnership,
                self.mechanisms,
                self.encounters,
                self.documents,
                self.figures,
                self.positions,
                self.other,
            )
        )


def brief(
    store: Store,
    parties: Sequence[str],
    *,
    as_of: str | None = None,
    limit: int = 0,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Brief:
    """The state of a relation: ties, level, mechanisms, meetings, documents, figures, positions.

    Args:
        store: where to look.
        parties: two or more, by code or name.
        as_of: as the record would have been on that day, ISO 8601: what was told later is left out.
        limit: most records of a section, the latest; 0 for all.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows; near ones are offered.
        ValueError: fewer than two different parties.
    """
    names = names or Names()
    codes = list(dict.fromkeys(names.party(party, store) for party in parties))
    if len(codes) < 2:
        raise ValueError(f"a relation takes two different parties, not {' and '.join(parties)}")
    sections: dict[str, list[str]] = {}
    heads = store.heads(codes, min_confidence=min_confidence, as_of=as_of)
    for head in heads:
        sections.setdefault(section_of(head.kind, head.type), []).append(head.id)
    picked = _picked(sections, limit)
    # The ledger is whole, however few of a section are shown: a session left out would seem to be missing.
    kept = [head.id for head in heads if head.kind in _KEPT]
    kept += store.numbered(codes, min_confidence=min_confidence)
    if any(head.kind == "mechanism" for head in heads):
        kept += [head.id for head in heads if head.type == "meeting"]

    def told_by(records: Sequence[AnyRecord]) -> Sequence[AnyRecord]:
        if as_of is None:
            return records
        cited = [span.article for record in records for span in record.evidence]
        return known_by(records, store.articles_of(cited), as_of)

    found = {one.id: one for one in told_by(store.by_ids([*chain.from_iterable(picked.values()), *kept]))}
    standing = told_by(_standing(store, codes, min_confidence))
    shown = set(chain.from_iterable(picked.values()))
    in_time = sorted(found.values(), key=lambda record: (date_of(record) is None, _start(record), record.id))
    last = _last_sessions(in_time)
    reports = Reports(dict(found), lambda keys: told_by(store.by_ids(keys)))
    pledges = promised(heads, reports, lambda events: _told_on(store, events), limit)
    named = {*shown, *last.values(), *(event.id for one in pledges for event in (one.pledge, *one.later))}
    laid_out = [record for key, record in reports.read.items() if key in named]
    told = dict(zip((record.id for record in laid_out), lines(store, laid_out, names), strict=True))

    def pick(section: str) -> list[Line]:
        return [told[key] for key in picked.get(section, ()) if key in told]

    return Brief(
        parties=codes,
        names=[names.of(code) for code in codes],
        counts={name: len(ids) for name, ids in sections.items()},
        types=dict(Counter(head.type for head in heads if head.kind == "event")),
        ties=[told[record.id] for record in _once(in_time) if record.id in picked.get("ties", ())],
        partnership=_levels_first(pick("partnership")),
        mechanisms=[
            Channel(line=told[record.id], last_session=told.get(last.get(record.id, "")))
            for record in in_time
            if isinstance(record, Mechanism)
        ],
        encounters=latest_first(pick("encounters")),
        documents=latest_first(pick("documents")),
        figures=latest_first(pick("figures")),
        positions=latest_first(pick("positions")),
        other=latest_first(pick("other")),
        ledger=ledger(in_time, told, lines(store, standing, names), pledges, as_of),
    )


def _picked(sections: Mapping[str, list[str]], limit: int) -> dict[str, list[str]]:
    """The records of each section that are laid out."""
    # A level stands on few records, whose order is that of their telling.
    most = {"partnership": 0, "ties": 0, "mechanisms": 0}
    return {name: ids[: most.get(name, limit) or None] for name, ids in sections.items()}


def _told_on(store: Store, events: Sequence[Event]) -> dict[str, str]:
    """Event -> the day it was first told; sorts last where no report has one."""
    articles = store.articles_of([span.article for event in events for span in event.evidence])
    out = {}
    for event in events:
        told = (articles.get(span.article) for span in event.evidence)
        out[event.id] = min((one.published[:10] for one in told if one and one.published), default="9999")
    return out


def _standing(store: Store, codes: Sequence[str], min_confidence: float) -> list[AnyRecord]:
    """Memberships that all the parties have, and chairs that one of them holds."""
    held: list[Relation] = [
        record
        for code in codes
        for record in store.standing()
        if record.parties[:1] == [code] and (record.confidence is None or record.confidence >= min_confidence)
    ]
    members: dict[str, set[str]] = {}
    for record in held:
        if record.type == "membership":
            members.setdefault(record.parties[-1], set()).add(record.parties[0])
    return [
        record
        for record in held
        if record.type == "chairmanship" or members.get(record.parties[-1], set()) >= set(codes)
    ]


def _once(found: Sequence[AnyRecord]) -> list[AnyRecord]:
    """Records; that ties are and that they were set up is told once, by the record that knows the day best."""
    days = [(record, day) for record in found if (day := _set_up(record))]
    told_better = {
        record.id
        for record, day in days
        for other, its in days
        if its.startswith(day)
        and set(getattr(other, "parties", ())) == set(getattr(record, "parties", ()))
        and (its > day or (isinstance(other, Relation) and isinstance(record, Event)))
    }
    return [record for record in found if record.id not in told_better]


def _set_up(record: AnyRecord) -> str | None:
    """The day that ties began, no finer than it is told; None of other records."""
    if isinstance(record, Relation) and record.type == "diplomatic-ties":
        return record.since
    if isinstance(record, Event) and record.type == "recognition" and record.status in (None, "occurred"):
        return started(record.date)
    return None


def _start(record: AnyRecord) -> str:
    date = date_of(record)
    return date.start if date else ""


def section_of(kind: str, type_: str) -> str:
    """The section of a brief that a record of a kind and type stands in."""
    if kind == "event":
        if type_ in _ENCOUNTERS:
            return "encounters"
        if type_ in STANCES:
            return "positions"
    return _SECTIONS.get((kind, type_)) or _SECTIONS.get((kind, ""), "other")


def latest_first(found: Iterable[Line]) -> list[Line]:
    """Lines by date, the latest first, undated ones last by the day they were told."""
    return sorted(
        found,
        key=lambda line: (line.date is not None, line.date.start if line.date else last_told(line), line.id),
        reverse=True,
    )


def _levels_first(found: Sequence[Line]) -> list[Line]:
    """The level told last first, in its fullest wording: by a part of its words no other level is told."""
    ordered = sorted(found, key=_when_told, reverse=True)
    words = {line.id: frozenset(plain(getattr(line.record, "value", None) or "").split()) for line in ordered}
    told = next((line for line in ordered if words[line.id]), None)
    if told is None or told is not ordered[0]:
        return ordered
    fullest = max((line for line in ordered if words[line.id] >= words[told.id]), key=lambda line: len(words[line.id]))
    return [fullest, *(line for line in ordered if line is not fullest)]


def _when_told(line: Line) -> tuple[str, str, str]:
    """A level holds when it was told last; an upgrade when it took place."""
    return (last_told(line) or (line.date.start if line.date else ""), first_told(line), line.id)


def _last_sessions(found: Sequence[AnyRecord]) -> dict[str, str]:
    """Mechanism -> its last session that is known, by id."""
    sessions = [
        record
        for record in found
        if isinstance(record, Event) and record.type == "meeting" and record.status in (None, "occurred")
    ]
    return {
        record.id: latest.id
        for record in found
        if isinstance(record, Mechanism) and (latest := _last_session(record, sessions))
    }


def _last_session(mechanism: Mechanism, sessions: Sequence[Event]) -> Event | None:
    name = plain(mechanism.name)
    own = [
        session
        for session in sessions
        if date_of(session)
        and any(label and fuzz.token_set_ratio(plain(label), name) >= 85 for label in (session.series, session.title))
    ]
    return max(own, key=lambda session: (session.date.start if session.date else "", session.id), default=None)
