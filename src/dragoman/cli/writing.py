"""Commands that write records out: `export` and `schema`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.console import DEFAULT_STORE, NOTHING, ConfidenceOption, StoreOption, asking, fail, say_json, to_time

if TYPE_CHECKING:
    from dragoman.export import Choice
    from dragoman.store import Store


class ExportForm(StrEnum):
    """A format of the export."""

    jsonl = "jsonl"
    parquet = "parquet"
    polecat = "polecat"
    cameo = "cameo"
    ftm = "ftm"
    jsonld = "jsonld"
    ics = "ics"
    atom = "atom"
    gexf = "gexf"


def export(
    form: Annotated[ExportForm, typer.Option("--format", help="The format.")] = ExportForm.jsonl,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write; standard output without it.")
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="PARTY PARTY", help="Only records of these two.")
    ] = None,
    types: Annotated[
        list[str] | None,
        typer.Option(
            "--type", metavar="TYPE", help="Only records of a type (visit, partnership ...); may be repeated."
        ),
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="First day, month or year.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Last day, month or year.")] = None,
    words: Annotated[
        str | None, typer.Option("--words", metavar="WORDS", help="Words that stand in the evidence.")
    ] = None,
    no_disputes: Annotated[
        bool,
        typer.Option("--no-disputes", help="JSON Lines without disputes: in constant memory, however many records."),
    ] = False,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
) -> None:
    """Writes the records out: all, or those chosen. What each format keeps and loses stands in docs/exports.md."""
    from dragoman.ask import Names
    from dragoman.export import FORMATS, Choice, MissingExtra

    since, until = to_time(since, "--since"), to_time(until, "--until")
    with asking(store) as opened:
        parties = tuple(Names().party(party, opened) for party in between or ())
        choice = Choice(parties, tuple(types or ()), since, until, words, min_confidence, not no_disputes)
        if not _anything(opened, choice):
            fail("no such records in the store" if choice.narrowed else "the store holds no records", NOTHING)
        try:
            _write(FORMATS[form.value].write(opened, choice), output)
        except MissingExtra as error:
            fail(error)


def _anything(store: Store, choice: Choice) -> bool:
    records = choice.records(store) if choice.narrowed else chain(store.articles(), choice.records(store))
    return next(iter(records), None) is not None


def _write(pieces: Iterator[bytes], output: Path | None) -> None:
    try:
        stream = sys.stdout.buffer if output is None or str(output) == "-" else output.open("wb")
    except OSError as error:
        fail(f"{output}: cannot be written: {error.strerror}")
    try:
        for piece in pieces:
            stream.write(piece)
        stream.flush()
    except BrokenPipeError:
        # Whoever read it has enough; the interpreter must not complain of the closed pipe when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        fail(f"{output}: cannot be written: {error.strerror}")
    finally:
        if stream is not sys.stdout.buffer:
            stream.close()


def schema() -> None:
    """The records' JSON Schema: one line of the export."""
    from dragoman.records import json_schema

    say_json(json_schema())
