"""Commands that read pages: `read` and `story`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.console import (
    DEFAULT_STORE,
    INTERRUPTED,
    NOTHING,
    UNREADABLE,
    ConfidenceOption,
    JsonOption,
    LanguageOption,
    LanguagesOption,
    PublishedOption,
    StoreOption,
    asking,
    err,
    fail,
    out,
    say_json,
    to_day,
)

if TYPE_CHECKING:
    from dragoman.pipeline import Pipeline, Undated
    from dragoman.read import Unreadable
    from dragoman.resolve import Told


_ID = re.compile("[0-9a-f]{6,16}")


@dataclass(slots=True)
class Tally:
    """What a read found.

    Attributes:
        pages: how many could be read.
        languages: how many stories in each.
        kinds: how many records of each.
        unreadable: what could not be read, or be coded, and why.
        undated: pages most of whose events have no date; they are read, and fail a read where none of them has one.
    """

    pages: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    unreadable: list[Unreadable] = field(default_factory=list)
    undated: list[Undated] = field(default_factory=list)

    def add(self, outcome: Told | Unreadable, beyond: Callable[[Told], Unreadable | None]) -> None:
        """Counts one input, and tells why nothing can be coded from it where that is so."""
        from dragoman.pipeline import undated
        from dragoman.read import Unreadable
        from dragoman.records import kind_of

        if isinstance(outcome, Unreadable):
            self.unreadable.append(outcome)
            return
        self.pages += 1
        self.languages.update(article.language or "unknown" for article in outcome.articles)
        self.kinds.update(kind_of(record) for record in outcome.records)
        reason = beyond(outcome)
        if reason is not None:
            self.unreadable.append(reason)
        elif (dateless := undated(outcome)) is not None:
            self.undated.append(dateless)

    @property
    def failed(self) -> bool:
        """Some input could not be read, or be placed in time at all."""
        return bool(self.unreadable) or any(one.wholly for one in self.undated)

    def as_json(self) -> dict[str, object]:
        """The tally for a script."""
        return {
            "pages": self.pages,
            "stories": sum(self.languages.values()),
            "languages": dict(sorted(self.languages.items())),
            "records": dict(sorted(self.kinds.items())),
            "unreadable": [{"document": one.document, "reason": one.reason} for one in self.unreadable],
            "undated": [{"document": one.document, "reason": one.reason} for one in self.undated],
        }


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="PATH|URL|-...", help="Files, folders, patterns, addresses; - is standard input."),
    ],
    store: StoreOption = DEFAULT_STORE,
    published: PublishedOption = None,
    language: LanguageOption = None,
    languages: LanguagesOption = None,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Reads pages into the store.

    A page that was read before and has not changed changes nothing. An input that cannot be read is told on standard
    error, and the others are read.
    """
    from dragoman.knowledge import DataError
    from dragoman.languages import LanguageError
    from dragoman.store import Store, StoreError

    pipeline = _pipeline(published, language, languages)
    tally = Tally()
    try:
        with Store(store, create=True) as opened, _progress(inputs, opened.files) as advance:
            try:
                for outcome in pipeline.read_into(opened, inputs):
                    tally.add(_sure(outcome, min_confidence), pipeline.beyond)
                    advance(outcome)
            except KeyboardInterrupt:
                err().print(f"dragoman: stopped; the {tally.pages} pages read so far are in the store")
                raise typer.Exit(INTERRUPTED) from None
    except (StoreError, LanguageError, DataError) as error:
        fail(error)
    for one in (*tally.unreadable, *tally.undated):
        _tell(one)
    if as_json:
        say_json(tally.as_json())
    else:
        _table(tally)
    if tally.failed:
        raise typer.Exit(UNREADABLE)


