"""Who is visited in person: at home, and met there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.setting import on_sidelines, place_of
from dragoman.coding.events.parties import participants, parties
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import PEOPLE, Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.records import Event, Place

_PLACES: Final = frozenset(("state", "city", "venue", "region"))
_COMING: Final = frozenset(("by", "from"))


def at_home(act: Act, b: list[Mention], cast: Cast) -> list[Mention]:
    """The states of those who are visited at home: `besucht US-Präsident Trump`, `Merkels Besuch bei Putin`.

    A visit told only by where it comes from is one to the land of those who write: `statsbesøket fra Frankrike`.
    """
    if act.a_from in _COMING and not (b or act.places) and (own := cast.own()) is not None:
        return [Mention(act.start, act.end, "state", state=own)]
    placed = bool(act.places) or any(m.type in _PLACES for m in b)
    if act.a_from == "possessor" and not placed and (host := _received_by(act, cast)) is not None:
        return [Mention(act.start, act.end, "state", state=host)]
    if act.frame.act != "visit" or act.frame.part == "passive":
        return []
    return [Mention(m.start, m.end, "state", state=m.state) for m in b if m.type in PEOPLE and m.acts]


def _received_by(act: Act, cast: Cast) -> str | None:
    """The land of those who write, where the story told that its people met the guest whose visit it is.

    So it is not where somebody of that land went to see them.
    """
    own, guests = cast.own(), parties(act.a)
    if own is None or len(guests) != 1 or frozenset((own, guests[0])) not in cast.faced:
        return None
    return None if guests[0] in cast.abroad.values() or cast.abroad.get(act.a[0].name or "") else own


def travelled(event: Event, cast: Cast) -> None:
    """Remembers where the visitors of a visit are, for the hosts that are told without their state."""
    if event.type == "visit" and event.place is not None and event.place.country:
        for visitor in event.participants:
            if visitor.role == "visitor" and visitor.name and visitor.type == "person":
                cast.abroad[visitor.name] = event.place.country


def of_the_land(mentions: Sequence[Mention], others: Sequence[Mention], act: Act, cast: Cast) -> None:
    """Gives holders of a state's office without a state that of the land where whom they meet has travelled.

    Args:
        mentions: who may be the hosts; they are changed.
        others: whom they meet.
        act: the meeting.
        cast: the story so far.
    """
    own = parties(others)
    there = {cast.abroad[m.name] for m in others if m.type == "person" and m.name in cast.abroad}
    spots = {m.state for m in act.places if m.state and m.state not in own}
    lands = (spots or there) - set(own)
    if len(lands) != 1 or not own:
        return
    land = lands.pop()
    for mention in mentions:
        member = cast.members.get(mention.name or "")
        offices = [cast.knowledge.offices.get(o) for o in (member.offices if member is not None else ())]
        held = any(o is not None and (o.of == "state" or o.kind == "official") for o in offices)
        if mention.type == "person" and not (mention.state or mention.org or mention.known) and mention.acts and held:
            mention.state = land
            if member is not None:
                member.state = land


def met_there(act: Act, visitors: list[Mention], b: list[Mention], cast: Cast) -> Iterator[Event]:
    """The meeting with whoever is visited in person: `besøkte president Joe Biden i Washington`.

    Args:
        act: the visit.
        visitors: who visits.
        b: where, or whom.
        cast: the story so far.
    """
    hosts = [m for m in b if m.type == "person" and m.acts and m.state and m.state not in parties(visitors)]
    if act.frame.act == "visit" and act.frame.part == "verb" and act.b_from == "object" and hosts:
        people = participants(visitors, "visitor", cast) + participants(hosts, "host", cast)
        sides = parties((*visitors, *hosts))
        yield Event(type="meeting", participants=people, parties=sides, place=place_of(act, cast), evidence=[])


def received_at(act: Act, event: Event, clauses: Clauses, cast: Cast) -> Place | None:
    """Where guests from abroad are received if nothing else is told: at home, but for envoys and on the sidelines.

    Args:
        act: the reception.
        event: what was made of it.
        clauses: of the sentence.
        cast: the story so far.
    """
    if act.frame.frame != "receive" or event.type != "meeting" or act.places or on_sidelines(clauses, act.index):
        return None
    people = [p for p in event.participants if p.type == "person"]
    offices = [cast.knowledge.titled.get(person.office or "") for person in people]
    if any(office is not None and office.kind == "diplomat" for office in offices):
        return None
    homes = {person.state for person in people if person.role == "host"}
    home = homes.pop() if len(homes) == 1 else None
    abroad = any(person.state != home for person in people if person.role == "visitor")
    return Place(country=home) if home and abroad else None


def hosting(act: Act, hosts: list[Mention]) -> list[Mention]:
    """The hosts where none is told: of somebody who "was welcomed", only their state."""
    if act.frame.part == "verb":
        return hosts
    return [Mention(m.start, m.end, "state", state=m.state) if m.state else m for m in hosts]
