"""Which names stand together."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded, events


def met(text: str, language: str) -> list[set[str]]:
    return [{p.name or "" for p in e.participants} for e in events("meeting", text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "pt",
            "Os presidentes de Portugal, Marcelo Rebelo de Sousa, e de Angola, João Lourenço, encontraram-se em Roma.",
        ),
        ("fr", "Les présidents portugais Marcelo Rebelo de Sousa et angolais João Lourenço se sont rencontrés à Rome."),
        ("de", "Die Präsidenten Portugals, Marcelo Rebelo de Sousa, und Angolas, João Lourenço, trafen sich in Rom."),
    ],
)
def test_the_second_holder_of_an_office_shares_it(language: str, text: str) -> None:
    assert met(text, language) == [{"Marcelo Rebelo de Sousa", "João Lourenço"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Trump-Putin summit in Alaska ended on Friday."),
        ("fr", "Le sommet Trump-Poutine en Alaska s'est achevé vendredi."),
        ("de", "Das Treffen Trump-Putin in Alaska endete am Freitag."),
    ],
)
def test_two_people_joined_by_a_hyphen_met(language: str, text: str) -> None:
    assert met(text, language) == [{"Donald Trump", "Vladimir Putin"}]


def test_a_hyphen_with_spaces_joins_nobody() -> None:
    assert met("Donald Trump - Vladimir Putin sagt das Treffen ab.", "de") == []


def test_a_comma_before_and_with_goes_on_with_the_list() -> None:
    text = "Jean-Yves Le Drian s'est entretenu avec Antony Blinken, ainsi qu'avec Jens Stoltenberg."
    assert met(text, "fr") == [{"Jean-Yves Le Drian", "Antony Blinken", "Jens Stoltenberg"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Statsminister Jonas Gahr Støre møtte blant andre Alexander Stubb."),
        ("sv", "Statsminister Jonas Gahr Støre träffade bland andra Alexander Stubb."),
        ("da", "Statsminister Jonas Gahr Støre mødtes med blandt andre Alexander Stubb."),
    ],
)
def test_one_of_those_who_were_met(language: str, text: str) -> None:
    assert met(text, language) == [{"Jonas Gahr Støre", "Alexander Stubb"}]


def test_names_in_different_cases_are_no_list() -> None:
    text = "По словам Сергея Лаврова, Владимир Путин и Си Цзиньпин встретились в Казани."
    (event,) = events("meeting", text, "ru")
    assert {p.name for p in event.participants} == {"Vladimir Putin", "Xi Jinping"}


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("王毅访问太平洋岛国瓦努阿图。", "zh", ["CHN", "VUT"]),
        ("王毅访问欧盟成员国匈牙利。", "zh", ["CHN", "HUN"]),
    ],
)
def test_a_state_told_to_lie_in_a_part_of_the_world_is_that_state_alone(
    text: str, tag: str, expected: list[str]
) -> None:
    (visit,) = events("visit", text, tag)
    assert visit.parties == expected


def test_all_ministers_of_a_body_stand_for_it() -> None:
    (request,) = events("request", "Campuchia kêu gọi các bộ trưởng ASEAN kiềm chế.", "vi")
    assert request.parties == ["KHM", "ASEAN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Владимир Путин встретился с Александром Лукашенко, Касым-Жомартом Токаевым.",
            {"Vladimir Putin", "Alexander Lukashenko", "Kassym-Jomart Tokayev"},
        ),
        (
            "Владимир Путин встретился с Александром Лукашенко, Токаев отправился в Пекин.",
            {"Vladimir Putin", "Alexander Lukashenko"},
        ),
    ],
)
def test_names_behind_with_that_bear_its_case_need_no_and(text: str, expected: set[str]) -> None:
    assert met(text, "ru") == [expected]


def test_ministers_counted_behind_their_states_are_one_of_each() -> None:
    (request,) = events("request", "立陶宛、拉脱维亚和爱沙尼亚三国外长呼吁欧盟采取行动。", "zh")
    assert request.parties == ["LTU", "LVA", "EST", "EU"]
    assert [p.office for p in request.participants if p.role == "actor"] == ["Foreign Minister"] * 3


def test_the_first_of_two_told_alike_is_whom_the_words_are_for() -> None:
    (accuse,) = events("accuse", "王毅对美国对台湾、香港等问题的作法表示不满。", "zh")
    assert accuse.parties == ["CHN", "USA"]


def test_the_nearest_of_two_told_alike_is_where_a_visit_goes() -> None:
    visits = events("visit", "习近平对普京对中国的国事访问表示欢迎。", "zh")
    assert [v.parties for v in visits] in ([], [["RUS", "CHN"]])


@pytest.mark.parametrize(
    "text",
    [
        "Fredag møtte Erna Solberg blant andre Angela Merkel i Berlin.",
        "Fredag møtte Erna Solberg Angela Merkel, blant andre, i Berlin.",
        "Erna Solberg møter mellom andre Angela Merkel i Berlin.",
    ],
)
def test_among_others_behind_the_verb_and_its_subject_opens_no_list(text: str) -> None:
    (meeting,) = events("meeting", text, "no")
    assert [p.name for p in meeting.participants] == ["Erna Solberg", "Angela Merkel"]


def test_an_office_is_shared_in_every_case() -> None:
    (meeting,) = events("meeting", "Прошла встреча президентов России Владимира Путина и США Дональда Трампа.", "ru")
    assert [p.name for p in meeting.participants] == ["Vladimir Putin", "Donald Trump"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại sứ các nước Lào, Áo và Peru gặp Chủ tịch nước Tô Lâm.", ["LAO", "AUT", "PER", "VNM"]),
        (
            "Thủ tướng Lào Sonexay Siphandone, Thủ tướng Thái Lan Srettha Thavisin đã gặp ông Tô Lâm.",
            ["LAO", "THA", "VNM"],
        ),
        ("Nga, Trung Quốc đã lần lượt phản đối Mỹ.", ["RUS", "CHN", "USA"]),
    ],
)
def test_lists_without_and_before_an_auxiliary(text: str, expected: list[str]) -> None:
    found = events("meeting", text, "vi") or events("reject", text, "vi")
    assert found[0].parties == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("伊朗代表团前往瑞士与美国谈判。", [("visit", ["IRN", "CHE"]), ("meeting", ["IRN", "USA"])]),
        ("习近平访问法国与匈牙利。", [("visit", ["CHN", "FRA"]), ("visit", ["CHN", "HUN"])]),
    ],
)
def test_who_is_dealt_with_is_no_place_gone_to(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(event.type, event.parties) for event in coded(Event, text, "zh-Hans")] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Hanoi, Vietnam and Mongolia held talks on Friday."),
        ("vi", "Tại Hà Nội, Việt Nam và Mông Cổ đã tiến hành tham vấn."),
        ("vi", "Cuộc hội đàm giữa hai nước Việt Nam và Mông Cổ diễn ra hôm qua."),
    ],
)
def test_states_behind_a_city_or_their_number_are_the_sides(language: str, text: str) -> None:
    assert [event.parties for event in events("meeting", text, language)] == [["VNM", "MNG"]]


def test_a_title_of_address_behind_and_is_of_somebody_else() -> None:
    text = "Deputy foreign minister of Norway Anna Berg and Mr Emmanuel Macron, President of France, met in Oslo."
    assert met(text, "en") == [{"Anna Berg", "Emmanuel Macron"}]
    text = "Thượng tướng Lê Văn Nam, Thứ trưởng Bộ Quốc phòng Việt Nam và ông Vladimir Putin gặp nhau tại Moscow."
    assert met(text, "vi") == [{"Lê Văn Nam", "Vladimir Putin"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gulf states including Saudi Arabia and Bahrain cut diplomatic ties with Qatar."),
        ("en", "Several Gulf states, including Saudi Arabia and Bahrain, cut diplomatic ties with Qatar."),
        ("vi", "Các quốc gia Vùng Vịnh gồm Saudi Arabia và Bahrain cắt đứt quan hệ ngoại giao với Qatar."),
    ],
)
def test_states_named_of_a_part_of_the_world_act(language: str, text: str) -> None:
    (event,) = events("recognition", text, language)
    assert set(event.parties) == {"SAU", "BHR", "QAT"}
