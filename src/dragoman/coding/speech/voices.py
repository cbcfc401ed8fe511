"""Whose voice a story last told of: the words of a document that is not told whose are theirs."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.events.drafts import Draft, spoken
from dragoman.coding.events.parties import settle
from dragoman.coding.names.cast import Cast


def raise_voices(drafts: Iterable[Draft], cast: Cast) -> None:
    """Takes in who blames, asks, backs or issues something: whose words a document told of next holds."""
    for draft in drafts:
        if spoken(draft.act) or draft.act.frame.act == "issue":
            doers = [m for m in settle(draft.act.a, cast) if m.acts and (m.state or m.org or m.type == "org")]
            cast.voice = doers[0] if doers else cast.voice
