"""On which day words were spoken."""

from __future__ import annotations

import pytest

from dragoman.records import Quote
from stories import coded


def day(text: str, language: str) -> str | None:
    (quote,) = coded(Quote, text, language)
    return quote.date.start if quote.date else None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Emmanuel Macron said on 20 August 2024 that France would never recognise the referendum."),
        ("sv", "Emmanuel Macron sade den 20 augusti 2024 att Frankrike aldrig erkänner folkomröstningen."),
        ("zh-Hans", "马克龙2024年8月20日表示，法国永远不会接受这一结果。"),
    ],
)
def test_the_day_told_with_the_verb_is_the_day_of_the_words(language: str, text: str) -> None:
    assert day(text, language) == "2024-08-20"


def test_a_day_told_in_the_words_is_not_the_day_they_were_spoken() -> None:
    assert day("Emmanuel Macron said that France had waited for this answer since 3 May 2024.", "en") is None


def test_words_spoken_at_a_meeting_are_of_its_day() -> None:
    told = (
        "Emmanuel Macron met Narendra Modi in Paris on 20 August 2024.\n"
        "Narendra Modi said that friendship between the two countries runs deep."
    )
    assert day(told, "en") == "2024-08-20"


def test_who_was_not_there_did_not_speak_then() -> None:
    told = (
        "Emmanuel Macron met Narendra Modi in Paris on 20 August 2024.\n"
        "William Ruto said that friendship between the two countries runs deep."
    )
    assert day(told, "en") is None


def test_nobody_spoke_at_a_meeting_yet_to_come() -> None:
    told = (
        "Emmanuel Macron will meet Narendra Modi in Paris on 2 September 2024.\n"
        "Narendra Modi said that friendship between the two countries runs deep."
    )
    assert day(told, "en") is None
