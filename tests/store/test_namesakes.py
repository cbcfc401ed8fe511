"""Two people of one name, told apart by hand: by the stories that mean them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dragoman.ask import judge
from dragoman.records import Record
from dragoman.resolve import Told
from dragoman.resolve.pins import Contradiction
from dragoman.store import Store
from made import article, day, event, page, person, told
from made_pages import contents


def tells(story: str, office: str, other: str, state: str) -> Told:
    own = page(f"{story}.txt", f"Zhang Jun met {other} and report {story} tells what they spoke of on that day")
    where = {"document": own.document, "article": story}
    met = event(
        "meeting",
        own.raw,
        date=day("2023-06-14"),
        participants=[person("Zhang Jun", "CHN", office=office), person(other, state)],
        parties=["CHN", state],
        where=where,
    )
    return told(own, [article(own, story, published="2023-06-15")], [met])


COURT = tells("c0c0c0c0c0c0c0c0", "Chief Justice", "Vyacheslav Lebedev", "RUS")
ENVOY = tells("e0e0e0e0e0e0e0e0", "Ambassador", "Antony Blinken", "USA")
ONE, OTHER = "Zhang Jun@e0e0", "Zhang Jun@c0c0"


@pytest.fixture
def store() -> Iterator[Store]:
    with Store("sqlite://", create=True) as made:
        made.put([COURT, ENVOY])
        yield made


def names(store: Store) -> dict[str, set[str]]:
    return {hit.name: {hit.office or ""} for hit in store.people() if hit.name.startswith("Zhang")}


def test_each_is_called_by_a_name_of_his_own_also_when_pages_are_read_again(store: Store) -> None:
    assert list(names(store)) == ["Zhang Jun"]
    answer = judge(store, "different", ONE, OTHER)
    assert answer.records == ["Zhang Jun", "Zhang Jun (Chief Justice)"]
    after = contents(store)
    store.put([ENVOY, COURT])
    assert contents(store) == after
    assert names(store) == {"Zhang Jun": {"Ambassador"}, "Zhang Jun (Chief Justice)": {"Chief Justice"}}


def test_taking_it_back_restores_the_records_exactly(store: Store) -> None:
    before = contents(store)
    judge(store, "different", ONE, OTHER)
    assert contents(store) != before
    assert judge(store, "different", ONE, OTHER, undo=True).changed
    assert contents(store) == before


def test_what_is_read_later_of_the_story_is_told_of_him_too() -> None:
    with Store("sqlite://", create=True) as early, Store("sqlite://", create=True) as late:
        early.put([COURT, ENVOY])
        judge(early, "different", ONE, OTHER)
        late.put([ENVOY])
        late.put([COURT])
        judge(late, "different", ONE, OTHER)
        assert contents(early) == contents(late)


def test_a_record_tells_whom_it_means_as_well(store: Store) -> None:
    met: list[Record] = list(store.records(between=["CHN", "RUS"]))
    judge(store, "different", ONE, f"Zhang Jun@{met[0].id}")
    assert "Zhang Jun (Chief Justice)" in names(store)


def test_he_cannot_be_made_one_again_without_taking_it_back(store: Store) -> None:
    judge(store, "different", ONE, OTHER)
    with pytest.raises(Contradiction, match="different"):
        judge(store, "same", "Zhang Jun", "Zhang Jun (Chief Justice)")


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (ONE, ONE, "in one story"),
        (ONE, "Vyacheslav Lebedev@c0c0", "two of one name"),
        (ONE, "Zhang Jun@ffff", "0 stories or records begin so"),
        (ONE, "Zhang Jun@", "0 stories or records begin so"),
        ("Li Qiang@e0e0", "Li Qiang@c0c0", "no such person there"),
    ],
)
def test_what_cannot_be_judged_is_refused_with_the_reason(store: Store, one: str, other: str, what: str) -> None:
    with pytest.raises(Exception, match=what):
        judge(store, "different", one, other)
    assert list(names(store)) == ["Zhang Jun"]
