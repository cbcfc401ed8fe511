"""Pages to records, without a store: what `dragoman.read` does.

Apart from the rest of the API, so that whoever only reads pages waits for no database to be loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from os import PathLike, fspath
from pathlib import Path

from dragoman.pipeline import Options, Pipeline
from dragoman.read import Unreadable
from dragoman.records import AnyRecord
from dragoman.resolve import Told, world

Input = str | PathLike[str]


def read(
    *inputs: Input,
    published: date | str | None = None,
    language: str | None = None,
    languages: str | Path | None = None,
    min_confidence: float = 0.0,
    on_unreadable: Callable[[Unreadable], None] | None = None,
) -> list[AnyRecord]:
    """Reads pages and gives their records, without a store.

    Args:
        inputs: files, folders, patterns, addresses.
        published: the day of the pages, where they do not tell their own; ISO 8601.
        language: BCP 47 tag, where the pages do not show their own.
        languages: a folder of further language folders.
        min_confidence: records below it are left out, 0 to 1.
        on_unreadable: called with every input that cannot be read; without it the first one raises.

    Returns:
        Articles first, then the records, those of several pages brought together.

    Raises:
        Unreadable: an input cannot be read, and there is no `on_unreadable`.
    """
    pipeline = Pipeline(options(published, language, languages))
    told = list(readable(pipeline.read(fspath(given) for given in inputs), on_unreadable))
    articles, merged = world(told)
    out: list[AnyRecord] = [*articles]
    out += [record for record in merged if (1.0 if record.confidence is None else record.confidence) >= min_confidence]  # type: ignore[misc]
    return out


def options(published: date | str | None, language: str | None, languages: str | Path | None) -> Options:
    """How pages are read, from what a caller gives: arguments as of `read`."""
    day = date.fromisoformat(published) if isinstance(published, str) else published
    return Options(day, language, Path(languages) if languages else None)


def readable(
    outcomes: Iterable[Told | Unreadable], on_unreadable: Callable[[Unreadable], None] | None
) -> Iterator[Told]:
    """What was read; what was not goes to the caller's function, or is raised."""
    for outcome in outcomes:
        if isinstance(outcome, Told):
            yield outcome
        elif on_unreadable is None:
            raise outcome
        else:
            on_unreadable(outcome)
