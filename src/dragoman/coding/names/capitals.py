"""Headlines that write every word with a capital: what names anybody there is told by the text below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom
from dragoman.coding.sentences.text import SentenceSpan

_MOST: Final = 0.75
"""Share of the longer words that have a capital."""
_LONG: Final = 4
_FEW: Final = 4
_WHOSE: Final = frozenset((sym.STATE, sym.ORG, sym.MINISTRY))


def all_capitals(text: str) -> bool:
    """Nearly every word of a line has a capital: "Xi and Macron Hold Key Meeting in Paris"."""
    words = [word for word in text.split() if len(word) >= _LONG and word[0].isalpha()]
    return len(words) >= _FEW and sum(word[0].isupper() for word in words) >= _MOST * len(words)


def of_line(
    runs: list[Atom], text: str, span: SentenceSpan, known: Iterable[Atom], called: Callable[[str], object]
) -> list[Atom]:
    """The runs of capitals that are names: in a headline of capitals, those of whom the text named."""
    if not runs or span.role not in ("title", "heading") or not all_capitals(text[span.start : span.end]):
        return runs
    return list(named_below(runs, called, frozenset(_titles(known, text))))


def _titles(known: Iterable[Atom], text: str) -> Iterator[int]:
    """Where titles end, alone and with the state they are of behind them: `Президентом Греции`."""
    titled = -1
    for atom in known:
        joined = titled >= 0 and atom.symbol in _WHOSE and text[titled : atom.start] == " "
        titled = atom.end if joined or atom.symbol in sym.TITLES else -1
        if titled >= 0:
            yield titled


def named_below(runs: Iterable[Atom], called: Callable[[str], object], titles: frozenset[int]) -> Iterator[Atom]:
    """The runs of capitals as far as they name somebody the text named: "Michel" of "Michel Hold Key".

    Args:
        runs: strangers' names, as far as capitals tell.
        called: tells whom a name means in the story.
        titles: where titles end, behind which a stranger is named all the same.
    """
    for run in runs:
        words = run.name.split(" ")
        if len(words) == 1 or called(run.name) or run.start - 1 in titles:
            yield run
            continue
        for count in range(len(words) - 1, 0, -1):
            name = " ".join(words[:count])
            if called(name):
                run.end, run.name = run.start + len(name), name
                yield run
                break
