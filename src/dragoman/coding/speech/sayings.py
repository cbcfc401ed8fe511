"""Who says what: quoted and reported words, and whose words a sentence is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.addressed import addressee, partner
from dragoman.coding.speech.closing import (
    TITLE,
    comma_before,
    parted,
    points_back,
    timeless,
    told_about,
    topic,
    within_that,
    words_before,
)
from dragoman.coding.speech.houses import medium
from dragoman.coding.speech.speakers import BACK, DOCUMENT, OPENING, PHRASED, speaker_of, speech_verb, spoken_by, who
from dragoman.coding.speech.unnamed import unnamed, within

SHORTEST: Final = 12
_ASIDE: Final = 90
"""So far behind the verb its "that" may stand: `said on Friday in Rome that`."""
_REACH: Final = 7
_REPORTS: Final = "reports"
"""The frame of verbs of the media: who stands before them is not quoted."""
_UNSAID: Final = frozenset(("negated", "hypothetical"))
_ASKED: Final = ("?", "？")
_JOINED: Final = 4
"""Letters of a word at most that joins two clauses: `..., а министр отметил`."""
_MARK: Final = 2
"""A closing mark, and a space."""
_CLOSER: Final = 6
"""Letters from words in quotation marks to the verb that closes them: the mark, a comma, a dash."""
_COLON: Final = 3
COLON: Final = "shapes#colon"
"""The rule by which words behind a colon are somebody's."""


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
        turn: number of the transcript's turn; 0 in other stories; less for a passage of several paragraphs.
        phrase: a phrase behind a verb that may take one: words only where it is quoted.
    """

    speaker: Mention
    start: int
    end: int
    verbatim: bool
    said_to: Mention | None
    sentence: int
    rule: str
    turn: int = 0
    phrase: bool = False


class Passage(NamedTuple):
    """A quoted passage, or one paragraph of it.

    Attributes:
        block: number of the block.
        start: offset of its words in the story's text.
        end: their end.
        opened: where the words begin that the paragraph goes on with; its own start where it opens itself.
    """

    block: int
    start: int
    end: int
    opened: int


def speech(
    number: int,
    sentence: Sentence,
    cast: Cast,
    passages: Sequence[Passage] = (),
    before: Sentence | None = None,
) -> list[Saying]:
    """What is told to have been said in a sentence, in order; the first speaker is marked on the sentence.

    Args:
        number: number of the sentence.
        sentence: the sentence.
        cast: the story so far.
        passages: the quoted passages of the story; who speaks inside them only is no speaker of the page.
        before: the sentence before, whose words it may be that somebody is told to have said.
    """
    found = _reported(number, sentence, cast, [(p.start, p.end) for p in passages], before)
    if found:
        saying = found[0]
        here = saying.start >= sentence.span.start
        sentence.speaker, sentence.said_from = [saying.speaker], saying.start if here else sentence.span.end
    return found


def closing(number: int, sentence: Sentence, cast: Cast) -> Saying | None:
    """The words before a comma and "says X" at the end of a sentence, marked on it; None where it ends otherwise."""
    clauses = sentence.clauses
    for index in range(len(clauses.items) - 1, 0, -1):
        if clauses.kind(index) != sym.SPEECH:
            continue
        before = index - 1
        while before and clauses.kind(before) == sym.STATUS:
            before -= 1
        found = speaker_of(clauses, index, cast) if clauses.kind(before) == "," else None
        spoke = cast.members.get(cast.spoke or "")
        if found is not None and spoke is not None and found[0].start < clauses.items[before].start:
            verb = clauses.items[index]
            found = spoke.mention(verb.start, verb.end), found[1]  # "..., sa han videre"
        if found is None or sym.THAT in (clauses.kind(index + 1), clauses.kind(index + 2)):
            continue
        source = sentence.text.text
        start = sentence.span.start
        end = source.rfind(",", start, clauses.items[before + 1].start)
        while start < end and not source[start].isalnum():
            start += 1
        if not too_short(source[start:end]):
            sentence.speaker, sentence.said_from = [found[0]], start
            return Saying(found[0], start, end, True, None, number, found[1])
    return None


def goes_on(saying: Saying, sentence: Sentence) -> None:
    """Lets what somebody said run on through the next sentence of the paragraph, where nobody else acts in it."""
    clauses = sentence.clauses
    if sentence.source.rstrip().endswith(_ASKED):
        return
    for index, item in enumerate(clauses.items):
        group = clauses.group(index)
        if group is not None and clauses.bare(index) and group.members[0].type in ("person", "office"):
            if group.members[0].name != saying.speaker.name:
                return
        elif isinstance(item, Chunk) and item.kind == sym.SPEECH:
            return
    if sentence.span.start - saying.end < 8:
        saying.end = sentence.span.end


def _reported(
    number: int, sentence: Sentence, cast: Cast, passages: Sequence[tuple[int, int]], before: Sentence | None
) -> list[Saying]:
    clauses = sentence.clauses
    told: list[Saying] = []
    for index in clauses.having(sym.SPEECH):
        item = clauses.items[index]
        if any(lo <= item.start < hi for lo, hi in passages):
            continue
        entry, frame = speech_verb(clauses, index)
        if frame == _REPORTS:
            continue
        found = speaker_of(clauses, index, cast) if not _unsaid(clauses, index) else None
        speaker_at = spoken_by(clauses, index, frame)
        if speaker_at is None and frame == DOCUMENT:
            speaker_at = index
        opens = entry.key == OPENING
        named = speaker_at is not None and not within(passages, clauses.items[speaker_at].start)
        if (found is None or not named) and frame == "says" and not told:
            voice = None if named else unnamed(sentence, index, entry.key, cast, passages, before)
            found, speaker_at = (voice[0], entry.rule) if voice is not None else None, index
            opens = voice is not None and voice[1]
        if found is None or speaker_at is None or (told and not _beside(told[-1], sentence, speaker_at, index)):
            continue
        speaker, frame = found[0], "says" if frame == DOCUMENT else frame
        if entry.key == BACK or points_back(clauses, index):
            return told or [Saying(speaker, *words_before(sentence, before), False, None, number, entry.rule)]
        if clauses.kind(index + 1) == ":" and index + 2 == len(clauses.items):
            continue  # "..., the spokesman said:": the words stand in the next paragraph
        start, end = _content(sentence, index, speaker_at, OPENING if opens else frame)
        closed_by = next((p for p in passages if 0 < item.start - p[1] <= _CLOSER), None)
        if closed_by is not None and frame in ("says", "writes") and speaker_at >= index and start >= item.end:
            start, end = max(closed_by[0], sentence.span.start), closed_by[1]  # "...", said X, who noted that ...
        if opens and clauses.kind(index + 1) == sym.THAT and index + 2 < len(clauses.items):
            start = max(start, clauses.items[index + 1].end + 1)
        if too_short(sentence.text.text[start:end]):
            closed = _closed_before(sentence, passages) if frame == "says" else None
            if closed is None:
                continue
            return told or [Saying(speaker, *closed, True, None, number, entry.rule)]
        if start < item.start and within_that(clauses, index):
            continue  # "dass sich Kiew für neutral erklärt": nothing was said before it
        if entry.key in PHRASED and start < item.start and not parted(clauses, min(index, speaker_at)):
            continue  # "such a thing was disclosed by X"
        phrase = entry.key in PHRASED and start >= item.end and not _clausal(clauses, index)
        phrase = phrase or (frame == "tells" and start >= item.end and told_about(sentence, index))
        phrase = phrase or topic(sentence, index, start, after=max(item.end, clauses.items[speaker_at].end))
        if phrase and not any(start <= lo < end for lo, _hi in passages):
            continue
        whom = addressee(clauses, index, speaker_at, cast) if frame in ("tells", "asks") else None
        if whom is not None and speaker.name and whom.name == speaker.name:
            continue  # 他也告诉戴斐立: "he" is somebody else
        whom = whom or (partner(clauses, index, speaker, cast) if start > item.start else None)
        if told:
            told[-1].end = sentence.text.text.rindex(",", told[-1].start, clauses.items[speaker_at].start)
        told.append(Saying(speaker, start, end, False, whom, number, entry.rule, phrase=phrase))
    return told or _announced(number, sentence, cast, passages)


def _unsaid(clauses: Clauses, index: int) -> bool:
    """Right before the verb stands that it was not said, or only might be: 未透露, 能否介绍."""
    item = clauses.items[index - 1] if index else None
    if not isinstance(item, Chunk) or item.kind != sym.STATUS:
        return False
    return any(entry.key in _UNSAID for entry in item.atoms[0].entries)


def _beside(earlier: Saying, sentence: Sentence, speaker_at: int, index: int) -> bool:
    """Somebody else speaks in a clause of its own, joined to the first: `X сказал, что ..., а Y отметил, что ...`."""
    clauses, source = sentence.clauses, sentence.text.text
    speaker = clauses.items[speaker_at]
    if clauses.before or speaker_at > index or clauses.number[speaker_at] != clauses.number[index]:
        return False
    if not earlier.start < speaker.start < earlier.end or not clauses.bare(speaker_at):
        return False
    comma = source.rfind(",", earlier.start, speaker.start)
    joint = source[comma + 1 : speaker.start].strip()
    return comma > 0 and 0 < len(joint) < _JOINED and joint.isalpha() and clauses.kind(index + 1) in (sym.THAT, ",")


def _closed_before(sentence: Sentence, passages: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The quoted words that end right before a sentence which only tells who said them: `“……。”莫迪说。`."""
    start = sentence.span.start
    for lo, hi in passages:
        if 0 < start - hi <= _MARK and not sentence.text.text[hi + 1 : start].strip():
            return None if too_short(sentence.text.text[lo:hi]) else (lo, hi)
    return None


