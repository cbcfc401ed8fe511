"""Dragoman from Python.

import dragoman

records = dragoman.read("page.html")               # records of pages, without a store
with dragoman.open("dragoman.db") as archive:      # the questions, as methods
    for line in archive.timeline(between=["China", "Russia"]).lines:
        print(line.date, line.text)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from os import fspath
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dragoman.ask import (
    Ambiguous,
    Answer,
    Brief,
    Disputes,
    Explanation,
    Journeys,
    Judgement,
    Lineage,
    Names,
    NoRecord,
    Person,
    Stats,
    Timeline,
    UnknownName,
    Wordings,
    brief,
    disputes,
    explain,
    journeys,
    judge,
    lineage,
    mark,
    stats,
    timeline,
    who,
    wordings,
)
from dragoman.ask.questions import QUESTIONS
from dragoman.ask.search import Found
from dragoman.export import FORMATS, Choice
from dragoman.pipeline import Pipeline
from dragoman.read import Unreadable
from dragoman.reading import Input, options, read, readable
from dragoman.records import AnyRecord, Mark
from dragoman.store import DEFAULT, NoStore, Store, StoreError

__all__ = [
    "Ambiguous",
    "Archive",
    "NoRecord",
    "NoStore",
    "StoreError",
    "UnknownName",
    "Unreadable",
    "open_store",
    "read",
]


def open_store(place: str | Path = DEFAULT, *, create: bool = False) -> Archive:
    """Opens a store; `dragoman.open` is this function.

    Args:
        place: URL of a database, or path of an SQLite file.
        create: make it where there is none.

    Raises:
        NoStore: there is none, and `create` is false.
        StoreError: it is no store, or one of another schema version.
    """
    return Archive(Store(place, create=create))


class Archive:
    """An open store with the questions as methods. Parties may be given by ISO code or by name."""

    def __init__(self, store: Store) -> None:
        """Wraps a store; use `dragoman.open`."""
        self.store = store
        self._names = Names()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the store."""
        self.store.close()

    def read(
        self,
        *inputs: Input,
        published: date | str | None = None,
        language: str | None = None,
        languages: str | Path | None = None,
        on_unreadable: Callable[[Unreadable], None] | None = None,
    ) -> int:
        """Reads pages into the store; arguments as of `dragoman.read`.

        Returns:
            How many pages were read.

        Raises:
            Unreadable: an input cannot be read, and there is no `on_unreadable`; what was read before it is kept.
        """
        pipeline = Pipeline(options(published, language, languages))
        outcomes = pipeline.read_into(self.store, (fspath(given) for given in inputs))
        return sum(1 for _told in readable(outcomes, on_unreadable))

    def records(self, *, kinds: Sequence[str] = (), min_confidence: float = 0.0) -> Iterator[AnyRecord]:
        """Merged records in order of time, of some kinds or of all."""
        return self.store.records(kinds=kinds, min_confidence=min_confidence)

    def timeline(
        self,
        *,
        between: Sequence[str] = (),
        who: str | None = None,
        types: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        containing: str | None = None,
        min_confidence: float = 0.0,
    ) -> Timeline:
        """Events in order; see `dragoman.ask.timeline`."""
        return timeline(
            self.store,
            between=between,
            who=who,
            types=types,
            since=since,
            until=until,
            containing=containing,
            min_confidence=min_confidence,
            names=self._names,
        )

    def journeys(
        self,
        *,
        who: str | None = None,
        between: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        min_confidence: float = 0.0,
    ) -> Journeys:
        """Journeys, with their legs and what took place on each; see `dragoman.ask.journeys`."""
        return journeys(
            self.store,
            who=who,
            between=between,
            since=since,
            until=until,
            min_confidence=min_confidence,
            names=self._names,
        )

    def brief(self, *parties: str, as_of: str | None = None, min_confidence: float = 0.0) -> Brief:
        """The state of the relation between parties; see `dragoman.ask.brief`."""
        return brief(self.store, parties, as_of=as_of, min_confidence=min_confidence, names=self._names)

    def who(self, name: str, *, min_confidence: float = 0.0) -> Person:
        """What is known of a person, by any spelling or script of the name; see `dragoman.ask.who`."""
        return who(self.store, name, min_confidence=min_confidence, names=self._names)

    def explain(self, key: str) -> Explanation:
        """Why a record is there; see `dragoman.ask.explain`."""
        return explain(self.store, key, matched=True, names=self._names)

    def search(self, query: str, **narrowed: object) -> Found:
        """Records in which all words of a query stand, and by what they may be narrowed; see `dragoman.ask.search`."""
        answer = self.ask("search", query=query, **narrowed)
        assert isinstance(answer, Found)
        return answer

    def ask(self, question: str, **given: object) -> Answer:
        """Any question by name, as pages, REST and agents ask it; see `dragoman.ask.questions`.

        Raises:
            ValueError: no such question, or no such parameter; the message says which there are.
        """
        if question not in QUESTIONS:
            raise ValueError(f"{question}: no such question; there are {', '.join(QUESTIONS)}")
        return QUESTIONS[question](self.store, given, self._names)

    def mark(
        self, key: str, verdict: str, *, by: str, reason: str | None = None, amended: dict[str, Any] | None = None
    ) -> Mark:
        """Marks a record right, wrong or amended; see `dragoman.ask.mark`."""
        return mark(self.store, key, verdict, by=by, reason=reason, amended=amended)

    def disputes(
        self, *, between: Sequence[str] = (), kinds: Sequence[str] = (), min_confidence: float = 0.0
    ) -> Disputes:
        """Claims that cannot both be true; see `dragoman.ask.disputes`."""
        return disputes(self.store, between=between, kinds=kinds, min_confidence=min_confidence, names=self._names)

    def wordings(
        self, *, between: Sequence[str] = (), phrase: str | None = None, min_confidence: float = 0.0
    ) -> Wordings:
        """Set phrases and their history; see `dragoman.ask.wordings`."""
        return wordings(self.store, between=between, phrase=phrase, min_confidence=min_confidence, names=self._names)

    def lineage(self, story: str) -> Lineage:
        """Where a story comes from, and who brought it on; see `dragoman.ask.lineage`."""
        return lineage(self.store, story)

    def same(self, one: str, other: str, *, undo: bool = False) -> Judgement:
        """Judges that two records, or two names of people, are one; see `dragoman.ask.judge`."""
        return judge(self.store, "same", one, other, undo=undo, names=self._names)

    def different(self, one: str, other: str, *, undo: bool = False) -> Judgement:
        """Judges that two records, tellings or names are not one; see `dragoman.ask.judge`."""
        return judge(self.store, "different", one, other, undo=undo, names=self._names)

    def stats(self) -> Stats:
        """How much is there."""
        return stats(self.store)

    def export(
        self,
        path: str | Path,
        *,
        form: str = "jsonl",
        between: Sequence[str] = (),
        types: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        containing: str | None = None,
        min_confidence: float = 0.0,
    ) -> int:
        """Writes the store, or some of its records, to a file.

        Args:
            path: the file.
            form: one of `dragoman.export.FORMATS`.
            between: parties that must all be there, by code or name.
            types: event types and so on.
            since: first day, ISO 8601.
            until: last day.
            containing: words that must stand in the evidence.
            min_confidence: 0 to 1.

        Returns:
            How many bytes were written.

        Raises:
            MissingExtra: the format asks for a package that is not installed.
        """
        if form not in FORMATS:
            raise ValueError(f"{form}: no format; formats are {', '.join(FORMATS)}")
        parties = tuple(self._names.party(party, self.store) for party in between)
        choice = Choice(parties, tuple(types), since, until, containing, min_confidence)
        with Path(path).open("wb") as file:
            return sum(file.write(piece) for piece in FORMATS[form].write(self.store, choice))
