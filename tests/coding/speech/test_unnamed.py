"""Words by a verb that names nobody: whoever spoke before, or whom the sentence before was about, says them."""

from __future__ import annotations

import pytest

from dragoman.records import Quote
from stories import coded

_BORIC = "El presidente de Chile, Gabriel Boric, llegó el lunes a Lima. "
_MACRON = "Le président français Emmanuel Macron est arrivé lundi à Lisbonne. "


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", _BORIC + "“Queremos una región más unida”, declaró.", "Queremos una región más unida"),
        ("es", _BORIC + "“Chile estará siempre al lado del Perú”, añadió.", "Chile estará siempre al lado del Perú"),
        ("es", _BORIC + "Además, subrayó que los dos países cooperan.", "los dos países cooperan"),
        ("es", _BORIC + "Por último, destacó “la importancia de la paz”.", "la importancia de la paz"),
        ("fr", _MACRON + "« La France aidera le Portugal », a-t-il ajouté.", "La France aidera le Portugal"),
    ],
)
def test_who_was_told_of_before_says_it(language: str, text: str, words: str) -> None:
    (quote,) = coded(Quote, text, language)
    assert quote.speaker in ("Gabriel Boric", "Emmanuel Macron")
    assert [span.text.strip() for span in quote.evidence] == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", _BORIC + "“No habrá más reuniones este año”, dijo una fuente del Gobierno."),
        ("es", _BORIC + "El buque escuela anunció que la carga está lista."),
        ("en", "President Gabriel Boric arrived in Lima. “There will be no more meetings”, said a source."),
    ],
)
def test_somebody_nobody_knows_is_not_the_one_before(language: str, text: str) -> None:
    assert not coded(Quote, text, language)


def test_a_name_inside_the_words_does_not_say_them() -> None:
    (quote,) = coded(Quote, _MACRON + "« Le Portugal est un ami fidèle de la France », a-t-il dit.", "fr")
    assert quote.speaker == "Emmanuel Macron"


def test_words_right_before_the_verb_are_said_not_what_stands_behind_the_speaker() -> None:
    text = _BORIC + "“Es señal del espacio que hay para crecer,” agregó Heraldo Muñoz, que destacó el buen nivel."
    assert "Es señal del espacio que hay para crecer" in [
        span.text.strip(" ,") for quote in coded(Quote, text, "es") for span in quote.evidence
    ]
    assert not [q for q in coded(Quote, text, "es") if q.evidence[0].text.startswith("destacó")]
