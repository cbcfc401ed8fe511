"""Relations: diplomatic ties, partnerships, membership, chairmanship, ranks in trade."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Event, Relation
from stories import coded

STATES = {"China": "CHN", "France": "FRA", "Kenya": "KEN", "Brazil": "BRA", "Norway": "NOR", "Vietnam": "VNM"}
PAIRS = st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True)


def only(text: str, language: str, day: date | None = date(2024, 8, 22)) -> Relation:
    found = coded(Relation, text, language, day)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "parties", "since"),
    [
        (
            "en",
            "This year marks the 60th anniversary of diplomatic relations between China and France.",
            "CHN FRA",
            "1964",
        ),
        ("en", "Kenya and Brazil established diplomatic relations in 1964.", "KEN BRA", "1964"),
        (
            "en",
            "China-Kenya ties have grown since the establishment of diplomatic relations 61 years ago.",
            "CHN KEN",
            "1963",
        ),
        ("en", "Norway established diplomatic relations with Vietnam on 25 November 1971.", "NOR VNM", "1971-11-25"),
        ("en", "In 1975, Fiji and Kiribati established diplomatic ties.", "FJI KIR", "1975"),
        ("zh-Hans", "1971年10月，中国和土耳其建交。", "CHN TUR", "1971-10"),
        ("zh-Hans", "今年是中法建交60周年。", "CHN FRA", "1964"),
        ("zh-Hans", "中巴建交73年来，两国关系经受住了考验。巴基斯坦总理访问中国。", "CHN PAK", "1951"),
        ("nb", "I år markeres 70-årsjubileet for diplomatiske forbindelser mellom Norge og Kina.", "NOR CHN", "1954"),
        ("sv", "I år är det 75-årsdagen av diplomatiska förbindelser mellan Sverige och Kina.", "SWE CHN", "1949"),
    ],
)
def test_ties_go_back_to_the_year_told(language: str, text: str, parties: str, since: str) -> None:
    relation = only(text, language)
    assert relation.type == "diplomatic-ties"
    assert set(relation.parties) == set(parties.split())
    assert relation.since == since


@settings(max_examples=25, deadline=None)
@given(pair=PAIRS, years=st.integers(5, 120), today=st.integers(2015, 2030))
def test_an_anniversary_is_counted_back_from_the_storys_year(pair: list[str], years: int, today: int) -> None:
    text = f"This year marks the {years}th anniversary of diplomatic relations between {pair[0]} and {pair[1]}."
    relation = only(text, "en", date(today, 3, 1))
    assert relation.since == str(today - years)
    assert set(relation.parties) == {STATES[name] for name in pair}


@pytest.mark.parametrize(
    "text",
    [
        "Guests marked the 80th anniversary of the victory over fascism in Beijing and Moscow.",
        "China and France discussed diplomatic relations with third countries.",
        "The company marked the 50th anniversary of its first shop in Kenya.",
    ],
)
def test_other_anniversaries_are_no_ties(text: str) -> None:
    assert coded(Relation, text, "en") == []


def test_ties_set_up_in_a_year_named_are_an_event_too() -> None:
    text = "Since the establishment of diplomatic ties in 1992, relations between China and Belarus have grown."
    found = [e for e in coded(Event, text, "en") if e.type == "recognition"]
    assert len(found) == 1
    assert found[0].date is not None
    assert found[0].date.start == "1992-01-01"
    assert set(found[0].parties) == {"CHN", "BLR"}


@pytest.mark.parametrize(
    ("language", "text", "parties", "value"),
    [
        (
            "en",
            "The China-Belarus all-weather comprehensive strategic partnership is growing.",
            "CHN BLR",
            "all-weather comprehensive strategic partnership",
        ),
        (
            "en",
            "France and Vietnam are comprehensive strategic partners.",
            "FRA VNM",
            "comprehensive strategic partnership",
        ),
        ("en", "Xi said China values its strategic partnership with Kenya.", "CHN KEN", "strategic partnership"),
        (
            "zh-Hans",
            "双方愿推动中俄全面战略协作伙伴关系发展。",
            "CHN RUS",
            "comprehensive strategic partnership of coordination",
        ),
        ("zh-Hant", "中國和越南是全面戰略合作夥伴。", "CHN VNM", "comprehensive strategic cooperative partnership"),
        (
            "nb",
            "Kina og Hviterussland er omfattende strategiske partnere.",
            "CHN BLR",
            "comprehensive strategic partnership",
        ),
        (
            "sv",
            "Det strategiska partnerskapet mellan Sverige och Indien fördjupas.",
            "SWE IND",
            "strategic partnership",
        ),
    ],
)
def test_partnerships_have_their_level_in_english(language: str, text: str, parties: str, value: str) -> None:
    relation = only(text, language)
    assert relation.type == "partnership"
    assert set(relation.parties) == set(parties.split())
    assert relation.value == value


def test_a_story_has_one_partnership_of_a_pair_at_its_fullest_wording() -> None:
    text = (
        "The strategic partnership between China and France is strong.\n"
        "The comprehensive strategic partnership between China and France will grow."
    )
    relation = only(text, "en")
    assert relation.value == "comprehensive strategic partnership"
    assert len(relation.evidence) == 2


@settings(max_examples=20, deadline=None)
@given(pair=PAIRS)
def test_partnerships_follow_the_states(pair: list[str]) -> None:
    relation = only(f"The strategic partnership between {pair[0]} and {pair[1]} is growing.", "en")
    assert set(relation.parties) == {STATES[name] for name in pair}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "中法建交60年来，两国关系不断发展。"),
        ("zh-Hant", "中法建交60年來，兩國關係不斷發展。"),
    ],
)
def test_a_beginning_told_by_so_many_years_dates_the_deed_too(language: str, text: str) -> None:
    found = [e for e in coded(Event, text, language) if e.type == "recognition"]
    assert [(e.date.start, e.date.precision) if e.date else None for e in found] == [("1964-01-01", "year")]
