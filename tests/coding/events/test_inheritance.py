"""The day of deeds told without one."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.records import Event
from stories import coded

DAY = date(2024, 8, 22)


def days(kind: str, text: str, language: str) -> list[str | None]:
    found = [event for event in coded(Event, text, language, DAY) if event.type == kind]
    return [event.date.start if event.date else None for event in found]


def test_a_dateline_gives_its_day_to_what_the_story_opens_with() -> None:
    text = "БАКУ, 21 августа, агентство Каспий. Президент России Владимир Путин прибыл с визитом в Азербайджан."
    assert days("visit", text, "ru") == ["2024-08-21"]


def test_without_a_dateline_the_past_may_be_any_day() -> None:
    assert days("visit", "Президент России Владимир Путин прибыл с визитом в Азербайджан.", "ru") == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Außenministerin Annalena Baerbock trifft ihren Amtskollegen Antony Blinken in Washington."),
        ("nb", "Statsminister Jonas Gahr Støre møter kansler Olaf Scholz i Berlin."),
    ],
)
def test_what_a_story_opens_with_in_the_present_is_of_its_day(language: str, text: str) -> None:
    assert days("meeting", text, language) == ["2024-08-22"]


def test_who_also_met_somebody_did_so_on_the_day_of_the_talks_before() -> None:
    text = (
        "Foreign Minister Wang Yi met his Singaporean counterpart Vivian Balakrishnan in Singapore on Tuesday. "
        "Wang also met Turkish Foreign Minister Hakan Fidan."
    )
    assert days("meeting", text, "en") == ["2024-08-20", "2024-08-20"]


def test_what_two_did_in_another_year_gives_no_day() -> None:
    text = "Wang Yi met Vivian Balakrishnan in Singapore in 2019. Wang also met Turkish Foreign Minister Hakan Fidan."
    assert days("meeting", text, "en") == ["2019-01-01", None]


def said(text: str, language: str) -> list[str | None]:
    return days("support", text, language) + days("request", text, language)


def test_words_without_a_day_are_of_the_one_day_of_the_news() -> None:
    text = "Wang Yi met Sergei Lavrov in Beijing on Tuesday. Iran urged Israel to show restraint."
    assert said(text, "en") == ["2024-08-20"]


def test_words_in_news_of_several_days_have_none() -> None:
    text = (
        "Wang Yi met Sergei Lavrov in Beijing on Tuesday. Ma Zhaoxu met Hakan Fidan in Ankara on Monday. "
        "Iran urged Israel to show restraint."
    )
    assert said(text, "en") == [None]


def test_words_of_a_story_that_dates_nothing_are_of_its_day() -> None:
    assert said("Iran urged Israel to show restraint.", "en") == ["2024-08-22"]
