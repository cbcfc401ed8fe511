"""The codes of an event in PLOVER and CAMEO: of its act where that is coded apart, its mode, its contexts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.knowledge import Knowledge
from dragoman.records import Event, Plover

_PAIR: Final = 2
_NONE: Final = "none"
"""What the file says of a topic that PLOVER has no context for."""
_JOURNEY: Final = "visit"
"""The event of a journey, and the mode of what takes place on one."""


def give_codes(events: Sequence[Event], acts: Sequence[str], knowledge: Knowledge) -> None:
    """Gives the events of a story their codes.

    Args:
        events: the events, with place, parties and topics settled.
        acts: the act of each; empty where none made it.
        knowledge: what the codes are.
    """
    known = knowledge.events
    for event, act in zip(events, acts, strict=True):
        kind, own = known.events[event.type], known.acts.get(act)
        plover = (own and own.plover) or kind.plover
        event.cameo = (own and own.cameo) or kind.cameo
        if plover is None:
            continue
        mode = plover.mode
        if mode is None and kind.modes:
            mode = _mode(event, events, knowledge)
            event.cameo = kind.modes.get(mode or "", event.cameo)
        contexts = dict.fromkeys(known.contexts[topic] for topic in event.topics if topic in known.contexts)
        event.plover = Plover(type=plover.type, mode=mode, contexts=[c for c in contexts if c != _NONE])


def _mode(event: Event, events: Sequence[Event], knowledge: Knowledge) -> str | None:
    """Whether the two met at one's home, elsewhere, or with others; None where that is not told."""
    states = [party for party in event.parties if party in knowledge.states]
    if len(event.parties) > _PAIR or (event.series and len(states) < len(event.parties)):
        return "multilateral"
    if len(states) != _PAIR or len(event.parties) != _PAIR:
        return None
    where = event.place.country if event.place else None
    if where is None:
        return _JOURNEY if any(_on_journey(event, other) for other in events) else None
    return _JOURNEY if where in states else "third-party"


def _on_journey(event: Event, other: Event) -> bool:
    """Somebody who takes part is told to have come for a visit, then or on no day that is told."""
    if other.type != _JOURNEY or other.status != event.status or set(other.parties) != set(event.parties):
        return False
    one, two = event.date, other.date
    if one and two and not (one.start <= two.end and two.start <= one.end):
        return False
    travellers = {p.name for p in other.participants if p.role == "visitor" and p.name}
    return any(p.name in travellers for p in event.participants)
