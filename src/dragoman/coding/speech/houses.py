"""Bodies through which words come: those in which something is said, and those that only carry it."""

from __future__ import annotations

from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses


def house(clauses: Clauses, index: int) -> bool:
    """A ministry, a press office or a seat of government, in which something is said: "сообщили в Кремле"."""
    group = clauses.group(index)
    if group is None or "in" not in group.case:
        return False
    one = group.members[0]
    return (
        one.key == "ministry" or (one.type == "venue" and one.acts) or (one.type == "office" and one.state is not None)
    )


def met_in(clauses: Clauses, index: int) -> int | None:
    """The body in which talks are told to have been held with somebody: `в МИД России состоялась встреча с послом`."""
    for at, number in enumerate(clauses.number):
        if number == clauses.number[index] and house(clauses, at):
            return at
    return None


def said_in(clauses: Clauses, index: int, *, alone: bool) -> int | None:
    """The body in which something is said, told behind the verb or, where nobody else says it, before it.

    `сообщили в Кремле`, `В МИД Польши в среду заявили`.

    Args:
        clauses: the sentence.
        index: the verb.
        alone: the verb has no subject.
    """
    if clauses.kind(index + 1) == "o" and house(clauses, index + 2):
        return index + 2
    for at in range(index - 1, -1, -1) if alone else ():
        if clauses.number[at] != clauses.number[index] or clauses.verb(at) or clauses.bare(at):
            return None
        if clauses.kind(at - 1) == "o" and house(clauses, at):
            return at
    return None


def medium(mention: Mention, cast: Cast) -> bool:
    """A newspaper or agency: it carries the words, it does not speak them."""
    body = cast.knowledge.organisations.get(mention.name or "") if mention.type == "org" else None
    return body is not None and body.kind == "media"
