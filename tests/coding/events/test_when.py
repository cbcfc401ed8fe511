"""When: the words of time that belong to an act, and the days they mean."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Event
from stories import DAY, coded, events

Days = tuple[str, str, str]


def days(text: str, language: str, day: date | None = DAY) -> list[tuple[str, Days | None]]:
    """Type and date of each event."""
    found = coded(Event, text, language, day)
    return [(e.type, (e.date.start, e.date.end, e.date.precision) if e.date else None) for e in found]


def on(day: str) -> Days:
    return (day, day, "day")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Macron met Modi on Tuesday.", on("2024-08-20")),
        ("en", "On Wednesday, Macron met Modi.", on("2024-08-21")),
        ("en", "Macron met Modi on 3 May 2023.", on("2023-05-03")),
        ("en", "Macron met Modi from 3 to 5 June 2024.", ("2024-06-03", "2024-06-05", "span")),
        ("en", "Macron met Modi in March.", ("2024-03-01", "2024-03-31", "month")),
        ("en", "Macron met Modi last year.", ("2023-01-01", "2023-12-31", "year")),
        ("en", "Macron met Modi for two hours.", None),
        ("en", "Kenya rejoiced in March 2023, when Macron met Modi.", ("2023-03-01", "2023-03-31", "month")),
        ("en", "Macron met Modi after hearing that Kenya had voted last week.", None),
        ("en", "Macron met Modi.", None),
        ("nb", "Macron møtte Modi tirsdag.", on("2024-08-20")),
        ("nb", "I går møtte Macron Modi.", on("2024-08-21")),
        ("nb", "Macron møtte Modi i fjor.", ("2023-01-01", "2023-12-31", "year")),
        ("sv", "Macron träffade Modi i tisdags.", on("2024-08-20")),
        ("sv", "Macron träffade Modi den 3–5 juni 2024.", ("2024-06-03", "2024-06-05", "span")),
        ("zh-Hans", "马克龙星期二会见莫迪。", on("2024-08-20")),
        ("zh-Hans", "马克龙6月3日至5日会见莫迪。", ("2024-06-03", "2024-06-05", "span")),
        ("zh-Hans", "马克龙去年会见莫迪。", ("2023-01-01", "2023-12-31", "year")),
        ("zh-Hant", "馬克龍昨天會見莫迪。", on("2024-08-21")),
        ("vi", "Trong khuôn khổ chuyến thăm, tối 21/8, tại Hà Nội, ông Tô Lâm đã gặp ông Modi.", on("2024-08-21")),
        ("zh-Hant", "馬克龍21日下午6時（台灣時間22日凌晨0時）會見莫迪。", on("2024-08-21")),
    ],
)
def test_a_meeting_has_the_day_told(language: str, text: str, expected: Days | None) -> None:
    assert days(text, language) == [("meeting", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macron empfängt Modi am Freitag.", on("2024-08-23")),
        ("Macron empfängt Modi am Donnerstag.", on("2024-08-22")),
        ("Macron empfing Modi am Freitag.", on("2024-08-16")),
        ("Macron hat am Freitag Kenia besucht.", on("2024-08-16")),
        ("Macron besucht am Freitag Kenia.", on("2024-08-23")),
        ("Macron empfängt Modi am 3. Mai 2024.", on("2024-05-03")),
    ],
)
def test_a_weekday_beside_a_verb_in_the_present_lies_ahead(text: str, expected: Days) -> None:
    assert [day for _type, day in days(text, "de")] == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Macron will visit Kenya in March.", ("2025-03-01", "2025-03-31", "month")),
        ("en", "Macron will visit Kenya on Friday.", on("2024-08-23")),
        ("en", "Macron will visit Kenya next week.", ("2024-08-26", "2024-09-01", "span")),
        ("nb", "Macron besøker Kenya neste uke.", ("2024-08-26", "2024-09-01", "span")),
        ("nb", "Macron skal besøke Kenya fredag.", on("2024-08-23")),
        ("sv", "Macron ska besöka Kenya på fredag.", on("2024-08-23")),
        ("zh-Hans", "马克龙将于9月访问肯尼亚。", ("2024-09-01", "2024-09-30", "month")),
    ],
)
def test_what_is_planned_lies_ahead(language: str, text: str, expected: Days) -> None:
    assert days(text, language) == [("visit", expected)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Macron met Modi on Monday and will visit Kenya on Friday.",
            [("meeting", on("2024-08-19")), ("visit", on("2024-08-23"))],
        ),
        (
            "en",
            "Macron visited Kenya in 2019 and met Modi on Tuesday.",
            [("visit", ("2019-01-01", "2019-12-31", "year")), ("meeting", on("2024-08-20"))],
        ),
        (
            "en",
            "After meeting Modi on Monday, Macron met Xi on Tuesday.",
            [("meeting", on("2024-08-19")), ("meeting", on("2024-08-20"))],
        ),
        ("en", "On Wednesday, Macron agreed to meet Modi.", [("agree", on("2024-08-21")), ("meeting", None)]),
        (
            "en",
            "On Wednesday, France and India agreed to elevate their ties to a strategic partnership.",
            [("agree", on("2024-08-21")), ("upgrade", on("2024-08-21"))],
        ),
        (
            "zh-Hans",
            "马克龙星期二会见莫迪，星期三会见习近平。",
            [("meeting", on("2024-08-20")), ("meeting", on("2024-08-21"))],
        ),
    ],
)
def test_each_act_has_its_own_day(language: str, text: str, expected: list[tuple[str, Days]]) -> None:
    assert days(text, language) == expected


def test_a_day_without_a_year_is_of_the_year_the_story_gives_away() -> None:
    text = "Macron met Modi on 3 May. Trade grew in the first half of 2017."
    assert days(text, "en", None)[0] == ("meeting", on("2017-05-03"))


def test_two_times_joined_are_two_events() -> None:
    assert days("Macron met Modi in May and July 2023.", "en") == [
        ("meeting", ("2023-05-01", "2023-05-31", "month")),
        ("meeting", ("2023-07-01", "2023-07-31", "month")),
    ]


def test_without_a_day_of_its_own_a_story_tells_no_weekday() -> None:
    assert days("Macron met Modi on Tuesday.", "en", None) == [("meeting", None)]
    assert days("Macron met Modi on 3 May 2023.", "en", None) == [("meeting", on("2023-05-03"))]


def test_a_deed_told_as_done_on_a_day_to_come_is_a_plan() -> None:
    (event,) = coded(Event, "Macron visits Kenya on 3 September 2024.", "en")
    assert event.status == "planned"


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2001, 1, 1), date(2030, 12, 31)), st.integers(0, 6), st.booleans())
def test_dates_follow_the_text(told: date, later: int, month_first: bool) -> None:
    month = month_name[told.month]
    written = f"{month} {told.day}, {told.year}" if month_first else f"{told.day} {month} {told.year}"
    text = f"Emmanuel Macron met Narendra Modi on {written}."
    assert days(text, "en", told + timedelta(later)) == [("meeting", on(told.isoformat()))]


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2001, 1, 1), date(2030, 12, 31)), st.integers(1, 7))
def test_weekdays_count_back_from_the_storys_day(day: date, weekday: int) -> None:
    name = day_name[weekday - 1]
    ((_type, found),) = days(f"Emmanuel Macron met Narendra Modi on {name}.", "en", day)
    assert found is not None
    meant = date.fromisoformat(found[0])
    assert meant.isoweekday() == weekday
    assert 0 <= (day - meant).days <= 7


def test_a_year_further_on_in_words_dates_what_they_are_about() -> None:
    (pledge,) = events("agree", "Kenya and Norway agreed to review the fisheries contracts of 2009.", "en")
    assert pledge.date is not None
    assert pledge.date.start == DAY.isoformat()  # the story's
    (pledge,) = events("agree", "In 2009 Kenya and Norway agreed to review the fisheries contracts.", "en")
    assert pledge.date is not None
    assert pledge.date.start == "2009-01-01"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В четверг Мария Захарова сообщила, что Сергей Лавров посетит Минск."),
        ("ru", "Сергей Лавров посетит Минск, сообщает 20 августа Интерфакс."),
    ],
)
def test_what_is_to_come_is_not_of_the_day_it_was_announced(language: str, text: str) -> None:
    (event,) = events("visit", text, language)
    assert event.date is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Сергей Лавров встретился в четверг, 22 августа, с министром иностранных дел Индии Джайшанкаром."),
        ("uk", "Андрій Сибіга зустрівся в четвер, 22 серпня, з міністром закордонних справ Індії Джайшанкаром."),
        ("en", "Sergei Lavrov met on Thursday, August 22, with Foreign Minister Subrahmanyam Jaishankar of India."),
    ],
)
def test_the_comma_that_closes_a_date_parts_no_clauses(language: str, text: str) -> None:
    (event,) = events("meeting", text, language)
    assert len(event.parties) == 2
    assert event.date is not None
    assert event.date.start == "2024-08-22"


def test_the_time_of_what_a_deed_is_the_first_since_is_not_its_own() -> None:
    text = "Støre besøkte Israel, det første norske besøket siden angrepet mot Israel 7. oktober 2023."
    assert ("visit", on("2023-10-07")) not in days(text, "nb")
    assert ("visit", None) in days(text, "nb")


def test_a_century_is_no_day() -> None:
    text = (
        "Antony Blinken congratulated Cho Tae-yul on his appointment and stressed the challenges of the 21st century."
    )
    assert [dated for _, dated in days(text, "en")] == [None, None]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Песков рассказал о переговорах Путина с Трампом, которые прошли в Анкоридже 15 августа.", "ru"),
        ("Er sprach über das Treffen von Putin und Trump, das am 15. August in Anchorage stattgefunden hat.", "de"),
        ("He recalled the meeting between Putin and Trump, which took place in Anchorage on August 15.", "en"),
    ],
)
def test_a_relative_clause_tells_when_the_noun_before_it_was_held(text: str, language: str) -> None:
    assert days(text, language) == [("meeting", on("2024-08-15"))]


def test_a_relative_clause_with_a_deed_of_its_own_keeps_its_time() -> None:
    text = "Песков рассказал о переговорах Путина с Трампом, который посетил Анкоридж 15 августа."
    assert ("meeting", None) in days(text, "ru")


def test_a_time_that_closes_a_relative_clause_is_that_clauses() -> None:
    text = "Jonas Gahr Støre og Volodymyr Zelenskyj, som møttes i Glasgow i 2021, snakket på telefon i mars 2022."
    (call,) = events("call", text, "no")
    assert call.date is not None
    assert call.date.start == "2022-03-01"


def test_what_was_done_during_a_visit_was_done_on_its_days() -> None:
    text = "During Narendra Modi's visit to Vietnam in September 2016, the two countries signed an agreement."
    assert dict(days(text, "en", date(2018, 11, 20))) == {
        "visit": ("2016-09-01", "2016-09-30", "month"),
        "signing": ("2016-09-01", "2016-09-30", "month"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macron besöker Kenya i mars.", ("2025-03-01", "2025-03-31", "month")),
        ("Macron besöker Kenya den 3 maj.", on("2025-05-03")),
        ("Macron besökte Kenya den 3 maj.", on("2024-05-03")),
        ("Macron besöker Kenya den 3 maj 2024.", on("2024-05-03")),
        ("Macron besöker Kenya den 20 augusti.", on("2024-08-20")),
    ],
)
def test_a_month_long_past_beside_a_verb_in_the_present_is_the_next_one(text: str, expected: Days) -> None:
    assert [day for _type, day in days(text, "sv")] == [expected]


def test_years_remembered_are_no_day_of_what_is_told() -> None:
    text = "Nhân dịp kỷ niệm 50 năm quan hệ (1973 - 2023), ông Tô Lâm gặp Tổng thống Italy Sergio Mattarella."
    (meeting,) = events("meeting", text, "vi")
    assert meeting.date is None
