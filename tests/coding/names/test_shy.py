"""Short forms of states that are common words too."""

from __future__ import annotations

import pytest

from stories import events, read


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("南非总统表示感谢。南方愿同中方合作。", {"ZAF", "CHN"}),
        ("今天，南方有大雨。", set()),
        ("美以对伊朗发动空袭。", {"USA", "ISR", "IRN"}),
        ("双方以隆重纪念为契机。", set()),
    ],
)
def test_they_are_names_where_the_story_names_the_state_or_beside_another(text: str, states: set[str]) -> None:
    found = read(text, "zh-Hans").mentions
    assert {state for m in found for state in (m.states or (m.state,)) if state} == states


def test_two_beside_each_other_do_something() -> None:
    (event,) = events("assault", "美以对伊朗发动空袭。", "zh-Hans")
    assert event.parties == ["USA", "ISR", "IRN"]
