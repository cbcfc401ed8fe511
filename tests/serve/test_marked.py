"""Sentences in runs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.ask.explain import Sentence
from dragoman.ask.pieces import Piece
from dragoman.serve.marked import runs


def test_evidence_known_words_and_what_was_taken_out() -> None:
    text = "Talks. Xi visited Nordic Times France today."
    cut, known = text.index("Nordic"), text.index("visited")
    sentence = Sentence(
        text=text,
        start=7,
        end=len(text),
        at=107,
        pieces=[Piece(text="visited", at=100 + known, kind="act", meaning="visit", rule=True)],
        cut=[(cut, cut + len("Nordic Times "))],
    )
    told = [(run.text, run.hit, run.cut, bool(run.piece)) for run in runs(sentence)]
    assert told == [
        ("Talks. ", False, False, False),
        ("Xi ", True, False, False),
        ("visited", True, False, True),
        (" ", True, False, False),
        ("Nordic Times ", True, True, False),
        ("France today.", True, False, False),
    ]


@given(
    st.text(max_size=30), st.lists(st.tuples(st.integers(-3, 33), st.integers(-3, 33)), max_size=4), st.integers(0, 30)
)
def test_no_word_is_lost_or_told_twice(text: str, cuts: list[tuple[int, int]], start: int) -> None:
    sentence = Sentence(text=text, start=min(start, len(text)), end=len(text), at=0, cut=cuts)
    assert "".join(run.text for run in runs(sentence)) == text
