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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Paulo Rangel chegou a Luanda. Paulo Rangel será recebido pelo ministro das Finanças, Vera Daves."),
        ("es", "Gustavo Petro llegó a Luanda. Petro se reunió con la ministra de Finanzas, Vera Daves."),
    ],
)
def test_who_receives_a_visitor_is_of_the_land_he_is_in(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert "AGO" in meeting.parties


def test_who_is_met_at_home_is_of_no_land_told() -> None:
    assert not events("meeting", "Gustavo Petro se reunió con la ministra de Finanzas, Vera Daves.", "es")


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Russian President Vladimir Putin received Indian Prime Minister Narendra Modi.", "RUS"),
        ("sv", "Rysslands president Vladimir Putin tog emot Indiens premiärminister Narendra Modi.", "RUS"),
        ("en", "Russian President Vladimir Putin received Narendra Modi on the sidelines of the SCO summit.", None),
        ("en", "Russian President Vladimir Putin received Narendra Modi in Samarkand.", "UZB"),
        ("en", "Russian President Vladimir Putin received the Indian ambassador.", None),
    ],
)
def test_guests_are_received_at_home_where_nothing_else_is_told(language: str, text: str, country: str | None) -> None:
    (event,) = events("meeting", text, language)
    assert (event.place.country if event.place else None) == country
