"""Meetings that are agreed on."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded


def told(text: str, language: str) -> list[tuple[str, str | None, list[str]]]:
    return [(event.type, event.status, event.parties) for event in coded(Event, text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Владимир Путин и Си Цзиньпин договорились о встрече в Пекине."),
        ("ru", "Владимир Путин и Си Цзиньпин договорились о проведении переговоров."),
        ("uk", "Володимир Путін і Сі Цзіньпін домовилися про зустріч у Пекіні."),
    ],
)
def test_what_is_agreed_on_is_the_meeting_to_come(language: str, text: str) -> None:
    assert told(text, language) == [("meeting", "planned", ["RUS", "CHN"])]


def test_what_is_agreed_on_beside_a_meeting_is_a_pledge() -> None:
    assert [kind for kind, *_ in told("Россия и Китай договорились о снижении пошлин.", "ru")] == ["agree"]
