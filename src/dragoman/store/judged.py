"""What holds the records of a store together, and the judgements made by hand on it."""

from __future__ import annotations

from abc import ABC, abstractmethod

from sqlalchemy import Engine, select

from dragoman.resolve.bond import Bond
from dragoman.resolve.pins import Pin
from dragoman.store import judging, pinning
from dragoman.store.database import writing as transaction
from dragoman.store.rows import chunks
from dragoman.store.tables import bonds, gists
from dragoman.store.tables import tellings as told_table


class Judged(ABC):
    """The part of a store that joins and parts."""

    _engine: Engine

    @abstractmethod
    def settle(self) -> None:
        """Brings the records up to date with the pages."""

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
