"""What went wrong, in the reader's language: questions say it in English, in sentences that are known."""

from __future__ import annotations

import re
from functools import cache

from dragoman.serve.locales import Reader

SENTENCES = (
    "{name}: no such page",
    "{name}: no such state or organisation",
    "{name}: no such person in the store",
    "{name}: no record with this id",
    "{name}: no story with this id",
    "{name}: no story with this id or document",
    "{name}: {number} records begin so: {names}",
    "{name}: {number} stories: {names}",
    "{name}: several go by this name: {names}; give the whole name",
    "{name}: must be a date such as 2024, 2024-05 or 2024-05-17",
    "{name}: must be from {low} to {high}",
    "{name}: must be one of {names}",
    "{name}: must be a number",
    "{name}: must be true or false",
    "{name}: no parameter here; there are {names}",
    "{name}: given {number} times, takes one value",
    "{name}: takes {number} values at most",
    "{name}: takes {number} characters at most",
    "{name}: no such form; there are {names}",
    "{name}: no story was found on this page",
    "{name}: no day; give it as 2024-05-17",
    "a relation takes two different parties, not {names}",
    "cursor: not one of this question; take it from the Link header of an answer",
    "this page is no list; ask for .json",
    "at most {number} bytes may be sent",
    "a mark needs the name of who makes it, of 200 characters at most",
    "a reason has {number} characters at most",
    "amended fields go with the verdict amended, and it with them",
    "the desk failed; please report what was asked",
)
"""Sentences of which something went wrong, as they are said in English; those offered instead stand beside them."""
_OFFERED = re.compile("; did you mean .*", re.DOTALL)
_GAP = re.compile(r"\\\{(\w+)\\\}")


def detail(said: str, reader: Reader) -> str | None:
    """What went wrong in the reader's language; None where that has no words for it."""
    bare = _OFFERED.sub("", said)
    for sentence, pattern in _patterns():
        if found := pattern.fullmatch(bare):
            own = reader.words(sentence)
            return None if own == sentence else own.format(**found.groupdict())
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((one, re.compile(_GAP.sub(r"(?P<\1>.+?)", re.escape(one)), re.DOTALL)) for one in SENTENCES)
