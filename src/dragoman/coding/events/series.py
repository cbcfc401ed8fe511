"""Which series a meeting or exchange belongs to, and which of it it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.sessions import at_summit, standing, summit_of
from dragoman.coding.matter.mechanisms import LOOSE, canonical, name_of, owned
from dragoman.coding.matter.nouns import Noun, Surroundings, ordinal_of

SERIAL: Final = frozenset(("meeting", "call", "exchange"))
_NEAR: Final = 6
_SITTINGS: Final = frozenset(("summit", "attend"))


def serial(draft: Draft) -> bool:
    """The event may belong to a series that no word of matter tells: a summit, an exchange told by a noun."""
    act = draft.act
    if act.frame.act == "summit" or (draft.event.type == "exchange" and act.frame.part == "noun"):
        return True
    numbered = any(number.kind == "ordinal" for number in draft.sentence.numbers)
    return numbered and draft.event.type == "meeting" and (act.frame.act == "attend" or at_summit(act, draft.sentence))


def in_series(around: Surroundings, drafts: Sequence[Draft]) -> None:
    """Gives the meetings and exchanges of a sentence their series and ordinal, where it tells them."""
    for draft in drafts:
        event, act = draft.event, draft.act
        if event.type not in SERIAL or event.series is not None:
            continue
        event.series, ordinal = series_of(around, act.start, act.end, event.parties)
        if event.series is None and event.type == "meeting" and act.frame.act in _SITTINGS:
            word = summit_of(act, around.sentence) or act
            known = standing(around, word.start, word.end, summit=word is not act)
            event.series, ordinal = (known.series, known.ordinal) if known else (None, None)
        if event.series is None and event.type == "meeting":
            event.series, ordinal = _leaders(around, event.parties, summit_of(act, around.sentence), ordinal)
        if event.series is None and event.type == "exchange" and act.frame.part == "noun":
            ordinal = ordinal_of(around, Noun(act.start, act.end, "act", act.frame.act, act.rule))
        if event.ordinal is None:
            event.ordinal = ordinal if ordinal is not None or event.series is None else _sitting(around, act)


def _sitting(around: Surroundings, act: Act) -> int | None:
    """The number of the session, told with the act's own words: "held its nineteenth meeting"."""
    for number in around.sentence.numbers:
        if number.kind == "ordinal" and act.start <= number.start < act.end:
            return int(number.value)
    noun = act.frame.part == "noun" and act.frame.type == "meeting"
    return ordinal_of(around, Noun(act.start, act.end, "act", act.frame.act, act.rule)) if noun else None


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
        named = sum(around.words(g.start, g.end) for g in around.groups if end <= g.start and g.end <= noun.start)
        if around.stretch(noun.start) != around.stretch(start) or _gap(around, start, end, noun) - named > _NEAR:
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


def _leaders(
    around: Surroundings, parties: Sequence[str], summit: Noun | None, counted: int | None
) -> tuple[str | None, int | None]:
    """The numbered summit of its parties: by its name where they hold one under one."""
    ordinal = ordinal_of(around, summit) if summit is not None else None
    if ordinal is None:
        return None, counted
    mechanisms = around.cast.knowledge.mechanisms.values()
    own = [one.id for one in mechanisms if set(one.parties) == set(parties) and "summit" in one.id.lower()]
    return own[0] if len(own) == 1 else None, ordinal
