"""What is said behind a deed of whether it took place, in a clause or sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "tag", "status"),
    [
        ("德国外长瓦德富尔原计划26日访华，后推迟。", "zh-Hans", "cancelled"),
        ("德国外长瓦德富尔原计划26日访华，美国取消对华关税。", "zh-Hans", "planned"),
        ("French President Emmanuel Macron was due to visit China, but it was called off.", "en", "cancelled"),
        ("French President Emmanuel Macron is due to visit China, but Berlin called off a fair.", "en", "planned"),
    ],
)
def test_a_clause_that_names_nobody_calls_off_what_was_planned(text: str, tag: str, status: str) -> None:
    assert [event.status for event in events("visit", text, tag, date(2025, 10, 24))] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("阿拉格齐将再次访问巴基斯坦。伊朗外交部证实，访问推迟。", "cancelled"),
        ("阿拉格齐将再次访问巴基斯坦。特朗普说，取消代表团行程并不意味着开战。", "planned"),
    ],
)
def test_only_what_those_planned_who_were_named_is_called_off(text: str, status: str) -> None:
    assert [event.status for event in events("visit", text, "zh-Hans", date(2026, 4, 24))] == [status]
