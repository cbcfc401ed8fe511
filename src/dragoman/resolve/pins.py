"""Judgements made by hand: what is one thing, and what is not, whatever the records suggest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from msgspec.structs import replace

from dragoman.records import Event, Quote, Record
from dragoman.resolve.gist import Gist
from dragoman.resolve.names import plain

Verdict = Literal["same", "different"]
_IN = "@"


class Pin(NamedTuple):
    """A judgement.

    Attributes:
        verdict: one thing, or two.
        subject: `record` (of gist ids) or `person` (of folded names).
        one: the first. Of two people of one name each is told by the name and a story (see `in_story`).
        other: the second.
        said: how both were given, for people to read; what each is called, where a story tells who is meant.
    """

    verdict: Verdict
    subject: Literal["record", "person"]
    one: str
    other: str
    said: tuple[str, str]

    def __str__(self) -> str:
        """As the command that makes it."""
        return f"{self.verdict} {self.said[0]!r} {self.said[1]!r}"


class Pins(NamedTuple):
    """All judgements, as they are asked.

    Attributes:
        joined: pairs of gist ids that are one record.
        parted: pairs of gist ids that are not.
        strangers: pairs of folded names that are not one person.
        called: folded name, alone or in a story -> the name to call the person by.
    """

    joined: frozenset[tuple[str, str]] = frozenset()
    parted: frozenset[tuple[str, str]] = frozenset()
    strangers: frozenset[tuple[str, str]] = frozenset()
    called: Mapping[str, str] = {}

    def apart(self, left: Gist, right: Gist) -> bool:
        """Whether a judgement keeps two gists apart."""
        if pair(left.id, right.id) in self.parted:
            return True
        if not self.strangers:
            return False
        return any(pair(one.name, other.name) in self.strangers for one in left.named for other in right.named)


NO_PINS = Pins()


class Contradiction(ValueError):
    """A judgement that cannot stand beside others: both are named."""


def pair(one: str, other: str) -> tuple[str, str]:
    """Two in order."""
    return (one, other) if one <= other else (other, one)


def in_story(name: str, story: str) -> str:
    """Somebody of a folded name, as a story (its id) means it."""
    return f"{name}{_IN}{story}"


def ends(pin: Pin) -> tuple[str, str]:
    """The folded names, or the gists, that a judgement is about."""
    if _IN not in pin.other or pin.subject != "person":
        return pin.one, pin.other
    return plain(pin.said[0]), plain(pin.said[1])


def pins_of(judged: Iterable[Pin]) -> Pins:
    """Judgements in the form in which they are asked. The first name of each `same` is what the person is called."""
    made = list(judged)

    def pairs(verdict: Verdict, subject: str) -> frozenset[tuple[str, str]]:
        return frozenset(pair(*ends(pin)) for pin in made if (pin.verdict, pin.subject) == (verdict, subject))

    people = [pin for pin in made if (pin.verdict, pin.subject) == ("same", "person")]
    called: dict[str, str] = {}
    for pin in people:
        group = _group(pin.one, people)
        # The name given first by the first judgement of the group stands for all of it.
        head = next(other.said[0] for other in people if other.one in group)
        called.update(dict.fromkeys(sorted(group), head))
    parted = [pin for pin in made if (pin.verdict, pin.subject) == ("different", "person")]
    called.update((pin.other, pin.said[1]) for pin in parted if _IN in pin.other)
    return Pins(pairs("same", "record"), pairs("different", "record"), pairs("different", "person"), called)


def check(new: Pin, judged: Iterable[Pin]) -> None:
    """Refuses a judgement that contradicts others.

    Raises:
        Contradiction: what it says and what was said before cannot both be; both are named.
    """
    known = [pin for pin in judged if pin.subject == new.subject]
    joins = [pin for pin in known if pin.verdict == "same"]
    mine, theirs = (_group(end, joins) for end in ends(new))
    if new.verdict == "different":
        if ends(new)[1] in mine:
            chain = " and ".join(f"“{pin}”" for pin in joins if pin.one in mine)
            raise Contradiction(f"“{new}” contradicts {chain}; take that back first with --undo")
        return
    for pin in known:
        if pin.verdict == "different" and set(ends(pin)) <= mine | theirs:
            raise Contradiction(f"“{new}” contradicts “{pin}”; take that back first with --undo")


def circle(judgement: Pin, known: Iterable[Pin]) -> set[str]:
    """Everything that a judgement and others bring together."""
    joins = [pin for pin in (judgement, *known) if (pin.verdict, pin.subject) == ("same", judgement.subject)]
    one, other = ends(judgement)
    return _group(one, joins) | _group(other, joins)


def _group(start: str, joins: Iterable[Pin]) -> set[str]:
    """All that judgements join to one."""
    group = {start}
    waiting = list(joins)
    while True:
        reached = [pin for pin in waiting if pin.one in group or pin.other in group]
        grown = group | {key for pin in reached for key in (pin.one, pin.other)}
        if grown == group:
            return group
        group = grown


def renamed(record: Record, called: Mapping[str, str]) -> Record:
    """The record with people called as judged; itself where nobody in it is."""
    if not called:
        return record
    stories = sorted({span.article for span in record.evidence})

    def name_of(name: str) -> str:
        folded = plain(name)
        meant = (called[key] for story in stories if (key := in_story(folded, story)) in called)
        return next(meant, called.get(folded, name))

    changes: dict[str, Any] = {}
    if isinstance(record, Event):
        participants = [replace(one, name=name_of(one.name)) if one.name else one for one in record.participants]
        if participants != record.participants:
            changes["participants"] = participants
    elif isinstance(record, Quote) and name_of(record.speaker) != record.speaker:
        changes["speaker"] = name_of(record.speaker)
    return replace(record, **changes) if changes else record
