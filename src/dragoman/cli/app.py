"""The command `dragoman` and what all its commands share."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dragoman import __version__
from dragoman.cli.asking import ask, brief, cite, explain, stats, timeline, who
from dragoman.cli.correcting import gold, mark, marks
from dragoman.cli.judging import different, disputes, journeys, lineage, same, wording
from dragoman.cli.languages import language
from dragoman.cli.looking import (
    agenda,
    figures,
    network,
    party,
    planned,
    records,
    relations,
    search,
    stories,
    visits,
)
from dragoman.cli.reading import read, story
from dragoman.cli.serving import mcp, serve
from dragoman.cli.writing import export, schema

app = typer.Typer(
    name="dragoman",
    help="Reads the world's press on diplomacy in the language it was written in and keeps the record.",
    epilog="Exit codes: 0 done, 1 nothing found, 2 wrong use, 3 some inputs could not be read.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    _wanted: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    # Pages come in every script; a terminal or pipe of a narrower character set must not end the command.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


_LOOKING = (search, records, relations, party, visits, network, planned, agenda, figures, stories)
_ASKING = (timeline, journeys, brief, who, lineage, disputes, wording, explain, cite, *_LOOKING, ask)
_JUDGING = (same, different, mark, marks, gold)
for _command in (read, story, *_ASKING, *_JUDGING, export, serve, mcp, stats, schema):
    app.command()(_command)
app.add_typer(language)
