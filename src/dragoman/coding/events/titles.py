"""The name of an occasion, as the page gives it in quotation marks: an exhibition, an exercise, a festival."""

from __future__ import annotations

import re
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.sentences.scene import Sentence

_NAMED: Final = frozenset(("exchange",))
_BESIDE: Final = 2
"""Letters between the noun and the marks that set its name off: a space, a comma."""
_QUOTED: Final = re.compile(r"[“„«「『《\"]([^“”„«»「」『』《》\"]{2,80})[”“»」』》\"]")


def title_of(act: Act, sentence: Sentence) -> str | None:
    """The name in quotation marks right beside the words that tell an occasion; None where there is none.

    Args:
        act: the occasion.
        sentence: the sentence.
    """
    if act.frame.type not in _NAMED:
        return None
    text, span = sentence.text.text, sentence.span
    for found in _QUOTED.finditer(text, span.start, span.end):
        if 0 <= found.start() - act.end <= _BESIDE or 0 <= act.start - found.end() <= _BESIDE:
            name = found.group(1).strip(" ,.，。")
            return name if any(map(str.isalpha, name)) else None
    return None
