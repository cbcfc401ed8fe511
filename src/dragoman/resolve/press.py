"""Outlets as compared: one agency under all its names, its own language, the words with which a story is mended."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

import ahocorasick_rs
import msgspec
from babel.languages import get_official_languages

from dragoman import knowledge
from dragoman.knowledge.source import whole
from dragoman.resolve.names import plain, unspaced

_FILE = Path(knowledge.__file__).parent / "press.yaml"
_LEAST = 4
"""Letters from which a name in running text, folded, is an agency and no common word."""


class _Agency(msgspec.Struct, frozen=True):
    state: str
    names: tuple[str, ...]


class _Press(msgspec.Struct, frozen=True):
    corrections: dict[str, tuple[str, ...]]
    agencies: dict[str, _Agency]


@cache
def _press() -> _Press:
    return whole(_FILE, _Press)


@cache
def _spellings() -> dict[str, str]:
    """Name as it is written -> the agency's id."""
    out = {
        name: organisation.id
        for organisation in knowledge.load().organisations.values()
        if organisation.kind == "media"
        for name in (organisation.id, organisation.name, *chain.from_iterable(organisation.names.values()))
    }
    for key, agency in _press().agencies.items():
        out.update(dict.fromkeys((key, *agency.names), key))
    return out


@cache
def _agencies() -> dict[str, str]:
    """Folded name -> the agency's id."""
    return {plain(name): key for name, key in _spellings().items()}


def outlet_key(name: str | None) -> str:
    """What an outlet is compared by: the id of an agency on file, else the folded name."""
    folded = plain(name or "")
    return _agencies().get(folded, folded)


@cache
def home_languages(outlet: str) -> frozenset[str]:
    """The languages an agency writes in first (first subtags); empty for one that is not on file."""
    known = knowledge.load()
    organisation, agency = known.organisations.get(outlet), _press().agencies.get(outlet)
    state = known.states.get(agency.state if agency else (organisation and organisation.state) or "")
    return frozenset(get_official_languages(state.alpha2, de_facto=True)) if state else frozenset()


@cache
def _named() -> tuple[ahocorasick_rs.AhoCorasick, list[str]]:
    forms = [form for form in _agencies() if len(form) >= _LEAST or unspaced(form)]
    return ahocorasick_rs.AhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), [
        _agencies()[form] for form in forms
    ]


@cache
def _capitals() -> re.Pattern[str]:
    """What finds names of two or three capitals."""
    short = sorted(name for name in _spellings() if name.isupper() and len(name) < _LEAST and not unspaced(name))
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(short)})(?![\w-]|\.\w)")


def agencies_named(text: str, folded: str) -> frozenset[str]:
    """The agencies that a text names.

    Args:
        text: as it is written.
        folded: the same, folded (see `plain`).
    """
    automaton, ids = _named()
    spelt = {
        ids[which]
        for which, start, end in automaton.find_matches_as_indexes(folded)
        if unspaced(folded[start]) or _stands_alone(folded, start, end)
    }
    return frozenset(spelt | {_spellings()[found] for found in _capitals().findall(text)})


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


@cache
def _corrections() -> frozenset[str]:
    words = _press().corrections.values()
    return frozenset(plain(word) for forms in words for word in forms)


def corrects(openings: Iterable[str]) -> bool:
    """Whether a title or a first paragraph says that the story mends an earlier one."""
    return any(_opens(plain(opening)) for opening in openings)


def _opens(folded: str) -> bool:
    return any(
        folded.startswith(word) and (not word.isascii() or not folded[len(word) : len(word) + 1].isalnum())
        for word in _corrections()
    )
