"""A place joined to a noun of travel, or right before it, is where to: `Deutschlandbesuch`, "the India visit"."""

from __future__ import annotations

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.owners import compound_land, possessor
from dragoman.coding.acts.slots import members
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses


def where_to(clauses: Clauses, index: int, sides: list[Mention]) -> bool:
    """A state's own name, no adjective, that tells where to: one with the noun, or right before it (`India visit`)."""
    last = sides[-1] if sides else None
    if last is None or last.type != "state" or last.adjective:
        return False
    return last.end == clauses.items[index].start or compound_land(clauses, index) is not None


def toward(clauses: Clauses, act: Act, subject: int | None) -> None:
    """A state written as one with the noun is where to, Deutschlandbesuch: whose it is stands before it."""
    act.b, act.b_from = act.a, "compound"
    whose = possessor(clauses, act.index - 1)
    whose = subject if whose is None else whose
    act.a, act.a_from = members(clauses.group(whose), "subject", act.frame) if whose is not None else [], "subject"
