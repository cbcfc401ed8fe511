"""To whom words are said: whom the verb of speech names, or with whom the speaker is told to talk or to write to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from dragoman.coding.events.parties import parties, settle
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import PEOPLE, Mention
from dragoman.coding.sentences.clause import Clauses

if TYPE_CHECKING:
    from dragoman.coding.events.drafts import Draft

TALKS: Final = frozenset(("talks", "meet", "call", "message", "receive", "visit"))
_WITH: Final = frozenset(("with", "to"))
_TWICE: Final = 2
_DEALINGS: Final = frozenset(("meeting", "call", "visit", "message", "signing"))


def addressee(clauses: Clauses, index: int, speaker_at: int, cast: Cast) -> Mention | None:
    """Whom a verb of telling names as told."""
    found = clauses.object(index, speaker_at)
    group = clauses.group(found) if found is not None else None
    settled = settle(group.members[:1], cast) if group is not None else []
    return settled[0] if settled else None


def partner(clauses: Clauses, index: int, speaker: Mention, cast: Cast) -> Mention | None:
    """With whom the words before the speaker tell of talks: "In a call with Xi, Macron said ..."."""
    if clauses.before or speaker.type == "both":
        return None
    for at in range(1, index):
        group = clauses.group(at)
        if group is None or len(group.members) > 1 or group.members[0].type not in PEOPLE:
            continue
        if group.case and group.case.isdisjoint(_WITH):
            continue
        deed = clauses.items[at - 2] if group.case and at > 1 else clauses.items[at - 1]  # "letter to" is one word
        told = isinstance(deed, Chunk) and deed.kind == sym.ACT and any(e.key in TALKS for e in deed.atoms[0].entries)
        settled = settle(group.members, cast) if told and group.end < speaker.start else []
        if settled and not set(parties(settled)) & set(parties([speaker])):
            return settled[0]
    return None


def other_side(doers: list[str], cast: Cast) -> list[Mention]:
    """Whom words without an addressee are meant for: the other of the two sides."""
    two = cast.two()
    states = [m.state for m in two]
    if cast.addressed == "unmet" and not _met(states, cast):
        return []
    if len(doers) == 1 and doers[0] in states and not _among_others(states, cast):
        return [m for m in two if m.state != doers[0]]
    return []


def faced(told: Iterable[Draft], cast: Cast) -> None:
    """Keeps which two have dealt with each other: what one of them then says is meant for the other."""
    pairs = (frozenset(draft.event.parties) for draft in told if draft.event.type in _DEALINGS)
    cast.faced.update(pair for pair in pairs if len(pair) == _TWICE)


def _met(two: Sequence[str | None], cast: Cast) -> bool:
    """The two sides have dealt with each other, or the sentence names both."""
    beside = {code for code, at in cast.recent_states if at >= cast.opens}
    return frozenset(two) in cast.faced or beside.issuperset(two)


def _among_others(two: Sequence[str | None], cast: Cast) -> bool:
    """A third state has a larger part in the story by far than one of the two sides."""
    least = min(cast.states[state] for state in two if state)
    return any(count > _TWICE * least for state, count in cast.states.items() if state not in two)
