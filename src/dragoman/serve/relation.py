"""What the page of one relation is made of: as it stands, or as the record would have been on a day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.ask import Line
from dragoman.ask.brief import Brief
from dragoman.serve.desk import Desk
from dragoman.serve.draw.chart import chart
from dragoman.serve.draw.timeline import timeline

_DOTS = 120
_MONTHS = 18


def as_it_stands(
    desk: Desk, parties: Sequence[str], wanted: Mapping[str, Any], section: int
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers of a relation, and what else its template needs.

    Args:
        desk: whom to ask.
        parties: both.
        wanted: which events the timeline shows: parameters of the question `records`.
        section: most entries of each section.
    """
    brief: Brief = desk.ask("brief", {"parties": parties, "limit": section})
    told = desk.ask("records", {**wanted, "limit": _DOTS, "kinds": ["event"]})
    figures = desk.ask("figures", {"parties": parties})
    since = _lately(told.lines)
    agenda = desk.ask("agenda", {"parties": parties, "since": since})
    months = _months(since, agenda.months)
    answer = {
        "brief": brief,
        "timeline": told,
        "wording": desk.ask("wording", {"between": parties}),
        "figures": figures,
        "agenda": agenda,
        "disputes": desk.ask("disputes", {"between": parties, "limit": 6}),
    }
    more = {
        **_of_brief(brief, section),
        "events": told.lines,
        "drawing": timeline(told.lines),
        "charts": [found for series in figures.series if (found := chart(series))],
        "wordings": answer["wording"].wordings,
        "disputes": answer["disputes"].disputes,
        "months": months,
        "years": Counter(month[:4] for month in months),
        "topics": agenda.topics[:12],
        "types": sorted(brief.types),
        "wanted": wanted,
    }
    return answer, more


def on_a_day(desk: Desk, given: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same as of a day: the brief alone, for it is what tells how a record was then.

    Args:
        desk: whom to ask.
        given: parameters of the question `brief`, with `as_of` and `limit`.
    """
    brief: Brief = desk.ask("brief", given)
    events = brief.encounters
    more = {
        **_of_brief(brief, given["limit"]),
        "events": events,
        "drawing": timeline(events),
        "wanted": defaultdict(lambda: None),
    }
    return {"brief": brief}, more


def _of_brief(brief: Brief, section: int) -> dict[str, Any]:
    """What a brief fills; the rest is empty where nothing else is asked."""
    return {
        **dict.fromkeys(("wordings", "disputes", "charts", "topics", "types"), ()),
        "section": section,
        "most_dots": _DOTS,
        "papers": [one for one in brief.ledger.papers if len(one.steps) > 1 or one.status != "signed"],
        "pledges": [pledge for pledge in brief.ledger.pledges if pledge.later][::-1],
    }


def _lately(lines: Sequence[Line]) -> str | None:
    """The first of the months that an agenda is shown for, up to the latest event."""
    last = max((line.date.start for line in lines if line.date and len(line.date.start) >= 7), default=None)
    if last is None:
        return None
    month = int(last[:4]) * 12 + int(last[5:7]) - _MONTHS
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _months(since: str | None, told: Sequence[str]) -> list[str]:
    """The months of an agenda, those of which nothing is told among them; what began before stands in none."""
    shown = [month for month in told if month >= (since or "")]
    if not shown:
        return []
    first, last = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (shown[0], shown[-1]))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(max(first, last - _MONTHS + 1), last + 1)]
