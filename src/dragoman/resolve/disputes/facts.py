"""Lasting matters told in two ways: since when, for how many years, which rank, which member by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.records import Dispute, Relation
from dragoman.resolve.disputes.sides import Side, Sources, dispute, told_in


def facts(relations: Iterable[Relation], sources: Sources) -> Iterator[Dispute]:
    """Disputes over relations."""
    groups: dict[str, dict[tuple[object, ...], list[Relation]]] = defaultdict(lambda: defaultdict(list))
    for relation in relations:
        if relation.status in (None, "occurred"):
            groups[relation.type][_key(relation)].append(relation)
    for group in groups["diplomatic-ties"].values():
        yield from _since("anniversary", "established", group, sources)
    for kind in ("partnership", "membership"):
        for group in groups[kind].values():
            yield from _since("date", "since", group, sources)
    for group in groups["membership"].values():
        yield from _numbers("ordinal", "member number", group, "ordinal", sources)
    yield from _one_number_each(groups["membership"], sources)
    for group in groups["trade-rank"].values():
        yield from _running(group, sources)
        yield from _ranks(group, sources)


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
            return tuple(relation.parties)


def _since(kind: str, field: str, group: Sequence[Relation], sources: Sources) -> Iterator[Dispute]:
    """Beginnings that no closer telling of one another can be."""
    years: dict[str, list[Relation]] = defaultdict(list)
    for relation in group:
        if relation.since:
            years[relation.since[:4]].append(relation)
    if len(years) > 1:
        sides = [Side(year, years[year]) for year in sorted(years)]
        yield dispute(kind, field, group[0].parties, sides, sources)
        return
    days: dict[str, list[Relation]] = defaultdict(list)
    for relation in group:
        if relation.since and len(relation.since) == 10:
            days[relation.since].append(relation)
    if len(days) > 1:
        yield dispute("date", field, group[0].parties, [Side(day, days[day]) for day in sorted(days)], sources)


def _numbers(kind: str, field: str, group: Sequence[Relation], name: str, sources: Sources) -> Iterator[Dispute]:
    told: dict[int, list[Relation]] = defaultdict(list)
    for relation in group:
        value = getattr(relation, name)
        if value:
            told[value].append(relation)
    if len(told) > 1:
        yield dispute(kind, field, group[0].parties, [Side(value, told[value]) for value in sorted(told)], sources)


def _one_number_each(groups: dict[tuple[object, ...], list[Relation]], sources: Sources) -> Iterator[Dispute]:
    """Two states that are both the tenth member of one organisation."""
    numbered: dict[tuple[str, int], dict[str, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    for group in groups.values():
        for relation in group:
            if relation.ordinal and len(relation.parties) == 2:
                numbered[relation.parties[1], relation.ordinal][relation.parties[0]].append(relation)
    for (organisation, number), states in numbered.items():
        if len(states) > 1:
            sides = [Side(state, states[state]) for state in sorted(states)]
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
            Side(count, [relation for when, years, relation in told if when == year and years == count])
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
