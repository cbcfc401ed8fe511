from __future__ import annotations

import json

import jsonschema

from dragoman.export import Choice, jsonl
from dragoman.records import json_schema, load
from dragoman.store import Store
from made import visit_page


def lines(*documents: str, min_confidence: float = 0.0) -> list[bytes]:
    with Store("sqlite://", create=True) as store:
        store.put([visit_page(document, f"Outlet of {document}") for document in documents])
        return list(jsonl(store, Choice(min_confidence=min_confidence)))


def test_articles_come_first_then_records_each_once() -> None:
    rows = [json.loads(line) for line in lines("a.txt", "b.txt")]
    assert [row["kind"] for row in rows] == ["article", "article", "relation", "event", "event", "quote"]
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows[2:]:
        assert {span["document"] for span in row["evidence"]} == {"a.txt", "b.txt"}


def test_every_line_satisfies_the_schema_and_loads_again() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    for line in lines("a.txt"):
        assert line.endswith(b"\n")
        validator.validate(json.loads(line))
        load(line)


def test_evidence_is_verbatim() -> None:
    raw = visit_page("a.txt", "x").page.raw
    for line in lines("a.txt"):
        for span in json.loads(line)["evidence"]:
            assert raw[span["start"] : span["end"]] == span["text"]


def test_the_order_of_reading_changes_nothing() -> None:
    assert lines("a.txt", "b.txt") == lines("b.txt", "a.txt")


def test_records_less_sure_are_left_out_but_never_articles() -> None:
    kinds = [json.loads(line)["kind"] for line in lines("a.txt", min_confidence=0.75)]
    assert kinds == ["article", "event", "event"]


def test_disputes_may_be_left_out_and_nothing_else_is() -> None:
    with Store("sqlite://", create=True) as store:
        store.put([visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B")])
        whole, without = list(jsonl(store)), list(jsonl(store, Choice(disputes=False)))
    assert without == [line for line in whole if json.loads(line)["kind"] != "dispute"]
