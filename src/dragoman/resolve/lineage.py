"""Who copied whom: the parent of each story among those it is compared with, and the one root of a lineage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from operator import eq
from typing import Literal, NamedTuple

from dragoman.resolve.press import home_languages
from dragoman.resolve.strand import Strand, threads_of

Derivation = Literal["original", "copy", "translation", "rewrite", "correction"]
HEAD = 24
"""How many of a block's earliest stories the others are compared with."""
_SAME, _WITHIN, _PART = 0.5, 0.85, 0.3
_TEMPLATE = 0.85
_TRANSLATED, _SURELY = 0.5, 0.88
_NUMBERS = 0.8
_TELLING = 9
"""Things in common from which two stories without a source agree in more than the event."""
_FRESH = 12
"""Days within which a report retells another."""


class Link(NamedTuple):
    """Reason to take one story for another's offspring: how strong, and how it came from it."""

    strength: float
    how: Derivation


class Origin(NamedTuple):
    """Where a story comes from: the id of its parent (its own, where it is the first known telling), and how."""

    parent: str
    how: Derivation


def lineage(strands: Iterable[Strand]) -> dict[str, tuple[str, Derivation]]:
    """Story id -> id of the root of its lineage, and how the story came from it. The same in any order."""
    by_id = {strand.id: strand for strand in strands}
    blocks: dict[str, list[Strand]] = defaultdict(list)
    for strand in by_id.values():
        for key in threads_of(strand):
            blocks[key].append(strand)
    near: dict[str, dict[str, Strand]] = defaultdict(dict)
    for members in blocks.values():
        head = sorted(members, key=place)[:HEAD]
        for strand in members:
            near[strand.id].update({other.id: other for other in head})
    origins = {key: origin(strand, near[key].values(), by_id) for key, strand in by_id.items()}
    return {key: (root_of(key, origins), origins[key].how) for key in by_id}


def place(strand: Strand) -> tuple[str, str]:
    """Where a strand stands in the order of its block."""
    return (strand.published or "9999", strand.id)


def origin(strand: Strand, near: Iterable[Strand], known: Mapping[str, object]) -> Origin:
    """The parent of a story.

    Args:
        strand: the story.
        near: the strands it is compared with.
        known: story ids that are there at all.
    """
    if strand.parent and strand.parent in known:
        return Origin(strand.parent, "translation" if strand.how == "translation" else "rewrite")
    best: tuple[float, tuple[object, ...], str] | None = None
    how: Derivation = "original"
    for other in near:
        if other.id == strand.id or not _precedes(other, strand):
            continue
        found = link(other, strand)
        if found is None:
            continue
        rank = (-found.strength, _seniority(other), other.id)
        if best is None or rank < best:
            best, how = rank, found.how
    return Origin(best[2], how) if best else Origin(strand.id, "original")


def root_of(key: str, origins: Mapping[str, Origin]) -> str:
    """The root a story goes back to; of a ring of stories, the smallest id."""
    seen: list[str] = []
    at = key
    while at not in seen:
        seen.append(at)
        above = origins.get(at)
        if above is None or above.parent == at:
            return at
        at = above.parent
    return min(seen[seen.index(at) :])


def _precedes(first: Strand, second: Strand) -> bool:
    """Whether the first can be where the second comes from: named as its source, else earlier by what is known."""
    names_first, names_second = first.by in second.credits, second.by in first.credits
    if first.by and second.by and names_first != names_second:
        return names_first
    return _seniority(first) < _seniority(second)


def _seniority(strand: Strand) -> tuple[object, ...]:
    """Order of birth: day, no correction, no source named but its own, the agency's own language, the fuller text."""
    return (
        strand.published or "9999",
        strand.mends,
        bool(strand.credits),
        bool(home_languages(strand.by)) and strand.language not in home_languages(strand.by),
        -strand.size,
        strand.id,
    )


def link(first: Strand, second: Strand) -> Link | None:
    """How the second story comes from the first; None where nothing says that it does."""
    if first.page == second.page:
        return None
    if first.language == second.language:
        return _in_words(first, second)
    return _in_facts(first, second)


