"""Who is named to an office, and whose the office is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.events.parties import participants, parties, settle
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.records import Event

_FAR: Final = 6
_BEHIND: Final = frozenset((sym.ACT, sym.SPEECH, ","))
_BODIES: Final = frozenset(("in", "for", "of"))
_TO: Final = frozenset(("to", "as"))


def appointments(act: Act, a: list[Mention], clauses: Clauses, cast: Cast) -> Iterator[Event]:
    """The appointment that an act tells of, where the text says of what state or body the office is.

    Args:
        act: the act.
        a: who is appointed.
        clauses: the sentence.
        cast: the story so far.
    """
    office, post = _post(act, clauses)
    who = [m for m in a if m.type == "person" and (m.state or m.org or post)]
    if not who and office is not None:
        who = _stranger(act, office, post, clauses, cast)
    for person in who[:1]:
        sides = [post] if post else parties([person])
        yield Event(
            type=act.frame.type, participants=participants([person], "appointee", cast), parties=sides, evidence=[]
        )


def _stranger(act: Act, office: Mention, post: str | None, clauses: Clauses, cast: Cast) -> list[Mention]:
    """Somebody on no file, named right behind the verb or its subject, to an office of whoever names them or a body."""
    at = act.index + 2 if clauses.kind(act.index + 1) == sym.GAP else act.index + 1  # a title nobody has on file
    group = clauses.group(at)
    named = group.members[0] if group is not None and not group.case else None
    if named is not None and named.type == "person" and not (named.state or named.org):
        state = next(iter(parties(settle(act.b, cast))), None)  # "utsett kanslirådet X till ambassadör"
        return [replace(named, state=state, office=office.office, acts=True)] if state else []
    if named is None or named.type != "name":
        before = (
            clauses.group(at) for at in range(act.index - 1, -1, -1) if clauses.number[at] == clauses.number[act.index]
        )
        last = next((g for g in before if g is not None and not g.case), None)
        named = last.members[0] if last is not None and post else None  # "X ble utnevnt til statsminister i Mali"
    if named is None or named.type != "name" or " " not in (named.name or ""):
        return []
    doers = parties(settle(act.b, cast))
    state = post if post in cast.knowledge.states else next(iter(doers), None)
    return [replace(named, type="person", state=state, office=office.office)] if state or post else []


def _predecessor(group: Group) -> bool:
    """The office is told by its title alone, which the story knows as somebody's: "utnevnt til ny statsminister"."""
    return bool(group.case & _TO) and group.members[0].type == "person" and bool(group.members[0].office)


def _post(act: Act, clauses: Clauses) -> tuple[Mention | None, str | None]:
    """The office somebody is named to, and what it is of: "appointed secretary-general of NATO"."""
    named = next((m for m in act.b if m.type == "office" and m.cases and act.b_from == "by"), None)
    if named is not None:
        return named, next(iter(parties([named])), None)  # where only an ending tells it
    for index in range(act.index + 1, min(act.index + _FAR, len(clauses.items))):
        group = clauses.group(index)
        if group is not None and _predecessor(group):
            return group.members[0], group.members[0].org or group.members[0].state
        if group is None or group.members[0].type != "office":
            if clauses.kind(index) in _BEHIND:
                return None, None
            continue
        office, following = group.members[0], clauses.group(index + 2)
        if following is not None and following.case & _BODIES and not (office.org or office.state):
            body = following.members[0]
            return office, body.name if body.type == "org" and clauses.kind(index + 1) in ("o", "f") else None
        return office, office.org or office.state
    return None, None
