"""Claims that cannot both be true, found among the records of all pages and kept side by side.

Everything here is a function of records and of who copied whom. Nothing is taken out: a dispute stands beside the
records it is about.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.records import Article, Dispute, Event, Indicator, Record, Relation
from dragoman.resolve.disputes.encounters import encounters
from dragoman.resolve.disputes.facts import facts
from dragoman.resolve.disputes.figures import figures
from dragoman.resolve.disputes.offices import offices
from dragoman.resolve.disputes.sides import Sources
from dragoman.resolve.disputes.travel import travel

__all__ = ["KINDS", "disputes"]

KINDS = (Event, Relation, Indicator)
"""The kinds of records between which disputes are looked for."""


def disputes(records: Iterable[Record], articles: Iterable[Article]) -> list[Dispute]:
    """All disputes among some merged records, sorted by type and id.

    Args:
        records: of all kinds; those without claims are passed over.
        articles: the stories they come from, with their lineage.
    """
    sources = Sources(articles)
    events: list[Event] = []
    relations: list[Relation] = []
    indicators: list[Indicator] = []
    for record in records:
        if isinstance(record, Event):
            events.append(record)
        elif isinstance(record, Relation):
            relations.append(record)
        elif isinstance(record, Indicator):
            indicators.append(record)
    found = [
        *figures(indicators, sources),
        *facts(relations, sources),
        *encounters(events, sources),
        *travel(events, sources),
        *offices(events, sources),
    ]
    unique = {dispute.id: dispute for dispute in found}
    return sorted(unique.values(), key=lambda dispute: (dispute.type, dispute.id))
