"""What an act is told with: its words, how often; and whether the noun names an occasion at all."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.filling import DIRECTED
from dragoman.coding.acts.status import stands
from dragoman.coding.sentences.scene import Sentence

_BESIDE: Final = 30


def points_back(act: Act, sentence: Sentence) -> bool:
    """The noun goes on about a deed told before, of which it says that it took place."""
    return act.frame.part == "noun" and stands("held", sentence.clauses, act.index)


def called_off(act: Act, sentence: Sentence) -> bool:
    """It goes on about a deed told before, of which it says that it will not take place: "The trip is off"."""
    planned = act.frame.type in ("visit", "meeting", "call", "signing")
    if not planned or act.status != "cancelled" or act.b:
        return False
    # `代表前往巴黎的行程`: it is told whose, but not by who possesses it
    return any(m.type == "person" for m in act.a) or sentence.clauses.kind(act.index - 1) != "f"


def no_occasion(act: Act, sentence: Sentence) -> bool:
    """The noun names no occasion: a standing series told as such, ties only remembered, a blow only told not to be."""
    if act.frame.type in DIRECTED and act.frame.part == "noun" and act.status == "denied":
        return not stands("denied", sentence.clauses, act.index)  # "until it stops its aggression"
    near = [
        n
        for n in sentence.numbers
        if -_BESIDE <= n.start - act.end <= _BESIDE or -_BESIDE <= act.start - n.end <= _BESIDE
    ]
    if act.frame.type in ("recognition", "upgrade"):
        return any(n.kind == "anniversary" for n in near)
    if act.frame.part != "noun" or act.frame.type != "meeting" or any(n.kind == "ordinal" for n in near):
        return False
    if stands("held", sentence.clauses, act.index) and not stands("habitual", sentence.clauses, act.index):
        return False  # "the strategic dialogue was held in May"
    if act.a_from == "subject" and len(act.a) > 1 and all(m.type == "person" for m in act.a):
        return False
    return any(
        entry.kind in ("nouns", "frequency") and spot.start <= act.end and act.start <= spot.end + 1
        for spot in sentence.matter
        for entry in spot.entries
    )


def count(act: Act, sentence: Sentence) -> int | None:
    """How often the deed was done: "visited twice"."""
    if act.frame.type not in ("visit", "meeting", "call"):
        return None
    clauses = sentence.clauses
    for number in sentence.numbers:
        if number.kind == "times" and isinstance(number.value, int) and number.value > 1:
            near = [n for item, n in zip(clauses.items, clauses.number, strict=True) if item.start <= number.start]
            if near and near[-1] == clauses.number[act.index]:
                return number.value
    return None


def reach(act: Act, sentence: Sentence) -> tuple[int, int]:
    """The words that tell the act: the sentence; of a long one, the clauses around the act."""
    span = sentence.span
    if span.end - span.start <= 400:
        return span.start, span.end
    clauses = sentence.clauses
    clause = clauses.number[act.index]
    near = [item for item, number in zip(clauses.items, clauses.number, strict=True) if abs(number - clause) <= 1]
    start = min([span.end, *(item.start for item in near)])
    end = max(item.end for item in near)
    source = sentence.text.text
    while start < end and not source[start].isalnum():
        start += 1
    return start, min(end, span.end)
