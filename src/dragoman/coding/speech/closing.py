"""What closes words or points back at them: the speaker behind the verb, somebody nobody knows, "this X said"."""

from __future__ import annotations

from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.scene import Sentence

_NAMED: Final = frozenset(("person", "office", "name", "org", "state"))
_ENDING: Final = frozenset((sym.THAT, sym.WHO, sym.SPEECH, ";", ":"))
_WHAT: Final = frozenset(("on", "of"))
_REACH: Final = 9
_TAG: Final = 40
TITLE: Final = 30
"""Letters of a title at most that stands before whoever closes the words."""


def behind(clauses: Clauses, index: int) -> int | None:
    """The speaker behind a verb that closes the words: `..., said on Friday in Rome the minister`."""
    for at in range(index + 1, min(index + _REACH, len(clauses.items))):
        if clauses.kind(at) in _ENDING or clauses.verb(at):
            return None
        group = clauses.group(at)
        if group is not None and not group.case and not group.possessive and group.members[0].type in _NAMED:
            return at
    return None


def nobody(clauses: Clauses, index: int) -> bool:
    """The words are closed by "said" and by whom nobody knows: `..., disse fonte oficial`."""
    rest = clauses.items[index + 1 :]
    return (
        clauses.kind(index + 1) in (sym.GAP, "o")
        and rest[-1].end - clauses.items[index].end <= _TAG
        and not any(
            clauses.kind(at) in _ENDING or clauses.kind(at) == sym.ACT for at in range(index + 1, len(clauses.items))
        )
        and clauses.number[index] == clauses.number[-1]
        and any(clauses.kind(at) in (sym.ACT, sym.STATUS) for at in range(index))
    )


def issued_by(clauses: Clauses, index: int) -> int | None:
    """Whose the document is that says it: `говорится в заявлении МИД`, `в опубликованном на сайте МИД заявлении`."""
    for at in range(index + 1, min(index + _REACH, len(clauses.items))):
        if clauses.kind(at) in (sym.SPEECH, sym.THAT, ",", ":", ";") or clauses.verb(at):
            return None
        if _issuer(clauses, at):
            return at
    return None


def _issuer(clauses: Clauses, at: int) -> bool:
    group = clauses.group(at)
    if group is None or group.members[0].type not in _NAMED:
        return False
    behind_it = at + 2 if clauses.kind(at + 1) == sym.STATUS else at + 1
    bare = not group.case and not clauses.verb(behind_it)  # "the statement said X met Y"
    return bare or "of" in group.case or (bool(group.case) and clauses.kind(at - 1) == sym.GAP)  # `на сайте МИД`


def comma_before(source: str, start: int, end: int) -> int:
    """Where words end that somebody only closes: at the comma, not at "ministry spokesman" behind it."""
    comma = max(source.rfind(mark, start, end) for mark in ",，")
    return comma if comma > start and end - comma <= TITLE else end


def parted(clauses: Clauses, index: int) -> bool:
    """A comma or a dash parts the verb from what stands before it: `«...», – said X`, `«...» - said X`."""
    return clauses.kind(index - 1) in (",", "-")


def within_that(clauses: Clauses, index: int) -> bool:
    """The verb stands in a clause that "that" opens."""
    own = clauses.number[index]
    return any(clauses.kind(at) == sym.THAT and clauses.number[at] == own for at in range(index))


def points_back(clauses: Clauses, index: int) -> bool:
    """The verb speaks of words told before: `Об этом сообщил X`."""
    own = clauses.number[index]
    return any(clauses.kind(at) == sym.BACK and number == own for at, number in enumerate(clauses.number))


def topic(sentence: Sentence, index: int, start: int, *, after: int) -> bool:
    """What stands there is only what the words were about, none of them: `рассказал о визите`, `объявила о высылке`.

    Args:
        sentence: the sentence.
        index: the verb of speech.
        start: where the words would begin.
        after: where verb and speaker end.
    """
    clauses = sentence.clauses
    at = next((i for i, item in enumerate(clauses.items) if item.end > start), len(clauses.items))
    addressed = clauses.group(at)
    if addressed is not None and "to" in addressed.case and start >= after:
        at, after = at + 1, addressed.end  # "told the ambassador of ..."
        start = clauses.items[at].start if at < len(clauses.items) else after
    if clauses.before or clauses.kind(at) not in ("m", "o") or clauses.items[at].start > start:
        return False
    item = clauses.items[at]
    if "on" not in item.atoms[0].classes or any(0 <= t.start - item.end <= 1 for t in sentence.times):  # type: ignore[union-attr]
        return False
    if start >= after:
        return not sentence.text.text[after:start].strip()
    return not any(clauses.kind(i) == "," or clauses.verb(i) for i in range(at, index))


def told_about(sentence: Sentence, index: int) -> bool:
    """Behind whom somebody tells stands only what of: "briefed Macron on his talks", "informed the press of it"."""
    clauses = sentence.clauses
    item = clauses.items[index + 2] if clauses.kind(index + 2) in ("m", "o", "f") else None
    if not isinstance(item, Chunk) or clauses.before or not item.atoms or item.atoms[0].classes.isdisjoint(_WHAT):
        return False
    if any(0 <= time.start - item.end <= 1 for time in sentence.times):
        return False
    return not any(clauses.kind(at) == sym.THAT for at in range(index, len(clauses.items)))


def words_before(sentence: Sentence, before: Sentence | None) -> tuple[int, int]:
    """The range of the sentence before, where that is of the same paragraph and nobody's yet; else nothing."""
    if before is None or before.speaker or before.span.block != sentence.span.block:
        return sentence.span.start, sentence.span.start
    start, end, source = before.span.start, before.span.end, sentence.text.text
    while end > start and not source[end - 1].isalnum():
        end -= 1
    return start, end


def speaks_on(mention: Mention, cast: Cast) -> Mention | None:
    """Whoever spoke last, where a title without a state closes the words: `«...», – заявил чиновник`."""
    office = cast.knowledge.offices.get(mention.office or "")
    if mention.type != "office" or not mention.acts or (office is not None and office.kind == "spokesperson"):
        return None
    member = cast.members.get(cast.spoke or "")
    return member.mention(mention.start, mention.end) if member is not None else None


def who_spoke(mention: Mention, cast: Cast) -> Mention | None:
    """Whoever spoke last, where a title with their state means people like them: `Китайский дипломат напомнил, что`."""
    offices, member = cast.knowledge.offices, cast.members.get(cast.spoke or "")
    office = offices.get(mention.office or "")
    if office is None or member is None or not mention.state or member.state != mention.state:
        return None
    kinds = {offices[held].kind for held in member.offices if held in offices}
    return None if kinds.isdisjoint(office.stands_for) else member.mention(mention.start, mention.end)


def timeless(sentence: Sentence, start: int) -> str:
    """The rest of a sentence without its times."""
    source, end = sentence.text.text, sentence.span.end
    for time in sentence.times:
        if time.start >= start:
            source = source[: time.start] + " " * (time.end - time.start) + source[time.end :]
    return " ".join(source[start:end].split())
