"""A sentence as a string of symbols, one for each known word: the alphabet of the name grammar.

Names, offices, markers and gaps become single characters, so that name groups are found by one regular expression
over a short string, in every language alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

STATE, ADJECTIVE, CITY, REGION, ORG, MINISTRY, VENUE, GOVERNMENT = "S", "A", "C", "R", "B", "M", "V", "g"
OFFICE, PERSON, NAME, SURNAME = "O", "P", "N", "K"
DIPLOMAT, POST = "L", "E"
TITLES = frozenset((OFFICE, DIPLOMAT, POST))
BOTH, PRONOUN = "D", "H"
AND, COMMA, HYPHEN, LINK, MARKER, DETERMINER, SIDE = "&", ",", "-", "o", "m", "d", "J"
GAP, ACT, SPEECH, THAT, WHO, STATUS, OPEN, CLOSE, QUOTE = "_", "X", "Q", "Z", "W", "u", "(", ")", '"'
CONJUNCTION = "c"


@dataclass(slots=True)
class Atom:
    """One symbol of a sentence and what it stands for.

    Attributes:
        symbol: one character.
        start: offset in the story's text.
        end: end offset.
        value: the spot, or name, behind it.
        key: its meaning: ISO code, office id, marker class ...
        possessive: a genitive.
        cases: the cases its ending tells, where the language has any.
    """

    symbol: str
    start: int
    end: int
    value: Any = None
    key: str = ""
    possessive: bool = False
    cases: frozenset[str] = frozenset()
