"""What people mark: kept beside the record, whatever is read again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from dragoman.ask import NoRecord, gold, mark, marks
from dragoman.cli.app import app
from dragoman.export import jsonl
from dragoman.records import Event, json_schema
from dragoman.store import Store
from made import visit_page

DAY = date(2024, 9, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "x.db", create=True) as opened:
        opened.put([visit_page("folder/a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24")])
        yield opened


def visit(store: Store) -> Event:
    (found,) = store.records(types=["visit"])
    assert isinstance(found, Event)
    return found


def test_a_mark_stands_beside_its_record_with_author_and_day(store: Store) -> None:
    mark(store, visit(store).id[:8], "wrong", by=" Ann  Reader ", reason="he flew on", day=DAY)
    mark(store, visit(store).id, "right", by="Bo", day=DAY)
    first, second = visit(store).marks
    assert (first.verdict, first.by, first.day, first.reason) == ("wrong", "Ann Reader", "2024-09-01", "he flew on")
    assert second.verdict == "right"
    (told,) = marks(store).records
    assert told.line.marked == "right"
    assert told.marks == [first, second]


def test_a_mark_goes_out_with_the_record_in_the_contract(store: Store) -> None:
    mark(store, visit(store).id, "amended", by="Ann", amended={"place": {"country": "BLR"}}, day=DAY)
    rows = [json.loads(line) for line in jsonl(store)]
    (marked,) = [row for row in rows if row.get("marks")]
    assert marked["marks"][0]["amended"] == {"place": {"country": "BLR"}}
    jsonschema.validate(marked, json_schema())


def test_a_mark_survives_reading_again_and_another_page(store: Store) -> None:
    mark(store, visit(store).id, "right", by="Ann", day=DAY)
    store.put([visit_page("folder/a.txt", "Agency A", title="Another title"), visit_page("c.txt", "Agency C")])
    assert [one.by for one in visit(store).marks] == ["Ann"]


def test_a_mark_finds_its_record_by_its_words_when_ids_change(store: Store) -> None:
    mark(store, visit(store).id, "right", by="Ann", day=DAY)
    changed = visit_page("b.txt", "Agency B", "2024-08-24")
    for record in changed.records:
        record.id = f"new{record.id}"
        record.confidence = 0.33
    gone = visit_page("folder/a.txt", "Agency A")
    gone.records.clear()
    store.put([changed, gone])
    assert [one.by for one in visit(store).marks] == ["Ann"]


def test_a_mark_of_what_nobody_tells_any_more_is_of_nothing(store: Store) -> None:
    mark(store, visit(store).id, "right", by="Ann", day=DAY)
    for name in ("folder/a.txt", "b.txt"):
        gone = visit_page(name, "Agency")
        gone.records.clear()
        store.put([gone])
    assert marks(store).records == []
    store.put([visit_page("b.txt", "Agency B", "2024-08-24")])
    assert [one.by for one in visit(store).marks] == ["Ann"]


@pytest.mark.parametrize(
    ("verdict", "how", "told"),
    [
        ("maybe", {}, "there are right, wrong, amended"),
        ("right", {"by": " "}, "needs the name"),
        ("amended", {}, "amended fields go with"),
        ("right", {"amended": {"type": "call"}}, "amended fields go with"),
        ("amended", {"amended": {"colour": "red"}}, "colour: no field of event"),
        ("amended", {"amended": {"id": "x"}}, "id: no field of event"),
        ("amended", {"amended": {"parties": "CHN"}}, "amended: Expected `array`"),
        ("amended", {"amended": {"status": "perhaps"}}, "amended: Invalid enum value"),
        ("right", {"reason": "x" * 3000}, "2000 characters"),
    ],
)
def test_what_is_no_mark_is_refused(store: Store, verdict: str, how: dict[str, object], told: str) -> None:
    given = {"by": "Ann", **how}
    with pytest.raises(ValueError, match=told):
        mark(store, visit(store).id, verdict, **given)  # type: ignore[arg-type]
    assert visit(store).marks == []


def test_nothing_is_marked_that_is_not_there(store: Store) -> None:
    for key in ("ffff", ""):
        with pytest.raises(NoRecord):
            mark(store, key, "right", by="Ann")


def test_gold_holds_what_was_marked_right_or_amended(store: Store) -> None:
    records = {record.id: record for record in store.records()}
    own = visit(store).id
    (met,) = store.records(types=["meeting"])
    (ties,) = store.records(kinds=["relation"])
    mark(store, own, "amended", by="Ann", amended={"status": "planned", "place": None}, day=DAY)
    mark(store, met.id, "wrong", by="Ann", day=DAY)
    mark(store, ties.id, "right", by="Ann", day=DAY)
    lines = list(gold(store))
    assert {line["id"].split("-")[0] for line in lines} == {own, ties.id}
    amended = [line for line in lines if line["kind"] == "event"]
    assert sorted(line["document"] for line in amended) == ["a.txt", "b.txt"]
    for line in amended:
        assert line["status"] == "planned"
        assert "place" not in line
        assert line["evidence"] == ["arrived in Minsk on Thursday"]
        assert line["core"] is True
    assert len(records) == 4


def test_the_commands(store: Store) -> None:
    def run(*words: str) -> str:
        done = CliRunner().invoke(app, [*words, "--store", store.place])
        return f"{done.exit_code} {done.stdout}{done.stderr}"

    key = visit(store).id
    assert run("marks").startswith("1 ")
    assert run("gold").startswith("1 ")
    assert run("mark", key, "right", "--by", "Ann", "--reason", "it is so").startswith("0 right, by Ann")
    assert "it is so" in run("marks")
    assert json.loads(run("gold")[2:].splitlines()[0])["note"].startswith("marked right by Ann")
    assert run("mark", key, "amended", "--by", "Ann", "--fields", "{").startswith("2 ")
    assert run("mark", "ffff", "right", "--by", "Ann").startswith("1 ")
