"""How well HTML pages are read that other projects publish: `python -m bench.html [--pages DIR] [--days DIR]`.

DIR is a checkout of trafilatura (its tests/evaldata.json tells of some thousand pages which pieces of text belong to
them and which do not), or of htmldate (tests/eval_*.json tell the day of publication). Where the library itself can be
imported it is measured beside us, on the same pages. None of those pages is in this repository.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.paper import table, write
from dragoman.pipeline import Options, cleaner
from dragoman.read import Unreadable, read_page
from dragoman.story import Page, Story

_FOLDERS = ("eval", "cache", "test_set")
_SOFT_HYPHEN = "\u00ad"
Cleaner = Callable[[Page], list[Story]]


def pages(checkout: Path, told: str) -> Iterator[tuple[bytes, Mapping[str, Any]]]:
    """The pages of a checkout that are there, with what is told of each.

    Args:
        checkout: of the project.
        told: name of the file under tests/ that tells it.
    """
    tests = checkout / "tests"
    for entry in json.loads((tests / told).read_text("utf-8")).values():
        path = next((tests / f / entry["file"] for f in _FOLDERS if (tests / f / entry["file"]).is_file()), None)
        if path is not None:
            yield path.read_bytes(), entry


def ours(raw: bytes, clean: Cleaner) -> list[Story]:
    """The stories of a page; none where it cannot be read."""
    try:
        return clean(read_page(raw, "page.html"))
    except Unreadable:
        return []


def library(name: str, function: str) -> Callable[..., Any] | None:
    """A function of a library, where it is installed whole."""
    try:
        found: Callable[..., Any] = getattr(importlib.import_module(name), function)
    except ImportError:
        return None
    return found


def texts(checkout: Path, clean: Cleaner) -> str:
    """Which pieces of text are found that belong to a page, and which that do not."""
    theirs = library("trafilatura", "extract")
    tallies = {"Dragoman": [0, 0, 0], "Dragoman, running text alone": [0, 0, 0]}
    tallies |= {"trafilatura": [0, 0, 0]} if theirs else {}
    count = 0
    for raw, entry in pages(checkout, "evaldata.json"):
        count += 1
        blocks = [block for story in ours(raw, clean) for block in story.blocks]
        running = [block for block in blocks if block.role not in ("title", "caption")]
        found = ["\n".join(b.passage.text for b in blocks), "\n".join(b.passage.text for b in running)]
        found += [theirs(raw.decode("utf-8", "replace")) or ""] if theirs else []
        for tally, text in zip(tallies.values(), map(_bare, found), strict=True):
            right = sum(_bare(piece) in text for piece in entry["with"])
            tally[0] += right
            tally[1] += len(entry["with"]) - right
            tally[2] += sum(_bare(piece) in text for piece in entry["without"])
    rows = [(name, *_shares(*tally)) for name, tally in tallies.items()]
    return f"{count} pages.\n\n{table(('', 'precision', 'recall', 'F1'), rows)}"


def _shares(hit: int, missed: int, extra: int) -> tuple[str, ...]:
    """Precision, recall and their mean."""
    shares = (hit / (hit + extra), hit / (hit + missed), 2 * hit / (2 * hit + missed + extra))
    return tuple(f"{share:.3f}" for share in shares)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")).lower()


def days(checkout: Path, clean: Cleaner) -> str:
    """Whether the day of publication is right, wrong or not found."""
    theirs = library("htmldate", "find_date")
    rows: list[tuple[object, ...]] = []
    for told in sorted(path.name for path in (checkout / "tests").glob("eval_*.json")):
        tallies = {"Dragoman": [0, 0, 0]} | ({"htmldate": [0, 0, 0]} if theirs else {})
        for raw, entry in pages(checkout, told):
            found = [next((str(story.day) for story in ours(raw, clean) if story.day), None)]
            found += [theirs(raw.decode("utf-8", "replace"), original_date=True)] if theirs else []
            for tally, day in zip(tallies.values(), found, strict=True):
                tally[2 if day is None else int(day != entry["date"])] += 1
        rows += [(name, told, *tally) for name, tally in tallies.items()]
    return table(("", "pages of", "right", "wrong", "none"), rows)


def main() -> None:
    """Measures, and writes docs/html.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, help="checkout of trafilatura")
    parser.add_argument("--days", type=Path, help="checkout of htmldate")
    parser.add_argument("--write", action="store_true", help="put it into docs/html.md")
    given = parser.parse_args()
    logging.disable()
    clean = cleaner(Options())
    parts = [f"## Text\n\n{texts(given.pages, clean)}"] if given.pages else []
    parts += [f"## Day of publication\n\n{days(given.days, clean)}"] if given.days else []
    text = "\n\n".join([_ABOUT, *parts])
    print(text)
    if given.write:
        write("html.md", "HTML pages", "python -m bench.html --pages DIR --days DIR --write", text)


_ABOUT = """
Real pages, most of them news, blogs and shops in German, English and a dozen other languages, that other projects
publish with what a reader must find on them: DIR is a checkout of each. A piece of text that belongs to a page is a
hit where it is found; one that does not, a menu's or an advert's, is an error where it is. Dragoman keeps titles and
captions, each told as what it is, which the lists mostly count as errors: the second row leaves them out. Where the
project's own library was installed it was measured on the same pages. Rules were mended by looking at some of these
pages, so the figures are no promise for others.
""".strip()


if __name__ == "__main__":
    main()
