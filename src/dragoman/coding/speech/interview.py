"""Questions and answers: whose the answers are, where lines tell only which is which (`问：...`, `答：...`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from dragoman.coding.acts.act import Act
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.sentences.text import StoryText
from dragoman.coding.speech.sayings import Saying
from dragoman.languages import Language

_COLONS: Final = ":："
_SPOKES: Final = "spokesperson"
_SIDES: Final = frozenset(("state", "both"))
_ASKED: Final = ("?", "？")
_COMMAS: Final = frozenset(",，")


class Labels(NamedTuple):
    """What opens a question and an answer in a language."""

    asks: frozenset[str]
    answers: frozenset[str]


NO_LABELS: Final = Labels(frozenset(), frozenset())


def labels_of(language: Language) -> Labels:
    """The words before the colons of questions and answers (`interview` of language.yaml)."""
    told: Mapping[str, list[str]] = language.properties.get("interview") or {}
    return Labels(frozenset(told.get("asks") or ()), frozenset(told.get("answers") or ()))


def label(sentence: Sentence, labels: Labels) -> tuple[str, int]:
    """The label that a sentence opens with and where the words begin behind its colon; no label and 0 else."""
    source = sentence.source
    for word in (*labels.answers, *labels.asks):
        if source.startswith(word) and source[len(word) : len(word) + 1] in _COLONS and len(source) > len(word):
            return word, sentence.span.start + len(word) + 1
    return "", 0


def answered(text: StoryText, labels: Labels) -> bool:
    """A paragraph of the story is an answer, so that its title tells who answers."""
    opened = tuple(word + colon for word in labels.answers for colon in _COLONS)
    return bool(opened) and any(block.passage.text.startswith(opened) for block in text.blocks)


def besides(sayings: list[Saying], turn: Saying | None) -> list[Saying]:
    """What is told to be said, but for what whoever has the word says for the own side: `中方始终认为`."""
    if turn is None:
        return sayings
    own = (None, turn.speaker.state)
    return [s for s in sayings if s.speaker.type not in _SIDES or s.speaker.state not in own]


def only_asked(act: Act, sentence: Sentence) -> bool:
    """The words are part of what a question asks for: `中方有何期待？`."""
    source = sentence.source.rstrip()
    return source.endswith(_ASKED) and not _COMMAS.intersection(sentence.text.text[act.end : sentence.span.end])


class Answering:
    """Who answers in a story: the spokesperson it names, or else the one person that its title does."""

    def __init__(self) -> None:
        self._titled: Mention | None = None

    def head(self, sentence: Sentence) -> None:
        """Takes in the title, where one person is named in it."""
        groups = [item for item in sentence.clauses.items if isinstance(item, Group)]
        people = [m for group in groups for m in group.members if m.type == "person" and m.acts]
        if len({m.name for m in people}) == 1:
            self._titled = people[0]

    def whose(self, sentence: Sentence, cast: Cast) -> Mention | None:
        """Whose an answer is that begins with a sentence."""
        start = sentence.span.start
        for member in cast.members.values():
            kinds = {office.kind for held in member.offices if (office := cast.knowledge.offices.get(held))}
            if _SPOKES in kinds:
                return member.mention(start, start)
        return self._titled
