"""Titles that only a comma parts: one person's, or those of two."""

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
