"""Many undated reports on the same people: one stands for all, whichever it is."""

from __future__ import annotations

from sqlalchemy import func, select

from dragoman.records import Record
from dragoman.resolve import Told
from dragoman.store import Store
from dragoman.store.tables import bonds
from made import article, day, event, page, person, told

XI, PUTIN = person("Xi Jinping", "CHN"), person("Vladimir Putin", "RUS")


def report(number: int, published: str = "2024-05-17", **fields: object) -> Told:
    words = f"Xi Jinping met Vladimir Putin, and report {number} tells at some length what was said of matter {number}"
    own = page(f"{number}.txt", words)
    where = {"document": own.document, "article": str(number)}
    met = event("meeting", words, participants=[XI, PUTIN], parties=["CHN", "RUS"], where=where, **fields)
    return told(own, [article(own, str(number), published=published)], [met])


def bound(store: Store) -> int:
    with store._engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(bonds)) or 0


def evidence(store: Store) -> list[int]:
    return sorted(len(record.evidence) for record in store.records(kinds=["event"]))


def test_bonds_grow_with_the_reports_and_not_with_their_square() -> None:
    with Store("sqlite://", create=True) as store:
        for number in range(40):
            store.put([report(number)])
            store.settle()
        assert evidence(store) == [40]
        assert bound(store) == 39


def test_they_join_the_one_meeting_of_those_days() -> None:
    with Store("sqlite://", create=True) as store:
        store.put([report(number) for number in range(10)])
        store.settle()
        store.put([report(99, date=day("2024-05-16"))])
        assert evidence(store) == [11]


def test_whichever_goes_the_others_stay_together() -> None:
    everything = [report(number) for number in range(6)]
    for gone in range(6):
        with Store("sqlite://", create=True) as store:
            store.put(everything)
            store.settle()
            emptied = page(f"{gone}.txt", "rewritten")
            store.put([told(emptied, [], [])])
            assert evidence(store) == [5]
            cited: set[str] = {span.document for record in all_of(store) for span in record.evidence}
            assert f"{gone}.txt" not in cited


def all_of(store: Store) -> list[Record]:
    return [record for key in store.ids() for record in store.tellings(key)]
