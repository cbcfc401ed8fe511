"""A spot that nobody has on file, with its city behind a comma."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Nga Vladimir Putin đã hạ cánh xuống sân bay Nội Bài, Hà Nội.",
        "Tổng thống Nga Vladimir Putin đã đến sân bay quân sự Sao Vàng, Hà Nội.",
    ],
)
def test_it_is_in_the_city(text: str) -> None:
    (visit,) = events("visit", text, "vi")
    assert visit.parties == ["RUS", "VNM"]
    assert visit.place is not None
    assert visit.place.city == "Hanoi"


def test_the_city_does_not_do_what_follows() -> None:
    text = (
        "Thủ tướng Phạm Minh Chính đã đến sân bay Palam, thủ đô New Delhi, bắt đầu chuyến thăm cấp Nhà nước tới Ấn Độ."
    )
    assert {tuple(v.parties) for v in events("visit", text, "vi")} == {("VNM", "IND")}
