"""Who says what: quoted and reported words, and whose words a sentence is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from dragoman.coding import symbols as sym
from dragoman.coding.cast import Cast, Member
from dragoman.coding.clause import Clauses
from dragoman.coding.closing import behind, issuer, nobody, parted, points_back, speaks_on, timeless, words_before
from dragoman.coding.grammar import Chunk
from dragoman.coding.houses import house, medium
from dragoman.coding.mention import Mention
from dragoman.coding.parties import settle
from dragoman.coding.romanise import romanise
from dragoman.coding.scene import Sentence
from dragoman.lexicon import Entry

_SPEAKERS: Final = frozenset(("person", "office", "state", "org", "pronoun", "both"))
SHORTEST: Final = 12
_PHRASED: Final = {"notes": "says", "announces": "says", "marking": "noting"}
"""Frames of verbs that take a thing as well: words are only a clause behind them (noted that, not noted progress)."""
_ASIDE: Final = 60
"""So far behind the verb its "that" may stand: `said on Friday in Rome that`."""
_TITLE: Final = 30
_REACH: Final = 7
_MARK: Final = 2
"""A closing mark, and a space."""
_COLON: Final = 3
DOCUMENT: Final = "document"
"""The frame of words for what a document says: its issuer's words, or those of who spoke last."""
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
) -> Saying | None:
    """The first thing somebody is told to have said in a sentence, marked on the sentence.

    Args:
        number: number of the sentence.
        sentence: the sentence.
        cast: the story so far.
        passages: the quoted passages of the story; who speaks inside them only is no speaker of the page.
        before: the sentence before, whose words it may be that somebody is told to have said.
    """
    found = _reported(number, sentence, cast, [(p.start, p.end) for p in passages], before)
    if not found:
        return None
    saying = found[0]
    here = saying.start >= sentence.span.start
    sentence.speaker, sentence.said_from = [saying.speaker], saying.start if here else sentence.span.end
    return saying


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
    for index in clauses.having(sym.SPEECH):
        item = clauses.items[index]
        if any(lo <= item.start < hi for lo, hi in passages):
            continue
        entry, frame = _entry(clauses, index)
        found = speaker_of(clauses, index, cast)
        speaker_at = _speaker(clauses, index, frame)
        if speaker_at is None and frame == DOCUMENT:
            speaker_at = index
        if found is None or speaker_at is None:
            continue
        speaker, frame = found[0], "says" if frame == DOCUMENT else frame
        if points_back(clauses, index):
            return [Saying(speaker, *words_before(sentence, before), False, None, number, entry.rule)]
        start, end = _content(sentence, index, speaker_at, frame)
        if too_short(sentence.text.text[start:end]):
            closed = _closed_before(sentence, passages) if frame == "says" else None
            if closed is None:
                continue
            return [Saying(speaker, *closed, True, None, number, entry.rule)]
        if entry.key in _PHRASED and start < item.start and not parted(clauses, min(index, speaker_at)):
            continue  # "such a thing was disclosed by X"
        phrase = entry.key in _PHRASED and start >= item.end and not _clausal(clauses, index)
        if phrase and not any(start <= lo < end for lo, _hi in passages):
            continue
        told = _told(clauses, index, speaker_at, cast) if frame in ("tells", "asks") else None
        return [Saying(speaker, start, end, False, told, number, entry.rule, phrase=phrase)]
    return _announced(number, sentence, cast, passages)


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


def _entry(clauses: Clauses, index: int) -> tuple[Entry, str]:
    """The verb of speech at an index and its frame; verbs that take a thing as well say like others."""
    entry = next(e for e in clauses.items[index].atoms[0].entries if e.kind == "speech")  # type: ignore[union-attr]
    return entry, _PHRASED.get(entry.key, entry.key)


def _clausal(clauses: Clauses, index: int) -> bool:
    """A clause stands behind the verb, not only a thing: "noted that ...", "noted the talks were over"."""
    named = False
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


def speaker_of(clauses: Clauses, index: int, cast: Cast) -> tuple[Mention, str] | None:
    """Who speaks by the verb at an index, and the verb's rule; None where nobody is told."""
    entry, frame = _entry(clauses, index)
    speaker_at = _speaker(clauses, index, frame)
    group = clauses.group(speaker_at) if speaker_at is not None else None
    if group is None:
        voice = cast.voice if frame == DOCUMENT else None
        return (voice, entry.rule) if voice is not None else None
    speaker = who(group.members[0], frame, cast)
    if speaker is None and speaker_at == index + 1:
        speaker = speaks_on(group.members[0], cast)
    return None if speaker is None or medium(speaker, cast) else (speaker, entry.rule)


