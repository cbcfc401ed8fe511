"""The data files, checked, as one world."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path
from typing import TypeVar

from dragoman.knowledge.gazetteer import read_places
from dragoman.knowledge.model import (
    ActCode,
    Brings,
    Document,
    Events,
    EventType,
    Mechanism,
    Office,
    Organisation,
    State,
    World,
)
from dragoman.knowledge.persons import read_people
from dragoman.knowledge.source import DataError, Entry, entries
from dragoman.knowledge.source import whole as whole_file
from dragoman.knowledge.transliteration import Rules, Transliterator

_Shared = TypeVar("_Shared", Mechanism, Document)


def compile_world(folder: Path) -> World:
    """Reads and checks all files of a knowledge folder.

    Raises:
        DataError: a file says something that cannot be; the message names file and line.
    """
    states = _states(folder / "states.yaml")
    offices = _offices(folder / "offices.yaml")
    organisations = _organisations(_files(folder / "organisations"), states)
    spell = Transliterator(whole_file(folder / "transliteration.yaml", Rules))
    return World(
        states=states,
        offices=offices,
        people=read_people(_files(folder / "people"), states, offices, organisations, spell),
        organisations=organisations,
        places=read_places(folder, states),
        mechanisms=_between(folder / "mechanisms.yaml", "mechanisms", Mechanism, {*states, *organisations}),
        documents=_between(folder / "documents.yaml", "documents", Document, {*states, *organisations}),
        events=_events(folder / "events.yaml"),
    )


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.yaml"))


def _states(file: Path) -> dict[str, State]:
    states = {}
    for entry in entries(file, "states"):
        if not (len(entry.key) == 3 and entry.key.isascii() and entry.key.isupper()):
            raise DataError(entry.where, f"{entry.key!r} is no ISO 3166-1 alpha-3 code")
        order = entry.value.pop("order", "given-first")
        states[entry.key] = entry.convert(State, code=entry.key, surname_first=order == "surname-first")
    return states


def _offices(file: Path) -> dict[str, Office]:
    offices: dict[str, Office] = {}
    wheres: dict[str, str] = {}
    for entry in entries(file, "offices"):
        entry.value["kind"] = entry.value.pop("class", None)
        offices[entry.key] = entry.convert(Office, id=entry.key)
        wheres[entry.key] = entry.where
    for office in offices.values():
        for wider in filter(None, (office.broader, office.short)):
            if wider not in offices:
                raise DataError(wheres[office.id], f"{office.id}: {wider!r} is no office of this file")
    return offices


def _organisations(files: Iterable[Path], states: dict[str, State]) -> dict[str, Organisation]:
    organisations: dict[str, Organisation] = {}
    for file in files:
        for entry in entries(file):
            if entry.key in states:
                raise DataError(entry.where, f"{entry.key} is a state's ISO code: use the full name")
            if entry.key in organisations:
                raise DataError(entry.where, f"{entry.key} stands in another place too")
            entry.value["kind"] = entry.value.pop("class", "intergovernmental")
            name = entry.value.pop("name", None) or _english(entry)
            organisation = entry.convert(Organisation, id=entry.key, name=name)
            _check_known(entry, [*organisation.members, *filter(None, [organisation.state])], states.keys())
            organisations[entry.key] = organisation
    return organisations


def _english(entry: Entry) -> str:
    """The English name in full: the first listed where the id is an acronym."""
    english = entry.value.get("names", {}).get("en", ())
    return english[0] if english and entry.key.isupper() else entry.key


def _check_known(entry: Entry, keys: Iterable[str], known: Set[str]) -> None:
    for key in keys:
        if key not in known:
            raise DataError(entry.where, f"{entry.key}: {key!r} is not on file")


def _between(file: Path, section: str, kind: type[_Shared], known: Set[str]) -> dict[str, _Shared]:
    """What some parties have with each other: mechanisms, documents."""
    found = {}
    for entry in entries(file, section):
        made = entry.convert(kind, id=entry.key)
        _check_known(entry, made.parties, known)
        found[entry.key] = made
    return found


def _events(file: Path) -> Events:
    return Events(
        events={entry.key: entry.convert(EventType, id=entry.key) for entry in entries(file, "events")},
        acts={entry.key: entry.convert(ActCode) for entry in entries(file, "acts")},
        contexts={entry.key: entry.value for entry in entries(file, "contexts")},
        within={entry.key: entry.value for entry in entries(file, "within")},
        parties={entry.key: entry.convert(Brings) for entry in entries(file, "parties")},
    )
