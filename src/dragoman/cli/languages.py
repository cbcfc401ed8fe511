"""Commands on the languages carried: `language list`, `language check`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.console import NOTHING, JsonOption, LanguagesOption, fail, out, say_json

if TYPE_CHECKING:
    from pathlib import Path

    from dragoman.coding.check import Outcome
    from dragoman.coding.lacks import Lack
    from dragoman.languages import Languages

language = typer.Typer(name="language", help="The languages carried, and what a language's folder lacks.")
_SHOWN = 12


@language.command(name="list")
def listed(languages: LanguagesOption = None, as_json: JsonOption = False) -> None:
    """The languages that pages are coded in: tag, name, the tags of their variants, how many examples they have."""
    from rich.table import Table

    rows = [
        {
            "tag": one.tag,
            "name": str(one.properties["name"]),
            "variants": [variant.tag for variant in one.variants],
            "examples": len(one.data("examples") or ()),
            "folder": str(one.folder),
        }
        for one in _loaded(languages)
    ]
    if as_json:
        say_json({"languages": rows})
        return
    table = Table("tag", "name", "variants", "examples", box=None, padding=(0, 2, 0, 0))
    for row in rows:
        table.add_row(str(row["tag"]), str(row["name"]), " ".join(map(str, row["variants"])), str(row["examples"]))  # type: ignore[call-overload]
    out().print(table)


@language.command()
def check(
    tag: Annotated[str, typer.Argument(metavar="TAG", help="The language's tag (nl).")],
    languages: LanguagesOption = None,
    as_json: JsonOption = False,
) -> None:
    """What a language's folder still lacks, and whether its own examples give what they must.

    Exits with 1 where an example fails; what is lacking is no failure.
    """
    from dragoman.coding import Coder
    from dragoman.coding.check import check as run
    from dragoman.coding.lacks import lacks
    from dragoman.knowledge import DataError, load
    from dragoman.languages import LanguageError

    carried = _loaded(languages)
    found = carried.get(tag)
    if found is None:
        fail(f"{tag}: not carried; carried are {', '.join(sorted(one.tag for one in carried))}")
    try:
        world = load()
        lacking = list(lacks(found, carried, world))
        outcomes = list(run(found, Coder(carried, world)))
    except (LanguageError, DataError) as error:
        fail(error)
    failing = [one for one in outcomes if not one.holds]
    if as_json:
        say_json(
            {
                "tag": found.tag,
                "lacks": [asdict(one) for one in lacking],
                "examples": len(outcomes),
                "failing": [_plain(one) for one in failing],
            }
        )
    else:
        for lack in lacking:
            typer.echo(_lacking(lack))
        for one in failing:
            typer.echo(_failing(one))
        typer.echo(f"{found.tag}: {len(outcomes) - len(failing)} of {len(outcomes)} examples hold")
    if failing:
        raise typer.Exit(NOTHING)


def _loaded(folder: Path | None) -> Languages:
    from dragoman.languages import LanguageError, load_languages

    try:
        return load_languages(folder)
    except LanguageError as error:
        fail(error)


def _lacking(lack: Lack) -> str:
    if not lack.names:
        return f"{lack.file}: lacks {lack.what}"
    more = f" and {len(lack.names) - _SHOWN} more" if len(lack.names) > _SHOWN else ""
    sort = "holds" if lack.what.startswith("offices that") else "lacks"
    return f"{lack.file}: {sort} {lack.what}: {', '.join(lack.names[:_SHOWN])}{more}"


def _failing(outcome: Outcome) -> str:
    told = _plain(outcome)
    lines = [f"example {outcome.number}: {outcome.text}"]
    lines += [f"  missing: {record}" for record in told["missing"]]
    lines += [f"  not asked for: {record}" for record in told["extra"]]
    return "\n".join(lines)


def _plain(outcome: Outcome) -> dict[str, list[str]]:
    """What is missing and what is too much, each in a line."""
    from dragoman.records import Event

    return {
        "text": [outcome.text],
        "missing": [", ".join(f"{field} {value}" for field, value in one.items()) for one in outcome.missing],
        "extra": [
            f"{one.type} {one.status} of {', '.join(one.parties)} by {one.rule}"
            for one in outcome.extra
            if isinstance(one, Event)
        ],
    }
