"""What looks like a year may begin a sum."""

from __future__ import annotations

import pytest

from dragoman.records import Indicator
from stories import coded


@pytest.mark.parametrize(
    ("language", "text", "value", "year"),
    [
        ("zh-Hans", "2023年中越双边贸易额达到1719亿美元，同比增长3.5%。", 171_900_000_000, "2023"),
        ("vi", "Năm 2023, kim ngạch thương mại Việt Nam - Hungary đạt tới 1719 triệu USD.", 1_719_000_000, "2023"),
        ("sv", "Handeln mellan Sverige och Norge ökade till 2024 miljoner dollar 2019.", 2_024_000_000, "2019"),
        ("en", "Trade between Sweden and Norway rose to 2024 million dollars in 2019.", 2_024_000_000, "2019"),
    ],
)
def test_a_year_before_a_scale_is_none(language: str, text: str, value: int, year: str) -> None:
    (figure,) = coded(Indicator, text, language)
    assert figure.value == value
    assert figure.period is not None
    assert figure.period.start == f"{year}-01-01"
