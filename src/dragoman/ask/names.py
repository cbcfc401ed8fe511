"""Names as people give them: a state by code or name, a person in any spelling or script."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from dragoman.ask.forms import pairs, without_endings
from dragoman.ask.register import Register
from dragoman.coding.names.romanise import romanise
from dragoman.knowledge import Knowledge, load
from dragoman.records import Date
from dragoman.resolve.names import near, plain, same_name
from dragoman.store import Hit, Store

_PAIRS = 500
"""Busiest pairs of parties among which two states are looked for first."""


class UnknownName(Exception):
    """A name that nobody has on file.

    Attributes:
        near: names spelled like it, best first.
    """

    def __init__(self, what: str, name: str, like: list[str]) -> None:
        hint = f"; did you mean {' or '.join(like[:3])}?" if like else ""
        super().__init__(f"{name}: no such {what}{hint}")
        self.near = like


class Nobody(UnknownName):
    """A person of whom the store holds nothing."""


class Ambiguous(Exception):
    """A name that several bear.

    Attributes:
        names: theirs.
    """

    def __init__(self, name: str, names: list[str]) -> None:
        super().__init__(f"{name}: several go by this name: {', '.join(names[:8])}; give the whole name")
        self.names = names


class Facts(NamedTuple):
    """What is on file of a party: `state` or class of organisation, capital or seat, ISO alpha-2 code, members."""

    kind: str
    capital: str | None = None
    alpha2: str | None = None
    members: tuple[str, ...] = ()


class Names:
    """Names of states, organisations and people, known ones and those of a store."""

    def __init__(self, knowledge: Knowledge | None = None) -> None:
        self._given = knowledge
        self._register: Register | None = None

    @cached_property
    def _knowledge(self) -> Knowledge:
        return self._given or load()

    def of(self, party: str) -> str:
        """The English name of a party: `China` for `CHN`; organisations keep theirs."""
        state = self._knowledge.states.get(party)
        return state.name if state else party

    def facts(self, party: str) -> Facts:
        """What is on file of a party (as `party` gives it)."""
        state = self._knowledge.states.get(party)
        if state is not None:
            return Facts("state", state.capital, state.alpha2)
        organisation = self._knowledge.organisations.get(party)
        if organisation is None:
            return Facts("organisation")
        return Facts(organisation.kind, organisation.hq, None, organisation.members)

    @cached_property
    def _parties(self) -> dict[str, str]:
        """Folded name or code -> party."""
        known = self._knowledge
        out: dict[str, str] = {}
        for key, organisation in known.organisations.items():
            for form in (key, organisation.name, *(form for forms in organisation.names.values() for form in forms)):
                out.setdefault(plain(form), key)
        for code, names in known.state_names("en").items():
            for form in (*names, known.states[code].alpha2, code):
                out[plain(form)] = code
        return out

    def party(self, given: str, store: Store | None = None) -> str:
        """The party meant: ISO code, name in English or another language carried, organisation.

        Raises:
            UnknownName: there is none; near ones are offered.
        """
        found = self.known_party(given, store)
        if found:
            return found
        known = [*self._names, *(store.party_names() if store else ())]
        # Beside a whole name, any code that is a part of it would seem near.
        like = near(given, [name for name in known if len(name) > 3] if len(given) > 4 else known)
        raise UnknownName("state or organisation", given, like)

    def known_party(self, given: str, store: Store | None = None) -> str | None:
        """The party meant, as `party` has it; None where there is none."""
        wanted = plain(given)
        found = self._parties.get(wanted) or self._foreign.get(wanted) or self._written.get(wanted)
        if found or store is None:
            return found
        return next((party for party in store.party_names() if plain(party) == wanted), None)

    @cached_property
    def _names(self) -> list[str]:
        known = self._knowledge
        return [*(state.name for state in known.states.values()), *known.organisations]

    @cached_property
    def _foreign(self) -> dict[str, str]:
        """Names of states in the languages carried."""
        from dragoman.languages import load_languages

        out: dict[str, str] = {}
        for language in load_languages():
            for code, names in self._knowledge.state_names(language.default_tag).items():
                for form in names:
                    out.setdefault(plain(form), code)
        return out

    @cached_property
    def _written(self) -> dict[str, str]:
        """Further names of states, as the press of the languages carried writes them."""
        from dragoman.languages import load_languages
        from dragoman.languages.forms import expand

        out: dict[str, str] = {}
        for language in load_languages():
            endings = language.properties.get("endings") or {}
            for code, sections in (language.data("names").get("states") or {}).items():
                for form in (sections or {}).get("names") or ():
                    for text in expand(form, endings):
                        out.setdefault(plain(text.strip("~")), code)
        return out

    def person(self, given: str, store: Store) -> list[Hit]:
        """The spellings in a store of one person, however the name was given.

        Raises:
            Nobody: nobody like that is in the store.
            Ambiguous: several are.
        """
        found, people = self.meant(given, store)
        if len(people) == 1:
            return found
        if people:
            raise Ambiguous(given, people)
        like = near(given, dict.fromkeys([*(hit.name for hit in store.people()), *self._ids_near(given)]))
        raise Nobody("person in the store", given, like)

    def meant(self, given: str, store: Store) -> tuple[list[Hit], list[str]]:
        """The spellings in a store that a name may mean, and the different people who bear them.

        A name that nobody bears is looked for without its ending: `Putins`, `Путина`.
        """
        found = self._spelled({plain(given), *(plain(romanise(given, surname)) for surname in (0, 1, 2))}, store)
        if not found and (bases := without_endings(given)):
            found = self._spelled({*bases, *(plain(romanise(base, 0)) for base in bases)}, store)
        return found, sorted(self._distinct(found))

    def _spelled(self, spelled: set[str], store: Store) -> list[Hit]:
        """The people in a store who may bear one of some folded names."""
        spelled = spelled - {""}
        hits = store.people()
        if self._register is None or self._register.hits is not hits:
            self._register = Register(hits)
        register = self._register
        # A given name of two syllables may be written apart.
        joined = {f"{first} {''.join(rest)}" for first, *rest in map(str.split, spelled) if len(rest) > 1}
        on_file = {plain(person) for spelling in spelled | joined for person in self._forms.get(spelling, ())}
        for found in (
            register.exactly(spelled),
            register.exactly(on_file),
            register.exactly(joined),
            register.nearly(spelled),
        ):
            if found:
                return found
        return []

    def pair(self, given: str, store: Store) -> list[str]:
        """The two states that a query names in one word or beside each other; none where it does not.

        What several states are called is taken for the one whose records the store holds.
        """
        meant = pairs(given)
        shared = {frozenset((pair.one, pair.other)): pair.records for pair in store.pairs(_PAIRS)} if meant else {}
        meant.sort(key=lambda pair: -shared.get(frozenset(pair), 0))
        if meant and (len(meant) == 1 or frozenset(meant[0]) in shared):
            return list(meant[0])
        return next((list(pair) for pair in meant if store.heads(pair)), [])

    def _ids_near(self, given: str) -> Iterable[str]:
        return self._forms.get(plain(given), ())

    @cached_property
    def _forms(self) -> dict[str, set[str]]:
        """Folded spelling, in any script -> people on file."""
        out: dict[str, set[str]] = {}
        for person in self._knowledge.people.values():
            for form in (person.id, person.surname, *person.names, *person.short, *person.alone):
                out.setdefault(plain(form), set()).add(person.id)
        for person in self._knowledge.people.values():
            if (older := plain(person.older)) and older not in out:
                out[older] = {person.id}
        return out

    def _distinct(self, hits: list[Hit]) -> set[str]:
        """Names of the different people among spellings: one name in two states is two people."""
        out: list[Hit] = []
        for hit in hits:
            if not any(
                same_name(hit.plain, other.plain) and (hit.state == other.state or not (hit.state and other.state))
                for other in out
            ):
                out.append(hit)
        labels = {hit.name for hit in out}
        return labels if len(labels) == len(out) else {f"{hit.name} ({hit.state})" for hit in out}

    def on_file(self, name: str) -> list[tuple[str, str, str | None, str | None]]:
        """Offices of a person as knowledge has them: office, of whom, since, until."""
        person = self._knowledge.people.get(name)
        if person is None:
            return []
        offices = self._knowledge.offices
        return [
            (
                offices[term.office].english(term.of) if term.office in offices else term.office,
                term.of,
                term.since,
                term.until,
            )
            for term in person.terms
        ]


def day_text(date: Date | None) -> str:
    """A date as it is told: a day, a month, a year, or a range."""
    if date is None:
        return ""
    if date.precision == "day" or date.start == date.end:
        return date.start
    if date.precision == "month":
        return date.start[:7]
    if date.precision == "year":
        return date.start[:4]
    if date.precision == "quarter" and date.start[5:7].isdecimal():
        return f"{date.start[:4]} Q{(int(date.start[5:7]) + 2) // 3}"
    return f"{date.start} to {date.end}"
