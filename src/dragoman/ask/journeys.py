"""Who travelled where, and what took place on each leg: a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.names import Names
from dragoman.records import Event
from dragoman.resolve.journeys import LONGEST, WITHIN, Journey, span
from dragoman.resolve.journeys import journeys as find
from dragoman.store import Store

_VISITS = 6
"""Records of visits that are looked at for each journey asked for; more where they do not suffice."""


class Stay(Answer, kw_only=True):
    """A leg of a journey.

    Attributes:
        country: ISO alpha-3 code.
        name: its English name.
        start: first day, ISO 8601; unset where only the days of the whole journey are told.
        end: last day, likewise.
        visits: the records that tell of the stay.
        events: what took place on it.
    """

    country: str
    name: str
    start: str | None = None
    end: str | None = None
    visits: list[Line] = msgspec.field(default_factory=list)
    events: list[Line] = msgspec.field(default_factory=list)


class Travel(Answer, kw_only=True):
    """A journey.

    Attributes:
        id: of the journey.
        traveller: the name.
        state: whose official, ISO alpha-3.
        start: first day, ISO 8601.
        end: last day.
        legs: in order.
    """

    id: str
    traveller: str
    state: str
    start: str
    end: str
    legs: list[Stay]


class Journeys(Answer, kw_only=True):
    """The journeys asked for, in order of time."""

    journeys: list[Travel] = msgspec.field(default_factory=list)


def journeys(
    store: Store,
    *,
    who: str | None = None,
    between: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    limit: int = 0,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Journeys:
    """Journeys, with their legs and what took place on each.

    Args:
        store: where to look.
        who: the traveller, in any spelling.
        between: the traveller's state and one that the journey leads to, in either order, by code or name.
        since: first day, ISO 8601.
        until: last day.
        limit: most journeys, the latest; 0 for all.
        min_confidence: records below it are left aside, 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party or a person that nobody knows.
        Ambiguous: a name that several people bear.
    """
    names = names or Names()
    codes = {names.party(party, store) for party in between}
    hits = names.person(who, store) if who else []
    wanted = {hit.name for hit in hits} if who else None

    def events(**asked: Any) -> Iterator[Event]:
        since_, until_ = asked.pop("since", since), asked.pop("until", until)
        told = store.records(kinds=["event"], since=since_, until=until_, min_confidence=min_confidence, **asked)
        return (event for event in told if isinstance(event, Event))

    def those(told: Iterable[Event]) -> list[Journey]:
        return [
            journey
            for journey in find(told)
            if (wanted is None or journey.traveller in wanted)
            and codes <= {journey.state, *(leg.country for leg in journey.legs)}
        ][-limit:]

    # Visits alone make journeys; what took place on them is looked for in their days.
    like = sorted({hit.plain for hit in hits})
    most = _VISITS * limit
    while True:
        latest = list(events(types=["visit"], people_like=like, limit=most, latest_first=True))
        found = those(latest)
        # Of somebody who travelled for decades, only the latest journeys are put together.
        if not most or len(latest) < most or _whole(found, limit, latest[-1]):
            break
        most *= _VISITS
    if found:
        stays = [visit for journey in found for leg in journey.legs for visit in leg.visits]
        days = {
            "since": min(journey.start for journey in found).isoformat(),
            "until": max(journey.end for journey in found).isoformat(),
            "types": sorted(WITHIN),
        }
        within = list(events(**days, people_like=like))
        for state in sorted({journey.state for journey in found}) if wanted is not None else ():
            within += events(**days, between=[state])
        found = those({event.id: event for event in (*stays, *within)}.values())
    told = [event for journey in found for leg in journey.legs for event in (*leg.visits, *leg.events)]
    by_id = {line.id: line for line in lines(store, told, names)}
    return Journeys(
        journeys=[
            Travel(
                id=journey.id,
                traveller=journey.traveller,
                state=journey.state,
                start=journey.start.isoformat(),
                end=journey.end.isoformat(),
                legs=[
                    Stay(
                        country=leg.country,
                        name=names.of(leg.country),
                        start=leg.start.isoformat() if leg.told else None,
                        end=leg.end.isoformat() if leg.told else None,
                        visits=[by_id[event.id] for event in leg.visits],
                        events=[by_id[event.id] for event in leg.events],
                    )
                    for leg in journey.legs
                ],
            )
            for journey in found
        ]
    )


def _whole(found: Sequence[Journey], limit: int, earliest: Event) -> bool:
    """Whether there are as many as asked for, and no visit before the earliest looked at can be part of one of them."""
    days = span(earliest)
    return len(found) >= limit and days is not None and (found[0].start - days[0]).days > LONGEST + 1
