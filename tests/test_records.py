"""The contract's records: what is written is read again, satisfies the schema, and says nothing that is not set."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any, get_type_hints

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import KINDS, Event, Part, Quote, Record, dump, json_schema, kind_of, load, stable_id
from made import day, event, person, span

PARTS: tuple[type[Part], ...] = tuple(Part.__subclasses__())
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
REQUIRED: dict[str, dict[str, Any]] = {
    "article": {},
    "event": {"type": "meeting"},
    "relation": {"type": "membership", "parties": ["BLR", "SCO"]},
    "mechanism": {"name": "Regular Meeting", "parties": ["CHN", "RUS"]},
    "agreement": {"type": "treaty", "title": "Treaty", "parties": ["NOR", "SWE"]},
    "indicator": {"name": "exports", "parties": ["CHN"]},
    "quote": {"speaker": "Li Qiang", "verbatim": True},
    "dispute": {"type": "date", "parties": ["CHN"], "field": "date", "about": ["1"], "claims": []},
}
OF_KIND = {kind_of_class.__struct_config__.tag: kind_of_class for kind_of_class in KINDS}


PLAIN = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text()


def of_hint(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field; what people amend may be anything that JSON can say."""
    if "Any" in str(hint):
        return st.none() | st.dictionaries(st.text(), PLAIN | st.lists(PLAIN))
    return st.from_type(hint)


def built(kind: type[Any]) -> st.SearchStrategy[Any]:
    return st.builds(kind, **{name: of_hint(hint) for name, hint in get_type_hints(kind).items()})


# Before the parts, which are built of floats: JSON has no word for what is not finite.
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
for part in PARTS:
    st.register_type_strategy(part, built(part))
RECORDS = st.one_of([built(kind) for kind in KINDS])


@given(RECORDS)
def test_every_kind_is_read_again_as_it_was_written(record: Record) -> None:
    line = dump(record)
    assert b"\n" not in line
    assert load(line) == record
    assert type(load(line)) is type(record)


@given(RECORDS)
def test_every_line_satisfies_the_schema(record: Record) -> None:
    VALIDATOR.validate(json.loads(dump(record)))


@pytest.mark.parametrize("kind", sorted(REQUIRED))
def test_what_is_not_set_is_left_out(kind: str) -> None:
    record = OF_KIND[kind](id="1", evidence=[span("words")], **REQUIRED[kind])
    row = json.loads(dump(record))
    assert kind_of(record) == row["kind"] == kind
    assert set(row) == {"kind", "id", "evidence", *REQUIRED[kind]}
    assert set(row["evidence"][0]) == {"document", "article", "start", "end", "text", "language"}


def test_every_kind_of_the_contract_has_a_record() -> None:
    assert set(REQUIRED) == set(OF_KIND)
    assert set(json_schema()["discriminator"]["mapping"]) == set(OF_KIND)


def test_what_is_set_is_written_in_full() -> None:
    made = event(
        parties=["CHN", "RUS"],
        date=day("2024-08-21"),
        participants=[person("Li Qiang", "CHN", office="Premier")],
        status="planned",
    )
    row = json.loads(dump(made))
    assert row["date"] == {"start": "2024-08-21", "end": "2024-08-21", "precision": "day"}
    assert row["participants"] == [
        {"type": "person", "role": "participant", "name": "Li Qiang", "state": "CHN", "office": "Premier"}
    ]
    assert (row["parties"], row["status"]) == (["CHN", "RUS"], "planned")


def test_letters_of_all_scripts_are_written_as_they_are() -> None:
    line = dump(Quote(id="1", speaker="習近平", verbatim=True, evidence=[span("«Дружба навек», sade han.")]))
    assert "習近平".encode() in line
    assert "Дружба навек".encode() in line


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        "[]",
        '{"kind": "event"}',
        '{"kind": "rumour", "evidence": []}',
        '{"kind": "event", "type": "meeting", "evidence": [], "status": "perhaps"}',
        '{"kind": "quote", "speaker": "Li Qiang", "verbatim": "yes", "evidence": []}',
        '{"kind": "relation", "type": "friendship", "parties": ["CHN"], "evidence": []}',
        '{"kind": "event", "type": "meeting", "evidence": [{"document": "a", "start": 0}]}',
    ],
)
def test_lines_that_are_no_record_are_refused(line: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        load(line)


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "event", "type": "meeting"},
        {"kind": "event", "type": "meeting", "evidence": [], "status": "perhaps"},
        {"kind": "relation", "type": "friendship", "parties": ["CHN"], "evidence": []},
        {"kind": "article", "evidence": [], "removed": [{"start": 0, "end": 1, "reason": "dull"}]},
        {"kind": "rumour", "evidence": []},
    ],
)
def test_the_schema_refuses_what_the_contract_does(row: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(row)


def test_the_schema_is_one_itself() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@given(st.lists(st.one_of(st.none(), st.text(), st.integers()), min_size=1, max_size=4))
def test_ids_depend_on_nothing_but_their_parts(parts: list[str | int | None]) -> None:
    made = stable_id(*parts)
    assert made == stable_id(*parts)
    assert len(made) == 16
    assert set(made) <= set("0123456789abcdef")
    assert made != stable_id(*parts, "and more")


def test_parts_do_not_run_into_each_other() -> None:
    assert stable_id("ab", "c") != stable_id("a", "bc")
    assert stable_id("a", None, "b") != stable_id("a", "b")


def test_ids_are_the_same_in_another_process() -> None:
    run = "from dragoman.records import stable_id; print(stable_id('story', ['CHN', 'RUS'], None, 7, '\\ud800'))"
    ids = {
        subprocess.run(
            [sys.executable, "-c", run],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "12345")
    }
    assert ids == {stable_id("story", ["CHN", "RUS"], None, 7, "\ud800")}


def test_an_event_keeps_the_rule_that_made_it() -> None:
    made = Event(id="1", type="visit", evidence=[span("arrived")], rule="en/acts.yaml#arrive", confidence=0.5)
    assert json.loads(dump(made))["rule"] == "en/acts.yaml#arrive"
