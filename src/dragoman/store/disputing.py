"""Disputes, kept in the store: looked for again only on the grounds that a new or changed record stands on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, and_, delete, func, literal_column, select

from dragoman.records import AnyRecord, Dispute, Record, dump, load
from dragoman.resolve.disputes import KINDS, Sources, disputed, grounds_of
from dragoman.resolve.pins import renamed
from dragoman.store import judging
from dragoman.store.lookout import STORY, article_of
from dragoman.store.rows import Row, add, chunks
from dragoman.store.tables import contested, disputes, gists, grounds, records, stories
from dragoman.store.tables import tellings as told_table

_PART = 400
"""Grounds looked at in one transaction."""
_MARK = "|"
WAITING = select(contested.c.key).exists()
"""Whether grounds are still to be looked at."""


def put(connection: Connection, merged: Iterable[Record], published: Mapping[str, str]) -> None:
    """Notes where records can be contradicted, to be looked at when the store settles.

    Args:
        connection: in a transaction that writes.
        merged: records just made.
        published: story -> its day.
    """
    rows = [
        {"key": ground.key, "record": record.id, "starts": int(ground.starts)}
        for record in merged
        if isinstance(record, KINDS)
        for ground in grounds_of(record, published)
    ]
    add(connection, grounds, rows)
    _contest(connection, (str(row["key"]) for row in rows))


def drop(connection: Connection, ids: Sequence[str]) -> None:
    """Takes records off their grounds, which are looked at again."""
    _contest(connection, connection.scalars(select(grounds.c.key).where(grounds.c.record.in_(ids)).distinct()))
    connection.execute(delete(grounds).where(grounds.c.record.in_(ids)))


def _contest(connection: Connection, keys: Iterable[str]) -> None:
    add(connection, contested, [{"key": key} for key in sorted(set(keys))])


def argue(connection: Connection) -> bool:
    """Looks at some grounds again.

    Returns:
        Whether there were any.
    """
    keys = list(connection.scalars(select(contested.c.key).order_by(contested.c.key).limit(_PART)))
    for part in chunks(keys):
        connection.execute(delete(disputes).where(disputes.c.ground.in_(part)))
        connection.execute(delete(contested).where(contested.c.key.in_(part)))
    standing = _standing(connection, keys)
    add(connection, disputes, [_row(key, one, standing[key], day) for key, one, day in _found(connection, standing)])
    return bool(keys)


def _standing(connection: Connection, keys: Sequence[str]) -> dict[str, list[Record]]:
    """The records on grounds where something can be in dispute: two records or more, one of which can start it."""
    out: dict[str, list[Record]] = {}
    made: dict[str, Record] = {}
    for part in chunks(keys):
        live = select(grounds.c.key).where(grounds.c.key.in_(part), literal_column("starts > 0"))
        live = live.with_hint(grounds, "INDEXED BY grounds_that_start", "sqlite")
        own: dict[str, list[str]] = defaultdict(list)
        for row in connection.execute(select(grounds.c.key, grounds.c.record).where(grounds.c.key.in_(live))):
            own[row.key].append(row.record)
        placed = {key: own[key] for key in sorted(own) if len(own[key]) > 1}
        wanted = {one for listed in placed.values() for one in listed} - made.keys()
        for ids in chunks(sorted(wanted)):
            for body in connection.scalars(select(records.c.body).where(records.c.id.in_(ids))):
                record = load(body)
                made[record.id] = record
        for key, listed in placed.items():
            out[key] = [made[one] for one in listed]
    return out


def _found(
    connection: Connection, standing: Mapping[str, Sequence[Record]]
) -> Iterator[tuple[str, Dispute, str | None]]:
    """Disputes with their ground and the day of the latest report that makes one of the claims."""
    told = {span.article for own in standing.values() for record in own for span in record.evidence}
    roots: set[str] = set()
    articles = []
    for part in chunks(sorted(told)):
        for row in connection.execute(select(*STORY).where(stories.c.id.in_(part))):
            articles.append(article_of(row))
            roots.add(row.root or row.id)
    for part in chunks(sorted(roots)):
        mending = and_(stories.c.root.in_(part), stories.c.derivation == "correction")
        articles += [article_of(row) for row in connection.execute(select(*STORY).where(mending))]
    called = judging.pins(connection).called

    def voices(ids: Sequence[str]) -> Iterator[Record]:
        for part in chunks(sorted(ids)):
            query = select(told_table.c.body).join(gists, gists.c.id == told_table.c.gist)
            for body in connection.scalars(query.where(gists.c.record.in_(part))):
                yield renamed(load(body), called)

    sources = Sources(articles, voices)
    days = {article.id: article.published[:10] for article in articles if article.published}
    for key in sorted(standing):
        for one in disputed(key, standing[key], sources):
            yield (
                key,
                one,
                max((days[own] for side in one.claims for own in side.articles if own in days), default=None),
            )


def _row(key: str, found: Dispute, standing: Iterable[Record], told_last: str | None) -> Row:
    sure = {record.id: 1.0 if record.confidence is None else record.confidence for record in standing}
    told = {record.id: {span.article for span in record.evidence} for record in standing}
    behind = ([sure[one] for one in found.about if told[one].intersection(claim.articles)] for claim in found.claims)
    sides = sorted((max(those, default=0.0) for those in behind), reverse=True)
    return {
        "id": found.id,
        "ground": key,
        "type": found.type,
        "parties": _MARK.join(["", *sorted(set(found.parties)), ""]),
        "confidence": sides[1] if len(sides) > 1 else 0.0,
        "body": dump(found).decode(),
        "told": told_last,
    }


def asked(
    connection: Connection,
    *,
    between: Sequence[str] = (),
    kinds: Sequence[str] = (),
    min_confidence: float = 0.0,
    ids: Sequence[str] = (),
    limit: int = 0,
) -> tuple[list[Dispute], int]:
    """Disputes, those told last first, and how many there are.

    Args:
        connection: to the store.
        between: parties that must all be concerned.
        kinds: types; all where empty.
        min_confidence: of the records behind at least two sides, 0 to 1.
        ids: of the disputes; all where empty.
        limit: most of them; 0 for all.
    """
    chosen = select(disputes.c.id, disputes.c.type, disputes.c.told, disputes.c.body).distinct()
    for party in dict.fromkeys(between):
        chosen = chosen.where(disputes.c.parties.contains(f"{_MARK}{party}{_MARK}", autoescape=True))
    if kinds:
        chosen = chosen.where(disputes.c.type.in_(kinds))
    if min_confidence > 0:
        chosen = chosen.where(disputes.c.confidence >= min_confidence)
    if ids:
        chosen = chosen.where(disputes.c.id.in_(ids))
    many = connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0
    order = (disputes.c.told.desc().nulls_last(), disputes.c.type, disputes.c.id)
    rows = connection.execute(chosen.order_by(*order).limit(limit or None))
    return [_read(row.body) for row in rows], many


def _read(body: str) -> Dispute:
    found: AnyRecord = load(body)
    assert isinstance(found, Dispute)
    return found
