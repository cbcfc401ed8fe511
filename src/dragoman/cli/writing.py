"""Commands that write records out: `export` and `schema`."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.console import DEFAULT_STORE, NOTHING, ConfidenceOption, StoreOption, asking, fail, say_json


class ExportForm(StrEnum):
    """A format of the export."""

    jsonl = "jsonl"


def export(
    form: Annotated[ExportForm, typer.Option("--format", help="The format.")] = ExportForm.jsonl,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write; standard output without it.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
) -> None:
    """Writes all records, one JSON object a line: articles, then records with all their evidence."""
    from dragoman.export import jsonl

    assert form is ExportForm.jsonl
    count = 0
    with asking(store) as opened:
        try:
            stream = sys.stdout.buffer if output is None or str(output) == "-" else output.open("wb")
        except OSError as error:
            fail(f"{output}: cannot be written: {error.strerror}")
        try:
            for line in jsonl(opened, min_confidence=min_confidence):
                stream.write(line)
                count += 1
            stream.flush()
        except BrokenPipeError:
            # Whoever read it has enough; the interpreter must not complain of the closed pipe when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            fail(f"{output}: cannot be written: {error.strerror}")
        finally:
            if stream is not sys.stdout.buffer:
                stream.close()
    if not count:
        fail("the store holds no records", NOTHING)


def schema() -> None:
    """The records' JSON Schema: one line of the export."""
    from dragoman.records import json_schema

    say_json(json_schema())
