"""Disputes in the reader's language."""

from __future__ import annotations

import pytest

from dragoman.ask import Names
from dragoman.serve.contested import claimed, contested
from dragoman.serve.locales import reader
from dragoman.serve.tongues import tongue_of


@pytest.mark.parametrize(
    ("tag", "field", "told"),
    [
        ("nb", "established", "Når forbindelsene ble opprettet"),
        ("sv", "goods-trade 2023", "Varuhandel 2023"),
        ("zh", "goods-trade 2023-01-01 to 2023-06-30", "货物贸易，2023年1月1日至2023年6月30日"),
        ("en", "date of the visit", "Date of the visit"),
        ("nb", "number of the SCO summit", "Nummer på SCO-toppmøtet"),
        ("sv", "where Xi Jinping was on 2024-05-06", "Var Xi Jinping var 6 maj 2024"),
        ("nb", "years running, as of 2024", "År på rad, per 2024"),
        ("en", "member number 10", "Which member it was"),
        ("en", "something never heard of", "Something never heard of"),
    ],
)
def test_what_is_contested(tag: str, field: str, told: str) -> None:
    assert contested(field, tongue_of(reader(tag), Names())) == told


@pytest.mark.parametrize(
    ("tag", "value", "unit", "told"),
    [
        ("nb", 240.1e9, "USD", "240,1 milliarder amerikanske dollar"),
        ("en", 240.1e9, "USD", "240.1 billion USD"),
        ("sv", "2024-05-06", None, "6 maj 2024"),
        ("sv", "2024-05-06/2024-05-08", None, "6 maj 2024 – 8 maj 2024"),
        ("zh", "FRA", None, "法国"),
        ("nb", "first since 2000", None, "første siden 2000"),
        ("nb", "visit in 2014-08, 2016", None, "besøk i aug. 2014, 2016"),
        ("nb", "Moscow", None, "Moskva"),
    ],
)
def test_what_a_side_says(tag: str, value: str | float, unit: str | None, told: str) -> None:
    assert claimed(value, unit, tongue_of(reader(tag), Names())) == told
