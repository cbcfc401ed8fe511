"""An act: a frame that a sentence fills, with its doer, its other party, its place and its status."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.acts.frames import Frame
from dragoman.coding.names.mention import Mention


@dataclass(slots=True, init=False)
class Act:
    """A filled frame.

    Attributes:
        frame: what was done.
        rule: id of the rule: `no/acts.yaml#visit`.
        start: offset of the trigger in the story's text.
        end: its end.
        index: its place among the sentence's items.
        a: the doers.
        b: the other party.
        a_from: where the doers were found.
        b_from: where the other party was found.
        places: places named in the clause.
        status: `occurred`, `planned`, `hypothetical`, `denied`, `cancelled`.
        governed: what the verb of words that governs the deed makes of it: `planned`, `alleged`; empty where none does.
        background: told as something past, not as the news.
        present: told in the present.
        governor: place of the verb of words that governs it (agreed to meet).
        reported: its day is rather that on which it was told: "met in Oslo, the ministry said on Monday".
        support: place of the verb that only says who got it: "received a call from"; -1 where none does.
        occasion: attendance of a meeting that is named only by what it is: "took part in a summit in Paris".
        abroad: attendance of a meeting in another state of which no party is named: "took part in the talks in Rome".
    """

    frame: Frame
    rule: str
    start: int
    end: int
    index: int
    a: list[Mention]
    b: list[Mention]
    a_from: str
    b_from: str
    places: list[Mention]
    status: str
    governed: str
    background: bool
    present: bool
    governor: int | None
    occasion: bool
    abroad: bool
    reported: bool
    support: int

    def __init__(
        self,
        frame: Frame,
        rule: str,
        start: int,
        end: int,
        index: int,
        a: list[Mention] | None = None,
        b: list[Mention] | None = None,
        a_from: str = "",
        b_from: str = "",
        places: list[Mention] | None = None,
        status: str = "occurred",
        governed: str = "",
        background: bool = False,
        present: bool = False,
        governor: int | None = None,
        occasion: bool = False,
        abroad: bool = False,
        reported: bool = False,
        support: int = -1,
    ) -> None:
        self.frame = frame
        self.rule = rule
        self.start = start
        self.end = end
        self.index = index
        self.a = a if a is not None else []
        self.b = b if b is not None else []
        self.a_from = a_from
        self.b_from = b_from
        self.places = places if places is not None else []
        self.status = status
        self.governed = governed
        self.background = background
        self.present = present
        self.governor = governor
        self.occasion = occasion
        self.abroad = abroad
        self.reported = reported
        self.support = support
