"""Sessions of channels that meet by themselves."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "parties", "ordinal"),
    [
        ("The Joint Commission between France and Morocco held its nineteenth meeting.", ["FRA", "MAR"], 19),
        ("The India-Bangladesh Joint Consultative Commission held its seventh round in Delhi.", ["IND", "BGD"], 7),
        ("The EU-Kazakhstan Cooperation Council convened in Luxembourg.", ["EU", "KAZ"], None),
        ("The Russian-Indian Intergovernmental Commission met in New Delhi.", ["RUS", "IND"], None),
    ],
)
def test_a_channel_meets(text: str, parties: list[str], ordinal: int | None) -> None:
    (event,) = events("meeting", text, "en")
    assert (event.parties, event.ordinal) == (parties, ordinal)


def test_a_channel_told_before_is_theirs_whose_it_was() -> None:
    text = (
        "Australia, Britain and the United States held a meeting of the Joint Steering Group in May. "
        "The Joint Steering Group met again on 2 July."
    )
    assert [event.parties for event in events("meeting", text, "en")][-1] == ["AUS", "GBR", "USA"]


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Affairs Committee met on Monday.",
        "The joint commission discussed a meeting of ministers in Paris.",
        "The dialogue between France and Germany met with doubts.",
    ],
)
def test_a_body_of_nobody_told_meets_for_no_states(text: str) -> None:
    assert events("meeting", text, "en") == []
