"""What a relation is about: topics by month, figures by year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.names import Names
from dragoman.records import Agreement, Event, Indicator
from dragoman.store import Store


class Topic(Answer, kw_only=True):
    """A topic with the number of records on it, by month (`2024-05`)."""

    topic: str
    total: int
    months: dict[str, int] = msgspec.field(default_factory=dict)


class Agenda(Answer, kw_only=True):
    """Topics of a relation.

    Attributes:
        parties: theirs.
        months: those in which anything was on the agenda, in order.
        topics: the most frequent first.
    """

    parties: list[str]
    months: list[str] = msgspec.field(default_factory=list)
    topics: list[Topic] = msgspec.field(default_factory=list)


class Point(Answer, kw_only=True):
    """A figure of a series.

    Attributes:
        when: first day of its period; the day of its earliest report where the page tells none.
        value: in whole units.
        line: the record.
    """

    when: str
    value: float
    line: Line


class Series(Answer, kw_only=True):
    """Figures of one name and unit, in order of time."""

    name: str
    unit: str | None = None
    points: list[Point] = msgspec.field(default_factory=list)


class Figures(Answer, kw_only=True):
    """Figures of a relation or party, by series."""

    parties: list[str]
    series: list[Series] = msgspec.field(default_factory=list)


def agenda(
    store: Store,
    parties: Sequence[str],
    *,
    since: str | None = None,
    until: str | None = None,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Agenda:
    """What events and agreements between some parties were about, by month.

    Args:
        store: where to look.
        parties: one or more, by code or name.
        since: first day, ISO 8601.
        until: last day.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows; near ones are offered.
    """
    names = names or Names()
    codes = _codes(parties, store, names)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record in store.records(
        kinds=["event", "agreement"], between=codes, since=since, until=until, min_confidence=min_confidence
    ):
        if isinstance(record, Event | Agreement) and record.date and record.date.precision in ("day", "month", "span"):
            for topic in record.topics:
                counts[topic][record.date.start[:7]] += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    return Agenda(
        parties=codes,
        months=sorted({month for months in counts.values() for month in months}),
        topics=[
            Topic(topic=topic, total=months.total(), months=dict(sorted(months.items()))) for topic, months in ranked
        ],
    )


def figures(
    store: Store, parties: Sequence[str], *, min_confidence: float = 0.0, names: Names | None = None
) -> Figures:
    """The figures about some parties, as series.

    Args:
        store: where to look.
        parties: one or more, by code or name.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows; near ones are offered.
    """
    names = names or Names()
    codes = _codes(parties, store, names)
    found = [
        record
        for record in store.records(kinds=["indicator"], between=codes, min_confidence=min_confidence)
        if isinstance(record, Indicator) and record.value is not None
    ]
    series: dict[tuple[str, str], Series] = {}
    for record, told in zip(found, lines(store, found, names), strict=True):
        when = record.period.start if record.period else min((one.day for one in told.citations if one.day), default="")
        own = series.setdefault((record.name, record.unit or ""), Series(name=record.name, unit=record.unit))
        own.points.append(Point(when=when, value=float(record.value or 0), line=told))
    for own in series.values():
        own.points.sort(key=lambda point: (point.when, point.line.id))
    return Figures(parties=codes, series=sorted(series.values(), key=lambda one: (-len(one.points), one.name)))


def _codes(parties: Sequence[str], store: Store, names: Names) -> list[str]:
    if not parties:
        raise ValueError("name at least one party")
    return list(dict.fromkeys(names.party(party, store) for party in parties))
