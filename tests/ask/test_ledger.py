"""The ledger of a relation, as of any day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dragoman.ask import brief
from dragoman.ask.ledger import Ledger
from dragoman.ask.render import sheet
from dragoman.ask.render import text as rendered
from dragoman.records import Agreement, Change, Indicator, Period, Record
from dragoman.store import Store
from made import article, day, event, page, person, relation, span, told

BLR_CHN = ["CHN", "BLR"]


def trade(value: float, number: int, where: dict[str, Any], change: float | None = None) -> Indicator:
    return Indicator(
        id=f"{value}-{number}",
        name="goods-trade",
        parties=BLR_CHN,
        period=Period(start=f"{number}-01-01", end=f"{number}-12-31"),
        value=value,
        unit="USD",
        change=Change(value=change, unit="percent") if change else None,
        evidence=[span("trade", **where)],
    )


def session(number: int, at: str, where: dict[str, Any]) -> Record:
    people = [person("Li Qiang", "CHN"), person("Roman Golovchenko", "BLR")]
    return event(
        "meeting",
        f"the {number}",
        date=day(at),
        parties=BLR_CHN,
        participants=people,
        series="Joint Commission",
        ordinal=number,
        where=where,
    )


@pytest.fixture
def store() -> Iterator[Store]:
    with Store("sqlite://", create=True) as made:
        for name, published in (("early", "2023-03-01"), ("late", "2024-08-23")):
            own = page(f"{name}.txt", f"words of {name}")
            where = {"document": own.document, "article": name}
            level = {
                "early": "comprehensive strategic partnership",
                "late": "all-weather comprehensive strategic partnership",
            }
            records: list[Record] = [relation("partnership", BLR_CHN, value=level[name], where=where)]
            records += [relation("membership", [state, "SCO"], where=where) for state in BLR_CHN]
            if name == "early":
                records += [trade(5.0e9, 2022, where), session(1, "2021-06-01", where)]
                records.append(
                    event(
                        "visit",
                        "will come",
                        date=day("2024-08-22"),
                        parties=BLR_CHN,
                        status="planned",
                        where=where,
                        participants=[person("Li Qiang", "CHN", "visitor")],
                    )
                )
            else:
                records += [trade(8.4e9, 2023, where, change=68.0), session(3, "2024-08-22", where)]
                records.append(
                    event(
                        "visit",
                        "came",
                        date=day("2024-08-22"),
                        parties=[*BLR_CHN, "RUS"],
                        where=where,
                        participants=[person("Ding Xuexiang", "CHN", "visitor")],
                    )
                )
            made.put([told(own, [article(own, name, published=published)], records)])
        yield made


def kept(store: Store, as_of: str | None = None) -> Ledger:
    return brief(store, ["China", "Belarus"], as_of=as_of).ledger


def test_levels_stand_in_order_with_when_they_were_told(store: Store) -> None:
    levels = [(level.value.split()[0], level.first, level.last) for level in kept(store).levels]
    assert levels == [("comprehensive", "2023-03-01", "2023-03-01"), ("all-weather", "2024-08-23", "2024-08-23")]


def test_a_level_that_no_report_dates_has_no_day_and_stands_last() -> None:
    with Store("sqlite://", create=True) as store:
        for name, level, published in (("dated", "strategic", "2023-03-01"), ("undated", "special", None)):
            own = page(f"{name}.txt", f"{name} words")
            where = {"document": own.document, "article": name}
            said = relation("partnership", BLR_CHN, value=f"{level} partnership", where=where)
            store.put([told(own, [article(own, name, published=published)], [said])])
        answer = brief(store, BLR_CHN)
    assert [(level.value.split()[0], level.first, level.last) for level in answer.ledger.levels] == [
        ("strategic", "2023-03-01", "2023-03-01"),
        ("special", "", ""),
    ]
    (section,) = (one for one in sheet(answer).sections if one.heading == "Levels")
    assert [entry.when for entry in section.entries] == ["2023-03-01", ""]


def test_sessions_have_numbers_days_and_gaps(store: Store) -> None:
    (series,) = kept(store).sessions
    assert [(one.ordinal, one.day) for one in series.sessions] == [(1, "2021-06-01"), (3, "2024-08-22")]
    assert series.missing == [2]


def test_a_change_told_is_checked_against_the_year_before(store: Store) -> None:
    (series,) = kept(store).series
    last = series.years[-1]
    assert (last.year, last.values, last.told, last.worked_out, last.agrees) == ("2023", [8.4e9], 68.0, 68.0, True)


def test_memberships_in_common_and_pledges_with_what_came_of_them(store: Store) -> None:
    found = kept(store)
    assert {line.type for line in found.standing} == {"membership"}
    (pledge,) = found.pledges
    assert (pledge.line.status, [line.type for line in pledge.later]) == ("planned", ["visit"])


def test_with_a_limit_the_latest_pledges_are_kept_of_those_borne_out_and_of_the_others() -> None:
    with Store("sqlite://", create=True) as store:
        own = page("pledges.txt", "words of pledges")
        where = {"document": own.document, "article": "all"}
        made: list[Record] = []
        for number in range(1, 7):
            for topic, at in (("trade", f"2024-0{number}-01"), ("energy", f"2023-0{number}-11")):
                met = {"parties": BLR_CHN, "date": day(at), "topics": [topic], "where": where}
                made.append(event("agree", f"promised {topic} {number}", **met))
            made.append(
                event("meeting", f"met {number}", **met | {"date": day(f"2024-0{number}-20"), "topics": ["trade"]})
            )
        store.put([told(own, [article(own, "all", published="2024-01-15")], made)])
        whole = brief(store, BLR_CHN).ledger.pledges
        some = brief(store, BLR_CHN, limit=2).ledger.pledges
    borne, open_ = ([one.line.id for one in whole if bool(one.later) is told_of] for told_of in (True, False))
    assert (len(borne), len(open_)) == (6, 6)
    assert {one.line.id for one in some} == {*borne[-2:], *open_[-2:]}


def test_what_was_told_later_was_not_known(store: Store) -> None:
    found = kept(store, "2024-06-30")
    assert found.as_of == "2024-06-30"
    assert [level.value for level in found.levels] == ["comprehensive strategic partnership"]
    assert [one.ordinal for one in found.sessions[0].sessions] == [1]
    assert [year.year for year in found.series[0].years] == ["2022"]
    assert [pledge.later for pledge in found.pledges] == [[]]
    assert kept(store, "2020-01-01").levels == []


def test_the_ledger_is_laid_out(store: Store) -> None:
    laid = sheet(brief(store, ["CHN", "BLR"], as_of="2024-12-31"))
    headings = [section.heading for section in laid.sections]
    assert {"Levels", "Sessions", "Series", "Promised, and what came of it", "Memberships and chairs"} <= set(headings)
    assert laid.title == "China – Belarus, as of 2024-12-31"
    assert rendered(laid)


def test_documents_are_kept_with_what_became_of_them_as_of_a_day() -> None:
    steps = (("2001-07-16", None), ("2002-02-28", "in-force"), ("2021-07-16", "ended"))
    with Store("sqlite://", create=True) as made:
        for at, status in steps:
            own = page(f"{at}.txt", f"the treaty on {at}")
            where: dict[str, Any] = {"document": own.document, "article": at}
            paper = Agreement(
                id=at,
                type="treaty",
                title="Treaty of Friendship",
                parties=BLR_CHN,
                date=day(at),
                status=status,  # type: ignore[arg-type]
                evidence=[span(own.raw, **where)],
            )
            made.put([told(own, [article(own, at, published=at)], [paper])])
        known = {when: kept(made, when).papers for when in ("2001-12-31", "2003-01-01", "2024-01-01")}
        assert [(when, [one.status for one in papers]) for when, papers in known.items()] == [
            ("2001-12-31", ["signed"]),
            ("2003-01-01", ["in-force"]),
            ("2024-01-01", ["ended"]),
        ]
        (kept_paper,) = known["2024-01-01"]
        assert [(step.status, step.day) for step in kept_paper.steps] == [
            ("signed", "2001-07-16"),
            ("in-force", "2002-02-28"),
            ("ended", "2021-07-16"),
        ]
        laid = sheet(brief(made, ["CHN", "BLR"]))
        (section,) = (one for one in laid.sections if one.heading == "Documents, as known")
        assert [entry.text for entry in section.entries] == ["ended: Treaty of Friendship"]


def test_the_ledger_is_whole_however_few_of_a_section_are_shown(store: Store) -> None:
    whole, short = (brief(store, ["CHN", "BLR"], limit=limit) for limit in (0, 1))
    assert len(short.encounters) == len(short.figures) == 1 < len(whole.encounters)
    assert (short.ledger.sessions, short.ledger.series) == (whole.ledger.sessions, whole.ledger.series)


def test_a_level_called_by_a_part_of_its_words_stays_what_it_is() -> None:
    full, part = "all-weather comprehensive strategic partnership", "comprehensive strategic partnership"
    with Store("sqlite://", create=True) as made:
        for published, value in (("2023-03-01", full), ("2024-08-23", part)):
            own = page(f"{published}.txt", value)
            where = {"document": own.document, "article": published}
            level = relation("partnership", BLR_CHN, value=value, where=where)
            made.put([told(own, [article(own, published, published=published)], [level])])
        assert [full in line.text for line in brief(made, ["CHN", "BLR"]).partnership] == [True, False]
