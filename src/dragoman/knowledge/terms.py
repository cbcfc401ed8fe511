"""How a term in an office is written in the people files: `General Secretary @CPC 2012-11-15..`."""

from __future__ import annotations

import re

from dragoman.knowledge.model import Term

_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_TERM = re.compile(rf"(?P<office>[^@\d]+?)(?: @(?P<of>.+?))?(?P<spans>(?: (?:{_DAY})?\.\.(?:{_DAY})?)*)", re.UNICODE)


def parse_terms(text: str, state: str) -> list[Term]:
    """The terms of one line: office id, `@` whose office (default the state), then `since..until` for each time.

    Args:
        text: such as `President 2000-05-07..2008-05-07 2012-05-07..`; without a span the time is not known.
        state: ISO alpha-3 code of the person's state.

    Raises:
        ValueError: the line is not of this form, or a time ends before it starts.
    """
    match = _TERM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no term: write `Office @organisation 2012-11-15..2017-03`")
    office, of = match["office"], match["of"] or state
    terms = [_term(office, of, span) for span in match["spans"].split()]
    return terms or [Term(office=office, of=of)]


def _term(office: str, of: str, span: str) -> Term:
    since, until = span.split("..")
    grain = min(len(since), len(until))
    if since and until and until[:grain] < since[:grain]:
        raise ValueError(f"{office}: {span} ends before it starts")
    for day in (since, until):
        if not all(1 <= int(part) <= most for part, most in zip(day.split("-")[1:], (12, 31), strict=False)):
            raise ValueError(f"{office}: {day} is no date")
    return Term(office=office, of=of, since=since or None, until=until or None)
