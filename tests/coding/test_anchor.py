"""The day a story is told on, read from what it says of time where the page does not say."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.coding.anchor import Anchor, anchor
from stories import reader


def told(text: str, language: str = "en", day: date | None = None) -> Anchor:
    return anchor(day, reader(language).times.find(text), text)


def test_the_pages_own_day_is_the_day() -> None:
    assert told("On Monday, 3 May 2021, they met.", day=date(2024, 8, 22)) == Anchor(date(2024, 8, 22), 2024)


@pytest.mark.parametrize(
    ("language", "text", "day", "year"),
    [
        ("en", "They met.", None, None),
        ("en", "They met on Thursday.", None, None),
        (
            "en",
            "On 22 August they met in Paris. The two spoke on Thursday. In June 2024 they wrote.",
            date(2024, 8, 22),
            2024,
        ),
        ("en", "They met in May 2022. Ties date from 1964.", None, 2022),
        ("en", "Trade grew in 2023 and will grow this year.", None, 2024),
        ("nb", "De møttes torsdag. Møtet var 22. august. I mai 2024 skrev de.", date(2024, 8, 22), 2024),
        ("sv", "De möttes i torsdags. Mötet var den 22 augusti. I maj 2024 skrev de.", date(2024, 8, 22), 2024),
        ("zh-Hans", "星期四双方会谈。8月22日签署文件。2024年5月双方通信。", date(2024, 8, 22), 2024),
        ("en", "Ties were set up in 1995. They met in May.", None, None),
        ("en", "The treaty of 1648 is old; the plan runs until 2050.", None, None),
    ],
)
def test_a_story_gives_its_day_away_or_not(language: str, text: str, day: date | None, year: int | None) -> None:
    assert told(text, language) == Anchor(day, year)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tokyo, Dec. 11, 2024 (Jiji Press)--The ministers met on Wednesday.", date(2024, 12, 11)),
        ("RIYADH, 7 May 2023 - The ministers met.", date(2023, 5, 7)),
        ("The ministers met today, Sunday (May 7, 2023), in Riyadh.", date(2023, 5, 7)),
        ("On 7 May 2023 the ministers met in Riyadh.", None),
        ("The treaty was signed in Paris on 30 February 2023 (sic) -- nobody noticed.", None),
    ],
)
def test_a_dateline_or_today_tells_the_day(text: str, day: date | None) -> None:
    assert told(text).day == day


def test_years_can_be_counted_from_where_the_day_is_not_known() -> None:
    year_only = Anchor(None, 2024)
    assert year_only.count_from("year") == date(2024, 7, 1)
    assert year_only.count_from("day") is None
    assert Anchor(date(2024, 8, 22), 2024).count_from("year") == date(2024, 8, 22)
    assert Anchor(None, None).count_from("year") is None
