"""Several deeds told by one word."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xi Jinping met separately with Vladimir Putin and Emmanuel Macron.", [["CHN", "RUS"], ["CHN", "FRA"]]),
        ("Xi Jinping held separate talks with Vladimir Putin and Emmanuel Macron.", [["CHN", "RUS"], ["CHN", "FRA"]]),
        ("Xi Jinping had meetings with Vladimir Putin and Emmanuel Macron.", [["CHN", "RUS"], ["CHN", "FRA"]]),
        ("Xi Jinping held talks with Vladimir Putin and Emmanuel Macron.", [["CHN", "RUS", "FRA"]]),
        (
            "Xi Jinping met with Vladimir Putin in Sochi and then with Emmanuel Macron in Paris.",
            [["CHN", "RUS"], ["CHN", "FRA"]],
        ),
    ],
)
def test_who_is_met_apart_is_met_once_each(text: str, expected: list[list[str]]) -> None:
    assert [event.parties for event in events("meeting", text, "en")] == expected


def test_each_deed_has_its_own_place_and_id() -> None:
    text = "Xi Jinping met with Vladimir Putin in Sochi and later with Emmanuel Macron in Paris."
    first, second = events("meeting", text, "en")
    assert [event.place.city for event in (first, second) if event.place] == ["Sochi", "Paris"]
    both = events("meeting", "Xi Jinping met separately with Vladimir Putin and Mikhail Mishustin.", "en")
    assert len({event.id for event in both}) == len(both) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron se rendra lundi au Sénégal et mardi en Mauritanie.", ["SEN", "MRT"]),
        ("Emmanuel Macron se rendra lundi au Sénégal et en Italie rencontrera Giorgia Meloni.", ["SEN"]),
        ("Emmanuel Macron se rendra lundi au Sénégal.", ["SEN"]),
    ],
)
def test_a_journey_goes_on_where_and_says_so(text: str, expected: list[str]) -> None:
    assert [event.parties[1] for event in events("visit", text, "fr")] == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Путин встретится с Си Цзиньпином, с Эрдоганом и Моди.", ["RUS", "CHN", "TUR", "IND"]),
        ("Путин встретится с рядом лидеров — с Си Цзиньпином, а также с Моди.", ["RUS", "CHN", "IND"]),
        ("Путин встретится с Си Цзиньпином, а с Моди поговорит по телефону.", ["RUS", "CHN"]),
    ],
)
def test_a_list_may_say_its_small_word_again(text: str, parties: list[str]) -> None:
    assert [e.parties for e in events("meeting", text, "ru")] == [parties]
