"""What an act is told with: its topics, and whether the noun that tells it names an occasion at all."""

from __future__ import annotations

from dragoman.coding.acts import Act
from dragoman.coding.scene import Sentence

_BESIDE = 30


def coded_topics(sentence: Sentence, start: int, end: int) -> list[str]:
    """Topics whose words stand in a range, in order."""
    found = (entry.key for spot in sentence.topics if start <= spot.start < end for entry in spot.entries)
    return list(dict.fromkeys(found))


def no_occasion(act: Act, sentence: Sentence) -> bool:
    """The noun names no occasion: a standing series told as such, or ties only remembered on their anniversary."""
    near = [
        n
        for n in sentence.numbers
        if -_BESIDE <= n.start - act.end <= _BESIDE or -_BESIDE <= act.start - n.end <= _BESIDE
    ]
    if act.frame.type in ("recognition", "upgrade"):
        return any(n.kind == "anniversary" for n in near)
    if act.frame.part != "noun" or act.frame.type != "meeting" or any(n.kind == "ordinal" for n in near):
        return False
    return any(
        entry.kind in ("nouns", "frequency") and spot.start <= act.end and act.start <= spot.end + 1
        for spot in sentence.matter
        for entry in spot.entries
    )
