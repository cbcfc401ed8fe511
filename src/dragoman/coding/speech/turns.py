"""Turns of a transcript: lines that name who speaks next, and whose words the paragraphs under them are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.events.parties import parties
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.interview import NO_LABELS, Answering, Labels, label
from dragoman.coding.speech.sayings import Saying, too_short
from dragoman.coding.speech.speakers import who

RULE: Final = "shapes#turn"
_LONGEST: Final = 120
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_OCCASIONS: Final = frozenset(("meeting", "call", "visit"))
_INITIALS: Final = r"(?:[^\W\d_]{1,3}\.[ \u00a0-]?){0,3}"
_HEAD: Final = re.compile(
    rf"({_INITIALS}[^:：。.!?\n]{{2,{_LONGEST}}}(?:\.[^:.!?\n]{{1,40}})?)(?::\s|\.[-–—]\s|：|:(?=[⺀-鿿“「]))"
)
_LONGEST_HEAD: Final = _LONGEST + 42
_NAMED: Final = re.compile(rf"{_INITIALS}$")
_ASIDE: Final = re.compile(r"[\s:：]*(?:\([^()]*\)[\s:：]*)?$")
"""What may stand between who has the word and the colon's end: `Х.Зеехофер (как переведено):`."""
_MARKS: Final = ("：", ":", ".-", ".–", ".—")
"""What may close the name of who speaks: `Sr. Sánchez.- Muchas gracias`."""
_DASHES: Final = "-–—"
_WIDE: Final = ("：", ":")
"""Colons with no space behind them, as scripts without spaces have."""
_LABEL: Final = 16
"""Letters that whoever asks may have before a colon of full width: `总台央视记者：`."""
_NAME: Final = re.compile(r"[^,:(]+")
_HEADED: Final = frozenset(("title", "caption"))


class Turns:
    """Who has the word, as a story is read from its beginning.

    A line in capitals alone is a turn's heading (`PRESIDENT EMMANUEL MACRON`), also where it names nobody known: then
    the words below are nobody's. `Emmanuel Macron: ...` opens a paragraph; from the second such on it is a transcript,
    in which a turn goes on until the next. So it is with questions and answers.

    Args:
        labels: what opens questions and answers in the language.

    Attributes:
        speakers: those who had the word, each once.
    """

    def __init__(self, labels: Labels = NO_LABELS) -> None:
        self.speakers: list[Mention] = []
        self._labels = labels
        self._answering = Answering()
        self._speaker: Mention | None = None
        self._block = -1
        self._lasting = False
        self._opened = 0
        self._turn = 0

    def take(self, number: int, sentence: Sentence, cast: Cast) -> Saying | None:
        """The words of the turn in a sentence, marked on the sentence; None where nobody has the word.

        Args:
            number: number of the sentence.
            sentence: the sentence.
            cast: the story so far.
        """
        span = sentence.span
        if span.role in _HEADED or (span.role == "heading" and not _heading(sentence)):
            self._speaker = None
            if span.role == "title" and self._labels.answers:
                self._answering.head(sentence)
            return None
        first = span.block != self._block
        self._block = span.block
        start = span.start
        asked, behind = label(sentence, self._labels) if first else ("", 0)
        if first and _heading(sentence):
            self._give(_named(sentence, span.end, cast), lasting=True)
            return None
        if asked:
            start, first = behind, False
            answers = asked in self._labels.answers
            cast.asked = True
            self._give(self._answering.whose(sentence, cast) if answers else None, lasting=True)
        if first and (opening := _opening(sentence)) is not None:
            start, capitals = opening
            speaker = _named(sentence, start, cast)
            if speaker is not None or capitals:
                self._opened += 1
                self._give(speaker, lasting=capitals or self._opened > 1)
            elif sentence.text.text[start - 1] in _WIDE:
                cast.asked = True
                self._give(None, lasting=self._lasting)
        elif first and not self._lasting:
            self._speaker = None
        if self._speaker is None:
            return None
        while start < span.end and not sentence.text.text[start].isalnum():
            start += 1
        sentence.speaker, sentence.said_from = [self._speaker], start
        if too_short(sentence.text.text[start : span.end]):
            return None
        return Saying(self._speaker, start, span.end, True, None, number, RULE, self._turn)

    def _give(self, speaker: Mention | None, *, lasting: bool) -> None:
        self._speaker, self._lasting = speaker, lasting
        self._turn += 1
        if speaker is not None and speaker.acts and all(speaker.name != other.name for other in self.speakers):
            self.speakers.append(speaker)


