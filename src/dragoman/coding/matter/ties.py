"""Lasting relations: diplomatic ties and partnerships."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from dragoman.coding.expressions.numbers import NumberExpression
from dragoman.coding.expressions.timevalue import TimeExpression
from dragoman.coding.matter.finding import Finding, iso, resolved, time_of, told
from dragoman.coding.matter.nouns import Noun, Surroundings
from dragoman.coding.matter.whose import Owners, of_story, whose
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group
from dragoman.records import Relation

DATED: Final = frozenset(("year", "month", "day"))
_FOUNDED: Final = frozenset(("establish", "since", "founded"))
_UNREAL: Final = frozenset(("negated", "none", "denied", "hypothetical", "intent", "planned"))
_ASKED: Final = ("urge", "want", "hope", "demand", "must", "invite", "ready", "pledge")
"""Acts of words behind which ties are only asked for or promised."""
_TOGETHER: Final = 8
_OPENING: Final = 5
_LEVEL: Final = frozenset(("strategic", "comprehensive", "all-weather", "all-round"))


def diplomatic(around: Surroundings, day: date | None) -> list[Finding[Relation]]:
    """Diplomatic ties told with their beginning: a year, an anniversary, so many years on."""
    out: list[Finding[Relation]] = []
    for words in _clusters(around, around.spots("ties")):
        start, end = min(w.start for w in words), max(w.end for w in words)
        founding = acts_near(around, start, "set-up-ties", "restore-ties")
        acted = any(a.start < w.end and w.start < a.end for a in founding for w in words)
        if not acted and not any(w.key == "noun" or around.whole(w) for w in words):
            continue
        founded = acted or any(w.key in _FOUNDED for w in words)
        since, lo, hi = _beginning(around, words, start, end, day, founded=founded)
        if since is None and (behind := _founded_behind(around, end)) is not None:
            since, lo, hi = _beginning(around, [*words, behind], behind.start, behind.end, day, founded=True)
            founded = founded or since is not None
        real = not statuses(around, start) & _UNREAL and not only_asked(around, start)
        if since is None and not (founded and real):
            continue
        if acted and not real and next(_anniversaries(around, words, start, end), None) is None:
            continue
        owners = parties_of(around, start, end)
        if len(owners.parties) < 2 or (since is None and owners.how in ("story", "subject")):
            continue
        record = Relation(type="diplomatic-ties", parties=owners.parties, since=since, evidence=[], rule=words[0].rule)
        places = told(around, min(start, lo, owners.start), max(end, hi, owners.end))
        dated = founded and since is not None and next(_anniversaries(around, words, start, end), None) is None
        out.append(Finding(record, places, "recognition" if dated else ""))
    return out


def _founded_behind(around: Surroundings, end: int) -> Noun | None:
    """Their founding, behind the next comma: `..., which were established 75 years ago`."""
    behind = (w for w in around.spots("ties", "founded") if w.start >= end)
    word = next(behind, None)
    if word is None or around.stretch(word.start) - around.stretch(end - 1) != 1:
        return None
    return word if around.words(around.bounds(word.start)[0], word.start) <= 1 else None


def only_asked(around: Surroundings, start: int) -> bool:
    """Somebody asks for it, or promises it: "urged the two to normalise relations"."""
    return any(chunk.end <= start for chunk in acts_near(around, start, *_ASKED))


def _clusters(around: Surroundings, spots: Sequence[Noun]) -> list[list[Noun]]:
    """The words that belong together: near each other and behind no comma."""
    out: list[list[Noun]] = []
    for spot in spots:
        last = out[-1][-1] if out else None
        if (
            last is not None
            and around.stretch(last.start) == around.stretch(spot.start)
            and around.words(last.end, spot.start) <= _TOGETHER
        ):
            out[-1].append(spot)
        else:
            out.append([spot])
    return out


def _beginning(
    around: Surroundings, words: Sequence[Noun], start: int, end: int, day: date | None, *, founded: bool
) -> tuple[str | None, int, int]:
    """When the ties began, and the words that say so."""
    found = _anniversary(around, words, start, end, day)
    if found is not None or not founded:
        return found or (None, start, end)
    for span in around.sentence.times:
        if span.kind == "duration" and 0 <= around.words(end, span.start) <= 1 and span.start >= end:
            years = _years_before(span, day)
            if years is not None:
                return str(years), start, span.end
    time = dated(around, start, end, reach=5)
    if time is None:
        return None, start, end
    when = iso(resolved(time, day))
    if when is None or (day is not None and when > day.isoformat()):
        return None, start, end
    return when, min(start, time.start), max(end, time.end)


def dated(around: Surroundings, start: int, end: int, *, reach: int) -> TimeExpression | None:
    """The time of a deed: near its words, or what the sentence opens with: "In 1975, A and B ..."."""
    time = time_of(around, start, end, DATED, reach=reach)
    if time is not None and around.stretch(time.start) == around.stretch(start):
        return time
    for other in around.sentence.times:
        lo, hi = around.bounds(other.start)
        opens = around.stretch(start) - around.stretch(other.start) == 1
        if opens and other.grain in DATED and other.kind == "point" and around.words(lo, hi) <= _OPENING:
            return other
    return None


def _years_before(time: TimeExpression, day: date | None) -> int | None:
    """The year that lies a duration before the story's day."""
    count, unit = time.value.count, time.value.unit
    if day is None or not isinstance(count, int):
        return None
    if unit == "year":
        return day.year - count
    if unit == "month":
        return (day.year * 12 + day.month - 1 - count) // 12
    return None


