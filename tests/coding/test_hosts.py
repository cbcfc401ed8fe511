"""Who is visited in person."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Statsminister Jonas Gahr Støre besøkte president Joe Biden i Washington."),
        ("sv", "Ulf Kristersson besökte USA:s president Joe Biden i Washington."),
        ("en", "Norwegian Prime Minister Jonas Gahr Støre visited US President Joe Biden in Washington."),
    ],
)
def test_whoever_is_visited_is_met(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    (visit,) = events("visit", text, language)
    assert "Joe Biden" in {p.name for p in meeting.participants}
    assert "USA" in visit.parties and "USA" in meeting.parties


def test_a_country_alone_is_not_met() -> None:
    assert events("meeting", "Statsminister Jonas Gahr Støre besøkte USA.", "nb") == []
