"""Who sits opposite somebody named, where only the states of that side are told."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Foreign Minister Wang Yi arrived in Paris on Monday. The 25th China-France strategic dialogue with "
            "Emmanuel Macron was held on Tuesday.",
            {"Wang Yi", "Emmanuel Macron"},
        ),
        (
            "Premier Li Qiang went to Germany in June, and Foreign Minister Wang Yi held the 25th China-France "
            "strategic dialogue with Emmanuel Macron in Paris on Tuesday.",
            {"Emmanuel Macron"},  # which of the two the sentence does not say by a verb it knows
        ),
    ],
)
def test_the_other_side_is_told_only_where_one_can_be_meant(text: str, people: set[str]) -> None:
    (met,) = events("meeting", text, "en")
    assert {p.name for p in met.participants if p.type == "person"} == people
    assert set(met.parties) == {"CHN", "FRA"}
