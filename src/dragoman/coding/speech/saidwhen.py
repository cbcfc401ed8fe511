"""When words were spoken: the day told beside the verb, else that of the deed at which the speaker spoke them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame
from dragoman.coding.events.parties import parties
from dragoman.coding.events.when import dates
from dragoman.coding.names import symbols as sym
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Date

if TYPE_CHECKING:
    from dragoman.coding.events.drafts import Draft
    from dragoman.coding.expressions.anchor import Anchor
    from dragoman.coding.names.mention import Mention
    from dragoman.coding.speech.sayings import Saying

_SAYS: Final = Frame("say", "statement", "verb", (), (), "voice", {})
_OCCASIONS: Final = frozenset(("meeting", "call", "visit", "message", "signing", "exchange"))
_OPENING: Final = 8
"""Letters of the words before a day that still stands with the verb: `sade den 20 augusti att`."""
_BRIEF: Final = timedelta(days=7)


class Occasion(NamedTuple):
    """A deed at which words may be spoken: how far on in the story it is told, who takes part, its day."""

    order: int
    visit: bool
    parties: frozenset[str]
    people: frozenset[str | None]
    day: Date


def occasions_of(drafts: Sequence[Draft]) -> list[Occasion]:
    """The deeds of a story, settled, at which words may be spoken: of its own news, and dated to some days."""
    return [
        Occasion(
            draft.order,
            event.type == "visit",
            frozenset(event.parties),
            frozenset(p.name for p in event.participants),
            event.date,
        )
        for draft in drafts
        if (event := draft.event).type in _OCCASIONS
        and event.status == "occurred"
        and not draft.act.background
        and event.date is not None
        and _short(event.date)
    ]


def said_on(saying: Saying, sentence: Sentence, occasions: Sequence[Occasion], told: Anchor) -> Date | None:
    """The day on which words were spoken, where the text tells it.

    Args:
        saying: the words and whose they are.
        sentence: the sentence that names the speaker.
        occasions: the story's, see `occasions_of`.
        told: the story's day.
    """
    return _beside(saying, sentence, told) or _at(saying.speaker, saying.sentence, occasions)


def _beside(saying: Saying, sentence: Sentence, told: Anchor) -> Date | None:
    """The day told with the verb, not in the words themselves; said is said, so that none ahead counts."""
    own = [t for t in sentence.times if not saying.start + _OPENING < t.start < saying.end]
    clauses = sentence.clauses
    verbs = [i for i in clauses.having(sym.SPEECH) if not saying.start <= clauses.items[i].start < saying.end]
    if not own or not verbs:
        return None
    scene = Sentence(sentence.text, sentence.span, clauses, own, sentence.numbers, sentence.matter, sentence.topics)
    item = clauses.items[verbs[0]]
    found = dates(Act(_SAYS, saying.rule, item.start, item.end, verbs[0]), scene, told)
    if len(found) != 1 or (told.day is not None and found[0].start > told.day.isoformat()):
        return None
    return found[0]


def _at(speaker: Mention, order: int, occasions: Sequence[Occasion]) -> Date | None:
    """The day of the deed at which the speaker takes part, the last one told before the words."""
    sides = set(parties([speaker])) if occasions else set[str]()
    fitting = [
        occasion
        for occasion in occasions
        if sides <= occasion.parties and (speaker.type == "both" or speaker.name in occasion.people)
    ]
    if not fitting:
        return None
    return min(fitting, key=lambda o: (o.visit, o.order > order, abs(o.order - order))).day


def _short(day: Date) -> bool:
    return date.fromisoformat(day.end) - date.fromisoformat(day.start) <= _BRIEF
