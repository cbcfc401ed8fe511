"""Where reports contradict each other: what each side says, where, and how many stand behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args, get_type_hints

import msgspec

from dragoman.ask.answers import Answer, Citation, citations
from dragoman.ask.names import Names
from dragoman.records import AnyRecord, Dispute, Span
from dragoman.resolve.disputes import KINDS
from dragoman.resolve.disputes import disputes as find
from dragoman.store import Store

DISPUTE_KINDS: tuple[str, ...] = get_args(get_type_hints(Dispute)["type"])
_KIND_NAMES = tuple(str(kind.__struct_config__.tag) for kind in KINDS)


class Reading(Answer, kw_only=True):
    """One side.

    Attributes:
        value: what it says.
        roots: how many independent reports say so.
        supported: whether the rest of the record bears it out.
        citations: the words, the earliest report first.
        correction: whether an outlet says so to mend what it said before.
    """

    value: str | float
    roots: int
    supported: bool = False
    correction: bool = False
    citations: list[Citation] = msgspec.field(default_factory=list)


class Contradiction(Answer, kw_only=True):
    """A dispute as an answer tells it.

    Attributes:
        id: of the dispute.
        type: `figure`, `date` and so on.
        field: what is disputed.
        parties: whose affair it is.
        names: their English names.
        about: ids of the records in dispute.
        readings: the sides.
    """

    id: str
    type: str
    field: str
    parties: list[str]
    names: list[str]
    about: list[str]
    readings: list[Reading]


class Disputes(Answer, kw_only=True):
    """The disputes asked for, by type."""

    disputes: list[Contradiction] = msgspec.field(default_factory=list)


def disputes(
    store: Store,
    *,
    between: Sequence[str] = (),
    kinds: Sequence[str] = (),
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Disputes:
    """Claims that cannot both be true.

    Args:
        store: where to look.
        between: parties that must all be concerned, by code or name.
        kinds: types of disputes; all where empty.
        min_confidence: records below it are left aside, 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows.
    """
    names = names or Names()
    codes = [names.party(party, store) for party in between]
    records: dict[str, AnyRecord] = {
        record.id: record for record in store.records(kinds=_KIND_NAMES, between=codes, min_confidence=min_confidence)
    }
    stories = store.articles_of([span.article for record in records.values() for span in record.evidence])
    stories |= {article.id: article for article in store.corrections()}
    found = [one for one in find(records.values(), stories.values()) if not kinds or one.type in kinds]
    mending = {key for key, article in stories.items() if article.derivation == "correction"}

    def reading(dispute: Dispute, at: int) -> Reading:
        claim = dispute.claims[at]
        spans: dict[tuple[str, int], Span] = {}
        for key in dispute.about:
            for span in records[key].evidence:
                if span.article in claim.articles and span in dispute.evidence:
                    spans.setdefault((span.article, span.start), span)
        side = msgspec.structs.replace(dispute, evidence=[spans[key] for key in sorted(spans)])
        return Reading(
            value=claim.value,
            roots=claim.roots,
            supported=dispute.supported is not None and claim.value == dispute.supported,
            correction=not mending.isdisjoint(claim.articles),
            citations=citations(side, stories),
        )

    return Disputes(
        disputes=[
            Contradiction(
                id=one.id,
                type=one.type,
                field=one.field,
                parties=one.parties,
                names=[names.of(party) for party in one.parties],
                about=one.about,
                readings=[reading(one, at) for at in range(len(one.claims))],
            )
            for one in found
        ]
    )
