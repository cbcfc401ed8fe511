"""Numbered sessions of standing bodies: the 16th BRICS summit, the 24th meeting of a council of heads of state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import PRESENT
from dragoman.coding.acts.owners import named
from dragoman.coding.acts.setting import beside, place_of
from dragoman.coding.events.parties import participants, parties, settle
from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.matter.nouns import Noun, Surroundings, nouns, ordinal_of
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Event

_BODIES: Final = frozenset(("intergovernmental", "bloc"))
_FRAMES: Final = frozenset(("mutual", "attend"))
_WHOSE: Final = frozenset(("adjective", "possessor", "of"))
_DONE: Final = frozenset(("subject", "by"))
"""Where the body is looked for: whose meeting a noun tells of, who meets by a verb."""
_SEATED: Final = frozenset(("meeting", "call"))
_OFF: Final = frozenset(("cancelled", "denied"))
_NEAR: Final = 6
_SIDE: Final = 4
"""Letters between whose meeting it is and its day: a space, a small word."""
_BESIDE: Final = 2
_COUNTED: Final = 3
"""Words between a number and what it counts: the 24th meeting of the Council."""
_DASHES: Final = "-‐‑–—"
_LEVELS: Final = {
    "council of heads of state": "head of state",
    "council of heads of government": "head of government",
    "council of foreign ministers": "foreign minister",
    "council of defence ministers": "defence minister",
}


class Standing(NamedTuple):
    """A standing body and which of its sessions is told: its series, whose it is, the number."""

    series: str
    parties: Sequence[str]
    ordinal: int | None


def sessions(act: Act, sentence: Sentence, cast: Cast) -> Iterator[Event]:
    """The numbered session that an act tells of without its parties: the body sits, or somebody attends.

    Args:
        act: of a meeting or an exchange, from which no event could be made.
        sentence: where it stands.
        cast: the story so far.
    """
    if not _counted(sentence) or _attended(act, sentence):
        return
    around = Surroundings(sentence, cast)
    found = standing(around, act.start, act.end, summit=at_summit(act, sentence))
    if found is None or found.ordinal is None:
        return
    attending = act.frame.part == "verb" and act.frame.frame == "attend"
    people = [m for m in settle(act.a, cast) if attending and m.type == "person" and m.acts]
    if attending and not people:
        return
    present = parties(people)
    sides = [_side(around, party, act, seen=attending) for party in found.parties if party not in present]
    yield Event(
        type="exchange" if act.frame.type == "exchange" else "meeting",
        participants=participants([*people, *sides], "participant", cast),
        parties=parties([*people, *sides]),
        place=place_of(act, cast),
        series=found.series,
        ordinal=found.ordinal,
        evidence=[],
    )


def sitting(act: Act, sentence: Sentence, cast: Cast) -> Iterator[Event]:
    """One body of several states meets by itself: "EU leaders met in Brussels", "the NATO summit in Vilnius".

    Args:
        act: of a meeting, from which no event could be made.
        sentence: where it stands.
        cast: the story so far.
    """
    doers = [m for m in settle(act.a, cast) if m.acts]
    if act.b or len(doers) != 1 or act.frame.type not in _SEATED or act.frame.frame not in _FRAMES or act.frame.roles:
        return
    name = doers[0].name if doers[0].type == "org" else doers[0].org if doers[0].type == "office" else None
    body = cast.knowledge.organisations.get(name or "")
    office = cast.knowledge.offices.get(doers[0].office or "")
    if body is None or body.kind not in _BODIES or (office and office.of != "state" and not office.leader):
        return  # a secretary-general meets others
    noun = act.frame.part == "noun"
    if noun and act.status in _OFF and _held_at(act, sentence):
        return  # "cancelled his meeting with X at the G20 summit"
    counted = _counted(sentence)
    word = Noun(act.start, act.end, "act", act.frame.act, act.rule)
    if counted and not noun and office is not None and (own := _for_which(act, sentence)) is not None:
        word = own
    told = noun or word.start != act.start
    ordinal = ordinal_of(Surroundings(sentence, cast), word) if counted and told and office is not None else None
    if act.a_from not in (_WHOSE if noun else _DONE) and not (noun and _in_one_word(act, sentence)):
        return
    if noun and not act.places and ordinal is None and not _on_a_day(act, doers[0], sentence):
        return
    if beside(sentence.clauses, act.index) or (counted and ordinal is None) or (counted and _attended(act, sentence)):
        return
    if noun and act.status == "cancelled":
        doers = [*_absent(act, sentence, cast), *doers]
    yield Event(
        type=act.frame.type,
        participants=participants(doers, "participant", cast),
        parties=parties(doers),
        place=place_of(act, cast),
        series=f"{body.id} {office.id} meeting" if office is not None and ordinal is not None else None,
        ordinal=ordinal,
        evidence=[],
    )


def _for_which(act: Act, sentence: Sentence) -> Noun | None:
    """The meeting that those who meet do so for, and whose number is theirs: "met for their 57th annual meeting"."""
    clauses = sentence.clauses
    for at in range(act.index + 1, len(clauses.items)):
        item = clauses.items[at]
        if isinstance(item, Chunk) and item.kind == sym.ACT:
            entry = item.atoms[0].entries[0]
            alone = clauses.number[at] == clauses.number[act.index] and not clauses.verb(at)
            return Noun(item.start, item.end, "act", entry.key, entry.rule) if alone else None
    return None


def _in_one_word(act: Act, sentence: Sentence) -> bool:
    """Whose meeting it is stands right before the noun, in one word with it: `东盟外长会议`."""
    clauses = sentence.clauses
    before = clauses.group(act.index - 1) if clauses.before else None
    return before is not None and not before.case and before.end >= act.start


def _absent(act: Act, sentence: Sentence, cast: Cast) -> list[Mention]:
    """Who stays away from it: "Kishida skipped the NATO summit"."""
    subject = named(sentence.clauses, act.index)
    group = sentence.clauses.group(subject) if subject is not None else None
    told = settle(group.members, cast) if group is not None and not group.case else []
    return [m for m in told if m.type == "person" and m.acts]


def _counted(sentence: Sentence) -> bool:
    """An ordinal stands in the sentence that is not one of time: "the first half of the year"."""
    times = sentence.times
    ordinals = (n for n in sentence.numbers if n.kind == "ordinal")
    return any(not any(t.start <= n.start and n.end <= t.end for t in times) for n in ordinals)


def _on_a_day(act: Act, body: Mention, sentence: Sentence) -> bool:
    """A day stands right behind the word or whose it is: "at a sitting of the UN Security Council on Friday"."""
    ends = (act.end, body.end)
    return any(t.grain == "day" and any(0 <= t.start - end <= _SIDE for end in ends) for t in sentence.times)


def _held_at(act: Act, sentence: Sentence) -> bool:
    """The session is only where something else is to take place: a marker such as "at" stands before whose it is."""
    at = act.index - 1
    while at >= 0 and sentence.clauses.group(at) is not None:
        at -= 1
    item = sentence.clauses.items[at] if at >= 0 else None
    return isinstance(item, Chunk) and bool(item.atoms) and "in" in item.atoms[0].classes


def _attended(act: Act, sentence: Sentence) -> bool:
    """The session is what somebody attends or chairs: that verb tells of it."""
    if act.frame.part == "verb":
        return False
    return any(_keys(item) & PRESENT for item in sentence.clauses.items[: act.index])


def at_summit(act: Act, sentence: Sentence) -> bool:
    """The act's words may be ones for a summit."""
    return summit_of(act, sentence) is not None


