"""Stories in languages that no folder is of: names, figures and turns, and nothing that would need a word."""

from __future__ import annotations

import pytest

from dragoman.records import Event, Indicator, Quote, Record
from stories import coded


@pytest.mark.parametrize(
    ("language", "text", "parties", "value", "unit"),
    [
        ("pl", "Francja i Polska kupią sprzęt za 240 mln euro.", {"FRA", "POL"}, 240_000_000, "EUR"),
        ("tr", "Fransa ve Brezilya enerji için 1,2 milyar euro ayırdı.", {"FRA", "BRA"}, 1_200_000_000, "EUR"),
        ("ja", "フランスとブラジルは12億ユーロを投じる。", {"FRA", "BRA"}, 1_200_000_000, "EUR"),
    ],
)
def test_a_sum_is_of_those_named_beside_it(language: str, text: str, parties: set[str], value: int, unit: str) -> None:
    (found,) = coded(Record, text, language)
    assert isinstance(found, Indicator)
    assert (found.name, set(found.parties), found.value, found.unit) == ("sum", parties, value, unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Cena wzrosła do 240 mln euro."),  # nobody is named
        ("pl", "Francja i Polska są bliskie. Cena wzrosła do 240 mln euro."),  # not in this sentence
        ("pl", "Francja i Polska liczą 240 punktów."),  # no money
        ("pl", "Emmanuel Macron odwiedził Warszawę."),  # a deed, which needs words
        ("zxx", "Emmanuel Macron 240 euro."),
    ],
)
def test_what_would_need_words_is_left_out(language: str, text: str) -> None:
    assert coded(Record, text, language) == []


def test_a_language_that_is_carried_gives_no_nameless_sums() -> None:
    assert all(
        record.name != "sum" for record in coded(Indicator, "France and Poland buy it for 240 million euros.", "en")
    )


def test_turns_of_a_transcript_need_no_words() -> None:
    text = (
        "Emmanuel Macron: Nasze kraje są bliskie jak nigdy dotąd.\n"
        "Donald Tusk: Dziękujemy za wszystko, co zrobiono w tych latach."
    )
    assert {quote.speaker for quote in coded(Quote, text, "pl")} == {"Emmanuel Macron", "Donald Tusk"}
    assert coded(Event, text, "pl") == []
