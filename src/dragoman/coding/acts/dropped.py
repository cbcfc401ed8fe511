"""Who does what a verb without a subject before it tells, in languages that leave it out: `Luego viajará a Chile`."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.impersonal import those_there
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.scene import Sentence

_DEEDS: Final = frozenset(("visit", "signing", "message", "call", "recognition"))
_TALKS: Final = frozenset(("meeting", "call"))
_ACTORS: Final = frozenset(("person", "office", "state", "org"))
_PASSED: Final = frozenset((",", sym.STATUS, sym.AND, "m", "o", "f"))
_WORDS: Final = 1
"""So many words that nobody knows may stand before the verb: one of time or order, but no subject."""


def left_out(act: Act, sentence: Sentence, cast: Cast) -> list[Mention]:
    """Who did a deed whose sentence names nobody before it.

    The person behind its verb, whoever says of themselves that they did it, or else whom the sentence before was about.
    """
    if not cast.drops or act.a_from or act.frame.infinitive or act.frame.first:
        return []
    if act.frame.part != "verb":
        return _held(act, sentence, cast)
    if told := _announced(act, sentence):
        return told
    if act.frame.frame in ("voice", "wishes"):
        return those_there(act, sentence, cast) or (_goes_on(act, sentence, cast) if act.b else [])
    if act.frame.frame == "receive" and act.b and (hosts := those_there(act, sentence, cast)):
        return hosts
    with_whom = act.frame.frame == "mutual" and act.b_from == "with"
    behind = _behind(act, sentence) if act.frame.frame == "travel" or with_whom else []
    if behind or (behind := _ahead(act, sentence) if act.frame.frame == "travel" or with_whom else []):
        return behind
    if act.frame.type in _DEEDS or with_whom or (act.frame.frame == "receive" and act.b):
        said = _of_themselves(act, sentence)
        if said:
            return said
    member = cast.members.get(cast.focus or "")
    if member is None or not member.acts or not member.state or not (act.frame.type in _DEEDS or with_whom):
        return []
    if not _opens(act, sentence):
        return []
    return [member.mention(act.start, act.start)]


def _held(act: Act, sentence: Sentence, cast: Cast) -> list[Mention]:
    """Whom the sentence before was about, of talks only said to be held: `También está prevista una reunión con`."""
    member = cast.members.get(cast.focus or "")
    talks = act.frame.part == "noun" and act.b_from == "with" and act.frame.type in _TALKS
    if not talks or member is None or not member.acts or not member.state:
        return []
    told = any(sentence.clauses.kind(at) == sym.STATUS for at in range(act.index))
    return [member.mention(act.start, act.start)] if told and _opens(act, sentence) else []


def _goes_on(act: Act, sentence: Sentence, cast: Cast) -> list[Mention]:
    """Who spoke last, or whom the sentence before was about, calls on somebody: `Además, exigió a Rusia que ...`."""
    if act.index and (not _opens(act, sentence) or sentence.speaker):
        return []
    if act.index == 0 and cast.voice is not None:
        return [cast.voice]
    member = cast.members.get(cast.focus or "")
    return [member.mention(act.start, act.start)] if member is not None and member.acts and member.state else []


def _announced(act: Act, sentence: Sentence) -> list[Mention]:
    """Who says that they do it, in one breath with the deed: `Pháp tuyên bố công nhận Palestine`."""
    clauses, at = sentence.clauses, act.index - 1
    while at > 0 and clauses.kind(at) == sym.STATUS:
        at -= 1
    subject = clauses.subject(at) if at > 0 and clauses.kind(at) == sym.SPEECH else None
    group = clauses.group(subject) if subject is not None and subject < at else None
    return [m for m in group.members if m.type in _ACTORS and m.acts] if group is not None else []


def _behind(act: Act, sentence: Sentence) -> list[Mention]:
    """People bare behind a verb of travel, its subject: `Llegó a Lima el presidente Boric`."""
    clauses = sentence.clauses
    for at in range(act.index + 1, len(clauses.items)):
        if clauses.number[at] != clauses.number[act.index] or clauses.kind(at) in (sym.ACT, sym.SPEECH, sym.WHO):
            return []
        group = clauses.group(at)
        if group is not None and clauses.bare(at) and group.members[0].type in ("person", "office"):
            return [] if clauses.verb(at + 1) else list(group.members)
    return []


def _ahead(act: Act, sentence: Sentence) -> list[Mention]:
    """Who the sentence is about, where it opens with the deed: `En la reunión que mantuvo con Boric, Sánchez dijo`."""
    clauses = sentence.clauses
    if clauses.number[act.index] != clauses.number[0] or clauses.kind(0) not in ("m", "o", sym.CONJUNCTION):
        return []
    closed = bisect_left(clauses.number, clauses.number[act.index] + 1)
    at = closed + 1
    if clauses.kind(closed) != "," or not clauses.bare(at):
        return []
    group = clauses.group(at)
    told = clauses.verb(at + 1) or clauses.kind(at + 1) in (sym.SPEECH, sym.STATUS, sym.GAP)
    return [m for m in group.members if m.type in _ACTORS] if group is not None and told else []


def _of_themselves(act: Act, sentence: Sentence) -> list[Mention]:
    """Who speaks, where what they say has a verb with nobody before it: `anunció que viajará a Lima`."""
    clauses, words = sentence.clauses, sentence.said_from
    if not 0 <= words <= act.start:
        return []
    for at in range(act.index - 1, -1, -1):
        if clauses.items[at].start < words:
            return [m for m in sentence.speaker if m.type in ("person", "office") and m.acts]
        if clauses.bare(at) or clauses.kind(at) in (sym.SPEECH, sym.WHO):
            return []
    return []  # the sentence only goes on with what somebody said


def _opens(act: Act, sentence: Sentence) -> bool:
    """Nothing that might be the subject stands before the verb: in the sentence, or in a clause behind "after"."""
    clauses = sentence.clauses
    first = bisect_left(clauses.number, clauses.number[act.index])
    first = first + 1 if clauses.kind(first) == sym.CONJUNCTION else 0
    for at in range(first, act.index):
        group = clauses.group(at)
        if clauses.kind(at) == sym.GAP:
            if unknown_words(sentence, at) > _WORDS:
                return False
        elif (group is None and clauses.kind(at) not in _PASSED) or (group is not None and not group.case):
            return False
    return True


def unknown_words(sentence: Sentence, at: int) -> int:
    """How many words of an item that nobody knows tell no time."""
    item = sentence.clauses.items[at]
    words, text, start, end = 0, sentence.text.text, item.start, item.end
    for time in sentence.times:
        if start <= time.start and time.end <= end:
            words += len(text[start : time.start].split())
            start = time.end
    return words + len(text[start:end].strip(" ,.").split())
