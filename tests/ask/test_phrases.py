"""Set phrases: who uses which words of whom, from when to when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dragoman.ask import wordings
from dragoman.records import Event, Record
from dragoman.resolve import Told
from dragoman.store import Store
from made import article, event, on_page, page, relation, told

_OLD, _NEW = "comprehensive strategic partnership", "all-weather comprehensive strategic partnership"


def level_page(name: str, published: str, level: str, filler: str) -> Told:
    text = f"China and Belarus spoke of their {level} {filler}.\nThey praised the “Six Mores” and the new era."
    own = page(f"{name}.txt", text)
    line = text.split("\n")
    records: list[Record] = [
        on_page(own, name, relation("partnership", ["CHN", "BLR"], value=level), line[0]),
        on_page(own, name, event("support", parties=["CHN", "BLR"]), "praised"),
    ]
    body = [(0, len(line[0])), (len(line[0]) + 1, len(text))]
    return told(own, [article(own, name, published=published, body=body)], records)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store("sqlite://", create=True) as made:
        made.put(
            [
                level_page("a", "2021-05-01", _OLD, "which both had built over many patient years of work together"),
                level_page("b", "2022-01-20", _OLD, "in a letter that nobody had expected before the winter games"),
                level_page("c", "2024-08-22", _NEW, "when the premier came to Minsk on a Thursday in late summer"),
            ]
        )
        yield made


def test_a_level_has_its_first_and_last_day_and_what_came_after(store: Store) -> None:
    old, new = wordings(store, between=["China", "Belarus"]).wordings
    assert (old.phrase, old.first, old.last, old.roots, old.followed_by) == (_OLD, "2021-05-01", "2022-01-20", 2, _NEW)
    assert (new.phrase, new.first, new.level, new.followed_by) == (_NEW, "2024-08-22", _NEW, None)
    assert [cited.day for cited in old.citations] == ["2021-05-01", "2022-01-20"]


def test_any_phrase_is_followed_through_the_stories(store: Store) -> None:
    (found,) = wordings(store, phrase="six mores").wordings
    assert (found.phrase, found.parties, found.first, found.last) == (
        "Six Mores",
        ["BLR", "CHN"],
        "2021-05-01",
        "2024-08-22",
    )
    assert found.roots == 3
    assert wordings(store, phrase="six mores", between=["China", "Russia"]).wordings == []
    assert wordings(store, phrase="ix more").wordings == []


def test_a_phrase_without_words_stands_nowhere(store: Store) -> None:
    assert wordings(store, phrase="?!").wordings == []


def test_an_upgrade_tells_its_level(store: Store) -> None:
    text = f"China and Hungary raised their ties to a {_OLD}."
    own = page("u.txt", text)
    record: Event = event("upgrade", parties=["CHN", "HUN"])
    store.put([told(own, [article(own, "u", published="2017-05-13")], [on_page(own, "u", record, text)])])
    (found,) = wordings(store, between=["China", "Hungary"]).wordings
    assert (found.phrase, found.language) == (_OLD, "en")


def test_a_phrase_that_reports_go_on_without_is_dropped(store: Store) -> None:
    assert [one.fate for one in wordings(store).wordings] == ["changed", "used"]
    later = [
        level_page("d", "2025-01-01", "friendship", "over many cups of tea that the hosts had poured with a smile"),
        level_page("e", "2025-02-01", "friendship", "while snow fell on the square where the guards had stood"),
        level_page("f", "2025-03-01", "friendship", "after a long flight through the night above the steppe"),
    ]
    for one in later:
        one.records = one.records[1:]
    store.put(later)
    last = wordings(store).wordings[-1]
    assert (last.phrase, last.fate, last.since) == (_NEW, "dropped", 3)
