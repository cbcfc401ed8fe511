"""Times and places in a clause that tells when what was named takes place."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Utrikesminister Ann Linde deltog i Nordiska rådets session, som hölls i Oslo den 30 oktober 2019."),
        (
            "en",
            "Swedish Foreign Minister Ann Linde attended the NATO session, which was held in Oslo on 30 October 2019.",
        ),
    ],
)
def test_what_somebody_attends_was_held_then_and_there(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert meeting.date is not None
    assert (meeting.date.start, meeting.place and meeting.place.city) == ("2019-10-30", "Oslo")


def test_a_deed_in_the_clause_keeps_its_day() -> None:
    text = "Utrikesminister Ann Linde deltog i Natos möte, som Turkiet fördömde den 30 oktober 2019."
    (meeting,) = events("meeting", text, "sv")
    assert meeting.date is None or meeting.date.start != "2019-10-30"
