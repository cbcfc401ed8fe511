"""Whom two tellings of one act name."""

from __future__ import annotations

from dragoman.records import Event, Participant


def named(event: Event) -> set[str]:
    """The names of the people who take part."""
    return {p.name for p in event.participants if p.type == "person" and p.name}


def people(one: Event, two: Event) -> bool:
    """The people named agree: some shared, or one side names nobody."""
    first, second = named(one), named(two)
    if not first or not second:
        return True
    return first <= second or second <= first or (len(first & second) >= 1 and one.type in ("visit", "signing"))


def union(one: list[Participant], two: list[Participant]) -> list[Participant]:
    """Both lists, each person once; a state gives way to a person who acts for it."""
    out = list(one)
    for extra in two:
        twin = next((p for p in out if p.type == extra.type and p.name == extra.name and extra.name), None)
        if twin is not None:
            twin.office = twin.office or extra.office
            continue
        if extra.name is None and any(p.type == "person" and p.state == extra.state for p in out):
            continue
        if extra.type == "state" and any(p.state == extra.name for p in out):
            continue
        out.append(extra)
    names = {p.state for p in out if p.type == "person" and p.name}
    return [p for p in out if not (p.type == "state" and p.name in names) and not (p.name is None and p.state in names)]
