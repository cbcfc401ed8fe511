"""When: the words of time that belong to an act."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, Literal

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.owners import announcer
from dragoman.coding.acts.status import tells_since
from dragoman.coding.events.relativetimes import held, of_relative, set_apart
from dragoman.coding.expressions.anchor import Anchor
from dragoman.coding.expressions.timevalue import TimeExpression
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.sentences.relative import inserted, opening
from dragoman.coding.sentences.scene import Sentence
from dragoman.records import Date

_FAR: Final = 1000
_TALKS: Final = frozenset(("visit", "meeting", "call", "message", "signing", "exchange"))
_BESIDE: Final = 3
"""Letters between a noun and a time that is its own: "last week's talks"."""
_LONG: Final = 9
_LARGE: Final = frozenset(("quarter", "half", "year", "decade"))
_REMEMBERED: Final = 5
"""Years of a span in which no one thing is done: what lies between is remembered."""
_WITHIN: Final = 30
_NEXT: Final = timedelta(days=1)
_RECENT: Final = timedelta(days=30)
"""So long ago may lie what is told in the present, of a month without its year."""
_ASIDE: Final = 12
"""Letters at most from a bracket to a time in it that is told for another place."""
_SHARED: Final = 150
"""What it counts that an expression stands before a verb joined to another: one of its own is the nearer."""


def dates(act: Act, sentence: Sentence, told: Anchor, *, done: bool = False) -> list[Date]:
    """The days of an act: none where the sentence tells none, several for "in May and July"."""
    nearest = _nearest(act, sentence)
    if not nearest:
        return []
    act.reported = _of_report(nearest, act, sentence)
    tense: Literal["past", "future"] | None
    tense = "future" if act.status in ("planned", "cancelled") else "past" if act.background or done else None
    ahead = act.present and sentence.span.role != "caption"
    found = []
    for expression in nearest:
        own = "future" if ahead and _bare_weekday(expression) else tense
        day = told.dated(expression, own, sentence.span.start)
        if ahead and own is None and day is not None and _long_past(day, expression, told):
            day = told.dated(expression, "future", sentence.span.start)
        found.append(day)
    days = _run([day for day in found if day is not None])
    if act.frame.type == "visit" and act.frame.frame == "receive" and len(days) == 1:
        return [_stay(days[0], act, sentence, told)]
    return days


def _stay(day: Date, act: Act, sentence: Sentence, told: Anchor) -> Date:
    """The span told behind whom is received is the visit's, the day only that of the welcome, where it lies within."""
    for expression in sentence.times:
        if expression.kind == "range" and expression.start > act.end:
            span = told.dated(expression, None, sentence.span.start)
            if span is not None and span.start <= day.start and day.end <= span.end:
                return span
    return day


def _of_report(times: Sequence[TimeExpression], act: Act, sentence: Sentence) -> bool:
    """The time stands with the verb of speech that closes the sentence: "X met Y, the ministry said on Monday"."""
    said = [sentence.clauses.items[index] for index in sentence.clauses.having(sym.SPEECH)]
    return bool(said) and act.end <= said[-1].start <= min(time.start for time in times)


def _run(days: list[Date]) -> list[Date]:
    """Days that follow one another as the one span they are: "les 14 et 15 juin"."""
    ends = [date.fromisoformat(day.start) for day in days if day.precision == "day"]
    if len(ends) < 2 or len(ends) < len(days) or any(two - one != _NEXT for one, two in pairwise(ends)):
        return days
    return [Date(start=days[0].start, end=days[-1].end, precision="span")]


def _bare_weekday(expression: TimeExpression) -> bool:
    """A day of the week that nothing else dates: "meets on Monday"."""
    value = expression.value
    return value.weekday is not None and not value.dated and value.month is None and value.shift is None


def _long_past(day: Date, expression: TimeExpression, told: Anchor) -> bool:
    """A month without its year was taken for the last one, weeks ago: what is told of it in the present lies ahead."""
    value = expression.value
    if value.month is None or value.year is not None or value.shift is not None or told.day is None:
        return False
    return date.fromisoformat(day.end or day.start) < told.day - _RECENT


