"""Visits told with the host's verb."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "guest"),
    [
        ("pt", "Lula da Silva recebeu Emmanuel Macron para uma visita de Estado.", "Emmanuel Macron"),
        ("es", "El presidente Gabriel Boric recibió a Pedro Sánchez en visita oficial.", "Pedro Sánchez"),
        ("de", "Olaf Scholz empfing Javier Milei zu einem Arbeitsbesuch.", "Javier Milei"),
    ],
)
def test_who_is_received_for_a_visit_pays_it(language: str, text: str, guest: str) -> None:
    (visit,) = events("visit", text, language)
    assert [p.name for p in visit.participants if p.role == "visitor"] == [guest]
    assert len(events("meeting", text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El presidente Gabriel Boric recibió a Pedro Sánchez."),
        ("de", "Olaf Scholz empfing Javier Milei nach dem Besuch von Emmanuel Macron."),
    ],
)
def test_without_such_words_nobody_received_pays_one(language: str, text: str) -> None:
    visitors = [p.name for e in events("visit", text, language) for p in e.participants if p.role == "visitor"]
    assert "Pedro Sánchez" not in visitors
    assert "Javier Milei" not in visitors


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Emmanuel Macron a reçu jeudi un appel téléphonique de Vladimir Poutine."),
        ("pt", "Emmanuel Macron recebeu, na quinta-feira, um telefonema de Vladimir Putin."),
        ("es", "Emmanuel Macron recibió el jueves una llamada telefónica de Vladimir Putin."),
    ],
)
def test_who_receives_a_call_is_called_on_the_day_it_came(language: str, text: str) -> None:
    (call,) = events("call", text, language)
    assert {p.name for p in call.participants} == {"Emmanuel Macron", "Vladimir Putin"}
    assert call.date is not None


def test_a_call_spoken_of_behind_a_guest_is_not_his_host_s() -> None:
    text = "Emmanuel Macron a reçu Olaf Scholz après un appel téléphonique de Vladimir Poutine."
    assert not [call for call in events("call", text, "fr") if "Emmanuel Macron" in str(call.participants)]


def test_who_is_welcomed_for_a_visit_pays_it() -> None:
    (visit,) = events("visit", "Joachim Gauck begrüßt Chinas Präsidenten Xi Jinping zu Staatsbesuch.", "de")
    assert [(p.role, p.name) for p in visit.participants] == [("visitor", "Xi Jinping"), ("host", "Joachim Gauck")]
