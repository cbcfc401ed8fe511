"""Disputes kept in the store: looked for where a page bears on them, told of by those who say so."""

from __future__ import annotations

from typing import Any

from dragoman.records import Record
from dragoman.resolve import Told
from dragoman.resolve.disputes import disputes
from dragoman.store import Store
from made import article, page, relation, told


def tells(document: str, *records: Record) -> Told:
    """A page with one story that tells some records."""
    text = " ".join(one.evidence[0].text for one in records)
    made = page(document, text)
    return told(made, [article(made, document, published="2024-08-24")], list(records))


def ties(since: str, document: str, *parties: str) -> Record:
    made: Record = relation(
        "diplomatic-ties",
        list(parties or ("BRA", "CHN")),
        since=since,
        where={"article": document, "document": document},
    )
    return made


def member(document: str, **fields: Any) -> Record:
    made: Record = relation("membership", ["FIN", "NATO"], where={"article": document, "document": document}, **fields)
    return made


def test_a_page_brings_a_dispute_and_takes_it_away_when_it_changes() -> None:
    with Store("sqlite://", create=True) as store:
        store.put([tells("a.txt", ties("1974", "a.txt")), tells("b.txt", ties("1979", "b.txt"))])
        ((found,), many) = store.disputes()
        assert (found.type, many, sorted(claim.value for claim in found.claims)) == ("anniversary", 1, ["1974", "1979"])
        store.put([tells("b.txt", ties("1974", "b.txt"))])
        assert store.disputes() == ([], 0)


def test_they_are_those_of_all_records_at_once() -> None:
    pages = [
        tells("a.txt", ties("1974", "a.txt"), ties("1949", "a.txt", "CHN", "RUS")),
        tells("b.txt", ties("1979", "b.txt"), ties("1950", "b.txt", "CHN", "RUS")),
    ]
    with Store("sqlite://", create=True) as store:
        store.put(pages)
        assert store.disputes()[0] == disputes(store.records(), store.articles())
        assert len(store.disputes(between=["RUS"])[0]) == 1
        assert store.disputes(limit=1)[1] == 2
        assert store.disputes(kinds=["figure"]) == ([], 0)


def test_only_those_who_say_so_stand_behind_a_claim() -> None:
    since = {"since": "2023-04-04"}
    pages = [
        tells("says.txt", member("says.txt", ordinal=31, **since)),
        tells("silent.txt", member("silent.txt", **since)),
        tells("odd.txt", member("odd.txt", ordinal=30, **since)),
    ]
    with Store("sqlite://", create=True) as store:
        store.put(pages)
        ((found,), _many) = store.disputes(kinds=["ordinal"])
        assert {claim.value: claim.articles for claim in found.claims} == {30: ["odd.txt"], 31: ["says.txt"]}
        assert "silent.txt" not in {one.document for one in found.evidence}
