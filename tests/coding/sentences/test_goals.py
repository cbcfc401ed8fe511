"""A word for "to" that looks like an article."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("O ministro Mauro Vieira fez uma visita a Portugal.", "PRT"),
        ("O ministro Mauro Vieira fez uma visita oficial de dois dias a Lisboa.", "PRT"),
        ("O ministro Mauro Vieira visitou a Argentina.", "ARG"),
    ],
)
def test_before_a_name_without_article_it_tells_where_to(text: str, there: str) -> None:
    (visit,) = events("visit", text, "pt")
    assert visit.parties == ["BRA", there]


def test_before_another_name_it_is_the_article() -> None:
    (attack,) = events("assault", "Na terça-feira a Rússia atacou a Ucrânia.", "pt")
    assert attack.parties == ["RUS", "UKR"]


def test_who_travels_on_has_been_to_both() -> None:
    visits = events("visit", "O ministro Mauro Vieira viajou a Cuba e visitou a Argentina.", "pt")
    assert [visit.parties for visit in visits] == [["BRA", "CUB"], ["BRA", "ARG"]]