def _anniversary(
    around: Surroundings, words: Sequence[Noun], start: int, end: int, day: date | None
) -> tuple[str, int, int] | None:
    """The year that an anniversary of the ties goes back to."""
    year = _year_of(around, day)
    number = next(_anniversaries(around, words, start, end), None)
    if year is None or number is None:
        return None
    return str(year - number.value), min(start, number.start), max(end, number.end)


def _anniversaries(around: Surroundings, words: Sequence[Noun], start: int, end: int) -> Iterator[NumberExpression]:
    """Numbers of an anniversary beside the words, behind no comma."""
    named = any(w.key == "anniversary" for w in words)
    for number in around.sentence.numbers:
        if number.kind != "anniversary" and not (named and number.kind == "ordinal"):
            continue
        gap = around.words(end, number.start) if number.start >= end else around.words(number.end, start)
        if gap <= _TOGETHER and around.stretch(number.start) == around.stretch(start) and number.value >= 1:
            yield number


def _year_of(around: Surroundings, day: date | None) -> int | None:
    """The year an anniversary falls in: that named in the sentence, else the story's."""
    for time in around.sentence.times:
        if time.grain == "year" and time.kind == "point":
            when = resolved(time, day)
            if when is not None and (day is None or abs(int(when.start[:4]) - day.year) <= 2):
                return int(when.start[:4])
    return day.year if day else None


def parties_of(around: Surroundings, start: int, end: int) -> Owners:
    """The parties of a tie: by the words around it, else by subjects and story."""
    owners = whose(around, start, end)
    if len(owners.parties) > 1:
        return owners
    story = of_story(around, start, end)
    if owners.parties and not set(owners.parties) <= set(story.parties):
        return owners
    return story


def statuses(around: Surroundings, offset: int, since: int = -1, until: int | None = None) -> set[str]:
    """The classes of the status words in the stretch of an offset, or only of those between two others."""
    own = around.stretch(offset)
    until = around.end if until is None else until
    return {
        "planned" if entry.key == "upcoming" else entry.key
        for item in around.sentence.clauses.items
        if not isinstance(item, Group) and item.kind == sym.STATUS and item.atoms
        if around.stretch(item.start) == own and since <= item.start < until
        for entry in item.atoms[0].entries
        if entry.kind == "status"
    }


def acts_near(around: Surroundings, offset: int, *keys: str) -> list[Chunk]:
    """The act words of some kinds in the stretch of an offset."""
    own = around.stretch(offset)
    return [
        item
        for item in around.sentence.clauses.items
        if not isinstance(item, Group)
        and item.kind == sym.ACT
        and around.stretch(item.start) == own
        and any(entry.key in keys for entry in item.atoms[0].entries)
    ]


def partnerships(around: Surroundings, day: date | None) -> list[Finding[Relation]]:
    """Partnerships by level; with the year of an upgrade told in the same breath."""
    out: list[Finding[Relation]] = []
    for noun in around.spots("partnership"):
        owners = _partners(around, noun)
        if len(owners.parties) < 2 or _left_behind(around, noun):
            continue
        since, status = None, None
        lo, hi = noun.start, noun.end
        if acts_near(around, noun.start, "upgrade"):
            time = dated(around, noun.start, noun.end, reach=4)
            since = iso(resolved(time, day))
            if since is not None and time is not None:
                lo, hi = min(lo, time.start), max(hi, time.end)
            if since is None and "planned" in statuses(around, noun.start):
                status = "planned"
        record = Relation(
            type="partnership",
            parties=owners.parties,
            value=noun.key,
            since=since,
            status=status,  # type: ignore[arg-type]
            evidence=[],
            rule=noun.rule,
        )
        near = owners.how != "story"
        places = told(around, min(lo, owners.start) if near else lo, max(hi, owners.end) if near else hi)
        out.append(Finding(record, places, "upgrade" if since else ""))
    return out


def _left_behind(around: Surroundings, noun: Noun) -> bool:
    """The level that a partnership is raised from: "raised ties from a partnership to a strategic one"."""
    before = [item for item in around.sentence.clauses.items if item.end <= noun.start and item.kind != sym.GAP]
    last = before[-1] if before else None
    if not isinstance(last, Chunk) or not last.atoms or last.atoms[0].classes & {"from", "of"} != {"from"}:
        return False
    return around.words(last.end, noun.start) <= 1 and bool(acts_near(around, noun.start, "upgrade"))


def _partners(around: Surroundings, noun: Noun) -> Owners:
    owners = whose(around, noun.start, noun.end)
    if len(owners.parties) > 1:
        return owners
    if not _LEVEL & set(noun.key.split()):
        return owners
    story = of_story(around, noun.start, noun.end)
    if owners.parties and not set(owners.parties) <= set(story.parties):
        return owners
    return story
