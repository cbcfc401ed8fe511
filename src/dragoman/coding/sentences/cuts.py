"""Where clauses end: which clause of its sentence each item stands in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group

if TYPE_CHECKING:
    from dragoman.coding.sentences.clause import Clauses

_CUTS: Final = frozenset((";", ":", sym.THAT, sym.CONJUNCTION))
_SCENES: Final = frozenset(("city", "venue", "region", "state"))
_GOES_ON: Final = frozenset(("o", sym.ACT, sym.STATUS))
_ASIDE: Final = 30
"""Letters of what two commas set apart without a name in it, as far as it is no clause: "met, however, with"."""
_BEFORE_IF: Final = frozenset((",", ";", ":", sym.THAT, sym.SPEECH, sym.AND))
_ENDS: Final = frozenset((",", ";", ":"))
_JOINING: Final = frozenset(("while", "because", "if"))
_OPENERS: Final = frozenset(("while", "after", "before", "if", "because", "since"))
_TOLD_OF: Final = frozenset(("group", sym.GAP, sym.STATUS, "f", "o", "m", sym.AND, "-", "i"))
_WHEN: Final = 70
"""Letters of when and where something was done, between its verb and with whom."""
_COMMA: Final = 2
"""A comma and a space; where a quotation mark stands there too, what was said ends."""


def clause_numbers(
    items: Sequence[Chunk | Group],
    kinds: Sequence[str],
    groups: Sequence[Group | None],
    *,
    before: bool,
    verb_second: bool,
) -> list[int]:
    """The clause of each item.

    Args:
        items: a sentence's items.
        kinds: their kinds, and two empty ones.
        groups: the items that are name groups, None for the others, and two more.
        before: prepositional phrases stand before the verb.
        verb_second: the subject may follow the verb where something else stands first.
    """
    out: list[int] = []
    clause, closing = 0, -1
    for index in range(len(items)):
        kind = kinds[index]
        if kind == ",":
            if index > closing and (before or not _apposing(items, kinds, groups, index, verb_second=verb_second)):
                closing = -1 if before else _aside(items, kinds, groups, index)
                clause += closing < 0
        elif kind in _CUTS or (verb_second and index and groups[index + 1] is not None and _subordinates(items[index])):
            closing = -1
            clause += 1
        out.append(clause)
    return out


def _aside(items: Sequence[Chunk | Group], kinds: Sequence[str], groups: Sequence[Group | None], index: int) -> int:
    """The comma that closes what another opens around a place or a word or two, "met, in Rome, with"; else -1."""
    end = index + 1 + (kinds[index + 1] == sym.GAP)
    closed = kinds[end] == "," and kinds[end + 1] in _GOES_ON
    if closed and (end == index + 1 or items[end].end - items[index].start <= _ASIDE):  # "X, led by Y, visited"
        return end
    if (end := _told_of_place(kinds, groups, index)) > 0 or (end := _in_passing(items, kinds, groups, index)) > 0:
        return end
    end = index + 3
    if end >= len(groups):
        return -1
    group = groups[index + 2]
    if group is None or "in" not in group.case or kinds[end] != "," or not kinds[end + 1]:
        return -1
    return end if all(m.type in _SCENES for m in group.members) else -1


def _in_passing(
    items: Sequence[Chunk | Group], kinds: Sequence[str], groups: Sequence[Group | None], index: int
) -> int:
    """The last comma of when and where between a deed and with whom, "met, on Monday (2), in Lima, with"; else -1."""
    if not index or kinds[index - 1] != sym.ACT:
        return -1
    at, closed = index + 1, -1
    while at < len(items) and items[at].start - items[index].end <= _WHEN:
        if kinds[at] == ",":
            closed = at
        elif kinds[at] == "o" and (group := groups[at + 1]) is not None and "in" in group.case:
            at += 1
            if any(m.type not in _SCENES for m in group.members):
                return -1
        elif kinds[at] not in (sym.GAP, "(", ")"):
            break
        at += 1
    item = items[at] if closed == at - 1 and at < len(items) else None
    marks = item.atoms[0].classes if isinstance(item, Chunk) and item.kind == "o" else sym.NOTHING
    return closed if "with" in marks else -1


def _told_of_place(kinds: Sequence[str], groups: Sequence[Group | None], index: int) -> int:
    """The comma behind what a place is called: "in Pristina, the capital of Kosovo, with"; else -1."""
    place = groups[index - 1] if index else None
    if place is None or "in" not in place.case or kinds[index + 1] != sym.GAP:
        return -1
    end = index + 2 + (kinds[index + 2] == "f")
    whose = groups[end]
    if whose is None or not (whose.possessive or "of" in whose.case) or kinds[end + 1] != ",":
        return -1
    return end + 1 if kinds[end + 2] in _GOES_ON else -1


def _apposing(
    items: Sequence[Chunk | Group],
    kinds: Sequence[str],
    groups: Sequence[Group | None],
    index: int,
    *,
    verb_second: bool,
) -> bool:
    """A comma that closes an apposition: right between a name group and its verb."""
    subject, verb = groups[index - 1] if index else None, kinds[index + 1]
    if subject is None or subject.case or verb not in (sym.ACT, sym.SPEECH):
        return False
    if items[index].end - items[index].start > _COMMA or _relative(kinds, index):
        return False
    if verb_second and _opened(items, kinds, index):
        return False
    if kinds[index - 2] == sym.ACT and kinds[index - 3] == ",":
        return False  # "Scholz, visiting Beijing, told"
    return not (verb_second and verb == sym.SPEECH and groups[index + 2] is not None)  # "..., sier Støre"


def _subordinates(item: Chunk | Group) -> bool:
    """A word that opens a clause wherever it stands: "avlyste reisen da han ble syk"."""
    classes = item.atoms[0].classes if isinstance(item, Chunk) and item.atoms else frozenset()
    return bool(classes) and classes <= _JOINING


def _opened(items: Sequence[Chunk | Group], kinds: Sequence[str], index: int) -> bool:
    """The sentence opens with a clause that has its verb before the comma: "Da hun landet, protesterte Kina"."""
    first = items[0]
    marks = isinstance(first, Chunk) and bool(first.atoms) and not first.atoms[0].classes.isdisjoint(_OPENERS)
    return marks and sym.ACT in kinds[1:index] and sym.WHO not in kinds[1:index]


def split(clauses: Clauses, comma: int, at: int) -> bool:
    """A comma parts a verb with a subject of its own from those before: `da hun landet, protesterte Kina og ...`."""
    if clauses.kind(comma) != "," or not any(clauses.bare(i) for i in range(comma, at)):
        return False
    return clauses.verb_second or _closes_condition(clauses, comma)


def _closes_condition(clauses: Clauses, comma: int) -> bool:
    """The comma closes what "if", "when" or the like opens: "if X attacks, Y and others will respond"."""
    first = comma - 1
    while first > 0 and clauses.kind(first - 1) not in _ENDS:
        first -= 1
    opener = clauses.items[first] if first >= 0 else None
    if not isinstance(opener, Chunk) or not opener.atoms:
        return False
    # A word of status before its subject opens a clause as well: "if", "unless", "in case".
    status = opener.kind == sym.STATUS and clauses.bare(first + 1)
    return status or not opener.atoms[0].classes.isdisjoint(_OPENERS)


def _relative(kinds: Sequence[str], index: int) -> bool:
    """The comma closes what a relative word tells without a deed: "Wang, who is also a councillor, arrived"."""
    at = index - 1
    while at > 0 and kinds[at] in _TOLD_OF:
        at -= 1
    return at > 0 and kinds[at] == sym.WHO and kinds[at - 1] == ","


def behind_if(items: Sequence[Chunk | Group], index: int) -> bool:
    """Right before stands a word that is "if" where a clause opens with it, and "about" elsewhere (`om`)."""
    before = items[index - 1] if index else None
    if not isinstance(before, Chunk) or not before.atoms or "if" not in before.atoms[0].classes:
        return False
    return index == 1 or items[index - 2].kind in _BEFORE_IF
