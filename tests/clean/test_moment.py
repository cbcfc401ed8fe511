from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.clean.moment import Calendar

CALENDAR = Calendar(
    ["en", "nb", "nn", "sv", "da", "de", "fr", "es", "pt", "ru", "uk", "vi", "zh-Hans", "zh-Hant", "xx-none"]
)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2024-08-22", date(2024, 8, 22)),
        ("2024-08-22T10:15:00+02:00", datetime(2024, 8, 22, 10, 15)),
        ("22/08/2024", date(2024, 8, 22)),
        ("Publisert: 28.03.18 02:14", datetime(2018, 3, 28, 2, 14)),
        ("Cập nhật: 28/03/18, 10:15", datetime(2018, 3, 28, 10, 15)),
        ("3/28/99", date(1999, 3, 28)),
        ("08/22/2024", date(2024, 8, 22)),
        ("22.8.2024 kl. 10.15", datetime(2024, 8, 22, 10, 15)),
        ("Wed. Oct 16th, 2024", date(2024, 10, 16)),
        ("August 22, 2024, 9:05 PM EDT", datetime(2024, 8, 22, 21, 5)),
        ("12:30 a.m., 22 Aug 2024", datetime(2024, 8, 22, 0, 30)),
        ("22. august 2024", date(2024, 8, 22)),
        ("den 22 augusti 2024", date(2024, 8, 22)),
        ("22 de agosto de 2024", date(2024, 8, 22)),
        ("3. März 2024, 10:00 Uhr", datetime(2024, 3, 3, 10, 0)),
        ("1er août 2024", date(2024, 8, 1)),
        ("19 марта 2024 г. 18:05", datetime(2024, 3, 19, 18, 5)),
        ("22 серпня 2024", date(2024, 8, 22)),
        ("Thứ Tư, ngày 22 tháng 8 năm 2024", date(2024, 8, 22)),
        ("2024年8月22日 星期四", date(2024, 8, 22)),
        ("2023年03月21日 20:00 最後更新:23:33", datetime(2023, 3, 21, 20, 0)),
    ],
)
def test_dates_as_pages_write_them(text: str, when: date | datetime) -> None:
    found = CALENDAR.read(text, "nb")
    assert found is not None
    assert found.when == when


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "August 2024",
        "31.02.2024",
        "on 22 August",
        "call 12-34-5678",
        "version 2024.8.22.1",
        "28.03.18.4",
        "40.03.18",
        "Den 28.03.18 kom det nye utgaver for alle som vil ha dem",
        "x" * 300 + "2024-08-22",
    ],
)
def test_what_is_no_full_date(text: str) -> None:
    assert CALENDAR.read(text, "nb") is None


def test_a_day_that_may_be_a_month_is_not_guessed_where_months_come_first() -> None:
    assert CALENDAR.read("03/04/2024", "en") is None
    found = CALENDAR.read("03/04/2024", "vi")
    assert found is not None
    assert found.day == date(2024, 4, 3)


def test_the_weekday_and_what_else_stands_there() -> None:
    header = CALENDAR.read("Wed. Oct 16th, 2024", "en")
    line = CALENDAR.read("Globe HeraldGlobe Herald22/08/2024", "en")
    assert header is not None
    assert line is not None
    assert (header.weekday, header.rest) == (True, ())
    assert (line.weekday, line.rest) == (False, ("Globe HeraldGlobe Herald",))


@given(st.text(max_size=220), st.sampled_from(["en", "nb", "zh-Hans", ""]))
def test_any_text_gives_a_date_in_it_or_none(text: str, language: str) -> None:
    found = CALENDAR.read(text, language)
    if found is not None:
        assert all(0 <= start < end <= len(text) for start, end in found.spans)


@given(st.dates(date(1950, 1, 1), date(2050, 12, 31)))
def test_a_day_written_in_numbers_is_read_back(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day.year}年{day.month}月{day.day}日"):
        found = CALENDAR.read(text, "nb")
        assert found is not None
        assert found.day == day


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("pl", "21 listopada 2024", date(2024, 11, 21)),  # the same word is October in Croatian
        ("hr", "21. listopada 2024.", date(2024, 10, 21)),
        ("ar", "7 أبريل 2025", date(2025, 4, 7)),
        ("tr", "10 Nisan 2024 Çarşamba", date(2024, 4, 10)),
    ],
)
def test_a_language_not_carried_has_its_own_names_of_months(language: str, text: str, when: date) -> None:
    found = CALENDAR.read(text, language)
    assert found is not None
    assert found.day == when


@pytest.mark.parametrize("language", ["", "und", "en", "no such tag"])
def test_months_of_a_language_not_carried_are_no_months_elsewhere(language: str) -> None:
    assert CALENDAR.read("21 listopada 2024", language) is None
