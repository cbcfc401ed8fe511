"""Records scored against gold records, where these are at hand.

The gold pages are other publishers' texts and no part of this repository. Whoever has them names their folder in
DRAGOMAN_SHARED, or puts it beside the checkout as `shared`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import dragoman
from bench.paper import ROOT, table
from dragoman.languages import load_languages

KINDS = ("article", "encounter", "stance", "relation", "mechanism", "agreement", "indicator", "quote")


class GoldSet(NamedTuple):
    """Pages with the records that should come of them.

    Attributes:
        name: of the set.
        gold: its records, JSON Lines.
        texts: folder of its pages.
        score: the scorer.
    """

    name: str
    gold: Path
    texts: Path
    score: Path


def at_hand() -> list[GoldSet]:
    """The sets at hand; none where there is no folder of them.

    Raises:
        FileNotFoundError: DRAGOMAN_SHARED names a folder without a scorer.
    """
    given = os.environ.get("DRAGOMAN_SHARED")
    folder = Path(given) if given else ROOT.parent / "shared"
    score = folder / "score" / "score.py"
    if not score.is_file():
        if given:
            raise FileNotFoundError(f"DRAGOMAN_SHARED: no score/score.py in {folder}")
        return []
    sets = (
        GoldSet("seeds", folder / "gold" / "seeds.jsonl", folder / "seeds", score),
        GoldSet("dev", folder / "gold" / "dev.jsonl", folder / "gold" / "texts", score),
    )
    return [one for one in sets if one.gold.is_file() and one.texts.is_dir()]


def report(one: GoldSet, wanted: Collection[str] = ()) -> str:
    """The tables of a set, in Markdown: its pages in languages carried by kind, then every language.

    Args:
        one: the set.
        wanted: tags of languages; all where it is empty.
    """
    groups = {name: lines for name, lines in by_language(one.gold).items() if not wanted or _tags(name) & set(wanted)}
    every = [line for name, lines in groups.items() if carried(name) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        records = read(one, Path(folder))
        whole = scored(one, records, Path(folder) / "all.jsonl", every)
        scores = {name: scored(one, records, Path(folder) / f"{name}.jsonl", lines) for name, lines in groups.items()}
    return f"{whole_table(whole)}\n\n{grounded(whole)}\n\n{language_table(scores)}"


def by_language(gold: Path) -> dict[str, list[str]]:
    """The gold's lines by the languages of the page they are about: `nb`, `en+zh`."""
    pages: dict[str, list[str]] = defaultdict(list)
    tags: dict[str, list[str]] = defaultdict(list)
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        pages[record["document"]].append(line)
        if record["kind"] == "article":
            tags[record["document"]].append(str(record["language"]).split("-")[0])
    groups: dict[str, list[str]] = defaultdict(list)
    for page, lines in pages.items():
        groups["+".join(dict.fromkeys(tags[page]))] += lines
    return dict(sorted(groups.items()))


def read(one: GoldSet, folder: Path) -> Path:
    """Reads the set's pages into a new store, and writes its records to a file in a folder."""
    records = folder / "records.jsonl"
    pages = sorted(path for path in one.texts.iterdir() if path.suffix in (".txt", ".html"))
    with dragoman.open(folder / "gold.db", create=True) as archive:
        archive.read(*pages, on_unreadable=lambda error: print(error, file=sys.stderr))
        archive.export(records)
    return records


def scored(one: GoldSet, records: Path, gold: Path, lines: list[str]) -> dict[str, Any]:
    """What the scorer says of some of the gold.

    Args:
        one: the set.
        records: the records read, JSON Lines.
        gold: where to write the lines for it.
        lines: of the gold.
    """
    gold.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, *map(str, (one.score, gold, records, "--texts", one.texts, "--json"))]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(told.stdout)
    return answer


def _tags(name: str) -> set[str]:
    """The tags of a group's languages, and of their folders."""
    tags = set(name.split("+"))
    return tags | {language.tag for tag in tags if (language := load_languages().get(tag)) is not None}


def carried(name: str) -> bool:
    """Every language of a group is one that Dragoman reads."""
    return all(load_languages().get(tag) is not None for tag in name.split("+"))


def whole_table(score: Mapping[str, Any]) -> str:
    """By kind: how many there are, how many were coded, and how well."""
    heads = ("languages carried", "core gold", "coded", "precision", "recall", "F1", "dates right", "people found")
    rows = []
    for kind in KINDS:
        of = score[kind]
        if of["gold_core"] or of["records"]:
            fields = of["fields"]
            figures = _figure(of, "precision", of["records"]), _figure(of, "recall", of["gold_core"])
            right = _figure(of, "f1", of["gold_core"]), fields.get("date", "-"), fields.get("people.recall", "-")
            rows.append((kind, of["gold_core"], of["records"], *figures, *right))
    return table(heads, rows)


def grounded(score: Mapping[str, Any]) -> str:
    """Whether evidence stands where it is said to."""
    of = score["grounded"]
    return (
        f"Evidence: {of['spans']} spans, {of['wrong']} of them not the words on the page; "
        f"{of['records_without_evidence']} records without evidence."
    )


def language_table(scores: Mapping[str, Mapping[str, Any]]) -> str:
    """By language and kind: precision and recall, with the number of core gold records."""
    rows: list[list[str]] = []
    for name, score in scores.items():
        rows.append([name if carried(name) else f"{name} (not carried)", *(_cell(score[kind]) for kind in KINDS)])
    return table(("precision / recall (core gold)", *KINDS), rows)


def _cell(of: Mapping[str, Any]) -> str:
    if not of["gold_core"] and not of["records"]:
        return "-"
    precision, recall = _figure(of, "precision", of["records"]), _figure(of, "recall", of["gold_core"])
    return f"{precision} / {recall} ({of['gold_core']})"


def _figure(of: Mapping[str, Any], name: str, whole: int) -> str:
    return f"{of[name]:.2f}" if whole else "-"
