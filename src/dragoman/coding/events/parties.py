"""From mentions to who takes part: "the two sides" and "he" settled, states and organisations told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from dragoman.coding.acts.act import Act
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import PEOPLE, Mention
from dragoman.coding.names.together import apart
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Event, Participant

if TYPE_CHECKING:
    from dragoman.coding.events.drafts import Draft

_RIGHT_BEFORE: Final = 8
"""Letters from two states to "the two ministers" that are theirs: `日韩两国外长`."""
_TWO: Final = 2
_NEXT: Final = 2
"""Sentences in which "they" may be those who met: the one that tells so and the next."""
_WHOM: Final = frozenset(("to", "object"))
_MEETINGS: Final = frozenset(("meeting", "call"))
_OPENING: Final = frozenset(("state", "person", "org"))
_TWO_OFFICES: Final = {
    "two-prime-ministers": "head-of-government",
    "two-presidents": "head-of-state",
    "two-ministers": "minister",
}


def settle(
    mentions: Iterable[Mention], cast: Cast, *, actor: bool = True, besides: Sequence[str] = ()
) -> list[Mention]:
    """The mentions with pronouns and "the two sides" replaced by whom they mean; what means nobody is dropped.

    Args:
        mentions: a slot's mentions.
        cast: the story so far.
        actor: they act, so that a capital stands for its state.
        besides: parties that "the two countries" leaves out: whoever visits them.
    """
    out: list[Mention] = []
    for mention in mentions:
        if mention.type == "both":
            out.extend(_both(mention, cast, besides))
        elif mention.type == "pronoun":
            out.extend(_pronoun(mention, cast))
        elif mention.type == "pair":
            out.extend(_side(mention, code, cast) for code in mention.states)
        elif mention.type in ("city", "venue") and actor:
            place = cast.knowledge.places.get(mention.key)
            code = place.stands_for if place is not None else None
            if code is None and mention.name in cast.knowledge.capitals:
                code = cast.knowledge.capitals[mention.name]
            if code is not None:
                out.append(Mention(mention.start, mention.end, "state", state=code))
            elif mention.type == "venue":
                out.append(mention)
        elif mention.type == "office" and not (mention.state or mention.org) and (told := _officers(mention, cast)):
            out.extend(told)
        elif mention.type != "name":
            out.append(mention)
    return apart(out, cast.knowledge)


def _officers(mention: Mention, cast: Cast) -> list[Mention]:
    """Those of a body who were told before: "the ministers", behind "the foreign ministers of the G7"."""
    kin = cast.kin(mention.office or "")
    told = [m for m in cast.several if m.type == "office" and m.org and m.office in kin]
    return told if len(told) == len(cast.several) else []


def ourselves(mentions: Iterable[Mention], sentence: Sentence) -> list[Mention]:
    """The mentions, with the speaker for "we" in what somebody says, else those on whose behalf "I" speaks."""
    said = [m for m in sentence.speaker if m.type == "person"] or _behalf(sentence.clauses)
    return [one for m in mentions for one in (said if said and m.type == "pronoun" and m.key == "we" else [m])]


def _behalf(clauses: Clauses) -> list[Mention]:
    """Those in whose name somebody speaks: "On behalf of the United States, I congratulate"."""
    groups = (clauses.group(at) for at in clauses.marking("behalf"))
    return [m for group in groups if group is not None for m in group.members if m.state or m.org or m.type == "org"]


def land(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions with cities and regions as the states they are of: whom a blow to them is dealt."""
    return [
        Mention(m.start, m.end, "state", state=m.state) if m.state and m.type in ("city", "region", "venue") else m
        for m in mentions
    ]


def _side(mention: Mention, party: str, cast: Cast) -> Mention:
    """One of a pair: a state, or an organisation such as the EU."""
    if party in cast.knowledge.states:
        return Mention(mention.start, mention.end, "state", state=party)
    body = cast.knowledge.organisations.get(party)
    return Mention(mention.start, mention.end, "org", name=party, state=body.state if body is not None else None)


def _both(mention: Mention, cast: Cast, besides: Sequence[str]) -> list[Mention]:
    if mention.key == "all-parties" and (len(cast.several) > _TWO or (cast.several and cast.several[0].org)):
        return list(cast.several)
    if cast.convened and not mention.states and (mention.known or mention.key == "all-parties"):
        return list(cast.convened)
    two = [_side(mention, code, cast) for code in mention.states] or cast.two(besides, mention.start)
    if mention.key == "two-leaders" or mention.key in _TWO_OFFICES:
        kind = _TWO_OFFICES.get(mention.key)
        people = [person for state in two if (person := _leader(cast, state.state, kind)) is not None]
        beside = {code for code, at in cast.recent_states if 0 < mention.start - at <= _RIGHT_BEFORE}
        if mention.states and len(people) == len(two):
            return people
        if len(people) != 2 and not mention.states and not (two and beside.issuperset(side.state for side in two)):
            people = _holders(cast, kind, besides)
        if len(people) == 2:
            return people
        if mention.known and not mention.states and frozenset(side.state for side in two) not in cast.faced:
            return []  # nobody knows which: the two named last are what the ministers speak of
    if mention.states:
        return two
    return [Mention(mention.start, mention.end, "state", state=side.state) for side in two]


