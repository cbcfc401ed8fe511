"""Making a judgement and taking it back: what it bears on is marked to be compared again."""

from __future__ import annotations

from sqlalchemy import Connection, and_, delete, insert, or_, select, update

from dragoman.records import load
from dragoman.resolve import Context, Telling, gist_of
from dragoman.resolve.pins import Pin, check, circle, ends, renamed
from dragoman.store import writing
from dragoman.store.judging import judged, pins
from dragoman.store.tables import gists, judgements, people
from dragoman.store.tables import tellings as told_table


def pin(connection: Connection, new: Pin) -> bool:
    """Makes a judgement, and marks what it bears on to be compared again.

    Returns:
        Whether it was not made before.

    Raises:
        Contradiction: it contradicts one made before.
    """
    known = judged(connection)
    if any(_alike(new, old) for old in known):
        return False
    check(new, known)
    connection.execute(
        insert(judgements),
        {
            "verdict": new.verdict,
            "subject": new.subject,
            "one": new.one,
            "other": new.other,
            "said_one": new.said[0],
            "said_other": new.said[1],
        },
    )
    _bear(connection, new)
    return True


def unpin(connection: Connection, old: Pin) -> bool:
    """Takes a judgement back.

    Returns:
        Whether there was one.
    """
    own = judgements.c
    either = or_(and_(own.one == old.one, own.other == old.other), and_(own.one == old.other, own.other == old.one))
    gone = connection.execute(delete(judgements).where(own.verdict == old.verdict, own.subject == old.subject, either))
    _bear(connection, old)
    return bool(gone.rowcount)


def _alike(one: Pin, other: Pin) -> bool:
    return one[:2] == other[:2] and {one.one, one.other} == {other.one, other.other}


def _bear(connection: Connection, judgement: Pin) -> None:
    if judgement.subject == "record":
        writing.touch(connection, [judgement.one, judgement.other])
        return
    # All names that this and other judgements bring together: any of them may be what the records call the person now.
    names = circle(judgement, judged(connection))
    told = (
        select(told_table.c.page, told_table.c.id, told_table.c.gist)
        .join(gists, gists.c.id == told_table.c.gist)
        .join(people, people.c.record == gists.c.record)
        .where(people.c.plain.in_(sorted(names)))
        .distinct()
    )
    named = [(row.page, row.id, row.gist) for row in connection.execute(told)]
    if judgement.verdict == "same" or ends(judgement) != (judgement.one, judgement.other):
        _compare_as_called(connection, named)
    writing.touch(connection, sorted({gist for _page, _id, gist in named}))


def _compare_as_called(connection: Connection, named: list[tuple[str, str, str]]) -> None:
    """Gives tellings (page, id, gist) the gists they have under the names that judgements give to people."""
    called = pins(connection).called
    left: set[str] = set()
    for page, key, before in named:
        own = (told_table.c.page == page, told_table.c.id == key)
        row = connection.execute(select(told_table).where(*own)).one()
        context = Context(row.story, row.language, row.published, row.outlet, row.wording)
        made = gist_of(Telling(row.id, renamed(load(row.body), called), context))
        if made.id != before:
            left.add(before)
            writing.put_gists(connection, [made])
            connection.execute(update(told_table).where(*own).values(gist=made.id))
    writing.touch(connection, sorted(left))
    writing.forget(connection, sorted(left))
