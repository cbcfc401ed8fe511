"""Standing channels between parties: committees, regular meetings, dialogues."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from dragoman.coding.events.drafts import Draft
from dragoman.coding.expressions.timevalue import TimeExpression
from dragoman.coding.matter.finding import Finding, iso, resolved, time_of, told
from dragoman.coding.matter.nouns import Noun, Surroundings, ordinal_of
from dragoman.coding.matter.ties import DATED, acts_near
from dragoman.coding.matter.whose import Owners, whose
from dragoman.knowledge.model import Mechanism as KnownMechanism
from dragoman.records import Body, Mechanism

_OCCASIONS: Final = frozenset(("meeting", "talks", "summit", "exchange", "forum"))
"""Channels whose words one occasion goes by as well, whatever it is about."""
LOOSE: Final = _OCCASIONS | {"dialogue", "channel", "mechanism", "political dialogue"}
_CLEAR: Final = frozenset(("between", "pair", "list", "both"))
_MUTUAL: Final = frozenset(("intergovernmental", "government", "joint", "binational", "mixed", "inter-parliamentary"))
_BINATIONAL: Final = "binational"
"""Such a channel is a lasting one by its name."""
_TWO: Final = 2
_BESIDE: Final = 3
_NEAR: Final = 6
_TELLING: Final = 2


def mechanisms(
    around: Surroundings, drafts: Sequence[Draft], day: date | None, before: Finding[Mechanism] | None
) -> list[Finding[Mechanism]]:
    """The channels of a sentence; bodies told without one belong to the channel told of before.

    Args:
        around: the sentence.
        drafts: the events coded from it.
        day: the day of the story.
        before: the channel of the sentence before in the same paragraph, which this one may go on about.
    """
    out = [f for noun in around.spots("series") if (f := _known(around, noun, day)) is not None]
    owners: Owners | None = None
    last: Noun | None = None
    for noun in around.spots("nouns"):
        if any(series.start <= noun.start <= series.end for series in around.spots("series")):
            continue
        listed = last is not None and around.words(last.end, noun.start) <= _BESIDE
        own = owned(around, noun)
        own = own if own.parties else _met(around, noun, drafts)
        own = own if own.parties or listed else _of_the_two(around, noun)
        if owners is None or own.parties or not listed:
            owners = own
        else:
            owners = owners._replace(start=last.end if last else noun.start)
        last = noun
        found = _named(around, noun, owners, day)
        if found is not None:
            out.append(found)
    if not out and before is not None:
        bodies = _bodies(around, None)
        if bodies and all(body.count for body in bodies):
            before.record.bodies += [b for b in bodies if b.name not in {o.name for o in before.record.bodies}]
            before.places += told(around, around.start, around.end)
    return out


def _known(around: Surroundings, noun: Noun, day: date | None) -> Finding[Mechanism] | None:
    """A channel by its own name."""
    known = around.cast.knowledge.mechanisms.get(noun.key)
    if known is None or known.kind != "meeting" or len(known.parties) < 2:
        return None
    return _record(around, noun, known.id, list(known.parties), known, day, noun.start, noun.end)


def _named(around: Surroundings, noun: Noun, owners: Owners, day: date | None) -> Finding[Mechanism] | None:
    """A channel named by its parties and what it is."""
    if len(owners.parties) < 2:
        return None
    known = canonical(around, noun, owners.parties)
    plain = owners.how == "both" and not _MUTUAL.intersection(noun.key.split())
    if known is None and (plain or (noun.key in LOOSE and not _standing(around, noun, owners))):
        return None
    name = known.id if known is not None else name_of(around, noun, owners)
    lo, hi = min(owners.start, noun.start), max(owners.end, noun.end)
    return _record(around, noun, name, owners.parties, known, day, lo, hi)


def _standing(around: Surroundings, noun: Noun, owners: Owners) -> bool:
    """A word of regularity, a number or a field shows a channel, not one occasion."""
    lo = min(owners.start, noun.start)
    field = noun.key not in _OCCASIONS and any(lo <= spot.start <= noun.end for spot in around.sentence.topics)
    lasting = bool(around.spots("frequency")) or ordinal_of(around, noun) is not None
    set_up = (
        noun.key not in _OCCASIONS and around.near(noun.start, noun.end, around.spots("launch"), _BESIDE) is not None
    )
    return field or lasting or set_up


def owned(around: Surroundings, noun: Noun) -> Owners:
    """The parties that the words around a channel's noun give it; none where these are not plain."""
    owners = whose(around, noun.start, noun.end)
    return owners if owners.how in _CLEAR else Owners([], "", noun.start, noun.end)


