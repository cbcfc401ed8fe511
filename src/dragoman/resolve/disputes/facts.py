"""Lasting matters told in two ways: since when, for how many years, which rank, which member by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import cast

from dragoman.records import Dispute, Record, Relation
from dragoman.resolve.disputes.grounds import Ground, Published, key_of
from dragoman.resolve.disputes.sides import Says, Side, Sources, dispute, told_in


def grounds(record: Record, _published: Published) -> Iterator[Ground]:
    """The matter that a relation is about: the ties, the level, the body, the list."""
    if isinstance(record, Relation) and record.status in (None, "occurred") and record.type in FINDERS:
        yield Ground(key_of(record.type, *_key(record)))


def _ties(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    yield from _since("anniversary", "established", cast("Sequence[Relation]", records), sources)


def _levels(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    yield from _since("date", "since", cast("Sequence[Relation]", records), sources)


def _members(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    group = cast("Sequence[Relation]", records)
    members: dict[tuple[str, ...], list[Relation]] = defaultdict(list)
    for relation in group:
        members[tuple(relation.parties)].append(relation)
    for own in members.values():
        yield from _since("date", "since", own, sources)
        yield from _numbers("ordinal", "member number", own, "ordinal", sources)
    yield from _one_number_each(group, sources)


def _places(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    group = cast("Sequence[Relation]", records)
    yield from _running(group, sources)
    yield from _ranks(group, sources)


FINDERS = {"diplomatic-ties": _ties, "partnership": _levels, "membership": _members, "trade-rank": _places}
"""Type of relation -> what finds the disputes among those on one ground."""


def _key(relation: Relation) -> tuple[object, ...]:
    match relation.type:
        case "diplomatic-ties":
            return tuple(sorted(relation.parties))
        case "partnership":
            return (*sorted(relation.parties), relation.value)
        case "trade-rank":
            # "second largest trading partner in Africa" and "largest trading partner in Africa" are places of one list.
            return (*relation.parties, (relation.value or "").rpartition("largest")[2].strip())
        case _:
            return tuple(relation.parties[1:])


def _since(kind: str, field: str, group: Sequence[Relation], sources: Sources) -> Iterator[Dispute]:
    """Beginnings that no closer telling of one another can be."""
    years: dict[str, list[Relation]] = defaultdict(list)
    for relation in group:
        if relation.since:
            years[relation.since[:4]].append(relation)
    if len(years) > 1:
        sides = [Side(year, years[year], says=_begun(year)) for year in sorted(years)]
        yield dispute(kind, field, group[0].parties, sides, sources)
        return
    days: dict[str, list[Relation]] = defaultdict(list)
    for relation in group:
        if relation.since and len(relation.since) == 10:
            days[relation.since].append(relation)
    if len(days) > 1:
        sides = [Side(day, days[day], says=_begun(day)) for day in sorted(days)]
        yield dispute("date", field, group[0].parties, sides, sources)


def _begun(since: str) -> Says:
    return lambda told: str(getattr(told, "since", None) or "").startswith(since)


def _numbers(kind: str, field: str, group: Sequence[Relation], name: str, sources: Sources) -> Iterator[Dispute]:
    told: dict[int, list[Relation]] = defaultdict(list)
    for relation in group:
        value = getattr(relation, name)
        if value:
            told[value].append(relation)
    if len(told) > 1:
        sides = [Side(value, told[value], says=_counted(name, value)) for value in sorted(told)]
        yield dispute(kind, field, group[0].parties, sides, sources)


def _counted(name: str, value: int) -> Says:
    return lambda told: bool(getattr(told, name, None) == value)


def _one_number_each(group: Sequence[Relation], sources: Sources) -> Iterator[Dispute]:
    """Two states that are both the tenth member of one organisation."""
    numbered: dict[tuple[str, int], dict[str, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    told: dict[str, set[int]] = defaultdict(set)
    for relation in group:
        if relation.ordinal and len(relation.parties) == 2:
            told[relation.parties[0]].add(relation.ordinal)
    for relation in group:
        # A state that is told with two numbers is in dispute by itself.
        if relation.ordinal and len(relation.parties) == 2 and len(told[relation.parties[0]]) == 1:
            numbered[relation.parties[1], relation.ordinal][relation.parties[0]].append(relation)
    for (organisation, number), states in numbered.items():
        if len(states) > 1:
            sides = [Side(state, states[state], says=_counted("ordinal", number)) for state in sorted(states)]
            yield dispute("ordinal", f"member number {number}", [*sorted(states), organisation], sides, sources)


def _running(group: Sequence[Relation], sources: Sources) -> Iterator[Dispute]:
    """Years in a row that begin in different years. Told in different years, one more or less is the same count."""
    told = [
        (int(relation.as_of[:4]), relation.years_running, relation)
        for relation in group
        if relation.years_running and relation.as_of
    ]
    apart = [
        (one, other)
        for one, other in combinations(told, 2)
        if abs((one[0] - one[1]) - (other[0] - other[1])) > (one[0] != other[0])
        and told_in([one[2]]).isdisjoint(told_in([other[2]]))
    ]
    done: set[tuple[int, int]] = set()
    for one, other in apart:
        pair = (min(one[1], other[1]), max(one[1], other[1]))
        if one[0] != other[0] or pair in done:
            continue
        done.add(pair)
        year = one[0]
        sides = [
            Side(
                count,
                [relation for when, years, relation in told if when == year and years == count],
                says=_counted("years_running", count),
            )
            for count in pair
        ]
        made = dispute("rank", f"years running, as of {year}", group[0].parties, sides, sources)
        if made.supported is None:
            made.supported = _continued(year, pair, told)
        yield made


def _continued(year: int, counts: Sequence[int], told: Sequence[tuple[int, int, Relation]]) -> int | None:
    """The count that those of other years lead to."""
    fit = [count for count in counts if any(when != year and when - years == year - count for when, years, _r in told)]
    return fit[0] if len(fit) == 1 else None


def _ranks(group: Sequence[Relation], sources: Sources) -> Iterator[Dispute]:
    """Two places in one list in one year."""
    years: dict[str, list[Relation]] = defaultdict(list)
    for relation in group:
        if relation.as_of and relation.rank:
            years[relation.as_of[:4]].append(relation)
    for year, own in years.items():
        yield from _numbers("rank", f"rank, as of {year}", own, "rank", sources)
