"""The world set, read and scored, where the shared scorer is at hand.

`python -m bench.world.measure [--show]`; `--show` lists what was missed or wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import dragoman
from bench.paper import ROOT, table
from bench.world.build import HERE, build, pages

INTRO = (
    "{pages} pages in {languages} languages, written for the project about real events, with copies, translations,"
    " reposts, corrections, contradictions planted among them, and pairs that look alike and are not (`bench/world/`)."
    " Scored by what all pages tell together."
)
_ROWS = {
    "events": ("precision", "recall", "f1"),
    "figures": ("precision", "recall", "f1"),
    "people": ("precision", "recall", "f1"),
    "lineage": ("root", "derivation"),
    "disputes": ("precision", "recall", "f1", "supported", "roots"),
    "not_disputes": ("cases", "raised"),
    "must_not_merge": ("pairs", "violations"),
}


class NoScorer(Exception):
    """The scorer is not at hand: why."""


def scorer() -> Path:
    """The shared scorer.

    Raises:
        NoScorer: it is not there.
    """
    given = os.environ.get("DRAGOMAN_SHARED")
    path = (Path(given) if given else ROOT.parent / "shared") / "score" / "score_world.py"
    if not path.is_file():
        raise NoScorer(f"no {path}: name the folder that holds score/score_world.py in DRAGOMAN_SHARED")
    return path


def score(folder: Path = HERE) -> dict[str, Any]:
    """What the scorer says of the set.

    Args:
        folder: of the set.

    Raises:
        NoScorer: there is none.
    """
    script = scorer()
    with tempfile.TemporaryDirectory() as target:
        texts, gold = build(Path(target), folder)
        records = Path(target) / "records.jsonl"
        with dragoman.open(Path(target) / "world.db", create=True) as archive:
            archive.read(texts, on_unreadable=lambda error: print(error, file=sys.stderr))
            archive.export(records)
        command = [sys.executable, *map(str, (script, gold, records, "--json", "--show"))]
        told = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(told.stdout)
    return answer


def report(found: Mapping[str, Any]) -> str:
    """The table of a score, in Markdown, with what the set is."""
    rows = [(name, ", ".join(f"{key} {_figure(found[name][key])}" for key in keys)) for name, keys in _ROWS.items()]
    made = pages()
    languages = len({page.language for page in made.values()})
    return f"{INTRO.format(pages=len(made), languages=languages)}\n\n{table(('', 'score'), rows)}"


def _figure(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.2f}"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.world.measure", description=__doc__)
    parser.add_argument("--show", action="store_true", help="what was missed or wrong")
    given = parser.parse_args()
    try:
        found = score()
    except NoScorer as error:
        sys.exit(f"world: skipped, {error}")
    print(report(found))
    if given.show:
        print(*found["notes"], sep="\n")


if __name__ == "__main__":
    main()
