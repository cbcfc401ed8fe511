"""PLOVER and CAMEO codes: of acts coded apart, modes of meetings, contexts of topics."""

from __future__ import annotations

import pytest

from dragoman.knowledge import load
from stories import events


def mode(text: str, language: str) -> tuple[str | None, str | None]:
    (event,) = events("meeting", text, language)
    assert event.plover is not None
    return event.plover.mode, event.cameo


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Emmanuel Macron met Narendra Modi in Paris.", ("visit", "040")),
        ("en", "Emmanuel Macron met Narendra Modi in Nairobi.", ("third-party", "044")),
        ("sv", "Emmanuel Macron träffade Narendra Modi i Nairobi.", ("third-party", "044")),
        ("zh-Hans", "马克龙在巴黎会见莫迪。", ("visit", "040")),
        ("en", "Emmanuel Macron met Narendra Modi.", (None, "040")),
    ],
)
def test_where_two_meet_is_the_mode_of_their_meeting(
    language: str, text: str, wanted: tuple[str | None, str | None]
) -> None:
    assert mode(text, language) == wanted


def test_a_meeting_of_three_is_multilateral_wherever_it_is() -> None:
    assert mode("Emmanuel Macron met Narendra Modi and Olaf Scholz in Paris.", "en")[0] == "multilateral"


def test_a_meeting_on_a_visit_is_at_the_home_of_one_of_them() -> None:
    told = "Emmanuel Macron visited India on 20 August 2024. He met Narendra Modi on 20 August 2024."
    assert mode(told, "en")[0] == "visit"


def test_a_visit_of_another_day_says_nothing_of_a_meeting() -> None:
    told = "Emmanuel Macron visited India on 2 May 2024. Emmanuel Macron met Narendra Modi on 20 August 2024."
    assert mode(told, "en")[0] is None


def test_acts_that_are_coded_apart_from_their_type_have_their_own_codes() -> None:
    (event,) = events("message", "Xi Jinping congratulated Luiz Inácio Lula da Silva on his election.", "en")
    assert event.cameo == load().events.acts["congratulate"].cameo == "051"


def test_contexts_are_those_of_the_topics_and_a_topic_without_one_gives_none() -> None:
    (event,) = events("meeting", "Emmanuel Macron met Narendra Modi to discuss trade and Ukraine.", "en")
    assert {"trade", "ukraine"} <= set(event.topics)
    assert event.plover is not None
    assert event.plover.contexts == ["economic"]
