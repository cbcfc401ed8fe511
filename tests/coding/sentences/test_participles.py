"""Participles that tell of whoever stands before them."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("Путин и Эрдоган, накануне прибывший в Москву, поговорили за ужином.", "Recep Tayyip Erdoğan"),
        ("С Эрдоганом, прибывшим в Москву, встретился Владимир Путин.", "Recep Tayyip Erdoğan"),
        ("Владимир Путин встретился с прибывшим в Москву Эрдоганом.", None),
    ],
)
def test_a_participle_behind_a_comma_tells_of_the_last_before_it(text: str, visitor: str | None) -> None:
    visits = events("visit", text, "ru")
    assert [p.name for e in visits for p in e.participants if p.type == "person"] == ([visitor] if visitor else [])
