"""What a story tells in a language that is not carried: sums of money, and about whom, by names and figures alone."""

from __future__ import annotations

from typing import Final

from dragoman.coding.events.parties import parties
from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.matter.finding import Finding
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.reader import Reader
from dragoman.coding.sentences.scene import Sentence
from dragoman.languages import UNWORDED
from dragoman.records import Indicator

RULE: Final = "shapes#sum"
"""The rule by which a figure with its currency is a sum of those named beside it."""
_WHO: Final = frozenset(("person", "state", "org", "pair"))


def sums(sentence: Sentence, reader: Reader) -> list[Finding[Indicator]]:
    """The sums of money that a sentence names beside states and bodies.

    Nothing tells what a sum is for: it is a `sum` and no more, of all whom the sentence names.

    Args:
        sentence: the sentence.
        reader: of its language; of one that is carried, sums are told by words.
    """
    if not reader.language.properties.get(UNWORDED):
        return []
    money = [number for number in sentence.numbers if number.kind == "money" and number.unit is not None]
    if not money:
        return []
    named = [m for item in sentence.clauses.items if isinstance(item, Group) for m in item.members if m.type in _WHO]
    known = (reader.knowledge.states, reader.knowledge.organisations)
    sides = [party for party in dict.fromkeys(parties(named)) if any(party in kind for kind in known)]
    if not sides:
        return []
    place = (sentence, sentence.span.start, sentence.span.end)
    return [Finding(_sum(number, sides), [place]) for number in money]


def _sum(number: NumberExpression, sides: list[str]) -> Indicator:
    return Indicator(
        name="sum",
        parties=sides,
        value=number.value,
        unit=number.unit,
        comparator=number.comparator or "=",
        evidence=[],
        rule=RULE,
    )
