"""Where: a place told by its state and its city."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize("place", ["沙特首都利雅得", "沙特利雅得", "利雅得"])
def test_a_capital_told_with_its_state_is_a_place_and_nobody_who_meets(place: str) -> None:
    text = f"沙特外交大臣费萨尔星期二在{place}与伊朗外长阿卜杜拉希扬举行会晤。"
    (meeting,) = events("meeting", text, "zh-Hans")
    assert [p.name for p in meeting.participants] == ["Faisal bin Farhan", "Hossein Amir-Abdollahian"]
    assert meeting.place is not None
    assert (meeting.place.country, meeting.place.city) == ("SAU", "Riyadh")
