"""The world set: its gold stands in its pages, and holds what it must to be measured by."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bench.world.build import GoldError, build, full, gold, pages, strip
from bench.world.measure import NoScorer, report, scorer


def test_marks_come_out_and_leave_their_offsets() -> None:
    text, mentions = strip("a {visit|{li|Li Qiang} came} b {li|Li}")
    assert text == "a Li Qiang came b Li"
    assert mentions == {"li": [("Li Qiang", 2), ("Li", 18)], "visit": [("Li Qiang came", 2)]}


def test_a_mark_that_is_not_closed_is_refused() -> None:
    with pytest.raises(GoldError, match="visit: not closed"):
        strip("{visit|came")


def test_a_short_name_means_one_page() -> None:
    assert full("a.en", ["a.en.txt", "a.nb.txt"]) == "a.en.txt"
    with pytest.raises(GoldError, match="a: 2 pages"):
        full("a", ["a.en.txt", "a.nb.txt"])


def test_every_mention_and_every_claim_stands_in_its_page() -> None:
    texts = {page.name: page.text for page in pages().values()}
    told = gold()
    spans = [mention for part in ("events", "people") for one in told[part] for mention in one["mentions"]]
    spans += [word for dispute in told["disputes"] for word in dispute["evidence"]]
    assert spans
    for span in spans:
        assert texts[span["document"]].startswith(span["text"], span["start"])


def test_roots_are_originals_and_claims_know_how_many_stand_behind_them() -> None:
    told = gold()
    for line in told["lineages"]:
        assert line["members"][line["root"]] == "original"
    by_value = {claim["value"]: claim for dispute in told["disputes"] for claim in dispute["claims"]}
    assert by_value["240100000000"]["roots"] < len(by_value["240100000000"]["documents"])


def test_the_scorer_accepts_the_gold(tmp_path: Path) -> None:
    try:
        script = scorer()
    except NoScorer as error:
        pytest.skip(str(error))
    _texts, file = build(tmp_path)
    done = subprocess.run([sys.executable, script, file, "--self-test"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_missing_scorer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_SHARED", str(tmp_path))
    with pytest.raises(NoScorer, match="DRAGOMAN_SHARED"):
        scorer()


def test_a_score_becomes_a_table() -> None:
    half = {"precision": 0.5, "recall": 0.5, "f1": 0.5, "root": 1.0, "derivation": 1.0, "supported": 1.0, "roots": 1.0}
    found = {
        **dict.fromkeys(("events", "figures", "people", "lineage", "disputes"), half),
        "not_disputes": {"cases": 3, "raised": 0},
        "must_not_merge": {"pairs": 4, "violations": 1},
    }
    lines = report(json.loads(json.dumps(found))).split("\n")
    assert any("precision 0.50" in line for line in lines)
    assert "violations 1" in lines[-1]
