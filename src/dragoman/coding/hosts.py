"""Who is visited in person: at home, and met there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dragoman.coding.act import Act
from dragoman.coding.cast import Cast
from dragoman.coding.mention import Mention
from dragoman.coding.parties import participants, parties
from dragoman.coding.setting import place_of
from dragoman.records import Event

_PEOPLE: Final = frozenset(("person", "office"))


def at_home(act: Act, b: list[Mention]) -> list[Mention]:
    """The states of those who are visited at home: `besucht US-Präsident Trump`, `Merkels Besuch bei Putin`."""
    if act.frame.act != "visit" or act.frame.part == "passive":
        return []
    return [Mention(m.start, m.end, "state", state=m.state) for m in b if m.type in _PEOPLE and m.acts]


def met_there(act: Act, visitors: list[Mention], b: list[Mention], cast: Cast) -> Iterator[Event]:
    """The meeting with whoever is visited in person: `besøkte president Joe Biden i Washington`.

    Args:
        act: the visit.
        visitors: who visits.
        b: where, or whom.
        cast: the story so far.
    """
    hosts = [m for m in b if m.type == "person" and m.acts and m.state and m.state not in parties(visitors)]
    if act.frame.act == "visit" and act.frame.part == "verb" and act.b_from == "object" and hosts:
        people = participants(visitors, "visitor", cast) + participants(hosts, "host", cast)
        sides = parties((*visitors, *hosts))
        yield Event(type="meeting", participants=people, parties=sides, place=place_of(act, cast), evidence=[])
