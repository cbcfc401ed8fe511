"""Two figures for one thing in one period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from dragoman.records import Dispute, Indicator, Record
from dragoman.resolve.disputes.grounds import Ground, Published, key_of
from dragoman.resolve.disputes.sides import Side, Sources, dispute, parted
from dragoman.resolve.roundings import may_be_one

_MUTUAL = frozenset(("goods-trade", "trade", "services-trade", "visitors-both"))
_OVER = 1.15
"""How far above "more than" a figure may lie and still be meant by it."""
_ABOUT = 0.06


def grounds(record: Record, _published: Published) -> Iterator[Ground]:
    """The series of figures that a figure belongs to: the same indicator, parties and unit."""
    if not isinstance(record, Indicator) or record.period is None or record.value is None:
        return
    if record.status in (None, "occurred"):
        whose = sorted(set(record.parties)) if record.name in _MUTUAL else record.parties
        yield Ground(key_of("figure", record.name, "+".join(whose), record.unit or ""))


def found(_about: Sequence[str], records: Sequence[Record], sources: Sources) -> Iterator[Dispute]:
    """Disputes over the figures of a series: one period, and values that are no roundings of one."""
    periods: dict[tuple[str, str], list[Indicator]] = defaultdict(list)
    for figure in cast("Sequence[Indicator]", records):
        assert figure.period is not None
        periods[figure.period.start, figure.period.end].append(figure)
    for (start, end), group in sorted(periods.items()):
        sides = parted([(float(figure.value or 0), figure) for figure in group], _agree)
        if len(sides) > 1:
            field = f"{group[0].name} {_named(start, end)}"
            made = dispute("figure", field, group[0].parties, sides, sources)
            if made.supported is None:
                before = periods.get((_year_before(start), _year_before(end)), ())
                made.supported = _reckoned(sides, _grown(group, before))
            yield made


FINDERS = {"figure": found}


def _named(start: str, end: str) -> str:
    year = start[:4]
    return year if (start, end) == (f"{year}-01-01", f"{year}-12-31") else f"{start} to {end}"


def _agree(before: tuple[float, Record], after: tuple[float, Record]) -> bool:
    """Whether two figures may be one, the second not less: equal when rounded, or one "over", "about" the other."""
    (low, one), (high, other) = before, after
    if may_be_one(low, high):
        return True
    if low <= 0 or high <= 0:
        return False
    kinds = {getattr(one, "comparator", None), getattr(other, "comparator", None)}
    if "~" in kinds and high / low <= 1 + _ABOUT:
        return True
    return (
        getattr(one, "comparator", None) == ">" or getattr(other, "comparator", None) == "<"
    ) and high / low <= _OVER


def _grown(group: Iterable[Indicator], before: Iterable[Indicator]) -> Iterator[float]:
    """What the year before and the change told make of a yearly figure."""
    rates = {
        figure.change.value / 100
        for figure in group
        if figure.change is not None and figure.change.unit == "percent" and abs(figure.change.value) < 1000
    }
    bases = {float(figure.value) for figure in before if figure.value}
    return (base * (1 + rate) for base in sorted(bases) for rate in sorted(rates))


def _year_before(day: str) -> str:
    return f"{int(day[:4]) - 1:04}{day[4:]}"


def _reckoned(sides: list[Side], wanted: Iterable[float]) -> str | float | None:
    """The only side that the year before and the change bear out."""
    wants = [want for want in wanted if want]
    fit = [side.value for side in sides if any(abs(float(side.value) / want - 1) < 0.02 for want in wants)]
    return fit[0] if len(fit) == 1 else None
