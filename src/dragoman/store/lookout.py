"""What faces look up beside records: the busiest, the latest, heads; what takes long is kept until a change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, Row, func, select

from dragoman.records import AnyRecord, Article, Mark, Record, Relation, load
from dragoman.store import looking, marking, picking
from dragoman.store.database import writing as transaction
from dragoman.store.looking import Head, Matches, PairCount
from dragoman.store.picking import Wanted, pick
from dragoman.store.rows import chunks
from dragoman.store.tables import records, stories

_PAIRS = 500
T = TypeVar("T")
STORY = (stories.c.id, stories.c.body, stories.c.root, stories.c.derivation)


class Lookout:
    """A store as faces look at it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._answers: dict[tuple[object, ...], Any] = {}
        self._answers_at = ""

    def settle(self) -> None:
        """Brings the records up to date with the pages."""
        raise NotImplementedError

    def stamp(self) -> str:
        """A text that changes when the store does."""
        self.settle()
        with self._engine.connect() as connection:
            return looking.stamp(connection)

    def mark(self, record: AnyRecord, mark: Mark) -> None:
        """Keeps what somebody marked of a record; it stays whatever is read later."""
        with transaction(self._engine) as connection:
            marking.mark(connection, record, mark)

    def marked(self) -> dict[str, list[Mark]]:
        """What people marked, by record."""
        return self._remembered(("marked",), marking.by_record)

    def longest_years(self) -> int:
        """By how many years the days of an event lie apart at most."""
        return self._remembered(("longest",), looking.longest_years)

    def pairs(self, limit: int = 50) -> list[PairCount]:
        """The parties that share most records, those with most first."""
        return self._remembered(("pairs",), lambda connection: looking.pairs(connection, _PAIRS))[:limit]

    def partners(self, party: str, limit: int = 50) -> list[PairCount]:
        """The parties that share most records with one."""
        return self._remembered(("partners", party, limit), lambda one: looking.partners(one, party, limit))

    def heads(
        self,
        parties_: Sequence[str] = (),
        *,
        people_like: Sequence[str] = (),
        min_confidence: float = 0.0,
        as_of: str | None = None,
    ) -> list[Head]:
        """What records are, without the records: the latest first, undated ones last.

        Args:
            parties_: that must all be there.
            people_like: folded names, one of which must be there.
            min_confidence: 0 to 1.
            as_of: only what was told by that day, ISO 8601.
        """
        self.settle()
        with self._engine.connect() as connection:
            return looking.heads(connection, parties_, people_like, min_confidence, as_of)

    def standing(self) -> list[Relation]:
        """Memberships and chairs, by party."""
        wanted = Wanted(["relation"], ["membership", "chairmanship"])
        query = pick(wanted, latest_first=False, limit=0, offset=0, longest=self.longest_years)

        def ask(connection: Connection) -> list[Relation]:
            read = self._reader()
            found = (read(row.body) for row in connection.execute(query))
            return [record for record in found if isinstance(record, Relation)]

        return self._remembered(("standing",), ask)

    def numbered(self, parties_: Sequence[str], *, min_confidence: float = 0.0) -> list[str]:
        """Ids of the events of some parties that have a number in a series.

        Args:
            parties_: that must all be there.
            min_confidence: 0 to 1.
        """
        self.settle()
        with self._engine.connect() as connection:
            return sorted(connection.scalars(picking.numbered(parties_, min_confidence)))

    def by_ids(self, keys: Sequence[str]) -> list[AnyRecord]:
        """Records by id, in the order given; ids that are not there are left out."""
        found: dict[str, AnyRecord] = {}
        read = self._reader()
        with self._engine.connect() as connection:
            for part in chunks(sorted(set(keys))):
                for body in connection.scalars(select(records.c.body).where(records.c.id.in_(part))):
                    record = read(body)
                    found[record.id] = record
        return [found[key] for key in dict.fromkeys(keys) if key in found]

    def matches(self, wanted: str, *, min_confidence: float = 0.0) -> Matches:
        """Records in which all the words stand, the latest read first; at most `looking.MOST_MATCHES`."""
        read = self._reader()
        with self._engine.connect() as connection:
            return looking.matches(connection, wanted, min_confidence, read)

    def latest_stories(self, limit: int = 20, offset: int = 0) -> list[Article]:
        """Stories, those read last first."""
        query = select(*STORY).order_by(stories.c.n.desc()).limit(limit).offset(offset)
        with self._engine.connect() as connection:
            return [article_of(row) for row in connection.execute(query)]

    def corrections(self) -> list[Article]:
        """The stories that mend earlier ones."""
        with self._engine.connect() as connection:
            return [
                article_of(row)
                for row in connection.execute(select(*STORY).where(stories.c.derivation == "correction"))
            ]

    def told_in(self, story: str) -> list[tuple[str, Record]]:
        """What the page of a story told, each with the id of the record it became part of."""
        self.settle()
        with self._engine.connect() as connection:
            return looking.told_in(connection, story)

    def last_published(self) -> str | None:
        """The day of the latest story, ISO 8601."""
        with self._engine.connect() as connection:
            told = connection.scalar(select(func.max(stories.c.published)))
        return None if told is None else str(told)[:10]

    def _reader(self) -> Callable[[str], AnyRecord]:
        """What makes a record of its body, with what people marked of it."""
        marked = self.marked()
        if not marked:
            return load

        def read(body: str) -> AnyRecord:
            record = load(body)
            record.marks = marked.get(record.id, [])
            return record

        return read

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


def article_of(row: Row[*tuple[Any, ...]]) -> Article:
    """The story of a row, with its lineage."""
    article = load(row.body)
    assert isinstance(article, Article)
    return replace(article, root=row.root, derivation=row.derivation) if row.root else article
