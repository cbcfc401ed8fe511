"""Surface forms written with alternatives: `meet{,s,ing}` stands for meet, meets and meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_SET = re.compile(r"\{([^{}]*)\}")


class FormError(ValueError):
    """A form that cannot be read."""


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
