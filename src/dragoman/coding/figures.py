"""Figures about parties: an indicator with its sum, period and change."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from dragoman.coding import symbols as sym
from dragoman.coding.finding import Finding, resolved, told
from dragoman.coding.mention import Group
from dragoman.coding.nouns import Noun, Surroundings
from dragoman.coding.whose import Owners, of_story, whose
from dragoman.records import Change, Indicator, Period

_WORDS = frozenset(
    """
    bilateral rise fall reach record exceed below about sources target
    basis-year-on-year basis-month-on-month basis-quarter-on-quarter
    """.split()
)
_SIGNS = {"exceed": ">", "below": "<", "about": "~"}
_BASES = ("year-on-year", "month-on-month", "quarter-on-quarter")
_RATES = frozenset(("gdp-growth", "inflation", "unemployment", "interest-rate", "tariff"))
_GROWTH = {"gdp": "gdp-growth"}
_COUNTS = frozenset(("visitors", "students", "flights", "freight-trains", "sister-cities"))
_MUTUAL = frozenset(("goods-trade", "trade"))
_GIVEN = frozenset(("loan", "aid-sum", "aid", "military-aid", "grant", "investment"))
_PROMISES = frozenset(("pledge", "ready", "hope", "urge"))
_UNTOLD = frozenset(("planned", "intent", "hypothetical"))
_PERIODS = frozenset(("year", "half", "quarter", "month"))
_BEHIND = 28
_AHEAD = 4
_BESIDE = 3
_CROSSING = 4
_NEAR = 6


class Bearing(NamedTuple):
    """A number and the indicator it is taken to measure."""

    number: Any
    noun: Noun


def figures(around: Surroundings, day: date | None) -> list[Finding[Indicator]]:
    """The figures of a sentence.

    Args:
        around: the sentence.
        day: the day of the story, against which "last year" is told.
    """
    found = around.spots("indicator")
    measured = [noun for noun in found if noun.key not in _WORDS]
    if not measured or not around.sentence.numbers:
        return []
    bearings = [b for number in around.sentence.numbers if (b := _bearing(around, number, measured)) is not None]
    out: list[Finding[Indicator]] = []
    for index, bearing in enumerate(bearings):
        if _is_value(bearing):
            rate = _rate_of(bearings, index)
            change = _change(around, rate, found) if rate is not None else None
            out += _figure(around, bearing, change, rate if change else None, found, day)
        elif bearing.number.unit == "percent" and not _valued(bearings, index):
            out += _figure(around, bearing, _change(around, bearing.number, found), None, found, day)
    return out


def _bearing(around: Surroundings, number: Any, measured: list[Noun]) -> Bearing | None:
    """The indicator that a number measures: one right behind it, else the nearest before it."""
    if number.kind not in ("money", "percent", "plain"):
        return None
    best: Noun | None = None
    least = float(_BEHIND)
    for noun in measured:
        if number.kind == "plain" and noun.key not in _COUNTS:
            continue
        if noun.start >= number.end:
            gap: float = around.words(number.end, noun.start)
            if (
                gap > _AHEAD
                or around.stretch(noun.start) != around.stretch(number.start)
                or _parted(around, number, noun)
            ):
                continue
            gap -= 0.5
        else:
            if number.kind == "plain" and around.stretch(noun.start) != around.stretch(number.start):
                continue
            gap = around.words(noun.end, number.start)
            gap += _CROSSING * (around.stretch(number.start) - around.stretch(noun.start))
        if gap < least:
            best, least = noun, gap
    return None if best is None else Bearing(number, best)


def _parted(around: Surroundings, number: Any, noun: Noun) -> bool:
    """An "and", a verb or another number stands between the number and the noun behind it."""
    for item in around.sentence.clauses.items:
        if number.end <= item.start and item.end <= noun.start and not isinstance(item, Group):
            if item.atoms and item.kind in (sym.AND, sym.SPEECH, sym.ACT):
                return True
    return any(number.end <= other.start < noun.start for other in around.sentence.numbers)


def _is_value(bearing: Bearing) -> bool:
    number, noun = bearing
    if number.kind == "money" or number.kind == "plain":
        return noun.key not in _RATES
    return noun.key in _RATES or noun.key in _GROWTH


def _valued(bearings: list[Bearing], index: int) -> bool:
    """The percentage goes with a sum of the same indicator."""
    noun = bearings[index].noun
    return any(other.noun == noun and _is_value(other) for other in bearings)


def _rate_of(bearings: list[Bearing], index: int) -> Any:
    """The percentage of change told with a sum: the nearest that belongs to the same indicator."""
    number, noun = bearings[index]
    if noun.key in _RATES or noun.key in _GROWTH:
        return None
    sums = [b.number for b in bearings if b.noun == noun and _is_value(b)]
    for bearing in bearings:
        rate = bearing.number
        if bearing.noun == noun and rate.unit == "percent":
            if min(sums, key=lambda s: abs(s.start - rate.start)) is number:
                return rate
    return None


def _change(around: Surroundings, rate: Any, found: list[Noun]) -> Change | None:
    moves = [noun for noun in found if noun.key in ("rise", "fall")]
    bases = [noun for noun in found if abs(around.stretch(noun.start) - around.stretch(rate.start)) <= 1]
    move = around.near(rate.start, rate.end, moves, _NEAR)
    basis = next((name for name in _BASES if any(noun.key == f"basis-{name}" for noun in bases)), None)
    if move is None and basis is None:
        return None
    value = -abs(rate.value) if move is not None and move.key == "fall" else rate.value
    return Change(value=value, unit="percent", basis=basis)


def _figure(
    around: Surroundings, bearing: Bearing, change: Change | None, rate: Any, found: list[Noun], day: date | None
) -> list[Finding[Indicator]]:
    number, noun = bearing
    value: float | int | None = number.value if _is_value(bearing) else None
    if value is None and change is None:
        return []
    name = _GROWTH.get(noun.key, noun.key) if number.unit == "percent" else noun.key
    owners = _owners(around, bearing, found)
    if not owners.parties:
        return []
    if value is not None and noun.key in (*_RATES, *_GROWTH) and number.unit == "percent":
        fall = around.near(number.start, number.end, [n for n in found if n.key == "fall"], _NEAR)
        value = -abs(value) if fall is not None else value
    time = _period(around, number, noun, found)
    when = resolved(time, day)
    record = Indicator(
        name=name,
        parties=owners.parties,
        period=Period(start=when.start, end=when.end) if when else None,
        value=value,
        unit=_unit(number, noun) if value is not None else None,
        comparator=_comparator(around, number, noun, found) if value is not None else None,
        change=change,
        attributed_to=_source(around, number),
        status="planned" if _promised(around, number) else None,
        evidence=[],
        rule=noun.rule,
    )
    edges = [noun.start, noun.end, number.start, number.end, owners.start, owners.end]
    for other in (time, rate):
        if other is not None:
            edges += [other.start, other.end]
    return [Finding(record, told(around, min(edges), max(edges)))]


def _unit(number: Any, noun: Noun) -> str | None:
    return str(number.unit) if number.unit else noun.key


def _owners(around: Surroundings, bearing: Bearing, found: list[Noun]) -> Owners:
    """Whose the figure is; of trade between nobody in particular, the two the story is about."""
    number, noun = bearing
    start, end = noun.start, noun.end
    owners = whose(around, start, end)
    if len(owners.parties) > 1:
        return owners
    both = around.whole(noun, "bilateral") or (
        around.near(start, end, [n for n in found if n.key == "bilateral"], _BESIDE) is not None
    )
    if both or noun.key in _MUTUAL:
        if owners.parties and not both:
            return owners
        two = around.sides(around.cast.two())
        local = of_story(around, start, end, subject=False)
        if not both and not _main(around, two):
            return owners
        return local if len(local.parties) == 2 else Owners(two, "story", start, end)
    if owners.parties and noun.key not in _GIVEN:
        return owners
    if owners.parties:
        giver = around.subject(min(start, number.start))
        one = around.parties(giver)
        if giver is not None and len(one) == 1 and one != owners.parties:
            return Owners([*one, *owners.parties], "two", giver.start, max(end, owners.end))
    wide = whose(around, min(number.start, start), max(number.end, end))
    if len(wide.parties) > len(owners.parties):
        return wide
    if owners.parties:
        return owners
    subject = around.subject(min(start, number.start))
    own = around.parties(subject)
    return Owners(own, "own", subject.start, end) if subject is not None and own else owners


def _main(around: Surroundings, two: list[str]) -> bool:
    """The story is plainly about these two."""
    states = around.cast.states
    leading = [code for code, count in states.most_common(2) if count > 1]
    return len(two) == 2 and set(two) == set(leading)


def _period(around: Surroundings, number: Any, noun: Noun, found: list[Noun]) -> Any:
    """The period a figure covers: the nearest expression of time that names one, save what it is compared with."""
    bases = [n for n in found if n.key.startswith("basis")]
    best, least = None, 1000
    for time in around.sentence.times:
        if time.kind in ("duration", "ago", "after") or time.direction is not None or time.grain not in _PERIODS:
            continue
        if any(b.start <= time.start and around.words(b.end, time.start) <= _AHEAD for b in bases):
            continue
        gap = min(_apart(around, time, number), _apart(around, time, noun))
        gap += 2 * abs(around.stretch(time.start) - around.stretch(number.start))
        if gap < least:
            best, least = time, gap
    return best


def _apart(around: Surroundings, one: Any, two: Any) -> int:
    return around.words(two.end, one.start) if one.start >= two.end else around.words(one.end, two.start)


def _comparator(around: Surroundings, number: Any, noun: Noun, found: list[Noun]) -> Any:
    if number.comparator:
        return number.comparator
    signs = [n for n in found if n.key in _SIGNS and n.end <= number.start]
    sign = around.near(number.start, number.end, [n for n in signs if n.start >= noun.end], _AHEAD)
    if sign is None:  # where the verb stands before its subject: "oversteg handelen 8 milliarder"
        sign = around.near(noun.start, noun.end, [n for n in signs if n.end <= noun.start], _BESIDE)
    if sign is not None and not any(sign.end <= n.start < number.start for n in around.sentence.numbers):
        return _SIGNS[sign.key]
    return "="


def _source(around: Surroundings, number: Any) -> str | None:
    """Who is named as the source: behind "according to", or the one whose words the figure stands in."""
    items = around.sentence.clauses.items
    for index, item in enumerate(items):
        if isinstance(item, Group) or item.kind != sym.SPEECH or not item.atoms:
            continue
        if any(entry.key == "according" for entry in item.atoms[0].value):
            group = around.sentence.clauses.group(index + 1)
            if group is not None:
                return _called(around, group.members[-1])
    sentence = around.sentence
    if (
        sentence.speaker
        and around.start <= sentence.speaker[0].start < around.end
        and sentence.said_from <= number.start
    ):
        return _called(around, sentence.speaker[0])
    return None


def _called(around: Surroundings, mention: Any) -> str | None:
    if mention.type == "org":
        state = around.cast.knowledge.states.get(mention.state or "")
        return f"{mention.name} of {state.name}" if mention.key == "ministry" and state else mention.name
    if mention.type == "state" and mention.state:
        return str(around.cast.knowledge.states[mention.state].name)
    return mention.name if mention.type == "person" else None


def _promised(around: Surroundings, number: Any) -> bool:
    """The sum is promised or hoped for: a word of plan or pledge stands before it in its stretch."""
    own = around.stretch(number.start)
    for item in around.sentence.clauses.items:
        if isinstance(item, Group) or not item.atoms or item.end > number.start or around.stretch(item.start) != own:
            continue
        value = item.atoms[0].value
        if item.kind == sym.STATUS and any(e.key in _UNTOLD for e in value):
            return True
        if item.kind == sym.ACT and any(e.key in _PROMISES for e in value):
            return True
    return False