def _announced(number: int, sentence: Sentence, cast: Cast, passages: Sequence[tuple[int, int]]) -> list[Saying]:
    """Words in quotation marks behind a colon, of whoever the sentence before it is about: `X thanked Y: "..."`."""
    clauses = sentence.clauses
    for index in clauses.having(":"):
        item = clauses.items[index]
        colon = sentence.text.text.find(":", item.start, item.end)
        words = next((p for p in passages if 0 < p[0] - colon <= _COLON), None)
        if words is None:
            continue
        for at in range(index):
            group = clauses.group(at)
            speaker = who(group.members[0], COLON, cast) if group is not None and clauses.bare(at) else None
            if speaker is not None and not medium(speaker, cast):
                return [Saying(speaker, words[0], min(words[1], sentence.span.end), True, None, number, COLON)]
    return []


def _clausal(clauses: Clauses, index: int) -> bool:
    """A clause stands behind the verb, not only a thing: "noted that ...", "noted the talks were over"."""
    named = False
    if clauses.before and clauses.kind(index + 1) == ",":
        return True  # 据介绍，...: what it governs would stand right behind it
    if clauses.verb_second and "," in (clauses.kind(index + 1), clauses.kind(index + 2)):
        return True  # "betonte Scholz, die Lage bleibe ernst"
    for at in range(index + 1, min(index + _REACH, len(clauses.items))):
        kind = clauses.kind(at)
        if kind in (sym.THAT, ":") or (kind == sym.STATUS and clauses.items[at].end - clauses.items[at].start > 1):
            return True
        if kind in (sym.SPEECH, ";"):
            return False
        if clauses.verb(at) and named and not clauses.infinitive(at):
            return True
        named = named or clauses.bare(at)
    return False


