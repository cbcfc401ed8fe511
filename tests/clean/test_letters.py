"""Letters are counted whatever script they are of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.letters import letters_in, plain_letters


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("Updated: 10:20", 7), ("Kjøpt i går", 9), ("1 мая", 3), ("5月16日至21日", 4), ("\u0301 —", 0)],
)
def test_letters_of_every_script_count(text: str, count: int) -> None:
    assert letters_in(text) == count


@given(st.text())
def test_it_counts_what_python_takes_for_letters(text: str) -> None:
    found, plain = plain_letters(text)
    assert letters_in(text) == len([char for char in text if char.isalpha()])
    assert found <= plain <= len(text)