def _met(around: Surroundings, noun: Noun, drafts: Sequence[Draft]) -> Owners:
    """The parties of the meeting that is told to be the channel's: held a meeting of the joint committee."""
    for draft in drafts:
        act = draft.act
        gap = around.words(act.end, noun.start) if noun.start >= act.end else around.words(noun.end, act.start)
        near = gap <= _NEAR and around.stretch(act.start) == around.stretch(noun.start)
        states = [party for party in draft.event.parties if party in around.cast.knowledge.states]
        if near and draft.event.type == "meeting" and len(states) > 1 and noun.key not in LOOSE:
            return Owners(states, "list", min(act.start, noun.start), max(act.end, noun.end))
    if noun.key in LOOSE:
        return Owners([], "", noun.start, noun.end)
    for item in acts_near(around, noun.start, "meet", "talks", "summit", "chair"):
        subject = around.subject(item.start, stretches=0)
        near = item.end <= noun.start and around.words(item.end, noun.start) <= _NEAR
        if subject is not None and near and len(around.parties(subject)) > 1:
            return Owners(around.parties(subject), "list", subject.start, noun.end)
    return Owners([], "", noun.start, noun.end)


def _of_the_two(around: Surroundings, noun: Noun) -> Owners:
    """The two the story is about, of a channel that takes two by its name and is told to be a lasting one.

    `Seit 2011 finden regelmäßige Regierungskonsultationen statt`, "a mechanism between the foreign ministries".
    """
    nothing = Owners([], "", noun.start, noun.end)
    between = next((g for g in around.after(noun.end) if "between" in g.case and g.members[0].key == "ministry"), None)
    takes_two = _MUTUAL.intersection(noun.key.split())
    if between is None and not (takes_two and (_BINATIONAL in takes_two or _lasting(around, noun))):
        return nothing
    two = around.sides(around.cast.two())
    named = {party for group in around.groups for party in around.parties(group)}
    if len(two) < _TWO or not named.issubset(two):
        return nothing
    return Owners(two, "between" if between is not None else "both", noun.start, between.end if between else noun.end)


def _lasting(around: Surroundings, noun: Noun) -> bool:
    """A word of regularity or of setting up stands in its stretch."""
    told = (*around.spots("frequency"), *around.spots("launch"))
    return any(around.stretch(word.start) == around.stretch(noun.start) for word in told)


def canonical(around: Surroundings, noun: Noun, parties: Sequence[str]) -> KnownMechanism | None:
    """The well-known channel between these parties that is such a thing: a committee, a regular meeting."""
    topics = {
        entry.key for spot in around.sentence.topics for entry in spot.entries if abs(spot.start - noun.start) < 40
    }
    levels = {n.key for n in around.spots("levels") if around.stretch(n.start) == around.stretch(noun.start)}
    best: KnownMechanism | None = None
    most = 0.0
    for known in around.cast.knowledge.mechanisms.values():
        if set(known.parties) != set(parties) or noun.key not in known.id.lower():
            continue
        score = 1.0 + sum(topic in known.id.lower() for topic in topics) + (known.level in levels)
        if score > most and (score > 1 or "regular" in noun.key):
            best, most = known, score
    return best


