"""Words of nobody who is named, but of those where they were said: `В Кремле осудили`, `В Киеве призвали`."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.events.parties import settle
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.houses import said_in

_BODIES: Final = frozenset(("org",))
_PLACES: Final = frozenset(("org", "state", "city"))


def those_there(act: Act, sentence: Sentence, cast: Cast) -> list[Mention]:
    """Whom a verb without a subject, in the form that means people in general, gives its words to.

    Args:
        act: an act of words that nobody is told to do.
        sentence: where it is told.
        cast: knows how such forms end.

    Returns:
        The ministry or seat of government that the clause names as the place, or else the state or city that opens it.
    """
    form = sentence.text.text[act.start : act.end].partition(" ")[0]
    if not cast.impersonal or not form.endswith(cast.impersonal):
        return []
    clauses = sentence.clauses
    at = said_in(clauses, act.index, alone=True)
    at = _there(clauses, act.index) if at is None else at
    group = clauses.group(at) if at is not None else None
    return settle(group.members, cast) if group is not None else []


def _there(clauses: Clauses, index: int) -> int | None:
    """The body right behind the verb, or the only one named before it, or a state or city so named."""
    if clauses.kind(index + 1) == "o" and _one_of(clauses, index + 2, _BODIES):
        return index + 2
    own = clauses.number[index]
    named = [at for at in range(index) if clauses.number[at] == own and clauses.group(at) is not None]
    return named[0] if len(named) == 1 and _one_of(clauses, named[0], _PLACES) else None


def _one_of(clauses: Clauses, at: int, types: frozenset[str]) -> bool:
    """In it something is told to be, and it is of one of these types."""
    group = clauses.group(at)
    return group is not None and "in" in group.case and all(m.type in types for m in group.members)
