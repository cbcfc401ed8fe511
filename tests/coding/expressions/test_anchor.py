"""The day a story is told on, read from what it says of time where the page does not say."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.coding.expressions.anchor import Anchor, anchor
from dragoman.records import Event
from stories import coded, reader

_DEEDS = ("meeting", "visit", "signing")


def told(text: str, language: str = "en", day: date | None = None) -> Anchor:
    return anchor(day, reader(language).times.find(text), text)


def test_the_pages_own_day_is_the_day() -> None:
    assert told("On Monday, 3 May 2021, they met.", day=date(2024, 8, 22))[:2] == (date(2024, 8, 22), 2024)


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
    assert told(text, language)[:2] == (day, year)


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


@pytest.mark.parametrize(
    ("language", "text", "published", "days"),
    [
        (
            "en",
            "On 12 March Blinken met Wang Yi. The following day he visited Japan. On the 15th, he met Kishida.",
            date(2024, 6, 20),
            ["2024-03-12", "2024-03-13", "2024-03-15"],
        ),
        ("en", "Blinken met Wang Yi. The following day he visited Japan.", date(2024, 6, 20), [None, None]),
        (
            "vi",
            "Ngày 12/10, Chủ tịch nước Tô Lâm hội kiến ông Lý Cường. Cùng ngày, ông Lý Cường gặp ông Phạm Minh Chính.",
            date(2024, 10, 20),
            ["2024-10-12", "2024-10-12"],
        ),
        (
            "zh-Hans",
            "3月6日至10日，沙特和伊朗在北京举行对话。10日，中国、沙特和伊朗签署联合声明。",
            date(2023, 4, 4),
            ["2023-03-06", "2023-03-10"],
        ),
        # the day of a story's own news, not of the month spoken of before
        ("zh-Hans", "3月6日，王毅会见伊朗外长。王毅4日会见法国外长。", date(2023, 4, 4), ["2023-03-06", "2023-04-04"]),
        # one of the days of a visit, told beside them
        (
            "vi",
            "Sáng 25-9, ông Nguyễn Xuân Phúc chủ trì lễ đón ông Viktor Orban thăm Việt Nam từ 24-26 tháng 9. Cùng ngày,"
            " hai nước ký hiệp định.",
            date(2017, 9, 26),
            ["2017-09-24", "2017-09-25"],
        ),
        # what somebody told at a press conference on another day
        (
            "vi",
            "Ngày 25-9, Thủ tướng Viktor Orban gặp ông Nguyễn Xuân Phúc. Tại họp báo ngày 21-9, bà Lê Thị Thu Hằng"
            " cho biết hai bên sẽ trao đổi về hợp tác. Cùng ngày, hai nước ký hiệp định.",
            date(2017, 9, 26),
            ["2017-09-25", "2017-09-25"],
        ),
    ],
)
def test_the_same_day_goes_back_to_the_deed_told_before(
    language: str, text: str, published: date, days: list[str | None]
) -> None:
    deeds = [event for event in coded(Event, text, language, published) if event.type in _DEEDS]
    assert [event.date.start if event.date else None for event in deeds] == days
