"""What tells two deeds of one kind between the same parties apart."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Norway sent Ukraine arms worth $5 million. Norway has given Ukraine $900 million in military aid.", 2),
        ("Norway sent Ukraine arms worth $5 million. Norway's military aid to Ukraine is worth $5 million.", 1),
        ("Norway sent Ukraine arms worth $5 million. Norway sent Ukraine the arms by train.", 1),
        ("Norway sent Ukraine arms. Norway is also training Ukrainian soldiers.", 2),
    ],
)
def test_aid_of_another_sum_or_kind_is_other_aid(text: str, count: int) -> None:
    assert len(events("aid", text, "en")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Russian forces shelled Kharkiv. Russian forces shelled Odesa.", 2),
        ("Russian forces shelled Kharkiv. Russia shelled Ukraine.", 1),
    ],
)
def test_blows_to_two_cities_are_two(text: str, count: int) -> None:
    assert len(events("assault", text, "en")) == count
