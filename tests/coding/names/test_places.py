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


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("国家主席习近平22日在莫斯科克里姆林宫同俄罗斯总统普京举行会谈。", "Moscow"),
        ("國家主席習近平週一在巴黎愛麗舍宮同法國總統馬克龍舉行會談。", "Paris"),
    ],
)
def test_a_spot_told_behind_its_city_is_nobody_who_meets(text: str, venue: str) -> None:
    (meeting,) = events("meeting", text, "zh-Hans" if "习" in text else "zh-Hant")
    assert len(meeting.participants) == 2
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.venue is not None) == (venue, True)
