"""Who gives, where a sentence only tells what arrives."""

from __future__ import annotations

from stories import events


def test_whoever_gave_before_gives_again() -> None:
    told = "Norway sent Ukraine tanks on Monday. A further 20 tanks will be sent to Ukraine next month."
    first, second = events("aid", told, "en")
    assert first.parties == second.parties == ["NOR", "UKR"]
    assert (first.status, second.status) == ("occurred", "planned")


def test_nobody_gives_where_nobody_was_told_to() -> None:
    assert not events("aid", "Norway praised Ukraine. A further 20 tanks will be sent to Ukraine next month.", "en")
    assert not events("aid", "Norway sent Ukraine tanks.\n20 tanks will be sent to Moldova next month.", "en")[1:]
