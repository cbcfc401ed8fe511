"""GEXF 1.3 for Gephi: who meets whom, how often, from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from dragoman.export.choice import ALL, Choice
from dragoman.export.xmltext import attribute
from dragoman.knowledge import load
from dragoman.records import Event
from dragoman.store import Store

MEETINGS = frozenset(("meeting", "call", "visit", "signing", "exchange"))


@dataclass(slots=True)
class _Tie:
    weight: int = 0
    first: str = ""
    last: str = ""

    def add(self, event: Event) -> None:
        self.weight += 1
        if event.date:
            self.first = min(self.first or event.date.start, event.date.start)
            self.last = max(self.last, event.date.end)


def gexf(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """The network of parties and people who met; memory grows with the pairs, not with the events."""
    nodes: dict[str, str] = {}
    ties: dict[tuple[str, str], _Tie] = {}
    for record in choice.records(store, ["event"]):
        if not isinstance(record, Event) or record.type not in MEETINGS or record.status not in (None, "occurred"):
            continue
        people = [one.name for one in record.participants if one.type == "person" and one.name]
        for names, kind in ((people, "person"), (record.parties, "party")):
            nodes.update(dict.fromkeys(names, kind))
            for one, other in combinations(sorted(set(names)), 2):
                ties.setdefault((one, other), _Tie()).add(record)
    yield (
        b'<?xml version="1.0" encoding="utf-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
        b'<graph defaultedgetype="undirected" mode="dynamic" timeformat="date">\n'
        b'<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>\n<nodes>\n'
    )
    states = load().states
    for key, kind in sorted(nodes.items()):
        label = states[key].name if kind == "party" and key in states else key
        yield (
            f'<node id="{attribute(key)}" label="{attribute(label)}"><attvalues>'
            f'<attvalue for="kind" value="{kind}"/></attvalues></node>\n'
        ).encode("utf-8", "replace")
    yield b"</nodes>\n<edges>\n"
    for number, ((one, other), tie) in enumerate(sorted(ties.items())):
        span = f' start="{tie.first}" end="{tie.last}"' if tie.first else ""
        yield (
            f'<edge id="{number}" source="{attribute(one)}" target="{attribute(other)}" weight="{tie.weight}"{span}/>\n'
        ).encode("utf-8", "replace")
    yield b"</edges>\n</graph>\n</gexf>\n"
