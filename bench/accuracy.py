"""How well pages are coded: against gold records where they are at hand, and the languages' own examples.

`python -m bench.accuracy [--show] [--write] [--check] [--languages DIR] [TAG ...]`; `--show` tells of the examples that
fail and why; `--write` puts the tables into docs/accuracy.md, which takes the gold, and all languages; `--check` fails
where a figure is lower than the one in docs/accuracy.md by more than .02.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench import calibration, examples, gold
from bench.drops import drops
from bench.paper import ROOT, write
from bench.world import measure

SETS = {
    "seeds": "Five news pages as they were scraped, in Norwegian, Swedish, English and Chinese, with all their noise.",
    "dev": "70 documents of eight languages, without noise: news, readouts, releases, transcripts; some are domestic"
    " and must give nothing but an article.",
}
INTRO = """
How the records of these pages compare with records made by hand. `encounter` are events that are deeds (visits,
meetings, signings), `stance` events that are words (support, requests, refusals). Precision counts every record coded
from these pages; recall counts the records that must be found. *Dates right* and *people found* are over the records
that match.

Both sets were at hand while rules and words were written, so these are no figures for unseen pages. Those will be
lower.
""".strip()
EXAMPLES = """
## The languages' own examples

Sentences written for each language folder (`examples.yaml`), with the records they must give. They test the folder, not
the language: whoever wrote the words wrote the sentences too.
""".strip()


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("tags", nargs="*", metavar="TAG", help="languages to measure: no en zh")
    parser.add_argument("--show", action="store_true", help="the examples that fail, and why")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/accuracy.md")
    parser.add_argument("--check", action="store_true", help="fail where a figure of docs/accuracy.md has dropped")
    parser.add_argument("--languages", type=Path, metavar="DIR", help="further language folders: their examples only")
    given = parser.parse_args()
    if given.languages:
        tags = [path.parent.name for path in sorted(given.languages.glob("*/language.yaml"))]
        print(examples.report(given.tags or tags, extra=given.languages, show=given.show))
        return
    try:
        sets = gold.at_hand()
    except FileNotFoundError as error:
        sys.exit(f"accuracy: {error}")
    parts = []
    for one in sets:
        parts.append(f"## {one.name}\n\n{SETS[one.name]}\n\n{gold.report(one, given.tags)}")
        print(parts[-1], end="\n\n", flush=True)
    if sets and not given.tags:
        parts.append(f"## Confidence\n\n{calibration.INTRO}\n\n{calibration.report(sets)}")
        print(parts[-1], end="\n\n", flush=True)
    if not given.tags:
        parts.append(f"## world\n\n{_world(show=given.show)}")
        print(parts[-1], end="\n\n", flush=True)
    own = f"{EXAMPLES}\n\n{examples.report(given.tags, show=given.show)}"
    print(own)
    if given.check:
        _check("\n\n".join((*parts, own)))
    if given.write and sets and not given.tags and not given.show:
        path = write("accuracy.md", "Accuracy", "make accuracy", "\n\n".join((INTRO, *parts, own)))
        print(f"\nwritten: {path.relative_to(ROOT)}")
    elif given.write:
        print("\ndocs/accuracy.md is left as it is: it takes the gold (DRAGOMAN_SHARED), all languages, and no --show")


def _check(now: str) -> None:
    lost = drops((ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8"), now)
    if lost:
        sys.exit("\n".join(("accuracy: lower than docs/accuracy.md says:", *lost)))


def _world(*, show: bool) -> str:
    """The table of the world set; why there is none, where the scorer is not at hand."""
    try:
        found = measure.score()
    except measure.NoScorer as error:
        return f"Skipped: {error}"
    return "\n".join([measure.report(found), *(found["notes"] if show else ())])


if __name__ == "__main__":
    main()
