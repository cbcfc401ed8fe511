from __future__ import annotations

from itertools import permutations

from dragoman.records import Event, Place
from dragoman.resolve import merge
from made import day, days, event, person, telling


def test_each_field_takes_its_closest_value() -> None:
    first = event(
        date=days("2024-05-15", "2024-05-17"),
        place=Place(country="CHN", venue="Great Hall of the People"),
        participants=[person("Putin", "RUS"), person("Xi Jinping", "CHN", "host", "President")],
        topics=["trade"],
        confidence=0.9,
        where={"document": "a.txt", "article": "a"},
    )
    second = event(
        date=day("2024-05-16"),
        place=Place(country="CHN", city="Beijing"),
        participants=[person("Vladimir Putin", "RUS", "visitor", "President")],
        topics=["energy", "trade"],
        confidence=0.5,
        where={"document": "b.txt", "article": "b"},
    )
    record = merge([telling(first, published="2024-05-18"), telling(second, published="2024-05-17")], "key")
    assert isinstance(record, Event)
    assert record.id == "key"
    assert record.date == day("2024-05-16")
    assert record.place == Place(country="CHN", city="Beijing", venue="Great Hall of the People")
    assert record.participants == [
        person("Vladimir Putin", "RUS", "visitor", "President"),
        person("Xi Jinping", "CHN", "host", "President"),
    ]
    assert sorted(record.topics) == ["energy", "trade"]
    assert [span.document for span in record.evidence] == ["a.txt", "b.txt"]
    assert record.sources == ["Outlet of b", "Outlet of a"]
    assert record.confidence == 0.9


def test_an_outlet_counts_once() -> None:
    one = event(where={"document": "a.txt", "article": "a"})
    copy = event(where={"document": "b.txt", "article": "b"})
    assert merge([telling(one, outlet="Agency"), telling(copy, outlet="Agency")], "key").sources == ["Agency"]


def test_the_order_of_tellings_changes_nothing() -> None:
    told = [
        telling(event(date=when, parties=parties, topics=[topic], confidence=0.5, where={"document": topic}))
        for when, parties, topic in (
            (day("2024-05-16"), ["A", "B"], "x"),
            (None, ["B", "A"], "y"),
            (day("2024-05-16"), ["A"], "z"),
        )
    ]
    assert len({repr(merge(order, "key")) for order in permutations(told)}) == 1


def test_a_visit_keeps_all_its_days_and_not_only_the_one_it_began_on() -> None:
    arrived = event("visit", date=day("2024-05-05"), where={"document": "a.txt", "article": "a"})
    stayed = event("visit", date=days("2024-05-05", "2024-05-07"), where={"document": "b.txt", "article": "b"})
    for tellings in permutations([telling(arrived), telling(stayed)]):
        record = merge(tellings, "key")
        assert isinstance(record, Event)
        assert record.date == days("2024-05-05", "2024-05-07")
