"""Judgements made by hand: two that are one thing, or that are not."""

from __future__ import annotations

import msgspec

from dragoman.ask.answers import Answer
from dragoman.ask.explain import NoRecord
from dragoman.ask.names import Names, UnknownName
from dragoman.records import Article, Event, Quote, Record, kind_of
from dragoman.resolve.names import plain, same_name
from dragoman.resolve.pins import Pin, Verdict, in_story
from dragoman.store import Store

_IN = "@"
_COPIES = frozenset(("original", "copy", "translation", "correction"))


class Judgement(Answer, kw_only=True):
    """What was judged, and what came of it.

    Attributes:
        verdict: `same` or `different`.
        subject: `record` or `person`.
        one: the first, as it was given.
        other: the second.
        changed: whether it was not so before.
        undone: it was taken back.
        records: ids of the records that the two are now; names, of people.
    """

    verdict: str
    subject: str
    one: str
    other: str
    changed: bool
    undone: bool = False
    records: list[str] = msgspec.field(default_factory=list)


def judge(
    store: Store, verdict: Verdict, one: str, other: str, *, undo: bool = False, names: Names | None = None
) -> Judgement:
    """Judges that two are one thing, or that they are not; the judgement outlives reading their pages again.

    Args:
        store: where they are.
        verdict: `same` or `different`.
        one: id of a record or of a telling, or the beginning of it; or a person's name; or, of two people of one name,
            NAME@ID: whom a story or record of that id means.
        other: likewise.
        undo: take the judgement back.
        names: names already loaded.

    Raises:
        NoRecord: there is no such record, or there are several.
        UnknownName: there is no such person.
        Contradiction: it contradicts an earlier judgement; both are named.
        ValueError: the two are not of a kind, or tell the very same.
    """
    names = names or Names()
    if _IN in one and _IN in other:
        return _namesakes(store, verdict, one, other, undo=undo)
    mine, theirs = _gist(store, one), _gist(store, other)
    if (mine is None) != (theirs is None):
        raise ValueError(f"{one} and {other}: one is a record, the other a person's name")
    if mine is not None and theirs is not None:
        pin = Pin(verdict, "record", mine, theirs, (one, other))
        if mine == theirs:
            raise ValueError(f"{one} and {other}: tell the very same; there is nothing to judge")
        _check_kinds(store, one, other)
    else:
        pin = Pin(
            verdict, "person", _person(store, one, verdict, names), _person(store, other, verdict, names), (one, other)
        )
        if pin.one == pin.other:
            raise ValueError(f"{one} and {other}: are one name")
    changed = store.judge(pin, undo=undo)
    return Judgement(
        verdict=verdict,
        subject=pin.subject,
        one=one,
        other=other,
        changed=changed,
        undone=undo,
        records=_now(store, pin),
    )


def _namesakes(store: Store, verdict: Verdict, one: str, other: str, *, undo: bool) -> Judgement:
    """Parts two people of one name: the second is from then on called by the name and the office told of him."""
    name, mine = _meant(store, one)
    named, theirs = _meant(store, other)
    if verdict != "different" or plain(name) != plain(named):
        raise ValueError(f"{one} and {other}: names in stories are for telling two of one name apart")
    if set(mine) & set(theirs):
        raise ValueError(f"{one} and {other}: are told in one story, as one")
    office = _office(store, plain(name), theirs)
    label = f"{name} ({office})" if office else f"{name} (2)"
    pins = [
        Pin(verdict, "person", in_story(plain(name), mine[0]), in_story(plain(name), story), (name, label))
        for story in theirs
    ]
    changed = [store.judge(pin, undo=undo) for pin in pins]
    return Judgement(
        verdict=verdict,
        subject="person",
        one=one,
        other=other,
        changed=any(changed),
        undone=undo,
        records=sorted({hit.name for hit in store.people() if hit.plain in (plain(name), plain(label))}),
    )


def _meant(store: Store, given: str) -> tuple[str, list[str]]:
    """The name of NAME@ID, and the stories that the id stands for: a story with its copies, or those of a record."""
    name, _, key = given.partition(_IN)
    name, found = name.strip(), store.find(key.strip().lower()) if key.strip() else []
    if len(found) != 1:
        raise NoRecord(f"{given}: {len(found)} stories or records begin so", [one.id for one in found])
    (one,) = found
    if isinstance(one, Article):
        alike = [story for story, _parent in store.lineage_of(one.root or one.id) if story.derivation in _COPIES]
        stories = [one.id, *(story.id for story in alike if story.id != one.id)]
    else:
        stories = sorted({span.article for span in one.evidence})
    telling = [story for story in stories if any(_names(record, plain(name)) for _id, record in store.told_in(story))]
    if not telling:
        raise UnknownName("person there", given, [])
    return name, telling


def _names(record: Record, wanted: str) -> list[str | None]:
    """The offices under which a record names somebody; none where it does not."""
    if isinstance(record, Event):
        return [one.office for one in record.participants if one.name and plain(one.name) == wanted]
    return [record.office] if isinstance(record, Quote) and plain(record.speaker) == wanted else []


def _office(store: Store, name: str, stories: list[str]) -> str | None:
    told = [office for story in stories for _id, one in store.told_in(story) for office in _names(one, name) if office]
    return min(told, key=lambda office: (-told.count(office), office), default=None)


def _gist(store: Store, key: str) -> str | None:
    """The gist that a record, or one telling of it, is known by; None where the key is no id."""
    wanted = key.strip().lower()
    if len(wanted) < 4 or any(char not in "0123456789abcdef" for char in wanted):
        return None
    telling = store.gist_of(wanted)
    if telling is not None:
        return telling
    found = [record for record in store.find(wanted) if not isinstance(record, Article)]
    if len(found) == 1:
        # A record's id is the least of its gists, unless a telling was asked for by the beginning of its id.
        return next((gist for gist in store.gists_of(found[0].id) if gist.startswith(wanted)), found[0].id)
    if found:
        raise NoRecord(f"{key}: {len(found)} records begin so", [record.id for record in found])
    raise NoRecord(f"{key}: no record with this id", [])


def _check_kinds(store: Store, one: str, other: str) -> None:
    kinds = {kind_of(record) for key in (one, other) for record in store.find(key.strip().lower())}
    if len(kinds) > 1:
        raise ValueError(f"{one} and {other}: not of a kind ({', '.join(sorted(kinds))})")


def _person(store: Store, name: str, verdict: Verdict, names: Names) -> str:
    """The folded name a person is known by in the store, or was judged under."""
    wanted = plain(name)
    judged = {key for pin in store.judgements() if pin.subject == "person" for key in (pin.one, pin.other)}
    if wanted in judged or any(hit.plain == wanted for hit in store.people()):
        return wanted
    found = names.person(name, store)[0].plain
    # A spelling that gave way to another in the merged records is told apart from it as it was given.
    return wanted if verdict == "different" and same_name(wanted, found) else found


def _now(store: Store, pin: Pin) -> list[str]:
    if pin.subject == "person":
        return sorted({hit.name for hit in store.people() if hit.plain in (pin.one, pin.other)})
    return sorted({record.id for key in (pin.one, pin.other) for record in store.find(key)})