def story(
    path: Annotated[
        str, typer.Argument(metavar="PATH|URL|-|ID", help="The page; or the id of a story that the store holds.")
    ],
    published: PublishedOption = None,
    language: LanguageOption = None,
    languages: LanguagesOption = None,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Shows a page as Dragoman sees it: its stories, what was removed and why, the evidence marked."""
    if _ID.fullmatch(path) and not Path(path).exists():
        _kept_story(path, store, min_confidence, as_json)
        return
    from dragoman.ask import view
    from dragoman.ask.render.text import page_text
    from dragoman.read import Unreadable

    found = False
    unreadable: list[Unreadable] = []
    for outcome in _pipeline(published, language, languages).read([path]):
        if isinstance(outcome, Unreadable):
            unreadable.append(outcome)
            continue
        seen = view(outcome, min_confidence=min_confidence)
        found = found or bool(seen.stories)
        if as_json:
            say_json(seen)
        else:
            out().print(page_text(seen))
    for one in unreadable:
        _tell(one)
    if unreadable:
        raise typer.Exit(UNREADABLE)
    if not found:
        raise typer.Exit(NOTHING)


def _kept_story(key: str, store: str, min_confidence: float, as_json: bool) -> None:
    """Shows a story that was read before."""
    from dragoman.ask.render.text import story_text
    from dragoman.ask.stories import story as ask

    with asking(store) as opened:
        answer = ask(opened, key, min_confidence=min_confidence)
    if as_json:
        say_json(answer)
    else:
        out().print(story_text(answer))


def _pipeline(published: str | None, language: str | None, languages: Path | None) -> Pipeline:
    from dragoman.knowledge import DataError
    from dragoman.languages import LanguageError, load_languages
    from dragoman.pipeline import Options, Pipeline

    try:
        if language is not None and (known := load_languages(languages)).get(language) is None:
            fail(f"--language {language}: not carried; carried are {', '.join(sorted(one.tag for one in known))}")
        return Pipeline(Options(to_day(published, "--published"), language, languages))
    except (LanguageError, DataError) as error:
        fail(error)


def _sure(outcome: Told | Unreadable, min_confidence: float) -> Told | Unreadable:
    """What is counted: the store keeps all, and every question may ask for the sure ones."""
    from dataclasses import replace

    from dragoman.read import Unreadable

    if isinstance(outcome, Unreadable) or min_confidence <= 0:
        return outcome
    return replace(
        outcome,
        records=[
            one for one in outcome.records if (1.0 if one.confidence is None else one.confidence) >= min_confidence
        ],
    )


@contextmanager
def _progress(inputs: Iterable[str], besides: Collection[Path]) -> Iterator[Callable[[Told | Unreadable], None]]:
    """A bar on standard error, where that is a terminal."""
    if not err().is_terminal:
        yield lambda _outcome: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from dragoman.ask.render.text import one_line
    from dragoman.read import Unreadable, expand

    columns = (TextColumn("{task.fields[page]}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err(), transient=True) as progress:
        task = progress.add_task("read", total=sum(1 for _source in expand(inputs, besides)), page="")

        def advance(outcome: Told | Unreadable) -> None:
            document = outcome.document if isinstance(outcome, Unreadable) else outcome.page.document
            progress.update(task, advance=1, page=one_line(document)[-40:])

        yield advance


def _tell(unreadable: Unreadable) -> None:
    from dragoman.ask.render.text import one_line

    typer.echo(f"dragoman: {one_line(str(unreadable))}", err=True)


def _table(tally: Tally) -> None:
    from rich.table import Table

    from dragoman.ask.render.text import one_line

    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    table.add_column()
    stories = sum(tally.languages.values())
    table.add_row("pages", str(tally.pages), "")
    table.add_row("stories", str(stories), _listed(tally.languages.most_common()))
    note = "as each page tells it; what several tell is one record: dragoman stats"
    for kind, count in tally.kinds.most_common():
        table.add_row(f"{kind}s", str(count), note)
        note = ""
    for name, told in (("unreadable", tally.unreadable), ("undated", tally.undated)):
        for number, one in enumerate(told):
            head = ("", "") if number else (name, str(len(told)))
            table.add_row(*head, one_line(str(one)))
    out().print(table)


def _listed(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts)
