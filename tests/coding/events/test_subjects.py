"""Topics: whose words they are told with, what only names who takes part, the field of those who meet."""

from __future__ import annotations

import pytest

from dragoman.knowledge import load
from dragoman.languages import load_languages
from dragoman.records import Event
from stories import coded, events


def topics(type_: str, text: str, language: str) -> list[str]:
    (event,) = events(type_, text, language)
    return event.topics


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "India supports France on climate change and condemns Kenya over human rights."),
        ("zh-Hans", "印度支持法国应对气候变化的立场，谴责肯尼亚的人权状况。"),
    ],
)
def test_a_topic_belongs_to_the_act_it_is_told_with(language: str, text: str) -> None:
    assert topics("support", text, language) == ["climate"]
    assert topics("accuse", text, language) == ["human-rights"]


def test_talks_are_about_what_was_done_that_they_are_told_to_be_about() -> None:
    told = "Emmanuel Macron spoke by phone with Narendra Modi about the Russian attack on Ukraine."
    assert "ukraine" in topics("call", told, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Emmanuel Macron and Defence Minister Sébastien Lecornu met Narendra Modi."),
        ("en", "Emmanuel Macron met Volodymyr Zelenskyy of Ukraine in Paris."),
        ("sv", "Emmanuel Macron träffade Ukrainas president Volodymyr Zelenskyj i Paris."),
    ],
)
def test_titles_and_sides_only_name_who_takes_part(language: str, text: str) -> None:
    assert set(topics("meeting", text, language)) <= {"high-level-exchange"}


def test_a_body_that_takes_part_is_the_topic_of_its_name() -> None:
    assert "un" in topics("meeting", "Narendra Modi met UN Secretary-General António Guterres on Monday.", "en")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Defence Minister Boris Pistorius met Defence Minister Pål Jonson in Berlin.", "defence"),
        ("Prime Minister Narendra Modi met President Emmanuel Macron in Paris.", "high-level-exchange"),
        ("President Emmanuel Macron visited Kenya.", "high-level-exchange"),
    ],
)
def test_those_who_meet_tell_what_it_is_about(text: str, field: str) -> None:
    (event,) = coded(Event, text, "en")
    assert event.topics == [field]


def test_leaders_who_discuss_something_meet_about_that() -> None:
    told = "President Emmanuel Macron met Prime Minister Narendra Modi in Paris to discuss fisheries."
    assert topics("meeting", told, "en") == ["agriculture"]


def test_a_narrower_topic_brings_the_broader_one() -> None:
    found = topics("signing", "Norway and Kenya signed an agreement on natural gas.", "en")
    assert {"oil-gas", "energy"} <= set(found)


@pytest.mark.parametrize(
    ("type_", "text", "brought"),
    [
        ("accuse", "Norway condemned North Korea.", ["korean-peninsula"]),
        ("request", "Norway urged the UN Security Council to act.", ["un"]),
        ("accuse", "Norway condemned Chad.", []),
    ],
)
def test_a_party_may_bring_a_topic(type_: str, text: str, brought: list[str]) -> None:
    assert topics(type_, text, "en") == brought


def test_what_says_all_by_its_type_has_no_topics() -> None:
    assert topics("recognition", "Kenya and Norway established diplomatic relations to promote trade.", "en") == []


def test_the_languages_know_no_topics_but_the_contracts() -> None:
    known = set(load().events.contexts)
    assert set(load().events.within) | set(load().events.within.values()) <= known
    for language in load_languages():
        assert set(language.data("topics")) <= known, language.tag


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Emmanuel Macron met Narendra Modi in Paris.\nThey discussed fisheries and semiconductors."),
        ("nb", "Emmanuel Macron møtte Narendra Modi i Paris.\nDe to lederne drøftet fiskeri og halvledere."),
        ("zh-Hans", "马克龙在巴黎同莫迪举行会谈。\n双方就渔业、半导体合作等交换了意见。"),
        (
            "fr",
            "Macron a rencontré Narendra Modi à Paris.\nLes discussions ont porté sur la pêche et la défense.",
        ),
    ],
)
def test_what_was_discussed_is_told_behind_the_talks(language: str, text: str) -> None:
    assert len(topics("meeting", text, language)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron met Narendra Modi in Paris.\nFisheries and semiconductors are big business.",  # nobody talks
        "Emmanuel Macron met Narendra Modi in Paris.\n"
        + "He likes tea.\n" * 5
        + "They discussed fisheries.",  # too far
    ],
)
def test_what_is_not_told_to_be_discussed_is_no_topic(text: str) -> None:
    assert topics("meeting", text, "en") == ["high-level-exchange"]


def test_a_topic_told_with_another_act_is_that_acts() -> None:
    told = (
        "Emmanuel Macron met Narendra Modi in Paris.\n"
        "They discussed fisheries, and Macron condemned Kenya over human rights."
    )
    assert topics("meeting", told, "en") == ["agriculture"]
    assert topics("accuse", told, "en") == ["human-rights"]