def summit_of(act: Act, sentence: Sentence) -> Noun | None:
    """The word for a summit: the act's own, or what it tells somebody attends."""
    for item in sentence.clauses.items[act.index : act.index + _NEAR]:
        if "summit" in _keys(item):
            return Noun(item.start, item.end, "act", "summit", "")
        if act.frame.act != "attend":
            break
    held = (n for n in nouns(sentence.matter, "nouns") if n.key == "summit" and n.start < act.end and act.start < n.end)
    return next(held, None)


def _keys(item: Group | Chunk) -> set[str]:
    """The acts that the words of an item may be."""
    if isinstance(item, Group) or item.kind != sym.ACT:
        return set()
    return {entry.key for atom in item.atoms for entry in atom.entries}


def _side(around: Surroundings, party: str, act: Act, *, seen: bool) -> Mention:
    """A party: whoever is named for it before the act, else the state or organisation itself."""
    if seen:
        for group in around.before(act.start, stretches=1):
            for mention in group.members:
                if mention.type == "person" and mention.state == party:
                    return mention
    if party in around.cast.knowledge.states:
        return Mention(act.start, act.end, "state", state=party)
    return Mention(act.start, act.end, "org", name=party)


def standing(around: Surroundings, start: int, end: int, *, summit: bool = False) -> Standing | None:
    """The standing body told of beside a word for its sitting, with the number of the session.

    Args:
        around: the sentence.
        start: offset of the word.
        end: its end.
        summit: the word is one for a summit: that of the organisation named beside it, where no body is.
    """
    sitting = Noun(start, end, "act", "", "")
    mechanisms = around.cast.knowledge.mechanisms
    for noun in around.spots("series"):
        known = mechanisms.get(noun.key)
        if known is not None and known.parties and _beside(around, sitting, noun, _NEAR):
            return Standing(known.id, known.parties, _number(around, noun, sitting))
    for organ in around.spots("organs"):
        body = _body(around, organ.start, organ.end, _NEAR) if _beside(around, sitting, organ, _NEAR) else None
        if body is not None:
            own = (
                one for one in mechanisms.values() if list(one.parties) == [body] and one.level == _LEVELS[organ.key]
            )
            known = next(own, None)
            name = known.id if known is not None else f"{body} {organ.key}"
            return Standing(name, [body], _number(around, organ, sitting))
    if summit:
        body = _body(around, start, end, _BESIDE)
        if body is not None:
            return Standing(f"{body} summit", [body], _number(around, sitting))
    return None


