"""Small words before a verb for whom it is done to."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "host", "visitor"),
    [
        ("es", "Pedro Sánchez viajó a Rabat, donde lo recibió Gabriel Boric.", "Gabriel Boric", "Pedro Sánchez"),
        (
            "es",
            "Pedro Sánchez llegó a Santiago. Lo recibió el presidente Gabriel Boric.",
            "Gabriel Boric",
            "Pedro Sánchez",
        ),
        (
            "fr",
            "Emmanuel Macron s'est rendu à Santiago, où Gabriel Boric l'a reçu.",
            "Gabriel Boric",
            "Emmanuel Macron",
        ),
        (
            "pt",
            "Emmanuel Macron chegou a Lisboa, onde o recebeu Marcelo Rebelo de Sousa.",
            "Marcelo Rebelo de Sousa",
            "Emmanuel Macron",
        ),
    ],
)
def test_whom_it_is_done_to_is_who_was_spoken_of(language: str, text: str, host: str, visitor: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert [p.name for p in meeting.participants if p.role == "host"] == [host]
    assert [p.name for p in meeting.participants if p.role == "visitor"] == [visitor]


def test_behind_a_relative_word_it_is_the_subject_of_the_sentence() -> None:
    text = "Gabriel Boric se reunió con Pedro Sánchez, quien lo invitó a España."
    (invitation,) = events("agree", text, "es")
    assert [p.name for p in invitation.participants if p.role == "actor"] == ["Pedro Sánchez"]
    assert set(invitation.parties) == {"ESP", "CHL"}


def test_behind_and_it_is_not_who_did_what_was_told_before() -> None:
    text = "Pedro Sánchez recibió a Gabriel Boric y le pidió que visite Rabat."
    (request,) = events("request", text, "es")
    assert [p.name for p in request.participants if p.type == "person"] == ["Pedro Sánchez", "Gabriel Boric"]


def test_before_a_participle_the_word_is_an_article() -> None:
    text = "Pedro Sánchez habló de Gabriel Boric. Los recibidos en Madrid eran argentinos."
    assert events("meeting", text, "es") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Emmanuel Macron a parlé de la visite de Stéphane Séjourné. Ce dernier a rencontré Olaf Scholz."),
        ("es", "Emmanuel Macron habló de la visita de Stéphane Séjourné. Este último se reunió con Olaf Scholz."),
    ],
)
def test_the_latter_is_who_was_named_last(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert {p.name for p in meeting.participants} == {"Stéphane Séjourné", "Olaf Scholz"}
