"""How much of what the languages' own examples ask for is coded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from bench.paper import table
from dragoman.coding import Coder
from dragoman.coding.check import Outcome, check
from dragoman.knowledge import load
from dragoman.languages import Language, load_languages

HEADS = ("", "examples", "hold", "asked for", "missing", "not asked for", "recall", "precision")


def outcomes(wanted: Collection[str], extra: Path | None = None) -> Iterator[tuple[Language, list[Outcome]]]:
    """The examples of each language folder, run.

    Args:
        wanted: tags of the folders; all where it is empty.
        extra: a folder of further language folders.
    """
    languages = load_languages(extra)
    coder = Coder(languages, load())
    for language in languages:
        if language.data("examples") and (not wanted or language.tag in wanted):
            yield language, list(check(language, coder))


def row(language: Language, found: list[Outcome]) -> list[str]:
    """A language's line of the table."""
    asked = sum(len(language.data("examples")[one.number - 1].get("records") or ()) for one in found)
    missing, extra = sum(len(one.missing) for one in found), sum(len(one.extra) for one in found)
    hits = asked - missing
    recall, precision = (f"{hits / whole:.3f}" if whole else "-" for whole in (asked, hits + extra))
    holding = sum(one.holds for one in found)
    return [language.tag, *map(str, (len(found), holding, asked, missing, extra)), recall, precision]


def report(wanted: Collection[str], *, extra: Path | None = None, show: bool = False) -> str:
    """The table, in Markdown.

    Args:
        wanted: tags of the folders; all where it is empty.
        extra: a folder of further language folders.
        show: tell of every example that fails, and why.
    """
    rows, failing = [], []
    for language, found in outcomes(wanted, extra):
        rows.append(row(language, found))
        failing += [line for one in found if show and not one.holds for line in _failure(language, one)]
    return "\n".join((table(HEADS, rows), *failing))


def _failure(language: Language, one: Outcome) -> Iterator[str]:
    yield f"{language.tag} {one.number}: {one.text}"
    yield from (f"    missing {dict(missing)}" for missing in one.missing)
    yield from (f"    not asked for: {extra}" for extra in one.extra)
