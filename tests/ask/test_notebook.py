"""Answers in a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dragoman.ask import Names
from dragoman.ask.questions import QUESTIONS
from dragoman.ask.table import rows
from dragoman.store import Store
from made import day, event, on_page, page, told, visit_page

QUESTIONS_AT_HAND: dict[str, dict[str, Any]] = {
    "timeline": {},
    "brief": {"parties": ["CHN", "BLR"]},
    "relations": {},
    "network": {},
    "agenda": {"parties": ["CHN"]},
    "records": {},
    "stories": {},
}


@pytest.fixture
def store() -> Iterator[Store]:
    own = page("x.txt", "<b>Talks</b> on trade were held")
    talks = on_page(
        own, "s", event("meeting", date=day("2024-05-06"), parties=["CHN", "BLR"], topics=["trade"]), "<b>Talks</b>"
    )
    with Store("sqlite://", create=True) as opened:
        opened.put([visit_page("a.txt", "Agency A"), told(own, [], [talks])])
        yield opened


def answer(store: Store, name: str) -> Any:
    return QUESTIONS[name](store, QUESTIONS_AT_HAND[name], Names())


@pytest.mark.parametrize("name", QUESTIONS_AT_HAND)
def test_frames_hold_the_rows(store: Store, name: str) -> None:
    pytest.importorskip("polars")
    pytest.importorskip("pandas")
    found = answer(store, name)
    listed = rows(found)
    assert listed
    assert found.to_polars().height == len(found.to_pandas()) == len(listed)
    assert list(found.to_polars().columns) == list(found.to_pandas().columns) == list(listed[0])


@pytest.mark.parametrize("name", ["timeline", "brief", "relations", "network", "agenda", "records"])
def test_charts_are_whole(store: Store, name: str) -> None:
    pytest.importorskip("altair")
    made = answer(store, name).plot().to_dict()
    assert made["data"]["values"]
    assert made["encoding"]["x"]


def test_what_cannot_be_drawn_says_so(store: Store) -> None:
    pytest.importorskip("altair")
    with pytest.raises(ValueError, match="nothing in this answer"):
        QUESTIONS["figures"](store, {"parties": ["CHN"]}, Names()).plot()


def test_html_is_a_table_with_every_word_escaped(store: Store) -> None:
    shown = answer(store, "timeline")._repr_html_()
    assert "<b>Timeline</b>, 3 rows" in shown
    assert "&lt;b&gt;Talks&lt;/b&gt;" in shown
    assert "<b>Talks" not in shown
    assert "nothing" in QUESTIONS["records"](store, {"kinds": ["dispute"]}, Names())._repr_html_()
