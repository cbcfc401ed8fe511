"""Figures about parties: an indicator with its sum, period and change."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.expressions.timevalue import TimeExpression
from dragoman.coding.matter.figureparties import GROWTH, RATES, parties_of
from dragoman.coding.matter.finding import Finding, resolved, told
from dragoman.coding.matter.nouns import Noun, Surroundings
from dragoman.coding.matter.whose import Owners
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Group, Mention
from dragoman.lexicon.fold import fold
from dragoman.records import Change, Indicator, Period

_BASES: Final = ("year-on-year", "month-on-month", "quarter-on-quarter")
_WORDS: Final = frozenset(f"basis-{name}" for name in _BASES) | frozenset(
    ("bilateral", "rise", "fall", "reach", "record", "exceed", "below", "about", "sources", "target")
)
_SIGNS: Final = {"exceed": ">", "below": "<", "about": "~"}
_COUNTS: Final = frozenset(("visitors", "students", "flights", "freight-trains", "sister-cities"))
_PROMISES: Final = frozenset(("pledge", "ready", "hope", "urge"))
_UNTOLD: Final = frozenset(("planned", "intent", "hypothetical"))
_PERIODS: Final = frozenset(("year", "half", "quarter", "month"))
_BEHIND: Final = 28
_AHEAD: Final = 4
_BESIDE: Final = 3
_CROSSING: Final = 4
_NEAR: Final = 6


class Bearing(NamedTuple):
    """A number and the indicator it is taken to measure."""

    number: NumberExpression
    noun: Noun


def figures(
    around: Surroundings, day: date | None, before: Finding[Indicator] | None = None
) -> list[Finding[Indicator]]:
    """The figures of a sentence.

    Args:
        around: the sentence.
        day: the day of the story, against which "last year" is told.
        before: the last figure of the sentence before in the same paragraph, which this one may go on from.
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
            out += _figure(around, bearing, change, rate if change else None, found, day, out[-1] if out else before)
        elif bearing.number.unit == "percent" and not _valued(bearings, index):
            change = _change(around, bearing.number, found)
            out += _figure(around, bearing, change, None, found, day, out[-1] if out else before)
    return out


def _bearing(around: Surroundings, number: NumberExpression, measured: list[Noun]) -> Bearing | None:
    """The indicator that a number measures: one right behind it, else the nearest before it."""
    if number.kind not in ("money", "percent", "plain") or _tells_time(around, number):
        return None
    best: Noun | None = None
    least = float(_BEHIND)
    for noun in measured:
        if number.kind == "plain" and noun.key not in _COUNTS:
            continue
        if noun.start >= number.end:
            gap = float(around.words(number.end, noun.start))
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
            gap = float(around.words(noun.end, number.start))
            gap += _CROSSING * (around.stretch(number.start) - around.stretch(noun.start))
        if gap < least:
            best, least = noun, gap
    return None if best is None else Bearing(number, best)


def _tells_time(around: Surroundings, number: NumberExpression) -> bool:
    return any(time.start < number.end and number.start < time.end for time in around.sentence.times)


def _parted(around: Surroundings, number: NumberExpression, noun: Noun) -> bool:
    """An "and", a verb or another number stands between the number and the noun behind it."""
    if any(number.end <= other.start < noun.start for other in around.sentence.numbers):
        return True
    return any(
        number.end <= item.start and item.end <= noun.start and item.kind in (sym.AND, sym.SPEECH, sym.ACT)
        for item in around.sentence.clauses.items
        if not isinstance(item, Group) and item.atoms
    )


def _is_value(bearing: Bearing) -> bool:
    number, noun = bearing
    if number.kind in ("money", "plain"):
        return noun.key not in RATES
    return noun.key in RATES or noun.key in GROWTH


def _valued(bearings: list[Bearing], index: int) -> bool:
    """The percentage goes with a sum of the same indicator."""
    noun = bearings[index].noun
    return any(other.noun == noun and _is_value(other) for other in bearings)


