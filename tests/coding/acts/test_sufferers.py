"""Who only suffered a deed that others are charged with is not charged."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "Germany condemned the attack on Israel.", []),
        ("en", "Germany condemned the invasion of Ukraine.", []),
        ("en", "Germany condemned the attack on Israel by Iran.", [["DEU", "IRN"]]),
        ("en", "Germany condemned Iran's attack on Israel.", [["DEU", "IRN"]]),
        ("fr", "La Turquie a condamné les frappes d'Israël contre l'Iran.", [["TUR", "ISR"]]),
        ("en", "Japan voiced concern over China.", [["JPN", "CHN"]]),
    ],
)
def test_who_only_suffered_it_is_not_charged(language: str, text: str, parties: list[list[str]]) -> None:
    assert [event.parties for event in events("accuse", text, language)] == parties


def test_a_deed_of_somebodys_is_nobody_it_is_done_to() -> None:
    assert not events("assault", "Ukraine's counteroffensive against Russia's war continued.", "en")
    (blow,) = events("assault", "Israel's war against Hamas in Gaza continued.", "en")
    assert blow.parties == ["ISR", "PSE"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Russia met Turkey. Russia accused other members of lying.", []),
        ("Russia met Turkey. Russia accused it of lying.", [["RUS", "TUR"]]),
        ("Russia met Turkey. Russia accused Syria of lying.", [["RUS", "SYR"]]),
    ],
)
def test_a_charge_is_against_nobody_but_who_is_named(text: str, parties: list[list[str]]) -> None:
    assert [event.parties for event in events("accuse", text, "en")] == parties


def test_a_capital_is_its_government_where_somebody_is_charged() -> None:
    (charge,) = events("accuse", "The United States alleged that Beijing was lying.", "en")
    assert charge.parties == ["USA", "CHN"]
