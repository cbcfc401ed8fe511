"""Whose a figure is: two for trade, giver and receiver for aid, one for its economy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.matter.nouns import Noun, Surroundings
from dragoman.coding.matter.whose import Owners, of_story, whose
from dragoman.coding.names.mention import Group

RATES: Final = frozenset(("gdp-growth", "inflation", "unemployment", "interest-rate", "tariff", "tariff-rate"))
GROWTH: Final = {"gdp": "gdp-growth"}
_ALONE: Final = frozenset(("gdp-growth", "gdp", "inflation", "unemployment", "interest-rate", "debt", "population"))
_MUTUAL: Final = frozenset(("goods-trade", "trade", "services-trade"))
_GIVEN: Final = frozenset(("loan", "aid-sum", "aid", "military-aid", "grant", "investment"))
_TRAVEL: Final = frozenset(("visitors", "tourists", "students"))
_BESIDE: Final = 3


def parties_of(around: Surroundings, number: NumberExpression, noun: Noun, found: Sequence[Noun]) -> Owners:
    """The parties of a figure; none where the sentence does not tell them.

    Args:
        around: the sentence.
        number: the figure's number expression.
        noun: the indicator.
        found: all words of figures in the sentence.
    """
    owners = whose(around, noun.start, noun.end)
    if len(owners.parties) > 1:
        return owners
    both = around.whole(noun, "bilateral") or (
        around.near(noun.start, noun.end, [n for n in found if n.key == "bilateral"], _BESIDE) is not None
    )
    if both or (noun.key in _MUTUAL and not owners.parties):
        return _two(around, noun, owners, both=both)
    if noun.key in _GIVEN:
        return _given(around, number, noun, owners)
    if noun.key in _TRAVEL and owners.parties:
        return _travelled(around, noun, owners)
    if owners.parties or noun.key in _MUTUAL:
        return owners
    if noun.key in _ALONE:
        place = next((g for g in around.after(noun.end) if g.case & {"in", "of", "for"}), None)
        if place is not None and around.words(noun.end, place.start) <= _BESIDE:
            return Owners(around.parties(place), "own", noun.start, place.end)
    wide = whose(around, min(number.start, noun.start), max(number.end, noun.end))
    return wide if wide.parties else _subject(around, min(noun.start, number.start), noun.end)


def _two(around: Surroundings, noun: Noun, owners: Owners, *, both: bool) -> Owners:
    """Of trade between nobody in particular, the two that the story is about."""
    two = around.sides(around.cast.two())
    leading = {code for code, count in around.cast.states.most_common(2) if count > 1}
    if not both and set(two) != leading:
        return owners
    local = of_story(around, noun.start, noun.end, subject=False)
    return local if len(local.parties) == 2 else Owners(two, "story", noun.start, noun.end)


def _given(around: Surroundings, number: NumberExpression, noun: Noun, owners: Owners) -> Owners:
    """Giver and receiver of a sum."""
    start, end = min(noun.start, number.start), max(noun.end, number.end)
    wide = whose(around, start, end)
    owners = wide if len(wide.parties) > len(owners.parties) else owners
    if len(owners.parties) > 1:
        return owners
    if not owners.parties:
        return _subject(around, start, noun.end)
    giver = _another(around, around.before(start), owners.parties)
    if giver is None:
        return owners
    return Owners([*around.parties(giver), *owners.parties], "two", giver.start, max(end, owners.end))


def _travelled(around: Surroundings, noun: Noun, owners: Owners) -> Owners:
    """Whose people, and where they went."""
    goal = _another(around, around.after(noun.end), owners.parties)
    if goal is None:
        return owners
    return Owners([*owners.parties, *around.parties(goal)], "two", min(owners.start, noun.start), goal.end)


def _another(around: Surroundings, groups: Iterable[Group], parties: Sequence[str]) -> Group | None:
    """The first group that stands for one other party, and is no possessor or mere adjective."""
    for group in groups:
        named = around.parties(group)
        if len(named) == 1 and named[0] not in parties and not group.possessive and not group.members[-1].adjective:
            return group if isinstance(group, Group) else None
    return None


def _subject(around: Surroundings, offset: int, end: int) -> Owners:
    group = around.subject(offset)
    own = around.parties(group)
    return Owners(own, "own", group.start, end) if group is not None and own else Owners([], "", offset, end)
