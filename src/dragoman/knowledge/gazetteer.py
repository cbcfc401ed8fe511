"""Places: the generated table of cities, and the hand-made file that adds to it and corrects it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from dragoman.knowledge.model import Place, State
from dragoman.knowledge.source import DataError, Entry, entries

_KINDS = {"cities": "city", "regions": "region", "venues": "venue", "seas": "sea"}


def read_places(folder: Path, states: dict[str, State]) -> dict[str, Place]:
    """All places by id.

    Raises:
        DataError: a line of the table has not its fields, or an entry names an unknown state or city.
    """
    places = {place.id: place for place in _table(folder / "cities.generated.tsv", states)}
    file = folder / "places.yaml"
    housed: list[tuple[Entry, str]] = []
    for section in entries(file):
        if section.key in {"stop", "rename", "chosen"}:
            continue
        if section.key not in _KINDS:
            raise DataError(
                section.where,
                f"{section.key!r} is no kind of place; known are {sorted(_KINDS)}, rename, chosen and stop",
            )
        for entry in section.entries():
            place = entry.convert(
                Place, id=entry.key, name=entry.value.pop("name", entry.key), kind=_KINDS[section.key]
            )
            _check(entry, place, states)
            _add(place, places)
            if place.city is not None:
                housed.append((entry, place.city))
    for entry, city in housed:
        if city not in places:
            raise DataError(entry.where, f"{entry.key}: {city!r} is no city on file")
    for state in states.values():
        for seat in state.seats:
            if seat not in places:
                raise DataError("states.yaml", f"{state.code}: the seat {seat!r} is no place of places.yaml")
    return _without(places, _stops(file))


def _table(file: Path, states: dict[str, State]) -> Iterator[Place]:
    """The cities of the generated table: id, name, state, population, then `language=form|form`."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) < 4 or fields[2] not in states or not fields[3].isdigit():
            raise DataError(f"{file.name}:{number}", "wanted: id, name, state, population, language=form|form ...")
        names = dict(_language(column) for column in fields[4:])
        yield Place(id=fields[0], name=fields[1], kind="city", state=fields[2], population=int(fields[3]), names=names)


def _language(column: str) -> tuple[str, tuple[str, ...]]:
    language, _, forms = column.partition("=")
    return language, tuple(forms.split("|"))


def _check(entry: Entry, place: Place, states: dict[str, State]) -> None:
    for code in filter(None, (place.state, place.stands_for)):
        if code not in states:
            raise DataError(entry.where, f"{entry.key}: {code!r} is no state of states.yaml")


def _add(place: Place, places: dict[str, Place]) -> None:
    """Adds a hand-made place: to the same one of the table, or beside another of its name, which gets its code."""
    known = places.pop(place.id, None)
    if known is not None and known.state == place.state:
        names = dict(known.names)
        for language, forms in place.names.items():
            names[language] = tuple(dict.fromkeys((*forms, *names.get(language, ()))))
        place = msgspec.structs.replace(place, names=names, population=place.population or known.population)
    elif known is not None:
        other = f"{known.name}, {known.state}"
        places[other] = msgspec.structs.replace(known, id=other)
    places[place.id] = place


def _stops(file: Path) -> dict[str, frozenset[str]]:
    """Forms that are common words, by language; `*` for all."""
    return {entry.key: frozenset(entry.value) for entry in entries(file, "stop")}


def _without(places: dict[str, Place], stops: dict[str, frozenset[str]]) -> dict[str, Place]:
    everywhere = stops.get("*", frozenset())
    out = {}
    for place in places.values():
        names = {
            language: kept
            for language, forms in place.names.items()
            if (kept := tuple(form for form in forms if form not in everywhere | stops.get(language, frozenset())))
        }
        out[place.id] = msgspec.structs.replace(place, names=names)
    return out
