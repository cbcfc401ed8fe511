"""Names as queries have them: in the genitive or another case, and two states in one word.

How a language inflects names and what it calls states beside others is data of its folder.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import product

from dragoman.languages import load_languages
from dragoman.languages.forms import expand
from dragoman.lexicon.declension import Declension
from dragoman.resolve.names import plain, unspaced

_LEAST = 3
"""Letters of a name that are left without its ending."""
_MOST_WORDS = 3
_BESIDE = ("names", "short", "shy", "adjectives")
"""Sections of a state's names that can stand beside another state's."""
_SEAM = re.compile(r"\s*[-\u2010-\u2015/]\s*|\s+")


def without_endings(given: str) -> set[str]:
    """What a name may be without the endings that languages put to names, folded; never the name itself."""
    words = given.split()
    if not words or len(words) > _MOST_WORDS:
        return set()
    genitives, declensions = _endings()
    # A possessor has its ending behind the last word; a case stands at every word.
    out = {plain(given[: -len(one)]) for one in genitives if given.endswith(one) and len(given) - len(one) >= _LEAST}
    for declension in declensions:
        choices = [{word, *declension.bases(word)} for word in words]
        out |= {plain(" ".join(one)) for one in product(*choices)}
    return out - {plain(given), ""}


@cache
def _endings() -> tuple[frozenset[str], tuple[Declension, ...]]:
    """Endings of possessors, and how names bend where they do."""
    carried = list(load_languages())
    genitives = {ending for language in carried for ending in language.properties.get("genitive") or ()}
    return frozenset(genitives), tuple(bent for one in carried if (bent := Declension(one.properties)))


def pairs(given: str) -> list[tuple[str, str]]:
    """The states that a query may name two of, in one word or beside each other: `中越`, `Sino-Russian`."""
    text = given.strip()
    parts = [part for part in _SEAM.split(text) if part]
    halves = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    if len(parts) == 1 and unspaced(text):
        halves = [(text[:at], text[at:]) for at in range(1, len(text))]
    named = _states()
    found = [
        (one, other)
        for left, right in halves
        for one in named.get(plain(left), ())
        for other in named.get(plain(right), ())
        if one != other
    ]
    return list(dict.fromkeys(found))


@cache
def _states() -> dict[str, list[str]]:
    """Folded form in any language carried, alone or beside another -> the states that go by it."""
    from dragoman.knowledge import load

    out: dict[str, list[str]] = defaultdict(list)
    known = load()
    for language in load_languages():
        endings = language.properties.get("endings") or {}
        told = [(code, form) for code, forms in known.state_names(language.default_tag).items() for form in forms]
        for code, sections in (language.data("names").get("states") or {}).items():
            for section in _BESIDE:
                for form in (sections or {}).get(section) or ():
                    told += [(code, text.strip("~")) for text in expand(form, endings)]
        for code, text in told:
            if code not in out[plain(text)]:
                out[plain(text)].append(code)
    return out
