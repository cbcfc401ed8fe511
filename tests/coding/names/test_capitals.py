"""Headlines that write every word with a capital."""

from __future__ import annotations

import pytest

from dragoman.coding.names.capitals import all_capitals
from stories import events


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Xi, Scholz, and Macron Hold Key Meeting in Paris", True),
        ("Xi Jinping meets Emmanuel Macron in Paris on Monday afternoon", False),
        ("Xi Meets", False),
    ],
)
def test_a_line_of_capitals_is_told_by_its_longer_words(line: str, expected: bool) -> None:
    assert all_capitals(line) is expected


def test_verbs_of_a_headline_are_no_part_of_a_name() -> None:
    told = (
        "# Scholz, Tusk and Macron Hold Key Meeting in Berlin\nEmmanuel Macron and Donald Tusk came to see Olaf Scholz."
    )
    (meeting,) = events("meeting", told, "en")
    assert {p.name for p in meeting.participants} == {"Olaf Scholz", "Donald Tusk", "Emmanuel Macron"}


def test_a_stranger_behind_a_title_and_its_state_is_a_name_in_a_line_of_capitals() -> None:
    (meeting,) = events("meeting", "# Встреча Владимира Путина с Президентом Греции Каролосом Папульясом", "ru")
    assert {p.state for p in meeting.participants if p.name} == {"RUS", "GRC"}
