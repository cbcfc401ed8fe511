"""Documents that go by a name of their own: "the Simla Agreement", whose parties the page need not name beside it."""

from __future__ import annotations

from datetime import date

from dragoman.coding.matter.finding import Finding, told
from dragoman.coding.matter.nouns import Noun, Surroundings
from dragoman.coding.matter.validity import step_of
from dragoman.records import Agreement, Date


def named_documents(around: Surroundings, day: date | None) -> list[Finding[Agreement]]:
    """The documents on file that a sentence names, of which the story names a party.

    Args:
        around: the sentence.
        day: the day of the story.
    """
    out: list[Finding[Agreement]] = []
    for noun in around.spots("named-document"):
        known = around.cast.knowledge.documents[noun.key]
        if not any(around.cast.states[party] for party in known.parties):
            continue
        made = Date(start=known.date, end=known.date, precision="day") if known.date else None
        step = step_of(around, noun, (noun.start, noun.end), [noun], day)
        lo, hi = (min(noun.start, step.start), max(noun.end, step.end)) if step else (noun.start, noun.end)
        record = Agreement(
            type=known.type,  # type: ignore[arg-type]
            title=known.id,
            parties=list(known.parties),
            date=step.when if step is not None else made,
            status=step.status if step is not None else None,  # type: ignore[arg-type]
            evidence=[],
            rule=noun.rule,
        )
        out.append(Finding(record, told(around, lo, hi), about=known.id))
    return out


def within_name(around: Surroundings, noun: Noun) -> bool:
    """The word is part of the name of a document on file."""
    return any(named.start < noun.end and noun.start < named.end for named in around.spots("named-document"))
