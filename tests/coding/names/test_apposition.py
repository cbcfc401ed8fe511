"""Appositions: names beside what they explain."""

from __future__ import annotations

import pytest

from stories import events, read


def named(text: str) -> list[tuple[str | None, str | None]]:
    return [(m.name, m.state) for m in read(text, "en").mentions if m.type in ("person", "office")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden's prime minister, Ulf Kristersson met reporters.", [("Ulf Kristersson", "SWE")]),
        ("President Emmanuel Macron of France spoke.", [("Emmanuel Macron", "FRA")]),
        (
            "The Chinese and Norwegian foreign ministers, Wang Yi and Espen Barth Eide, met.",
            [("Wang Yi", "CHN"), ("Espen Barth Eide", "NOR")],
        ),
        (
            "The foreign ministers of China and Norway, Wang Yi and Espen Barth Eide, met.",
            [("Wang Yi", "CHN"), ("Espen Barth Eide", "NOR")],
        ),
        ("Germany's Scholz met China's Xi Jinping.", [("Olaf Scholz", "DEU"), ("Xi Jinping", "CHN")]),
        ("China's Emmanuel Macron watchers met.", [("Emmanuel Macron", "FRA")]),
        # Somebody else follows: the title stays by itself.
        ("Xi Jinping thanked Kenya's prime minister, Emmanuel Macron said.", ["Xi Jinping", None, "Emmanuel Macron"]),
    ],
)
def test_a_title_and_the_name_beside_it_are_one(text: str, expected: list[object]) -> None:
    found = named(text)
    assert (found if isinstance(expected[0], tuple) else [name for name, _state in found]) == expected


def test_a_person_takes_the_state_behind_the_name_but_no_other() -> None:
    visit = read("Emmanuel Macron of France visited President Xi Jinping of China.", "en")
    assert [m.type for m in visit.mentions if m.name or m.state == "CHN"][-1] == "person"
    assert [m.state for m in read("The arrest of Luis Hara of Kenya, said Li.", "en").mentions if m.type == "state"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Joe Biden, the secretary of state, Antony Blinken, said the war was over."),
        ("en", "President Joe Biden, the secretary of state of the United States, Antony Blinken, said so."),
        ("es", "Tras ver a Joe Biden, el secretario de Estado de Estados Unidos, Antony Blinken, viajó ayer."),
    ],
)
def test_a_title_between_two_names_is_that_of_the_name_behind_it(language: str, text: str) -> None:
    found = {m.name: m.office for m in read(text, language).mentions if m.type == "person"}
    assert found["Antony Blinken"] == "Secretary of State"
    assert found["Joe Biden"] != "Secretary of State"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("伊朗和沙特在北京举行对话。中沙伊三方签署联合声明。", ["CHN", "SAU", "IRN"]),
        ("中国、沙特、伊朗三方签署联合声明。", ["CHN", "SAU", "IRN"]),
        ("中欧双方签署联合声明。", ["CHN", "EU"]),
        ("俄罗斯总统访问中国。王毅访问美国。日韩双方签署协议。", ["JPN", "KOR"]),
        ("中美俄三国外长签署协议。", ["CHN", "USA", "RUS"]),
    ],
)
def test_the_states_right_before_the_sides_are_those_sides(text: str, states: list[str]) -> None:
    (signing,) = events("signing", text, "zh-Hans")
    assert signing.parties == states


def test_what_is_short_for_a_body_stands_for_it_only_beside_another() -> None:
    assert not events("visit", "王毅访欧。", "zh-Hans")


def test_somebody_is_named_behind_where_they_come_from() -> None:
    (meeting,) = events("meeting", "Лавров провел переговоры со своим коллегой из Ирана Аббасом Аракчи.", "ru")
    assert [p.name for p in meeting.participants] == ["Sergei Lavrov", "Abbas Araghchi"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Malaysia, the chair of ASEAN, urged Cambodia and Thailand to show restraint."),
        ("vi", "Malaysia, Chủ tịch ASEAN 2025, kêu gọi Campuchia và Thái Lan kiềm chế."),
    ],
)
def test_a_state_that_chairs_a_body_acts_itself(language: str, text: str) -> None:
    (request,) = events("request", text, language)
    assert request.parties == ["MYS", "KHM", "THA"]
