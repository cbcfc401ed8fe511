"""How sure a record is: the share of such records that were right where people had coded the pages.

Each thing that bears on an event adds to its log-odds. The weights follow what `make accuracy` counts, rounded; its
table of calibration tells whether what is given 0.8 and more is still right nine times in ten.
"""

from __future__ import annotations

from math import exp
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.records import Event

FOUND: Final = {"relation": 0.95, "mechanism": 0.9, "agreement": 0.78, "indicator": 0.78}
"""Of what is found by its nouns."""
QUOTED: Final = 0.7
REPORTED: Final = 0.65

_DEED: Final = 2.2
_WORD: Final = 1.2
_PART: Final = {"noun": 0.2, "passive": -1.2}
_TYPE: Final = {"appointment": -1.5, "retreat": -1.5, "coerce": -1.0, "assault": -0.7, "visit": -0.3}
_STATUS: Final = {"planned": -1.0, "hypothetical": -2.0, "denied": -2.3, "cancelled": -0.5}
_OTHER: Final = {"object": 0.4, "with": 0.3, "to": 0.2, "mention": -0.6, "": -0.4}
"""Where the other party of words was found."""


def of_deed(event: Event, act: Act) -> float:
    """How sure a deed is: verbs and nouns over passives, several people named over one, days told over none.

    What is only background counts less, but not where its day or year is told: that is no guess.
    """
    odds = _DEED + _PART.get(act.frame.part, 0.0) + _TYPE.get(event.type, 0.0) + _STATUS.get(event.status or "", 0.0)
    odds += 1.0 if sum(one.type == "person" and bool(one.name) for one in event.participants) > 1 else -0.3
    odds -= (0.7 + 1.0 * act.background) * (event.date is None) + 0.8 * (len(event.parties) < 2)
    return _share(odds)


def of_words(event: Event, act: Act) -> float:
    """How sure a stance is: verbs over nouns, whom it is on told by the verb over somebody named beside it."""
    odds = _WORD + _OTHER.get(act.b_from, 0.0) - 1.7 * (act.frame.part == "noun") - 0.9 * (event.type == "accuse")
    odds += (0.6 if event.date else -0.4) + min(0.0, _STATUS.get(event.status or "", 0.0))
    return _share(odds)


def _share(odds: float) -> float:
    return round(1 / (1 + exp(-odds)), 2)
