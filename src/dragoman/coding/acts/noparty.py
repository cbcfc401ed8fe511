"""Who stands where the other party of an act would stand, and is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.bounds import nearer, of_a_deed
from dragoman.coding.acts.frames import Frame
from dragoman.coding.acts.sides import deed_of, done_to, elsewhere, of_a_blow, only_there, rivals
from dragoman.coding.acts.slots import nobody
from dragoman.coding.names import symbols as sym
from dragoman.coding.sentences.clause import Clauses

_OPENERS: Final = frozenset((",", ";", "", sym.SPEECH, sym.THAT, sym.CONJUNCTION))
"""What stands before a subject that opens its clause."""
_MUTUAL: Final = frozenset(("mutual", "joint"))
_AGAINST: Final = frozenset(("accuse", "reject"))
_PARTIES: Final = frozenset(("person", "office", "state", "org"))
_BACKED: Final = frozenset(("request", "support"))
"""Words that are for or against what is done to somebody, not for or against them."""
_ON_THINGS: Final = frozenset(("transitive", "blow", "strikes"))
"""Frames whose verb may be done to a thing of the other party."""


def no_party(clauses: Clauses, act: Act, found: int, source: str, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """Whoever was found for a place of the frame is of something else.

    Args:
        clauses: the sentence.
        act: the act, its doers filled in.
        found: place of the name group among the items.
        source: the place of the frame that it was found for.
        frames: of the language.
    """
    index, frame, noun = act.index, act.frame, act.frame.part == "noun"
    if only_there(clauses.group(found), source, frame) or _posts_of(clauses, found, act):
        return True
    if frame.frame == "voice" and not noun and _told_besides(clauses, index, found, source):
        return True
    if source == "in" and frame.frame in _ON_THINGS and nobody(clauses.group(found)):
        return True  # a town nobody has on file: whose it is may be told
    if source == "object" and frame.frame == "joint" and sym.ACT in map(clauses.kind, range(index + 1, found)):
        return True  # "issued a statement condemning X"
    whose = (source == "of" and frame.frame in _ON_THINGS) or (source == "to" and frame.type == "accuse")
    if whose and not noun and of_a_deed(clauses, index, found):
        return True  # "blocked a visit of X", "condemned the attack of X on Y"
    if frame.frame == "voice" and frame.type in _AGAINST and not noun and done_to(clauses, index, found, frames):
        return True
    if source == "with" and noun and (nearer(clauses, index, found, frames) or rivals(clauses, act, found)):
        return True
    if frame.type in _BACKED and source in ("mention", "against") and _aimed_at(clauses, index, found):
        return True
    if source == "in" and frame.frame == "travel" and not noun and _on_from_there(clauses, index, found):
        return True
    if source == "in" and frame.frame == "envoys" and clauses.group(found).members[0].type != "city":  # type: ignore[union-attr]
        return True  # several posts in several lands
    if frame.type == "assault" and noun and deed_of(clauses, found):
        return True  # "Ukraine's counteroffensive against Russia's war"
    if frame.frame not in _MUTUAL:
        return False
    if source == "object" and not noun and _whose(clauses, found):
        return True
    if not noun and of_a_blow(clauses, index, found, frames):
        return True
    # "se sont rencontrés à Paris", "mötet om stöd till Ukraina", `рассказал Эрдогану о переговорах`
    return source == "to" and elsewhere(clauses, index, found, frame)


def worlds(clauses: Clauses, index: int, subject: int | None) -> bool:
    """A part of the world that is no party, nearer to the verb than the subject found, does it: `西方向乌克兰提供武器`.

    Args:
        clauses: the sentence.
        index: the verb.
        subject: the subject found for it.
    """
    if subject is None or subject > index:
        return False
    for at in range(index - 1, subject, -1):
        if clauses.number[at] != clauses.number[index]:
            return False
        group = clauses.group(at)
        lone = group is not None and not group.case and not group.possessive and clauses.kind(at + 1) != "f"
        if group is not None and lone and group.members[0].type == "region" and group.members[0].state is None:
            return clauses.kind(at - 1) in _OPENERS
    return False


def _whose(clauses: Clauses, found: int) -> bool:
    """A genitive only tells whose something else is: `när ministrarna möttes var ämnet EU:s stöd`."""
    group = clauses.group(found)
    return group is not None and group.possessive and clauses.kind(found + 1) == sym.GAP


def _aimed_at(clauses: Clauses, index: int, found: int) -> bool:
    """Only what is asked for, or backed, is against them: "called for sanctions against Iran"."""
    group = clauses.group(found)
    return group is not None and "against" in group.case and of_a_deed(clauses, index, found)


def _on_from_there(clauses: Clauses, index: int, found: int) -> bool:
    """A second verb is joined to the journey, and has the place: "visited Minsk and spoke of the war in Mali"."""
    return any(
        clauses.verb(at) and sym.AND in (clauses.kind(at - 1), clauses.kind(at - 2)) for at in range(index + 2, found)
    )


def _told_besides(clauses: Clauses, index: int, found: int, source: str) -> bool:
    """Somebody nearer is marked as who is dealt with: `sẵn sàng phối hợp với Mỹ trên chiến trường Syria`."""
    if source != "object" or clauses.before:
        return False
    for at in range(index + 1, found):
        group = clauses.group(at)
        if group is not None and "with" in group.case and group.members[0].type in _PARTIES:
            return True
        if clauses.kind(at) == sym.ACT:
            return False  # "criticised after the meeting with X again Russia"
    return False


def _posts_of(clauses: Clauses, found: int, act: Act) -> bool:
    """The doer's own embassies are what is opened or closed, not where: `schließt seine Botschaften in Estland`."""
    group = clauses.group(found)
    own = group.members[0] if group is not None and act.frame.frame == "envoys" else None
    return own is not None and own.key == "ministry" and own.state in {m.state for m in act.a}
