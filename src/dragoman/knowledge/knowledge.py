"""Questions to what is known: who held an office on a day, what a state is called, all names of a language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from babel import Locale, UnknownLocaleError

from dragoman.knowledge.model import (
    Document,
    Events,
    Mechanism,
    Office,
    Organisation,
    Person,
    Place,
    State,
    Term,
    World,
)
from dragoman.knowledge.scripts import same, scripts_of

NameKind = Literal["person", "state", "organisation", "place", "mechanism", "document"]
_ASIDE = re.compile(r"\s*[(（][^)）]*[)）]")


class Name(NamedTuple):
    """A surface form and what it may mean.

    Attributes:
        form: the text, as written.
        kind: what it names.
        key: whom: ISO alpha-3 code, person id, organisation id, place id or mechanism id.
        feats: `full` or `short` for people (a surname safe alone); the kind of place (`city` ...), and `capital`.
    """

    form: str
    kind: NameKind
    key: str
    feats: tuple[str, ...] = ()


class Knowledge:
    """The world, indexed.

    Attributes:
        states: by ISO alpha-3 code.
        offices: by id.
        people: by id.
        organisations: by id.
        places: by id.
        mechanisms: by id.
        documents: by id.
        events: event types, acts coded apart, PLOVER contexts.
        digest: of the files it was read from; empty where it was made by hand.
    """

    def __init__(self, world: World, digest: str = "") -> None:
        self.digest = digest
        self.states: dict[str, State] = world.states
        self.offices: dict[str, Office] = world.offices
        self.people: dict[str, Person] = world.people
        self.organisations: dict[str, Organisation] = world.organisations
        self.places: dict[str, Place] = world.places
        self.mechanisms: dict[str, Mechanism] = world.mechanisms
        self.documents: dict[str, Document] = world.documents
        self.events: Events = world.events

    @cached_property
    def alpha3(self) -> dict[str, str]:
        """ISO alpha-2 -> alpha-3."""
        return {state.alpha2: state.code for state in self.states.values()}

    @cached_property
    def narrower(self) -> dict[str, tuple[str, ...]]:
        """Office id -> the offices that the same words may mean more narrowly."""
        narrower: dict[str, list[str]] = {}
        for office in self.offices.values():
            for wider in filter(None, (office.broader, office.short)):
                narrower.setdefault(wider, []).append(office.id)
        return {broader: tuple(names) for broader, names in narrower.items()}

    @cached_property
    def ministers(self) -> dict[str, str]:
        """Ministry -> the office of whoever heads it."""
        return {office.heads: office.id for office in self.offices.values() if office.heads}

    @cached_property
    def media(self) -> dict[str, str]:
        """Name of a newspaper, broadcaster or agency, in any language -> its id."""
        media = [body for body in self.organisations.values() if body.kind == "media"]
        return {form: body.id for body in media for forms in body.names.values() for form in (body.id, *forms)}

    @cached_property
    def leading(self) -> frozenset[str]:
        """The offices whose holders are meant by "the leader" of a state."""
        return frozenset(office.id for office in self.offices.values() if office.leader)

    @cached_property
    def titled(self) -> dict[str, Office]:
        """English title, the usual one or a state's own -> office."""
        own = {title: office for office in self.offices.values() for title in office.english_by_state.values()}
        return {**own, **self.offices}

    @cached_property
    def capitals(self) -> dict[str, str]:
        """English name of a city that stands for its government -> ISO alpha-3 code."""
        return {city: state.code for state in self.states.values() for city in (state.capital, *state.also)}

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[tuple[Term, Person]]]:
        holders: dict[tuple[str, str], list[tuple[Term, Person]]] = {}
        for person in self.people.values():
            for term in person.terms:
                holders.setdefault((term.office, term.of), []).append((term, person))
        for terms in holders.values():
            terms.sort(key=lambda pair: pair[0].since or "", reverse=True)
        return holders

    @cached_property
    def _called(self) -> dict[str, tuple[str, ...]]:
        called: dict[str, list[str]] = {}
        for person in self.people.values():
            for form in dict.fromkeys((person.surname, *person.short, *person.alone)):
                called.setdefault(form, []).append(person.id)
        return {form: tuple(people) for form, people in called.items()}

    def who_held(self, office: str, of: str, day: date | str | None = None) -> list[Person]:
        """Who held an office of a state (ISO alpha-3) or organisation (id) on a day, the latest to take it first.

        Without a day: everybody on file who ever held it.
        """
        held = self._holders.get((office, of), ())
        return list({person.id: person for term, person in held if day is None or term.covers(day)}.values())

    def offices_of(self, person: str, day: date | str | None = None) -> list[Term]:
        """The offices somebody (by id) held on a day, or ever; empty for a person nobody has on file."""
        known = self.people.get(person)
        return [term for term in known.terms if day is None or term.covers(day)] if known else []

    def surnamed(self, form: str) -> tuple[str, ...]:
        """Ids of all people who go by this form alone (a surname, in any script); context must tell which."""
        return self._called.get(form, ())

    @lru_cache(maxsize=64)  # noqa: B019 - one Knowledge a process
    def state_names(self, language: str) -> dict[str, list[str]]:
        """ISO alpha-3 code -> the ordinary names in a language (BCP 47 tag), CLDR's first; Simplified for `zh`."""
        short = language.split("-", maxsplit=1)[0]
        territories = _territories(short)
        out = {}
        for code, state in self.states.items():
            names = [_ASIDE.sub("", territories[state.alpha2])] if state.alpha2 in territories else []
            if short == "en":
                names.insert(0, state.name)
            out[code] = list(dict.fromkeys((*names, *state.names.get(short, ()))))
        return out

    def names_for(self, language: str, scripts: Collection[str]) -> Iterator[Name]:
        """All names a text in the language may hold, for one automaton.

        Args:
            language: BCP 47 tag; its first subtag chooses among names by language.
            scripts: ISO 15924 codes of the scripts the language is written in; Latin names of people come with all.

        Yields:
            Each form with its meaning, once a meaning; a form may have several.
        """
        short, wanted = language.split("-", maxsplit=1)[0], same(frozenset((*scripts, "Latn")))
        for code, names in self.state_names(language).items():
            for form in names:
                yield Name(form, "state", code)
        yield from self._people_names(wanted)
        for organisation in self.organisations.values():
            own = organisation.names.get(short, ())
            for form in dict.fromkeys((*own, organisation.id, *organisation.names.get("en", ()))):
                yield Name(form, "organisation", organisation.id)
        capitals = self.capitals
        for place in self.places.values():
            feats = (place.kind, "capital") if place.name in capitals and place.kind == "city" else (place.kind,)
            for form in self._place_names(place, short, wanted):
                yield Name(form, "place", place.id, feats)
        for mechanism in self.mechanisms.values():
            for form in dict.fromkeys((mechanism.id, *mechanism.names.get("en", ()), *mechanism.names.get(short, ()))):
                yield Name(form, "mechanism", mechanism.id)
        for document in self.documents.values():
            for form in dict.fromkeys((document.id, *document.names.get("en", ()), *document.names.get(short, ()))):
                yield Name(form, "document", document.id)

    def _people_names(self, scripts: frozenset[str]) -> Iterator[Name]:
        for person in self.people.values():
            for feat, forms in (("full", (person.id, *person.names)), ("short", person.short)):
                for form in forms:
                    if scripts_of(form) <= scripts:
                        yield Name(form, "person", person.id, (feat,))

    def _place_names(self, place: Place, language: str, scripts: frozenset[str]) -> Iterator[str]:
        shared = (form for form in place.names.get("*", ()) if scripts_of(form) <= scripts)
        own = place.names.get(language, ())
        english = () if place.name in place.names.get("-", ()) else (place.name,)
        yield from dict.fromkeys((*own, *english, *place.names.get("en", ()), *shared))


def _territories(language: str) -> dict[str, str]:
    """CLDR's names of territories, by alpha-2; none where CLDR does not know the language."""
    try:
        return dict(Locale.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        return {}
