"""Strangers told to have won or taken an office named behind them."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "8月19日，习近平致电彼得·马格亚尔，祝贺他就任匈牙利总理。",
            [("message", ["CHN", "HUN"]), ("appointment", ["HUN"])],
        ),
        ("李强致电祝贺藤森庆子当选秘鲁总统。", [("message", ["CHN", "PER"]), ("appointment", ["PER"])]),
        ("马格亚尔就任匈牙利总理。", [("appointment", ["HUN"])]),
        ("李强祝贺中国队获胜。", []),
    ],
)
def test_the_office_behind_tells_whose_they_are(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(event.type, event.parties) for event in coded(Event, text, "zh-Hans")] == expected


def test_who_congratulates_takes_no_office() -> None:
    (event,) = events("appointment", "习近平致电马格亚尔，祝贺他就任匈牙利总理。", "zh-Hans")
    assert [person.name for person in event.participants] == ["Mageyaer"]
