"""Titles of address without a name, which stand for somebody named before."""

from __future__ import annotations

import pytest

from stories import events

OPENING = "Chủ tịch Trung Quốc Tập Cận Bình hội đàm với Ngoại trưởng Nga Sergey Lavrov. "


@pytest.mark.parametrize("told", ["Ông phản đối Mỹ.", "Ông đã phản đối Mỹ.", "Phát biểu sau hội đàm, ông phản đối Mỹ."])
def test_a_title_alone_is_whoever_the_sentence_before_was_about(told: str) -> None:
    (refusal,) = events("reject", OPENING + told, "vi")
    assert [p.name for p in refusal.participants] == ["Xi Jinping", "USA"]


def test_before_a_name_it_is_of_the_name() -> None:
    (refusal,) = events("reject", OPENING + "Ông Lavrov phản đối Mỹ.", "vi")
    assert [p.name for p in refusal.participants] == ["Sergei Lavrov", "USA"]


def test_before_a_name_nobody_can_tell_it_is_nobody() -> None:
    assert events("reject", OPENING + "Ông Hùng phản đối Mỹ.", "vi") == []
