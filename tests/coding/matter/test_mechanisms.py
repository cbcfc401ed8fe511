"""Standing channels, and the series that meetings belong to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Event, Mechanism
from stories import coded

STATES = {"China": "CHN", "France": "FRA", "Kenya": "KEN", "Brazil": "BRA", "Norway": "NOR", "Vietnam": "VNM"}
PAIRS = st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True)
REGULAR = "Regular Meeting between Chinese and Russian Heads of Government"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The 29th regular meeting between the Chinese and Russian heads of government "
         "took place in Moscow.", REGULAR),
        ("zh-Hant", "俄中總理定期會晤機制在世界上獨一無二。", REGULAR),
        ("nb", "Det regelmessige møtet på statsministernivå mellom Kina og Russland er viktig.", REGULAR),
        ("en", "The India-Vietnam Joint Commission was set up in 1982.", "India-Vietnam joint commission"),
        ("en", "The strategic dialogue between Norway and Germany takes place "
         "annually.", "Germany-Norway strategic dialogue"),
        ("nb", "Den norsk-russiske kommisjonen ble opprettet i 1975.", "Norway-Russia commission"),
    ],
)  # fmt: skip
def test_channels_have_names(language: str, text: str, name: str) -> None:
    found = coded(Mechanism, text, language)
    assert [m.name for m in found] == [name]


@settings(max_examples=20, deadline=None)
@given(pair=PAIRS, year=st.integers(1960, 2023))
def test_channels_follow_states_and_years(pair: list[str], year: int) -> None:
    found = coded(Mechanism, f"The joint commission between {pair[0]} and {pair[1]} was established in {year}.", "en")
    assert [(set(m.parties), m.since) for m in found] == [({STATES[name] for name in pair}, str(year))]


def test_bodies_are_counted_with_their_level() -> None:
    text = (
        "Det regelmessige møtet på statsministernivå mellom Kina og Russland ble lansert i 1996. "
        "Dette inkluderer fem mellomstatlige komiteer på visestatsministernivå og 80 underkomiteer."
    )
    (found,) = coded(Mechanism, text, "nb")
    assert found.since == "1996"
    assert [body.count for body in found.bodies] == [5, 80]
    assert found.bodies[0].level == "vice premier"


def test_two_committees_of_one_pair_have_a_name_each() -> None:
    found = coded(Mechanism, "中俄投资合作委员会、能源合作委员会中方主席韩正出席会晤。", "zh-Hans")
    assert [m.name for m in found] == [
        "China-Russia investment cooperation committee",
        "China-Russia energy cooperation committee",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The committee met on Monday."),
        ("en", "Dialogue between the two countries is important."),
        ("zh-Hans", "双方将发挥合作机制作用。"),
        ("sv", "Kommissionen lade fram sitt förslag."),
    ],
)
def test_channels_of_nobody_are_none(language: str, text: str) -> None:
    assert coded(Mechanism, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "ordinal"),
    [
        ("en", "Li Qiang and Mikhail Mishustin co-chaired the 29th regular meeting between the "
         "Chinese and Russian heads of government in Moscow.", 29),
        ("zh-Hans", "李强同俄罗斯总理米舒斯京共同主持中俄总理第二十九次定期会晤。", 29),
    ],
)  # fmt: skip
def test_meetings_learn_of_their_series(language: str, text: str, ordinal: int) -> None:
    found = [e for e in coded(Event, text, language) if e.series]
    assert found
    assert {(e.series, e.ordinal) for e in found} == {(REGULAR, ordinal)}


def test_an_ordinal_may_stand_behind_the_parties() -> None:
    text = "Đối thoại chính sách quốc phòng Việt Nam - Ấn Độ lần thứ 14 diễn ra tại Hà Nội."
    (found,) = [e for e in coded(Event, text, "vi") if e.type == "meeting"]
    assert (found.parties, found.ordinal) == (["VNM", "IND"], 14)


def test_a_summit_is_its_organisations() -> None:
    text = (
        "Chinese President Xi Jinping met Belarusian President Alexander Lukashenko at the SCO summit "
        "in Astana in July 2024."
    )
    assert all(e.series in (None, "SCO summit") for e in coded(Event, text, "en"))
