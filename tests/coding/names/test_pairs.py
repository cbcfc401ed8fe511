"""Plural titles that mean the two of a story."""

from __future__ import annotations

import pytest

from stories import events


def test_the_ministers_are_the_two_told_of_before() -> None:
    text = "Лавров и Фидан поговорили по телефону. Министры договорились провести переговоры в Анкаре."
    (meeting,) = events("meeting", text, "ru")
    assert (sorted(meeting.parties), meeting.status) == (["RUS", "TUR"], "planned")


def test_the_ministers_of_a_body_are_no_two() -> None:
    text = "Главы МИД стран G7 приняли коммюнике. Министры призвали Россию вывести войска с Украины."
    assert [e.parties for e in events("request", text, "ru")] == [["G7", "RUS"]]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        (
            "sv",
            "EU:s utrikesministrar möttes i Bryssel. Ukraina var på tal. Ministrarna fördömde Ryssland.",
            ["EU", "RUS"],
        ),
        ("no", "EUs utenriksministre møttes i Brussel. Ukraina var tema. Ministrene fordømte Russland.", ["EU", "RUS"]),
        (
            "en",
            "EU foreign ministers met in Brussels. They spoke for an hour. The ministers condemned Russia.",
            ["EU", "RUS"],
        ),
    ],
)
def test_words_that_count_nobody_mean_all_who_met_last(language: str, text: str, parties: list[str]) -> None:
    assert [sorted(e.parties) for e in events("accuse", text, language)] == [parties]


def test_the_ministers_are_no_states_that_the_story_only_speaks_of() -> None:
    text = "Läget i Belarus och Ryssland är svårt. Utrikesministrarna möttes i går."
    assert events("meeting", text, "sv") == []
    told = "Belarus och Rysslands ministrar möttes i Minsk. De två utrikesministrarna fördömde Ukraina."
    assert [sorted(e.parties) for e in events("accuse", told, "sv")] == [["BLR", "RUS", "UKR"]]
