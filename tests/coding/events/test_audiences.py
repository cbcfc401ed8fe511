"""Meetings told only by a noun, where somebody says something to somebody."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At talks in Vienna, Emmanuel Macron urged Joe Biden to lift the tariffs."),
        ("en", "At the meeting in Vienna, Emmanuel Macron told Joe Biden that the tariffs were a mistake."),
        ("vi", "Tại cuộc hội đàm ở Vienna, ông Emmanuel Macron đã hối thúc ông Joe Biden dỡ bỏ thuế quan."),
        (
            "de",
            "Bei Gesprächen in Wien forderte Emmanuel Macron den US-Präsidenten Joe Biden auf, die Zölle aufzuheben.",
        ),
    ],
)
def test_who_speaks_and_to_whom_meet_where_they_are_told_to(language: str, text: str) -> None:
    (event,) = events("meeting", text, language)
    assert event.parties == ["FRA", "USA"]
    assert [p.name for p in event.participants] == ["Emmanuel Macron", "Joe Biden"]


@pytest.mark.parametrize(
    "text",
    [
        "At talks in Vienna, Emmanuel Macron criticised Joe Biden.",
        "At talks in Vienna, Emmanuel Macron urged Israel to lift the tariffs.",
        "Emmanuel Macron urged Joe Biden to lift the tariffs at talks in Vienna.",
        "At a planned meeting in Vienna, Emmanuel Macron spoke.",
    ],
)
def test_whom_words_are_only_about_need_not_be_there(text: str) -> None:
    assert events("meeting", text, "en") == []


def test_two_who_are_told_to_meet_meet_once() -> None:
    text = (
        "Emmanuel Macron met Joe Biden in Vienna. At the meeting, Emmanuel Macron urged Joe Biden to lift the tariffs."
    )
    assert len(events("meeting", text, "en")) == 1
