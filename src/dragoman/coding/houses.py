"""Bodies through which words come: those in which something is said, and those that only carry it."""

from __future__ import annotations

from dragoman.coding.cast import Cast
from dragoman.coding.clause import Clauses
from dragoman.coding.mention import Mention


def house(clauses: Clauses, index: int) -> bool:
    """A ministry, a press office or a seat of government, in which something is said: "сообщили в Кремле"."""
    group = clauses.group(index)
    if group is None or "in" not in group.case:
        return False
    one = group.members[0]
    return (
        one.key == "ministry" or (one.type == "venue" and one.acts) or (one.type == "office" and one.state is not None)
    )


def medium(mention: Mention, cast: Cast) -> bool:
    """A newspaper or agency: it carries the words, it does not speak them."""
    body = cast.knowledge.organisations.get(mention.name or "") if mention.type == "org" else None
    return body is not None and body.kind == "media"
