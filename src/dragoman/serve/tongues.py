"""Records told in the reader's language: its own names for states, organisations, people, offices and places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Literal

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, get_currency_name

from dragoman.ask import Names
from dragoman.ask.wording import English, Tongue
from dragoman.knowledge import Knowledge, load
from dragoman.languages import load_languages
from dragoman.records import Agreement
from dragoman.serve.locales import Reader, labelled

_ACRONYM = re.compile(r"^[A-Z]{2}")
_BETWEEN = re.compile(r"^([^-]+)-([^-]+?) (.+)$")
_CURRENCY = re.compile(r"^[A-Z]{3}$")
_FULL = 10_000


def tongue_of(reader: Reader, names: Names) -> Tongue:
    """The language of a reader, as records are told in it."""
    return Local(reader, _lore(reader.tag), names) if reader.tag != "en" else Here(reader, names)


class Here(English):
    """English as pages tell it: days as the reader writes them."""

    def __init__(self, reader: Reader, names: Names) -> None:
        super().__init__(names)
        self._reader = reader

    def day(self, text: str) -> str:
        """An ISO 8601 day, month or year."""
        return self._reader.day(text)


class Lore:
    """What a language calls those on file.

    Attributes:
        states: ISO alpha-3 code -> name.
        others: organisation, mechanism, level of partnership -> name.
        people: English name -> name, where the language has a script of its own.
        places: English name -> name.
        offices: English title -> title.
        organs: English name of a ministry or another organ, in lower case -> name.
        named: English name of a state -> name.
    """

    def __init__(self, tag: str, known: Knowledge) -> None:
        self._tag, self._known = tag, known
        self._language = load_languages().get(tag)
        self._short = self._language.tag if self._language else tag
        self.states = {code: forms[0] for code, forms in known.state_names(tag).items() if forms}

    @cached_property
    def others(self) -> dict[str, str]:
        """Organisation, mechanism, level of partnership -> name."""
        out = self._first("partnership")
        for known in (self._known.organisations, self._known.mechanisms):
            out |= {key: one.names[self._short][0] for key, one in known.items() if one.names.get(self._short)}
        return out

    @cached_property
    def people(self) -> dict[str, str]:
        """English name -> name, where the language has a script of its own."""
        if self._language is None or self._language.spaced:
            return {}
        return {
            key: own for key, person in self._known.people.items() if (own := next(filter(_han, person.names), None))
        }

    @cached_property
    def places(self) -> dict[str, str]:
        """English name -> name; of several of one name, the largest."""
        ranked = sorted(self._known.places.values(), key=lambda place: place.population)
        own = {place.name: place.names[self._short][0] for place in ranked if place.names.get(self._short)}
        return own | _exemplars(self._tag)

    @cached_property
    def offices(self) -> dict[str, str]:
        """English title -> title."""
        own = self._first("office")
        out: dict[str, str] = {}
        for office in self._known.offices.values():
            if office.id in own:
                for title in (office.id, office.short, *office.english_by_state.values()):
                    if title:
                        out.setdefault(title, own[office.id])
        return out

    @cached_property
    def organs(self) -> dict[str, str]:
        """English name of a ministry or another organ, in lower case -> name."""
        return {key.lower(): own for key, own in self._first("ministry").items()}

    @cached_property
    def named(self) -> dict[str, str]:
        """English name of a state -> name."""
        return {self._known.states[code].name: own for code, own in self.states.items() if code in self._known.states}

    def _first(self, kind: str) -> dict[str, str]:
        """The first form of each meaning of a kind of words."""
        out: dict[str, str] = {}
        for form in self._language.forms() if self._language else ():
            if form.kind == kind:
                out.setdefault(form.key, form.text)
        return out


def _han(text: str) -> bool:
    return bool(re.fullmatch("[\u4e00-\u9fff·]+", text))


def _exemplars(tag: str) -> dict[str, str]:
    """The cities that CLDR calls time zones by: English name -> name."""
    english, own = Locale.parse("en").time_zones, Locale.parse(tag).time_zones
    return {
        english.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " "): told["city"]
        for zone, told in own.items()
        if "/" in zone and "city" in told
    }


@cache
def _lore(tag: str) -> Lore:
    return Lore(tag, load())


class Local:
    """A language other than English: words of its catalogue, days and numbers of its locale, names on file."""

    def __init__(self, reader: Reader, lore: Lore, names: Names) -> None:
        self._reader, self._lore, self._names = reader, lore, names

    def of(self, party: str) -> str:
        """The name of a party."""
        return self._lore.states.get(party) or self._lore.others.get(party) or self._organ(party) or party

    def _organ(self, party: str) -> str | None:
        """An organ of a state, such as its foreign ministry; None where the language has no word for it."""
        if alone := self._lore.organs.get(party.lower()):
            return alone
        organ, _of, state = party.rpartition(" of ")
        whose = self._lore.named.get(state)
        what = self._lore.organs.get(organ.lower())
        return self._reader.words("{organ} of {state}", organ=what, state=whose) if what and whose else None

    def words(self, english: str, **values: str) -> str:
        """What is said in English, with `{name}` filled in."""
        return self._reader.words(english, **values)

    def label(self, key: str) -> str:
        """A kind, type, topic or name of an indicator."""
        return self._reader.words(labelled(key))

    def inline(self, key: str) -> str:
        """The same within a line."""
        words = key.replace("-", " ").replace("_", " ")
        own = self._reader.words(words)
        if own != words:
            return own
        label = self.label(key)
        return label if _ACRONYM.match(label) else label[:1].lower() + label[1:]

    def person(self, name: str) -> str:
        """Somebody's name."""
        return self._lore.people.get(name, name)

    def office(self, title: str, state: str | None) -> str:
        """An office; the catalogue has those that a state calls by a name of its own."""
        of_state = f"{title} ({state})"
        own = self._reader.words(of_state)
        if own == of_state:
            own = self._lore.offices.get(title) or self._reader.words(title)
        if own == title and " and " in title:
            return self.all([self.office(one, state) for one in title.split(" and ")])
        return own

    def place(self, name: str) -> str:
        """A city or a building."""
        own = self._reader.words(name)
        return own if own != name else self._lore.places.get(name, name)

    def standing(self, name: str) -> str:
        """A level of partnership, a mechanism, or another set phrase."""
        own = self._lore.others.get(name) or self._reader.words(name)
        return own if own != name else self._between(name) or name

    def _between(self, name: str) -> str | None:
        """What two states have together and is called by both, such as their strategic dialogue."""
        found = _BETWEEN.match(name)
        whose = [self._lore.named.get(state) for state in found.groups()[:2]] if found else []
        if found is None or not all(whose):
            return None
        what = self._reader.words(found[3].lower())
        if what == found[3].lower():
            return None
        return self._reader.words("{what} between {one} and {other}", what=what, one=whose[0], other=whose[1])

    def day(self, text: str) -> str:
        """An ISO 8601 day, month or year."""
        return self._reader.day(text)

    def title(self, document: Agreement) -> str | None:
        """What a document is called; None where it has no name but what it is in English."""
        first = self._names.of(document.parties[0]) if document.parties else ""
        made = re.match(r"[A-Z][a-z]+(?: [a-z]+)* of ", document.title or "")
        return None if made and first and document.title[made.end() :].startswith(first) else document.title

    def amount(self, value: float, unit: str | None) -> str:
        """A figure, large ones in the words of the language."""
        locale = self._reader.locale
        if abs(value) < _FULL:
            number = format_decimal(value, locale=locale)
        else:
            form: Literal["short", "long"] = "long" if "long" in locale.compact_decimal_formats else "short"
            number = format_compact_decimal(value, format_type=form, locale=locale, fraction_digits=4)
        if not unit:
            return str(number)
        name = get_currency_name(unit, count=value, locale=locale) if _CURRENCY.match(unit) else ""
        return self.words("{number} {unit}", number=str(number), unit=name or self._reader.words(unit))

    def ordinal(self, number: int) -> str:
        """The ordinal of a number."""
        return self.words("{n}th", n=str(number))

    def all(self, parts: Sequence[str]) -> str:
        """Things told one after the other."""
        return str(format_list(list(parts), locale=self._reader.locale)) if parts else ""
