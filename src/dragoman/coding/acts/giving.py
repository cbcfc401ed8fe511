"""Who gives, where a sentence only tells what arrives: "The tanks will be sent to Ukraine next month"."""

from __future__ import annotations

from dragoman.coding.acts.act import Act
from dragoman.coding.events.parties import parties
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention


def given_by(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> list[Mention]:
    """The doers of a deed; of one of giving that names none, who gave the same party something before.

    Args:
        act: the deed.
        a: its doers.
        b: to whom it is done.
        cast: the story so far, which keeps who gives.
    """
    if act.frame.type != "aid":
        return a
    if len(parties(a)) == 1:
        cast.givers.update((party, a[0]) for party in parties(b))
    if a or act.a or act.frame.part == "noun":
        return a
    giver = next((cast.givers[party] for party in parties(b) if party in cast.givers), None)
    return [giver] if giver is not None else []
