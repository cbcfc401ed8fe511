"""What a language folder still lacks of what coding a page asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.knowledge import Knowledge
from dragoman.languages import Language, Languages, classes
from dragoman.languages.language import FILES

_OPTIONAL = frozenset(("examples", "words", "goods"))
_MONTHS, _DAYS = range(1, 13), range(1, 8)
_LEADERS = ("head-of-state", "head-of-government", "minister")


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that has no words in a folder.

    Attributes:
        file: the file it would stand in.
        what: what it is: a class of words, acts, offices, states.
        names: which, in the order of their inventory; empty where the whole file is missing.
    """

    file: str
    what: str
    names: tuple[str, ...] = ()


def lacks(language: Language, languages: Languages, knowledge: Knowledge) -> Iterator[Lack]:
    """What a folder lacks, file by file.

    Args:
        language: the folder's language.
        languages: for the inventory of acts.
        knowledge: for the offices and the states.

    Raises:
        LanguageError: a file of the folder is broken.
    """
    for name in sorted(FILES - _OPTIONAL):
        if not (language.folder / f"{name}.yaml").exists():
            yield Lack(f"{name}.yaml", "the file")
    for name, inventory in classes().items():
        yield from _lack(name, "words", inventory["wanted"], language.data(name))
    time = language.data("time")
    yield from _lack("time", "months", map(str, _MONTHS), map(str, time.get("month") or ()))
    yield from _lack("time", "weekdays", map(str, _DAYS), map(str, time.get("weekday") or ()))
    wanted = [act for act, entry in languages.acts["acts"].items() if not {"goods", "optional"} & entry.keys()]
    yield from _lack("acts", "acts", wanted, language.data("acts"))
    offices = [office.id for office in knowledge.offices.values() if office.kind in _LEADERS]
    yield from _lack("offices", "offices", offices, language.data("offices"))
    unknown = [office for office in language.data("offices") if office not in knowledge.offices]
    if unknown:
        yield Lack("offices.yaml", "offices that knowledge/offices.yaml does not know", tuple(map(str, unknown)))
    states = language.data("names").get("states") or {}
    adjectives = [code for code, sections in states.items() if (sections or {}).get("adjectives")]
    if language.spaced and not language.properties.get("cases"):
        yield from _lack("names", "adjectives of states", knowledge.states, adjectives)
    covered = {str(r.get("type")) for e in language.data("examples") or () for r in e.get("records") or ()}
    yield from _lack("examples", "examples of events", knowledge.events.events, covered)


def _lack(name: str, what: str, wanted: Iterable[str], there: Iterable[object]) -> Iterator[Lack]:
    has = {str(one) for one in there}
    missing = tuple(one for one in wanted if one not in has)
    if missing:
        yield Lack(f"{name}.yaml", what, missing)
