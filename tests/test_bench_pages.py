"""Pages to measure with."""

from __future__ import annotations

import pytest
from bench.pages import SIZE, joined, pages

from dragoman.languages import load_languages
from dragoman.pipeline import Options, cleaner
from dragoman.read import read_page


def test_a_page_has_its_size_to_a_sentence() -> None:
    page = joined(["Li Qiang arrived in Minsk on 22 August 2024.", "He left on Friday."], " ")
    assert SIZE <= len(page) < SIZE + 60
    assert page.decode().count("Minsk") > 1


def test_sentences_that_return_have_other_figures() -> None:
    lines = joined(["Trade reached 78 billion in 2023.", "It rose."], " ").decode().split("\n\n")[2:]
    assert len(set(lines[:4])) == len(lines[:4])


@pytest.mark.parametrize("tag", ["en", "no", "sv", "zh"])
def test_the_cleaner_keeps_nearly_all_of_it_as_one_story(tag: str) -> None:
    clean = cleaner(Options())
    page = read_page(pages([one for one in load_languages() if one.tag == tag], clean)[tag], "page.txt")
    (story,) = clean(page)
    assert sum(len(block.passage.text) for block in story.blocks) > 0.85 * len(page.raw)
