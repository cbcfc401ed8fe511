"""The ledger of a relation: its levels, sessions, series and pledges, as the record holds them of some day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace
from rapidfuzz import fuzz

from dragoman.ask.answers import Answer, Line, date_of, first_told, last_told
from dragoman.ask.names import day_text
from dragoman.ask.pledges import Promised
from dragoman.records import Agreement, AnyRecord, Article, Event, Indicator, Relation
from dragoman.resolve.names import plain

_AGREE = 1.5
"""Percentage points by which a change told and one worked out may differ, both being rounded."""
_BINDING = frozenset(("treaty", "agreement", "mou", "plan"))
_LIFE = ("proposed", "signed", "ratified", "in-force", "ended")
_SHOWN = ("in-force", "ratified", "signed", "proposed", "ended")
_BECAME = frozenset(_LIFE[2:])
_SAME_TITLE = 85


class Dated(Answer, kw_only=True):
    """What a record tells of a time: its id, and the day, month or days (`A to B`), ISO 8601, where that is told."""

    id: str
    day: str | None = None


class Level(Answer, kw_only=True):
    """A level of partnership.

    Attributes:
        value: its usual English wording.
        first: day it was told or reached first, ISO 8601; empty where no report tells its day.
        last: day it was told last; empty likewise.
        since: since when, where that is told.
        ids: the records.
    """

    value: str
    first: str
    last: str
    since: str | None = None
    ids: list[str] = msgspec.field(default_factory=list)


class Sessions(Answer, kw_only=True):
    """The sessions of a series that are known.

    Attributes:
        series: its name.
        sessions: in order of their numbers.
        missing: numbers between the first and the last that nothing is known of.
    """

    series: str
    sessions: list[Session] = msgspec.field(default_factory=list)
    missing: list[int] = msgspec.field(default_factory=list)


class Session(Dated, kw_only=True):
    """A session, by its number in the series."""

    ordinal: int


class Series(Answer, kw_only=True):
    """A yearly figure over the years.

    Attributes:
        name: of the indicator.
        parties: whose.
        unit: of the values.
        years: in order.
    """

    name: str
    parties: list[str]
    unit: str | None = None
    years: list[Year] = msgspec.field(default_factory=list)


class Year(Answer, kw_only=True):
    """A year of a series.

    Attributes:
        year: the year.
        values: the values told, more than one where reports differ.
        told: the change in percent that reports tell.
        worked_out: the change in percent from the year before, where both years have one value.
        agrees: whether the two are the same but for rounding; unset where one is missing.
        ids: the records.
    """

    year: str
    values: list[float]
    told: float | None = None
    worked_out: float | None = None
    agrees: bool | None = None
    ids: list[str] = msgspec.field(default_factory=list)


class Pledge(Answer, kw_only=True):
    """Something promised or planned, with later reports that bear on it."""

    line: Line
    later: list[Line] = msgspec.field(default_factory=list)


class Step(Dated, kw_only=True):
    """A step in the life of a document, by the status it led to."""

    status: str


class Paper(Answer, kw_only=True):
    """A document, and what is known to have become of it.

    Attributes:
        title: its title, or what it is called by its type and parties.
        type: of the contract: `treaty`, `agreement`, ...
        parties: whose it is.
        status: the last step known: `proposed`, `signed`, `ratified`, `in-force` or `ended`.
        steps: all that are known, in their order.
    """

    title: str
    type: str
    parties: list[str]
    status: str
    steps: list[Step] = msgspec.field(default_factory=list)


class Ledger(Answer, kw_only=True):
    """What the record holds of a relation.

    Attributes:
        as_of: the day of which, ISO 8601; unset for all that is known.
        levels: of partnership, the earliest first.
        sessions: of numbered series.
        series: yearly figures.
        papers: documents with what became of them, those in force first.
        standing: memberships in common, and chairs that either holds.
        pledges: what was promised or planned, the earliest first; with a limit, the latest of those that later reports
            bear on and of the others.
    """

    as_of: str | None = None
    levels: list[Level] = msgspec.field(default_factory=list)
    sessions: list[Sessions] = msgspec.field(default_factory=list)
    series: list[Series] = msgspec.field(default_factory=list)
    papers: list[Paper] = msgspec.field(default_factory=list)
    standing: list[Line] = msgspec.field(default_factory=list)
    pledges: list[Pledge] = msgspec.field(default_factory=list)


def as_of(records: Iterable[AnyRecord], articles: Mapping[str, Article], day: str) -> list[AnyRecord]:
    """What was known on a day: records that a story of that day or before tells, with that evidence alone.

    What is told to have begun only later is left out, unless it was planned by then. A story without a day counts for
    what is dated.
    """
    out = []
    for record in records:
        told = date_of(record)
        start = told.start if told else None
        if start and start > day and getattr(record, "status", None) != "planned":
            continue
        evidence = [span for span in record.evidence if _by(articles.get(span.article), day, dated=bool(start))]
        if evidence:
            out.append(replace(record, evidence=evidence) if len(evidence) < len(record.evidence) else record)
    return out


def _by(article: Article | None, day: str, *, dated: bool) -> bool:
    if article is None or not article.published:
        return dated
    return article.published[:10] <= day


def ledger(
    found: Sequence[AnyRecord],
    told: Mapping[str, Line],
    standing: Sequence[Line],
    pledges: Sequence[Promised],
    day: str | None = None,
) -> Ledger:
    """The ledger of some records between two parties.

    Args:
        found: all records.
        told: record id -> its line, of levels, and of pledges and what bears on them.
        standing: lines of memberships and chairs.
        pledges: in their order.
        day: the day of which, ISO 8601.
    """
    return Ledger(
        as_of=day,
        levels=_levels(found, told),
        sessions=_sessions(found),
        series=_series(found),
        papers=_papers(found),
        standing=list(standing),
        pledges=[Pledge(line=told[one.pledge.id], later=[told[event.id] for event in one.later]) for one in pledges],
    )


def _levels(found: Sequence[AnyRecord], told: Mapping[str, Line]) -> list[Level]:
    by_value: dict[str, list[Relation]] = defaultdict(list)
    for record in found:
        if isinstance(record, Relation) and record.type == "partnership" and record.value:
            by_value[record.value].append(record)
    out = []
    for value, own in by_value.items():
        since = min((one.since for one in own if one.since), default=None)
        last = max(last_told(told[one.id]) for one in own)
        first = min(first_told(told[one.id]) for one in own) if last else ""
        out.append(Level(value=value, first=since or first, last=last, since=since, ids=sorted(one.id for one in own)))
    return sorted(out, key=lambda level: (not level.first, level.first, level.last, level.value))


def _sessions(found: Sequence[AnyRecord]) -> list[Sessions]:
    by_series: dict[str, list[Event]] = defaultdict(list)
    names: dict[str, str] = {}
    for record in found:
        if isinstance(record, Event) and record.series and record.ordinal:
            key = plain(record.series)
            names.setdefault(key, record.series)
            by_series[key].append(record)
    out = []
    for key, own in sorted(by_series.items()):
        sessions = sorted(
            (Session(ordinal=one.ordinal or 0, id=one.id, day=day_text(one.date) if one.date else None) for one in own),
            key=lambda session: (session.ordinal, session.day or "", session.id),
        )
        known = {session.ordinal for session in sessions}
        missing = [number for number in range(min(known), max(known)) if number not in known]
        out.append(Sessions(series=names[key], sessions=sessions, missing=missing))
    return out


def _papers(found: Sequence[AnyRecord]) -> list[Paper]:
    """Documents by title, each with its steps; what was only issued, as a statement is, stands among the documents."""
    groups: list[list[Agreement]] = []
    for record in found:
        if isinstance(record, Agreement) and (record.type in _BINDING or record.status in _BECAME):
            own = next((group for group in groups if _one_paper(group[0], record)), None)
            if own is None:
                groups.append([record])
            else:
                own.append(record)
    papers = [_paper(group) for group in groups]
    return sorted(papers, key=lambda paper: (_SHOWN.index(paper.status), paper.steps[0].day or "9999", paper.title))


def _one_paper(one: Agreement, other: Agreement) -> bool:
    """Whether two records tell of one document: signed, and later in force."""
    alike = fuzz.token_sort_ratio(plain(one.title), plain(other.title)) >= _SAME_TITLE
    return one.type == other.type and sorted(one.parties) == sorted(other.parties) and alike


def _paper(group: Sequence[Agreement]) -> Paper:
    steps = [
        Step(status=one.status or "signed", id=one.id, day=day_text(one.date) if one.date else None) for one in group
    ]
    steps.sort(key=lambda step: (_LIFE.index(step.status), step.day or "", step.id))
    first = group[0]
    return Paper(title=first.title, type=first.type, parties=list(first.parties), status=steps[-1].status, steps=steps)


def _series(found: Sequence[AnyRecord]) -> list[Series]:
    groups: dict[tuple[str, tuple[str, ...], str | None], dict[str, list[Indicator]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for record in found:
        if not isinstance(record, Indicator) or record.period is None or record.status not in (None, "occurred"):
            continue
        start, end = record.period.start, record.period.end
        if start[:4] == end[:4] and start[4:] == "-01-01" and end[4:] == "-12-31":
            whose = tuple(sorted(record.parties)) if record.name == "goods-trade" else tuple(record.parties)
            groups[record.name, whose, record.unit][start[:4]].append(record)
    out = []
    for (name, whose, unit), years in sorted(groups.items(), key=lambda item: str(item[0])):
        values = {
            year: sorted({float(one.value) for one in own if one.value is not None}) for year, own in years.items()
        }
        made = [_year(year, own, values) for year, own in sorted(years.items())]
        out.append(Series(name=name, parties=list(whose), unit=unit, years=made))
    return out


def _year(year: str, own: Sequence[Indicator], values: Mapping[str, list[float]]) -> Year:
    changes = {one.change.value for one in own if one.change is not None and one.change.unit == "percent"}
    told = min(changes) if len(changes) == 1 else None
    mine, before = values[year], values.get(str(int(year) - 1), [])
    worked_out = (mine[0] / before[0] - 1) * 100 if len(mine) == len(before) == 1 and before[0] else None
    return Year(
        year=year,
        values=mine,
        told=told,
        worked_out=None if worked_out is None else round(worked_out, 1),
        agrees=None if told is None or worked_out is None else abs(told - worked_out) <= _AGREE,
        ids=sorted(one.id for one in own),
    )
