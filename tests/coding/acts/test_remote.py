"""Talks that nobody travelled for."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olaf Scholz discussed the war with Emmanuel Macron in a telephone conversation.", "call"),
        ("Olaf Scholz and Emmanuel Macron held their first talks, by telephone, on Monday.", "call"),
        ("Olaf Scholz conferred with Emmanuel Macron via video link on Monday.", "call"),
        ("Olaf Scholz discussed the war with Emmanuel Macron in Paris after a telephone call.", "meeting"),
        ("Olaf Scholz talked with Emmanuel Macron on Monday, by telephone.", "call"),
        ("Olaf Scholz met Emmanuel Macron in Paris.", "meeting"),
    ],
)
def test_what_carries_the_talk_makes_it_a_call(text: str, expected: str) -> None:
    assert [event.type for event in coded(Event, text, "en")] == [expected]


def test_a_call_has_no_place() -> None:
    (call,) = events("call", "Путин и Моди обсудили по телефону ситуацию на Украине.", "ru")
    assert call.place is None
