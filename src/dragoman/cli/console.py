"""What the commands share: where words go, how errors end, options that several have."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from dragoman.ask import Answer
    from dragoman.store import Store

DEFAULT_STORE = "sqlite:///dragoman.db"
FOUND, NOTHING, WRONG, UNREADABLE = 0, 1, 2, 3
"""Exit codes: done; nothing found; wrong use; some inputs could not be read."""
INTERRUPTED = 130
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

StoreOption = Annotated[
    str, typer.Option("--store", metavar="URL", help="The store: a database URL, or the path of an SQLite file.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
ConfidenceOption = Annotated[
    float,
    typer.Option("--min-confidence", min=0.0, max=1.0, metavar="0..1", help="Leave out records less sure than this."),
]
LanguagesOption = Annotated[
    Path | None, typer.Option("--languages", metavar="DIR", help="A folder of further language folders.")
]
PublishedOption = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="The pages' day (2024-05-17), where they tell none.")
]
LanguageOption = Annotated[
    str | None,
    typer.Option("--language", metavar="TAG", help="The pages' language (nb, zh-Hant), where they show none."),
]


def out() -> Console:
    """Standard output."""
    from rich.console import Console

    return _console(Console)


def err() -> Console:
    """Standard error."""
    from rich.console import Console

    return _console(Console, stderr=True)


def _console(kind: type[Console], *, stderr: bool = False) -> Console:
    # Names of pages and people are no markup, emoji or numbers to colour. A pipe has no width to wrap to.
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else 100_000
    return kind(stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=width is not None, width=width)


def fail(message: object, code: int = WRONG) -> NoReturn:
    """Ends with one line on standard error."""
    from dragoman.ask.render.text import one_line

    typer.echo(f"dragoman: {one_line(str(message))}", err=True)
    raise typer.Exit(code)


def say_json(answer: object) -> None:
    """An answer as JSON on standard output."""
    import msgspec

    typer.echo(msgspec.json.format(msgspec.json.encode(answer), indent=2).decode())


@contextmanager
def asking(place: str) -> Iterator[Store]:
    """A store to ask, with everything that can be wrong about the asking told in one line."""
    from dragoman.ask import Ambiguous, Nobody, NoRecord, UnknownName
    from dragoman.knowledge import DataError
    from dragoman.languages import LanguageError
    from dragoman.store import Store, StoreError

    try:
        with Store(place) as store:
            yield store
    except (NoRecord, Nobody) as error:
        fail(error, NOTHING)
    except (StoreError, Ambiguous, UnknownName, LanguageError, DataError, ValueError) as error:
        fail(error)


def to_day(text: str | None, option: str) -> date | None:
    """The day an option gives."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"{option} {text}: no day; give it as 2024-05-17")


def to_time(text: str | None, option: str) -> str | None:
    """The day, month or year an option gives, ISO 8601."""
    if text is not None and not _DAY.fullmatch(text):
        fail(f"{option} {text}: no date; give it as 2024, 2024-05 or 2024-05-17")
    return text


def show(answer: Answer, form: str, *, limit: int = 0) -> None:
    """Puts a timeline, brief or person before the reader, in a form: text, markdown, html or json."""
    if form == "json":
        say_json(answer)
        return
    from dragoman.ask.render import html, markdown, sheet, text

    laid = sheet(answer, limit=limit)
    if form == "text":
        out().print(text(laid))
    else:
        typer.echo((markdown if form == "markdown" else html)(laid), nl=False)
