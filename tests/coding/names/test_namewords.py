"""Words of the language that are part of a name where they stand."""

from __future__ import annotations

import pytest

from dragoman.coding.names.namewords import of_a_name
from dragoman.lexicon import Entry, Spot


def spot(text: str, word: str, kind: str, key: str) -> Spot:
    start = text.index(word)
    return Spot(start, start + len(word), (Entry(kind, key, "", ""),))


@pytest.mark.parametrize(
    ("text", "word", "kind", "part"),
    [
        ("On Monday Inga Beale spoke.", "Inga", "status", True),
        ("Inga Beale spoke.", "Inga", "status", False),
        ("Then came Kim Do-hyun.", "Do", "marker", True),
        ("Then came S.V. Lavrov.", "S", "marker", True),
        ("Then came a Will.", "Will", "status", False),
    ],
)
def test_a_capital_inside_a_sentence_tells_a_name(text: str, word: str, kind: str, part: bool) -> None:
    assert of_a_name(spot(text, word, kind, "negated"), text, 0) is part
