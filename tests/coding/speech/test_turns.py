"""Turns of a transcript: who has the word, and what the title makes of those who had it."""

from __future__ import annotations

import pytest

from dragoman.records import Event, Quote
from stories import coded, events

TRANSCRIPT = """# Reunión de trabajo con el presidente de Francia, Emmanuel Macron
PRESIDENTE ANDRÉS MANUEL LÓPEZ OBRADOR
Es un honor recibirle hoy en este palacio.
Condenamos la invasión rusa de Ucrania.
MODERADORA
Tiene la palabra nuestro invitado de honor.
EMMANUEL MACRON, PRESIDENTE DE FRANCIA: Muchas gracias por esta cálida bienvenida.
PRESIDENTE ANDRÉS MANUEL LÓPEZ OBRADOR
Gracias por haber venido a nuestro país."""


def test_the_words_under_a_name_are_one_passage_of_theirs() -> None:
    said = [(q.speaker, q.verbatim, [span.text for span in q.evidence]) for q in coded(Quote, TRANSCRIPT, "es")]
    obrador = "Andrés Manuel López Obrador"
    assert said == [
        (obrador, True, ["Es un honor recibirle hoy en este palacio.", "Condenamos la invasión rusa de Ucrania."]),
        ("Emmanuel Macron", True, ["Muchas gracias por esta cálida bienvenida."]),
        (obrador, True, ["Gracias por haber venido a nuestro país."]),
    ]


def test_those_who_had_the_word_took_part_in_what_the_title_names() -> None:
    (meeting,) = events("meeting", TRANSCRIPT, "es")
    assert {p.name for p in meeting.participants} == {"Andrés Manuel López Obrador", "Emmanuel Macron"}
    assert meeting.date is not None
    assert meeting.date.start == "2024-08-22"


@pytest.mark.parametrize(
    "text",
    [
        "RELACIONES BILATERALES\nEl comercio entre ambos países creció el año pasado.",
        "PUNTOS CLAVE\nEl comercio entre ambos países creció el año pasado.",
        "México: el comercio entre ambos países creció el año pasado.",
    ],
)
def test_other_lines_of_capitals_give_nobody_the_word(text: str) -> None:
    assert coded(Quote, text, "es") == []


def test_a_paragraph_opened_by_a_name_is_theirs_alone_where_no_other_is() -> None:
    text = "Emmanuel Macron: Francia apoya a Ucrania sin reservas.\nEl comercio entre ambos países creció mucho."
    assert [(q.speaker, q.evidence[0].text) for q in coded(Quote, text, "es")] == [
        ("Emmanuel Macron", "Francia apoya a Ucrania sin reservas.")
    ]


def test_a_name_in_capitals_before_a_colon_keeps_the_word_until_the_next() -> None:
    text = """PRESIDENTA DE MÉXICO, CLAUDIA SHEINBAUM PARDO: Buenos días a todas y a todos.
Tuvimos una buena conversación con el presidente Donald Trump.
PREGUNTA: Presidenta, quisiera saber de los aranceles.
La segunda es sobre el agua de los dos países."""
    found = [(q.speaker, [span.text for span in q.evidence]) for q in coded(Quote, text, "es")]
    assert found == [
        (
            "Claudia Sheinbaum",
            ["Buenos días a todas y a todos.", "Tuvimos una buena conversación con el presidente Donald Trump."],
        )
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"We condemn Russia for this attack," said French President Emmanuel Macron.'),
        ("es", "«Condenamos a Rusia por este ataque», dijo el presidente francés, Emmanuel Macron."),
        ("pt", "“Condenamos a Rússia por este ataque”, disse o presidente francês, Emmanuel Macron."),
        ("fr", "« Nous condamnons la Russie pour cette attaque », a déclaré le président français Emmanuel Macron."),
        ("de", "„Wir verurteilen Russland für diesen Angriff“, sagte der französische Präsident Emmanuel Macron."),
    ],
)
def test_we_are_whoever_speaks(language: str, text: str) -> None:
    found = [e for e in coded(Event, text, language) if e.type == "accuse"]
    assert [(e.parties, e.participants[0].name) for e in found] == [(["FRA", "RUS"], "Emmanuel Macron")]


@pytest.mark.parametrize("colon", ["：", ":"])
def test_a_colon_of_a_script_without_spaces_gives_the_word(colon: str) -> None:
    lines = (
        "外交部发言人毛宁主持例行记者会。",
        f"路透社记者{colon}能否介绍？",
        f"毛宁{colon}我们密切关注有关国家发生强烈地震。",
    )
    assert [(q.speaker, q.verbatim) for q in coded(Quote, "\n".join(lines), "zh-Hans")] == [("Mao Ning", True)]


RECEIVED = """# Начало встречи с Президентом Греции Каролосом Папульясом
В.Путин: Уважаемый господин Президент! Рад приветствовать Вас в Москве.
К.Папульяс (как переведено): Благодарю Вас за тёплый приём, господин Президент."""


def test_a_turn_opens_with_initials_and_a_parenthesis() -> None:
    said = [(q.speaker, q.verbatim) for q in coded(Quote, RECEIVED, "ru")]
    assert said == [("Vladimir Putin", True), ("K. Papulyas", True)]
    (meeting,) = events("meeting", RECEIVED, "ru")
    assert {p.state for p in meeting.participants} == {"RUS", "GRC"}


def test_a_word_and_a_colon_are_no_turn() -> None:
    text = "Путин и Лукашенко обсудили торговлю и энергетику.\nИтог: стороны довольны друг другом."
    assert coded(Quote, text, "ru") == []


@pytest.mark.parametrize("mark", [".-", ".–", ".—"])
def test_a_name_with_a_full_stop_and_a_dash_opens_a_turn(mark: str) -> None:
    text = f"# Visita a Francia\nPedro Sánchez{mark} Gracias, presidente Emmanuel Macron.\nHemos hablado con Francia."
    said = [(q.speaker, len(q.evidence)) for q in coded(Quote, text, "es")]
    assert said == [("Pedro Sánchez", 2)]


def test_where_nobody_of_another_state_has_the_word_the_other_state_of_the_story_was_there() -> None:
    text = (
        "# Ceremonia oficial de bienvenida al presidente de Francia, Emmanuel Macron\n"
        "MODERADORA\nLo recibe el presidente de México, Andrés Manuel López Obrador.\n"
        "EMMANUEL MACRON\nMuchas gracias por la invitación y por la amistad."
    )
    (visit,) = events("visit", text, "es")
    assert set(visit.parties) == {"FRA", "MEX"}
    assert visit.place is not None
    assert visit.place.country == "MEX"
