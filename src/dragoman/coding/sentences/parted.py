"""Verbs in two parts that stand apart: `tok kongen imot`, `traf am Montag ein`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from dragoman.lexicon import Entry, Spot

_FAR: Final = 240
_CUTS: Final = re.compile(r"[;；：]|:(?!\w)")
"""Marks that part clauses: no colon inside a word ("USA:s", "32:a")."""
_ARTICLES: Final = frozenset(("det", "indefinite", "own"))
_BARRING: Final = frozenset(("that", "who"))


def joined(spots: Sequence[Spot], text: str, end: int, *, last: bool) -> Sequence[Spot]:
    """The frame words of a sentence with the two parts of a verb as one, in the place of the first.

    A first part without its particle is left as it is: it is no such verb.

    Args:
        spots: frame words in order.
        text: the story's text.
        end: where the sentence ends.
        last: the particle must close its clause, as in German, where `ein` elsewhere is an article.
    """
    heads = [at for at, spot in enumerate(spots) if any(entry.particle for entry in spot.entries)]
    if not heads:
        return spots
    out: list[Spot | None] = list(spots)
    for at in heads:
        found = _particle(spots, at, text, end, last=last)
        if found is not None and out[found] is not None:
            head = spots[at]
            key = next(e.key for e in spots[found].entries if e.kind == "particle")
            whole = _whole(head.entries, key)
            if not (last and at and _noun(head, whole, text)):
                out[at], out[found] = Spot(head.start, head.end, whole), None
    return [spot for spot in out if spot is not None]


def _noun(spot: Spot, whole: Sequence[Entry], text: str) -> bool:
    """By its capital a noun of doing, and no verb in two parts of another act: `bei einem Treffen mit X ... ein`."""
    deeds = {entry.key for entry in spot.entries if entry.kind == "act" and entry.feature == "noun"}
    return text[spot.start].isupper() and bool(deeds) and all(entry.key not in deeds for entry in whole)


def _particle(spots: Sequence[Spot], at: int, text: str, end: int, *, last: bool) -> int | None:
    """The spot that is the particle of the verb at an index, in its clause."""
    head = spots[at]
    wanted = {entry.particle for entry in head.entries if entry.particle}
    for index in range(at + 1, len(spots)):
        spot = spots[index]
        between = text[head.end : spot.start]
        if len(between) > _FAR or _CUTS.search(between):
            return None
        if any(entry.kind == "particle" and entry.key in wanted for entry in spot.entries):
            if not last or _closes(spots, index, text, end):
                return index
        elif _bars(spot):
            return None
    return None


def _bars(spot: Spot) -> bool:
    """Another clause begins, or another verb stands here."""
    entries = [entry for entry in spot.entries if not entry.particle]
    if any(entry.kind == "speech" or (entry.kind == "marker" and entry.key in _BARRING) for entry in entries):
        return True
    deeds = [entry for entry in entries if entry.kind == "act"]
    return bool(deeds) and all(entry.feature != "noun" for entry in deeds)


def _closes(spots: Sequence[Spot], index: int, text: str, end: int) -> bool:
    """Nothing of the clause follows but what a marker opens."""
    stop = spots[index].end
    rest = text[stop:end].lstrip()
    if not rest or not rest[0].isalnum():
        return True
    following = spots[index + 1] if index + 1 < len(spots) else None
    return (
        following is not None
        and following.start == end - len(rest)
        and any(entry.kind == "marker" and entry.key not in _ARTICLES for entry in following.entries)
    )


@cache
def _whole(entries: tuple[Entry, ...], particle: str) -> tuple[Entry, ...]:
    """What the word means with its particle; the same object each time, by which what is made of it is known.

    What it means as a noun stays: "China banned imports", "a Chinese ban on imports".
    """
    meant = (
        entry for entry in entries if entry.particle == particle or (entry.feature == "noun" and not entry.particle)
    )
    return tuple(entry._replace(particle="") for entry in meant)