def _number(around: Surroundings, *words: Noun) -> int | None:
    """The number beside the body or beside the word for its sitting; within that word: `hội nghị lần thứ 24`."""
    for word in words:
        for number in around.sentence.numbers:
            if number.kind == "ordinal" and number.start < word.end < number.end:
                return int(number.value)
        counted = ordinal_of(around, word)
        if counted is not None and any(_counts(around, number, word) for number in around.sentence.numbers):
            return counted
    return None


def _counts(around: Surroundings, number: NumberExpression, word: Noun) -> bool:
    """The ordinal stands right before or behind the word, names between them left aside."""
    low, high = (number.end, word.start) if number.start < word.start else (word.end, number.start)
    named = sum(around.words(g.start, g.end) for g in around.groups if low <= g.start and g.end <= high)
    return number.kind == "ordinal" and around.words(low, high) - named <= _COUNTED


def _beside(around: Surroundings, one: Noun, other: Noun, reach: int) -> bool:
    first, second = sorted((one, other), key=lambda noun: noun.start)
    return (
        around.stretch(one.start) == around.stretch(other.start)
        and around.words(min(first.end, second.start), second.start) <= reach
    )


def _body(around: Surroundings, start: int, end: int, reach: int) -> str | None:
    """The organisation named nearest to some words, at most so many words away."""
    known = around.cast.knowledge.organisations
    best: tuple[int, str] | None = None
    for group in around.groups:
        for mention in group.members:
            name = mention.name if mention.type == "org" else mention.org if mention.type == "office" else None
            if name not in known or known[name].kind not in _BODIES:
                continue
            low, high = (mention.end, start) if mention.start < start else (end, mention.start)
            gap = around.words(low, high) if low < high else 0
            if gap and around.text[mention.end : mention.end + 1] in _DASHES:
                continue  # the EU-Central Asia summit is not the EU's
            if gap <= reach and around.stretch(mention.start) == around.stretch(start):
                best = min(best or (gap, name), (gap, name))
    return best[1] if best else None
