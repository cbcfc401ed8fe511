"""A sentence as a string of symbols, one for each known word: the alphabet of the name grammar.

Names, offices, markers and gaps become single characters, so that name groups are found by one regular expression
over a short string, in every language alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

STATE: Final = "S"
ADJECTIVE: Final = "A"
CITY: Final = "C"
REGION: Final = "R"
ORG: Final = "B"
MINISTRY: Final = "M"
VENUE: Final = "V"
GOVERNMENT: Final = "g"
OFFICE: Final = "O"
PERSON: Final = "P"
NAME: Final = "N"
SURNAME: Final = "K"
DIPLOMAT: Final = "L"
POST: Final = "E"
TITLES: Final = frozenset((OFFICE, DIPLOMAT, POST))
BOTH: Final = "D"
PRONOUN: Final = "H"
AND: Final = "&"
COMMA: Final = ","
HYPHEN: Final = "-"
LINK: Final = "o"
MARKER: Final = "m"
DETERMINER: Final = "d"
SIDE: Final = "J"
GAP: Final = "_"
ACT: Final = "X"
SPEECH: Final = "Q"
THAT: Final = "Z"
WHO: Final = "W"
STATUS: Final = "u"
OPEN: Final = "("
CLOSE: Final = ")"
QUOTE: Final = '"'
CONJUNCTION: Final = "c"


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
