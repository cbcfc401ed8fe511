"""What is known of the world: states, offices, people with their terms, organisations, places, mechanisms, events."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

OfficeClass = Literal[
    "head-of-state",
    "head-of-government",
    "royal",
    "minister",
    "deputy",
    "diplomat",
    "party",
    "legislature",
    "military",
    "organisation",
    "spokesperson",
    "local",
    "official",
    "former",
    "expert",
    "aide",
    "honorific",
    "counterpart",
]
OfficeOf = Literal["state", "organisation", "party", "either", "none"]
OrganisationClass = Literal[
    "intergovernmental",
    "bloc",
    "party",
    "initiative",
    "armed-group",
    "institution",
    "company",
    "media",
    "society",
    "states",
]
PlaceKind = Literal["city", "region", "venue", "sea"]
NameLists = Mapping[str, tuple[str, ...]]


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Base of everything known: immutable, and compared by value."""


class State(Fact, frozen=True, kw_only=True):
    """A state or a territory that acts for itself.

    Attributes:
        code: ISO 3166-1 alpha-3.
        alpha2: ISO 3166-1 alpha-2.
        name: the ordinary English name.
        capital: its English name; stands for the government.
        also: further cities that stand for the government.
        seats: places (by id) that stand for the government.
        surname_first: names keep the surname in front in English.
        called: which part of a name is used alone.
        cyrillic: language whose Cyrillic its people's names are transliterated from, if any.
        pinyin: its people's names are written in pinyin in English.
        names: names CLDR lacks, by language.
    """

    code: str
    alpha2: str
    name: str
    capital: str
    also: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    surname_first: bool = False
    called: Literal["first", "last"] = "last"
    cyrillic: str | None = None
    pinyin: bool = False
    names: dict[str, tuple[str, ...]] = {}


class Office(Fact, frozen=True, kw_only=True):
    """An office, by its usual English name.

    Attributes:
        kind: what kind of holder (`class` in the file).
        of: whose office it can be.
        leader: its holders are meant by "the two leaders".
        leads: with a state, the same words mean whoever leads it ("the Turkish leader").
        heads: the ministry whose head its holder is.
        level: the level of a meeting of such holders.
        portfolio: the field of a minister, a topic of the contract where there is one.
        broader: office the same words may also mean.
        short: office whose bare word its holder goes by ("the Secretary").
        stands_for: classes whose holder, of the same state, the same words mean once they have spoken ("the diplomat").
        english_by_state: usual English wording where a state's own differs from the id.
        lacked_by: states that have no such office: the word alone is not of them in their own press.
        only: the one state that has it, for strangers of whom no state is told.
        body: the one organisation that has it.
    """

    id: str
    kind: OfficeClass
    of: OfficeOf
    level: str
    leader: bool = False
    leads: bool = False
    heads: str | None = None
    portfolio: str | None = None
    broader: str | None = None
    short: str | None = None
    stands_for: tuple[OfficeClass, ...] = ()
    english_by_state: dict[str, str] = {}
    lacked_by: tuple[str, ...] = ()
    only: str | None = None
    body: str | None = None

    def english(self, state: str | None) -> str:
        """The usual English wording for this office of a state (ISO alpha-3)."""
        return self.english_by_state.get(state or "", self.id)


class Term(Fact, frozen=True, kw_only=True):
    """A time in an office.

    Attributes:
        office: office id.
        of: ISO alpha-3 code of the state, or organisation id.
        since: first day, as ISO 8601 of any grain (`2013`, `2013-03`, `2013-03-14`); None where not known.
        until: last day, likewise; None where still in office as far as known.
    """

    office: str
    of: str
    since: str | None = None
    until: str | None = None

    def covers(self, day: date | str) -> bool:
        """Whether the holder was in office on the day; a bound of coarser grain covers all of its days."""
        at = day if isinstance(day, str) else day.isoformat()
        after_start = self.since is None or at[: len(self.since)] >= self.since
        before_end = self.until is None or at[: len(self.until)] <= self.until
        return after_start and before_end


class Person(Fact, frozen=True, kw_only=True):
    """Somebody in public office.

    Attributes:
        id: the English name as the person is known.
        state: ISO alpha-3 code of the state.
        surname: the English form used alone.
        names: other full spellings, in any script, each of which means this person.
        short: forms used alone (surnames) that are safe to take for this person outside any context.
        alone: other scripts' and languages' forms used alone that need the person, or the office, nearby.
        older: the full name as older books spell it, by which people are looked up but not read: others go by it today.
        terms: offices held, earliest first.
    """

    id: str
    state: str
    surname: str
    gender: Literal["f", "m"] = "m"
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    older: str = ""
    terms: tuple[Term, ...] = ()


