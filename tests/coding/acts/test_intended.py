"""Deeds that somebody means to do, and those that somebody is thanked for."""

from __future__ import annotations

import pytest

from stories import events


def test_the_infinitive_of_somebodys_intention_is_theirs_and_still_to_be_done() -> None:
    (event,) = events("aid", "Emmanuel Macron welcomed Germany's decision to send tanks to Ukraine.", "en")
    assert (event.parties, event.status) == (["DEU", "UKR"], "planned")
    (visit,) = events("visit", "Rishi Sunak's decision to visit Kyiv was welcomed by Volodymyr Zelenskyy.", "en")
    assert (visit.parties, visit.status) == (["GBR", "UKR"], "planned")


def test_a_genitive_without_such_a_noun_intends_nothing() -> None:
    (event,) = events("meeting", "France's president, Emmanuel Macron, flew to Kyiv to meet Volodymyr Zelenskyy.", "en")
    assert (event.parties, event.status) == (["FRA", "UKR"], "occurred")


def test_what_somebody_is_thanked_for_is_no_pledge_of_theirs() -> None:
    thanks = (
        "French President Emmanuel Macron thanked Japanese Prime Minister Fumio Kishida for his commitment to Ukraine."
    )
    assert events("agree", thanks, "en") == []
    assert len(events("support", thanks, "en")) == 1
    told = "Japanese Prime Minister Fumio Kishida reiterated Japan's commitment to Ukraine."
    assert len(events("agree", told, "en")) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Emmanuel Macron đã tới Bắc Kinh, thủ đô Trung Quốc, để gặp ông Tập Cận Bình.", "occurred"),
        ("Ông Emmanuel Macron sẽ tới Bắc Kinh, thủ đô Trung Quốc, để gặp ông Tập Cận Bình.", "planned"),
        ("Ông Emmanuel Macron kêu gọi đối thoại, để gặp ông Tập Cận Bình.", "hypothetical"),
    ],
)
def test_what_somebody_goes_to_do_has_the_status_of_the_journey_behind_a_comma(text: str, status: str) -> None:
    assert [event.status for event in events("meeting", text, "vi")] == [status]


@pytest.mark.parametrize(
    ("text", "visits", "asked"),
    [
        ("法国总统马克龙期待早日访问中国。", ["hypothetical"], []),
        ("法国总统马克龙期待中国支持乌克兰。", [], [["FRA", "CHN"]]),
    ],
)
def test_what_one_hopes_to_do_oneself_is_asked_of_nobody(text: str, visits: list[str], asked: list[list[str]]) -> None:
    assert [event.status for event in events("visit", text, "zh-Hans")] == visits
    assert [event.parties for event in events("request", text, "zh-Hans")] == asked
