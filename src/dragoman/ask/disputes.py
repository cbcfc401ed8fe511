"""Where reports contradict each other: what each side says, where, and how many stand behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args, get_type_hints

import msgspec

from dragoman.ask.answers import Answer, Citation, citations
from dragoman.ask.names import Names
from dragoman.records import Dispute, Indicator
from dragoman.store import Store

DISPUTE_KINDS: tuple[str, ...] = get_args(get_type_hints(Dispute)["type"])


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
        unit: of the figures in dispute, as ISO 4217 or in words.
    """

    id: str
    type: str
    field: str
    parties: list[str]
    names: list[str]
    about: list[str]
    readings: list[Reading]
    unit: str | None = None


class Disputes(Answer, kw_only=True):
    """The disputes asked for, by type.

    Attributes:
        disputes: as many as were asked for.
        total: how many there are.
    """

    disputes: list[Contradiction] = msgspec.field(default_factory=list)
    total: int = 0


def disputes(
    store: Store,
    *,
    between: Sequence[str] = (),
    kinds: Sequence[str] = (),
    min_confidence: float = 0.0,
    limit: int = 0,
    names: Names | None = None,
) -> Disputes:
    """Claims that cannot both be true.

    Args:
        store: where to look.
        between: parties that must all be concerned, by code or name.
        kinds: types of disputes; all where empty.
        min_confidence: records below it are left aside, 0 to 1.
        limit: most of them; 0 for all.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows.
    """
    names = names or Names()
    codes = [names.party(party, store) for party in between]
    found, total = store.disputes(between=codes, kinds=kinds, min_confidence=min_confidence, limit=limit)
    figures = [one.about[0] for one in found if one.type == "figure" and one.about]
    units = {figure.id: figure.unit for figure in store.by_ids(figures) if isinstance(figure, Indicator)}
    stories = store.articles_of([key for one in found for claim in one.claims for key in claim.articles])

    def reading(dispute: Dispute, at: int) -> Reading:
        claim = dispute.claims[at]
        told = set(claim.articles)
        side = msgspec.structs.replace(dispute, evidence=[span for span in dispute.evidence if span.article in told])
        return Reading(
            value=claim.value,
            roots=claim.roots,
            supported=dispute.supported is not None and claim.value == dispute.supported,
            correction=any(stories[key].derivation == "correction" for key in claim.articles if key in stories),
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
                unit=units.get(one.about[0]) if one.about else None,
            )
            for one in found
        ],
        total=total,
    )
