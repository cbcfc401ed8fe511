"""Meetings and calls told only by their noun, where somebody speaks to somebody: "At talks in Paris, X urged Y"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.occasion import points_back
from dragoman.coding.acts.setting import place_of
from dragoman.coding.events.parties import participants, parties, settle
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import PEOPLE, Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Event

_SCENE: Final = frozenset(("in", "during"))
_WHOM: Final = frozenset(("to", "with", "object"))
_TOLD: Final = frozenset(("tells", "urge", "demand", "want", "invite", "pledge", "praise", "congratulate"))
"""Frames of speech and acts whose words are said to whom they name."""
_TWICE: Final = 2


def by_noun(act: Act, sentence: Sentence, cast: Cast) -> Iterator[Event]:
    """What is told of a meeting or call without its sides.

    Args:
        act: of a meeting or a call, from which no event could be made.
        sentence: where it stands.
        cast: the story so far; two who have dealt with each other in it are told to meet there already.

    Yields:
        That of who speaks there and to whom, or more of one told before: "The meeting took place in Geneva on Monday".
    """
    found = next(_audience(act, sentence, cast), None)
    if found is not None:
        yield found
    elif (
        not (act.a or act.b)
        and points_back(act, sentence)
        and ((place := place_of(act, cast)) is not None or sentence.times)
    ):
        yield Event(type=act.frame.type, participants=[], parties=[], place=place, evidence=[])


def _audience(act: Act, sentence: Sentence, cast: Cast) -> Iterator[Event]:
    """The meeting or call of who speaks and to whom, where a noun without sides sets the scene of it."""
    clauses = sentence.clauses
    if act.frame.part != "noun" or clauses.before or act.status != "occurred" or not _opens(clauses, act.index):
        return
    at = next((i for i in range(act.index + 1, len(clauses.items)) if _word(clauses, i)), None)
    if at is None or not _told(clauses, at):
        return
    said_by = clauses.subject(at)
    both = [one for one in (said_by, _whom(clauses, at, said_by)) if one is not None]
    if len(both) < _TWICE:
        return
    first, second = (_person(clauses, one, cast) for one in both)
    if first is None or second is None:
        return
    sides = parties([first, second])
    if len(sides) == _TWICE and frozenset(sides) not in cast.faced:
        people = participants([first, second], "participant", cast)
        place = place_of(act, cast) if act.frame.type == "meeting" else None
        yield Event(type=act.frame.type, participants=people, parties=sides, place=place, evidence=[])


def _opens(clauses: Clauses, index: int) -> bool:
    """A marker such as "at" before the noun opens the sentence with it."""
    item = clauses.items[index - 1] if index else None
    if not isinstance(item, Chunk) or not item.atoms or item.atoms[0].classes.isdisjoint(_SCENE):
        return False
    return all(clauses.kind(at) in (",", sym.GAP) for at in range(index - 1))


def _word(clauses: Clauses, at: int) -> bool:
    return clauses.verb(at) or clauses.kind(at) == sym.SPEECH


def _told(clauses: Clauses, at: int) -> bool:
    """The word at an index is one of telling or asking somebody."""
    item = clauses.items[at]
    return isinstance(item, Chunk) and any(entry.key in _TOLD for entry in item.atoms[0].entries)


def _whom(clauses: Clauses, at: int, speaker: int | None) -> int | None:
    """Who stands right behind the word, or behind the subject that does: to whom it is said."""
    first = at + 1 + (at + 1 == speaker)
    first += clauses.kind(first) in ("o", "m")
    group = clauses.group(first)
    return first if group is not None and (not group.case or group.case & _WHOM) else None


def _person(clauses: Clauses, at: int, cast: Cast) -> Mention | None:
    """The one person of a group, with the state they act for."""
    group = clauses.group(at)
    if group is None or len(group.members) > 1 or group.members[0].type not in PEOPLE:
        return None
    settled = settle(group.members, cast)
    return settled[0] if len(settled) == 1 and settled[0].name and settled[0].acts else None
