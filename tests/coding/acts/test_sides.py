"""Sides: whom a place in the sentence tells as a side of an act, and whom not."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Macron tackade Polen under ett besök i Kiev.", "sv"),
        ("Macron tackade Polen efter ett besök i Kiev.", "sv"),
        ("Macron thanked Poland during a visit to Kyiv.", "en"),
    ],
)
def test_whoever_speaks_during_a_visit_is_the_visitor(text: str, language: str) -> None:
    (visit,) = events("visit", text, language)
    assert visit.parties == ["FRA", "UKR"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Macron kritiserade Ryssland under samtalen med Zelenskyj.", "sv"),
        ("Macron criticised Russia after talks with Zelenskyy.", "en"),
    ],
)
def test_talks_are_of_who_criticises_not_of_the_one_criticised(text: str, language: str) -> None:
    (talks,) = events("meeting", text, language)
    assert talks.parties == ["FRA", "UKR"]


def test_whoever_speaks_after_a_blow_has_not_dealt_it() -> None:
    blows = events("assault", "Macron tackade Polen efter attacken mot Kiev.", "sv")
    assert not [blow for blow in blows if "FRA" in blow.parties]
