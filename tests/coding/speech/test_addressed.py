"""To whom words are said that name nobody."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Lào Sonexay Siphandone tại Viêng Chăn.", [["VNM", "LAO"]]),
        ("Kim ngạch thương mại Việt Nam - Lào tăng mạnh. Lào là láng giềng của Việt Nam.", []),
    ],
)
def test_words_of_no_addressee_are_meant_for_whom_one_has_dealt_with(before: str, asked: list[list[str]]) -> None:
    told = before + " Thủ tướng Phạm Minh Chính đề nghị sớm khởi công tuyến đường sắt."
    assert [e.parties for e in events("request", told, "vi")] == asked
