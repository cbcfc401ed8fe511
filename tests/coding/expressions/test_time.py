"""Expressions of time: found in every language, resolved against the story's day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dragoman.coding.expressions.time import GrammarError, TimeExpression, TimeGrammar, resolve
from dragoman.coding.expressions.timevalue import Tense
from dragoman.coding.expressions.wordlists import expanded
from dragoman.languages import HERE
from dragoman.languages.language import read_yaml
from dragoman.records import Date

FRIDAY = date(2024, 8, 23)
TOLD = {"sv": date(2025, 11, 1)}
TAGS = ["en", "zh", "no", "sv", "da", "vi", "ru", "uk", "de", "fr", "es", "pt"]
DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31))
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
WRITTEN = {
    "en": ["{weekday}, {month} {day}, {year}", "{month} {day}, {year}", "{day} {month} {year}", "{month}/{day}/{year}"],
    "zh": ["{year}年{number}月{day}日", "{year}年{number}月{day}日{weekday}", "{year}/{number}/{day}"],
    "no": ["{weekday} {day}. {month} {year}", "{day}. {month} {year}", "{day}.{number}.{year}"],
    "sv": ["{weekday} den {day} {month} {year}", "den {day} {month} {year}"],
    "da": ["{weekday} den {day}. {month} {year}", "{day}. {month} {year}"],
    "vi": ["ngày {day} tháng {number} năm {year}", "ngày {day}/{number}/{year}", "ngày {day}-{number}-{year}"],
    "ru": ["{day} {month} {year} года", "{weekday}, {day} {month} {year} г."],
    "uk": ["{day} {month} {year} року", "{day}.{number}.{year}"],
    "de": ["{weekday}, {day}. {month} {year}", "am {day}. {month} {year}", "{day}.{number}.{year}"],
    "fr": ["le {day} {month} {year}", "{weekday} {day} {month} {year}"],
    "es": ["el {day} de {month} de {year}", "{weekday} {day} de {month} de {year}"],
    "pt": ["{day} de {month} de {year}", "{weekday}, {day} de {month} de {year}"],
}


@cache
def data(tag: str) -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml(HERE / tag / "time.yaml")
    return loaded


@cache
def grammar(tag: str) -> TimeGrammar:
    return TimeGrammar.compile(data(tag), f"{tag}/time.yaml")


def word(tag: str, role: str, value: int) -> str:
    """The first form of a role: January, Monday."""
    return next(iter(expanded(data(tag)[role][value], role)))


def examples() -> Iterator[tuple[str, str, list[str], list[str]]]:
    """The rows of times.txt: tag, text, spans, dates."""
    tag = ""
    for line in (Path(__file__).parent / "times.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            tag = line.strip("[]")
        elif line and not line.startswith("#"):
            text, spans, dates = (part.strip() for part in line.split(" |"))
            yield tag, text, spans.split(" + ") if spans else [], dates.split(" + ") if dates else []


def told(found: Date | None) -> str:
    """A date as times.txt writes it."""
    if found is None:
        return "-"
    quarter, half = (int(found.start[5:7]) + 2) // 3, 1 if found.start[5:7] == "01" else 2
    return {
        "day": found.start,
        "month": found.start[:7],
        "quarter": f"{found.start[:4]}-Q{quarter}",
        "half": f"{found.start[:4]}-H{half}",
        "year": found.start[:4],
        "span": f"{found.start}..{found.end}",
    }[found.precision]


def only(tag: str, text: str) -> TimeExpression:
    """The one expression in a text."""
    (found,) = grammar(tag).find(text)
    return found


def day(
    tag: str, text: str, anchor: date | None = FRIDAY, tense: Tense | None = None, context: Date | None = None
) -> str | None:
    found = resolve(only(tag, text), anchor, tense=tense, context=context)
    return told(found) if found else None


def first(found: Date | None) -> date:
    """The first day of a date that must be there."""
    assert found is not None
    return date.fromisoformat(found.start)


@pytest.mark.parametrize(("tag", "text", "spans", "dates"), list(examples()))
def test_what_a_speaker_would_accept(tag: str, text: str, spans: list[str], dates: list[str]) -> None:
    found = grammar(tag).find(text)
    assert [text[e.start : e.end] for e in found] == spans
    assert [told(resolve(e, TOLD.get(tag, FRIDAY))) for e in found] == dates


@pytest.mark.parametrize("tag", TAGS)
def test_every_language_has_its_examples(tag: str) -> None:
    rows = [row for row in examples() if row[0] == tag and row[3]]
    assert len(rows) >= (40 if tag in ("en", "zh", "no", "sv") else 10)


@pytest.mark.parametrize(
    ("tag", "text", "past", "future"),
    [
        ("en", "on Thursday", "2024-08-22", "2024-08-29"),
        ("en", "on Friday", "2024-08-23", "2024-08-23"),
        ("en", "on August 24", "2023-08-24", "2024-08-24"),
        ("en", "in May", "2024-05", "2025-05"),
        ("en", "in August", "2024-08", "2024-08"),
        ("en", "from May 16 to 21", "2024-05-16..2024-05-21", "2025-05-16..2025-05-21"),
        ("en", "from December 28 to January 3", "2023-12-28..2024-01-03", "2024-12-28..2025-01-03"),
        ("zh", "26日下午", "2024-07-26", "2024-08-26"),
        ("zh", "5月16日", "2024-05-16", "2025-05-16"),
        ("zh", "周二至周四", "2024-08-20..2024-08-22", "2024-08-27..2024-08-29"),
        ("sv", "i torsdags", "2024-08-22", None),
        ("no", "til høsten", None, "2024-09-01..2024-11-30"),
    ],
)
def test_the_tense_turns_the_direction(tag: str, text: str, past: str | None, future: str | None) -> None:
    if past is not None:
        assert day(tag, text, tense="past") == past
    if future is not None:
        assert day(tag, text, tense="future") == future


@pytest.mark.parametrize(("tag", "text"), [("en", "last year"), ("en", "in 2019"), ("zh", "去年"), ("no", "i fjor")])
def test_a_future_tense_never_resolves_to_the_past(tag: str, text: str) -> None:
    assert resolve(only(tag, text), FRIDAY, tense="future") is None


@given(told_on=DATES, tag=st.sampled_from(TAGS), number=st.integers(1, 7))
def test_a_weekday_is_the_last_one_or_the_next(told_on: date, tag: str, number: int) -> None:
    introduced = {"vi": "hôm ", "ru": "в ", "uk": "у "}.get(tag, "") + word(tag, "weekday", number)
    expression = only(tag, introduced)
    bounds: tuple[tuple[Tense | None, int, int], ...] = ((None, -6, 0), ("past", -6, 0), ("future", 0, 6))
    for tense, low, high in bounds:
        found = first(resolve(expression, told_on, tense=tense))
        assert found.isoweekday() == number
        assert low <= (found - told_on).days <= high


@given(told_on=st.dates(date(1930, 1, 1), date(2060, 1, 1)), said=DATES, tag=st.sampled_from(["en", "zh", "no", "ru"]))
def test_a_date_without_a_year_is_near(told_on: date, said: date, tag: str) -> None:
    assume((said.month, said.day) != (2, 29))
    text = f"{said.month}月{said.day}日" if tag == "zh" else f"{said.day} {word(tag, 'month', said.month)}"
    expression = only(tag, text)
    tenses: tuple[Tense | None, ...] = (None, "past", "future")
    for tense in tenses:
        resolved = resolve(expression, told_on, tense=tense)
        if tense == "future" and resolved is None:
            # To come, by a day that has just passed: a report brought again tells no day of next year.
            gone = [told_on - timedelta(days=back) for back in range(1, 11)]
            assert (said.month, said.day) in {(one.month, one.day) for one in gone}
            continue
        found = first(resolved)
        assert (found.month, found.day) == (said.month, said.day)
        assert -366 <= (found - told_on).days <= (0 if tense == "past" else 366)
        assert tense != "future" or found >= told_on


def test_what_is_to_come_by_a_day_just_gone_is_no_day_of_next_year() -> None:
    assert day("en", "May 14", date(2024, 5, 17), tense="future") is None
    assert day("en", "May 17", date(2024, 5, 17), tense="future") == "2024-05-17"
    assert day("en", "January 14", date(2024, 5, 17), tense="future") == "2025-01-14"


def test_the_weekday_tells_the_year() -> None:
    assert day("en", "Sunday, May 14") == "2023-05-14"
    assert day("no", "tirsdag 27. august", tense="past") == "2024-08-27"  # "skulle møtes tirsdag 27. august"


def test_without_a_day_of_the_story_only_what_names_its_year_resolves() -> None:
    for text in ("on Thursday", "May 16", "in May", "last year", "two years ago", "yesterday", "earlier this month"):
        assert resolve(only("en", text), None) is None
    for text, expected in (
        ("May 16, 2024", "2024-05-16"),
        ("since 2007", "2007"),
        ("in the 1990s", "1990-01-01..1999-12-31"),
        ("the third quarter of 2023", "2023-Q3"),
        ("from 2009 to 2013", "2009-01-01..2013-12-31"),
        ("early 2025", "2025-Q1"),
    ):
        assert day("en", text, None) == expected


def test_what_points_back_takes_the_date_spoken_of() -> None:
    spoken = Date(start="2022-09-29", end="2022-09-29", precision="day")
    assert day("zh", "同日", context=spoken) == "2022-09-29"
    assert day("no", "dagen etter", context=spoken) == "2022-09-30"
    assert day("en", "the following year", context=spoken) == "2023"
    assert day("en", "two years later", context=spoken) == "2024"
    assert day("en", "the same day", context=None) is None
    month = Date(start="2022-09-01", end="2022-09-30", precision="month")
    assert day("en", "the same day", context=month) is None
    assert day("en", "the same month", context=month) == "2022-09"


def test_bounds_keep_their_direction() -> None:
    assert only("en", "since 2007").direction == "since"
    assert only("zh", "2007年以来").direction == "since"
    assert only("no", "innen 2030").direction == "until"
    assert only("zh", "2030年前").direction == "before"
    assert only("sv", "efter 2022").direction == "after"
    assert only("en", "in 2007").direction is None


def test_durations_are_found_and_are_no_dates() -> None:
    for tag, text in (
        ("en", "for the next five years"),
        ("en", "in 10 years"),
        ("zh", "50年来"),
        ("no", "i tre dager"),
    ):
        found = only(tag, text)
        assert (found.kind, found.grain) == ("duration", "duration")
        assert resolve(found, FRIDAY) is None


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "version 1.2.3 of 2,000 people, 2000 soldiers and 1999 dollars"),
        ("en", "the G20, the B9 and F-16s, up 1.5 percent"),
        ("en", "he may march; second, they won 3-1 after UN Resolution 1973"),
        ("en", "call +47 22 33 44 55"),
        ("en", "the 2030 Agenda and Article 5"),
        ("no", "statsminister Mars møtte 2000 soldater og Jan Mai"),
        ("sv", "2001-sekretariatet och 2000 soldater"),
        ("zh", "习近平同日本首相就《2063年议程》会谈，第31届，1998名士兵"),
        ("fr", "l'accord a été signé"),
        ("pt", "a segunda maior economia, segundo o ministro"),
    ],
)
def test_what_is_no_time_is_left_alone(tag: str, text: str) -> None:
    assert grammar(tag).find(text) == []


@pytest.mark.parametrize(
    "text", ["31 February 2024", "May 32, 2024", "2024-13-01", "30.2.2023", "year 0000", "99/99/9999"]
)
def test_days_that_no_calendar_has_are_no_days(text: str) -> None:
    for expression in grammar("en").find(text):
        found = resolve(expression, FRIDAY)
        assert found is None or found.precision != "day"


@given(tag=st.sampled_from(TAGS), said=DATES, pick=st.integers(0, 9), wide=st.booleans())
def test_a_date_in_the_language_s_own_form_is_read_back(tag: str, said: date, pick: int, wide: bool) -> None:
    form = WRITTEN[tag][pick % len(WRITTEN[tag])]
    month = word(tag, "month", said.month) if "{month}" in form and tag != "zh" else ""
    if tag in ("ru", "uk"):  # the genitive, as dates are written
        month = list(expanded(data(tag)["month"][said.month], "month"))[1]
    month = str(said.month) if form == "{month}/{day}/{year}" else month
    weekday = word(tag, "weekday", said.isoweekday())
    text = form.format(weekday=weekday, month=month, number=said.month, day=said.day, year=said.year)
    plain = grammar(tag).find(text)
    assert [told(resolve(e, None)) for e in plain] == [said.isoformat()]
    if wide:
        again = grammar(tag).find(text.translate(FULL_WIDTH))
        assert again == plain


@given(said=DATES)
def test_iso_dates_are_read_in_every_language(said: date) -> None:
    for tag in TAGS:
        assert day(tag, f"({said.isoformat()})", None) == said.isoformat()


@st.composite
def noise(draw: st.DrawFn) -> tuple[str, str]:
    """Any text, and text made of the grammar's own words, figures and marks."""
    tag = draw(st.sampled_from(TAGS))
    lists = [forms for role in data(tag).values() if isinstance(role, dict) for forms in role.values()]
    lists += [role for role in data(tag).values() if isinstance(role, list) and role and isinstance(role[0], str)]
    forms = sorted({form for forms in lists if isinstance(forms, list) for form in forms if isinstance(form, str)})
    piece = st.one_of(
        st.text(max_size=5), st.sampled_from(forms), st.integers(0, 99999).map(str), st.sampled_from(" -–.,/:(’年月日")
    )
    return tag, draw(st.sampled_from(["", " "])).join(draw(st.lists(piece, max_size=12)))