def _leader(cast: Cast, state: str | None, kind: str | None) -> Mention | None:
    """The person of the story who leads a state's side."""
    offices = cast.knowledge.offices
    for name in reversed(cast.recent):
        if not _present(cast, name):
            continue
        member = cast.members[name]
        held = [offices[o] for o in member.offices if o in offices]
        if member.state == state and any((o.leader and kind is None) or o.kind == kind for o in held):
            return Mention(0, 0, "person", name=name, state=state, office=member.office, known=member.known)
    return None


def _holders(cast: Cast, kind: str | None, besides: Sequence[str]) -> list[Mention]:
    """The two people of the story, of two states, who hold such an office and came up last."""
    offices = cast.knowledge.offices
    found: dict[str, Mention] = {}
    for name in reversed(cast.recent):
        if not _present(cast, name):
            continue
        member = cast.members[name]
        known = cast.knowledge.people.get(name) if member.known else None
        terms = known.terms if known is not None else ()
        held = {*member.offices, *(t.office for t in terms if cast.date is None or t.covers(cast.date))}
        fits = any((o.leader and kind is None) or o.kind == kind for o in map(offices.get, held) if o)
        if fits and member.state and member.state not in found and member.state not in besides:
            found[member.state] = Mention(
                0, 0, "person", name=name, state=member.state, office=member.office, known=member.known
            )
        if len(found) == 2:
            return list(found.values())[::-1]
    return []


def _present(cast: Cast, name: str) -> bool:
    """Somebody the story tells to do something, and does not only speak of; anybody, before it tells of a deed."""
    if not cast.took_part or name in cast.took_part or cast.led[name]:
        return True
    return name in cast.recent[cast.named_before :]


def _pronoun(mention: Mention, cast: Cast) -> list[Mention]:
    """Whom "they" means: those the sentence before was about; whom "we" does: who speaks."""
    if mention.key == "thing":
        return [cast.thing] if cast.thing is not None else []
    if mention.key in ("we", "our-side"):
        own = cast.home if mention.key == "our-side" and not cast.speaking else None
        if own is not None:
            return [Mention(mention.start, mention.end, "state", state=own)]  # those who write: 对我国进行访问
        return settle(cast.we(mention), cast)
    if mention.key == "you":
        return _spoken_to(mention, cast)
    return [m for m in cast.several if m.type != "pronoun"] if mention.key == "they" else []


def _spoken_to(mention: Mention, cast: Cast) -> list[Mention]:
    """Whom "you" means in what somebody says: who acts for the other of the only two states, last told of."""
    own = {m.state for m in cast.speaking if m.state}
    if not (0 <= cast.said_from <= mention.start and own and two_only(cast)):
        return []
    others = [m for m in cast.members.values() if m.acts and m.state and m.state not in own]
    last = max(others, key=lambda member: member.seen)
    return [last.mention(mention.start, mention.end)]


def two_only(cast: Cast) -> bool:
    """All who act in the story are of two states: what one says in the first person is said to the other."""
    return len({m.state for m in cast.members.values() if m.acts and m.state}) == _TWO


def to_others(act: Act, sentence: Sentence) -> bool:
    """Words right behind a verb tell to whom, and name nobody: `agradecemos a todos`."""
    clauses, at = sentence.clauses, act.index + 1
    while clauses.kind(at) in ("d", sym.STATUS):
        at += 1
    item = clauses.items[at] if at < len(clauses.items) else None
    marked = isinstance(item, Chunk) and bool(item.atoms) and not item.atoms[0].classes.isdisjoint(_WHOM)
    return marked and clauses.group(at + 1) is None


def parties(mentions: Iterable[Mention]) -> list[str]:
    """The states and organisations that the mentions act for, each once, in order."""
    out: list[str] = []
    for mention in mentions:
        party = (
            mention.state
            or mention.org
            or (mention.name if mention.type == "org" and mention.key != "ministry" else None)
        )
        if party and mention.acts and party not in out:
            out.append(party)
    return out


def goes(mention: Mention) -> bool:
    """Somebody who travels and sits with others: people, and bodies of a state or union (a committee, a delegation)."""
    return mention.type in PEOPLE or (mention.key in ("ministry", "body") and bool(mention.state or mention.org))


