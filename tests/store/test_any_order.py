"""Whatever the order of reading, and however often: the same store."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.records import Dispute, Record
from dragoman.resolve import Told, world
from dragoman.store import Store
from made import page, told
from made_pages import contents, made_pages


def read_one_by_one(pages: Sequence[Told], *, settle: bool) -> list[Record]:
    with Store("sqlite://", create=True) as store:
        for one in pages:
            store.put([one])
            if settle:
                store.settle()
        return contents(store)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages=made_pages(), data=st.data())
def test_any_order_any_grouping_and_reading_twice_give_the_same_store(pages: list[Told], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(pages))
    want = world(pages)[1]
    assert read_one_by_one(pages, settle=True) == want
    assert read_one_by_one(shuffled, settle=True) == want
    assert read_one_by_one([*pages, *shuffled], settle=False) == want


def disputes_one_by_one(pages: Sequence[Told], *, settle: bool) -> list[Dispute]:
    with Store("sqlite://", create=True) as store:
        for one in pages:
            store.put([one])
            if settle:
                store.settle()
        return store.disputes()[0]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages=made_pages(), data=st.data())
def test_disputes_are_the_same_whether_looked_for_page_by_page_or_at_once(
    pages: list[Told], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(pages))
    want = disputes_one_by_one(pages, settle=False)
    assert disputes_one_by_one(shuffled, settle=True) == want
    emptied = told(page(pages[0].page.document, "rewritten"), [], [])
    assert disputes_one_by_one([*pages, emptied], settle=True) == disputes_one_by_one(
        [*pages[1:], emptied], settle=True
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages=made_pages())
def test_a_page_that_changes_leaves_no_trace_of_what_it_said(pages: list[Told]) -> None:
    first, rest = pages[0], pages[1:]
    emptied = told(page(first.page.document, "rewritten"), [], [])
    want = world(rest)[1]
    assert read_one_by_one([*pages, emptied], settle=True) == want
