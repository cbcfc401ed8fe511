"""Plural titles that mean the two of a story."""

from __future__ import annotations

from stories import events


def test_the_ministers_are_the_two_told_of_before() -> None:
    text = "Лавров и Фидан поговорили по телефону. Министры договорились провести переговоры в Анкаре."
    (meeting,) = events("meeting", text, "ru")
    assert (sorted(meeting.parties), meeting.status) == (["RUS", "TUR"], "planned")


def test_the_ministers_of_a_body_are_no_two() -> None:
    text = "Главы МИД стран G7 приняли коммюнике. Министры призвали Россию вывести войска с Украины."
    assert [e.parties for e in events("request", text, "ru")] == [["G7", "RUS"]]
