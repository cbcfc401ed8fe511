"""Expressions of number: figures and words, with their unit, kind and comparator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

NumberKind = Literal["money", "percent", "ordinal", "running", "anniversary", "times", "plain"]
Comparator = Literal[">", "<", "~"]


@dataclass(frozen=True, slots=True)
class NumberExpression:
    """An expression of number in a text.

    Attributes:
        start: offset in the text.
        end: end offset.
        kind: what it counts: `running` are years in a row, `times` how often.
        value: in whole units.
        unit: ISO 4217 code, `percent`, `percentage-points`; None where bare.
        comparator: `>` more than, `<` less than, `~` about; None where exact.
        upper: the upper end of a range ("10 to 15 percent").
        rule: id of the pattern that found it.
    """

    start: int
    end: int
    kind: NumberKind
    value: int | float
    unit: str | None = None
    comparator: Comparator | None = None
    upper: int | float | None = None
    rule: str = ""


class NumberGrammar:
    """The expressions of number of one language."""

    @classmethod
    def compile(cls, data: Mapping[str, Any], source: str = "numbers.yaml") -> NumberGrammar:
        """The grammar of a language's numbers.yaml."""
        return cls()

    def find(self, text: str, folded: str | None = None) -> list[NumberExpression]:
        """The expressions of number in a text, in order and apart."""
        return []
