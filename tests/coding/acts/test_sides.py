"""Sides: whom a place in the sentence tells as a side of an act, and whom not."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded, events


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Macron tackade Polen under ett besök i Kiev.", "sv"),
        ("Macron tackade Polen efter ett besök i Kiev.", "sv"),
        ("Macron thanked Poland during a visit to Kyiv.", "en"),
    ],
)
def test_whoever_speaks_during_a_visit_is_the_visitor(text: str, language: str) -> None:
    (visit,) = events("visit", text, language)
    assert visit.parties == ["FRA", "UKR"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Macron kritiserade Ryssland under samtalen med Zelenskyj.", "sv"),
        ("Macron criticised Russia after talks with Zelenskyy.", "en"),
    ],
)
def test_talks_are_of_who_criticises_not_of_the_one_criticised(text: str, language: str) -> None:
    (talks,) = events("meeting", text, language)
    assert talks.parties == ["FRA", "UKR"]


def test_whoever_speaks_after_a_blow_has_not_dealt_it() -> None:
    blows = events("assault", "Macron tackade Polen efter attacken mot Kiev.", "sv")
    assert not [blow for blow in blows if "FRA" in blow.parties]


@pytest.mark.parametrize(
    ("type_", "text", "parties"),
    [
        (
            "meeting",
            "Sweden would help, Ulf Kristersson said on Monday at a meeting with Alexander Stubb.",
            ["SWE", "FIN"],
        ),
        (
            "meeting",
            "Ulf Kristersson told reporters after talks with Alexander Stubb that Kenya agreed.",
            ["SWE", "FIN"],
        ),
        ("visit", "Ulf Kristersson said during a visit to Kenya that Finland would help.", ["SWE", "KEN"]),
        ("meeting", "Ulf Kristersson told Alexander Stubb at a meeting in Kenya that it was late.", ["SWE", "FIN"]),
        ("call", "Ulf Kristersson told Alexander Stubb in a phone call that Kenya agreed.", ["SWE", "FIN"]),
    ],
)
def test_who_speaks_at_a_meeting_takes_part_in_it(type_: str, text: str, parties: list[str]) -> None:
    assert [sorted(event.parties) for event in events(type_, text, "en")] == [sorted(parties)]


@pytest.mark.parametrize(
    "text",
    [
        "Ulf Kristersson said talks with Alexander Stubb were on hold.",
        "Ulf Kristersson told Alexander Stubb about a meeting in Kenya.",
        "Ulf Kristersson said that a meeting in Kenya was late.",
    ],
)
def test_what_is_only_spoken_of_is_no_meeting_of_those_who_speak(text: str) -> None:
    assert [e.parties for e in events("meeting", text, "en") if {"SWE", "FIN"} <= set(e.parties) and e.place] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kristersson och Macron kommer att diskutera Rysslands invasion av Ukraina.", "sv"),
        ("Kristersson and Macron will discuss Russia's invasion of Ukraine.", "en"),
    ],
)
def test_what_will_be_talked_of_is_not_to_come(text: str, language: str) -> None:
    (blow,) = events("assault", text, language)
    assert blow.status == "occurred"


def test_what_a_war_is_with_does_not_meet() -> None:
    (meeting,) = events("meeting", "EU ministers met in Oslo on Russia's war with Ukraine.", "en")
    assert meeting.parties == ["EU"]
    (meeting,) = events("meeting", "Ulf Kristersson held talks on the war with Alexander Stubb.", "en")
    assert meeting.parties == ["SWE", "FIN"]


def test_what_a_part_of_the_world_does_is_done_by_no_state_named_before() -> None:
    text = "俄罗斯国防部称，{}近期向乌克兰提供了导弹。"
    assert events("aid", text.format("欧洲国家"), "zh-Hans") == []
    assert [event.parties for event in events("aid", text.format("德国"), "zh-Hans")] == [["DEU", "UKR"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Ông Emmanuel Macron chỉ trích việc tấn công Đại sứ quán Nhật Bản."),
        ("en", "Germany recalled its ambassador to Iran in January after the attack on the embassy of Japan."),
    ],
)
def test_whom_a_blow_was_done_to_is_neither_charged_nor_struck_by_who_speaks(language: str, text: str) -> None:
    assert not any("JPN" in event.parties for event in coded(Event, text, language))


def test_whoever_discusses_something_at_a_meeting_was_there() -> None:
    text = "Военную активность США обсудил министр обороны Сергей Шойгу на встрече с китайским коллегой."
    (meeting,) = events("meeting", text, "ru")
    assert meeting.parties == ["RUS", "CHN"]
