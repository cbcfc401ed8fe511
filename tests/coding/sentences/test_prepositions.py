"""A "with" that closes a verb's form marks whom it is done with."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Президент України Володимир Зеленський говорив з Байденом про ситуацію на кордоні."),
        ("uk", "Учора Володимир Зеленський говорив із президентом США Джо Байденом."),
        ("ru", "Владимир Зеленский беседует с Джо Байденом."),
    ],
)
def test_whoever_stands_behind_it_is_the_other_side(language: str, text: str) -> None:
    told = [e for kind in ("call", "meeting") for e in events(kind, text, language)]
    assert [{p.name for p in e.participants} for e in told] == [{"Volodymyr Zelenskyy", "Joe Biden"}]


def test_without_it_the_word_is_speech() -> None:
    assert events("call", "Президент Володимир Зеленський говорив журналістам про переговори з Байденом.", "uk") == []
