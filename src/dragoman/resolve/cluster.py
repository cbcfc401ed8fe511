"""Gists to clusters: which are one thing. A function of the set of gists, whatever the order they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, combinations, product

from dragoman.resolve.bond import FIRM, Bond, apart, bond
from dragoman.resolve.gist import Gist
from dragoman.resolve.keys import Key
from dragoman.resolve.pins import NO_PINS, Pins

Pair = tuple[str, str]
"""Two gist ids, the smaller first."""


def pairs_of(keys: Mapping[str, Iterable[Key]]) -> set[Pair]:
    """The pairs of gists that share a block in which one looks for the other, from the keys of each."""
    looking: dict[str, list[str]] = defaultdict(list)
    standing: dict[str, list[str]] = defaultdict(list)
    for gist, own in keys.items():
        for key in own:
            (looking if key.looks else standing)[key.block].append(gist)
    return {
        (min(one, other), max(one, other))
        for block, seekers in looking.items()
        for one, other in chain(combinations(seekers, 2), product(seekers, standing[block]))
    }


def bonds_of(gists: Mapping[str, Gist], pairs: Iterable[Pair]) -> dict[Pair, Bond]:
    """The bonds between pairs of gists, where there are any."""
    found = ((pair, bond(gists[pair[0]], gists[pair[1]])) for pair in pairs)
    return {pair: tie for pair, tie in found if tie is not None}


def cluster(
    gists: Mapping[str, Gist],
    bonds: Mapping[Pair, Bond],
    beside: Mapping[str, frozenset[str]],
    pins: Pins = NO_PINS,
) -> list[list[str]]:
    """Partitions gists into clusters.

    What was judged to be one thing comes first. Then firm bonds, the best first, never across two gists that are apart.
    Then the vaguer clusters join the firmer, where there is just one that fits.

    Args:
        gists: by id.
        bonds: by pair of ids.
        beside: gist id -> ids of the gists told in the same story, for gists that hold only within their story.
        pins: judgements made by hand, which no contradiction undoes.

    Returns:
        Clusters, each sorted, in order.
    """
    home = {key: key for key in gists}
    members: dict[str, list[str]] = {key: [key] for key in gists}

    def hostile(one: str, other: str) -> bool:
        return any(
            pins.apart(gists[a], gists[b]) or _apart(gists, beside, a, b) for a in members[one] for b in members[other]
        )

    def join(one: str, other: str) -> None:
        keep, drop = sorted((one, other))
        for key in members[drop]:
            home[key] = keep
        members[keep] += members.pop(drop)

    def rank(item: tuple[Pair, Bond]) -> tuple[float, Pair]:
        return (-item[1].score, item[0])

    for left, right in sorted(pins.joined):
        if left in home and right in home and home[left] != home[right]:
            join(home[left], home[right])

    for (left, right), _found in sorted((item for item in bonds.items() if item[1].tier == FIRM), key=rank):
        one, other = home[left], home[right]
        if one != other and not hostile(one, other):
            join(one, other)

    vague: dict[str, dict[str, float]] = defaultdict(dict)
    for (left, right), found in bonds.items():
        if found.tier != FIRM:
            vague[left][right] = vague[right][left] = found.score
    order = sorted(vague, key=lambda key: (_vagueness(gists[key]), key))
    for key in order:
        own = home[key]
        best: dict[str, float] = {}
        for other, score in vague[key].items():
            place = home[other]
            if place != own and _firmer(gists, members[place], members[own]) and not hostile(own, place):
                best[place] = max(best.get(place, 0.0), score)
        rivals = sorted(best, key=lambda place: (-best[place], place))
        if rivals and not any(hostile(rivals[0], rival) for rival in rivals[1:]):
            join(own, rivals[0])
    return sorted(sorted(keys) for keys in members.values())


def _apart(gists: Mapping[str, Gist], beside: Mapping[str, frozenset[str]], left: str, right: str) -> bool:
    return right in beside.get(left, ()) or left in beside.get(right, ()) or apart(gists[left], gists[right])


def _vagueness(gist: Gist) -> tuple[int, int, int]:
    """Greater is vaguer: length of its date, people it does not name, parties it leaves out."""
    return (gist.days or 100_000, -len(gist.named), -len(gist.parties))


def _firmer(gists: Mapping[str, Gist], there: Sequence[str], here: Sequence[str]) -> bool:
    return _firmness(gists, there) < _firmness(gists, here)


def _firmness(gists: Mapping[str, Gist], keys: Sequence[str]) -> tuple[tuple[int, int, int], str]:
    return min((_vagueness(gists[key]), key) for key in keys)
