"""Which series a meeting or exchange belongs to, and which of it it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.events import Draft
from dragoman.coding.mechanisms import LOOSE, canonical, name_of, ordinal_of, owned
from dragoman.coding.nouns import Noun, Surroundings

SERIAL: Final = frozenset(("meeting", "call", "exchange"))
_BODIES: Final = frozenset(("intergovernmental", "bloc"))
_NEAR: Final = 6
_BESIDE: Final = 2


def serial(draft: Draft) -> bool:
    """The event may belong to a series that no word of matter tells: a summit, an exchange told by a noun."""
    act = draft.act
    return act.frame.act == "summit" or (draft.event.type == "exchange" and act.frame.part == "noun")


def in_series(around: Surroundings, drafts: Sequence[Draft]) -> None:
    """Gives the meetings and exchanges of a sentence their series and ordinal, where it tells them."""
    for draft in drafts:
        event, act = draft.event, draft.act
        if event.type not in SERIAL or event.series is not None:
            continue
        event.series, ordinal = series_of(around, act.start, act.end, event.parties)
        if event.series is None and event.type == "meeting" and act.frame.act == "summit":
            event.series, ordinal = _summit(around, act.start, act.end)
        if event.series is None and event.type == "exchange" and act.frame.part == "noun":
            ordinal = ordinal_of(around, Noun(act.start, act.end, "act", act.frame.act, act.rule))
        if event.ordinal is None:
            event.ordinal = ordinal


def series_of(around: Surroundings, start: int, end: int, parties: Sequence[str]) -> tuple[str | None, int | None]:
    """The standing series told of beside an act, with the ordinal.

    Args:
        around: the sentence.
        start: offset of the act's words.
        end: their end.
        parties: the event's parties.
    """
    for noun in around.spots("series"):
        known = around.cast.knowledge.mechanisms.get(noun.key)
        fits = known is None or not known.parties or bool(set(known.parties) & set(parties))
        if fits and around.stretch(noun.start) == around.stretch(start) and _gap(around, start, end, noun) <= _NEAR:
            return noun.key, ordinal_of(around, noun)
    counted: int | None = None
    for noun in around.spots("nouns"):
        if around.stretch(noun.start) != around.stretch(start) or _gap(around, start, end, noun) > _NEAR:
            continue
        ordinal = ordinal_of(around, noun)
        owners = owned(around, noun)
        known = canonical(around, noun, owners.parties or parties)
        if known is not None and set(known.parties) & set(parties):
            return known.id, ordinal
        if set(owners.parties) <= set(parties) and len(owners.parties) > 1 and (ordinal or noun.key not in LOOSE):
            return name_of(around, noun, owners), ordinal
        if set(owners.parties) <= set(parties) and noun.key not in LOOSE:
            counted = ordinal  # the series is the parties' own, but goes by no name
    return None, counted


def _gap(around: Surroundings, start: int, end: int, noun: Noun) -> int:
    return around.words(noun.end, start) if start >= noun.end else around.words(end, noun.start)


def _summit(around: Surroundings, start: int, end: int) -> tuple[str | None, int | None]:
    """The summit of an organisation named right before or behind the word."""
    known = around.cast.knowledge.organisations
    for group in around.groups:
        for mention in group.members:
            body = known.get(mention.name or "") if mention.type == "org" else None
            if body is None or body.kind not in _BODIES:
                continue
            gap = around.words(mention.end, start) if mention.end <= start else around.words(end, mention.start)
            if gap <= _BESIDE and around.stretch(mention.start) == around.stretch(start):
                return f"{mention.name} summit", ordinal_of(around, Noun(start, end, "act", "summit", ""))
    return None, None
