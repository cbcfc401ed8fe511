"""Quoted words, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.sentences.text import StoryText
from dragoman.coding.speech.quoted import quoted, running
from dragoman.coding.speech.sayings import SHORTEST, Passage, Saying

_OPENERS: Final = "\"“„«「『‘' "
_CLOSERS: Final = frozenset('»”“"」』’')
_COLON: Final = ":"
_LABEL: Final = 24
"""Letters of a line's label, some words that name nobody: `Direct speech:`."""


def quotations(text: StoryText, pairs: Sequence[tuple[str, str]]) -> list[Passage]:
    """The quoted passages of a story, longer than a phrase; one that runs on through paragraphs in its parts.

    Args:
        text: the story's text.
        pairs: the language's quotation marks.
    """
    bounds = [(at, at + len(block.passage.text)) for at, block in zip(text.starts, text.blocks, strict=False)]
    out = [
        Passage(number, lo, hi, lo)
        for number, (start, end) in enumerate(bounds)
        for lo, hi in quoted(text.text, pairs, start, end)
        if _long(text.text[lo:hi])
    ]
    for first, parts in running(text.text, pairs, bounds):
        out.extend(Passage(first + step, lo, hi, parts[0][0]) for step, (lo, hi) in enumerate(parts))
    return sorted(out, key=lambda passage: passage.start)


def verbatim(
    sayings: Sequence[tuple[Saying, Sentence]], text: StoryText, passages: Sequence[Passage]
) -> list[tuple[Saying, Sentence]]:
    """Tells quoted words from reported ones: quotations take the speaker of the sentence they begin or end in.

    Args:
        sayings: what was told to be said, with the sentences that tell it.
        text: the story's text.
        passages: its quoted passages.
    """
    out: list[tuple[Saying, Sentence]] = []
    rest = list(sayings)
    owners: dict[int, tuple[Saying, Sentence]] = {}
    long = {passage.opened for passage in passages if passage.start != passage.opened}
    for number, lo, hi, opened in passages:
        inside = [s for s in rest if lo <= s[1].span.start and s[1].span.end <= hi]
        rest = [s for s in rest if s not in inside]
        owner = owners.get(opened) or _owner(rest, number, lo, hi)
        if owner is None and _whole(text, number, lo, hi):
            owner = max((s for s in (*sayings, *out) if s[0].start < lo), key=lambda s: s[0].start, default=None)
        if owner is None:
            continue
        owners[opened] = owner
        saying, sentence = owner
        close = hi
        if saying.start == lo and hi < saying.end and text.text[saying.end : saying.end + 1] in _CLOSERS:
            close = saying.end  # others stand inside it, and one mark closes them all
        turn = -opened if opened in long else saying.turn
        out.append((replace(saying, start=lo, end=close, verbatim=True, turn=turn), sentence))
        if owner in rest and (_covered(saying, lo, close) or _remark(saying, sentence, lo, close)):
            rest.remove(owner)
            rest.append((replace(saying, start=saying.end), sentence))
    rest = [s for s in rest if not s[0].phrase]
    return sorted((s for s in (*rest, *out) if s[0].end > s[0].start), key=lambda s: s[0].start)


def _remark(saying: Saying, sentence: Sentence, start: int, end: int) -> bool:
    """What stands behind "said" only tells when and where the words quoted before it were spoken."""
    if not sentence.span.start - 1 <= start < end <= saying.start:
        return False
    clauses = sentence.clauses
    opened = any(
        saying.start - SHORTEST <= item.start and clauses.kind(index) in (sym.THAT, sym.SPEECH, ":")
        for index, item in enumerate(clauses.items)
        if item.start > end and not (clauses.kind(index) == sym.SPEECH and item.end <= saying.start)
    )
    return not opened


def _long(words: str) -> bool:
    """More than a phrase in quotation marks."""
    spaced = words.count(" ")
    return spaced >= 4 or (spaced < 3 and len(words) >= 12 and any(char > "\u2e80" for char in words))


def _owner(
    sayings: Sequence[tuple[Saying, Sentence]], block: int, start: int, end: int
) -> tuple[Saying, Sentence] | None:
    """The saying whose sentence the quotation begins or ends in, or stands right beside."""
    near = [
        (max(sentence.span.start - end, start - sentence.span.end, 0), saying, sentence)
        for saying, sentence in sayings
        if sentence.span.block == block and sentence.span.start <= end + 4 and sentence.span.end >= start - 4
    ]
    if not near:
        return None
    _distance, saying, sentence = min(near, key=lambda n: n[0])
    return saying, sentence


def _whole(text: StoryText, block: int, start: int, end: int) -> bool:
    """The quotation is all there is in its block, but for a label: `Direct speech: "..."`."""
    lo = text.starts[block]
    before, behind = text.text[lo:start].rstrip(_OPENERS), text.text[end : lo + len(text.blocks[block].passage.text)]
    label = before.endswith(_COLON) and " " in before and len(before) <= _LABEL
    return (label or not any(map(str.isalnum, before))) and not any(map(str.isalnum, behind))


def _covered(saying: Saying, start: int, end: int) -> bool:
    shared = min(saying.end, end) - max(saying.start, start)
    return shared * 2 > saying.end - saying.start


def gather(
    sayings: Sequence[tuple[Saying, Sentence]],
) -> list[tuple[Saying, list[tuple[Sentence, int, int]]]]:
    """One passage of one speaker: a turn, or what no sentence parts in a paragraph, however often "he said" does."""
    passages: list[tuple[Saying, list[tuple[Sentence, int, int]]]] = []
    open_at: dict[tuple[int, int, str, bool], int] = {}
    for saying, sentence in sayings:
        speaker = saying.speaker
        whose = speaker.name or speaker.state or speaker.key or speaker.office or ""
        key = (saying.turn, 0 if saying.turn else sentence.span.block, whose, saying.verbatim)
        at = open_at.get(key)
        if at is None or (not saying.turn and _parted(passages[at][1][-1], sentence)):
            at = open_at[key] = len(passages)
            passages.append((saying, []))
        kept = passages[at]
        kept[1].append((sentence, saying.start, saying.end))
        kept[0].said_to = kept[0].said_to or saying.said_to
    return passages


def _parted(last: tuple[Sentence, int, int], sentence: Sentence) -> bool:
    """Another sentence stands between the last words and those of this one."""
    return any(map(str.isalnum, sentence.text.text[max(last[0].span.end, last[2]) : sentence.span.start]))
