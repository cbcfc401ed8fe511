"""Capitals told by their state."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("en", "Wang Yi met Hakan Fidan in the Thai capital.", "Bangkok"),
        ("en", "Wang Yi met Hakan Fidan in Thailand's capital.", "Bangkok"),
        ("en", "Wang Yi met Hakan Fidan in the capital of the Philippines.", "Manila"),
        ("en", "Wang Yi met Hakan Fidan in Manila, the capital of the Philippines.", "Manila"),
        ("en", "Wang Yi met Hakan Fidan in the Egyptian capital Cairo.", "Cairo"),
        ("no", "Wang Yi møtte Hakan Fidan i den thailandske hovedstaden.", "Bangkok"),
        ("sv", "Wang Yi träffade Hakan Fidan i Thailands huvudstad.", "Bangkok"),
        ("de", "Wang Yi traf Hakan Fidan in der syrischen Hauptstadt.", "Damascus"),
        ("es", "Wang Yi se reunió con Hakan Fidan en la capital siria.", "Damascus"),
        ("fr", "Wang Yi a rencontré Hakan Fidan dans la capitale de la Syrie.", "Damascus"),
        ("pt", "Wang Yi se reuniu com Hakan Fidan na capital da Síria.", "Damascus"),
    ],
)
def test_a_capital_is_the_city_of_its_state(language: str, text: str, city: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert meeting.place is not None
    assert meeting.place.city == city
    assert meeting.parties == ["CHN", "TUR"]


def test_money_is_no_capital() -> None:
    assert events("visit", "Chinese capital arrived in Vietnam.", "en") == []


def test_a_capital_that_is_another_place_is_left_as_it_is() -> None:
    assert events("meeting", "They spoke of capital in Asia.", "en") == []


def test_several_capitals_in_one_sentence() -> None:
    (one, two) = events("visit", "Wang Yi visited the Thai capital and then Laos's capital.", "en")
    assert [event.place.city for event in (one, two) if event.place] == ["Bangkok", "Vientiane"]
