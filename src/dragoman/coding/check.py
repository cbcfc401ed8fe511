"""The examples of a language folder, run: what each sentence must give, and whether it does."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dragoman.coding.coder import Coder
from dragoman.languages import Language
from dragoman.passage import Passage
from dragoman.records import Event, Record, kind_of
from dragoman.story import Block, Page, Story

_WORDS = frozenset(("agree", "support", "request", "accuse", "reject", "threaten", "concede", "statement"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example, run.

    Attributes:
        number: its place in the file, from 1.
        text: the sentence.
        missing: what should have been coded and was not.
        extra: deeds that were coded and should not have been.
    """

    number: int
    text: str
    missing: tuple[Mapping[str, Any], ...]
    extra: tuple[Record, ...]

    @property
    def holds(self) -> bool:
        """All that was asked for is there, and no deed beside it."""
        return not self.missing and not self.extra


def check(language: Language, coder: Coder) -> Iterator[Outcome]:
    """Runs the examples of a language folder, in order."""
    for number, example in enumerate(language.data("examples") or (), 1):
        text = str(example["text"]).strip()
        found = coder.code(_story(text, str(example.get("language") or language.default_tag), example.get("published")))
        expected: Sequence[Mapping[str, Any]] = example.get("records") or ()
        left = list(found)
        missing = []
        for wanted in expected:
            hit = next((record for record in left if matches(wanted, record)), None)
            if hit is None:
                missing.append(wanted)
            else:
                left.remove(hit)
        deeds = tuple(r for r in left if isinstance(r, Event) and r.type not in _WORDS)
        yield Outcome(number, text, tuple(missing), deeds)


def fold_name(name: str) -> str:
    """A name without its accents and capitals."""
    marked = unicodedata.normalize("NFKD", name)
    return "".join(char for char in marked if not unicodedata.combining(char)).casefold()


def _story(text: str, tag: str, published: Any) -> Story:
    day = published if isinstance(published, date) else date.fromisoformat(str(published)) if published else None
    page = Page("example", text, "text", "example")
    return Story("example", page, tag, [Block(Passage.of(text), "body", tag)], published=day)


def matches(wanted: Mapping[str, Any], record: Record) -> bool:
    """The record has every field that the example names."""
    if kind_of(record) != wanted.get("kind", "event"):
        return False
    for field, value in wanted.items():
        if field == "kind":
            continue
        if field == "people":
            named = {fold_name(p.name) for p in getattr(record, "participants", ()) if p.type == "person" and p.name}
            if not {fold_name(name) for name in value} <= named:
                return False
        elif field == "parties":
            if set(value) != set(getattr(record, "parties", ())):
                return False
        elif field == "date":
            when = getattr(record, "date", None)
            if when is None or not when.start.startswith(str(value)[:10]):
                return False
        elif field == "country":
            place = getattr(record, "place", None)
            if place is None or place.country != value:
                return False
        elif field == "status":
            if (getattr(record, "status", None) or "occurred") != value:
                return False
        elif str(getattr(record, field, None)) != str(value):
            return False
    return True
