"""Articles that are relative words: whose verb closes the clause behind a comma."""

from __future__ import annotations

import pytest

from stories import events


def who(type_: str, text: str) -> list[list[str]]:
    return [[p.name or "" for p in e.participants if p.type == "person"] for e in events(type_, text, "de")]


@pytest.mark.parametrize(
    ("type_", "text", "people"),
    [
        ("meeting", "Olaf Scholz, der Emmanuel Macron traf, lobte die Gespräche.", ["Olaf Scholz", "Emmanuel Macron"]),
        ("visit", "Olaf Scholz, der Emmanuel Macron traf, reiste am Montag nach Warschau.", ["Olaf Scholz"]),
        ("visit", "Annalena Baerbock, die im Mai China besucht hatte, traf Wang Yi.", ["Annalena Baerbock"]),
        (
            "meeting",
            "Annalena Baerbock, die im Mai China besucht hatte, traf Wang Yi.",
            ["Annalena Baerbock", "Wang Yi"],
        ),
        ("appointment", "Er traf Mike Pence und Rex Tillerson, der gestern vereidigt wurde.", ["Rex Tillerson"]),
    ],
)
def test_the_relative_word_does_what_its_clause_tells(type_: str, text: str, people: list[str]) -> None:
    assert who(type_, text) == [people]


def test_an_article_in_a_list_is_none() -> None:
    text = "In Berlin kamen Emmanuel Macron, der britische Premierminister Keir Starmer und Olaf Scholz zusammen."
    (people,) = who("meeting", text)
    assert set(people) == {"Emmanuel Macron", "Keir Starmer", "Olaf Scholz"}


def test_where_tells_the_place() -> None:
    (event,) = events(
        "visit", "Frank-Walter Steinmeier sprach in Kap Verde, wo er einen Staatsbesuch absolviert.", "de"
    )
    assert event.parties == ["DEU", "CPV"]


def test_he_behind_somebodys_is_that_somebody() -> None:
    text = "Xi Jinping spoke. He said that this was Vladimir Putin's first visit to China after he took office."
    assert [event.parties for event in events("appointment", text, "en")] == [["RUS"]]


def test_behind_a_name_and_a_comma_que_takes_it_up() -> None:
    text = "Pedro Sánchez recibió a Gabriel Boric, que viajará el lunes a Lima."
    (visit,) = events("visit", text, "es")
    assert [p.name for p in visit.participants] == ["Gabriel Boric"]