def participants(mentions: Sequence[Mention], role: str, cast: Cast) -> list[Participant]:
    """The mentions as participants of one role."""
    out: list[Participant] = []
    for mention in mentions:
        if mention.type == "person" and any(one.name == mention.name for one in out):
            continue  # named and by the office: 王毅国务委员兼外长
        if mention.type == "person":
            member = cast.members.get(mention.name or "")
            office = _held(mention, cast) or (member.office if member else None)
            out.append(Participant(type="person", role=role, name=mention.name, state=mention.state, office=office))
        elif mention.type == "office" and (mention.state or mention.org):
            out.append(Participant(type="person", role=role, state=mention.state, office=mention.office))
        elif mention.type == "org":
            name = mention.name or ""
            if mention.key == "ministry" and mention.state:
                name = f"{name} of {cast.knowledge.states[mention.state].name}"
            name = mention.org or name  # a body of it speaks for it
            out.append(Participant(type="organization", role=role, name=name, state=mention.state))
        elif mention.state:
            out.append(Participant(type="state", role=role, name=mention.state))
    return out


def _held(mention: Mention, cast: Cast) -> str | None:
    """The office told of somebody; for "official" or "counterpart", the one on file."""
    told = cast.knowledge.offices.get(mention.office or "")
    known = cast.knowledge.people.get(mention.name or "") if mention.known else None
    if told is None or told.kind != "official" or known is None or cast.date is None:
        return mention.office
    return next((term.office for term in known.terms if term.covers(cast.date)), mention.office)


def dealt(told: Iterable[Draft]) -> tuple[str, ...]:
    """The two states that did something together, or to each other, in a sentence that tells of no others."""
    pairs = {tuple(sorted(draft.event.parties)) for draft in told if not draft.act.background}
    pair = pairs.pop() if len(pairs) == 1 else ()
    return pair if len(pair) == _TWO else ()


def gathered(event: Event, cast: Cast) -> None:
    """Keeps people of several states who met, for the "they" that follows: "X met Y in Budapest, where they signed"."""
    people = [cast.members[p.name] for p in event.participants if p.type == "person" and p.name in cast.members]
    if len({member.state for member in people}) > 1:
        cast.several, cast.gathered = [member.mention(0, 0) for member in people], _NEXT


def convened(told: Iterable[Draft], before: list[Mention], cast: Cast) -> list[Mention]:
    """The sides of the meeting told last where they are a body, or three or more: "the ministers" are then theirs.

    Args:
        told: what a sentence tells.
        before: those of the meeting told before.
        cast: the story so far.
    """
    for draft in told:
        event = draft.event
        if event.type not in _MEETINGS or draft.act.background or len(event.parties) < 1:
            continue
        spoken_for = any(p.type == "person" and p.name and not p.state for p in event.participants)
        bodies = [party for party in event.parties if party not in cast.knowledge.states]
        if bodies and not spoken_for:
            before = [Mention(0, 0, "org", name=name) for name in bodies]
        elif len(event.parties) > _TWO:
            before = [_side(Mention(0, 0, "pair"), party, cast) for party in event.parties]
        else:
            before = []
    return before


def foresee(sentence: Sentence, cast: Cast) -> None:
    """Takes in which state or body a sentence opens with, for the "it" in it and in the next."""
    clauses = sentence.clauses
    for index in range(len(clauses.items)):
        group = clauses.group(index)
        if group is None or not clauses.bare(index):
            continue
        first = group.members[0]
        if (first.type == "office" and first.org) or (len(group.members) > 1 and first.type == "person"):
            cast.several, cast.gathered = list(group.members), 0  # "Ministers of the G7 agreed on aid as they met"
        elif len(group.members) > 1 and all(m.type in _OPENING for m in group.members):
            cast.several = settle(group.members, cast)  # "Britain and France say they struck"
        if first.key != "thing":
            settled = settle([first], cast) if first.type in ("state", "org", "venue") else []
            cast.thing = settled[0] if len(group.members) == len(settled) == 1 else None
        return


def remember(sentence: Sentence, cast: Cast) -> None:
    """Keeps whom a sentence was about, for the "he" and "they" of the next: who spoke, where it is somebody's words."""
    if cast.gathered:
        cast.gathered -= 1
        cast.several = cast.several if cast.gathered else []
    _opened(sentence.clauses, cast)
    for group in filter(None, map(sentence.clauses.group, range(len(sentence.clauses.items)))):
        if "invitation" in group.case:
            cast.took_part.update(m.name for m in group.members if m.type == "person" and m.name)
    if sentence.speaker and sentence.speaker[0].type == "person":
        cast.focus = sentence.speaker[0].name


def _opened(clauses: Clauses, cast: Cast) -> None:
    """Keeps whom a sentence opens with."""
    for index in range(len(clauses.items)):
        group = clauses.group(index)
        if group is None or not clauses.bare(index):
            continue
        if len(group.members) > 1 or group.members[0].type == "both":
            cast.several, cast.gathered = settle(group.members, cast), 0
        elif group.members[0].key == "ministry":
            cast.voice = group.members[0]  # whose the document is that the next sentence quotes
        elif group.members[0].type == "person":
            cast.focus = group.members[0].name
            cast.led[group.members[0].name or ""] += 1
        return
