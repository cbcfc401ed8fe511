"""Words that a dash opens, as in the Nordic press: whose they are is told only at their end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.sayings import Saying, closing
from dragoman.coding.speech.speakers import speaker_of

_MARKS: Final = "\"“”„«»'’"
_LONGEST: Final = 12
"""Sentences of one passage at most."""


def passages(
    sentences: Iterable[Sentence], dashes: Iterable[str], cast: Cast
) -> Iterator[tuple[Sentence, Saying | None]]:
    """The sentences in order, those of a passage that a dash opens with their words and speaker, marked on them.

    `– We agree. We must act, says X.`: both sentences are X's. A line that ends with "X says:" gives X the paragraph
    below it, where a dash or a quotation mark opens that.

    Args:
        sentences: a story's sentences.
        dashes: the marks that open speech in the language; none where it has no such custom.
        cast: the story so far.
    """
    opening = tuple(dashes)
    held: list[Sentence] = []
    called: tuple[int, Mention, str] | None = None
    granted = -1
    last: tuple[int, Saying] | None = None
    for number, sentence in enumerate(sentences):
        opens = bool(opening) and _opens(sentence, opening)
        block = sentence.span.block
        if held and (opens or block != held[0].span.block or len(held) == _LONGEST):
            last = _carried(held, last)
            yield from ((one, _said(one, last[1].speaker, number, last[1].rule) if last else None) for one in held)
            held = []
        announced = called is not None and block == called[0] + 1
        if called is not None and announced and (opens or granted == block or sentence.source[0] in _MARKS):
            granted = block
            yield sentence, _said(sentence, called[1], number, called[2])
            continue
        if opening and not announced:
            found = _announces(sentence, cast)
            called = (block, *found) if found is not None else None
        if not opens and not held:
            yield sentence, None
            continue
        saying = closing(number, sentence, cast)
        if saying is None:
            held.append(sentence)
            continue
        yield from ((one, _said(one, saying.speaker, number, saying.rule)) for one in held)
        yield sentence, saying
        held, last = [], (block, saying)
    last = _carried(held, last)
    yield from ((one, _said(one, last[1].speaker, last[1].sentence, last[1].rule) if last else None) for one in held)


def _carried(held: Sequence[Sentence], last: tuple[int, Saying] | None) -> tuple[int, Saying] | None:
    """Whose a passage is that nobody closes: that of the paragraph above goes on; a question is another's."""
    if not held or last is None or held[0].span.block != last[0] + 1 or any(one.source[-1] == "?" for one in held):
        return None
    return held[0].span.block, last[1]


def _opens(sentence: Sentence, dashes: tuple[str, ...]) -> bool:
    source = sentence.source
    return source.startswith(dashes) and len(source) > 2 and source[1].isspace()


def _said(sentence: Sentence, speaker: Mention, number: int, rule: str) -> Saying:
    """All of a sentence as somebody's words."""
    start, end = sentence.span.start, sentence.span.end
    text = sentence.text.text
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    sentence.speaker, sentence.said_from = [speaker], start
    return Saying(speaker, start, end, True, None, number, rule)


def _announces(sentence: Sentence, cast: Cast) -> tuple[Mention, str] | None:
    """Who has the word in the paragraph below, and the rule of the verb: "X says:" ends the paragraph."""
    clauses = sentence.clauses
    if not sentence.source.endswith(":"):
        return None
    for index in range(len(clauses.items) - 1, -1, -1):
        if clauses.kind(index) == sym.SPEECH:
            return speaker_of(clauses, index, cast)
    return None
