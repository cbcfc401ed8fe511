"""Deeds told by a common verb and by what it handles: "sent tanks to", "struck with missiles", "moved troops"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.languages import Language, Languages
from dragoman.lexicon import Entry, Spot

_ARTICLES: Final = frozenset(("det", "indefinite", "own"))
MONEY: Final = "money"
"""The class that a sum of money is of."""
TIES: Final = "ties"
_BETWEEN: Final = frozenset(("partnership", "ties"))
"""The class of what lies between states, and the words of relations.yaml that are of it without being listed."""
_BEHIND: Final = 90
_BEFORE: Final = 40
"""Letters between the verb and what it handles: behind it, and before it as its subject."""

Laden = Mapping[str, frozenset[str]]


def laden_of(languages: Languages, language: Language) -> dict[str, frozenset[str]]:
    """The acts whose words count only beside goods of some classes, and which."""
    return {
        act: frozenset(entry["goods"])
        for inventory in (languages.acts["acts"], language.data("acts"))
        for act, entry in inventory.items()
        if isinstance(entry, dict) and "goods" in entry
    }


def loaded(
    framing: Sequence[Spot], laden: Laden, matter: Iterable[Spot], numbers: Sequence[NumberExpression]
) -> Sequence[Spot]:
    """The words of a sentence without the common verbs that handle nothing of theirs.

    Args:
        framing: words spotted in the sentence.
        laden: the acts that ask for goods.
        matter: goods and the like spotted in it.
        numbers: its numbers, sums of money among them.
    """
    if not any(entry.key in laden for spot in framing for entry in spot.entries):
        return framing
    there = [(spot.start, spot.end, entry.key) for spot in matter for entry in spot.entries if entry.kind == "goods"]
    there += [(s.start, s.end, TIES) for s in matter for entry in s.entries if entry.kind in _BETWEEN]
    there += [(number.start, number.end, MONEY) for number in numbers if number.kind == "money"]
    out = []
    nouns = {spot.end + 1 for spot in framing if all(entry.key in _ARTICLES for entry in spot.entries)}
    for spot in framing:
        if spot.start in nouns and all(entry.key in laden and entry.feature != "noun" for entry in spot.entries):
            continue  # "its launch"
        entries = tuple(entry for entry in spot.entries if _fits(spot, entry, laden, there))
        if entries:
            out.append(spot if len(entries) == len(spot.entries) else Spot(spot.start, spot.end, entries))
    return out


def _fits(spot: Spot, entry: Entry, laden: Laden, there: Sequence[tuple[int, int, str]]) -> bool:
    """The word asks for no goods, or some of its kind stand near, or in it (关系升格)."""
    wanted = laden.get(entry.key) if entry.kind == "act" else None
    return wanted is None or any(
        key in wanted
        and (
            0 <= start - spot.end <= _BEHIND
            or 0 <= spot.start - end <= _BEFORE
            or (spot.start <= start and end <= spot.end)
        )
        for start, end, key in there
    )
