"""Names of people one of whose words is a place's."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import events


def people(event: Event) -> list[str | None]:
    return [p.name for p in event.participants if p.type == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wang Yi met Vladimir Andres Gonzalez, Cuban ambassador to Saudi Arabia, in Riyadh.",
            "Vladimir Andres Gonzalez",
        ),
        ("Wang Yi met Foreign Minister Israel Katz in Jerusalem.", "Israel Katz"),
    ],
)
def test_a_place_is_part_of_the_name_of_who_bears_a_title(text: str, expected: str) -> None:
    (meeting,) = events("meeting", text, "en")
    assert expected in people(meeting)


def test_a_place_before_a_name_without_a_title_is_a_place() -> None:
    (meeting,) = events("meeting", "In Moscow Wang Yi met Sergei Lavrov, Russian foreign minister.", "en")
    assert people(meeting) == ["Wang Yi", "Sergei Lavrov"]


def test_a_state_beside_the_capital_of_another_is_apart_from_it() -> None:
    (blow,) = events("assault", "I går attackerade Ryssland Kiev.", "sv")
    assert (blow.parties, blow.place and blow.place.city) == (["RUS", "UKR"], "Kyiv")
    (meeting,) = events("meeting", "马克龙在法国巴黎会见莫迪。", "zh-Hans")
    assert meeting.place is not None and (meeting.place.country, meeting.place.city) == ("FRA", "Paris")
