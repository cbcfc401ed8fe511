from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge import Term
from dragoman.knowledge.terms import parse_terms


def test_several_terms_on_a_line() -> None:
    assert parse_terms("President 2000-05-07..2008-05-07 2012-05-07..", "RUS") == [
        Term(office="President", of="RUS", since="2000-05-07", until="2008-05-07"),
        Term(office="President", of="RUS", since="2012-05-07"),
    ]


def test_an_office_of_an_organisation() -> None:
    (term,) = parse_terms("Secretary-General @UN Security Council 2017..", "PRT")
    assert (term.office, term.of, term.since, term.until) == ("Secretary-General", "UN Security Council", "2017", None)


def test_an_office_whose_time_is_not_known() -> None:
    assert parse_terms("Professor", "USA") == [Term(office="Professor", of="USA")]


@pytest.mark.parametrize(
    "line", ["President 2013-03-14", "President ..2013 x", "President 2013-13..", "", "@CPC 2012.."]
)
def test_a_broken_line_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parse_terms(line, "CHN")


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        parse_terms("President 2013..2012-05", "CHN")


def test_a_coarse_bound_covers_all_its_days() -> None:
    term = Term(office="President", of="CHN", since="2013-03", until="2018")
    assert term.covers(date(2013, 3, 1)) and term.covers("2018-12-31")
    assert not term.covers("2013-02-28") and not term.covers("2019-01-01")


@given(st.dates(), st.dates(), st.dates())
def test_a_term_covers_the_days_between_its_bounds(one: date, other: date, day: date) -> None:
    since, until = sorted((one, other))
    term = Term(office="President", of="CHN", since=since.isoformat(), until=until.isoformat())
    assert term.covers(day) == (since <= day <= until)
