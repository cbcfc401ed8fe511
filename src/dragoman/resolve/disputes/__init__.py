"""Claims that cannot both be true, found among the records of all pages and kept side by side.

Everything here is a function of records and of who copied whom. Nothing is taken out: a dispute stands beside the
records it is about. Where disputes are looked for is told by `grounds_of`; what is in dispute there, by `disputed`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.records import Article, Dispute, Event, Indicator, Record, Relation
from dragoman.resolve.disputes import encounters, facts, figures, offices, travel
from dragoman.resolve.disputes.grounds import Ground, Published, parts_of
from dragoman.resolve.disputes.sides import Sources

__all__ = ["KINDS", "Ground", "Sources", "disputed", "disputes", "grounds_of"]

KINDS = (Event, Relation, Indicator)
"""The kinds of records between which disputes are looked for."""

_GROUNDS: Sequence[Callable[[Record, Published], Iterator[Ground]]] = (
    figures.grounds,
    facts.grounds,
    encounters.grounds,
    travel.grounds,
    offices.grounds,
)
_FINDERS: dict[str, Callable[[Sequence[str], Sequence[Record], Sources], Iterable[Dispute]]] = {
    **figures.FINDERS,
    **facts.FINDERS,
    **encounters.FINDERS,
    **travel.FINDERS,
    **offices.FINDERS,
}


def grounds_of(record: Record, published: Published) -> list[Ground]:
    """The grounds a record stands on, each once.

    Args:
        record: merged.
        published: the days of the stories it comes from.
    """
    found: dict[str, bool] = {}
    if isinstance(record, KINDS):
        for kind in _GROUNDS:
            for ground in kind(record, published):
                found[ground.key] = found.get(ground.key, False) or ground.starts
    return [Ground(key, found[key]) for key in sorted(found)]


def disputed(key: str, records: Iterable[Record], sources: Sources) -> list[Dispute]:
    """What is in dispute on a ground, given all the records that stand there."""
    kind, *about = parts_of(key)
    found = _FINDERS[kind](about, sorted(records, key=lambda record: record.id), sources)
    return sorted({one.id: one for one in found}.values(), key=lambda one: one.id)


def disputes(records: Iterable[Record], articles: Iterable[Article]) -> list[Dispute]:
    """All disputes among some merged records, sorted by type and id.

    Args:
        records: of all kinds; those without claims are passed over.
        articles: the stories they come from, with their lineage.
    """
    sources = Sources(articles)
    standing: dict[str, list[Record]] = defaultdict(list)
    started: set[str] = set()
    for record in records:
        for ground in grounds_of(record, sources.published):
            standing[ground.key].append(record)
            if ground.starts:
                started.add(ground.key)
    found = [one for key in sorted(started) if len(standing[key]) > 1 for one in disputed(key, standing[key], sources)]
    return sorted({one.id: one for one in found}.values(), key=lambda dispute: (dispute.type, dispute.id))
