"""Who speaks by a verb that names nobody: `“...”, declaró.`, `Además, subrayó que ...`, `« ... », a-t-il ajouté`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.acts.dropped import unknown_words
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.closing import parted

HELD: Final = "says-he"
"""The frame of verbs that hold their own pronoun (`a-t-il dit`): they say like others."""
_WORDS: Final = 2
"""So many words that nobody knows may stand before the verb: they tell an order, and are no subject."""
_MARK: Final = 6
"""Letters from the words to the verb that closes them: a mark, a comma, a dash."""
_PASSED: Final = frozenset((",", sym.STATUS, sym.AND, "m", "o", "f"))


def unnamed(
    sentence: Sentence,
    index: int,
    key: str,
    cast: Cast,
    passages: Sequence[tuple[int, int]],
    before: Sentence | None,
) -> tuple[Mention, bool] | None:
    """Who speaks by a verb of speech whose sentence names nobody for it: who spoke before, or whom that was about.

    Args:
        sentence: the sentence.
        index: the verb.
        key: its frame, as the language's data have it.
        cast: the story so far.
        passages: ranges of the story's text in quotation marks.
        before: the sentence before.

    Returns:
        the speaker, and whether the words stand behind the verb.
    """
    if not cast.drops and key != HELD:
        return None
    closes = _closes(sentence, index, passages) or (key == HELD and parted(sentence.clauses, index))
    if not closes and not (cast.drops and _opens(sentence, index, passages)):
        return None
    verb = sentence.clauses.items[index]
    spoke = before.speaker[0] if before is not None and before.speaker else None
    member = cast.members.get((spoke.name if spoke is not None else cast.focus) or "")
    if member is not None:
        spoke = member.mention(verb.start, verb.end) if member.acts or spoke is not None else None
    return (spoke, not closes) if spoke is not None else None


def within(passages: Sequence[tuple[int, int]], start: int) -> bool:
    """An offset lies in one of the ranges."""
    return any(lo <= start < hi for lo, hi in passages)


def _closes(sentence: Sentence, index: int, passages: Sequence[tuple[int, int]]) -> bool:
    """Words in quotation marks end right before the verb, and nobody stands behind it."""
    clauses = sentence.clauses
    start = clauses.items[index].start
    if clauses.kind(index + 1) == sym.GAP and unknown_words(sentence, index + 1):
        return False  # `dijo una fuente`
    return clauses.group(index + 1) is None and any(0 < start - hi <= _MARK for _lo, hi in passages)


def _opens(sentence: Sentence, index: int, passages: Sequence[tuple[int, int]]) -> bool:
    """Nothing that might be its subject stands before the verb, and words stand right behind it."""
    clauses = sentence.clauses
    for at in range(index):
        group = clauses.group(at)
        if clauses.kind(at) == sym.GAP:
            set_off = any(clauses.kind(i) == "," for i in range(at + 1, index))
            if unknown_words(sentence, at) > (_WORDS if set_off else 0):
                return False
        elif (group is None and clauses.kind(at) not in _PASSED) or (group is not None and not group.case):
            return False
    end = clauses.items[index].end
    if clauses.kind(index + 1) == sym.THAT or any(0 < lo - end <= _MARK for lo, _hi in passages):
        return True
    atom = clauses.items[index].atoms[0]  # type: ignore[union-attr]
    return " " in sentence.text.text[atom.start : atom.end] and clauses.kind(index + 1) not in ("", ",", ".")
