"""Who and what is named in a text: people, offices, states, organisations, places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from dragoman.coding.names.symbols import NOTHING

PEOPLE: Final = frozenset(("person", "office"))
"""Types of mentions of people, by name or by office alone."""

MentionType = Literal["person", "office", "state", "org", "city", "region", "venue", "both", "pronoun", "pair", "name"]


@dataclass(slots=True, init=False)
class Mention:
    """A name group: `Chinese Premier Li Qiang`, `the Foreign Ministry`, `Minsk`, `the two sides`.

    Attributes:
        start: offset in the story's text.
        end: end offset.
        type: what it is. `both`: the two sides, the two leaders; `pronoun`: he, they, our side; `pair`: two states
            used as an adjective (China-Belarus); `name`: a name whose bearer is not known.
        name: a person's usual name, or an organisation's id, or a city's, venue's, region's English name.
        state: ISO alpha-3 code of the state that the person acts for, that it is, or that the place lies in.
        states: codes of a pair, in order.
        office: English office.
        org: organisation that the office is of, where it is not the state.
        acts: speaks for a state or an organisation: False for professors and analysts.
        possessive: a genitive: `Li Qiang's`.
        key: class of a `both` or `pronoun`.
        known: the person is on file; of a body of a state, the words beside it tell which state; of `both`, the words
            do not say how many they are.
        cases: the cases its ending tells, where the language has any.
        adjective: a state only as an adjective or inhabitants' word (`Chinese`).
    """

    start: int
    end: int
    type: MentionType
    name: str | None
    state: str | None
    states: tuple[str, ...]
    office: str | None
    org: str | None
    acts: bool
    possessive: bool
    key: str
    known: bool
    adjective: bool
    cases: frozenset[str]

    def __init__(
        self,
        start: int,
        end: int,
        type: MentionType,  # noqa: A002 - as the field is called
        name: str | None = None,
        state: str | None = None,
        states: tuple[str, ...] = (),
        office: str | None = None,
        org: str | None = None,
        *,
        acts: bool = True,
        possessive: bool = False,
        key: str = "",
        known: bool = False,
        adjective: bool = False,
        cases: frozenset[str] = NOTHING,
    ) -> None:
        self.start = start
        self.end = end
        self.type = type
        self.name = name
        self.state = state
        self.states = states
        self.office = office
        self.org = org
        self.acts = acts
        self.possessive = possessive
        self.key = key
        self.known = known
        self.adjective = adjective
        self.cases = cases


@dataclass(slots=True, init=False)
class Group:
    """Mentions joined in one place of a clause: `Xi and Putin`, `Beijing, Moscow and Minsk`.

    Attributes:
        members: one or more mentions, in order.
        start: offset in the story's text.
        end: end offset.
        case: classes of the marker before it (`with`, `to`, `in`); empty for subjects and objects.
        joint: how many members stand before an "and" that may as well mean "with"; 0 where there is none.
    """

    members: list[Mention]
    start: int
    end: int
    case: frozenset[str]
    joint: int
    kind: ClassVar[str] = "group"
    """As a chunk has one."""

    def __init__(
        self, members: list[Mention], start: int, end: int, case: frozenset[str] = NOTHING, joint: int = 0
    ) -> None:
        self.members = members
        self.start = start
        self.end = end
        self.case = case
        self.joint = joint

    @property
    def possessive(self) -> bool:
        """The last member is a genitive."""
        return self.members[-1].possessive
