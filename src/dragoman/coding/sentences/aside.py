"""What only says who somebody is, between two commas behind the name, or when: the verb behind it is another's."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk

if TYPE_CHECKING:
    from dragoman.coding.sentences.clause import Clauses

_STOPPING: Final = frozenset((sym.SPEECH, sym.WHO, sym.THAT))
_EXPLAINING: Final = frozenset(("state", "org", "city", "region", "pair"))
_TITLED: Final = 3
"""Items back from the closing comma to the name: the title, a comma, the name."""


def explained(clauses: Clauses, at: int) -> int | None:
    """The subject that two commas part from its verb, with what it is: `Pakistan, a key US ally, has refused`."""
    own = clauses.number[at]
    closing, opening_comma = bisect_left(clauses.number, own), bisect_left(clauses.number, own - 1)
    if own < 1 or clauses.kind(closing) != "," or clauses.kind(opening_comma) != ",":
        return None
    if not clauses.bare(opening_comma - 1) or any(clauses.kind(i) in _STOPPING for i in range(closing + 1, at)):
        return None
    between = range(opening_comma + 1, closing)
    if any(clauses.kind(i) in _STOPPING or clauses.kind(i) == sym.AND or clauses.verb(i) for i in between):
        return None
    told = [group for group in map(clauses.group, between) if group is not None]
    things = all(member.type in _EXPLAINING for group in told for member in group.members)
    words = sym.GAP in (clauses.kind(opening_comma + 1), clauses.kind(closing - 1))
    return opening_comma - 1 if told and things and words else None


def entitled(clauses: Clauses, at: int) -> int | None:
    """Somebody named before a further title of theirs: "Foreign Minister X, chair of the Council, visited Minsk"."""
    comma = at - 1
    while comma > 0 and clauses.kind(comma) == sym.STATUS:
        comma -= 1
    return comma - _TITLED if comma >= _TITLED and further_title(clauses, comma - 1) else None


def further_title(clauses: Clauses, index: int) -> bool:
    """A title alone between two commas, right behind somebody named."""
    if clauses.before or clauses.kind(index - 1) != "," or clauses.kind(index + 1) != "," or index < _TITLED - 1:
        return False
    title, person = clauses.group(index), clauses.group(index - 2)
    if title is None or person is None or len(title.members) > 1 or len(person.members) > 1:
        return False
    return title.members[0].type == "office" and person.members[0].type == "person" and clauses.bare(index - 2)


def at_occasion(clauses: Clauses, index: int) -> bool:
    """Whose meeting it was, during which somebody named before did something: `布林肯在东盟外长会议期间与王毅会晤`."""
    if not clauses.before or clauses.kind(index + 1) != sym.ACT:
        return False
    during = clauses.items[index + 2] if index + 2 < len(clauses.items) else None
    if not isinstance(during, Chunk) or not during.atoms or "during" not in during.atoms[0].classes:
        return False
    return any(clauses.bare(at) and clauses.number[at] == clauses.number[index] for at in range(index))
