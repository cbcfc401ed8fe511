"""Clauses that their verb closes: subject and object stand before it (German)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.relative import attributed, inserted, taken_up

_BARRED: Final = frozenset((sym.SPEECH, sym.THAT, sym.WHO))
_JOINED_OR_BARRED: Final = _BARRED | {sym.AND}
_JOINED: Final = frozenset(("and",))


class BracketedClauses(Clauses):
    """Clauses of a language whose participles, infinitives and subordinate verbs stand last.

    `Scholz hat Macron getroffen`, `wo Scholz Macron treffen wird`, `um Macron zu treffen`: with nothing behind the verb
    the first name is the subject, the last the object.
    """

    def _left(self, at: int, clause: int) -> int | None:
        found = Clauses._left(self, at, clause)
        if found is None or not self._closing(at):
            return found
        first: int | None = None
        for index in range(at - 1, -1, -1):
            if self.number[index] != clause or self._bars(index):
                break
            if self.bare(index) and not self._governed(index) and not attributed(self, index):
                first = index
        return first if first is not None else found

    def _subject(self, at: int, *, noun: bool) -> int | None:
        taken = taken_up(self, at)
        return Clauses._subject(self, at, noun=noun) if taken is None else taken

    def _opens(self, index: int, group: Group) -> bool:
        """Prepositions open no clause here, which conjunctions of their own do: `vor der UNO rief X Y auf`."""
        return group.case == _JOINED and Clauses._opens(self, index, group)

    def _closing(self, at: int) -> bool:
        """Nothing that may be subject or object stands behind the verb in its clause."""
        for index in range(at + 1, len(self.items)):
            if self.number[index] != self.number[at] or self._kinds[index] in _JOINED_OR_BARRED:
                return True
            if self.bare(index) or self._place(index):
                return False
        return True

    def object(self, at: int, subject: int | None) -> int | None:
        """The name group behind the verb; where it closes its clause, the last before it that is not the subject."""
        if not self._closing(at):
            return Clauses.object(self, at, subject)
        for index in range(at - 1, -1, -1):
            if self.number[index] != self.number[at] or index == subject or self._bars(index):
                return None
            if self.verb(index):
                return None
            group = self._groups[index]
            if attributed(self, index):
                continue
            if group is not None and (self.bare(index) or self._place(index) or self._added(index)):
                if self._added(index) and group.members[0].type == "name":
                    continue  # nobody known, joined to the object before
                return index
        return None

    def _added(self, index: int) -> bool:
        """A second object behind "and": `hat Paris besucht und Macron getroffen`."""
        group = self._groups[index]
        return group is not None and group.case == _JOINED and not group.possessive

    def governor(self, at: int) -> int | None:
        """The subject of an infinitive with "to": that of the clause before, where a comma sets it off."""
        own = self.number[at]
        found = self._left(at, own)
        return found if found is not None and (not own or found != self._last(at)) else self._earlier(own)

    def _last(self, at: int) -> int | None:
        """The bare name group nearest before the verb."""
        return next((i for i in range(at - 1, -1, -1) if self.number[i] == self.number[at] and self.bare(i)), None)

    def _barred(self, start: int, end: int) -> bool:
        return any(
            self.verb(index) or (self._kinds[index] == sym.SPEECH and not inserted(self, index))
            for index in range(start, end)
        )

    def _bars(self, index: int) -> bool:
        """Words of speech or the like part the clause; those that only tell who says so do not."""
        return self._kinds[index] in _BARRED and not inserted(self, index)

    def told_behind(self, at: int) -> Sequence[int]:
        """The status words that close the verb's clause: `treffen wird`, `ein Treffen mit X ist für Montag geplant`."""
        end = next((i for i in range(at + 1, len(self.items)) if self._ends(i, at)), len(self.items))
        start = end
        while start > at + 1 and self._kinds[start - 1] == sym.STATUS:
            start -= 1
        return range(start, end)

    def _ends(self, index: int, at: int) -> bool:
        """The clause of a verb ends here, or another verb comes in."""
        return (
            self.number[index] != self.number[at]
            or (self._kinds[index] == "," or self._kinds[index] in _JOINED_OR_BARRED)
            or self.verb(index)
        )
