"""Who says what: quoted and reported words, and whose words a sentence is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.coding import symbols as sym
from dragoman.coding.cast import Cast
from dragoman.coding.clause import Clauses
from dragoman.coding.mention import Mention
from dragoman.coding.parties import settle
from dragoman.coding.scene import Sentence

_SPEAKERS = frozenset(("person", "office", "state", "org", "pronoun", "both"))
_SHORTEST = 12


@dataclass(slots=True)
class Saying:
    """Words and whose they are.

    Attributes:
        speaker: who speaks.
        start: offset of the words in the story's text.
        end: end offset.
        verbatim: in quotation marks.
        said_to: to whom.
        sentence: number of the sentence that names the speaker.
        rule: id of the speech verb's rule.
    """

    speaker: Mention
    start: int
    end: int
    verbatim: bool
    said_to: Mention | None
    sentence: int
    rule: str


def speech(number: int, sentence: Sentence, cast: Cast) -> Saying | None:
    """The first thing somebody is told to have said in a sentence, marked on the sentence."""
    found = _reported(number, sentence, cast)
    if not found:
        return None
    saying = found[0]
    sentence.speaker, sentence.said_from = [saying.speaker], saying.start
    return saying


def _reported(number: int, sentence: Sentence, cast: Cast) -> list[Saying]:
    clauses = sentence.clauses
    for index, item in enumerate(clauses.items):
        if clauses.kind(index) != sym.SPEECH:
            continue
        entry = next(e for e in item.atoms[0].value if e.kind == "speech")  # type: ignore[union-attr]
        speaker_at = _speaker(clauses, index, entry.key)
        if speaker_at is None:
            continue
        group = clauses.group(speaker_at)
        assert group is not None
        people = settle(group.members[:1] if group.joint or len(group.members) > 1 else group.members, cast)
        if not people or people[0].type not in _SPEAKERS or _medium(people[0], cast):
            continue
        start, end = _content(sentence, index, speaker_at, entry.key)
        if end - start < _SHORTEST:
            continue
        told = _told(clauses, index, speaker_at, cast) if entry.key in ("tells", "asks") else None
        return [Saying(people[0], start, end, False, told, number, entry.rule)]
    return []


def _medium(mention: Mention, cast: Cast) -> bool:
    """A newspaper or agency: it carries the words, it does not speak them."""
    body = cast.knowledge.organisations.get(mention.name or "") if mention.type == "org" else None
    return body is not None and body.kind == "media"


def _speaker(clauses: Clauses, index: int, frame: str) -> int | None:
    if frame == "according":
        for at in range(index + 1, min(index + 3, len(clauses.items))):
            if clauses.group(at) is not None:
                return at
        return None
    if frame == "noting":
        for at in range(index + 1, len(clauses.items)):
            if clauses.number[at] > clauses.number[index] and clauses.bare(at):
                return at
        return clauses.subject(index)
    found = clauses.subject(index)
    after = index + 1
    if found is None or clauses.number[found] != clauses.number[index]:
        group = clauses.group(after)
        if group is not None and not group.case and group.members[0].type in ("person", "office", "name"):
            return after
    return found


def _content(sentence: Sentence, index: int, speaker_at: int, frame: str) -> tuple[int, int]:
    """The range of the words said: behind the verb, or before it where the sentence ends with it."""
    clauses, span, source = sentence.clauses, sentence.span, sentence.text.text
    verb, speaker = clauses.items[index], clauses.items[speaker_at]
    after = max(verb.end, speaker.end) if frame == "according" or speaker.start > verb.start else verb.end
    if frame == "tells":
        that = next((i for i in range(index, len(clauses.items)) if clauses.kind(i) == sym.THAT), None)
        if that is not None:
            after = max(after, clauses.items[that].end)
    start, end = after, span.end
    if len(source[after : span.end].strip(" .。,，、\"'”’»")) < _SHORTEST:
        start, end = span.start, min(verb.start, speaker.start)
    while start < end and not source[start].isalnum():
        start += 1
    while end > start and not source[end - 1].isalnum():
        end -= 1
    return start, end


def _told(clauses: Clauses, index: int, speaker_at: int, cast: Cast) -> Mention | None:
    found = clauses.object(index, speaker_at)
    group = clauses.group(found) if found is not None else None
    settled = settle(group.members[:1], cast) if group is not None else []
    return settled[0] if settled else None