def _content(sentence: Sentence, index: int, speaker_at: int, frame: str) -> tuple[int, int]:
    """The range of the words said: behind the verb, or before it where the sentence ends with it."""
    clauses, span, source = sentence.clauses, sentence.span, sentence.text.text
    verb, speaker = clauses.items[index], clauses.items[speaker_at]
    after = verb.end if frame == "noting" else max(verb.end, speaker.end)
    if frame == "tells":
        that = next((i for i in range(index, len(clauses.items)) if clauses.kind(i) == sym.THAT), None)
        told = clauses.object(index, speaker_at)
        if that is not None:
            after = max(after, clauses.items[that].end)
        elif told is not None and too_short(timeless(sentence, clauses.items[told].end)):
            after = span.end  # "..., X told reporters on Friday"
        elif told == index + 1:
            after = max(after, clauses.items[told].end)
    elif frame in ("says", "writes"):
        after = _that(clauses, index, after)
    elif frame == "according" and clauses.kind(speaker_at + 1) == sym.SPEECH:
        after = max(after, clauses.items[speaker_at + 1].end)  # 法新社引述外交部表示
    elif frame == "according" and clauses.kind(speaker_at + 1) == sym.GAP:
        after = max(after, source.find(",", after, after + TITLE))  # "according to the Kremlin press service, ..."
    start, end = after, span.end
    left = source[after : span.end].strip(" .。,，、\"'”’»")
    if frame != OPENING and (too_short(left) or (frame in ("says", "writes") and _tagged(clauses, index, speaker_at))):
        start, end = span.start, comma_before(source, span.start, min(verb.start, speaker.start))
    while start < end and not source[start].isalnum():
        start += 1
    while end > start and not source[end - 1].isalnum():
        end -= 1
    return start, end


def _that(clauses: Clauses, index: int, after: int) -> int:
    """Where the words begin that a "that" near the verb opens; else where they did."""
    for at in range(index + 1, len(clauses.items)):
        item = clauses.items[at]
        if item.start - after > _ASIDE or clauses.kind(at) in (sym.SPEECH, sym.WHO, ";", ":") or clauses.verb(at):
            return after
        if clauses.kind(at) == sym.THAT:
            return max(after, item.end)
    return after


def _tagged(clauses: Clauses, index: int, speaker_at: int) -> bool:
    """The words come first and "X said on Friday" only closes them."""
    if speaker_at >= index and index and parted(clauses, index):
        # "..., said X on Friday"
        return all(clauses.kind(at) != sym.THAT for at in range(index, len(clauses.items)))
    if speaker_at > index or clauses.number[speaker_at] == 0 or clauses.number[speaker_at] != clauses.number[index]:
        return False
    if (
        clauses.kind(index + 1) in (sym.THAT, ":", ",", "group", "i", sym.ACT, "")
        or clauses.kind(speaker_at - 1) != ","
    ):
        return clauses.kind(index + 1) == ""
    return clauses.bare(0) and clauses.kind(index + 1) in ("m", "o")


def too_short(words: str) -> bool:
    """Too little for anything said; an ideograph counts for two letters."""
    return len(words) < SHORTEST and len(words) + sum(char > "\u2e80" for char in words) < SHORTEST
