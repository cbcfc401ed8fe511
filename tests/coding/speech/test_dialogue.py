"""Words that a dash opens: their speaker, told at the end, and how far they reach."""

from __future__ import annotations

import pytest

from dragoman.records import Event, Quote
from stories import coded


def quotes(text: str, language: str = "nb") -> list[tuple[str, bool, list[str]]]:
    return [(q.speaker, q.verbatim, [span.text for span in q.evidence]) for q in coded(Quote, text, language)]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nb", "– Vi er enige. Vi må gjøre mer, sier Jonas Gahr Støre.", ["Vi er enige", "Vi må gjøre mer"]),
        ("sv", "– Vi är överens om det här, säger Ulf Kristersson till TT.", ["Vi är överens om det här"]),
        ("da", "- Det er en god dag for os, siger Mette Frederiksen.", ["Det er en god dag for os"]),
    ],
)
def test_what_a_dash_opens_is_said_by_whom_its_end_names(language: str, text: str, words: list[str]) -> None:
    ((speaker, verbatim, said),) = quotes(text, language)
    assert speaker in ("Jonas Gahr Støre", "Ulf Kristersson", "Mette Frederiksen")
    assert verbatim and said == words


@pytest.mark.parametrize(
    "text",
    [
        "– Hva skjer nå?\n– Hva skjer i morgen?",
        "- Første punkt på listen her.\n- Andre punkt på listen her.",
        "– " * 200,
        "–",
    ],
)
def test_a_dash_without_a_speaker_is_nobodys(text: str) -> None:
    assert quotes(text) == []


def test_a_passage_ends_where_its_paragraph_ends() -> None:
    (quote,) = quotes("– Hva skjer nå med dette?\n– Vi er enige om alt, sier Jonas Gahr Støre.")
    assert quote[2] == ["Vi er enige om alt"]


def test_the_next_paragraph_goes_on_with_the_speaker_unless_it_asks() -> None:
    told = quotes("– Vi er enige om alt, sier Jonas Gahr Støre.\n– Det er viktig for Norge.\n– Hva skjer så nå?")
    assert [words for _, _, (words, *_) in told] == ["Vi er enige om alt", "Det er viktig for Norge"]


def test_a_verb_of_speech_inside_the_words_is_not_the_one_that_closes_them() -> None:
    (quote,) = quotes("– Hvis Ukraina mener at tiden er inne, er vi klare, sier Jonas Gahr Støre.")
    assert quote[0] == "Jonas Gahr Støre"


def test_who_has_the_word_above_a_paragraph_speaks_in_it() -> None:
    text = "Udenrigsminister Lars Løkke Rasmussen udtaler:\n”Vi støtter Ukraine. Det er vigtigt for os alle.”"
    assert {speaker for speaker, _, _ in quotes(text, "da")} == {"Lars Løkke Rasmussen"}


def test_we_in_such_words_are_the_speakers() -> None:
    (stance,) = coded(Event, "– Vi støtter Ukraina. Det er viktig, sier statsminister Jonas Gahr Støre.", "nb")
    assert (stance.type, stance.parties) == ("support", ["NOR", "UKR"])


def test_passages_that_other_sentences_part_are_quotes_of_their_own() -> None:
    told = quotes(
        "– Vi er enige om alt, sier Jonas Gahr Støre. Toppmøtet i Vilnius varer i to dager. "
        "– Vi må gjøre mer sammen, sier Støre. – Det haster nå mer enn før, sier han."
    )
    assert [words for _, _, words in told] == [
        ["Vi er enige om alt"],
        ["Vi må gjøre mer sammen", "Det haster nå mer enn før"],
    ]


def test_he_behind_somebodys_words_is_who_spoke_them() -> None:
    told = quotes(
        "– Sverige och Finland har gjort mycket för Ukraina, säger Ulf Kristersson. Han påpekar att mer krävs nu.", "sv"
    )
    assert {speaker for speaker, _, _ in told} == {"Ulf Kristersson"}


def test_words_are_never_those_of_whom_they_name() -> None:
    told = quotes(
        "– Dette er den rette veien å gå, sa Dmytro Kuleba.\n"
        "– Vi håper at Russland trekker ut styrkene sine herfra, sa han videre."
    )
    assert {speaker for speaker, _, _ in told} == {"Dmytro Kuleba"}
