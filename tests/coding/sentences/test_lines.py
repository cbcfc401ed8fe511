"""Known forms end with their line."""

from __future__ import annotations

from stories import events


def test_a_headline_and_the_text_under_it_name_nothing_together() -> None:
    told = "# A row over Taiwan\nChina on Tuesday recalled its ambassador to Lithuania."
    (recall,) = events("recognition", told, "en")
    assert recall.parties == ["CHN", "LTU"]
