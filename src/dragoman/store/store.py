"""A store that is open: the questions one can put to it, each answered in records of the contract."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from sqlalchemy import Select, func, select

from dragoman.records import AnyRecord, Article, Dispute, Record, load
from dragoman.resolve import Told
from dragoman.store import disputing, looking, settling, words, writing
from dragoman.store.database import DEFAULT, connect, files_of
from dragoman.store.database import writing as transaction
from dragoman.store.judged import Judged
from dragoman.store.looking import Report
from dragoman.store.lookout import STORY, Lookout, article_of
from dragoman.store.picking import Wanted, pick
from dragoman.store.rows import chunks
from dragoman.store.tables import gists, pages, parties, people, records, stories, strands
from dragoman.store.tables import tellings as told_table

_MANY = 1000


class Hit(NamedTuple):
    """A name of a person as records give it, with how many of them do."""

    name: str
    plain: str
    state: str | None
    office: str | None
    records: int


class Store(Judged, Lookout):
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
        super().__init__(connect(place, create=create))

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

    # Asking

    def articles(self) -> Iterator[Article]:
        """The stories of all pages, by document and place on the page."""
        self.settle()
        query = (
            select(*STORY).join(pages, pages.c.id == stories.c.page).order_by(pages.c.document, pages.c.id, stories.c.n)
        )
        with self._engine.connect() as connection:
            for row in connection.execution_options(yield_per=_MANY).execute(query):
                yield article_of(row)

    def article(self, key: str) -> Article | None:
        """The story of an id."""
        with self._engine.connect() as connection:
            row = connection.execute(select(*STORY).where(stories.c.id == key).limit(1)).first()
        return None if row is None else article_of(row)

    def articles_of(self, keys: Sequence[str]) -> dict[str, Article]:
        """Stories by id; ids that are not there are left out."""
        out: dict[str, Article] = {}
        with self._engine.connect() as connection:
            for part in chunks(sorted(set(keys))):
                for row in connection.execute(select(*STORY).where(stories.c.id.in_(part))):
                    out[row.id] = article_of(row)
        return out

    def lineage_of(self, root: str) -> list[tuple[Article, str]]:
        """The stories that go back to a root, the earliest first, each with the id of the one it comes from."""
        self.settle()
        query = (
            select(*STORY, strands.c.parent)
            .join(strands, strands.c.id == stories.c.id)
            .where(stories.c.root == root)
            .order_by(stories.c.published.is_(None), stories.c.published, stories.c.id)
        )
        with self._engine.connect() as connection:
            return [(article_of(row), row.parent) for row in connection.execute(query)]

    def stories_on(self, document: str) -> list[Article]:
        """The stories of a document."""
        self.settle()
        query = select(*STORY).join(pages, pages.c.id == stories.c.page).where(pages.c.document == document)
        with self._engine.connect() as connection:
            return [article_of(row) for row in connection.execute(query.order_by(stories.c.n))]

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
        wanted = Wanted(kinds, types, list(dict.fromkeys(between)), people_like, since, until, min_confidence, statuses)
        some = {"limit": 0, "offset": 0} if containing else {"limit": limit, "offset": offset}
        query = pick(wanted, latest_first=latest_first, longest=self.longest_years, **some)
        found = self._records(query, containing)
        yield from islice(found, offset, offset + limit if limit else None) if containing else found

    def _records(self, query: Select[Any], containing: str | None) -> Iterator[AnyRecord]:
        read = self._reader()
        with self._engine.connect() as connection:
            found = words.find(connection, containing) if containing else None
            for body, number in connection.execution_options(yield_per=_MANY).execute(query):
                if found is None or number in found:
                    yield read(body)

    def find(self, key: str) -> list[AnyRecord]:
        """The records whose id, or the id of one of whose tellings, begins with the key; stories too."""
        read = self._reader()
        with self._engine.connect() as connection:
            out = [read(body) for body in looking.beginning(connection, key, _MANY)]
            told = select(*STORY).where(looking.between(stories.c.id, key)).order_by(stories.c.id).limit(_MANY)
            return out + [article_of(row) for row in connection.execute(told)]

    def reports_on(self, parties: Sequence[str]) -> list[Report]:
        """The stories that tell of some parties together, the earliest first, undated ones first."""
        self.settle()
        with self._engine.connect() as connection:
            return looking.reports_on(connection, parties)

    def disputes(
        self,
        *,
        between: Sequence[str] = (),
        kinds: Sequence[str] = (),
        min_confidence: float = 0.0,
        limit: int = 0,
    ) -> tuple[list[Dispute], int]:
        """Claims that cannot both be true, those told last first, and how many there are.

        Args:
            between: parties that must all be concerned.
            kinds: types of disputes; all where empty.
            min_confidence: of the records behind at least two of the sides, 0 to 1.
            limit: most of them; 0 for all.
        """
        self.settle()
        with self._engine.connect() as connection:
            return disputing.asked(connection, between=between, kinds=kinds, min_confidence=min_confidence, limit=limit)

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
