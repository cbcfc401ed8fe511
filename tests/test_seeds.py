"""The five seed pages, read and exported by the command and scored against their gold records."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from shared import SHARED, needs_shared

pytestmark = needs_shared

WANTED: dict[str, dict[str, float]] = {
    "article": {"f1": 1.0},
    "encounter": {"f1": 0.80, "precision": 0.80},
    "stance": {"precision": 0.60, "recall": 0.60},
    "relation": {"f1": 0.80},
    "mechanism": {"f1": 0.80},
    "agreement": {"f1": 0.80},
    "indicator": {"f1": 0.80},
    "quote": {"f1": 0.70},
}
DATES = 0.9

Scores = Mapping[str, Mapping[str, Any]]


def run(*command: str | Path) -> str:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Scores:
    place = tmp_path_factory.mktemp("seeds")
    store, records = place / "seeds.db", place / "records.jsonl"
    run("-m", "dragoman.cli", "read", SHARED / "seeds", "--store", store)
    run("-m", "dragoman.cli", "export", "--format", "jsonl", "-o", records, "--store", store)
    gold = SHARED / "gold" / "seeds.jsonl"
    told: Scores = json.loads(run(SHARED / "score" / "score.py", gold, records, "--texts", SHARED / "seeds", "--json"))
    return told


@pytest.mark.parametrize(
    ("kind", "figure", "wanted"),
    [(kind, figure, least) for kind, row in WANTED.items() for figure, least in row.items()],
)
def test_records_are_found_and_not_invented(scores: Scores, kind: str, figure: str, wanted: float) -> None:
    assert scores[kind][figure] >= wanted


def test_every_span_is_what_the_page_says(scores: Scores) -> None:
    grounded = scores["grounded"]
    assert grounded["spans"] > 0
    assert (grounded["wrong"], grounded["records_without_evidence"], grounded["share"]) == (0, 0, 1)


def test_dates_of_what_is_matched_are_right(scores: Scores) -> None:
    right, matched = map(int, scores["encounter"]["fields"]["date"].split("/"))
    assert right >= DATES * matched
