"""Names of people on no file, in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.names.romanise import romanise


@pytest.mark.parametrize(
    ("name", "surname", "expected"),
    [
        ("王小明", 1, "Wang Xiaoming"),
        ("欧阳明", 2, "Ouyang Ming"),
        ("阮氏秋", 1, "Ruan Shiqiu"),
        ("安娜·贝克", 0, "Anna Beike"),
        ("Нина Иванова", 0, "Nina Ivanova"),
        ("Олександр Шевченко", 0, "Oleksandr Shevchenko"),
        ("Åse Bjørnstad", 0, "Åse Bjørnstad"),
        ("Nguyễn Thị Hoa", 0, "Nguyễn Thị Hoa"),
        ("Jean-Luc O’Neill", 0, "Jean-Luc O’Neill"),
    ],
)
def test_names_are_as_a_reader_of_latin_letters_would_have_them(name: str, surname: int, expected: str) -> None:
    assert romanise(name, surname) == expected


def test_letters_are_spelt_as_the_language_reads_them() -> None:
    assert romanise("Анатолий Гальцев", 0, {"г": "h", "и": "y"}) == "Anatoly Haltsev"
    assert romanise("Хасан", 0, {"х": "h"}) == "Hasan"
    assert romanise("Хасан") == "Khasan"


@given(st.text(st.characters(max_codepoint=0x36F), max_size=20))
def test_latin_letters_stay_as_they_are(name: str) -> None:
    assert romanise(name) == name


@given(st.text(max_size=12), st.integers(0, 2))
def test_any_name_can_be_romanised(name: str, surname: int) -> None:
    found = romanise(name, surname)
    assert not any("一" <= char <= "鿿" for char in found)
