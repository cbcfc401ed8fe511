"""Sessions of a channel between states: a commission, a committee, a group of theirs that meets by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dragoman.coding.act import Act
from dragoman.coding.cast import Cast
from dragoman.coding.mention import Mention
from dragoman.coding.nouns import Noun, Surroundings, nouns
from dragoman.coding.parties import gathered, participants, parties, settle
from dragoman.coding.scene import Sentence
from dragoman.coding.setting import place_of
from dragoman.coding.whose import whose
from dragoman.records import Event

LOOSE: Final = frozenset(
    ("dialogue", "meeting", "talks", "summit", "channel", "exchange", "mechanism", "forum", "partnership", "format")
)
"""Channels whose words any talks go by."""
_CLEAR: Final = frozenset(("between", "pair", "list"))
_FRAMES: Final = frozenset(("mutual", "attend"))
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
    if not told or any(m.type in _ACTORS or m.org for m in (*settle(act.a, cast), *act.b) if m.type != "state"):
        return
    around = Surroundings(sentence, cast)
    for noun in told:
        behind = act.start >= noun.end
        reach = _NAMED if behind and act.frame.part == "verb" else _NEAR
        if around.stretch(noun.start) != around.stretch(act.start) or _gap(around, act, noun) > reach:
            continue
        owners = whose(around, noun.start, noun.end)
        sides = owners.parties if owners.how in _CLEAR else cast.channels.get(noun.key, [])
        known = set(parties(settle(act.a, cast)))
        if len(sides) < 2 or not known.issubset(sides):
            continue
        cast.channels[noun.key] = sides
        members = [_side(party, act, cast) for party in sides]
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