def _rate_of(bearings: list[Bearing], index: int) -> NumberExpression | None:
    """The percentage of change told with a sum: the nearest that belongs to the same indicator."""
    number, noun = bearings[index]
    if noun.key in RATES or noun.key in GROWTH:
        return None
    sums = [b.number for b in bearings if b.noun == noun and _is_value(b)]
    for bearing in bearings:
        rate = bearing.number
        own = bearing.noun == noun and rate.unit == "percent"
        if own and min(sums, key=lambda s: abs(s.start - rate.start)) is number:
            return rate
    return None


def _change(around: Surroundings, rate: NumberExpression, found: list[Noun]) -> Change | None:
    moves = [noun for noun in found if noun.key in ("rise", "fall")]
    bases = [noun for noun in found if abs(around.stretch(noun.start) - around.stretch(rate.start)) <= 1]
    move = around.near(rate.start, rate.end, moves, _NEAR)
    basis = next((name for name in _BASES if any(noun.key == f"basis-{name}" for noun in bases)), None)
    if move is None and basis is None:
        return None
    value = -abs(rate.value) if move is not None and move.key == "fall" else rate.value
    return Change(value=value, unit="percent", basis=basis)


def _figure(
    around: Surroundings,
    bearing: Bearing,
    change: Change | None,
    rate: NumberExpression | None,
    found: list[Noun],
    day: date | None,
    before: Finding[Indicator] | None,
) -> list[Finding[Indicator]]:
    number, noun = bearing
    value: float | int | None = number.value if _is_value(bearing) else None
    if value is None and change is None:
        return []
    name = GROWTH.get(noun.key, noun.key) if number.unit == "percent" else noun.key
    owners = _going_on(parties_of(around, number, noun, found), before)
    if not owners.parties:
        return []
    if value is not None and (noun.key in RATES or noun.key in GROWTH) and number.unit == "percent":
        fall = around.near(number.start, number.end, [n for n in found if n.key == "fall"], _NEAR)
        value = -abs(value) if fall is not None else value
    promised = _promised(around, number, found) or _ahead(around, number, day)
    time = _period(around, number, noun, found, promised=promised)
    when = resolved(time, day)
    period = Period(start=when.start, end=when.end) if when else None
    if period is None and time is None and before is not None and set(before.record.parties) == set(owners.parties):
        period = before.record.period
    record = Indicator(
        name=name,
        parties=owners.parties,
        period=period,
        value=value,
        unit=_unit(number, noun) if value is not None else None,
        comparator=_comparator(around, number, noun, found) if value is not None else None,
        change=change,
        attributed_to=_source(around, number),
        status="planned" if promised else None,
        evidence=[],
        rule=noun.rule,
    )
    edges = [noun.start, noun.end, number.start, number.end, owners.start, owners.end]
    for other in (time, rate):
        if other is not None:
            edges += [other.start, other.end]
    return [Finding(record, told(around, min(edges), max(edges)))]


def _going_on(owners: Owners, before: Finding[Indicator] | None) -> Owners:
    """The parties of the figure told just before, where this one leaves some of them out."""
    if before is None or len(before.record.parties) < 2 or len(owners.parties) > 1:
        return owners
    if not set(owners.parties) <= set(before.record.parties):
        return owners
    return owners._replace(parties=list(before.record.parties))


def _unit(number: NumberExpression, noun: Noun) -> str | None:
    return str(number.unit) if number.unit else noun.key


def _period(
    around: Surroundings, number: NumberExpression, noun: Noun, found: list[Noun], *, promised: bool
) -> TimeExpression | None:
    """The period a figure covers: the nearest expression of time that names one, save what it is compared with."""
    bases = [n for n in found if n.key.startswith("basis")]
    best, least = None, 1000
    for time in around.sentence.times:
        if time.kind in ("duration", "ago", "after") or time.grain not in _PERIODS:
            continue
        if time.direction is not None and not promised:
            continue
        if any(b.start <= time.start and around.words(b.end, time.start) <= _AHEAD for b in bases):
            continue
        gap = min(_apart(around, time, number), _apart(around, time, noun))
        gap += 2 * abs(around.stretch(time.start) - around.stretch(number.start))
        gap += _NEAR * _across(around, time, number)
        gap += _NEAR * any(_follows(around, time, other) for other in around.sentence.numbers if other != number)
        if gap < least:
            best, least = time, gap
    return best


