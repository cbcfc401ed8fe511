from __future__ import annotations

from collections.abc import Iterator

import pytest

from dragoman.store import Store
from made import article, event, page, told


@pytest.fixture
def store() -> Iterator[Store]:
    own = page("a.txt", "page")
    words = ["習近平同普京舉行會談", "Tô Lâm thăm Bắc Kinh", "Støre møtte Li", 'a "quoted" OR (word) NEAR*']
    records = [event(words=text, where={"article": "story", "start": at}) for at, text in enumerate(words)]
    with Store("sqlite://", create=True) as made:
        made.put([told(own, [article(own, "story")], records)])
        yield made


@pytest.mark.parametrize(
    ("wanted", "start"),
    [
        ("会谈", 0),
        ("普京", 0),
        ("習近平", 0),
        ("to lam", 1),
        ("bắc kinh", 1),
        ("BAC", 1),
        ("store", 2),
        ("quoted word", 3),
    ],
)
def test_words_are_found_in_any_accent_case_and_script_variant(store: Store, wanted: str, start: int) -> None:
    assert [record.evidence[0].start for record in store.records(containing=wanted)] == [start]


@pytest.mark.parametrize("wanted", ["平普", "lam to kinh x", "sto", '"', "AND", "*", "(NEARBY", "会谈 thăm"])
def test_what_does_not_stand_there_is_not_found(store: Store, wanted: str) -> None:
    assert list(store.records(containing=wanted)) == []


@pytest.mark.parametrize(("wanted", "starts"), [("møtt", [2]), ("quot word", [3]), ("sto", []), ("习近", [0])])
def test_where_no_word_stands_as_given_long_ones_need_only_begin_so(
    store: Store, wanted: str, starts: list[int]
) -> None:
    assert [record.evidence[0].start for record in store.matches(wanted).records] == starts


def test_a_word_that_stands_there_as_given_is_not_taken_for_the_beginning_of_others() -> None:
    own = page("a.txt", "page")
    records = [
        event(words=text, where={"article": "story", "start": at}) for at, text in enumerate(("visit", "visits"))
    ]
    with Store("sqlite://", create=True) as made:
        made.put([told(own, [article(own, "story")], records)])
        assert [record.evidence[0].start for record in made.matches("visit").records] == [0]
