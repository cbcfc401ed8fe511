"""Every format is read back by the library its readers use."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import pytest
import rdflib
from lxml import etree

from dragoman.export import ALL, FORMATS, Choice
from dragoman.knowledge import load
from dragoman.records import Agreement, Event, Indicator, Plover
from dragoman.resolve import Told
from dragoman.store import Store
from made import article, day, event, on_page, page, person, told, visit_page, year

HOSTILE = "Leaders <script>alert(1)</script> met ]]> \u202e & \x01 said; they, \\ agreed"


def hostile_page() -> Told:
    own = page("bad & <worse>.txt", f"{HOSTILE}\nand signed a plan worth 5 billion.")
    key = "0bad0bad0bad0bad"
    records = [
        on_page(own, key, event("signing", date=day("2031-02-03"), status="planned", parties=["CHN", "SCO"]), HOSTILE),
        on_page(own, key, event("meeting", date=year(2031), title="A & <b>", parties=["CHN", "BLR"]), "met"),
        on_page(own, key, Agreement(type="plan", title="P & <q>", parties=["CHN", "SCO"], evidence=[]), "a plan"),
        on_page(
            own, key, Indicator(name="investment", parties=["CHN"], value=5e9, unit="USD", evidence=[]), "5 billion"
        ),
    ]
    return told(own, [article(own, key, publisher="A <i> & B", published="2031-02-01", language="en")], records)


def coded(page_told: Told) -> Told:
    """With the codes that the engine gives events of each type."""
    for record in page_told.records:
        if isinstance(record, Event) and (known := load().events.events[record.type]).plover:
            record.plover = Plover(type=known.plover.type, mode=known.plover.mode)
            record.cameo = known.cameo
    return page_told


@pytest.fixture
def store() -> Iterator[Store]:
    with Store("sqlite://", create=True) as opened:
        pages = [visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24"), hostile_page()]
        opened.put([coded(one) for one in pages])
        yield opened


def write(store: Store, form: str, choice: Choice = ALL) -> bytes:
    return b"".join(FORMATS[form].write(store, choice))


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_store_gives_the_same_bytes(store: Store, form: str) -> None:
    assert write(store, form) == write(store, form)


@pytest.mark.parametrize("form", FORMATS)
def test_a_choice_leaves_the_rest_out(store: Store, form: str) -> None:
    chosen = write(store, form, Choice(between=("CHN", "SCO")))
    assert 0 < len(chosen) < len(write(store, form))
    assert b"Golovchenko" not in chosen


def table(store: Store, form: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write(store, form).decode()), delimiter="\t"))


def test_cameo_has_a_row_for_each_pair_in_the_columns_of_gdelt(store: Store) -> None:
    rows = table(store, "cameo")
    assert len(rows[0]) == 58
    visit = next(row for row in rows if row["EventCode"] == "042")
    assert (visit["Actor1Code"], visit["Actor1Name"], visit["Actor2Code"]) == ("CHNGOV", "Li Qiang", "BLR")
    assert (visit["SQLDATE"], visit["QuadClass"], visit["GoldsteinScale"]) == ("20240822", "1", "1.9")
    assert (visit["NumMentions"], visit["NumSources"]) == ("2", "1")
    meeting = next(row for row in rows if row["EventCode"] == "040")
    assert {meeting["Actor1Name"], meeting["Actor2Name"]} == {"Li Qiang", "Roman Golovchenko"}


def test_what_is_planned_is_no_event_in_the_dyads(store: Store) -> None:
    assert "20310203" not in {row["SQLDATE"] for row in table(store, "cameo")}
    assert "2031-02-03" not in {row["Event Date"] for row in table(store, "polecat")}


def test_polecat_names_both_sides_with_their_offices(store: Store) -> None:
    rows = table(store, "polecat")
    assert len(rows[0]) == 40
    visit = next(row for row in rows if row["Event Mode"] == "visit")
    assert (visit["Event Type"], visit["Quad Code"]) == ("CONSULT", "VERBAL COOPERATION")
    assert (visit["Actor Name"], visit["Actor Title"], visit["Recipient Country"]) == ("Li Qiang", "Premier", "Belarus")
    assert visit["Source"] == "Agency A"


@pytest.mark.parametrize("form", ["cameo", "polecat"])
def test_no_words_break_a_row(store: Store, form: str) -> None:
    lines = write(store, form).decode().split("\n")
    assert {line.count("\t") for line in lines[:-1]} == {lines[0].count("\t")}


def test_jsonld_loads_as_a_graph_with_its_evidence(store: Store) -> None:
    graph = rdflib.Graph().parse(data=write(store, "jsonld"), format="json-ld")
    schema, oa = rdflib.Namespace("http://schema.org/"), rdflib.Namespace("http://www.w3.org/ns/oa#")
    events = set(graph.subjects(rdflib.RDF.type, schema.Event))
    assert len(events) == 4
    annotations = {graph.value(one, oa.hasBody) for one in graph.subjects(rdflib.RDF.type, oa.Annotation)}
    assert events <= annotations
    exact = {str(words) for words in graph.objects(None, oa.exact)}
    assert HOSTILE in exact
    derived = rdflib.URIRef("http://www.w3.org/ns/prov#wasDerivedFrom")
    assert all(list(graph.objects(one, derived)) for one in events)


def test_the_calendar_opens_and_knows_planned_from_past(store: Store) -> None:
    text = write(store, "ics")
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    entries: list[Any] = list(icalendar.Calendar.from_ical(text).walk("VEVENT"))
    planned = next(one for one in entries if one["STATUS"] == "TENTATIVE")
    assert planned["DTSTART"].dt.isoformat() == "2031-02-03"
    assert "they, \\ agreed" in planned["DESCRIPTION"]
    visit = next(one for one in entries if "Minsk" in str(one.get("LOCATION", "")))
    assert visit["STATUS"] == "CONFIRMED"
    # A year alone is no entry.
    assert len(entries) == 3


def test_the_feed_is_atom(store: Store) -> None:
    root = etree.fromstring(write(store, "atom"))
    ns = {"a": "http://www.w3.org/2005/Atom"}
    entries = root.findall("a:entry", ns)
    assert len(entries) == 8
    for one in (root, *entries):
        assert all(one.find(f"a:{tag}", ns) is not None for tag in ("id", "title", "updated"))
    assert root.findtext("a:updated", namespaces=ns) == "2031-02-01T00:00:00Z"
    assert len({one.findtext("a:id", namespaces=ns) for one in entries}) == 8


def test_gexf_is_the_network_of_those_who_met(store: Store) -> None:
    root = etree.fromstring(write(store, "gexf"))
    ns = {"g": "http://gexf.net/1.3"}
    edges = {(one.get("source"), one.get("target")): one for one in root.iterfind(".//g:edge", ns)}
    assert ("Li Qiang", "Roman Golovchenko") in edges
    assert edges["BLR", "CHN"].get("weight") == "3"
    assert ("CHN", "SCO") not in edges
    nodes = {one.get("id") for one in root.iterfind(".//g:node", ns)}
    assert all(end in nodes for pair in edges for end in pair)


def test_parquet_holds_every_record_and_its_columns_come_from_the_types(store: Store, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "x.parquet").write_bytes(write(store, "parquet"))
    rows: list[dict[str, Any]] = pq.read_table(tmp_path / "x.parquet").to_pylist()
    lines = write(store, "jsonl").decode().splitlines()
    assert [row["json"] for row in rows] == lines
    figure = next(row for row in rows if row["kind"] == "indicator")
    assert (figure["value"], figure["value_text"]) == (5e9, None)
    visit = next(row for row in rows if row["type"] == "visit")
    assert visit["date"]["start"] == "2024-08-22"
    assert visit["participants"][0]["name"] == "Li Qiang"
    assert set(Event.__struct_fields__) <= set(rows[0])


def test_follow_the_money_knows_every_entity(store: Store) -> None:
    ftm = pytest.importorskip("followthemoney", reason="needs followthemoney, which needs ICU: .ci/run installs both")
    rows = [json.loads(line) for line in write(store, "ftm").splitlines()]
    ids = {row["id"] for row in rows}
    for row in rows:
        entity = ftm.model.get_proxy(row)
        ftm.model.get(row["schema"]).validate(row)
        for name, values in row["properties"].items():
            assert entity.get(name), f"{row['schema']}.{name}: {values} is not taken"
        for prop, value in entity.itervalues():
            assert prop.type.name != "entity" or value in ids
    assert {"Person", "PublicBody", "Organization", "Event", "Article", "Document"} <= {row["schema"] for row in rows}
    people = [row for row in rows if row["schema"] == "Person"]
    assert len({row["id"] for row in people}) == len(people)


@pytest.mark.parametrize("form", ["jsonl", "parquet", "cameo", "ftm", "jsonld", "ics", "atom"])
def test_records_go_out_as_they_are_read(store: Store, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory does not grow with the store: records are asked for one batch after the other."""
    asked = 0
    most = 30_000

    def endless(*_args: object, **_how: object) -> Iterator[Any]:
        nonlocal asked
        for number in range(most):
            asked += 1
            copy: Event = event(
                "visit",
                words="x" * 40,
                parties=["CHN", "BLR"],
                id=f"{number:016x}",
                cameo="042",
                date=day("2024-01-01"),
                participants=[person("A B", "CHN", "visitor")],
            )
            yield copy

    monkeypatch.setattr(Store, "records", endless)
    written = 0
    for piece in FORMATS[form].write(store, ALL):
        written += len(piece)
        if written > (10_000 if form == "parquet" else 300_000):
            break
    assert 0 < asked < most