def _nearest(act: Act, sentence: Sentence) -> Sequence[TimeExpression]:
    """The nearest expression, with those it is joined to."""
    usable = [t for t in sentence.times if t.kind not in ("duration", "none") and t.direction is None and _datable(t)]
    if len(usable) > 1:
        usable = [t for t in usable if not _elsewhere(t, sentence)] or usable
    if not usable:
        return []
    distances = [_distance(time, act, sentence) for time in usable]
    at = min(range(len(usable)), key=distances.__getitem__)
    at = _day_within(at, usable, distances)
    if distances[at] >= _FAR:
        return []
    if sentence.clauses.before and usable[at].start >= act.end and usable[at].grain != "day":
        days = [i for i, t in enumerate(usable) if t.grain == "day" and t.end <= act.start and distances[i] < _FAR]
        at = min(days, key=distances.__getitem__, default=at)  # 6月23日会见来华出席2026年夏季达沃斯论坛的总理
    joined = [usable[at]]
    for step in (1, -1):
        other = at + step
        while 0 <= other < len(usable) and _coordinate(usable, other, other - step, sentence):
            joined.append(usable[other])
            other += step
    return sorted(joined, key=lambda t: int(t.start))


def _day_within(at: int, times: Sequence[TimeExpression], distances: Sequence[int]) -> int:
    """The day of a month right behind a year told by a word: "i år äger rum den 30 oktober"."""
    year, other = times[at].value, at + 1
    if times[at].grain != "year" or year.shift is None or other >= len(times):
        return at
    day = times[other]
    within = day.grain == "day" and day.value.month is not None and day.value.year is None
    return other if within and day.start - times[at].end <= _WITHIN and distances[other] < _FAR else at


def _elsewhere(time: TimeExpression, sentence: Sentence) -> bool:
    """What a clock shows elsewhere, told in brackets: `下午1时15分（台湾时间19日凌晨1时15分）`."""
    text, start = sentence.text.text, int(time.start)
    opened = max(text.rfind(mark, max(start - _ASIDE, sentence.span.start), start) for mark in "(（")
    return 0 <= opened < start - 1 and not any(mark in text[opened:start] for mark in ")）")


def _datable(time: TimeExpression) -> bool:
    """Short enough a time to be when something was done: no century, nor years remembered: `(3/1973 - 3/2023)`."""
    first, last = time.value.year, time.until.year if time.until is not None else None
    return time.grain != "century" and not (first is not None and last is not None and last - first >= _REMEMBERED)


def _coordinate(times: Sequence[TimeExpression], one: int, two: int, sentence: Sentence) -> bool:
    """Two expressions with nothing but "and" between them."""
    first, second = sorted((times[one], times[two]), key=lambda t: int(t.start))
    between = sentence.text.text[first.end : second.start].strip(" ,、")
    return (
        bool(between)
        and len(between) <= 4
        and any(
            item.start >= first.end and item.end <= second.start and sentence.clauses.kind(index) == sym.AND
            for index, item in enumerate(sentence.clauses.items)
        )
    )


def _distance(time: TimeExpression, act: Act, sentence: Sentence) -> int:
    """How far an expression stands from an act, in characters; other clauses and acts between count as farther."""
    clauses = sentence.clauses
    if _is_when(time, act, sentence):
        return 0
    lo, hi = (time.end, act.start) if time.end <= act.start else (act.end, time.start)
    distance = max(hi - lo, 0)
    home = clauses.number[act.index]
    owner = 0
    for index, item in enumerate(clauses.items):
        inside = item.start < time.start and time.end <= item.end
        if item.end <= time.start or (inside and _set_off(time, sentence, index)):
            owner = clauses.number[index]
        if item.start >= lo and item.end <= hi and clauses.kind(index) in (sym.ACT, sym.SPEECH) and index != act.index:
            distance += 60
    if (
        _taken(time, act, sentence, owner)
        or _of_upcoming(time, act, sentence)
        or (clauses.before and owner > home and _another(time, owner, sentence))
        or _since_when(lo, hi, act, sentence)
        or _since_then(time, act, sentence)
        or _of_words(time, act, sentence)
        or _of_content(time, act, sentence)
        or _of_telling(time, act, sentence)
        or (act.status == "planned" and _of_report([time], act, sentence))
        or _of_saying(time, act, sentence, owner)
        or _subordinate(lo, hi, time, act, sentence)
        or of_relative(time, act, sentence)
        or (owner != home and set_apart(owner, sentence) and not held(owner, act, sentence))
        or (owner > home and (act.present or act.status == "planned") and _of_announcing(owner, sentence))
    ):
        return _FAR
    if time.end <= act.start and clauses.joined(act.index):
        distance += _SHARED
    return distance + 200 * abs(owner - home)


