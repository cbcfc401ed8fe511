"""Where a paragraph was written, told before its first sentence: `Wien – Der ...`, `Brüssel (dpa) - Die ...`.

The city is no part of the sentence: nobody there does what it tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dragoman.coding.sentences.text import SentenceSpan
from dragoman.lexicon import Spot

_OPENING: Final = frozenset(("lead", "body"))
_PLACES: Final = frozenset(("city", "state", "region"))
_BETWEEN: Final = frozenset(("/", ", ", " / "))
_DAY: Final = r"(?:, [^()\n–—-]{3,24})?"
_DASH: Final = re.compile(
    rf" ?{_DAY}(?: ?[(/][^()/\n]{{2,30}}[)/])?{_DAY} ?(?: [-–] |—|--) ?(?=[^\W_a-zà-ÿа-я]|[\"'“«„»])"
)
"""What parts a place from the sentence: an agency in brackets or a day may stand between; a capital follows."""


def opening(text: str, span: SentenceSpan, names: Sequence[Spot]) -> int:
    """Where the sentence itself begins: behind the dateline, where it opens with one.

    Args:
        text: the story's text.
        span: where the sentence stands.
        names: the names in it.
    """
    start = span.start
    if not names or names[0].start != start or span.role not in _OPENING or text[start - 1 : start].strip():
        return start
    if start and text[start - 1] != "\n":
        return start
    end = start
    for spot in names:
        kinds = {entry.kind for entry in spot.entries}
        joined = spot.start == start or text[end : spot.start] in _BETWEEN
        if not joined or kinds.isdisjoint(_PLACES) or (spot.start == start and "city" not in kinds):
            break
        end = spot.end
    found = _DASH.match(text, end) if end > start else None
    return found.end() if found is not None and found.end() < span.end else start
