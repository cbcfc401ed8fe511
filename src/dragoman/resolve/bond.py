"""Whether two gists are about the same thing: never (`apart`), surely, perhaps, or nobody can tell (`bond`)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from rapidfuzz import fuzz

from dragoman.resolve.gist import NARROW, ONCE, STANCES, Figure, Gist
from dragoman.resolve.names import same_name
from dragoman.resolve.roundings import may_be_one

FIRM, VAGUE = 2, 1
_CURRENT = {"occurred", "planned"}
_SINCE_REPORT = {"occurred": (-30, 2), "planned": (-2, 90)}
"""Days from the day of publication in which an undated event that is told as news must lie, by status."""
_SAME_WORDS = 0.5
_SITTINGS = {"meeting", "exchange"}


class Bond(NamedTuple):
    """Reason to take two gists for one thing: firm or vague, and how much speaks for it."""

    tier: int
    score: float


def apart(left: Gist, right: Gist) -> bool:
    """Whether two gists cannot be the same thing. Symmetric."""
    if left.kind != right.kind:
        return True
    return _APART[left.kind](left, right)


def bond(left: Gist, right: Gist) -> Bond | None:
    """The bond between two gists; None where there is none. Symmetric."""
    if apart(left, right):
        return None
    return _BOND[left.kind](left, right)


# Events


def _events_apart(left: Gist, right: Gist) -> bool:
    return (
        left.family != right.family
        or left.count != right.count
        or bool(left.ordinal and right.ordinal and left.ordinal != right.ordinal)
        or bool(left.country and right.country and left.country != right.country)
        or bool(left.type != "visit" and left.city and right.city and left.city != right.city)
        or (left.status != right.status and {left.status, right.status} != _CURRENT)
        or _dates_apart(left, right)
        or not _parties_fit(left, right)
        or bool(left.doers and right.doers and left.type in STANCES and left.doers != right.doers)
        or _people_apart(left, right)
        or _talks_and_forum(left, right)
    )


def _talks_and_forum(left: Gist, right: Gist) -> bool:
    """One is a meeting of some, the other a forum or a fair they went to; or one fair was and one is to come."""
    if left.type == right.type == "exchange" and left.status != right.status:
        return True
    if {left.type, right.type} != _SITTINGS:
        return False
    return {f.name for f in left.named} != {f.name for f in right.named} or len(_named_states(left)) > 1


def _dates_apart(left: Gist, right: Gist) -> bool:
    if not (left.start and right.start and left.end and right.end):
        return False
    if left.start <= right.end and right.start <= left.end:
        return False
    return not (left.type == right.type == "visit" and _next_day(left, right) and _one_stay(left, right))


def _next_day(left: Gist, right: Gist) -> bool:
    first, later = sorted((left, right), key=lambda gist: gist.start)
    return date.fromisoformat(later.start) - date.fromisoformat(first.end) <= timedelta(days=1)


def _one_stay(left: Gist, right: Gist) -> bool:
    """One traveller in one country: who arrives one day is on a visit the next."""
    return bool(left.country) and left.country == right.country and _same_cast(left, right)


def _parties_fit(left: Gist, right: Gist) -> bool:
    mine, theirs = set(left.parties), set(right.parties)
    if mine == theirs or _one_session(left, right):
        return True
    small, large = sorted((mine, theirs), key=len)
    if left.type in STANCES and left.type == right.type:
        return bool(small) and small < large and len(large) - len(small) == 1
    if not small:
        return bool(left.named and right.named)
    # Talks of two on the margins of a summit are not the summit.
    if len(small) <= 2 and len(large) > 3:
        return bool(left.ordinal and left.ordinal == right.ordinal)
    return small < large or (len(small) > 2 and len(small & large) / len(small | large) >= 0.6)


def _people_apart(left: Gist, right: Gist) -> bool:
    """Some party for which both name people, and nobody is named by both."""
    mine, theirs = _by_state(left), _by_state(right)
    for state, people in mine.items():
        others = theirs.get(state)
        if state and others and not any(_same_figure(a, b) for a in people for b in others):
            return True
    return False


def _by_state(gist: Gist) -> dict[str, list[Figure]]:
    out: dict[str, list[Figure]] = {}
    for figure in gist.people:
        out.setdefault(figure.state, []).append(figure)
    return out


def _same_figure(left: Figure, right: Figure) -> bool:
    if left.state and right.state and left.state != right.state:
        return False
    if left.side and right.side and left.side != right.side:
        return False
    if left.name and right.name:
        return same_name(left.name, right.name)
    # An office without a name fits any name: whose it is, knowledge tells and not this comparison.
    return True if left.name or right.name else left.office == right.office


def _event_bond(left: Gist, right: Gist) -> Bond | None:
    if not (left.start and right.start) and not left.ordinal and not _told_when_it_happened(left, right):
        return None
    score = _event_score(left, right)
    if left.id == right.id:
        return Bond(FIRM, score)
    if left.type in STANCES:
        return _stance_bond(left, right, score)
    numbered = left.ordinal and left.ordinal == right.ordinal and left.parties == right.parties and _like(left, right)
    if numbered or _one_session(left, right):
        return Bond(FIRM, score + 1)
    dated = bool(left.start and right.start)
    shared = _shared(left, right)
    if dated and max(left.days, right.days) <= (366 if left.type in ONCE else NARROW):
        same_pattern = bool(shared) == bool(left.named and right.named) and _named_states(left) == _named_states(right)
        same_parties = left.parties == right.parties
        same_date = (left.start, left.end) == (right.start, right.end)
        if same_date and same_parties and (same_pattern or left.type in ONCE) and left.type == right.type:
            return Bond(FIRM, score)
        return Bond(VAGUE, score) if same_parties or shared else None
    if dated:
        return Bond(VAGUE, score) if _same_cast(left, right) else None
    if not _told_when_it_happened(left, right):
        return None
    if left.type in ONCE and left.parties == right.parties and len(left.parties) > 1:
        return Bond(VAGUE, score)
    if _signed_there(left, right):
        return Bond(VAGUE, score)
    same_place = left.country == right.country and bool(
        left.country or (_placed_in_time(left) and _placed_in_time(right))
    )
    return Bond(VAGUE, score) if _same_cast(left, right) and left.status == right.status and same_place else None


def _signed_there(left: Gist, right: Gist) -> bool:
    """What two parties signed, whoever held the pens: told with its day, and as news without one."""
    same = left.type == right.type == "signing" and left.parties == right.parties and left.status == right.status
    return same and len(left.parties) == 2 and bool(left.start or right.start)


def _event_score(left: Gist, right: Gist) -> float:
    return (
        (left.type == right.type)
        + (left.parties == right.parties)
        + min(_shared(left, right), 3) * 0.5
        + (bool(left.start) and left.start == right.start and left.end == right.end)
        + 0.5 * (bool(left.city) and left.city == right.city)
        + 0.25 * (left.status == right.status)
    )


def _shared(left: Gist, right: Gist) -> int:
    """People named by both."""
    return sum(any(_same_figure(a, b) for b in right.named) for a in left.named)


def _same_cast(left: Gist, right: Gist) -> bool:
    """Whether enough people are named by both: who met whom, or who travelled or was appointed."""
    if left.type in ("visit", "appointment"):
        return any(one.side == "a" and _same_figure(one, other) for one in left.named for other in right.named)
    return _shared(left, right) >= 2


def _named_states(gist: Gist) -> set[str]:
    return {figure.state for figure in gist.named}


def _like(left: Gist, right: Gist) -> bool:
    """Whether both name a series, and names like it: a page may shorten a long one."""
    return bool(left.series and right.series) and fuzz.token_set_ratio(left.series, right.series) >= 60


def _one_session(left: Gist, right: Gist) -> bool:
    """Both tell of the same session of one series, whoever of those who attend each names."""
    return bool(left.ordinal and left.series) and (left.ordinal, left.series) == (right.ordinal, right.series)


def _placed_in_time(gist: Gist) -> bool:
    return bool(gist.start or gist.published)


def _told_when_it_happened(left: Gist, right: Gist) -> bool:
    """Whether the days of events and of reports allow that both are one; what has neither is bound by nothing."""
    mine, theirs = when(left), when(right)
    return mine is None or theirs is None or (mine[0] <= theirs[1] and theirs[0] <= mine[1])


def when(gist: Gist) -> tuple[str, str] | None:
    """First and last day on which it can have been, ISO 8601: its date, else what the day of its report allows."""
    if gist.start:
        return gist.start, gist.end
    if not gist.published:
        return None
    before, after = _SINCE_REPORT.get(gist.status, (-30, 30))
    told = date.fromisoformat(gist.published)
    try:
        return (told + timedelta(days=before)).isoformat(), (told + timedelta(days=after)).isoformat()
    except OverflowError:
        return gist.published, gist.published


def _stance_bond(left: Gist, right: Gist, score: float) -> Bond | None:
    if not left.start and not right.start and not (left.published and left.published == right.published):
        return None
    if left.language == right.language:
        return (
            Bond(FIRM, score + _overlap(left.words, right.words))
            if _overlap(left.words, right.words) >= _SAME_WORDS
            else None
        )
    same_day = left.start and left.start == right.start and left.end == right.end
    if (
        same_day
        and left.parties == right.parties
        and _shared(left, right)
        and _overlap(left.topics, right.topics) > 0.5
    ):
        return Bond(VAGUE, score)
    return None


def _overlap(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    mine, theirs = set(left), set(right)
    return len(mine & theirs) / len(mine | theirs) if mine or theirs else 0.0


# Facts


def _relations_apart(left: Gist, right: Gist) -> bool:
    return (
        left.type != right.type
        or left.parties != right.parties
        or bool(left.value and right.value and left.value != right.value)
        or bool(left.rank and right.rank and left.rank != right.rank)
        or bool(left.ordinal and right.ordinal and left.ordinal != right.ordinal)
        or (left.count != right.count and min(left.count, right.count) > 1)
        or not _refines(left.start, right.start)
        or not _refines(left.end, right.end)
        or (left.status != right.status and {left.status, right.status} != _CURRENT)
        or not ((left.start and right.start) or _refines(left.published, right.published))
    )


def _relation_bond(left: Gist, right: Gist) -> Bond | None:
    exact = left.value == right.value and left.rank == right.rank
    return Bond(FIRM if exact else VAGUE, 1.0 + exact + (left.start == right.start))


def _refines(left: str, right: str) -> bool:
    """Whether one day, month or year (ISO 8601) is the other, more closely told; a missing one refines nothing away."""
    return not left or not right or left.startswith(right) or right.startswith(left)


def _mechanisms_apart(left: Gist, right: Gist) -> bool:
    if left.parties != right.parties or fuzz.token_sort_ratio(left.name, right.name) < 85:
        return True
    # The investment committee is not the energy committee: each names a field of its own.
    mine, theirs = set(left.name.split()), set(right.name.split())
    return bool(mine - theirs) and bool(theirs - mine)


def _sure(_left: Gist, _right: Gist) -> Bond:
    return Bond(FIRM, 1.0)


def _agreements_apart(left: Gist, right: Gist) -> bool:
    return (
        left.family != right.family
        or left.parties != right.parties
        or _dates_apart(left, right)
        or (left.status != right.status and {left.status, right.status} != {"signed", "in-force"})
    )


def _agreement_bond(left: Gist, right: Gist) -> Bond | None:
    alike = fuzz.token_sort_ratio(left.name, right.name) / 100
    within = fuzz.token_set_ratio(left.name, right.name) >= 95
    if left.start and right.start and max(left.days, right.days) <= NARROW:
        if alike >= 0.85:
            return Bond(FIRM, 1 + alike)
        return Bond(VAGUE, alike) if within else None
    return Bond(VAGUE, alike) if alike >= 0.9 and _told_when_it_happened(left, right) else None


def _indicators_apart(left: Gist, right: Gist) -> bool:
    return (
        left.type != right.type
        or left.parties != right.parties
        or left.status != right.status
        or bool(left.start and right.start and (left.start, left.end) != (right.start, right.end))
        or not _one_figure(left, right)
    )


def _one_figure(left: Gist, right: Gist) -> bool:
    """The same value; or, of one period, one that is the other rounded."""
    if left.value == right.value:
        return True
    (mine, unit), (theirs, other_unit) = left.figure, right.figure
    told = left.start and right.start and mine > 0 and unit == other_unit
    return bool(told) and may_be_one(mine, theirs)


def _indicator_bond(left: Gist, right: Gist) -> Bond | None:
    if left.start and right.start:
        return Bond(FIRM if left.value == right.value else VAGUE, 1.0)
    return Bond(VAGUE, 1.0) if left.value else None


def _quotes_apart(left: Gist, right: Gist) -> bool:
    return (
        left.language != right.language
        or _dates_apart(left, right)
        or not _same_figure(left.people[0], right.people[0])
    )


def _quote_bond(left: Gist, right: Gist) -> Bond | None:
    alike = _overlap(left.words, right.words)
    return Bond(FIRM, alike) if alike >= 0.6 else None


def _another(left: Gist, right: Gist) -> bool:
    return left.id != right.id


_APART: dict[str, Callable[[Gist, Gist], bool]] = {
    "event": _events_apart,
    "relation": _relations_apart,
    "mechanism": _mechanisms_apart,
    "agreement": _agreements_apart,
    "indicator": _indicators_apart,
    "quote": _quotes_apart,
    "dispute": _another,
    "article": _another,
}
_BOND: dict[str, Callable[[Gist, Gist], Bond | None]] = {
    "event": _event_bond,
    "relation": _relation_bond,
    "mechanism": _sure,
    "agreement": _agreement_bond,
    "indicator": _indicator_bond,
    "quote": _quote_bond,
    "dispute": _sure,
    "article": _sure,
}
