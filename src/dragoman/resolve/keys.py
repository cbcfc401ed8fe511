"""Blocking keys: only gists that share one are compared."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import combinations

from dragoman.resolve.gist import STANCES, Gist

_MONTHS = 14
_PAIRS = 15
_SKETCH = 6


def keys_of(gist: Gist) -> list[str]:
    """The blocks a gist belongs to."""
    head = f"{gist.kind}|{gist.family}|"
    return sorted({head + "|".join(map(str, parts)) for parts in _KEYS[gist.kind](gist)})


def _event(gist: Gist) -> Iterator[tuple[object, ...]]:
    who = [*_pairs(gist.parties), *(("person", prefix) for figure in gist.named for prefix in _prefixes(figure.name))]
    months = list(_months(gist.start, gist.end))
    if not months and gist.published:
        months = list(_around(gist.published))
    for month in months:
        for key in who:
            yield ("in", month, *key)
    if gist.ordinal:
        yield ("ordinal", gist.ordinal, *gist.parties)
    if gist.type in STANCES:
        return
    for key in who:
        # Undated tellings look for their like among these; dated ones must be findable there.
        if key[0] == "person":
            yield ("whenever", gist.country, *key)


def _pairs(parties: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if len(parties) > 1:
        pairs = list(combinations(parties, 2))
        # A summit of twenty would stand in hundreds of blocks: the first pairs, in order, are as good as all.
        yield from (("pair", *pair) for pair in pairs[:_PAIRS])
    yield from (("party", party) for party in parties[:1] if len(parties) == 1)


def _prefixes(name: str) -> set[str]:
    words = name.split()
    return {word[:4] for word in words if len(word) > 3} or {name}


def _months(start: str, end: str) -> Iterator[str]:
    if not start or not end:
        return
    year, month = int(start[:4]), int(start[5:7])
    last = (int(end[:4]), int(end[5:7]))
    for _ in range(_MONTHS):
        if (year, month) > last:
            return
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _around(day: str) -> Iterator[str]:
    """The month before the day of publication, its own and the three after: where an undated event may lie."""
    year, month = int(day[:4]), int(day[5:7])
    for step in range(-1, 4):
        number = year * 12 + month - 1 + step
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def _relation(gist: Gist) -> Iterator[tuple[object, ...]]:
    yield gist.parties


def _indicator(gist: Gist) -> Iterator[tuple[object, ...]]:
    yield (*gist.parties, gist.value)


def _agreement(gist: Gist) -> Iterator[tuple[object, ...]]:
    for year in {(gist.start or gist.published)[:4], (gist.end or gist.published)[:4]}:
        yield (year, *gist.parties)


def _quote(gist: Gist) -> Iterator[tuple[object, ...]]:
    # Two sets of words that largely overlap share one of their least by any fixed order (a bottom sketch).
    least = sorted(gist.words, key=lambda word: (zlib.crc32(word.encode()), word))[:_SKETCH]
    for prefix in _prefixes(gist.people[0].name):
        for word in least:
            yield (prefix, gist.language, word)


def _own(gist: Gist) -> Iterator[tuple[object, ...]]:
    yield (gist.id,)


_KEYS = {
    "event": _event,
    "relation": _relation,
    "mechanism": _relation,
    "agreement": _agreement,
    "indicator": _indicator,
    "quote": _quote,
    "dispute": _own,
    "article": _own,
}
