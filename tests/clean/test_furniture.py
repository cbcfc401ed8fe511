from itertools import pairwise

import pytest

from dragoman.clean.furniture import Furniture, _closed
from dragoman.clean.glue import glued_bounds

FURNITURE = Furniture(
    [
        {"comment": ["Leave a reply"], "source": ["Source:"], "menu": ["Art", "Home", "About us"], "share": ["Share"]},
        {"comment": ["发表评论"], "related": ["你或有兴趣的文章"], "menu": ["两岸"]},
    ]
)


def classes(text: str) -> list[str]:
    return [name for hit in FURNITURE.find([text])[0].hits for name in sorted(hit.classes)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leave a Reply", ["comment"]),
        ("LEAVE A REPLY »", ["comment"]),
        ("Home | About us | Share", ["menu", "menu", "share"]),
        ("Source: the ministry", ["source"]),
        ("發表評論", ["comment"]),
        ("你 或 有 興 趣 的 文 章", ["related"]),
        ("article of the homeland", []),
        ("", []),
    ],
)
def test_forms_are_found_as_whole_words_whatever_case_and_characters(text: str, found: list[str]) -> None:
    assert classes(text) == found


def test_lines_do_not_run_into_each_other() -> None:
    first, second = FURNITURE.find(["Leave a", "reply Home"])
    assert [hit.classes for hit in first.hits] == []
    assert [hit.classes for hit in second.hits] == [frozenset(("menu",))]


def test_the_share_of_a_line_that_is_furniture() -> None:
    assert FURNITURE.find(["Kommentar", "Share (12)", "Share a home with us"])[1].share == 1.0
    assert FURNITURE.find(["Share of the market"])[0].share < 0.5


def test_letters_set_apart_are_closed_up() -> None:
    assert _closed("N E W S today") == "NEWS today"
    assert _closed("a b") == "a b"


def test_paragraphs_run_together_are_taken_apart() -> None:
    text = (
        "The ministers met in the capital on Tuesday.They spoke of trade and fishing and of the border."
        "“It was good,” she said on her way out.She left."
    )
    bounds = glued_bounds(text)
    assert [text[a:b][:4] for a, b in pairwise(bounds)] == ["The ", "They", "“It "]
    assert (
        glued_bounds("It was told by Prof.Smith of the university that the two countries would meet soon.")[1:-1] == []
    )
