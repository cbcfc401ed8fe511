"""States named together by one word: the Nordic ministers, the Baltic states. Each of them is a party of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention, MentionType
from dragoman.coding.sentences.clause import Clauses
from dragoman.knowledge import Knowledge

TOGETHER: Final = "together"
"""Key of a mention that is one of several states named by one word."""


def states_of(name: str | None, knowledge: Knowledge) -> Sequence[str]:
    """The states that an organisation's id stands for where it is no body but its members; else none."""
    known = knowledge.organisations.get(name) if name else None
    return known.members if known is not None and known.kind == "states" else ()


def state_or_states(chunk: Chunk, code: str, knowledge: Knowledge, *, adjective: bool = False) -> Mention:
    """The mention of a state, or of states named together, by what the word stands for."""
    if code in knowledge.states:
        return Mention(chunk.start, chunk.end, "state", state=code, adjective=adjective)
    return Mention(chunk.start, chunk.end, "org", name=code, adjective=adjective)


def apart(mentions: Iterable[Mention], knowledge: Knowledge) -> list[Mention]:
    """The mentions, with each state for those that one word names together; an office is one of each."""
    out: list[Mention] = []
    for mention in mentions:
        codes = states_of(mention.org or (mention.name if mention.type == "org" else None), knowledge)
        if not codes or mention.type not in ("org", "office"):
            out.append(mention)
            continue
        named = {m.state for m in out}
        kind: MentionType = "office" if mention.type == "office" else "state"
        own = replace(mention, type=kind, name=None, org=None, key=TOGETHER, adjective=False)
        out.extend(replace(own, state=code) for code in codes if code not in named)
    return out


def alone(clauses: Clauses, act: Act, subject: int | None) -> None:
    """Leaves out with whom the doer did what the clause before tells, where this deed has another party of its own.

    `习近平与普京会谈后，又与特朗普通话` are talks of two, and a call of two.
    """
    group = clauses.group(subject) if subject is not None and act.a_from == "subject" else None
    if group is None or not group.joint or subject is None or act.b_from != "with":
        return
    if clauses.number[subject] < clauses.number[act.index] and act.a == group.members:
        act.a = group.members[: group.joint]


def others(mentions: Iterable[Mention], besides: Sequence[str]) -> list[Mention]:
    """The mentions without those named only together whose state is told beside: who meets his Nordic colleagues."""
    return [m for m in mentions if m.key != TOGETHER or m.state not in besides]
