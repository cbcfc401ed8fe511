"""Verbs without a subject, in languages that leave it out."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El presidente Gustavo Petro llegó el lunes a México. Luego viajará a Chile."),
        ("es", "El presidente Gustavo Petro llegó el lunes a México. El miércoles viajará a Chile."),
        ("pt", "O presidente Gustavo Petro chegou na segunda-feira ao México. Depois viajará ao Chile."),
    ],
)
def test_who_the_sentence_before_was_about_does_it(language: str, text: str) -> None:
    onward = next(e for e in events("visit", text, language) if "CHL" in e.parties)
    assert [p.name for p in onward.participants] == ["Gustavo Petro"]
    assert onward.status == "planned"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El presidente Gustavo Petro llegó el lunes a México. El buque escuela colombiano visitó Chile."),
        ("en", "President Gustavo Petro arrived in Mexico. Later visited Chile."),
    ],
)
def test_a_subject_that_nobody_knows_is_still_one(language: str, text: str) -> None:
    assert not [e for e in events("visit", text, language) if "CHL" in e.parties and "Petro" in str(e.participants)]


def test_whom_somebody_is_received_by_is_told_of_the_person_before() -> None:
    text = "El presidente Gustavo Petro llegó el lunes a México. Después fue recibido por Claudia Sheinbaum."
    (event,) = events("meeting", text, "es")
    assert {p.name for p in event.participants} == {"Gustavo Petro", "Claudia Sheinbaum"}


def test_with_whom_and_where_take_up_the_name_before() -> None:
    text = "El canciller Alberto van Klaveren viajará a Lima, donde será recibido por la presidenta Dina Boluarte."
    (event,) = events("meeting", text, "es")
    assert event.parties == ["PER", "CHL"]
    assert event.place is not None
    assert event.place.city == "Lima"
    text = "João Lourenço visita o Vaticano a convite do papa Francisco, com quem irá encontrar-se."
    (event,) = events("meeting", text, "pt")
    assert event.parties == ["AGO", "VAT"]


@pytest.mark.parametrize(
    ("language", "text", "visitor"),
    [
        ("es", "Llegó el lunes a Lima el presidente de Chile, Gabriel Boric.", "Gabriel Boric"),
        ("pt", "Chegou na segunda-feira a Lima o presidente do Chile, Gabriel Boric.", "Gabriel Boric"),
    ],
)
def test_who_stands_behind_a_verb_of_travel_is_its_subject(language: str, text: str, visitor: str) -> None:
    (event,) = events("visit", text, language)
    assert [p.name for p in event.participants] == [visitor]
    assert event.parties == ["CHL", "PER"]


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("es", "El presidente Gustavo Petro anunció que viajará a Chile.", ["Gustavo Petro"]),
        ("pt", "O presidente Gustavo Petro anunciou que viajará ao Chile.", ["Gustavo Petro"]),
        ("es", "El presidente Gustavo Petro anunció que Claudia Sheinbaum viajará a Chile.", ["Claudia Sheinbaum"]),
    ],
)
def test_who_says_so_does_what_names_nobody_else(language: str, text: str, doer: list[str]) -> None:
    (visit,) = events("visit", text, language)
    assert [p.name for p in visit.participants] == doer


def test_who_stands_behind_the_verb_of_meeting_is_its_subject() -> None:
    (event,) = events("meeting", "Se reunieron los presidentes Gustavo Petro y Gabriel Boric.", "es")
    assert [p.name for p in event.participants] == ["Gustavo Petro", "Gabriel Boric"]


def test_a_sentence_that_goes_on_with_words_is_not_done_by_who_spoke() -> None:
    text = "Gustavo Petro se reunió con António Guterres. También se reunió con Gabriel Boric."
    assert all("Gustavo Petro" in str(e.participants) for e in events("meeting", text, "es"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El presidente Gabriel Boric llegó a Lima. Además, exigió a Rusia que retire sus tropas de Ucrania."),
        ("pt", "O presidente Gabriel Boric chegou a Lima. Também exigiu à Rússia a retirada das tropas."),
    ],
)
def test_who_the_sentence_before_was_about_asks_for_it(language: str, text: str) -> None:
    (event,) = events("request", text, language)
    assert [p.name for p in event.participants] == ["Gabriel Boric", "RUS"]


def test_who_announces_a_deed_in_one_breath_does_it() -> None:
    (known,) = events("recognition", "Tổng thống Pháp Emmanuel Macron tuyên bố công nhận Nhà nước Palestine.", "vi")
    (sanction,) = events("sanction", "Mỹ thông báo áp đặt trừng phạt Nga.", "vi")
    assert (known.parties, sanction.parties) == (["FRA", "PSE"], ["USA", "RUS"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En la reunión que mantuvo con Pedro Sánchez, el presidente Gabriel Boric habló de migración."),
        ("es", "La reunión que sostuvo Gabriel Boric con Pedro Sánchez duró una hora."),
        ("pt", "No encontro que teve com Pedro Sánchez, Gabriel Boric falou da Amazônia."),
    ],
)
def test_a_meeting_that_somebody_had_is_theirs(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert {p.name for p in meeting.participants} == {"Pedro Sánchez", "Gabriel Boric"}
