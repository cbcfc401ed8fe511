"""Folding: what is alike becomes the same, and every character keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lexicon import fold, fold_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Møtet i ÅLESUND", "møtet i ålesund"),
        ("ＮＡＴＯ　２０２４", "nato 2024"),
        ("習近平與拜登會晤", "习近平与拜登会晤"),
        ("习近平与拜登会晤", "习近平与拜登会晤"),
        ("臺灣 烏克蘭", "台湾 乌克兰"),
        ("Лавров прибыл", "лавров прибыл"),
    ],
)
def test_case_width_and_traditional_characters_go(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    "text", ["İstanbul", "Straße", "ﬁn", "\u0149", "ÅNGSTRÖM\u212b", "e\u0301", "\u200b", "㎏", "…", "🏳️‍🌈"]
)
def test_what_would_grow_or_shrink_stays_one_character(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(fold_words(text)) == len(text)


def test_words_are_parted_by_whatever_is_no_letter_or_digit() -> None:
    assert fold_words("Li Qiang's visit—to «Minsk», 22.8.") == "li qiang s visit to  minsk   22 8 "
    assert fold_words("中国（北京）") == "中国 北京 "


def test_marks_belong_to_their_letters() -> None:
    assert fold_words("Tô Lâm e\u0301té") == "tô lâm e\u0301té"


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    folded, words = fold(text), fold_words(text)
    assert len(folded) == len(words) == len(text)
    for at, char in enumerate(text):
        assert fold(char) == folded[at]
        assert fold_words(char) == words[at]


# 薴 alone is Traditional for a character that is Traditional for a third.
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Z"), exclude_characters="薴")))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_words(fold_words(text)) == fold_words(text)


@given(st.text(st.characters(max_codepoint=0x24F, categories=("Ll", "Lu"))))
def test_capitals_make_no_difference(text: str) -> None:
    alike = [char for char in text if len(char.upper()) == 1 and char.upper().lower() == char.lower()]
    assert fold("".join(alike).upper()) == fold("".join(alike))
