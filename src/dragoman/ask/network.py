"""Who meets whom."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Literal

import msgspec

from dragoman.ask.answers import Answer, ended, started
from dragoman.ask.names import Names
from dragoman.records import Event
from dragoman.store import Store

MEETINGS = ("meeting", "call", "visit", "signing", "exchange")


class Node(Answer, kw_only=True):
    """Somebody who meets others: id, English name, number of meetings, state of a person."""

    id: str
    name: str
    meetings: int
    state: str | None = None


class Edge(Answer, kw_only=True):
    """Two who met: how often, from when to when (ISO 8601, as fine as it is told)."""

    nodes: list[str]
    meetings: int
    first: str | None = None
    last: str | None = None


class Network(Answer, kw_only=True):
    """Who meets whom, those who meet most first."""

    of: str
    nodes: list[Node] = msgspec.field(default_factory=list)
    edges: list[Edge] = msgspec.field(default_factory=list)


def network(
    store: Store,
    *,
    of: Literal["parties", "people"] = "parties",
    party: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 40,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Network:
    """The network of those who met: visits, meetings, calls, signings, exchanges that took place.

    Args:
        store: where to look.
        of: states and organisations, or people.
        party: only meetings with a state or organisation, by code or name.
        since: first day, ISO 8601.
        until: last day.
        limit: most nodes, those who meet most.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party that nobody knows; near ones are offered.
    """
    names = names or Names()
    meetings: Counter[str] = Counter()
    states: dict[str, str | None] = {}
    edges: dict[tuple[str, str], Edge] = {}
    for record in store.records(
        kinds=["event"],
        types=MEETINGS,
        between=[names.party(party, store)] if party else [],
        since=since,
        until=until,
        min_confidence=min_confidence,
    ):
        if not isinstance(record, Event) or record.status not in (None, "occurred"):
            continue
        who = _who(record, of, states)
        meetings.update(who)
        for one, other in combinations(who, 2):
            edge = edges.setdefault((one, other), Edge(nodes=[one, other], meetings=0))
            edge.meetings += 1
            if record.date:
                first, last = started(record.date), ended(record.date)
                edge.first = min(edge.first or first, first)
                edge.last = max(edge.last or "", last)
    linked = {node for pair in edges for node in pair}
    kept = [node for node, _count in sorted(meetings.items(), key=lambda item: (-item[1], item[0])) if node in linked]
    shown = set(kept[:limit])
    return Network(
        of=of,
        nodes=[
            Node(
                id=node,
                name=names.of(node) if of == "parties" else node,
                meetings=meetings[node],
                state=states.get(node),
            )
            for node in kept[:limit]
        ],
        edges=sorted(
            (edge for pair, edge in edges.items() if set(pair) <= shown), key=lambda edge: (-edge.meetings, edge.nodes)
        ),
    )


def _who(record: Event, of: str, states: dict[str, str | None]) -> list[str]:
    if of == "parties":
        return sorted(set(record.parties))
    people = {one.name: one.state for one in record.participants if one.type == "person" and one.name}
    states.update(people)
    return sorted(people)