@settings(max_examples=300)
@given(noise(), DATES, st.sampled_from([None, "past", "future"]))
def test_any_text_gives_ordered_spans_and_never_fails(
    given_text: tuple[str, str], told_on: date, tense: Tense | None
) -> None:
    tag, text = given_text
    found = grammar(tag).find(text)
    for expression in found:
        assert 0 <= expression.start < expression.end <= len(text)
        resolved = resolve(expression, told_on, tense=tense)
        assert resolved is None or resolved.start <= resolved.end
        assert resolved is None or tense != "future" or resolved.end >= told_on.isoformat()
        resolve(expression, None)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_the_ends_of_the_calendar_do_no_harm() -> None:
    for text in (
        "10 years ago",
        "last week",
        "300 days ago",
        "a few decades ago",
        "in May",
        "earlier this year",
        "on Monday",
    ):
        for told_on in (date.min, date.max):
            resolve(only("en", text), told_on)


def test_long_runs_of_words_are_read_in_time() -> None:
    text = "May may 16 last year to " * 2000
    found = grammar("en").find(text)
    assert len(found) > 1000


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ({"months": {1: ["january"]}}, "x/time.yaml: unknown entry months"),
        ({"month": {1: [True]}}, "x/time.yaml: month: True is no text"),
        ({"month": {1: ["jan{uary"]}}, "x/time.yaml: month: unclosed brace"),
        ({"month": {1: ["mars"], 3: ["mars"]}}, "x/time.yaml: month: 'mars' already stands for 1"),
        ({"month": "january"}, "x/time.yaml: month: 'january' is no list"),
        ({"moment": [{"unit": "day"}]}, "x/time.yaml: moment: an entry lacks 'forms'"),
        ({"moment": [{"forms": ["now"], "shfit": 0}]}, "x/time.yaml: moment: unknown field shfit"),
        ({"families": ["day-frist"]}, "x/time.yaml: families: no family 'day-frist'"),
        ({"in": ["  "]}, "x/time.yaml: in: an empty form"),
        ([], "x/time.yaml: list is no mapping"),
    ],
)
def test_a_broken_file_is_refused_with_file_and_entry(broken: Any, message: str) -> None:
    with pytest.raises(GrammarError) as refused:
        TimeGrammar.compile(broken, "x/time.yaml")
    assert str(refused.value).startswith(message)


def test_a_language_without_words_of_time_finds_nothing_but_figures() -> None:
    bare = TimeGrammar.compile({})
    assert bare.find("on Thursday, May 16") == []
    assert told(resolve(bare.find("2024-05-16")[0], None)) == "2024-05-16"


def test_offsets_hold_where_the_case_folds_oddly() -> None:
    text = "İstanbul’da ΑΣ, May 16, 2024"
    found = only("en", text)
    assert text[found.start : found.end] == "May 16, 2024"
    assert first(resolve(only("en", "YESTERDAY"), FRIDAY)) == FRIDAY - timedelta(days=1)
