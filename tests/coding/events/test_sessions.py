"""Numbered sessions of standing bodies: the body that sits, and who attends."""

from __future__ import annotations

import pytest

from stories import events


def sessions(text: str, language: str) -> list[tuple[str | None, int | None, list[str]]]:
    return [(event.series, event.ordinal, event.parties) for event in events("meeting", text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 16th BRICS summit opened in Kazan on October 22, 2024."),
        ("ru", "XVI саммит БРИКС прошёл в Казани 22-24 октября 2024 года."),
        ("fr", "Le 16e sommet des BRICS s'est ouvert à Kazan le 22 octobre 2024."),
        ("de", "Der 16. BRICS-Gipfel fand am 22. Oktober 2024 in Kasan statt."),
        ("es", "La XVI cumbre de los BRICS se celebró en Kazán el 22 de octubre de 2024."),
        ("sv", "Det 16:e Brics-toppmötet hölls i Kazan den 22 oktober 2024."),
        ("nb", "Det 16. BRICS-toppmøtet ble holdt i Kazan 22. oktober 2024."),
        ("vi", "Hội nghị thượng đỉnh BRICS lần thứ 16 khai mạc tại Kazan ngày 22/10/2024."),
        ("zh-Hans", "金砖国家领导人第十六次会晤10月23日在喀山举行。"),
    ],
)
def test_a_numbered_summit_is_its_organisations(language: str, text: str) -> None:
    assert sessions(text, language) == [("BRICS summit", 16, ["BRICS"])]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 24th Meeting of the Council of Heads of State of the Shanghai Cooperation Organization was held."),
        ("ru", "24-е заседание Совета глав государств Шанхайской организации сотрудничества прошло в Астане."),
        ("vi", "Hội nghị lần thứ 24 Hội đồng Nguyên thủ các nước thành viên SCO diễn ra tại Astana."),
        ("zh-Hans", "上海合作组织成员国元首理事会第二十四次会议在阿斯塔纳举行。"),
    ],
)
def test_a_council_of_leaders_is_the_summit(language: str, text: str) -> None:
    assert sessions(text, language) == [("SCO summit", 24, ["SCO"])]


def test_whoever_attends_stands_with_the_body() -> None:
    text = (
        "Chinese President Xi Jinping attended the 24th Meeting of the Council of Heads of State of the SCO in Astana."
    )
    assert sessions(text, "en") == [("SCO summit", 24, ["CHN", "SCO"])]
    text = "国务院总理李强在首尔同韩国总统尹锡悦、日本首相岸田文雄出席第九次中日韩领导人会议。"
    (event,) = events("meeting", text, "zh-Hans")
    assert {one.name for one in event.participants} == {"Li Qiang", "Yoon Suk-yeol", "Fumio Kishida"}
    assert (event.ordinal, set(event.parties)) == (9, {"CHN", "KOR", "JPN"})


def test_a_summit_of_its_own_parties_takes_their_series() -> None:
    text = "The EU and China held their 24th summit in Beijing on December 7, 2023."
    assert sessions(text, "en") == [("China-EU summit", 24, ["EU", "CHN"])]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Belarus became the 10th member of the SCO at the summit."),
        ("en", "The summit of BRICS will be watched closely."),
        ("en", "NATO leaders marked the 75th anniversary of the alliance in Washington."),
    ],
)
def test_other_numbers_make_no_session(language: str, text: str) -> None:
    assert sessions(text, language) == []


def test_a_summit_with_others_is_not_the_organisations_own() -> None:
    assert sessions("President Emmanuel Macron attended the third EU-Central Asia summit.", "en") == [
        (None, 3, ["FRA", "EU"])
    ]


def test_a_numbered_meeting_of_an_organisations_ministers() -> None:
    (event,) = events("meeting", "The 52nd ASEAN Foreign Ministers’ Meeting issued a statement.", "en")
    assert (event.parties, event.ordinal) == (["ASEAN"], 52)
    (chaired,) = events("meeting", "Wang Yi chaired the 52nd ASEAN Foreign Ministers’ Meeting in Bangkok.", "en")
    assert chaired.parties == ["CHN", "ASEAN"]


def test_talks_held_at_a_ministry_are_with_it() -> None:
    (met,) = events("meeting", "В МИД России состоялась встреча с послом Индии.", "ru")
    assert met.parties == ["RUS", "IND"]
    assert events("meeting", "В МИД России подтвердили встречу с послом Индии.", "ru") == []


@pytest.mark.parametrize(
    ("text", "language", "meets"),
    [
        ("Bei einer Sitzung des UN-Sicherheitsrats am Dienstag kam keine Einigung zustande.", "de", True),
        ("Bei einer Sitzung des UN-Sicherheitsrats kam keine Einigung zustande.", "de", False),
        ("The UN Security Council meeting on Tuesday ended without agreement.", "en", True),
    ],
)
def test_a_sitting_has_a_place_or_a_day(text: str, language: str, meets: bool) -> None:
    assert [e.parties for e in events("meeting", text, language)] == ([["UN Security Council"]] if meets else [])


def test_a_body_meets_by_video_on_its_own() -> None:
    (call,) = events("call", "EU leaders held a video conference on Monday.", "en")
    assert call.parties == ["EU"]
    assert not events("call", "The Swedish leader held a video conference on Monday.", "en")