def _record(
    around: Surroundings,
    noun: Noun,
    name: str,
    parties: list[str],
    known: KnownMechanism | None,
    day: date | None,
    lo: int,
    hi: int,
) -> Finding[Mechanism]:
    since, time = _launched(around, noun, day)
    level = next((n for n in around.spots("levels") if lo <= n.start < hi or _beside(around, n, lo, hi)), None)
    frequency = around.near(lo, hi, around.spots("frequency"), _NEAR)
    record = Mechanism(
        name=name,
        parties=parties,
        since=since,
        level=level.key if level is not None else known.level if known is not None else None,
        frequency=(frequency.key or None) if frequency is not None else known.frequency if known is not None else None,
        bodies=_bodies(around, noun),
        evidence=[],
        rule=noun.rule,
    )
    places = told(around, lo, hi)
    if time is not None and not places[0][1] <= time.start < places[0][2]:
        places += told(around, time.start, time.end)
    return Finding(record, places)


def _launched(around: Surroundings, noun: Noun, day: date | None) -> tuple[str | None, TimeExpression | None]:
    """When it was set up: a word of setting up behind the noun, and the time beside that."""
    for launch in around.spots("launch"):
        if launch.start < noun.end and around.stretch(launch.start) != around.stretch(noun.start):
            continue
        time = time_of(around, launch.start, launch.end, DATED, reach=12)
        if time is not None and around.stretch(time.start) != around.stretch(launch.start):
            continue
        since = iso(resolved(time, day))
        if since is not None:
            return since, time
    if around.near(noun.start, noun.end, around.spots("frequency"), _NEAR) is None:
        return None, None
    held = (t for t in around.sentence.times if t.direction == "since" and t.grain in DATED)  # "held yearly since 2011"
    time = next((t for t in held if around.stretch(t.start) == around.stretch(noun.start)), None)
    return (iso(resolved(time, day)), time) if time is not None else (None, None)


def _bodies(around: Surroundings, noun: Noun | None) -> list[Body]:
    """The bodies a channel has: how many of what, at which level."""
    named = {body.start: body for body in (*around.spots("bodies"), *around.spots("nouns"))}
    out: list[Body] = []
    counted = around.start
    for body in sorted(named.values()):
        count = _count(around, body, counted)
        if count is None or (noun is not None and body.start == noun.start):
            continue
        counted = body.end
        level = next((n.key for n in around.spots("levels") if _beside(around, n, body.start, body.end)), None)
        out.append(Body(name=body.key or around.text[body.start : body.end], count=count, level=level))
    return out


def _beside(around: Surroundings, level: Noun, start: int, end: int) -> bool:
    """The level stands right behind a noun, or right before it."""
    if level.start >= end:
        return around.words(end, level.start) <= 1
    return level.end <= start and not around.text[level.end : start].strip()


def _count(around: Surroundings, body: Noun, after: int) -> int | None:
    """The number that stands before a body, and behind the last one that was counted."""
    for number in reversed(around.sentence.numbers):
        if after <= number.start and number.end <= body.start:
            beside = number.kind == "plain" and around.words(number.end, body.start) <= _BESIDE
            return int(number.value) if beside else None
    return None


def name_of(around: Surroundings, noun: Noun, owners: Owners) -> str:
    """A name for a channel that has none on file: its parties, its field, what it is."""
    states = around.cast.knowledge.states
    names = "-".join(sorted(states[p].name if p in states else p for p in owners.parties))
    lo = max([min(owners.start, noun.start), *(n.end for n in around.spots("nouns") if n.end <= noun.start)])
    hi = noun.start if len(noun.key.split()) > _TELLING else noun.end  # a longer English wording tells the field itself
    topics = (e.key for spot in around.sentence.topics if lo <= spot.start < hi for e in spot.entries)
    field = " and ".join(topic.replace("-", " ") for topic in dict.fromkeys(topics) if topic not in noun.key)
    return " ".join(part for part in (names, field, noun.key) if part)
