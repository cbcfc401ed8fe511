"""Expressions of number: figures and words, with their unit, kind and comparator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Any, Final, Literal, cast

from dragoman.coding.expressions.numberfigures import ROLES as FIGURE_ROLES
from dragoman.coding.expressions.numberfigures import NumberFigures
from dragoman.coding.expressions.phrases import Phrase, PhraseFinder
from dragoman.coding.expressions.vocabulary import Token, Vocabulary, folded_once
from dragoman.coding.expressions.wordlists import GrammarError, expanded, fill, read_patterns, read_words, shared

__all__ = ["GrammarError", "NumberExpression", "NumberGrammar"]

NumberKind = Literal["money", "percent", "ordinal", "running", "anniversary", "times", "plain"]
Comparator = Literal[">", "<", "~"]

_HIDDEN: Final = frozenset(("comp", "comp-post", "of", "and", "to", "between"))
_FIGURES: Final = ("number", "loose", "han", "word", "ordinal", "one", "article")
_AMOUNTS: Final = (*_FIGURES, "ordinal-shy", "vague", "times-word")
_JOINTS: Final = frozenset("-–‑−")


@dataclass(slots=True, init=False)
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
    unit: str | None
    comparator: Comparator | None
    upper: int | float | None
    rule: str

    def __init__(
        self,
        start: int,
        end: int,
        kind: NumberKind,
        value: int | float,
        unit: str | None = None,
        comparator: Comparator | None = None,
        upper: int | float | None = None,
        rule: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.unit = unit
        self.comparator = comparator
        self.upper = upper
        self.rule = rule


class NumberGrammar:
    """The expressions of number of one language."""

    def __init__(self, finder: PhraseFinder, figures: NumberFigures) -> None:
        self._finder = finder
        self._figures = figures

    @classmethod
    def compile(cls, data: Mapping[str, Any], source: str = "numbers.yaml") -> NumberGrammar:
        """The grammar of a language's numbers.yaml.

        Args:
            data: the file's content: see the head of languages/en/numbers.yaml.
            source: the file, for errors.

        Raises:
            GrammarError: file, entry and what is wrong.
        """
        vocabulary = read_words(data, "numbers.yaml", source)
        for role, entries in shared("numbers.yaml")["always"].items():
            fill(vocabulary, role, entries, "languages/numbers.yaml")
        _add_words(vocabulary, data, source)
        figures = NumberFigures(vocabulary, data)
        vocabulary.close()
        patterns = read_patterns(vocabulary, data, "numbers.yaml", source, FIGURE_ROLES)
        return cls(PhraseFinder(vocabulary, patterns, _HIDDEN), figures)

    def find(self, text: str, folded: str | None = None) -> list[NumberExpression]:
        """The expressions of number in a text, in order and apart.

        Days, years and clocks are numbers too: the caller drops a plain number or an ordinal inside a time expression.

        Args:
            text: as on the page.
            folded: `fold(text)`, where the caller has it.
        """
        folded = folded_once(text) if folded is None else folded
        found: list[NumberExpression] = []
        for phrase in self._finder.find(text, folded, self._figures):
            expression = None if phrase.pattern.settings["kind"] == "none" else _expression(phrase, folded)
            if expression is not None:
                found.append(expression)
        return found


def _expression(phrase: Phrase, folded: str) -> NumberExpression | None:
    kind = cast(NumberKind, phrase.pattern.settings["kind"])
    tokens = phrase.tokens
    start = phrase.start
    value, comparator = _amount(tokens, "")
    upper = _amount(tokens, "2")[0] if any(slot == "2" for slot, _role in tokens) else None
    if value is None or (value < 2 and phrase.pattern.settings.get("several")):
        return None
    if upper is not None:
        if ("", "multiplier") not in tokens:
            value *= _scale(tokens, "2")
        if upper <= value:
            if kind != "money":
                return None
            # No range, as where a sum came in 2023 to 33 billion dollars: the second has the unit.
            value, upper = upper, None
            start = min(token.start for (slot, _role), token in tokens.items() if slot == "2")
    if kind == "plain" and not _plain(phrase, folded):
        return None
    unit = phrase.pattern.settings.get("unit")
    if kind == "money":
        unit = next(token.values[role] for (_slot, role), token in tokens.items() if role in ("sign", "currency"))
    return NumberExpression(
        start=start,
        end=phrase.end,
        kind=kind,
        value=_number(value),
        unit=cast(str | None, unit),
        comparator=comparator,
        upper=None if upper is None else _number(upper),
        rule=phrase.pattern.id,
    )


def _amount(tokens: Mapping[tuple[str, str], Token], slot: str) -> tuple[Decimal | None, Comparator | None]:
    """The number in a slot and what is said of its exactness."""
    value: Decimal | None = None
    comparator: Comparator | None = None
    for role in _AMOUNTS:
        token = tokens.get((slot, role))
        if token is not None:
            value = Decimal(str(token.values[role]))
            comparator = ">" if role == "vague" else None
            break
    if value is None:
        return None, None
    value *= _scale(tokens, slot)
    if slot == "" and ("a", "word") in tokens:
        value += tokens["a", "word"].values["word"]
    for role in ("comp", "comp-post", "more"):
        token = tokens.get((slot, role))
        if token is not None:
            comparator = ">" if role == "more" else token.values[role]
    return value, comparator


def _scale(tokens: Mapping[tuple[str, str], Token], slot: str) -> Decimal:
    """The product of the multipliers in a slot: hundred thousand is 100,000."""
    scale = Decimal(1)
    for of in (slot, "m"):
        if (of, "multiplier") in tokens and (slot, "multiplier") in tokens:
            scale *= tokens[of, "multiplier"].values["multiplier"]
    return scale


def _plain(phrase: Phrase, folded: str) -> bool:
    """A bare number that counts something: no piece of an address, a telephone number, a score."""
    start, end = phrase.start, phrase.end
    if not folded[start].isdigit():
        return True
    if folded[start] == "0" and folded[start + 1 : start + 2].isdigit():
        return False
    before, after = folded[max(start - 2, 0) : start], folded[end : end + 2]
    if before.endswith("+") or before == " -" or (after[:1] == "." and after[1:].isalpha()):
        return False
    joint_before = len(before) == 2 and before[1] in _JOINTS | {" "} and before[0].isdigit()
    joint_after = len(after) == 2 and after[0] in _JOINTS | {" "} and after[1].isdigit()
    return not joint_before and not joint_after


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _add_words(vocabulary: Vocabulary, data: Mapping[str, Any], source: str) -> None:
    """Adds the cardinals and ordinals, those composed of tens and ones too."""
    for role, number, text in number_words(data, source):
        try:
            vocabulary.add(text, role, number)
        except ValueError as error:
            raise GrammarError(f"{source}: {role} {number}: {error}") from None


def number_words(data: Mapping[str, Any], source: str) -> Iterator[tuple[str, int, str]]:
    """Role, value and spelling of every number that the language writes in words.

    `compound` and `ordinal-compound` are templates such as `TENS-ONES` and `TENS-ORDINAL`: the numbers from 21 to 99
    that the lists do not give are composed by them.

    Raises:
        GrammarError: an entry cannot be read.
    """
    cardinals = _spellings(data, "cardinals", source)
    ordinals = _spellings(data, "ordinals", source)
    ones = {**cardinals, **_spellings(data, "ones", source)}
    composed: dict[tuple[str, int], list[str]] = {}
    for role, words, given, template in (
        ("cardinal", ones, cardinals, "compound"),
        ("ordinal", ordinals, ordinals, "ordinal-compound"),
    ):
        last = "ONES" if role == "cardinal" else "ORDINAL"
        for form in data.get(template) or ():
            for tens, one in product(range(20, 100, 10), range(1, 10)):
                if tens + one in given:
                    continue
                for head, tail in product(cardinals.get(tens, ()), words.get(one, ())):
                    heads = ordinals.get(tens, ()) if "TENTH" in form else (head,)
                    for start in heads:
                        text = form.replace("TENTH", start).replace("TENS", start).replace(last, tail)
                        composed.setdefault((role, tens + one), []).append(text)
    for number, forms in cardinals.items():
        yield from (("one" if number == 1 else "word", number, form) for form in forms)
    for number, forms in ordinals.items():
        yield from (("ordinal", number, form) for form in forms)
    for (role, number), forms in composed.items():
        yield from (("word" if role == "cardinal" else role, number, form) for form in dict.fromkeys(forms))


def _spellings(data: Mapping[str, Any], entry: str, source: str) -> dict[int, list[str]]:
    given = data.get(entry) or {}
    if not isinstance(given, Mapping):
        raise GrammarError(f"{source}: {entry}: {given!r} is no mapping of number to forms")
    wrong = [key for key in given if not isinstance(key, int)]
    if wrong:
        raise GrammarError(f"{source}: {entry}: {wrong[0]!r} is no whole number")
    return {number: list(expanded(forms, f"{source}: {entry}: {number}")) for number, forms in given.items()}
