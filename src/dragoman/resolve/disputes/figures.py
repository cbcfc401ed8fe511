"""Two figures for one thing in one period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import floor, log10

from dragoman.records import Dispute, Indicator, Record
from dragoman.resolve.disputes.sides import Side, Sources, dispute, parted

_MUTUAL = frozenset(("goods-trade", "trade", "services-trade", "visitors-both"))
_LEAST_DIGITS = 2
_OVER = 1.15
"""How far above "more than" a figure may lie and still be meant by it."""
_ABOUT = 0.06


def figures(indicators: Iterable[Indicator], sources: Sources) -> Iterator[Dispute]:
    """Disputes over figures: the same indicator, parties, period and unit, and values that are no roundings of one."""
    groups: dict[tuple[object, ...], list[Indicator]] = defaultdict(list)
    for figure in indicators:
        if figure.period is None or figure.value is None or figure.status not in (None, "occurred"):
            continue
        whose = frozenset(figure.parties) if figure.name in _MUTUAL else tuple(figure.parties)
        groups[figure.name, whose, figure.period.start, figure.period.end, figure.unit].append(figure)
    changes = _changes(groups)
    for key, group in groups.items():
        sides = parted([(float(figure.value or 0), figure) for figure in group], _agree)
        if len(sides) > 1:
            field = f"{key[0]} {_named(str(key[2]), str(key[3]))}"
            made = dispute("figure", field, group[0].parties, sides, sources)
            if made.supported is None:
                made.supported = _reckoned(sides, changes.get(key, ()))
            yield made


def _named(start: str, end: str) -> str:
    year = start[:4]
    return year if (start, end) == (f"{year}-01-01", f"{year}-12-31") else f"{start} to {end}"


def _agree(before: tuple[float, Record], after: tuple[float, Record]) -> bool:
    """Whether two figures may be one, the second not less: equal when rounded, or one "over", "about" the other."""
    (low, one), (high, other) = before, after
    if low == high:
        return True
    if low <= 0 or high <= 0:
        return False
    digits = max(min(_digits(low), _digits(high)), _LEAST_DIGITS)
    if _rounded(low, digits) in (_rounded(high, digits), _cut(high, digits)):
        return True
    kinds = {getattr(one, "comparator", None), getattr(other, "comparator", None)}
    if "~" in kinds and high / low <= 1 + _ABOUT:
        return True
    return (
        getattr(one, "comparator", None) == ">" or getattr(other, "comparator", None) == "<"
    ) and high / low <= _OVER


def _digits(value: float) -> int:
    """Significant digits, the zeros at the end not counted: 240100000000 has four."""
    return len(f"{value:.15g}".replace(".", "").split("e")[0].strip("0")) or 1


def _rounded(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(value)))


def _cut(value: float, digits: int) -> float:
    """The value with all further digits dropped: 65.7 is told as 65 too."""
    unit = 10.0 ** (floor(log10(value)) - digits + 1)
    return round(floor(value / unit + 1e-9) * unit, 6)


def _changes(groups: dict[tuple[object, ...], list[Indicator]]) -> dict[tuple[object, ...], tuple[float, ...]]:
    """For yearly figures, what the year before and the change told make of them."""
    out: dict[tuple[object, ...], tuple[float, ...]] = {}
    for key, group in groups.items():
        name, whose, start, end, unit = key
        before = (name, whose, _year_before(str(start)), _year_before(str(end)), unit)
        rates = {
            figure.change.value / 100
            for figure in group
            if figure.change is not None and figure.change.unit == "percent" and abs(figure.change.value) < 1000
        }
        bases = {float(figure.value) for figure in groups.get(before, ()) if figure.value}
        out[key] = tuple(base * (1 + rate) for base in bases for rate in rates)
    return out


def _year_before(day: str) -> str:
    return f"{int(day[:4]) - 1:04}{day[4:]}"


def _reckoned(sides: list[Side], wanted: Iterable[float]) -> str | float | None:
    """The only side that the year before and the change bear out."""
    fit = [side.value for side in sides if any(abs(float(side.value) / want - 1) < 0.02 for want in wanted if want)]
    return fit[0] if len(fit) == 1 else None
