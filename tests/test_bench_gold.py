"""Gold records by language, and the tables of what the scorer says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.gold import at_hand, by_language, language_table, whole_table

EMPTY = {"gold_core": 0, "records": 0, "precision": 0.0, "recall": 0.0, "f1": 0.0, "fields": {}}
KINDS = ("article", "encounter", "stance", "relation", "mechanism", "agreement", "indicator", "quote")


def test_pages_go_by_the_languages_of_their_stories(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    records = [
        {"document": "a", "kind": "article", "language": "nb"},
        {"document": "a", "kind": "event"},
        {"document": "b", "kind": "article", "language": "en"},
        {"document": "b", "kind": "article", "language": "zh-Hans"},
    ]
    gold.write_text("".join(json.dumps(record) + "\n" for record in records))
    assert {name: len(lines) for name, lines in by_language(gold).items()} == {"en+zh": 2, "nb": 2}


def test_kinds_that_are_not_there_are_left_out_or_dashed() -> None:
    found = {"gold_core": 4, "records": 5, "precision": 0.8, "recall": 1.0, "f1": 0.889, "fields": {"date": "3/4"}}
    score = {**dict.fromkeys(KINDS, EMPTY), "encounter": found}
    assert [row.split("|")[1].strip() for row in whole_table(score).split("\n")[2:]] == ["encounter"]
    row = language_table({"xx": score}).split("\n")[2]
    assert row.startswith("| xx (not carried)")
    assert "0.80 / 1.00 (4)" in row
    assert row.count(" - ") == len(KINDS) - 1


def test_a_folder_without_a_scorer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_SHARED", str(tmp_path))
    with pytest.raises(FileNotFoundError, match=r"no score/score\.py"):
        at_hand()
