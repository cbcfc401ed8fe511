"""GEXF 1.3 for Gephi: who meets whom, how often, from when to when."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import combinations, islice

from dragoman.export.choice import ALL, Choice
from dragoman.export.xmltext import attribute
from dragoman.knowledge import load
from dragoman.records import Event
from dragoman.store import Store

MEETINGS = frozenset(("meeting", "call", "visit", "signing", "exchange"))
_BATCH = 5_000
_TABLES = """
CREATE TABLE nodes (id TEXT PRIMARY KEY, kind TEXT) WITHOUT ROWID;
CREATE TABLE ties (
    one TEXT, other TEXT, weight INTEGER, first TEXT, last TEXT, PRIMARY KEY (one, other)
) WITHOUT ROWID;
"""
_NODE = "INSERT INTO nodes VALUES (?, ?) ON CONFLICT DO UPDATE SET kind = excluded.kind"
_TIE = """
INSERT INTO ties VALUES (?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET
    weight = weight + 1,
    first = coalesce(min(first, excluded.first), first, excluded.first),
    last = coalesce(max(last, excluded.last), last, excluded.last)
"""


def gexf(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """The network of parties and people who met.

    All nodes stand before the first edge, so pairs are counted first: in a database on disk that is gone afterwards,
    which keeps memory constant however many met.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as counted:
        counted.executescript(_TABLES)
        counted.execute("BEGIN")
        events = (record for record in choice.records(store, ["event"]) if isinstance(record, Event) and _met(record))
        while batch := list(islice(events, _BATCH)):
            counted.executemany(_NODE, (node for event in batch for node in _nodes(event)))
            counted.executemany(_TIE, (tie for event in batch for tie in _ties(event)))
        yield from _written(counted)


def _met(event: Event) -> bool:
    return event.type in MEETINGS and event.status in (None, "occurred")


def _who(event: Event) -> tuple[tuple[str, list[str]], ...]:
    people = [one.name for one in event.participants if one.type == "person" and one.name]
    return ("person", people), ("party", event.parties)


def _nodes(event: Event) -> Iterable[tuple[str, str]]:
    return ((name, kind) for kind, names in _who(event) for name in names)


def _ties(event: Event) -> Iterable[tuple[str, str, str | None, str | None]]:
    start, end = (event.date.start, event.date.end) if event.date else (None, None)
    return (
        (one, other, start, end) for _kind, names in _who(event) for one, other in combinations(sorted(set(names)), 2)
    )


def _written(counted: sqlite3.Connection) -> Iterator[bytes]:
    yield (
        b'<?xml version="1.0" encoding="utf-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
        b'<graph defaultedgetype="undirected" mode="dynamic" timeformat="date">\n'
        b'<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>\n<nodes>\n'
    )
    states = load().states
    for key, kind in counted.execute("SELECT id, kind FROM nodes ORDER BY id"):
        label = states[key].name if kind == "party" and key in states else key
        yield (
            f'<node id="{attribute(key)}" label="{attribute(label)}"><attvalues>'
            f'<attvalue for="kind" value="{kind}"/></attvalues></node>\n'
        ).encode("utf-8", "replace")
    yield b"</nodes>\n<edges>\n"
    ties = counted.execute("SELECT one, other, weight, first, last FROM ties ORDER BY one, other")
    for number, (one, other, weight, first, last) in enumerate(ties):
        span = f' start="{first}" end="{last}"' if first else ""
        yield (
            f'<edge id="{number}" source="{attribute(one)}" target="{attribute(other)}" weight="{weight}"{span}/>\n'
        ).encode("utf-8", "replace")
    yield b"</edges>\n</graph>\n</gexf>\n"