def occasion(act: Act, sentence: Sentence, speakers: Sequence[Mention], cast: Cast) -> bool:
    """Lets those who had the word take part in the meeting or visit that the title of a transcript names.

    Args:
        act: an act of the title; its doers are filled in.
        sentence: the title.
        speakers: those who had the word.
        cast: the story, whose one other state was there where nobody of another had the word.

    Returns:
        Whether it is the transcript's occasion, which is of its day.
    """
    if sentence.span.role != "title" or act.frame.part != "noun" or act.frame.type not in _OCCASIONS or not speakers:
        return False
    if act.a and not act.b:
        act.b, act.b_from = act.a, act.a_from
    elif act.a:
        return False
    there = set(parties(act.b))
    act.a = [s for s in speakers if not there & set(parties([s])) and (s.state or s.org)] or _other(act, there, cast)
    act.a_from = "turn"
    return bool(act.a)


def _other(act: Act, there: set[str], cast: Cast) -> list[Mention]:
    """The one state but those told that anybody of the story acts for."""
    states = {m.state for m in cast.members.values() if m.acts and m.state} - there
    return [Mention(act.start, act.start, "state", state=state) for state in states] if len(states) == 1 else []


def _heading(sentence: Sentence) -> bool:
    """A line of capitals alone, which is all there is of its paragraph."""
    text = sentence.text.text[sentence.span.start : sentence.span.end]
    block = sentence.text.blocks[sentence.span.block].passage.text
    if len(block.strip()) > len(text) or len(text) > _LONGEST or not text.isupper() or text[-1] in ".!?…":
        return False
    return len(_WORD.findall(text)) > 0


def _opening(sentence: Sentence) -> tuple[int, bool] | None:
    """Where the words begin behind a name and a mark that open a paragraph; whether the name is plainly a turn's."""
    source = sentence.source
    colon = any(source.find(mark, 0, _LONGEST_HEAD) >= 0 for mark in _MARKS)
    found = _HEAD.match(source) if colon else None
    if found is None:
        return None
    after = sentence.span.start + found.end()
    capitals = found.group(1).isupper() or found.group()[-2] in _DASHES
    items = [item for item in sentence.clauses.items if item.start < after - 1 and item.end < after]
    named = _alone(sentence, [item for item in items if isinstance(item, Group)], after)
    said = any(isinstance(item, Chunk) and item.kind in (sym.ACT, sym.SPEECH) for item in items)
    label = found.group().endswith(_WIDE) and len(found.group(1)) <= _LABEL and not said
    return (after, capitals) if capitals or named or label else None


def _alone(sentence: Sentence, groups: Sequence[Group], end: int) -> bool:
    """Somebody, and nobody else, is named before an offset, with no more than initials and a parenthesis beside."""
    if len(groups) != 1:
        return False
    text, begin = sentence.text.text, sentence.span.start
    before, after = text[begin : groups[0].start], text[groups[0].end : end]
    return _NAMED.match(before) is not None and _ASIDE.match(after) is not None


def _named(sentence: Sentence, end: int, cast: Cast) -> Mention | None:
    """Whom a sentence names that begins with a name, up to an offset."""
    groups = [item for item in sentence.clauses.items if item.end <= end and not isinstance(item, Chunk)]
    first = groups[0].members[0] if groups else None
    initials = sentence.text.text[sentence.span.start : first.start] if first is not None else ""
    if first is not None and _NAMED.match(initials) is not None:
        if first.type in ("person", "office"):
            return who(first, "says", cast)
        if first.type == "name" and "." in (first.name or "") and cast.called(first.name or "") is None:
            return who(replace(first, name=(first.name or "").replace(".", ". ")), "says", cast)
    return _met(sentence, [m for group in groups for m in group.members], cast)


def _met(sentence: Sentence, mentions: Sequence[Mention], cast: Cast) -> Mention | None:
    """Somebody on no file who is named by all of the line before its office (`ADA BERG, OMBUDSMAN`), or was before."""
    found = _NAME.match(sentence.source)
    name = found.group().strip() if found else ""
    member = cast.members.get(cast.called(name) or "")
    if member is not None:
        place = sentence.span.start
        return Mention(place, place + len(name), "person", name=member.name, state=member.state, acts=member.acts)
    titled = any(m.office is not None and m.start > sentence.span.start + len(name) for m in mentions)
    if not titled or not mentions or mentions[0].type != "name":
        return None
    return who(replace(mentions[0], name=name), "says", cast)
