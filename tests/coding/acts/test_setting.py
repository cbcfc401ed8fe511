"""Where a deed is told to be done."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Лавров и Фидан обсудили обстановку в Сирии.", "ru", None),
        ("Лавров и Фидан обсудили в Сирии обстановку.", "ru", "SYR"),
        ("Lavrov and Fidan discussed the situation in Turkey.", "en", "TUR"),
        ("Lavrov and Fidan discussed trade in Damascus.", "en", "SYR"),
    ],
)
def test_a_third_country_that_is_spoken_of_is_no_place(text: str, language: str, country: str | None) -> None:
    (meeting,) = events("meeting", text, language)
    assert (meeting.place.country if meeting.place else None) == country


def test_what_is_spoken_about_is_no_place() -> None:
    (meeting,) = events("meeting", "Sergej Lawrow und Hakan Fidan wollen über die Lage in Syrien verhandeln.", "de")
    assert (meeting.status, meeting.place) == ("planned", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am Rande des G20-Gipfels kam es zu einem Treffen zwischen Scholz und Modi."),
        ("ru", "Олаф Шольц на полях саммита ООН встретился с Нарендрой Моди."),
    ],
)
def test_who_meets_on_the_sidelines_of_a_summit_does_not_hold_it(language: str, text: str) -> None:
    assert [event.parties for event in events("meeting", text, language)] == [["DEU", "IND"]]
