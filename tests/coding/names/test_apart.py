"""Names that stand together: of one, or of two."""

from __future__ import annotations

import pytest

from stories import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tiếp Đại sứ Nhật Bản, Chủ tịch nước Lương Cường cảm ơn Nhật Bản.", [(None, "JPN"), ("Luong Cuong", "VNM")]),
        ("Gặp Bộ trưởng Ngoại giao Lào, Thủ tướng Phạm Minh Chính hứa.", [(None, "LAO"), ("Pham Minh Chinh", "VNM")]),
        # Both titles are those of one who is of that state.
        ("Phó Thủ tướng Việt Nam, Bộ trưởng Ngoại giao Bùi Thanh Sơn đến Pháp.", [("Bui Thanh Son", "VNM")]),
    ],
)
def test_a_title_of_another_state_is_somebody_elses(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(m.name, m.state) for m in read(text, "vi").mentions if m.type in ("person", "office")] == expected


def test_a_title_behind_a_name_of_another_state_is_somebody_elses() -> None:
    text = "Tras su reunión con Lavrov, el canciller cubano aseguró que la paz es posible."
    assert [(m.name, m.state) for m in read(text, "es").mentions if m.type in ("person", "office")] == [
        ("Sergei Lavrov", "RUS"),
        (None, "CUB"),
    ]
    text = "Hablaron con Serguéi Lavrov, canciller ruso, en Moscú."
    assert [m.name for m in read(text, "es").mentions if m.type in ("person", "office")] == ["Sergei Lavrov"]


def test_a_title_in_two_pieces_is_one() -> None:
    text = "Le porte-parole du ministère chinois des Affaires étrangères a critiqué Israël."
    assert [m.state for m in read(text, "fr").mentions if m.type == "office"] == ["CHN"]


@pytest.mark.parametrize(
    ("language", "text", "states"),
    [
        ("ru", "Киев, США и ЕС осудили действия Москвы.", ["UKR", "USA", None, "RUS"]),
        ("en", "Paris, Germany and Japan met.", ["FRA", "DEU", "JPN"]),
        ("de", "Gestern sollen Honduras und Panama Peking anerkannt haben.", ["HND", "PAN", "CHN"]),
        ("de", "Gestern wies Moskau zwei deutsche Diplomaten aus.", ["RUS", "DEU"]),
        ("en", "They met in Paris, France.", [None, "FRA"]),
    ],
)
def test_a_capital_and_another_state_are_two(language: str, text: str, states: list[str | None]) -> None:
    assert [m.state for m in read(text, language).mentions] == states


def test_a_title_and_a_name_in_two_cases_are_of_two() -> None:
    text = "Переговоры с главой МИД Омана Лавров проведёт 5 июля."
    assert [(m.name, m.state) for m in read(text, "ru").mentions] == [(None, "OMN"), ("Sergei Lavrov", "RUS")]
    text = "Переговоры с главой МИД Великобритании Лиз Трасс прошли 5 июля."
    assert [m.name for m in read(text, "ru").mentions] == ["Liz Truss"]


def test_a_delegation_is_of_the_state_right_before_it() -> None:
    text = "Визит в США российской парламентской делегации завершился."
    assert [m.state for m in read(text, "ru").mentions] == ["USA", "RUS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Travel to Tokyo, Jakarta, Singapore and Manila.", ["JPN", "IDN", "SGP", "PHL"]),
        ("Travel to Beirut, Lebanon, and Cairo.", ["LBN", "EGY"]),
        ("Travel to Tripoli, Lebanon.", ["LBN"]),
        ("The French Prime Minister and German Chancellor met.", ["FRA", "DEU"]),
        ("After talks with the Danish prime minister, Swedish minister Ulf Kristersson left.", ["DNK", "SWE"]),
    ],
)
def test_places_and_titles_of_a_list_are_each_their_own(text: str, expected: list[str]) -> None:
    assert [m.state for m in read(text, "en").mentions if m.type != "name"] == expected
