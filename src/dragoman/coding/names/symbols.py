"""A sentence as a string of symbols, one for each known word: the alphabet of the name grammar.

Names, offices, markers and gaps become single characters, so that name groups are found by one regular expression
over a short string, in every language alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dragoman.lexicon import Entry

STATE: Final = "S"
ADJECTIVE: Final = "A"
CITY: Final = "C"
REGION: Final = "R"
ORG: Final = "B"
MINISTRY: Final = "M"
VENUE: Final = "V"
GOVERNMENT: Final = "g"
SEAT: Final = "k"
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
BACK: Final = "b"

NOTHING: Final = frozenset[str]()
OF: Final = frozenset(("of",))
"""The class of the marker between a thing and whose it is."""


@dataclass(slots=True, init=False)
class Atom:
    """One symbol of a sentence and what it stands for.

    Attributes:
        symbol: one character.
        start: offset in the story's text.
        end: end offset.
        key: its meaning: ISO code, office id, class of a pronoun ...
        entries: of acts, words of speech, of status and of discourse, what they can mean.
        classes: of a marker, its classes.
        name: of a name that is not on file, the name; of an office, the organisation that its words tell it is of.
        possessive: a genitive.
        cases: the cases its ending tells, where the language has any.
    """

    symbol: str
    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]
    classes: frozenset[str]
    name: str
    possessive: bool
    cases: frozenset[str]

    def __init__(  # a dataclass's own would stay Python where this is compiled
        self,
        symbol: str,
        start: int,
        end: int,
        key: str = "",
        *,
        entries: tuple[Entry, ...] = (),
        classes: frozenset[str] = NOTHING,
        name: str = "",
        possessive: bool = False,
        cases: frozenset[str] = NOTHING,
    ) -> None:
        self.symbol = symbol
        self.start = start
        self.end = end
        self.key = key
        self.entries = entries
        self.classes = classes
        self.name = name
        self.possessive = possessive
        self.cases = cases
