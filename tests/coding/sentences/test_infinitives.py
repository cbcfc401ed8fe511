"""Infinitives, told by a word before them or by how they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.sentences.infinitives import Infinitives, Opening
from stories import events


@given(st.text(max_size=40), st.integers(0, 40))
def test_no_text_breaks_either_kind(text: str, at: int) -> None:
    for opening in (Opening.of(["to"]), Opening.of([], ["ть", "ти"])):
        assert opening is not None
        found = Infinitives(opening, text)
        assert {found.opened(at), found.follow(at), found.alone(at)} <= {True, False}


@given(
    st.sampled_from(["to", "TO", "Att", "att", "å"]),
    st.sampled_from(["", "x", " ", "-", "é"]),
    st.sampled_from(["", "now ", "now and "]),
)
def test_the_word_stands_before_it_by_itself(word: str, before: str, between: str) -> None:
    opening = Opening.of(["to", "att", "å"])
    assert opening is not None
    text = f"{before}{word} {between}"
    told = not before.isalpha() and between.count(" ") < 2
    assert Infinitives(opening, text + "sign").opened(len(text)) is told


def test_a_language_may_have_neither() -> None:
    assert Opening.of([]) is None


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("ru", "Владимир Путин прилетел встретиться с Нарендрой Моди.", "hypothetical"),
        ("ru", "Владимир Путин намерен встретиться с Нарендрой Моди.", "planned"),
        ("ru", "Владимир Путин смог встретиться с Нарендрой Моди.", "occurred"),
        ("ru", "Владимир Путин призвал Китай к диалогу и встретился с Нарендрой Моди.", "occurred"),
        ("es", "El presidente Gustavo Petro llegó a Lima para reunirse con Gabriel Boric.", "planned"),
        ("es", "El presidente Gustavo Petro viajará a Lima para reunirse con Gabriel Boric.", "planned"),
        ("es", "El presidente Gustavo Petro volvió a Lima tras reunirse con Gabriel Boric.", "occurred"),
        ("pt", "O presidente Gustavo Petro voltou a Lima após se reunir com Gabriel Boric.", "occurred"),
        ("fr", "Le président Gustavo Petro est allé à Lima après avoir rencontré Gabriel Boric.", "occurred"),
        ("uk", "Володимир Зеленський прилетів зустрітися з Еммануелем Макроном.", "hypothetical"),
    ],
)
def test_an_infinitive_by_itself_tells_of_nothing_done(language: str, text: str, status: str) -> None:
    assert [event.status for event in events("meeting", text, language)] == [status]


def test_no_blow_is_told_by_an_infinitive() -> None:
    assert not events("assault", "Дмитрий Песков спросил: «Зачем России атаковать Польшу?»", "ru")
