"""Sessions of a channel between states: a commission, a committee, a group of theirs that meets by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import PRESENT
from dragoman.coding.acts.setting import place_of
from dragoman.coding.events.parties import gathered, participants, parties, settle
from dragoman.coding.matter.nouns import Noun, Surroundings, nouns
from dragoman.coding.matter.whose import whose
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Event

LOOSE: Final = frozenset(
    ("dialogue", "meeting", "talks", "summit", "channel", "exchange", "mechanism", "forum", "partnership", "format")
)
"""Channels whose words any talks go by."""
_CLEAR: Final = frozenset(("between", "pair", "list"))
_FRAMES: Final = frozenset(("mutual", "attend", "chairs"))
_NEAR: Final = 4
_NAMED: Final = 14
"""Words at most from a channel to the word for its session, and to the verb behind all that the channel is for."""
_ACTORS: Final = frozenset(("person", "office", "state", "pair", "both"))


def remember(act: Act, event: Event, sentence: Sentence, cast: Cast) -> None:
    """Takes in who met, for "they", and whose a channel is that a meeting is told to be of."""
    if act.frame.part == "verb":
        gathered(event, cast)
    states = [party for party in event.parties if party in cast.knowledge.states]
    if len(states) < 2 or event.type != "meeting" or not sentence.matter:
        return
    around = Surroundings(sentence, cast)
    for noun in nouns(sentence.matter, "nouns"):
        if noun.key not in LOOSE and _gap(around, act, noun) <= _NEAR:
            cast.channels[noun.key] = states


def convened(act: Act, sentence: Sentence, cast: Cast) -> Iterator[Event]:
    """The session of a channel that an act tells of: "the joint commission between X and Y held its third meeting".

    Args:
        act: of a meeting, from which no event could be made.
        sentence: where it stands.
        cast: the story so far.
    """
    if act.frame.type != "meeting" or act.frame.frame not in _FRAMES or act.frame.attends or not sentence.matter:
        return
    told = [noun for noun in nouns(sentence.matter, "nouns") if noun.key not in LOOSE]
    doers = settle(act.a, cast) if told else []
    there = [m for m in doers if m.type == "person" and m.acts and m.state] if act.frame.act in PRESENT else []
    sides = [*doers, *(m for m in act.b if not (there and m.type == "pair"))]
    if not told or any(m.type in _ACTORS or m.org for m in sides if m.type != "state" and m not in there):
        return
    around = Surroundings(sentence, cast)
    for noun in told:
        behind = act.start >= noun.end
        reach = _NAMED if act.frame.part == "verb" and (behind or there) else _NEAR
        if around.stretch(noun.start) != around.stretch(act.start) or _gap(around, act, noun) > reach:
            continue
        owners = whose(around, noun.start, noun.end)
        whole = owners.parties if owners.how in _CLEAR else cast.channels.get(noun.key, [])
        known = set(parties(doers))
        if len(whole) < 2 or not known.issubset(whole):
            continue
        cast.channels[noun.key] = whole
        present = {m.state for m in there}
        members = [*there, *(_side(party, act, cast) for party in whole if party not in present)]
        yield Event(
            type="meeting",
            participants=participants(members, "participant", cast),
            parties=parties(members),
            place=place_of(act, cast),
            evidence=[],
        )
        return


def _gap(around: Surroundings, act: Act, noun: Noun) -> int:
    """Words between an act and a channel."""
    return around.words(noun.end, act.start) if act.start >= noun.end else around.words(act.end, noun.start)


def _side(party: str, act: Act, cast: Cast) -> Mention:
    if party in cast.knowledge.states:
        return Mention(act.start, act.end, "state", state=party)
    return Mention(act.start, act.end, "org", name=party)
