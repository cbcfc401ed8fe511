"""Cases: how names bend in a language that marks by endings what others mark by prepositions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

NOMINATIVE: Final = "nom"
_OBLIQUE: Final = ("gen", "dat", "acc", "ins", "loc")
_LONGEST: Final = 6
_MOST: Final = 4


class Declension:
    """How the names on file bend in a language, word by word.

    Args:
        properties: the language's: `declensions` gives the last letters of a word and the named endings that take their
            place; `cases` the cases of each ending.
    """

    def __init__(self, properties: Mapping[str, Any]) -> None:
        endings: Mapping[str, Sequence[str]] = properties.get("endings") or {}
        cases: Mapping[str, Sequence[str]] = properties.get("cases") or {}
        self._rules: dict[str, list[tuple[str, frozenset[str]]]] = {
            str(last): [
                (ending, frozenset(case.split("+"))) for ending, case in zip(endings[name], cases[name], strict=True)
            ]
            for last, name in (properties.get("declensions") or {}).items()
        }
        self._by_ending: dict[str, list[tuple[str, list[tuple[str, frozenset[str]]], frozenset[str]]]] = {}
        for last, rule in self._rules.items():
            for ending, own in rule:
                if ending:
                    self._by_ending.setdefault(ending, []).append((last, rule, own))
        self._longest = max(map(len, self._by_ending), default=0)
        self._bend = lru_cache(maxsize=1 << 15)(self._bent)

    def __bool__(self) -> bool:
        return bool(self._rules)

    def forms(self, name: str, *, person: bool = False) -> Iterator[tuple[str, frozenset[str]]]:
        """A name on file in all cases: all its words bent, all but the last (many women's), or the last alone."""
        words = name.split(" ")
        last = len(words) - 1
        found: dict[str, set[str]] = {name: {NOMINATIVE}}
        patterns = [(True,) * (last + 1)]
        if person and last:
            patterns += [(True,) * last + (False,), (False,) * last + (True,)]
        for bent in patterns:
            for case in _OBLIQUE:
                texts = [""]
                for word, bends in zip(words, bent, strict=True):
                    choices = self._choices(word, case, person=person) if bends else (word,)
                    texts = [f"{text} {choice}".strip() for text in texts for choice in choices][:_MOST]
                for text in texts:
                    found.setdefault(text, set()).add(case)
        if len(found) == 1:
            return
        for text, cases in found.items():
            yield text, frozenset(cases)

    def _choices(self, word: str, case: str, *, person: bool) -> tuple[str, ...]:
        """A word in a case; the accusative of a thing is its nominative where that of a person is its genitive."""
        own = self._bend(word)
        found = own.get(case, (word,))
        return (word,) if case == "acc" and not person and found == own.get("gen") else found

    def bases(self, word: str, cases: Iterable[str] = _OBLIQUE, *, strict: bool = False) -> list[str]:
        """What a bent word may be in the nominative, the likeliest first; the word itself where nothing fits."""
        wanted = frozenset(cases)
        out: list[tuple[int, str]] = []
        for size in range(1, min(self._longest, len(word) - 2) + 1):
            for last, rule, own in self._by_ending.get(word[-size:], ()):
                if own >= wanted if strict else not own.isdisjoint(wanted):
                    base = word[:-size] + last
                    if self._rule(base) is rule:
                        out.append((-size, base))
        return [base for _, base in sorted(out)] or [word]

    def nominative(self, name: str, cases: Collection[str]) -> str:
        """A name in the nominative, whose title stands in the cases; a woman's where only its first words bend so."""
        if not cases:
            return name
        words = name.split(" ")
        found = [self.bases(word, cases, strict=True)[0] for word in words]
        if len(words) > 1 and found[0] == words[0] and found[-1] == words[-1]:
            found = [self.bases(word, cases)[0] for word in words]
        return " ".join(found)

    def _rule(self, word: str) -> list[tuple[str, frozenset[str]]] | None:
        for size in range(min(_LONGEST, len(word)), 0, -1):
            found = self._rules.get(word[-size:])
            if found is not None:
                return found
        return None

    def _bent(self, word: str) -> dict[str, tuple[str, ...]]:
        for size in range(min(_LONGEST, len(word)), 0, -1):
            rule = self._rules.get(word[-size:])
            if rule is not None:
                out: dict[str, tuple[str, ...]] = {}
                for ending, cases in rule:
                    for case in cases:
                        out[case] = (*out.get(case, ()), word[: len(word) - size] + ending)
                return out
        return {}