class Organisation(Fact, frozen=True, kw_only=True):
    """An international organisation, bloc, party, initiative or armed group.

    Attributes:
        id: the acronym used in English, or the English name.
        name: the English name in full.
        kind: what it is (`class` in the file); `states`: no body, but its members named together.
        names: its names and acronyms, by language.
        hq: English name of the city it sits in.
        members: ISO alpha-3 codes, for the main ones.
        state: whose it is, for parties, institutions, companies and armed groups.
    """

    id: str
    name: str
    kind: OrganisationClass
    names: dict[str, tuple[str, ...]] = {}
    hq: str | None = None
    members: tuple[str, ...] = ()
    state: str | None = None


class Place(Fact, frozen=True, kw_only=True):
    """A city, region, venue or sea.

    Attributes:
        id: its English name, with the state's code where several bear it (`Georgetown, MYS`).
        name: its English name.
        state: ISO alpha-3 code; None where it belongs to none or to several.
        city: of a venue, the city it stands in.
        names: its names by language; `*` holds those good in every language of their script.
        stands_for: state whose government it may mean.
        population: of a city, rounded; 0 where not known.
    """

    id: str
    name: str
    kind: PlaceKind
    state: str | None = None
    city: str | None = None
    names: dict[str, tuple[str, ...]] = {}
    stands_for: str | None = None
    population: int = 0


class Mechanism(Fact, frozen=True, kw_only=True):
    """A standing series of meetings, or a channel.

    Attributes:
        id: the canonical English name.
        parties: ISO alpha-3 codes and organisation ids.
        since: year or day of the first, if known.
        frequency: `annual`, `biennial`, ...
        level: level of those who meet.
        kind: `meeting`, `exchange`.
        names: names by language.
    """

    id: str
    parties: tuple[str, ...] = ()
    since: str | None = None
    frequency: str | None = None
    level: str | None = None
    kind: Literal["meeting", "exchange"] = "meeting"
    names: dict[str, tuple[str, ...]] = {}


class Document(Fact, frozen=True, kw_only=True):
    """A document between few parties that goes by a name of its own.

    Attributes:
        id: the canonical English name, its title.
        type: type of agreement of the contract.
        parties: ISO alpha-3 codes and organisation ids.
        date: ISO day of its signing, if known.
        names: names by language.
    """

    id: str
    type: str
    parties: tuple[str, ...]
    date: str | None = None
    names: dict[str, tuple[str, ...]] = {}


class PloverCode(Fact, frozen=True, kw_only=True):
    """PLOVER type and, where it is settled, mode."""

    type: str
    mode: str | None = None


class EventType(Fact, frozen=True, kw_only=True):
    """An event type of the contract.

    Attributes:
        id: the type.
        group: done, or said.
        plover: None where PLOVER has no such event.
        cameo: code, None where CAMEO has none.
        roles: role of the doer `a` and of the other `b`.
        joint: roles where both sides do it together.
        modes: PLOVER mode -> CAMEO code of events in that mode.
        bare: the type says all there is to it: it has no topics.
    """

    id: str
    group: Literal["deed", "word"]
    roles: dict[str, str]
    plover: PloverCode | None = None
    cameo: str | None = None
    joint: dict[str, str] = {}
    modes: dict[str, str] = {}
    bare: bool = False


class ActCode(Fact, frozen=True, kw_only=True):
    """Codes of an act that differ from its event type's; None where they do not."""

    plover: PloverCode | None = None
    cameo: str | None = None


class Brings(Fact, frozen=True, kw_only=True):
    """Parties that bring a topic to what they take part in.

    Attributes:
        of: ISO alpha-3 codes and organisation ids.
        types: the types of event it is brought to; empty for all that have topics.
    """

    of: tuple[str, ...]
    types: tuple[str, ...] = ()


class Events(Fact, frozen=True, kw_only=True):
    """The event types, the acts coded apart, the contract's topics with their PLOVER contexts, and broader ones.

    `parties`: by topic, whose part in an event brings it.
    """

    events: dict[str, EventType]
    acts: dict[str, ActCode] = {}
    contexts: dict[str, str] = {}
    within: dict[str, str] = {}
    parties: dict[str, Brings] = {}


class World(Fact, frozen=True, kw_only=True):
    """All facts, as compiled from the files."""

    states: dict[str, State]
    offices: dict[str, Office]
    people: dict[str, Person]
    organisations: dict[str, Organisation]
    places: dict[str, Place]
    mechanisms: dict[str, Mechanism]
    documents: dict[str, Document]
    events: Events
