"""How far an act reaches for its sides: not into another deed's clause, nor over what it aims at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses, Item
from dragoman.lexicon import Entry

_BESIDE: Final = 2
"""Items from a noun to whom the marker behind it marks."""
_FAR: Final = 24
"""Letters of words that nobody knows, between a noun and its two sides."""


def aimed(clauses: Clauses, index: int, found: int) -> bool:
    """So many words lie between that the sides are of something else: "talks to calm the war between A and B"."""
    words = (clauses.items[at] for at in range(index + 1, found) if clauses.kind(at) == sym.GAP)
    return sum(item.end - item.start for item in words) > _FAR


def beyond(clauses: Clauses, index: int, found: int) -> bool:
    """Another deed has it, in a relative clause behind this one (`uma viagem que o levará a Pequim`).

    Where the verb stands second, so has the main verb behind a noun that opens the sentence: `Etter møtet ba X om
    samtaler med Russland`.
    """
    words = [at for at in range(index + 1, found) if clauses.kind(at) == sym.WHO]
    if words:
        return any(clauses.verb(at) for at in range(words[0] + 1, found))
    opens = clauses.verb_second and index == 1 and not clauses.verb(index) and clauses.group(found) is not None
    marked = opens and "with" in clauses.group(found).case  # type: ignore[union-attr]
    return marked and any(clauses.verb(at) for at in range(index + 1, found))


def nearer(clauses: Clauses, index: int, found: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """Another noun of two sides stands before them, joined by no "and": "the summit follows X's talks with Y"."""
    between = range(index + 1, found)
    if any(clauses.kind(at) in (sym.AND, ",") for at in between):
        return False
    return any(
        clauses.kind(at) == sym.ACT and _of_two(entry, frames)
        for at in between
        for entry in _entries(clauses.items[at])
    )


def discussed_with(clauses: Clauses, index: int, found: int) -> int | None:
    """With whom something is discussed: not the state another word is with ("discussed relations with China")."""
    own = clauses.number[index]
    for at in range(found, len(clauses.items)):
        group = clauses.group(at)
        if clauses.number[at] != own or at < index:
            return found
        if group is None or "with" not in group.case:
            continue
        told = at - index > _BESIDE and clauses.kind(at - _BESIDE) in (sym.GAP, sym.ACT)
        if not told or any(m.type not in ("state", "pair", "region") for m in group.members):
            return at
    return None


def _entries(item: Item) -> Sequence[Entry]:
    return item.atoms[0].entries if isinstance(item, Chunk) and item.atoms else ()


def _of_two(entry: Entry, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """The noun takes two sides, told by a word such as "with"."""
    frame = frames.get((entry.key, entry.feature)) if entry.kind == "act" else None
    return frame is not None and frame.part == "noun" and "with" in frame.b


def aims_at(act: Act, whom: Sequence[Mention]) -> bool:
    """The words are for those they name, who are of no party: one's own citizens, "the ambassadors"."""
    if act.b_from != "object":
        return act.b_from == "attribute"
    return act.frame.type == "request" or (act.frame.type == "accuse" and all(m.type == "office" for m in whom))


def of_a_deed(clauses: Clauses, index: int, found: int) -> bool:
    """Between the verb and the one marked stands a deed, which is theirs: "blocked a visit of X"."""
    return any(clauses.kind(at) == sym.ACT for at in range(index + 1, found))
