"""What is told in the past tense lies behind the story's day; what is told to come lies ahead."""

from __future__ import annotations

import pytest

from dragoman.coding.sentences.pasttense import PastForms
from dragoman.records import Event
from stories import coded


@pytest.mark.parametrize(
    ("text", "status", "start"),
    [
        # The stories are of August 2024.
        ("Macron visited Cairo in November.", "occurred", "2023-11-01"),
        ("Macron will visit Cairo in November.", "planned", "2024-11-01"),
        ("Macron visits Cairo in November.", "planned", "2024-11-01"),
        ("Macron met Modi on 30 October.", "occurred", "2023-10-30"),
        ("Macron met Modi in November 2024.", "planned", "2024-11-01"),
        ("The talks between France and India were held in November.", "occurred", "2023-11-01"),
    ],
)
def test_a_month_without_a_year_goes_with_the_tense(text: str, status: str, start: str) -> None:
    found = coded(Event, text, "en")
    assert [(e.status, e.date.start if e.date else None) for e in found] == [(status, start)]


def test_a_day_told_in_the_past_tense_may_be_the_one_after_the_story_s() -> None:
    found = coded(Event, "Macron met Modi on 23 August.", "en")
    assert [e.date.start for e in found if e.date] == ["2024-08-23"]


def test_a_verb_is_past_by_its_word_or_its_ending() -> None:
    past = PastForms.of({"words": ["met"], "endings": ["ed"]})
    assert [past.tells(form) for form in ("Met", "formally visited", "visits", "is to be signed")] == [
        True,
        True,
        False,
        False,
    ]