def _in_words(first: Strand, second: Strand) -> Link | None:
    alike, within = _likeness(first, second)
    fresh = _days_between(first, second) <= _FRESH
    shared = _shared_facts(first, second)
    mends = second.mends and not _rivals(first, second)
    if alike >= _SAME or within >= _WITHIN:
        # A form filled in anew each month is no copy of last month's.
        if alike < _TEMPLATE and not fresh and not shared and first.facts and second.facts:
            return None
        mended = mends or (bool(first.by) and first.by == second.by and first.numbers != second.numbers and alike < 1)
        return Link(3 + alike, "correction" if mended and not second.credits else "copy")
    if not fresh or not (shared or within >= _PART):
        return None
    if mends and within >= _PART:
        return Link(3 + within, "correction")
    if first.by in second.credits and first.by and shared:
        return Link(2 + within, "rewrite")
    if second.credits and within >= _PART and not _rivals(first, second):
        return Link(1 + within, "rewrite")
    return None


def _in_facts(first: Strand, second: Strand) -> Link | None:
    shared = _shared_facts(first, second)
    if not shared or _days_between(first, second) > _FRESH:
        return None
    alike = _aligned(first, second)
    if first.sources & second.sources:
        named = first.by in second.sources
        enough = _TRANSLATED if second.wholly else _SURELY
        return Link(2 * named + alike, "translation" if alike >= enough else "rewrite")
    telling = len(set(first.facts) & set(second.facts)) >= _TELLING
    if _rivals(first, second) or len(shared) < 2 or not telling or alike < _SURELY or not _built_alike(first, second):
        return None
    return Link(alike, "translation")


def _likeness(first: Strand, second: Strand) -> tuple[float, float]:
    """Resemblance of two texts by their sketches, and how much of the smaller stands in the larger."""
    agree = sum(map(eq, first.sketch, second.sketch))
    alike = agree / max(len(first.sketch), 1)
    common = alike * (first.size + second.size) / (1 + alike)
    return alike, common / max(min(first.size, second.size), 1)


def _rivals(first: Strand, second: Strand) -> bool:
    """Both say whose report they are, and it is not one report."""
    return bool(first.sources and second.sources) and not first.sources & second.sources


def _shared_facts(first: Strand, second: Strand) -> set[str]:
    return {fact for fact in set(first.facts) & set(second.facts) if fact.startswith("fact|")}


def _days_between(first: Strand, second: Strand) -> int:
    """0 where a story has no day: nothing speaks against it."""
    if not first.published or not second.published:
        return 0
    return abs((date.fromisoformat(second.published) - date.fromisoformat(first.published)).days)


def _aligned(first: Strand, second: Strand) -> float:
    """How far two stories tell the same in the same order, 0 to 1: facts, numbers, order."""
    mine, theirs = set(first.facts), set(second.facts)
    told = _dice(mine, theirs)
    numbers = _dice(set(first.numbers), set(second.numbers))
    common = mine & theirs
    order = _ordered([one for one in first.facts if one in common], [one for one in second.facts if one in common])
    length = min(first.paragraphs, second.paragraphs) / max(first.paragraphs, second.paragraphs, 1)
    return 0.45 * told + 0.25 * numbers + 0.2 * order + 0.1 * length


def _built_alike(first: Strand, second: Strand) -> bool:
    """Nearly the same numbers, and paragraph for paragraph: two reporters of one event share the facts, not these."""
    numbers = _dice(set(first.numbers), set(second.numbers)) if first.numbers or second.numbers else 1.0
    return numbers >= _NUMBERS and abs(first.paragraphs - second.paragraphs) <= 1


def _dice(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.5 * (not one and not other)


def _ordered(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of neighbours that keep their order."""
    at = {fact: index for index, fact in enumerate(other)}
    steps = [at[after] > at[before] for before, after in _neighbours(one)]
    return sum(steps) / len(steps) if steps else 1.0


def _neighbours(items: Sequence[str]) -> Iterator[tuple[str, str]]:
    return pairwise(items)
