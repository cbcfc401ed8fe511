"""Who leads a delegation and who comes along."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import events


def people(event: Event) -> list[str | None]:
    return [p.name for p in event.participants if p.type == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A delegation led by Espen Barth Eide met Wang Yi in Oslo.", ["Espen Barth Eide", "Wang Yi"]),
        ("Wang Yi held talks with a delegation headed by Espen Barth Eide.", ["Wang Yi", "Espen Barth Eide"]),
        ("Xi Jinping, accompanied by Wang Yi, met Emmanuel Macron.", ["Xi Jinping", "Wang Yi", "Emmanuel Macron"]),
        ("Xi Jinping met Emmanuel Macron. The talks were led by Wang Yi.", ["Xi Jinping", "Emmanuel Macron"]),
    ],
)
def test_people_stand_where_their_delegation_does(text: str, expected: list[str]) -> None:
    meeting = events("meeting", text, "en")[0]
    assert people(meeting) == expected


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("由外交部副部长马朝旭率领的中国代表团访问古巴。", "zh", ["Ma Zhaoxu"]),
        ("法国总统马克龙在外长塞茹尔内陪同下访问塞尔维亚。", "zh", ["Emmanuel Macron", "Stéphane Séjourné"]),
        ("Đoàn Việt Nam do Thủ tướng Phạm Minh Chính làm Trưởng đoàn đã đến thăm Cuba.", "vi", ["Pham Minh Chinh"]),
        (
            "Tổng Bí thư Tô Lâm, tháp tùng có Bộ trưởng Ngoại giao Bùi Thanh Sơn, đã đến thăm Cuba.",
            "vi",
            ["To Lam", "Bui Thanh Son"],
        ),
    ],
)
def test_what_tells_of_them_may_stand_behind_the_people(text: str, tag: str, expected: list[str]) -> None:
    (visit,) = events("visit", text, tag)
    assert people(visit) == expected


def test_whom_a_delegation_led_by_somebody_meets() -> None:
    (meeting,) = events("meeting", "王毅会见由外长拉夫罗夫率领的俄罗斯代表团。", "zh")
    assert (meeting.parties, people(meeting)) == (["CHN", "RUS"], ["Wang Yi", "Sergei Lavrov"])


def test_nobody_is_accompanied_where_nobody_is_named() -> None:
    (meeting,) = events("meeting", "在王毅陪同下，各国代表参观了展览。王毅会见了拉夫罗夫。", "zh")
    assert people(meeting) == ["Wang Yi", "Sergei Lavrov"]


def test_a_delegation_is_of_the_state_that_sends_it() -> None:
    (visit,) = events("visit", "A Norwegian delegation led by Foreign Minister Espen Barth Eide flew to Kyiv.", "en")
    assert (visit.parties, people(visit)) == (["NOR", "UKR"], ["Espen Barth Eide"])


def test_what_comes_from_a_state_is_its_own() -> None:
    (attack,) = events("assault", "Troops from Chad attacked Niger.", "en")
    assert attack.parties == ["TCD", "NER"]
    assert not events("assault", "Refugees from Chad attacked Niger.", "en")


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("Eine Delegation des Auswärtigen Ausschusses des Bundestags reiste nach Kiew.", "de", ["DEU", "UKR"]),
        ("Die Deutsch-Polnische Parlamentariergruppe reiste nach Warschau.", "de", ["DEU", "POL"]),
        ("Eine EU-Delegation reiste nach Kiew.", "de", ["EU", "UKR"]),
        ("Eine Delegation aus Georgien reiste nach Kiew.", "de", ["GEO", "UKR"]),
        ("En delegation från den amerikanska kongressen har anlänt till Taiwan.", "sv", ["USA", "TWN"]),
        ("Делегация комитета по международным делам Олий Мажлиса прибыла в Минск.", "ru", ["UZB", "BLR"]),
    ],
)
def test_a_body_is_of_whatever_the_body_is_of_that_it_belongs_to(text: str, tag: str, expected: list[str]) -> None:
    (visit,) = events("visit", text, tag)
    assert visit.parties == expected


def test_a_delegation_told_of_again_is_the_one_told_of_before() -> None:
    text = "Eine georgische Delegation kam nach Berlin. Die Delegation traf Außenminister Johann Wadephul."
    (meeting,) = events("meeting", text, "de")
    assert meeting.parties == ["GEO", "DEU"]


def test_delegations_from_two_states_are_no_one_delegation() -> None:
    assert not events("visit", "Delegationen aus Georgien und Armenien reisten an.", "de")


@pytest.mark.parametrize(
    ("text", "type_", "parties"),
    [
        ("卡塔尔高级别代表团前往伊朗。", "visit", ["QAT", "IRN"]),
        ("俄乌代表团在伊斯坦布尔举行谈判。", "meeting", ["RUS", "UKR"]),
        ("王毅会见欧盟代表团。", "meeting", ["CHN", "EU"]),
        ("美国代表团在日内瓦会见中国代表团。", "meeting", ["USA", "CHN"]),
        ("卡塔尔代表团在多哈与伊方会晤。", "meeting", ["QAT", "IRN"]),
    ],
)
def test_a_delegation_is_of_whoever_stands_before_it(text: str, type_: str, parties: list[str]) -> None:
    (event,) = events(type_, text, "zh-Hans")
    assert event.parties == parties
