"""Comparing what pages told, and keeping one record of each thing.

Only gists that a page touched, and what is bound to them, are compared again; the outcome is that of comparing all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Engine, bindparam, delete, or_, select, update

from dragoman.records import Agreement, AnyRecord, Event, Indicator, Quote, Record, Relation, dump, kind_of, load
from dragoman.resolve import Context, Gist, Telling, merge
from dragoman.resolve.bond import Bond
from dragoman.resolve.cluster import Pair, bonds_of, cluster, crowds
from dragoman.resolve.names import plain
from dragoman.resolve.pins import Pins, renamed
from dragoman.store import blocking, disputing, judging, picking, weaving, words
from dragoman.store.database import writing
from dragoman.store.rows import Row, add, chunks, count_change
from dragoman.store.tables import bonds, gists, people, records, strands
from dragoman.store.tables import tellings as told_table
from dragoman.store.writing import drop_records, touch_stories

_GIST = msgspec.msgpack.Decoder(Gist)
_WAITING = select(
    or_(
        select(gists.c.id).where(gists.c.touched).exists(),
        select(strands.c.id).where(strands.c.touched).exists(),
        disputing.WAITING,
    )
)
"""Asked before every question: put together once, answered by looking into three indexes."""
_PART = 400
"""Gists settled in one transaction."""


def unsettled(connection: Connection) -> bool:
    """Whether pages were read whose records were not compared yet."""
    return bool(connection.scalar(_WAITING))


def settle(engine: Engine) -> None:
    """Brings the records up to date with the pages. Stopped halfway, it goes on where it stopped the next time."""
    while True:
        with writing(engine) as connection:
            if (woven := weaving.weave(connection)) is None:
                break
            touch_stories(connection, woven)
    while True:
        with writing(engine) as connection:
            # In no order: the outcome is the same in any, and sorting all that waits would cost more the more waits.
            fresh = list(connection.scalars(select(gists.c.id).where(gists.c.record.is_(None)).limit(_PART)))
            if not fresh:
                break
            _bind(connection, fresh)
            # Compared now; an empty name until its cluster gives it one.
            connection.execute(update(gists).where(gists.c.id.in_(fresh)).values(record=""))
    while True:
        with writing(engine) as connection:
            touched = list(connection.scalars(select(gists.c.id).where(gists.c.touched).limit(_PART)))
            if not touched:
                break
            _settle(connection, touched)
    argued = True
    while argued:
        with writing(engine) as connection:
            argued = disputing.argue(connection)


def _bind(connection: Connection, fresh: list[str]) -> None:
    """Compares new gists with all that share a block and were compared before, and with each other."""
    loaded = _load(connection, fresh)
    pairs = blocking.sharing(connection, loaded)
    loaded.update(_load(connection, sorted({key for pair in pairs for key in pair} - loaded.keys())))
    pairs |= _beheaded(connection, loaded, set(fresh))
    found = bonds_of(loaded, pairs)
    add(
        connection,
        bonds,
        [{"one": one, "other": other, "tier": bond.tier, "score": bond.score} for (one, other), bond in found.items()],
    )


def _beheaded(connection: Connection, loaded: dict[str, Gist], fresh: set[str]) -> set[Pair]:
    """Pairs of crowds that have a new head: what bound the others before is undone."""
    crowd: dict[str, set[str]] = defaultdict(set)
    for key, head in crowds(loaded).items():
        crowd[head].add(key)
    out: set[Pair] = set()
    for head, own in crowd.items():
        older = sorted(own - fresh)
        if head not in fresh or not older:
            continue
        out |= {(head, key) for key in own if key != head}
        for part in chunks(older):
            connection.execute(delete(bonds).where(or_(bonds.c.one.in_(part), bonds.c.other.in_(part))))
            connection.execute(update(gists).where(gists.c.id.in_(part)).values(touched=True))
    return out


def _load(connection: Connection, keys: Iterable[str]) -> dict[str, Gist]:
    out: dict[str, Gist] = {}
    for part in chunks(keys):
        for row in connection.execute(select(gists.c.id, gists.c.body).where(gists.c.id.in_(part))):
            out[row.id] = _GIST.decode(row.body)
    return out


def _settle(connection: Connection, touched: list[str]) -> None:
    """Clusters what is bound to some gists, however far, and writes the records."""
    count_change(connection)
    judged = judging.pins(connection)
    reached, found = _reach(connection, touched, judged)
    loaded = _load(connection, sorted(reached))
    clusters = cluster(loaded, found, _beside(connection, loaded), judged)
    stale = {
        record
        for part in chunks(sorted(reached))
        for record in connection.scalars(select(gists.c.record).where(gists.c.id.in_(part)).distinct())
        if record
    }
    drop_records(connection, sorted(stale))
    told = _tellings(connection, sorted(reached), judged)
    merged = [merge([telling for key in keys for telling in told[key]], keys[0]) for keys in clusters]
    _write(connection, merged)
    disputing.put(connection, merged, _published(telling for own in told.values() for telling in own))
    rows = [{"own": key, "now": keys[0]} for keys in clusters for key in keys]
    connection.execute(
        update(gists).where(gists.c.id == bindparam("own")).values(record=bindparam("now"), touched=False), rows
    )


def _published(told: Iterable[Telling]) -> dict[str, str]:
    """The days of the stories in which something is told."""
    return {
        span.article: telling.context.published
        for telling in told
        if telling.context.published
        for span in telling.record.evidence
    }


def _reach(connection: Connection, start: list[str], judged: Pins) -> tuple[set[str], dict[Pair, Bond]]:
    reached = set(start)
    found: dict[Pair, Bond] = {}
    edge = list(start)
    while edge:
        own = set(edge)
        further = {key for joined in judged.joined if own.intersection(joined) for key in joined}
        for part in chunks(edge):
            for side in (bonds.c.one, bonds.c.other):
                for row in connection.execute(select(bonds).where(side.in_(part))):
                    found[row.one, row.other] = Bond(row.tier, row.score)
                    further |= {row.one, row.other}
        edge = sorted(further - reached)
        reached |= further
    return reached, found


def _beside(connection: Connection, loaded: dict[str, Gist]) -> dict[str, frozenset[str]]:
    """For gists that hold only within their story, the others told there."""
    scoped = sorted(key for key, gist in loaded.items() if gist.scope)
    homes: dict[str, set[str]] = defaultdict(set)
    for part in chunks(scoped):
        for row in connection.execute(select(told_table.c.gist, told_table.c.story).where(told_table.c.gist.in_(part))):
            homes[row.gist].add(row.story)
    there: dict[str, set[str]] = defaultdict(set)
    for part in chunks(sorted({story for found in homes.values() for story in found})):
        for row in connection.execute(
            select(told_table.c.story, told_table.c.gist).where(told_table.c.story.in_(part))
        ):
            there[row.story].add(row.gist)
    return {key: frozenset().union(*(there[story] for story in found)) - {key} for key, found in homes.items()}


def _tellings(connection: Connection, keys: list[str], judged: Pins) -> dict[str, list[Telling]]:
    rows = [
        row
        for part in chunks(keys)
        for row in connection.execute(select(told_table).where(told_table.c.gist.in_(part)))
    ]
    roots = weaving.roots(connection, {row.story for row in rows})
    out: dict[str, list[Telling]] = defaultdict(list)
    for row in rows:
        root, outlet = roots.get(row.story, (row.story, row.outlet))
        context = Context(row.story, row.language, row.published, outlet, root=root)
        out[row.gist].append(Telling(row.id, renamed(load(row.body), judged.called), context))
    return out


def _write(connection: Connection, merged: list[Record]) -> None:
    if not merged:
        return
    rows = [_record_row(record) for record in merged]
    add(connection, records, rows)
    numbers: dict[str, int] = {}
    for part in chunks([record.id for record in merged]):
        numbers.update(
            (row.id, row.n)
            for row in connection.execute(select(records.c.id, records.c.n).where(records.c.id.in_(part)))
        )
    words.put(connection, [(numbers[record.id], _text(record)) for record in merged])
    picking.put(connection, [(row, getattr(record, "parties", ())) for row, record in zip(rows, merged, strict=True)])
    heads = {row["id"]: picking.head(row) for row in rows}
    add(connection, people, [row | heads[row["record"]] for record in merged for row in _people(record)])


def _record_row(record: Record) -> Row:
    start, end = when(record)
    return {
        "id": record.id,
        "kind": kind_of(record),
        "type": getattr(record, "type", None) or getattr(record, "name", None) or "",
        "start": start,
        "end": end,
        "confidence": 1.0 if record.confidence is None else record.confidence,
        "status": getattr(record, "status", None),
        "body": dump(record).decode(),
        "ordinal": record.ordinal if isinstance(record, Event) and record.series else None,
    }


def when(record: Record | AnyRecord) -> tuple[str | None, str | None]:
    """The days a record covers, ISO 8601; None where it tells none."""
    if isinstance(record, Event | Agreement | Quote) and record.date is not None:
        return record.date.start, record.date.end
    if isinstance(record, Indicator) and record.period is not None:
        return record.period.start, record.period.end
    if isinstance(record, Relation):
        return record.since, record.until
    return None, None


def _people(record: Record) -> list[Row]:
    """The people of a record, one row a name."""
    named: list[tuple[str, str | None, str | None]] = []
    if isinstance(record, Event):
        named = [
            (person.name, person.state, person.office)
            for person in record.participants
            if person.type == "person" and person.name
        ]
    elif isinstance(record, Quote):
        named = [(record.speaker, record.state, record.office)]
    return [
        {"plain": folded, "record": record.id, "name": name, "state": state, "office": office}
        for name, state, office in named
        if (folded := plain(name))
    ]


def _text(record: Record) -> str:
    """What a record can be found by: its evidence, names and titles."""
    own = [
        str(value)
        for name in ("title", "name", "series", "value", "speaker", "distinction")
        if (value := getattr(record, name, None))
    ]
    own += [row["name"] for row in _people(record)]
    return "\n".join([*own, *(span.text for span in record.evidence)])
