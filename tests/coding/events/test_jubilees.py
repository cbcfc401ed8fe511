"""Deeds told by their anniversary."""

from __future__ import annotations

from datetime import date

import pytest

from stories import events


@pytest.mark.parametrize(
    ("type_", "text", "language", "year"),
    [
        ("signing", "今年是中日和平友好条约缔结40周年。", "zh-Hans", "1978-01-01"),
        ("visit", "今年是尼克松总统访问中国46周年。", "zh-Hans", "1972-01-01"),
        (
            "signing",
            "They marked the 40th anniversary of the signing of the treaty between China and Japan.",
            "en",
            "1978-01-01",
        ),
        ("signing", "Hai nước kỷ niệm 40 năm ký Hiệp ước giữa Trung Quốc và Nhật Bản.", "vi", "1978-01-01"),
    ],
)
def test_a_deed_is_dated_by_its_anniversary(type_: str, text: str, language: str, year: str) -> None:
    (deed,) = events(type_, text, language, date(2018, 8, 12))
    assert deed.date is not None
    assert (deed.date.start, deed.date.precision, deed.status) == (year, "year", "occurred")


@pytest.mark.parametrize(
    ("type_", "text", "language"),
    [
        ("visit", "值此建交40周年，李强总理访问日本。", "zh-Hans"),
        ("visit", "For the 40th anniversary, Premier Li Qiang visits Japan.", "en"),
    ],
)
def test_an_anniversary_of_something_else_dates_no_deed(type_: str, text: str, language: str) -> None:
    (deed,) = events(type_, text, language, date(2018, 8, 12))
    assert deed.date is None
