"""A store that is open: the questions one can put to it, each answered in records of the contract."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from msgspec.structs import replace
from sqlalchemy import Column, ColumnElement, Connection, Row, Select, and_, func, or_, select

from dragoman.records import AnyRecord, Article, Record, load
from dragoman.resolve import Told
from dragoman.resolve.bond import Bond
from dragoman.resolve.pins import Pin
from dragoman.store import judging, looking, pinning, settling, words, writing
from dragoman.store.database import DEFAULT, connect, files_of
from dragoman.store.database import writing as transaction
from dragoman.store.looking import Matches, PairCount
from dragoman.store.rows import chunks
from dragoman.store.tables import bonds, gists, pages, parties, people, records, stories, strands
from dragoman.store.tables import tellings as told_table

_MANY = 1000
_STORY = (stories.c.id, stories.c.body, stories.c.root, stories.c.derivation)
T = TypeVar("T")


class Hit(NamedTuple):
    """A name of a person as records give it, with how many of them do."""

    name: str
    plain: str
    state: str | None
    office: str | None
    records: int


class Store:
    """A store of pages and records.

    Reading pages only writes what each told; the records of all pages are brought up to date by `settle`, which every
    question calls first where it is needed.
    """

    def __init__(self, place: str | Path = DEFAULT, *, create: bool = False) -> None:
        """Opens a store.

        Args:
            place: URL of a database, or path of an SQLite file.
            create: make it where there is none.

        Raises:
            NoStore: there is none.
            StoreError: it is no store, or one of another schema version.
        """
        self.place = str(place)
        self._engine = connect(place, create=create)
        self._answers: dict[tuple[object, ...], Any] = {}
        self._answers_at = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def files(self) -> frozenset[Path]:
        """The resolved paths of the files it stands in; none where it is on a server."""
        return files_of(self._engine.url)

    def close(self) -> None:
        """Closes the store."""
        self._engine.dispose()

    # Writing

    def put(self, batch: Sequence[Told]) -> int:
        """Writes what pages told, in one transaction; a page that is there already changes nothing.

        Returns:
            How many pages were new or changed.
        """
        with transaction(self._engine) as connection:
            return writing.put(connection, batch)

    def settle(self) -> None:
        """Brings the records up to date with the pages."""
        with self._engine.connect() as connection:
            needed = settling.unsettled(connection)
        if needed:
            settling.settle(self._engine)

    def judge(self, pin: Pin, *, undo: bool = False) -> bool:
        """Makes a judgement, or takes it back.

        Args:
            pin: of gist ids (see `gists_of`), or of folded names.
            undo: take it back.

        Returns:
            Whether that changed anything.

        Raises:
            Contradiction: it contradicts one made before.
        """
        self.settle()
        with transaction(self._engine) as connection:
            return pinning.unpin(connection, pin) if undo else pinning.pin(connection, pin)

    def judgements(self) -> list[Pin]:
        """The judgements made by hand, in the order they were made."""
        with self._engine.connect() as connection:
            return judging.judged(connection)

    # Asking

    def articles(self) -> Iterator[Article]:
        """The stories of all pages, by document and place on the page."""
        self.settle()
        query = (
            select(*_STORY)
            .join(pages, pages.c.id == stories.c.page)
            .order_by(pages.c.document, pages.c.id, stories.c.n)
        )
        with self._engine.connect() as connection:
            for row in connection.execution_options(yield_per=_MANY).execute(query):
                yield _article(row)

    # Looking

    def stamp(self) -> str:
        """A text that changes when the store does."""
        self.settle()
        with self._engine.connect() as connection:
            return looking.stamp(connection)

    def pairs(self, limit: int = 50) -> list[PairCount]:
        """The parties that share most records, those with most first."""
        return self._remembered(("pairs", limit), lambda connection: looking.pairs(connection, limit))

    def partners(self, party: str, limit: int = 50) -> list[PairCount]:
        """The parties that share most records with one."""
        return self._remembered(("partners", party, limit), lambda one: looking.partners(one, party, limit))

    def latest_stories(self, limit: int = 20, offset: int = 0) -> list[Article]:
        """Stories, those read last first."""
        query = select(*_STORY).order_by(stories.c.n.desc()).limit(limit).offset(offset)
        with self._engine.connect() as connection:
            return [_article(row) for row in connection.execute(query)]

    def told_in(self, story: str) -> list[tuple[str, Record]]:
        """What the page of a story told, each with the id of the record it became part of."""
        self.settle()
        with self._engine.connect() as connection:
            return looking.told_in(connection, story)

    def document_of(self, story: str) -> tuple[str, str] | None:
        """Name and media of the page that a story stands on."""
        with self._engine.connect() as connection:
            return looking.document_of(connection, story)

    def matches(self, wanted: str, *, min_confidence: float = 0.0) -> Matches:
        """Records in which all the words stand, the latest read first; at most `looking.MOST_MATCHES`."""
        self.settle()
        with self._engine.connect() as connection:
            return looking.matches(connection, wanted, min_confidence)

    def _remembered(self, key: tuple[object, ...], ask: Callable[[Connection], T]) -> T:
        """An answer that takes long, kept until the store changes."""
        at = self.stamp()
        if self._answers_at != at:
            self._answers, self._answers_at = {}, at
        if key not in self._answers:
            with self._engine.connect() as connection:
                self._answers[key] = ask(connection)
        found: T = self._answers[key]
        return found

    def last_published(self) -> str | None:
        """The day of the latest story, ISO 8601."""
        with self._engine.connect() as connection:
            told = connection.scalar(select(func.max(stories.c.published)))
        return None if told is None else str(told)[:10]

    def article(self, key: str) -> Article | None:
        """The story of an id."""
        with self._engine.connect() as connection:
            row = connection.execute(select(*_STORY).where(stories.c.id == key).limit(1)).first()
        return None if row is None else _article(row)

    def articles_of(self, keys: Sequence[str]) -> dict[str, Article]:
        """Stories by id; ids that are not there are left out."""
        out: dict[str, Article] = {}
        with self._engine.connect() as connection:
            for part in chunks(sorted(set(keys))):
                for row in connection.execute(select(*_STORY).where(stories.c.id.in_(part))):
                    out[row.id] = _article(row)
        return out

    def lineage_of(self, root: str) -> list[tuple[Article, str]]:
        """The stories that go back to a root, the earliest first, each with the id of the one it comes from."""
        self.settle()
        query = (
            select(*_STORY, strands.c.parent)
            .join(strands, strands.c.id == stories.c.id)
            .where(stories.c.root == root)
            .order_by(stories.c.published.is_(None), stories.c.published, stories.c.id)
        )
        with self._engine.connect() as connection:
            return [(_article(row), row.parent) for row in connection.execute(query)]

    def stories_on(self, document: str) -> list[Article]:
        """The stories of a document."""
        self.settle()
        query = select(*_STORY).join(pages, pages.c.id == stories.c.page).where(pages.c.document == document)
        with self._engine.connect() as connection:
            return [_article(row) for row in connection.execute(query.order_by(stories.c.n))]

    def raw(self, document: str) -> str | None:
        """The page of a document as it was decoded; None where it was never read."""
        with self._engine.connect() as connection:
            blob = connection.scalar(select(pages.c.raw).where(pages.c.document == document).limit(1))
        return None if blob is None else zlib.decompress(blob).decode("utf-8", "surrogatepass")

    def records(
        self,
        *,
        kinds: Sequence[str] = (),
        types: Sequence[str] = (),
        between: Sequence[str] = (),
        people_like: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        containing: str | None = None,
        min_confidence: float = 0.0,
        statuses: Sequence[str] = (),
        limit: int = 0,
        offset: int = 0,
        latest_first: bool = False,
    ) -> Iterator[AnyRecord]:
        """Merged records in order of time, undated ones last.

        Args:
            kinds: of the contract's kinds; all where empty.
            types: event types, relation types and so on, or names of indicators and mechanisms.
            between: parties that must all be there.
            people_like: folded names (see `Store.people`), one of which must be there.
            since: first day, ISO 8601; a record that ends before it is left out, and so is an undated one.
            until: last day, likewise.
            containing: words that must all stand in its evidence or names.
            min_confidence: 0 to 1.
            statuses: of the contract; all where empty.
            limit: most records; 0 for all.
            offset: how many to pass over.
            latest_first: the other way round, undated ones still last.
        """
        self.settle()
        query = select(records.c.body)
        if kinds:
            query = query.where(records.c.kind.in_(kinds))
        if types:
            query = query.where(records.c.type.in_(types))
        for party in between:
            query = query.where(records.c.id.in_(select(parties.c.record).where(parties.c.party == party)))
        if people_like:
            query = query.where(records.c.id.in_(select(people.c.record).where(people.c.plain.in_(people_like))))
        if since:
            query = query.where(func.coalesce(records.c.end, records.c.start) >= since)
        if until:
            # A year or month told as such begins with its first day: 2024 lies before 2024-03.
            query = query.where(records.c.start <= until + "~")
        if min_confidence > 0:
            query = query.where(records.c.confidence >= min_confidence)
        if statuses:
            # Bodies are JSON of our own, without spaces; what pages say has its quotation marks escaped.
            query = query.where(or_(*(records.c.body.contains(f'"status":"{one}"') for one in statuses)))
        order = (records.c.start, records.c.end, records.c.kind, records.c.id)
        query = query.order_by(
            records.c.start.is_(None), *((column.desc() for column in order) if latest_first else order)
        )
        if containing:
            yield from islice(self._records(query, containing), offset, offset + limit if limit else None)
            return
        yield from self._records(query.limit(limit or -1 if offset else limit or None).offset(offset or None), None)

    def _records(self, query: Select[Any], containing: str | None) -> Iterator[AnyRecord]:
        with self._engine.connect() as connection:
            if containing:
                found = words.find(connection, containing)
                rows = connection.execute(query.add_columns(records.c.n))
                yield from (load(row.body) for row in rows if row.n in found)
                return
            for body in connection.execution_options(yield_per=_MANY).scalars(query):
                yield load(body)

    def find(self, key: str) -> list[AnyRecord]:
        """The records whose id, or the id of one of whose tellings, begins with the key; stories too."""
        self.settle()
        low, high = key, key + "~"
        told = (
            select(gists.c.record)
            .join(told_table, told_table.c.gist == gists.c.id)
            .where(or_(_between(told_table.c.id, low, high), _between(gists.c.id, low, high)))
        )
        with self._engine.connect() as connection:
            bodies = connection.scalars(
                select(records.c.body)
                .where(or_(_between(records.c.id, low, high), records.c.id.in_(told)))
                .order_by(records.c.id)
                .limit(_MANY)
            )
            out = [load(body) for body in bodies]
            articles = connection.execute(
                select(*_STORY).where(_between(stories.c.id, low, high)).order_by(stories.c.id).limit(_MANY)
            )
            return out + [_article(row) for row in articles]

    def ids(self) -> list[str]:
        """Ids of all merged records."""
        self.settle()
        with self._engine.connect() as connection:
            return list(connection.scalars(select(records.c.id).order_by(records.c.id)))

    def tellings(self, key: str) -> list[Record]:
        """What each page told of a merged record."""
        self.settle()
        query = select(told_table.c.body).join(gists, gists.c.id == told_table.c.gist).where(gists.c.record == key)
        with self._engine.connect() as connection:
            return [
                load(body)
                for body in connection.scalars(
                    query.order_by(told_table.c.published, told_table.c.page, told_table.c.id)
                )
            ]

    def gists_of(self, key: str) -> list[str]:
        """What a record is made of: the gists of its tellings."""
        self.settle()
        with self._engine.connect() as connection:
            return list(connection.scalars(select(gists.c.id).where(gists.c.record == key).order_by(gists.c.id)))

    def gist_of(self, telling: str) -> str | None:
        """The gist of a telling."""
        with self._engine.connect() as connection:
            return connection.scalar(select(told_table.c.gist).where(told_table.c.id == telling).limit(1))

    def bonds_of(self, key: str) -> list[tuple[str, str, Bond]]:
        """What holds a record together: pairs of its gists, and how firm the reason is to take them for one thing."""
        own = set(self.gists_of(key))
        with self._engine.connect() as connection:
            return [
                (row.one, row.other, Bond(row.tier, row.score))
                for part in chunks(sorted(own))
                for row in connection.execute(select(bonds).where(bonds.c.one.in_(part)).order_by(bonds.c.one))
                if row.other in own
            ]

    def people(self) -> list[Hit]:
        """The names of people in the records, the most frequent first."""
        self.settle()
        query = (
            select(people.c.name, people.c.plain, people.c.state, people.c.office, func.count().label("many"))
            .group_by(people.c.name, people.c.plain, people.c.state, people.c.office)
            .order_by(func.count().desc(), people.c.plain, people.c.state, people.c.office)
        )
        return self._remembered(
            ("people",),
            lambda connection: [
                Hit(row.name, row.plain, row.state, row.office, row.many) for row in connection.execute(query)
            ],
        )

    def party_names(self) -> list[str]:
        """The parties of all records."""
        self.settle()
        query = select(parties.c.party).distinct().order_by(parties.c.party)
        return self._remembered(("parties",), lambda connection: list(connection.scalars(query)))

    def counts(self) -> dict[str, dict[str, int]]:
        """How much is there: `pages`, `stories` by language, `tellings`, `records` by kind, `events` by type."""
        return self._remembered(("counts",), looking.counts)


def _between(column: Column[str], low: str, high: str) -> ColumnElement[bool]:
    return and_(column >= low, column < high)


def _article(row: Row[*tuple[Any, ...]]) -> Article:
    article = load(row.body)
    assert isinstance(article, Article)
    return replace(article, root=row.root, derivation=row.derivation) if row.root else article
