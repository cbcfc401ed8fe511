"""Figures of which one may be the other, told less closely."""

from __future__ import annotations

from math import floor, log10

_LEAST_DIGITS = 2


def digits(value: float) -> int:
    """Significant digits, the zeros at the end not counted: 240100000000 has four."""
    return len(f"{value:.15g}".replace(".", "").split("e")[0].strip("0")) or 1


def may_be_one(one: float, other: float) -> bool:
    """Whether two figures are equal, or one is the other with digits rounded or dropped: 65.7 is told as 66 and 65."""
    if one == other:
        return True
    if one <= 0 or other <= 0:
        return False
    low, high = sorted((one, other), key=digits)
    kept = max(digits(low), _LEAST_DIGITS)
    return digits(low) < digits(high) and low in (_rounded(high, kept), _cut(high, kept))


def _rounded(value: float, kept: int) -> float:
    return round(value, kept - 1 - floor(log10(value)))


def _cut(value: float, kept: int) -> float:
    unit = 10.0 ** (floor(log10(value)) - kept + 1)
    return round(floor(value / unit + 1e-9) * unit, 6)
