"""Judgements made by hand: what they join and part, and that nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.ask import NoRecord, explain, judge
from dragoman.records import Event, Record
from dragoman.resolve import Told
from dragoman.resolve.pins import Contradiction, Pin, Verdict, check, pins_of
from dragoman.store import Store
from made import article, day, event, page, person, quote, told, visit_page
from made_pages import contents, made_pages


def meeting_page(name: str, other: str, at: str, *, city: str = "PRK") -> Told:
    own = page(f"{name}.txt", f"words of {name}")
    where = {"document": own.document, "article": name}
    people = [person("Vladimir Putin", "RUS"), person(other, city)]
    record = event("meeting", f"words of {name}", date=day(at), participants=people, parties=["RUS", city], where=where)
    return told(own, [article(own, name)], [record])


@pytest.fixture
def store() -> Iterator[Store]:
    with Store("sqlite://", create=True) as made:
        made.put([meeting_page("a", "Kim Jong Un", "2024-06-19"), meeting_page("b", "Kim Jong Un", "2024-06-20")])
        yield made


def meetings(store: Store) -> list[Event]:
    return [record for record in store.records() if isinstance(record, Event)]


def test_what_is_judged_to_be_one_becomes_one_and_two_again(store: Store) -> None:
    before = contents(store)
    one, other = (record.id for record in meetings(store))
    assert judge(store, "same", one, other).changed
    (joined,) = meetings(store)
    assert {span.document for span in joined.evidence} == {"a.txt", "b.txt"}
    assert not judge(store, "same", other, one).changed
    assert judge(store, "same", one, other, undo=True).changed
    assert contents(store) == before


def test_a_judgement_outlives_reading_the_pages_again(store: Store) -> None:
    one, other = (record.id for record in meetings(store))
    judge(store, "same", one, other)
    store.put([told(page("b.txt", "emptied"), [], [])])
    assert len(meetings(store)) == 1
    store.put([meeting_page("b", "Kim Jong Un", "2024-06-20")])
    assert len(meetings(store)) == 1
    assert len(store.judgements()) == 1


def test_tellings_are_taken_apart_by_hand() -> None:
    with Store("sqlite://", create=True) as store:
        closer = meeting_page("b", "Kim Jong Un", "2024-06-19")
        closer.records[0].parties.append("CHN")  # type: ignore[attr-defined]
        store.put([meeting_page("a", "Kim Jong Un", "2024-06-19"), closer])
        (whole,) = meetings(store)
        first, second = (telling.id for telling in store.tellings(whole.id))
        judge(store, "different", first, second)
        assert len(meetings(store)) == 2
        shown = explain(store, meetings(store)[0].id)
        assert [one.how for one in shown.joined] == ["parted"]
        judge(store, "different", first, second, undo=True)
        assert meetings(store) == [whole]


def test_two_names_are_one_person_and_two_again() -> None:
    pages = [meeting_page("a", "Kim Jong Un", "2024-06-19"), meeting_page("b", "Chin Cheng-en", "2024-06-19")]
    with Store("sqlite://", create=True) as store:
        store.put(pages)
        before = contents(store)
        assert len(before) == 2
        judge(store, "same", "Kim Jong Un", "Chin Cheng-en")
        (joined,) = meetings(store)
        assert [one.name for one in joined.participants] == ["Vladimir Putin", "Kim Jong Un"]
        store.put([meeting_page("c", "Chin Cheng-en", "2024-06-19")])
        (joined,) = meetings(store)
        assert len(joined.evidence) == 3
        store.put([told(page("c.txt", "emptied"), [], [])])
        judge(store, "same", "Kim Jong Un", "Chin Cheng-en", undo=True)
        assert contents(store) == before


def test_names_alike_are_kept_apart_by_hand() -> None:
    pages = [
        meeting_page("a", "Mikhail Gorbachov", "2024-06-19", city="BLR"),
        meeting_page("b", "Mikhail Gorbachyov", "2024-06-19", city="BLR"),
    ]
    with Store("sqlite://", create=True) as store:
        store.put(pages)
        assert len(meetings(store)) == 1
        judge(store, "different", "Mikhail Gorbachov", "Mikhail Gorbachyov")
        assert len(meetings(store)) == 2


def test_judgements_that_contradict_are_refused_and_both_are_named(store: Store) -> None:
    one, other = (record.id for record in meetings(store))
    judge(store, "different", one, other)
    with pytest.raises(Contradiction, match=f"same '{one}' '{other}'.*contradicts.*different '{one}' '{other}'"):
        judge(store, "same", one, other)
    judge(store, "different", one, other, undo=True)
    judge(store, "same", one, other)
    with pytest.raises(Contradiction, match=r"different .* contradicts .*same"):
        judge(store, "different", one, other)


def test_a_contradiction_over_a_third_is_found() -> None:
    pins = [Pin("same", "person", "a", "b", ("A", "B")), Pin("different", "person", "b", "c", ("B", "C"))]
    with pytest.raises(Contradiction, match="different 'B' 'C'"):
        check(Pin("same", "person", "a", "c", ("A", "C")), pins)
    check(Pin("same", "record", "a", "c", ("A", "C")), pins)
    assert pins_of(pins).called == {"a": "A", "b": "A"}


def test_what_is_not_of_a_kind_is_refused() -> None:
    with Store("sqlite://", create=True) as store:
        own = page("a.txt", "words")
        records: list[Record] = [
            event("meeting", "words", parties=["CHN", "RUS"], date=day("2024-06-19"), where={"document": "a.txt"}),
            quote("Xi Jinping", "words", where={"document": "a.txt"}),
        ]
        store.put([told(own, [article(own, "story-a")], records)])
        one, other = (record.id for record in store.records())
        with pytest.raises(ValueError, match="not of a kind"):
            judge(store, "same", one, other)
        with pytest.raises(ValueError, match="the other a person's name"):
            judge(store, "same", one, "Xi Jinping")
        with pytest.raises(NoRecord):
            judge(store, "same", one, "ffffffffffffffff")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages=made_pages(), data=st.data())
def test_judging_and_taking_it_back_restores_every_record(pages: list[Told], data: st.DataObject) -> None:
    with Store("sqlite://", create=True) as store:
        store.put(pages)
        before = contents(store)
        ids = [record.id for record in before if isinstance(record, Event)]
        if len(ids) < 2:
            return
        one, other = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
        verdicts: list[Verdict] = ["same", "different"]
        verdict = data.draw(st.sampled_from(verdicts))
        pin = Pin(verdict, "record", one, other, (one, other))
        store.judge(pin)
        during = contents(store)
        store.settle()
        assert contents(store) == during
        store.judge(pin, undo=True)
        assert contents(store) == before


def test_a_store_on_disk_keeps_its_judgements(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db", create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
        store.settle()
        store.judge(Pin("different", "person", "li qiang", "li qian", ("Li Qiang", "Li Qian")))
    with Store(tmp_path / "x.db") as store:
        assert [str(pin) for pin in store.judgements()] == ["different 'Li Qiang' 'Li Qian'"]
