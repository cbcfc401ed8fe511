"""Page furniture: menus, prompts, share bars and source lines, told by each language's usual words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.clean.letters import letters_in
from dragoman.lexicon import fold_words

HEAD: Final = 160
WHOLE: Final = 420
"""How many characters of a long line are looked at for furniture, and how long a line is looked at whole."""

ENDING: Final = frozenset(("comment", "related"))
"""Classes that end a story: what follows is no longer its text, unless another story opens."""
INTRODUCING: Final = frozenset(
    ("source", "credit", "byline", "updated", "translated", "related-story", "summary", "outlet", "wire", "wire-clause")
)
"""Classes that open a line and say what the rest of it is; alone they do not make a line furniture."""

_SPACED_LETTERS: Final = re.compile(r"[^\W\d_](?<!\S.)(?: [^\W\d_]){3,}(?!\S)")
_IDEOGRAPH: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Hit(NamedTuple):
    """Words of furniture in a line: where, and the classes they may be."""

    start: int
    end: int
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What the furniture of one line comes to.

    Attributes:
        hits: the words of furniture, longest first taken, in text order.
        share: how much of the line's letters they are.
    """

    hits: tuple[Hit, ...]
    share: float

    def opening(self, names: frozenset[str]) -> Hit | None:
        """The hit of one of the classes that the line opens with."""
        if self.hits and self.hits[0].start <= 2 and self.hits[0].classes & names:
            return self.hits[0]
        return None


NOTHING: Final = Found((), 0.0)


class Furniture:
    """The furniture of all languages carried, compiled once.

    Args:
        chrome: for each language its forms by class, as in chrome.yaml.
    """

    def __init__(self, chrome: Iterable[Mapping[str, Sequence[str]]]) -> None:
        table: dict[str, set[str]] = {}
        for classes in chrome:
            for name, forms in classes.items():
                for form in forms:
                    bare = " ".join(fold_words(form.strip("~")).split())
                    if len(bare) > 1 or _IDEOGRAPH.search(bare):
                        table.setdefault(bare, set()).add(name)
        self._classes = [frozenset(names) for names in table.values()]
        self._margins = [0 if _IDEOGRAPH.search(bare) else 1 for bare in table]
        patterns = [f" {bare} " if margin else bare for bare, margin in zip(table, self._margins, strict=True)]
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.Standard)

    def find(self, texts: Sequence[str]) -> list[Found]:
        """The furniture of each of several lines, in one pass."""
        heads = [_closed(text if len(text) <= WHOLE else text[:HEAD]) for text in texts]
        starts: list[int] = []
        at = 1
        for head in heads:
            starts.append(at)
            at += len(head) + 3
        blob = fold_words("".join(f" {head} \n" for head in heads))
        hits: list[list[Hit]] = [[] for _ in texts]
        line, last_line = 0, len(starts) - 1
        for index, first, last in self._automaton.find_matches_as_indexes(blob, overlapping=True):
            margin = self._margins[index]
            start, end = first + margin, last - margin
            while line < last_line and starts[line + 1] <= start:
                line += 1
            while starts[line] > start:
                line -= 1
            hits[line].append(Hit(start - starts[line], end - starts[line], self._classes[index]))
        return [
            _settled(head, len(text), found) if found else NOTHING
            for head, text, found in zip(heads, texts, hits, strict=True)
        ]


def _settled(head: str, size: int, hits: list[Hit]) -> Found:
    """The longest hits that do not overlap, and how much of a line they are."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    kept.sort()
    letters = letters_in(head) + size - len(head)
    covered = sum(hit.end - hit.start - head.count(" ", hit.start, hit.end) for hit in kept)
    return Found(tuple(kept), covered / letters if letters > 0 else 1.0)


def _closed(text: str) -> str:
    """The text with letters that were set apart by spaces ("N E W S") closed up."""
    if len(text) > 80 or _SPACED_LETTERS.search(text) is None:
        return text
    return _SPACED_LETTERS.sub(lambda found: found.group().replace(" ", ""), text)
