"""Names of occasions in quotation marks."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "China and Laos held the joint exercise “Friendship Shield” on 12 July 2024.", "Friendship Shield"),
        ("zh-Hans", "中国和老挝7月12日举行“友谊盾牌-2024”联合演习。", "友谊盾牌-2024"),
        ("ru", "Россия и Лаос провели учения «Ларос-2024».", "Ларос-2024"),
        ("vi", "Việt Nam và Ấn Độ tổ chức diễn tập “VINBAX 2024”.", "VINBAX 2024"),
        ("en", "China and Laos held a joint exercise.", None),
        ("en", "China and Laos held a joint exercise that officers called “very useful”.", None),
        ("en", "China and Laos held the joint exercise “2024”.", None),
    ],
)
def test_an_occasion_is_called_what_stands_in_quotation_marks_beside_it(
    language: str, text: str, title: str | None
) -> None:
    (event,) = events("exchange", text, language)
    assert event.title == title
