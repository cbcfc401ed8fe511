"""Who holds an office that is told alone, where the story names its holder elsewhere: among those who sign."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.names.cast import Cast
from dragoman.records import Event


def holder(office: str | None, state: str | None, cast: Cast) -> str | None:
    """The one person on file whom the story names and who holds an office of a state; None where there are several.

    Args:
        office: the office's English name.
        state: the state it is of.
        cast: all whom the story named.
    """
    if office is None or state is None:
        return None
    found = [m.name for m in cast.members.values() if m.state == state and office in m.offices and m.known]
    return found[0] if len(found) == 1 else None


def name_holders(events: Iterable[Event], cast: Cast) -> None:
    """Names those told only by their office: "the Danish foreign minister".

    Args:
        events: a story's events; their participants are changed.
        cast: all whom the story named.
    """
    for event in events:
        present = {person.name for person in event.participants}
        for person in event.participants:
            if person.type == "person" and not person.name:
                name = holder(person.office, person.state, cast)
                person.name = None if name in present else name
