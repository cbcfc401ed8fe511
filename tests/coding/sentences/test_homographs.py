"""Words that are a noun and a verb of one spelling."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "type_", "count"),
    [
        ("fr", "La France a condamné l'attaque contre le Mali.", "assault", 0),
        ("fr", "La Russie attaque l'Ukraine.", "assault", 1),
        ("es", "El presidente Gabriel Boric visita Perú.", "visit", 1),
        ("en", "It was the first visit by a Swedish minister to Kenya.", "visit", 1),
        ("en", "It was the attack Sweden condemned.", "assault", 0),
        ("pt", "O presidente Lula da Silva visita Portugal.", "visit", 1),
    ],
)
def test_behind_an_article_it_is_the_noun(language: str, text: str, type_: str, count: int) -> None:
    assert len(events(type_, text, language)) == count


def test_words_before_whose_they_are_are_nouns() -> None:
    assert not events("agree", "Mỹ đang chờ đợi đề xuất của Iran.", "vi")
    (support,) = events("support", "Mỹ hoan nghênh cam kết của Triều Tiên.", "vi")
    assert support.parties == ["USA", "PRK"]