def _across(around: Surroundings, time: TimeExpression, number: NumberExpression) -> bool:
    """A semicolon stands between the two: "in 2022 it was 5 billion; in 2023, 6 billion"."""
    return ";" in fold(around.text[min(time.end, number.end) : max(time.start, number.start)])


def _follows(around: Surroundings, time: TimeExpression, number: NumberExpression) -> bool:
    """The time stands right behind another sum: "from 5 billion in 2015 to 20 billion"."""
    behind = number.kind == "money" and number.end <= time.start and around.words(number.end, time.start) <= 1
    return behind and not _across(around, time, number)


def _apart(around: Surroundings, one: TimeExpression, two: NumberExpression | Noun) -> int:
    return around.words(two.end, one.start) if one.start >= two.end else around.words(one.end, two.start)


def _comparator(around: Surroundings, number: NumberExpression, noun: Noun, found: list[Noun]) -> Any:
    moved = any(n.key in ("rise", "fall") and noun.end <= n.start and n.end <= number.start for n in found)
    if number.comparator and not (number.comparator == "<" and moved):  # `вырос на 13%, до 129 млрд`: to, not up to
        return number.comparator
    signs = [n for n in found if n.key in _SIGNS and n.end <= number.start]
    sign = around.near(number.start, number.end, [n for n in signs if n.start >= noun.end], _AHEAD)
    if sign is None:  # where the verb stands before its subject: "oversteg handelen 8 milliarder"
        sign = around.near(noun.start, noun.end, [n for n in signs if n.end <= noun.start], _BESIDE)
    if sign is not None and not any(sign.end <= n.start < number.start for n in around.sentence.numbers):
        return _SIGNS[sign.key]
    return "="


def _source(around: Surroundings, number: NumberExpression) -> str | None:
    """Who is named as the source: behind "according to", or the one whose words the figure stands in."""
    items = around.sentence.clauses.items
    for index, item in enumerate(items):
        if isinstance(item, Group) or item.kind != sym.SPEECH or not item.atoms:
            continue
        if any(entry.key == "according" for entry in item.atoms[0].entries):
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


def _called(around: Surroundings, mention: Mention) -> str | None:
    if mention.type == "org":
        state = around.cast.knowledge.states.get(mention.state or "")
        return f"{mention.name} of {state.name}" if mention.key == "ministry" and state else mention.name
    if mention.type == "state" and mention.state:
        return str(around.cast.knowledge.states[mention.state].name)
    return mention.name if mention.type == "person" else None


def _ahead(around: Surroundings, number: NumberExpression, day: date | None) -> bool:
    """The sum is to be reached by a year that lies ahead."""
    own = around.stretch(number.start)
    for time in around.sentence.times:
        if time.direction in ("until", "before") and around.stretch(time.start) == own:
            when = resolved(time, day)
            if when is not None and day is not None and when.start > day.isoformat():
                return True
    return False


def _promised(around: Surroundings, number: NumberExpression, found: list[Noun]) -> bool:
    """The sum is promised or hoped for: a word of plan, pledge or aim stands before it in its stretch."""
    own = around.stretch(number.start)
    if any(n.key == "target" and n.end <= number.start and around.stretch(n.start) == own for n in found):
        return True
    for item in around.sentence.clauses.items:
        if isinstance(item, Group) or not item.atoms or item.end > number.start or around.stretch(item.start) != own:
            continue
        entries = item.atoms[0].entries
        if item.kind == sym.STATUS and any(e.key in _UNTOLD for e in entries):
            return True
        if item.kind == sym.ACT and any(e.key in _PROMISES or e.feature == "future" for e in entries):
            return True
    return False
