"""What confidence is worth: of the records given so much, the share that the gold calls right."""

from __future__ import annotations

import importlib.util
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from bench import gold
from bench.paper import table

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
FIRM = 0.8
INTRO = f"""
Records by their confidence, and how many of them the gold calls right, seeds and dev together. Records of {FIRM} and
more are to be right at least nine times in ten. What the gold leaves open counts neither way.
""".strip()
_EITHER = {"encounter": "stance", "stance": "encounter"}


class Verdict(NamedTuple):
    """One record, judged.

    Attributes:
        kind: the scorer's row it is counted in.
        confidence: 0 to 1.
        right: the gold has it.
    """

    kind: str
    confidence: float
    right: bool


def report(sets: Sequence[gold.GoldSet]) -> str:
    """The tables: all records by confidence, and the firm ones of each kind."""
    found = [verdict for one in sets for verdict in verdicts(one)]
    rows = []
    for at, low in enumerate(BINS):
        high = BINS[at + 1] if at + 1 < len(BINS) else 1.01
        rows.append((f"{low:.1f} to {min(high, 1.0):.1f}", *_counted(v for v in found if low <= v.confidence < high)))
    kinds = [
        (kind, *_counted(v for v in found if v.kind == kind and v.confidence >= FIRM))
        for kind in gold.KINDS
        if any(v.kind == kind and v.confidence >= FIRM for v in found)
    ]
    firm = [("all", *_counted(v for v in found if v.confidence >= FIRM))]
    heads = ("records", "right", "share right")
    return f"{table(('confidence', *heads), rows)}\n\n{table((f'{FIRM} and more', *heads), kinds + firm)}"


def _counted(verdicts: Iterator[Verdict]) -> tuple[str, str, str]:
    judged = list(verdicts)
    right = sum(one.right for one in judged)
    return str(len(judged)), str(right), f"{right / len(judged):.2f}" if judged else "-"


def verdicts(one: gold.GoldSet) -> Iterator[Verdict]:
    """Every record of a set's pages, judged by the scorer's own way of matching."""
    scorer = _scorer(one.score)
    wanted: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for record in scorer.load(one.gold):
        wanted[Path(record["document"]).name, scorer.group(record)].append(record)
    documents = {document for document, _kind in wanted}
    with tempfile.TemporaryDirectory() as folder:
        lines = gold.read(one, Path(folder)).read_text(encoding="utf-8").splitlines()
    coded: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for record in map(json.loads, lines):
        for document in {Path(span["document"]).name for span in record["evidence"]} & documents:
            coded[document, scorer.group(record)].append(record)
    for (document, kind), records in coded.items():
        golden = wanted[document, kind]
        right = {index for _gold, index in scorer.match(kind, golden, records)}
        others = wanted[document, _EITHER.get(kind, "")]
        several = [record for record in golden if record.get("count", 1) > 1]
        for index, record in enumerate(records):
            if index not in right and any(scorer.sim(kind, other, record) > 0 for other in (*others, *several)):
                continue
            sure = record.get("confidence")
            yield Verdict(kind, 1.0 if sure is None else sure, index in right)


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dragoman_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
