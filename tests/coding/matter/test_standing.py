"""Relations to organisations and markets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Relation
from stories import coded

STATES = {"China": "CHN", "France": "FRA", "Kenya": "KEN", "Brazil": "BRA", "Norway": "NOR", "Vietnam": "VNM"}
PAIRS = st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True)
RANKS = {"": 1, "second-": 2, "third-": 3, "fifth-": 5}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Both China and Russia are permanent members of the UN Security Council.",
            {("CHN", "permanent member"), ("RUS", "permanent member")},
        ),
        ("en", "Poland, which is a member of NATO, borders Belarus.", {("POL", None)}),
        (
            "zh-Hans",
            "中国和俄罗斯都是联合国安理会常任理事国。",
            {("CHN", "permanent member"), ("RUS", "permanent member")},
        ),
        ("nb", "I juli 2024 ble Hviterussland det tiende medlemmet av SCO.", {("BLR", None)}),
        ("sv", "Sverige är medlem i Nato.", {("SWE", None)}),
    ],
)
def test_members_are_told_by_a_noun_and_its_organisation(
    language: str, text: str, expected: set[tuple[str, str | None]]
) -> None:
    found = [r for r in coded(Relation, text, language) if r.type == "membership"]
    assert {(r.parties[0], r.value) for r in found} == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poland is a member of the EU and NATO."),
        ("de", "Polen ist in der EU und der Nato."),
        ("fr", "La Pologne fait partie de l'Union européenne et de l'OTAN."),
    ],
)
def test_members_of_several_bodies_are_told_of_each(language: str, text: str) -> None:
    found = [r for r in coded(Relation, text, language) if r.type == "membership"]
    assert {tuple(r.parties) for r in found} == {("POL", "EU"), ("POL", "NATO")}


def test_the_tenth_member_has_its_ordinal_and_month() -> None:
    found = coded(Relation, "In July 2024, Belarus became the tenth member of the SCO.", "en")
    assert [(r.parties, r.ordinal, r.since) for r in found] == [(["BLR", "SCO"], 10, "2024-07")]


@pytest.mark.parametrize(
    ("language", "text", "state", "ordinal"),
    [
        ("en", "Sweden joined NATO in March 2024 as its 32nd member.", "SWE", 32),
        ("zh-Hans", "2023年，芬兰正式加入北约，成为第31个成员国。", "FIN", 31),
        ("nb", "Sverige ble Natos 32. medlemsland i mars 2024.", "SWE", 32),
    ],
)
def test_joining_keeps_the_ordinal_and_the_date(language: str, text: str, state: str, ordinal: int) -> None:
    (found,) = (r for r in coded(Relation, text, language) if r.type == "membership")
    assert (found.parties, found.ordinal) == ([state, "NATO"], ordinal)
    assert found.since is not None


@pytest.mark.parametrize(
    "text",
    [
        "Russia criticised a NATO member.",
        "Ukraine may join NATO one day.",
        "Georgia is not a member of NATO.",
        "A member of the delegation from Kenya spoke about the UN.",
    ],
)
def test_no_member_is_made_up(text: str) -> None:
    assert [r for r in coded(Relation, text, "en") if r.type == "membership"] == []


def test_chairs_hold_for_the_year_told_and_plans_are_plans() -> None:
    text = (
        "With Brazil chairing BRICS this year and China taking over the chairmanship of the SCO next "
        "year, both will work."
    )
    found = {r.parties[0]: r for r in coded(Relation, text, "en", date(2025, 2, 1))}
    assert found["BRA"].parties == ["BRA", "BRICS"]
    assert found["BRA"].since == "2025"
    assert found["BRA"].status is None
    assert found["CHN"].parties == ["CHN", "SCO"]
    assert found["CHN"].since == "2026"
    assert found["CHN"].status == "planned"


@pytest.mark.parametrize(
    ("language", "text", "parties", "since"),
    [
        ("en", "Brazil holds the rotating presidency of the G20 this year.", ["BRA", "G20"], "2024"),
        ("en", "Laos, which holds the ASEAN chairmanship in 2024, hosted the summit.", ["LAO", "ASEAN"], "2024"),
        ("zh-Hans", "匈牙利7月起担任欧盟轮值主席国。", ["HUN", "EU"], "2024-07"),
        ("nb", "Ungarn overtok formannskapet i EU 1. juli.", ["HUN", "EU"], "2024-07-01"),
        ("sv", "Ungern tog över ordförandeskapet i EU den 1 juli 2024.", ["HUN", "EU"], "2024-07-01"),
    ],
)
def test_chairs_in_each_language(language: str, text: str, parties: list[str], since: str) -> None:
    found = coded(Relation, text, language)
    assert [(r.type, r.parties, r.since) for r in found] == [("chairmanship", parties, since)]


@settings(max_examples=25, deadline=None)
@given(pair=PAIRS, rank=st.sampled_from(sorted(RANKS)))
def test_ranks_follow_states_and_ordinals(pair: list[str], rank: str) -> None:
    text = f"{pair[0]} is the {rank}largest trading partner of {pair[1]}."
    found = coded(Relation, text, "en")
    assert [(r.type, r.parties, r.rank) for r in found] == [
        ("trade-rank", [STATES[name] for name in pair], RANKS[rank])
    ]
    assert found[0].value == f"{rank}largest trading partner"


@pytest.mark.parametrize(
    ("language", "text", "parties", "rank", "running"),
    [
        ("zh-Hans", "中国连续13年稳居俄罗斯第一大贸易伙伴国地位。", ["CHN", "RUS"], 1, 13),
        ("zh-Hans", "中国已连续15年成为巴西最大贸易伙伴。", ["CHN", "BRA"], 1, 15),
        ("zh-Hans", "中国是肯尼亚第二大贸易伙伴。", ["CHN", "KEN"], 2, None),
        ("zh-Hans", "德国是中国在欧洲最大的贸易伙伴。", ["DEU", "CHN"], 1, None),
        ("vi", "Hàn Quốc là nhà đầu tư lớn nhất tại Việt Nam.", ["KOR", "VNM"], 1, None),
        ("vi", "Trung Quốc là đối tác thương mại lớn nhất của Việt Nam.", ["CHN", "VNM"], 1, None),
        ("vi", "Việt Nam là đối tác thương mại lớn thứ tư của Trung Quốc.", ["VNM", "CHN"], 4, None),
        ("nb", "Kina er Hviterusslands nest største handelspartner.", ["CHN", "BLR"], 2, None),
        ("nb", "Kina er Russlands største handelspartner for 14. år på rad.", ["CHN", "RUS"], 1, 14),
        ("sv", "Tyskland är Sveriges största handelspartner.", ["DEU", "SWE"], 1, None),
        ("en", "China has been Brazil's largest trading partner for 15 years in a row.", ["CHN", "BRA"], 1, 15),
    ],
)
def test_ranks_in_each_language(language: str, text: str, parties: list[str], rank: int, running: int | None) -> None:
    found = coded(Relation, text, language)
    assert [(r.parties, r.rank, r.years_running) for r in found] == [(parties, rank, running)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya is one of China's largest trading partners in Africa."),
        ("nb", "Hviterussland er en av Kinas raskest voksende handelspartnere."),
        ("sv", "Egypten är en av Sveriges viktigaste handelspartners i Afrika."),
    ],
)
def test_one_of_many_has_no_rank(language: str, text: str) -> None:
    assert coded(Relation, text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "China is the largest trading partner of France in Asia.",
        "China is France's largest trading partner in Asia.",
    ],
)
def test_a_rank_in_a_part_of_the_world_is_told_with_it(text: str) -> None:
    (found,) = coded(Relation, text, "en")
    assert (found.parties, found.value, found.rank) == (["CHN", "FRA"], "largest trading partner in Asia", 1)


def test_a_sentence_opens_with_what_its_subject_chairs() -> None:
    (chair,) = coded(Relation, "作为上合组织轮值主席国，哈萨克斯坦将于7月4日在阿斯塔纳举行会议。", "zh-Hans")
    assert (chair.parties, chair.since, chair.status) == (["KAZ", "SCO"], None, None)
