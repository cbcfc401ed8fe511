"""A record as one cites it."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator

import pytest

from dragoman.ask import NoRecord, timeline
from dragoman.ask.cite import HOST, PORT, cite
from dragoman.cli.serving import serve
from dragoman.store import Store
from made import visit_page


@pytest.fixture
def store() -> Iterator[Store]:
    with Store("sqlite://", create=True) as made:
        made.put([visit_page("a.txt", "Agency A & Sons")])
        yield made


def test_a_citation_bears_the_address_and_the_report_in_every_form(store: Store) -> None:
    key = timeline(store, between=["CHN", "BLR"]).lines[0].id
    answer = cite(store, key[:8], desk="https://desk.example/")
    address = f"https://desk.example/records/{key}"
    assert answer.plain.endswith(address)
    assert "Agency A & Sons" in answer.plain
    assert f"@misc{{dragoman-{key}," in answer.bibtex
    assert r"Agency A \& Sons" in answer.bibtex
    (item,) = json.loads(answer.csl)
    assert (item["number"], item["URL"]) == (key, address)


def test_a_desk_nobody_moved_is_where_serve_puts_it(store: Store) -> None:
    key = timeline(store, between=["CHN", "BLR"]).lines[0].id
    put = inspect.signature(serve).parameters
    assert (put["host"].default, put["port"].default) == (HOST, PORT)
    assert f"http://{HOST}:{PORT}/records/{key}" in cite(store, key).plain


def test_a_record_that_is_not_there_is_not_cited(store: Store) -> None:
    with pytest.raises(NoRecord):
        cite(store, "zz")