def who(mention: Mention, frame: str, cast: Cast) -> Mention | None:
    """Who speaks: "the two sides" stay together; a full name is somebody's though nobody has it on file."""
    if mention.type == "name":
        written = mention.name or ""
        parts = written.replace("·", " ").split()
        if len(parts) not in (2, 3, 4) or frame not in ("says", "tells", "writes"):
            return None
        member = cast.meet(Member(romanise(written.title() if written.isupper() else written), acts=False))
        cast.call(written, member.name)
        cast.call(parts[-1], member.name)
        return Mention(mention.start, mention.end, "person", name=member.name, acts=False)
    if mention.type == "both":
        return mention
    if mention.type == "venue" and mention.acts and mention.state:  # in the Kremlin
        return Mention(mention.start, mention.end, "state", state=mention.state)
    found = settle([mention], cast)
    if not found or found[0].type not in _SPEAKERS:
        return None
    one = found[0]
    if one.type == "office" and not (one.acts and (one.state or one.org)):
        return None
    return one


def _speaker(clauses: Clauses, index: int, frame: str) -> int | None:
    if frame == DOCUMENT:
        return next((at for at in (index + 1, index + 2) if issuer(clauses, at)), None)
    if frame == "according":
        for at in range(index + 1, min(index + 3, len(clauses.items))):
            group = clauses.group(at)
            if group is not None:
                return None if group.possessive else at  # "according to the minister's office"
        return None
    if frame == "noting":
        if not _adds(clauses, index):
            return None
        opening = clauses.subject(index)
        if opening is not None and opening < index:
            return opening
        for at in range(index + 1, len(clauses.items)):
            if clauses.number[at] > clauses.number[index] and clauses.bare(at):
                return at
        return opening
    found = clauses.subject(index)
    if found is None:
        found = _opening_name(clauses, index)
    after = index + 1
    if found is None or clauses.number[found] != clauses.number[index]:
        if clauses.verb_second and clauses.kind(after) == "o" and house(clauses, after + 1):
            return after + 1
        group = clauses.group(after)
        beyond = clauses.kind(after + 1)
        if (
            group is not None
            and not clauses.before
            and not group.case
            and group.members[0].type in ("person", "office", "name")
            and beyond not in (sym.ACT, sym.STATUS)
        ):
            return after
        if frame == "says" and parted(clauses, index) and not clauses.before:
            closer = behind(clauses, index)
            return closer if closer is not None else None if nobody(clauses, index) else found
    return found


def _opening_name(clauses: Clauses, index: int) -> int | None:
    """A name that opens the sentence, what it is told to be set off by commas: "Ada Berg, of the institute, said"."""
    before = index - 1
    while before > 0 and clauses.kind(before) in (sym.STATUS, sym.GAP):
        before -= 1
    group = clauses.group(0)
    if group is None or clauses.kind(before) != "," or clauses.kind(1) != "," or group.members[0].type != "name":
        return None
    return None if any(clauses.kind(at) in (sym.ACT, sym.SPEECH) for at in range(1, index)) else 0


def _adds(clauses: Clauses, index: int) -> bool:
    """The participle adds words of the subject's: a comma or "and" stands before it, or "that" behind."""
    return (
        clauses.kind(index - 1) in (",", sym.AND, "", sym.STATUS, sym.CONJUNCTION)
        or clauses.kind(index + 1) == sym.THAT
    )


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
    elif frame in ("says", "writes"):
        after = _that(clauses, index, after)
    elif frame == "according" and clauses.kind(speaker_at + 1) == sym.SPEECH:
        after = max(after, clauses.items[speaker_at + 1].end)  # 法新社引述外交部表示
    elif frame == "according" and clauses.kind(speaker_at + 1) == sym.GAP:
        after = max(after, source.find(",", after, after + _TITLE))  # "according to the Kremlin press service, ..."
    start, end = after, span.end
    left = source[after : span.end].strip(" .。,，、\"'”’»")
    if too_short(left) or (frame in ("says", "writes") and _tagged(clauses, index, speaker_at)):
        start, end = span.start, _closed(source, span.start, min(verb.start, speaker.start))
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


def _closed(source: str, start: int, end: int) -> int:
    """Where words end that somebody only closes: at the comma, not at "ministry spokesman" behind it."""
    comma = max(source.rfind(mark, start, end) for mark in ",，")
    return comma if comma > start and end - comma <= _TITLE else end


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


def _told(clauses: Clauses, index: int, speaker_at: int, cast: Cast) -> Mention | None:
    found = clauses.object(index, speaker_at)
    group = clauses.group(found) if found is not None else None
    settled = settle(group.members[:1], cast) if group is not None else []
    return settled[0] if settled else None


def too_short(words: str) -> bool:
    """Too little for anything said; an ideograph counts for two letters."""
    return len(words) < SHORTEST and len(words) + sum(char > "\u2e80" for char in words) < SHORTEST
