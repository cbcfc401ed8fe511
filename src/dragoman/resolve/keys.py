"""Blocking keys: only gists that share one are compared, and only where one of the two looks for the other there.

A day's meeting looks for others of its days. A vague telling looks in the month, or among all that the same people ever
did; there the day's meetings stand to be found, but do not look at each other: else every report on two busy countries
would be compared with every other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from rensa import RMinHash

from dragoman.resolve.bond import when
from dragoman.resolve.gist import NARROW, ONCE, STANCES, Figure, Gist

_MONTHS = 14
_PAIRS = 15
_BANDS, _ROWS = 16, 3
_SEED = 20240822


class Key(NamedTuple):
    """A block, and whether the gist looks for others there or only stands to be found."""

    block: str
    looks: bool


def keys_of(gist: Gist) -> list[Key]:
    """The blocks a gist belongs to."""
    head = f"{gist.kind}|{gist.family}|"
    found: dict[str, bool] = {}
    for looks, *parts in _KEYS[gist.kind](gist):
        block = head + "|".join(map(str, parts))
        found[block] = found.get(block, False) or bool(looks)
    return [Key(block, looks) for block, looks in sorted(found.items())]


Parts = tuple[object, ...]
"""Whether the gist looks there, then the parts of the key."""


def _event(gist: Gist) -> Iterator[Parts]:
    if gist.ordinal:
        yield (True, "ordinal", gist.ordinal, *gist.parties)
        if gist.series:
            yield (True, "session", gist.ordinal, gist.series)
    if gist.type in STANCES:
        yield from _stance(gist)
        return
    sides, casts = list(_sides(gist)), list(_casts(gist))
    if not gist.start:
        # Undated: the months in which it can have been, as the day of the report allows; else whenever.
        span = when(gist)
        times = list(_months(*span)) if span else [""]
        yield from ((True, month, *key) for month in times for key in casts)
        return
    narrow = gist.days <= NARROW
    if narrow:
        yield from ((True, day, *key) for day in _days(_eve(gist), gist.end) for key in sides)
    yield from ((not narrow, month, *key) for month in _months(gist.start, gist.end) for key in (*sides, *casts))
    yield from ((False, "", *key) for key in casts)


def _eve(gist: Gist) -> str:
    """The first day on which others are looked for: who is on a visit may have arrived the day before."""
    if gist.type != "visit":
        return gist.start
    try:
        return (date.fromisoformat(gist.start) - timedelta(days=1)).isoformat()
    except OverflowError:
        return gist.start


def _stance(gist: Gist) -> Iterator[Parts]:
    pairs = list(_pairs(gist.parties))
    if not gist.start:
        yield from ((True, "told", gist.published, *pair) for pair in pairs)
    elif gist.days <= NARROW:
        yield from ((True, day, *pair) for day in _days(gist.start, gist.end) for pair in pairs)
        yield from ((False, month, *pair) for month in _months(gist.start, gist.end) for pair in pairs)
    else:
        yield from ((True, month, *pair) for month in _months(gist.start, gist.end) for pair in pairs)


def _sides(gist: Gist) -> Iterator[Parts]:
    """Who takes part: pairs of parties, and each person."""
    yield from _pairs(gist.parties)
    yield from (("person", prefix) for figure in gist.named for prefix in _prefixes(figure.name))


def _pairs(parties: tuple[str, ...]) -> Iterator[Parts]:
    if len(parties) == 1:
        yield ("party", *parties)
    # A summit of twenty would stand in hundreds of blocks: the first pairs, in order, are as good as all.
    yield from (("pair", *pair) for pair in list(combinations(parties, 2))[:_PAIRS])


def _casts(gist: Gist) -> Iterator[Parts]:
    """What an undated telling is known by: who met whom, who travelled, whose ties, what two signed."""
    if gist.type in ONCE or gist.type == "signing":
        yield from _pairs(gist.parties)
    for one in _principals(gist.named):
        yield from (("one", prefix) for prefix in _prefixes(one.name))
    prefixes = sorted({prefix for figure in gist.named for prefix in _prefixes(figure.name)})
    yield from (("two", *pair) for pair in list(combinations(prefixes, 2))[:_PAIRS])


def _principals(named: Iterable[Figure]) -> Iterator[Figure]:
    return (figure for figure in named if figure.side == "a")


def _prefixes(name: str) -> set[str]:
    words = name.split()
    return {word[:4] for word in words if len(word) > 3} or {name}


def _months(start: str, end: str) -> Iterator[str]:
    year, month = int(start[:4]), int(start[5:7])
    last = (int(end[:4]), int(end[5:7]))
    for _ in range(_MONTHS):
        if (year, month) > last:
            return
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _days(start: str, end: str) -> Iterator[str]:
    if start == end:
        yield start
        return
    first = date.fromisoformat(start)
    for step in range((date.fromisoformat(end) - first).days + 1):
        yield (first + timedelta(days=step)).isoformat()


def _relation(gist: Gist) -> Iterator[Parts]:
    yield (True, *gist.parties)


def _indicator(gist: Gist) -> Iterator[Parts]:
    yield (True, *gist.parties, gist.value)
    if gist.start:
        # Of one period: where one figure may be another, rounded.
        yield (True, *gist.parties, gist.type, gist.start, gist.end)


def _agreement(gist: Gist) -> Iterator[Parts]:
    for year in {(gist.start or gist.published)[:4], (gist.end or gist.published)[:4]}:
        yield (True, year, *gist.parties)


def _quote(gist: Gist) -> Iterator[Parts]:
    # Two sets of words that largely overlap share a band of their sketches (MinHash). One word would not do: "and" is
    # in nearly all that somebody ever said.
    made = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    made.update(list(gist.words))
    sketch = made.digest()
    for prefix in _prefixes(gist.people[0].name):
        for at in range(0, len(sketch), _ROWS):
            yield (True, prefix, gist.language, at, *sketch[at : at + _ROWS])


def _own(gist: Gist) -> Iterator[Parts]:
    yield (True, gist.id)


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
