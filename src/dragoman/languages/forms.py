"""Surface forms written with alternatives: `meet{,s,ing}` stands for meet, meets and meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_SET = re.compile(r"\{([^{}]*)\}")


class FormError(ValueError):
    """A form that cannot be read."""


def expand_cases(
    form: str, endings: Mapping[str, Sequence[str]], cases: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, frozenset[str]]]:
    """All spellings of a form with the cases that its named endings tell; endings that do not agree give none.

    Raises:
        FormError: an unknown ending, an unclosed brace, or endings and cases of different number.
    """
    found = _SET.search(form)
    if found is None or not cases:
        for text in expand(form, endings):
            yield text, frozenset()
        return
    name = found.group(1)[1:] if found.group(1).startswith("@") else ""
    head, tail = form[: found.start()], form[found.end() :]
    choices = endings.get(name) if name in cases else None
    if choices is None:
        for text in expand(found.group(), endings):
            yield from expand_cases(f"{head}{text}{tail}", endings, cases)
        return
    if len(choices) != len(cases[name]):
        raise FormError(f"{len(choices)} endings named {name!r}, but {len(cases[name])} cases")
    for choice, told in zip(choices, cases[name], strict=True):
        own = frozenset(told.split("+"))
        for text, other in expand_cases(f"{head}{choice}{tail}", endings, cases):
            if not other or own & other:
                yield text, own & other if other else own


def of_things(cases: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The cases of endings where they are a thing's: one with the genitive of a person is its nominative instead."""
    return {
        name: [_lifeless(told) for told in own] if any(_shared(told) for told in own) else own
        for name, own in cases.items()
    }


def _shared(told: str) -> bool:
    return {"gen", "acc"} <= set(told.split("+"))


def _lifeless(told: str) -> str:
    parts = told.split("+")
    if "nom" in parts:
        return told if "acc" in parts else f"{told}+acc"
    return "+".join(part for part in parts if part != "acc" or "gen" not in parts)


def expand(form: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """All spellings of a form.

    Args:
        form: text with `{a,b}` alternatives and `{@name}` named endings; several sets multiply.
        endings: the language's named endings.

    Raises:
        FormError: an unknown ending or an unclosed brace.
    """
    found = _SET.search(form)
    if found is None:
        if "{" in form or "}" in form:
            raise FormError(f"unclosed brace in {form!r}")
        yield form
        return
    inside = found.group(1)
    if inside.startswith("@"):
        if inside[1:] not in endings:
            raise FormError(f"no endings named {inside[1:]!r} for {form!r}")
        choices: Sequence[str] = endings[inside[1:]]
    else:
        choices = inside.split(",")
    head, tail = form[: found.start()], form[found.end() :]
    for choice in choices:
        yield from expand(f"{head}{choice}{tail}", endings)
