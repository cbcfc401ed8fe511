"""Who sits opposite somebody named, where a story tells that side by its states alone, and whether it is meant."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.sides import SUFFERER
from dragoman.coding.events.parties import parties
from dragoman.coding.names.cast import Cast, Member
from dragoman.coding.names.mention import PEOPLE, Mention


def meant(act: Act, cast: Cast) -> bool:
    """Words that name nobody they are said to may mean the other side of the story."""
    if cast.asked or cast.addressed == "always" or act.b_from == SUFFERER:
        return False
    return not act.frame.named or any(m.type == "pronoun" for m in act.b)


def by_itself(act: Act, doers: Sequence[Mention]) -> bool:
    """Words that name nobody they are said to are told of who says them alone.

    A vote of states and bodies is, and what a body of several states agrees on within itself: no house of parliament,
    and nobody who signs laws at home.
    """
    body = all(m.type == "org" and m.state is None for m in doers)
    states = all(m.type == "state" or (m.type == "org" and m.state is None) for m in doers)
    return (act.frame.alone and states) or (act.frame.act == "pledge" and body)


def facing(a: list[Mention], b: list[Mention], cast: Cast) -> list[Mention]:
    """Who meets the person named, where only "the two sides" are told: the other side's person in the story.

    Args:
        a: one side as it is told: nobody, or states.
        b: the other, with somebody named.
        cast: the story so far.

    Returns:
        That person; the side as it was where nobody fits, or several of a state told do.
    """
    guest = next((m for m in b if m.type == "person" and (m.state or m.org)), None)
    if guest is None or any(m.type in PEOPLE for m in a) or (a and not set(parties([guest])) & set(parties(a))):
        return a
    here = [name for name in dict.fromkeys(cast.recent[cast.named_before :]) if _meets(cast.members[name], guest, a)]
    if a and len(here) > 1 and cast.focus not in here:
        return a  # which of its people the text does not say
    told = (*((cast.focus,) if cast.focus else ()), *here, *reversed(cast.recent))
    name = next((name for name in told if _meets(cast.members[name], guest, a)), None)
    if name is None:
        return a
    return [cast.members[name].mention(guest.start, guest.end)]


def _meets(member: Member, guest: Mention, sides: Sequence[Mention]) -> bool:
    """Somebody who acts for another state than the guest, one of the sides where any are told."""
    apart = bool(member.acts and member.state and member.state != guest.state)
    return apart and (not sides or member.state in parties(sides))
