"""Gists to clusters: which are one thing. A function of the set of gists, whatever the order they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, combinations, product

from msgspec.structs import replace

from dragoman.resolve.bond import FIRM, Bond, apart, bond
from dragoman.resolve.gist import STANCES, Gist
from dragoman.resolve.keys import Key
from dragoman.resolve.pins import NO_PINS, Pins
from dragoman.resolve.roundings import digits

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


def crowds(gists: Mapping[str, Gist]) -> dict[str, str]:
    """For undated deeds, gist id -> the least id of those that differ from it in nothing but words.

    A thousand undated reports of one day on the same people would each be bound to every other, and to whatever else
    any of them is bound to. One of them, the head, stands for all: the others are bound to it alone.
    """
    heads: dict[Gist, str] = {}
    alike: dict[str, Gist] = {}
    for key, gist in gists.items():
        if gist.kind == "event" and not gist.start and gist.scope and gist.type not in STANCES:
            alike[key] = _model(gist)
            heads[alike[key]] = min(key, heads.get(alike[key], key))
    return {key: heads[model] for key, model in alike.items()}


def bonds_of(gists: Mapping[str, Gist], pairs: Iterable[Pair]) -> dict[Pair, Bond]:
    """The bonds between pairs of gists, where there are any; of a crowd, those of its head.

    Args:
        gists: by id: those of the pairs, and of a crowd all that share its blocks.
        pairs: of ids.
    """
    head = crowds(gists)
    models: dict[Gist, int] = {}
    model = {key: models.setdefault(_model(gist), len(models)) for key, gist in gists.items()}
    by_number = list(models)
    known: dict[tuple[int, int], Bond | None] = {}
    out: dict[Pair, Bond] = {}
    for pair in pairs:
        mine, theirs = head.get(pair[0]), head.get(pair[1])
        within = mine is not None and mine == theirs
        if mine not in pair if within else (mine or pair[0], theirs or pair[1]) != pair:
            continue
        one, other = sorted((model[pair[0]], model[pair[1]]))
        if (one, other) not in known:
            # Never the same gist, though it may be told alike.
            known[one, other] = bond(replace(by_number[one], id="one"), replace(by_number[other], id="other"))
        found = known[one, other]
        if found is not None:
            out[pair] = found._replace(tier=FIRM) if within else found
    return out


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
    sets = _Sets(gists, beside, pins)
    for left, right in sorted(pins.joined):
        if left in sets.home and right in sets.home and sets.home[left] != sets.home[right]:
            sets.join(sets.home[left], sets.home[right])

    def rank(item: tuple[Pair, Bond]) -> tuple[float, Pair]:
        return (-item[1].score, item[0])

    for (left, right), _found in sorted((item for item in bonds.items() if item[1].tier == FIRM), key=rank):
        one, other = sets.home[left], sets.home[right]
        if one != other and not sets.hostile(one, other):
            sets.join(one, other)

    vague: dict[str, dict[str, float]] = defaultdict(dict)
    for (left, right), found in bonds.items():
        if found.tier != FIRM:
            vague[left][right] = vague[right][left] = found.score
    for key in sorted(vague, key=lambda key: (_vagueness(gists[key]), key)):
        own = sets.home[key]
        near: dict[str, float] = {}
        for other, score in vague[key].items():
            place = sets.home[other]
            near[place] = max(near.get(place, 0.0), score)
        near.pop(own, None)
        rivals = [
            place
            for place in sorted(near, key=lambda place: (-near[place], place))
            if sets.firmness[place] < sets.firmness[own] and not sets.hostile(own, place)
        ]
        if rivals and not any(sets.hostile(rivals[0], rival) for rival in rivals[1:]):
            sets.join(own, rivals[0])
    return sorted(sorted(keys) for keys in sets.members.values())


class _Sets:
    """Clusters in the making.

    What many gists have in common is compared once: a thousand undated reports of one meeting differ in their day of
    publication, and in nothing that could keep them apart.

    Attributes:
        home: gist id -> the cluster it is in, by the least id of its gists.
        members: cluster -> its gists.
        firmness: cluster -> how closely its closest gist tells; less is firmer.
    """

    def __init__(self, gists: Mapping[str, Gist], beside: Mapping[str, frozenset[str]], pins: Pins) -> None:
        self._gists, self._pins = gists, pins
        self._judged = bool(pins.parted or pins.strangers)
        self.home = {key: key for key in gists}
        self.members: dict[str, list[str]] = {key: [key] for key in gists}
        self.firmness = {key: (_vagueness(gist), key) for key, gist in gists.items()}
        numbers: dict[Gist, int] = {}
        self._shapes: dict[str, set[int]] = {
            key: {numbers.setdefault(_shape(gist), len(numbers))} for key, gist in gists.items()
        }
        self._models = list(numbers)
        self._unlike: dict[tuple[int, int], bool] = {}
        # Told in one story, and holding within it only: two of these are two things.
        self._shunned: dict[str, set[str]] = defaultdict(set)
        for key, others in beside.items():
            for other in others:
                self._shunned[key].add(other)
                self._shunned[other].add(key)

    def hostile(self, one: str, other: str) -> bool:
        """Whether two clusters hold gists that cannot be one thing."""
        if any(self._apart(a, b) for a in self._shapes[one] for b in self._shapes[other]):
            return True
        small, large = sorted((one, other), key=lambda key: len(self.members[key]))
        if any(self.home[shunned] == large for key in self.members[small] for shunned in self._shunned_by(key)):
            return True
        return self._judged and any(
            self._pins.apart(self._gists[a], self._gists[b]) for a in self.members[one] for b in self.members[other]
        )

    def join(self, one: str, other: str) -> None:
        """Makes two clusters one."""
        keep, drop = sorted((one, other))
        for key in self.members[drop]:
            self.home[key] = keep
        self.members[keep] += self.members.pop(drop)
        self._shapes[keep] |= self._shapes.pop(drop)
        self.firmness[keep] = min(self.firmness[keep], self.firmness.pop(drop))

    def _shunned_by(self, key: str) -> Iterable[str]:
        return (other for other in self._shunned.get(key, ()) if other in self.home)

    def _apart(self, one: int, other: int) -> bool:
        pair = (one, other) if one <= other else (other, one)
        known = self._unlike.get(pair)
        if known is None:
            known = self._unlike[pair] = apart(self._models[one], self._models[other])
        return known


def _model(gist: Gist) -> Gist:
    """The gist as bonds see it: of deeds, neither the words that tell them nor their topics."""
    if gist.kind == "event" and gist.type not in STANCES:
        return replace(gist, id="", scope="", words=(), topics=(), language="")
    return replace(gist, id="") if gist.kind not in ("dispute", "article") else gist


def _shape(gist: Gist) -> Gist:
    """The gist without what never keeps two apart."""
    if gist.kind == "event":
        return replace(gist, id="", scope="", words=(), topics=(), language="", published="")
    return replace(gist, id="", scope="") if gist.kind not in ("dispute", "article") else gist


def _vagueness(gist: Gist) -> tuple[int, int, int]:
    """Greater is vaguer: length of its date, people it does not name, parties it leaves out; digits rounded off."""
    if gist.kind == "indicator":
        return (gist.days or 100_000, -digits(gist.figure[0]), 0)
    return (gist.days or 100_000, -len(gist.named), -len(gist.parties))