def _is_when(time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """The clause of the act says what happened then: "in November, when Choe visited Moscow"."""
    clauses = sentence.clauses
    first = bisect_left(clauses.number, clauses.number[act.index])
    item = clauses.items[first]
    if not isinstance(item, Chunk) or item.kind != sym.CONJUNCTION or "moment" not in item.atoms[0].classes:
        return False
    return 0 <= item.start - time.end <= _BESIDE


def _set_off(time: TimeExpression, sentence: Sentence, index: int) -> bool:
    """What stands between two commas goes with the subject behind the second: `..., ngày 4/5, Thủ tướng X`.

    So does what stands behind a relative clause: "Haniyeh, who lives in Qatar, on Thursday met".
    """
    clauses = sentence.clauses
    own, closed = clauses.number[index], sentence.text.text.startswith(",", time.end)  # "who met last year, spoke"
    behind = clauses.kind(index) == "," and not closed and clauses.number[index - 1] < own
    if behind and opening(clauses, own - 1) is not None:
        return True
    return clauses.kind(index) == "," == clauses.kind(index - 1) and clauses.bare(index + 1)


def _of_upcoming(time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """A word that goes with the deed behind it stands before the expression: "of the visit planned this year"."""
    return any(
        act.end <= item.start and item.end <= time.start and any(e.key == "upcoming" for e in item.atoms[0].entries)  # type: ignore[union-attr]
        for item, kind in sentence.clauses.kinds()
        if kind == sym.STATUS
    )


def _of_words(time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """The expression dates the words that govern the deed: on Monday they agreed to meet."""
    return act.governor is not None and bool(time.end <= sentence.clauses.items[act.governor].start)


def _of_announcing(clause: int, sentence: Sentence) -> bool:
    """The clause only tells who said so, and its time when: "receives X, as the ministry announced on Wednesday"."""
    kinds = [
        kind
        for (_item, kind), number in zip(sentence.clauses.kinds(), sentence.clauses.number, strict=True)
        if number == clause
    ]
    return sym.SPEECH in kinds and sym.ACT not in kinds


def _of_content(time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """A year that stands further on in words dates what they are about: "agreed to review the contracts of 2009"."""
    if act.frame.frame != "voice" or time.grain not in _LARGE or time.start <= act.end:
        return False
    between = sentence.text.text[act.end : time.start]
    return len(between.split()) > _BESIDE if " " in between.strip() else len(between) > _LONG


def _of_telling(time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """A time before the main verb dates that, not a deed only spoken of: "on Monday they met to discuss attacks"."""
    if act.frame.part != "noun" or act.frame.type in _TALKS or time.end > act.start:
        return False
    clauses = sentence.clauses
    if announcer(clauses, act.index) is not None:
        return False  # "on Monday announced new sanctions"
    return any(
        time.end <= item.start < act.start and (clauses.kind(index) == sym.SPEECH or clauses.verb(index))
        for index, item in enumerate(clauses.items)
    )


def _of_saying(time: TimeExpression, act: Act, sentence: Sentence, owner: int) -> bool:
    """The clause tells when a deed to come was announced: `В четверг X сообщил, что Y посетит Минск`."""
    clauses = sentence.clauses
    if act.status != "planned":
        return False
    said = [at for at in clauses.having(sym.SPEECH) if not inserted(clauses, at)]
    if not clauses.before and any(time.end <= clauses.items[at].start < act.start for at in said):
        return True
    if owner == clauses.number[act.index]:
        return False
    own = range(owner, min(owner + 2, clauses.number[act.index]))  # "earlier in the day, X said that"
    said = [at for at in said if clauses.number[at] in own]
    return bool(said) and not any(clauses.number[at] in own for at in clauses.having(sym.ACT))


def _taken(time: TimeExpression, act: Act, sentence: Sentence, owner: int) -> bool:
    """The expression follows another act (stands before one, where such phrases come first) that it rather dates."""
    clauses = sentence.clauses
    if clauses.joined(act.index) or clauses.infinitive(act.index):
        return False
    if act.frame.part == "noun" and 0 <= act.start - time.end <= _BESIDE:
        return False  # "discussed the October 16 call"
    for index in clauses.having(sym.ACT):
        item = clauses.items[index]
        if index in (act.index, act.support):
            continue
        if clauses.before:
            later = act.end <= time.start and time.end <= item.start
            if later and not any(i.start >= time.end and i.end <= item.start and k == "," for i, k in clauses.kinds()):
                return True
        elif (
            act.frame.part == "noun"
            and clauses.number[act.index] < clauses.number[index] == owner
            and clauses.verb(index)
        ):
            if item.end <= time.start:
                return True  # "After talks in Paris, Macron flew to Rome on Tuesday"
        elif (
            item.start <= time.start
            and clauses.number[index] == owner
            and (
                # "agreed to meet in May" dates the meeting, not the words
                (time.end <= act.start and not _behind_comma(index, time, sentence))
                or (_not_its_own(time, act) and act.end <= item.start)
            )
        ):
            return True
    return False


def _behind_comma(index: int, time: TimeExpression, sentence: Sentence) -> bool:
    """A comma closes the phrase of a noun before the time: `trong khuôn khổ chuyến thăm, tối 12/10, ông Tô Lâm gặp`."""
    between = sentence.text.text[sentence.clauses.items[index].end : time.start]
    return not sentence.clauses.verb(index) and between.rstrip().endswith(",")


def _another(time: TimeExpression, clause: int, sentence: Sentence) -> bool:
    """Where times stand before their verb: a later clause, with a subject of its own before the time."""
    clauses = sentence.clauses
    return any(
        clauses.number[index] == clause and item.end <= time.start and clauses.bare(index)
        for index, item in enumerate(clauses.items)
    )


def _since_when(low: int, high: int, act: Act, sentence: Sentence) -> bool:
    """Between the two a deed closes that only tells since when: `今年当选总统后首次访华`."""
    clauses = sentence.clauses
    return any(
        low <= clauses.items[at].start and clauses.items[at].end <= high and tells_since(clauses.items[at])
        for at in clauses.status
        if clauses.number[at] == clauses.number[act.index]
    )


def _since_then(time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """The time is that of what the deed is the first since: "the first visit since the attack on 7 October"."""
    for index in range(len(sentence.clauses.items) - 1, -1, -1):
        item, kind = sentence.clauses.items[index], sentence.clauses.kind(index)
        if item.start >= time.start or sentence.clauses.group(index) is not None:
            continue
        if kind in (",", sym.SPEECH, sym.STATUS, sym.THAT) or sentence.clauses.verb(index):
            return False
        if kind == "m" and "since" in item.atoms[0].classes:  # type: ignore[union-attr]
            return not item.end <= act.start < time.start
    return False


def _not_its_own(time: TimeExpression, act: Act) -> bool:
    """Words, or a message, with something else between them and the time: of a message only the day is its own."""
    return act.frame.frame == "voice" or (act.frame.frame in ("sends", "ships", "greets") and time.grain != "day")


def _subordinate(low: int, high: int, time: TimeExpression, act: Act, sentence: Sentence) -> bool:
    """The expression stands with another act behind a word like "since" ("the first since he took office in May")."""
    opened = told = False
    for item, kind in sentence.clauses.kinds():
        if item.start < low or item.end > high or act.end > time.start:
            continue
        if kind == sym.CONJUNCTION or (kind in ("m", "o") and "since" in item.atoms[0].classes):  # type: ignore[union-attr]
            opened = True
        elif kind == "m" and time.grain == "year" and "because" in item.atoms[0].classes:  # type: ignore[union-attr]
            return True  # "reste dit för att minnas sjukhuset som öppnades 1950"
        elif kind == sym.ACT:
            if opened:
                return True
            told = True
        elif told and kind == sym.STATUS and item.end - item.start > _LONG and act.frame.part == "verb":
            return True  # "discussed the summit to be held in May"
    return False
