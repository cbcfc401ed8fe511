"""Lasting relations to organisations and markets: membership, chairmanship, rank in trade."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.matter.finding import Finding, iso, resolved, time_of, told
from dragoman.coding.matter.nouns import Noun, Surroundings
from dragoman.coding.matter.ties import DATED, statuses
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Group, Mention
from dragoman.records import Relation

_UNREAL: Final = frozenset(("negated", "none", "denied", "hypothetical", "intent", "cancelled"))
_VALUES: Final = {
    "permanent": "permanent member",
    "non-permanent": "non-permanent member",
    "observer": "observer",
    "partner": "partner",
}
_OF_WHOM: Final = (frozenset(("of", "for", "to")), frozenset(("of", "for", "to", "in")))
"""What stands before whose rank it is; before whose investor, the land as well."""
_RANKED: Final = {
    "partner": "trading partner",
    "market": "market",
    "investor": "investor",
    "supplier": "supplier",
    "donor": "donor",
}
_JOINED: Final = frozenset(("member", "permanent", "non-permanent", "partner", "observer", "join"))
_NUMBERS: Final = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINALS: Final = ("", "", *(f"{number}-" for number in _NUMBERS))
_BODIES: Final = frozenset(("intergovernmental", "bloc"))
_VERBS: Final = frozenset(("take", "hold"))
_NEAR: Final = 6
_BESIDE: Final = 3
_DOING: Final = frozenset((sym.ACT, sym.SPEECH, sym.STATUS))
_INVERTED: Final = 2
"""Words from what somebody is to who that is, where the verb stands between."""
_NEXT: Final = 2  # a form such as "next largest" has no ordinal in it


def memberships(around: Surroundings, day: date | None) -> list[Finding[Relation]]:
    """Who is, becomes or joins as a member of what."""
    out: list[Finding[Relation]] = []
    for noun in around.spots("membership", *_JOINED):
        org = _body(around, noun)
        status = statuses(around, noun.start)
        if org is None or status & _UNREAL or ("planned" in status and noun.key != "join"):
            continue
        ordinals = _ordinals(around, noun) or _ordinals_behind(around, noun)
        states = _members(around, noun, org, passing=bool(ordinals) or noun.key == "join")
        opened = _what_it_is(around, noun, org) if not states and noun.key != "join" else None
        states = [opened] if opened is not None else states
        if not states:
            continue
        since, time = None, None
        if ordinals or noun.key == "join":
            time = time_of(around, noun.start, noun.end, DATED, reach=10)
            since = iso(resolved(time, day))
        edges = [noun.start, noun.end, org.start, org.end, states[0].start, states[0].end]
        edges += [time.start, time.end] if since and time is not None else []
        codes = [code for group in states for code in _states(around, group)]
        for index, code in enumerate(codes):
            for body in _fellows(around, org) if not ordinals else [org.name or ""]:
                record = Relation(
                    type="membership",
                    parties=[code, body],
                    value=_VALUES.get(noun.key),
                    since=since,
                    ordinal=ordinals[index] if len(ordinals) == len(codes) else None,
                    status="planned" if "planned" in status else None,
                    evidence=[],
                    rule=noun.rule,
                )
                out.append(Finding(record, told(around, min(edges), max(edges))))
    return out


def _fellows(around: Surroundings, org: Mention) -> list[str]:
    """The organisation with those it is listed with: "members of the EU and NATO"."""
    known = around.cast.knowledge.organisations
    group = next((g for g in around.groups if org in g.members), None)
    listed = [m for m in group.members if m.type == "org" and not m.state] if group is not None else [org]
    return [m.name for m in listed if m.name and m.name in known and known[m.name].kind in _BODIES] or [org.name or ""]


def _body(around: Surroundings, noun: Noun) -> Mention | None:
    """The organisation beside the noun: right before it, else behind it."""
    known = around.cast.knowledge.organisations
    kinds = _BODIES | ({"institution"} if noun.kind == "chairmanship" else set())
    named = [_chaired(noun, mention) for group in around.groups for mention in group.members]
    bodies = [
        mention
        for mention in named
        if mention.type == "org" and mention.name in known and not mention.state
        if known[mention.name].kind in kinds
    ]
    own = around.stretch(noun.start)
    inside = next((m for m in bodies if m.start < noun.end and noun.start < m.end), None)
    if inside is not None:
        return inside
    for mention in reversed(bodies):
        if mention.end <= noun.start and around.stretch(mention.start) == own:
            if around.words(mention.end, noun.start) <= _BESIDE:
                return mention
            break
    for mention in bodies:
        if mention.start >= noun.end and around.stretch(mention.start) == own:
            return mention if around.words(noun.end, mention.start) <= _NEAR else None
    return None


def _chaired(noun: Noun, mention: Mention) -> Mention:
    """The body, where the noun is part of the title of whoever chairs it: "chair of ASEAN"."""
    if mention.type != "office" or not mention.org or mention.end <= noun.start or noun.end <= mention.start:
        return mention
    return Mention(mention.start, mention.end, "org", name=mention.org)


def _states(around: Surroundings, group: Group) -> list[str]:
    """The states of a group, people who act for them left out."""
    return [
        code
        for mention in group.members
        if mention.type in ("state", "pair", "both")
        for code in around.parties(Group([mention], mention.start, mention.end))
        if code in around.cast.knowledge.states
    ]


def _members(around: Surroundings, noun: Noun, org: Mention, *, passing: bool) -> list[Group]:
    """The states that are members: named right behind the noun, else the subject of a clause without another verb."""
    after = next(iter(around.after(max(noun.end, org.end if org.start > noun.end else noun.end))), None)
    named = org.end <= noun.start and noun.key != "join" and after is not None and not after.case
    if named and after is not None and _states(around, after) and around.words(noun.end, after.start) == 0:
        return [after]
    for group in around.before(min(noun.start, org.start), stretches=1):
        if org in group.members or group.possessive:
            continue
        if not around.antecedent(group):
            if group.case:
                continue
            if not _states(around, group) or not around.bare(group):
                return []
        far = around.words(group.end, min(noun.start, org.start)) > _NEAR and not passing
        return [] if far or (not passing and _verb_between(around, group.end, noun.start)) else [group]
    return []


def _verb_between(around: Surroundings, start: int, end: int) -> bool:
    return any(
        start <= item.start and item.end <= end and item.kind in (sym.ACT, sym.SPEECH)
        for item in around.sentence.clauses.items
        if not isinstance(item, Group)
    )


def _ordinals(around: Surroundings, noun: Noun) -> list[int]:
    """The ordinals right before the noun: its 27th and 28th member."""
    found: list[int] = []
    edge = noun.start
    for number in reversed(around.sentence.numbers):
        if number.end > noun.end:
            continue
        if number.kind != "ordinal" or around.words(number.end, edge) > _BESIDE:
            break
        found.insert(0, int(number.value))
        edge = number.start
    return found


def _ordinals_behind(around: Surroundings, noun: Noun) -> list[int]:
    """The ordinal right behind: `thành viên thứ 32`; those of the member one joins as: joined as its 32nd member."""
    beside = next((n for n in around.sentence.numbers if n.kind == "ordinal" and n.start >= noun.end), None)
    if beside is not None and not around.text[noun.end : beside.start].strip():
        return [int(beside.value)]
    if noun.key != "join":
        return []
    for member in around.spots("membership", "member"):
        if member.start > noun.end and around.stretch(member.start) - around.stretch(noun.start) <= 1:
            return _ordinals(around, member)
    return []


def chairs(around: Surroundings, day: date | None) -> list[Finding[Relation]]:
    """Which state chairs which organisation."""
    out: list[Finding[Relation]] = []
    taken = -1
    for noun in around.spots("chairmanship"):
        if noun.key in _VERBS and not around.whole(noun):
            continue
        if noun.start < taken:
            continue
        org = _body(around, noun)
        state = _chair(around, noun, org)
        if org is None or state is None:
            continue
        status = statuses(around, noun.start, state.start, max(noun.end, org.end))
        if status & _UNREAL:
            continue
        taken = max(noun.end, org.end)
        time = time_of(around, noun.start, max(noun.end, org.end), frozenset(("year", "month", "day")), reach=8)
        if time is not None and time.start > noun.end and around.stretch(time.start) > around.stretch(noun.start):
            time = None  # when the chair does what is told behind the comma
        when = resolved(time, day)
        later = time is not None and time.value.portion == "later"
        ahead = when is not None and day is not None and (when.start > day.isoformat() or later)
        edges = [noun.start, noun.end, org.start, org.end, state.start, state.end]
        edges += [time.start, time.end] if time is not None and when else []
        record = Relation(
            type="chairmanship",
            parties=[state.state or "", org.name or ""],
            since=iso(when),
            status="planned" if ahead or "planned" in status else None,
            evidence=[],
            rule=noun.rule,
        )
        out.append(Finding(record, told(around, min(edges), max(edges))))
    return out


def _chair(around: Surroundings, noun: Noun, org: Mention | None) -> Mention | None:
    """The state that takes or holds the chair: named last before it, as subject or owner."""
    first = min(noun.start, org.start) if org is not None else noun.start
    for group in around.before(first, stretches=1):
        if around.stretch(group.start) != around.stretch(first) and not around.antecedent(group):
            return None
        for mention in reversed(group.members):
            if mention is org or mention.end > first:
                continue
            return mention if mention.type == "state" and mention.state else None
    named = _what_it_is(around, noun, org) if org is not None else None
    lone = named.members[0] if named is not None and len(named.members) == 1 else None
    return lone if lone is not None and lone.type == "state" and lone.state else None


def _what_it_is(around: Surroundings, noun: Noun, org: Mention) -> Group | None:
    """Of whom the sentence opens with what it is: `As chair of ASEAN, Laos ...`."""
    first, last = min(noun.start, org.start), max(noun.end, org.end)
    clauses = around.sentence.clauses
    before = [item for item in clauses.items if item.start < last]
    if around.stretch(first) or any(item.kind in _DOING for item in before if not isinstance(item, Group)):
        return None
    if any(_states(around, item) for item in before if isinstance(item, Group)):
        return None
    found = next((group for group in around.groups if group.start >= last and around.bare(group)), None)
    if found is None or not _states(around, found):
        return None
    apart = around.stretch(found.start) - around.stretch(max(last - 1, first))
    if apart == 1:
        return found if around.words(around.bounds(found.start)[0], found.start) <= 1 else None
    opening = before[0] if before else None
    classes = () if opening is None or isinstance(opening, Group) or not opening.atoms else opening.atoms[0].classes
    return found if apart == 0 and "as" in classes and around.words(last, found.start) <= _INVERTED else None


def ranks(around: Surroundings) -> list[Finding[Relation]]:
    """Who is whose largest, second-largest trading partner."""
    out: list[Finding[Relation]] = []
    holder: Group | None = None
    whom: Group | None = None
    for start, end, noun, rank in _rankings(around):
        own = _whom(around, start, end, _OF_WHOM[noun.key == "investor"])
        first = own if own is not None and own.start < start else None
        subject = around.subject(first.start if first else start)
        if own is not None:
            whom = own
            holder = subject if subject is not None and subject is not own else holder
        if holder is None or whom is None:
            continue
        one, two = around.parties(holder), around.parties(whom)
        if len(one) != 1 or len(two) != 1 or one == two:
            continue
        # behind whose it is, or right behind the noun: "... of France in Asia"
        region = _region(around, own.end if own is not None and own.start >= end else end) or _region(around, end)
        region = region or _told_first(around, start)
        running = next((n for n in around.sentence.numbers if n.kind == "running" and _beside(around, n, start)), None)
        edges = [start, end, *((region.end,) if region else ()), *((running.start, running.end) if running else ())]
        for group in (holder, whom):
            edges += [group.start, group.end] if group.start >= around.start else []
        ordinal = _ORDINALS[rank] if rank < len(_ORDINALS) else f"{rank}th-"
        within = f" in {region.members[-1].name}" if region else ""
        record = Relation(
            type="trade-rank",
            parties=[*one, *two],
            value=f"{ordinal}largest {_RANKED.get(noun.key, noun.key)}{within}",
            rank=rank,
            years_running=int(running.value) if running else None,
            evidence=[],
            rule=noun.rule,
        )
        out.append(Finding(record, told(around, min(edges), max(edges))))
    return out


def _beside(around: Surroundings, number: NumberExpression, offset: int) -> bool:
    return abs(around.stretch(number.start) - around.stretch(offset)) <= 1


def _rankings(around: Surroundings) -> list[tuple[int, int, Noun, int]]:
    """The ranks told: start, end, the noun that is ranked, the rank."""
    spots = around.spots("trade-rank")
    out: list[tuple[int, int, Noun, int]] = []
    for noun in spots:
        if noun.key not in _RANKED:
            continue
        if around.near(noun.start, noun.end, [s for s in spots if s.key == "among"], _NEAR) is not None:
            continue
        largest = [s for s in spots if "largest" in s.key]
        first = around.near(noun.start, noun.end, [s for s in largest if s.start < noun.start], 2)
        first = first or around.near(noun.start, noun.end, [s for s in largest if s.start >= noun.end], 1)
        start, end = (min(first.start, noun.start), max(first.end, noun.end)) if first is not None else noun[:2]
        rank = _rank(around, start, end, first)
        if rank is not None:
            ordinal = _ordinal_at(around, start, end)
            out.append((min(start, ordinal.start) if ordinal else start, end, noun, rank))
    return out


def _ordinal_at(around: Surroundings, start: int, end: int) -> NumberExpression | None:
    """The ordinal in the words of a rank, or right before them."""
    for number in around.sentence.numbers:
        if number.kind != "ordinal" or number.start >= end:
            continue
        if number.end > start or not around.text[number.end : start].strip(" -‐‑–"):
            return number
    return None


def _rank(around: Surroundings, start: int, end: int, first: Noun | None) -> int | None:
    ordinal = _ordinal_at(around, start, end)
    if ordinal is not None:
        return int(ordinal.value)
    if first is None:
        return None
    return 1 if first.key == "largest" else _NEXT


def _whom(around: Surroundings, start: int, end: int, cases: frozenset[str]) -> Group | None:
    """Of whom: the owner right before, or before the part of the world, else the group behind "of"."""
    where = _told_first(around, start)
    start = start if where is None else where.start
    near = next(iter(around.before(start)), None)
    if near is not None and around.words(near.end, start) <= _BESIDE:
        beside = near.end == start or near.members[-1].adjective or where is not None
        if beside or near.possessive or around.owned(near):
            return near
    after = next(iter(around.after(end)), None)
    named = after is not None and after.members[-1].type != "region"
    if after is not None and named and after.case & cases and around.words(end, after.start) <= _BESIDE:
        return after
    return None


def _told_first(around: Surroundings, start: int) -> Group | None:
    """The part of the world, where it stands before the rank: `中国在欧洲最大的贸易伙伴`."""
    near = next(iter(around.before(start)), None) if around.sentence.clauses.before else None
    if near is None or near.members[-1].type != "region" or near.case != {"in"}:
        return None
    return near if around.words(near.end, start) <= _BESIDE else None


def _region(around: Surroundings, end: int) -> Group | None:
    after = next(iter(around.after(end)), None)
    if after is not None and after.members[-1].type == "region" and around.words(end, after.start) <= _BESIDE:
        return after
    return None


def standings(around: Surroundings, day: date | None) -> Sequence[Finding[Relation]]:
    """Memberships, chairmanships and ranks of a sentence."""
    return [*memberships(around, day), *chairs(around, day), *ranks(around)]
