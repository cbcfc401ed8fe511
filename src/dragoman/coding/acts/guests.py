"""Visits told with the host's verb: `recebeu o presidente X para uma visita de Estado`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.clause import Clauses

_TIMED: Final = frozenset(("after", "before", "during"))
_RECEIVING: Final = frozenset(("receive", "host-visit"))
_ENDING: Final = frozenset((sym.SPEECH, sym.THAT, sym.WHO, ";"))


def paid(act: Act, clauses: Clauses) -> bool:
    """A visit is told behind the verb of receiving: whoever is received pays it."""
    receives = act.frame.frame == "receive" and act.frame.part != "noun"
    return receives and any(_word(clauses, at) for at in _behind(clauses, act.index))


def recipient(act: Act, clauses: Clauses) -> int | None:
    """Who receives the call or message that a noun tells: `recebeu um telefonema do presidente X`.

    Args:
        act: the noun, with whose it is.
        clauses: the sentence.
    """
    if act.frame.part != "noun" or act.a_from != "possessor" or act.frame.type not in ("call", "message"):
        return None
    for at in range(act.index - 1, -1, -1):
        item = clauses.items[at]
        if isinstance(item, Chunk) and item.kind == sym.ACT:
            received = any(e.key == "receive" and e.feature != "passive" for e in item.atoms[0].entries)
            act.support = at if received else -1
            return clauses.subject(at) if received else None
        if clauses.kind(at) in _ENDING or clauses.bare(at):
            return None
    return None


def hosted(act: Act, clauses: Clauses) -> bool:
    """The words of a visit go with a verb of receiving before them, and tell no visit of its subject."""
    for at in range(act.index - 1, -1, -1):
        item = clauses.items[at]
        if clauses.kind(at) in _ENDING or clauses.number[at] < clauses.number[act.index] - 1:
            return False
        if isinstance(item, Chunk) and item.kind == sym.ACT and clauses.verb(at):
            received = any(entry.key in _RECEIVING for entry in item.atoms[0].entries if entry.kind == "act")
            return received and act.index in list(_behind(clauses, at)) and _word(clauses, act.index)
    return False


def _behind(clauses: Clauses, index: int) -> Iterator[int]:
    """The items behind a verb, as far as the next."""
    for at in range(index + 1, len(clauses.items)):
        if clauses.kind(at) in _ENDING or clauses.number[at] > clauses.number[index] + 1:
            return
        yield at
        if clauses.verb(at):
            return


def _word(clauses: Clauses, at: int) -> bool:
    """Words such as "for a state visit", "en visite": no visit somebody pays somewhere, "his visit to X"."""
    item = clauses.items[at]
    if not isinstance(item, Chunk) or item.kind != sym.ACT or not item.atoms:
        return False
    if not any(entry.kind == "act" and entry.key == "visit" for entry in item.atoms[0].entries):
        return False
    before = clauses.items[at - 1]
    if not clauses.verb(at) and clauses.kind(at - 1) not in ("o", "m", sym.GAP, sym.STATUS):
        return False
    if isinstance(before, Chunk) and before.atoms and not _TIMED.isdisjoint(before.atoms[0].classes):
        return False  # "after the visit of X"
    return not any("of" in g.case for g in (clauses.group(at + 1), clauses.group(at + 2)) if g is not None)
