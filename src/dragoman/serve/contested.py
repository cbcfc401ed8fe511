"""Disputes in the reader's language: what is contested, and what each side says."""

from __future__ import annotations

import re
from collections.abc import Callable

from dragoman.ask.wording import Tongue

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_STATE = re.compile(r"[A-Z]{3}")
_FIELDS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        ("established", "when ties were set up"),
        ("since", "since when it holds"),
        ("(?P<what>date|place|status) of the (?P<type>[a-z]+)", "{what} of the {type}"),
        ("number of the (?P<series>.+)", "number of the {series}"),
        ("member number(?: (?P<year>\\d+))?", "which member it was"),
        ("years running, as of (?P<year>.+)", "years running, as of {year}"),
        ("rank, as of (?P<year>.+)", "rank, as of {year}"),
        ("first visit", "whether it was the first"),
        ("where (?P<person>.+) was on (?P<day>.+)", "where {person} was on {day}"),
        ("journey of (?P<person>.+)", "journey of {person}"),
        ("(?P<office>.+) of (?P<of>[A-Z]{3}) on (?P<day>.+)", "{office} of {of} on {day}"),
        ("(?P<what>[a-z-]+) (?P<from>\\d[\\d-]+) to (?P<day>\\d[\\d-]+)", "{what}, {from} to {day}"),
        ("(?P<what>[a-z-]+) (?P<year>\\d+)", "{what} {year}"),
    )
)


def contested(field: str, tongue: Tongue) -> str:
    """What is contested, in words; as the record has it where it has none."""
    tell: dict[str, Callable[[str], str]] = {
        "what": tongue.inline,
        "type": tongue.inline,
        "series": tongue.standing,
        "person": tongue.person,
        "day": tongue.day,
        "from": tongue.day,
        "of": tongue.of,
        "office": lambda title: tongue.office(title, None),
    }
    for pattern, words in _FIELDS:
        if found := pattern.fullmatch(field):
            given = {name: tell.get(name, str)(told) for name, told in found.groupdict().items() if told}
            told = tongue.words(words, **given)
            return told[:1].upper() + told[1:]
    return tongue.label(field)


def claimed(value: str | float, unit: str | None, tongue: Tongue) -> str:
    """What a side says: a figure, a day or days, a state, or words."""
    if not isinstance(value, str):
        return tongue.amount(value, unit)
    days = value.split("/")
    if all(_DAY.fullmatch(day) for day in days):
        return " – ".join(tongue.day(day) for day in days)
    if _STATE.fullmatch(value):
        return tongue.of(value)
    for head in ("first since", "visit in"):
        if value.startswith(f"{head} "):
            listed = [tongue.day(day) for day in value.removeprefix(f"{head} ").split(", ")]
            return tongue.words(f"{head} {{day}}", day=", ".join(listed))
    return tongue.place(value)
