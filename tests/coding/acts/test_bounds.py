"""How far an act reaches for its sides."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded, events


def test_what_the_talks_aim_at_is_no_side_of_theirs() -> None:
    text = "Joe Biden a multiplié les consultations pour tenter d'apaiser la situation entre Téhéran et Washington."
    assert events("meeting", text, "fr") == []
    (event,) = events("meeting", "Les consultations entre Téhéran et Washington ont repris lundi.", "fr")
    assert event.parties == ["IRN", "USA"]


def test_where_another_deed_goes_is_not_where_this_one_does() -> None:
    text = "Lula da Silva recebeu a carta de Xi Jinping, que visitou Paris com Emmanuel Macron."
    assert not any("Luiz Inácio Lula da Silva" in str(e.participants) for e in events("visit", text, "pt"))


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("nb", "Etter møtet ber Jonas Gahr Støre om samtaler med Russland.", 0),
        ("nb", "Etter møtet med Ulf Kristersson reiste Jonas Gahr Støre hjem.", 1),
        ("sv", "Efter mötet uppmanade Ulf Kristersson till samtal med Ryssland.", 0),
    ],
)
def test_what_the_main_verb_governs_is_not_of_the_noun_that_opens_the_sentence(
    language: str, text: str, count: int
) -> None:
    assert len(events("meeting", text, language)) == count


def test_two_sides_are_of_the_nearer_noun() -> None:
    told = "The summit builds on Emmanuel Macron's call with Olaf Scholz in May."
    assert [event.type for event in coded(Event, told, "en")] == ["call"]
    both = "The leaders praised the talks and the lunch between Emmanuel Macron and Olaf Scholz."
    assert "meeting" in [event.type for event in coded(Event, both, "en")]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Emmanuel Macron and Olaf Scholz discussed relations with China.", ["FRA", "DEU"]),
        ("Emmanuel Macron and Olaf Scholz discussed trade talks with China.", ["FRA", "DEU"]),
        ("Emmanuel Macron discussed relations with China with Olaf Scholz.", ["FRA", "DEU"]),
        ("Emmanuel Macron discussed the war with Olaf Scholz.", ["FRA", "DEU"]),
    ],
)
def test_a_state_that_another_word_is_with_is_what_is_discussed(text: str, parties: list[str]) -> None:
    (event,) = events("meeting", text, "en")
    assert event.parties == parties


def test_who_is_named_behind_another_verb_and_its_subject_is_not_the_nouns_partner() -> None:
    text = "Kort før toppmøtet i Vilnius koblet Recep Tayyip Erdogan saken sammen med Tyrkias medlemskap."
    assert all("TUR" not in e.parties for e in events("meeting", text, "no"))


def test_a_blow_to_a_thing_falls_on_whose_it_is() -> None:
    (attack,) = events("assault", "Ukraine tập kích sân bay quân sự của Nga.", "vi")
    assert attack.parties == ["UKR", "RUS"]


def test_a_deed_in_between_is_whose_it_is() -> None:
    assert events("coerce", "Trung Quốc chặn chuyến thăm của hai nghị sĩ Australia.", "vi") == []


def test_who_dealt_the_blow_is_blamed_not_whom_it_hit() -> None:
    (blame,) = events("accuse", "Việt Nam hết sức quan ngại về cuộc tấn công của Israel vào Iran.", "vi")
    assert blame.parties == ["VNM", "ISR"]
