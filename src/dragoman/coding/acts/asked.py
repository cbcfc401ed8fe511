"""Whether words of asking tell somebody to do something, or only call on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_OWN: Final = frozenset(("visit", "meeting", "call", "signing", "accession"))
_NEAR: Final = 5
"""Items from a verb of hoping to what is hoped for, at most."""


def of_ones_own(clauses: Clauses, index: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """What is hoped for is a deed of whoever hopes, whom no other stands behind: `期待赴华出席峰会`.

    Only in a language where whom one meets stands before the verb.

    Args:
        clauses: the sentence.
        index: the verb of hoping.
        frames: of the language.
    """
    word = clauses.items[index]
    if not clauses.before or not isinstance(word, Chunk) or not any(e.kind == "status" for e in word.atoms[0].entries):
        return False
    for at in range(index + 1, min(index + _NEAR, len(clauses.items))):
        item = clauses.items[at]
        if clauses.bare(at) or clauses.number[at] != clauses.number[index]:
            return False
        if isinstance(item, Chunk) and item.kind == sym.ACT:
            met = clauses.group(at + 1) is not None or any(clauses.group(i) for i in range(index + 1, at))
            return met and clauses.verb(at) and any(f.type in _OWN for f in deeds(item.atoms[0].entries, frames))
    return False


def to_do(clauses: Clauses, act: Act) -> bool:
    """Somebody is to do what follows: "wants the AU to send observers", `mong muốn Nhật Bản hỗ trợ`."""
    goes_on = clauses.continued and act.index == 0  # whoever spoke before the semicolon
    if not act.b or not (act.a or goes_on):
        return False
    if clauses.infinitives is not None:
        return clauses.infinitives.follow(act.b[-1].end)
    behind = clauses.kind(act.index + 2)
    asked = clauses.bare(act.index + 1) and act.b[0].type not in ("both", "pair")
    return asked and bool(behind) and behind not in (",", ";", ":", "m", "o", "f")


def asked_to(clauses: Clauses, index: int) -> int | None:
    """Whom a verb of asking before an infinitive asks, told by an ending: `пригласила Малайзию посетить Казань`."""
    group = clauses.group(index - 1)
    if group is None or "object" not in group.case or not (clauses.verb(index) and clauses.infinitive(index)):
        return None
    return index - 1 if clauses.verb(index - 2) else None


def invited_to(clauses: Clauses, index: int) -> bool:
    """An infinitive tells what somebody is invited to: the invitation is told, and no plan."""
    guest = asked_to(clauses, index)
    item = clauses.items[guest - 1] if guest is not None else None
    return isinstance(item, Chunk) and any(entry.key == "invite" for entry in item.atoms[0].entries)


def calls_on(clauses: Clauses, act: Act) -> bool:
    """Somebody is called on, and nothing is said that they should do."""
    if not act.a or not act.b or not all(m.type in ("person", "office") for m in act.b):
        return False
    if clauses.infinitives is not None and (clauses.infinitives.marked or clauses.infinitives.follow(act.b[-1].end)):
        return not clauses.infinitives.follow(act.b[-1].end)
    behind = next((item for item in clauses.items if item.start >= act.b[-1].end), None)
    return not isinstance(behind, Chunk) or not behind.atoms or "to" not in behind.atoms[0].classes
