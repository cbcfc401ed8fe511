"""Figures about parties."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Indicator
from stories import coded

STATES = {"China": "CHN", "France": "FRA", "Kenya": "KEN", "Brazil": "BRA", "Norway": "NOR", "Vietnam": "VNM"}
PAIRS = st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True)


def only(text: str, language: str) -> Indicator:
    found = coded(Indicator, text, language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "parties", "value", "unit", "change"),
    [
        ("en", "Bilateral trade between Vietnam and Japan reached $45 billion in 2023, up 7.5 "
         "percent year-on-year.", "VNM JPN", 45e9, "USD", 7.5),
        ("zh-Hans", "2023年中越双边贸易额达2297.8亿美元，同比下降1.9%。", "CHN VNM", 229.78e9, "USD", -1.9),
        ("nb", "Handelen mellom Norge og Polen beløp seg til 60 milliarder kroner i 2023, en "
         "nedgang på 12 prosent fra året før.", "NOR POL", 60e9, "NOK", -12),
        ("sv", "Handeln mellan Sverige och Indien uppgick till 6 miljarder dollar 2023, en "
         "ökning med 10 procent jämfört med föregående år.", "SWE IND", 6e9, "USD", 10),
    ],
)  # fmt: skip
def test_trade_has_value_period_and_change(
    language: str, text: str, parties: str, value: float, unit: str, change: float
) -> None:
    figure = only(text, language)
    assert figure.name == "goods-trade"
    assert set(figure.parties) == set(parties.split())
    assert figure.value == pytest.approx(value)
    assert figure.unit == unit
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == ("2023-01-01", "2023-12-31")
    assert figure.change is not None
    assert (figure.change.value, figure.change.basis) == (change, "year-on-year")


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("zh-Hans", "2022年，中国和肯尼亚双边贸易额为85亿美元；2023年为82亿美元。", {2022: 8.5e9, 2023: 8.2e9}),
        ("sv", "Handeln mellan Kina och Kenya uppgick 2023 till 8,2 miljarder dollar.", {2023: 8.2e9}),
        ("sv", "Handeln mellan Kina och Kenya uppgick till 8,2 miljarder dollar 2023.", {2023: 8.2e9}),
    ],
)
def test_a_figure_has_the_year_of_its_own_clause(language: str, text: str, years: dict[int, float]) -> None:
    found = {int(one.period.start[:4]): one.value for one in coded(Indicator, text, language) if one.period}
    assert found == pytest.approx(years)


@settings(max_examples=25, deadline=None)
@given(pair=PAIRS, billions=st.integers(2, 900), year=st.integers(2011, 2023))
def test_figures_follow_states_sums_and_years(pair: list[str], billions: int, year: int) -> None:
    figure = only(f"Trade between {pair[0]} and {pair[1]} exceeded ${billions} billion in {year}.", "en")
    assert set(figure.parties) == {STATES[name] for name in pair}
    assert figure.value == billions * 10**9
    assert figure.comparator == ">"
    assert figure.period is not None
    assert figure.period.start == f"{year}-01-01"


def test_two_sums_of_one_indicator_keep_their_years() -> None:
    text = "Trade between Kenya and China rose from $5 billion in 2015 to $20 billion in 2023."
    found = coded(Indicator, text, "en")
    assert {(f.value, f.period.start[:4] if f.period else "") for f in found} == {(5e9, "2015"), (20e9, "2023")}


def test_exports_and_imports_of_one_sentence_share_their_parties() -> None:
    text = (
        "China's exports to Kenya grew by 47 percent to $11 billion in 2023, while imports rose 13 "
        "percent to $2 billion."
    )
    found = {f.name: f for f in coded(Indicator, text, "en")}
    assert found["exports"].parties == found["imports"].parties == ["CHN", "KEN"]
    assert (found["exports"].value, found["imports"].value) == (11e9, 2e9)
    assert found["exports"].change is not None
    assert found["exports"].change.value == 47
    assert found["imports"].period == found["exports"].period


@pytest.mark.parametrize(
    ("language", "text", "parties", "name", "value", "status"),
    [
        ("en", "Germany pledged 500 million euros in military aid to "
         "Ukraine.", "DEU UKR", "military-aid", 500e6, "planned"),
        ("zh-Hans", "德国承诺向乌克兰提供5亿欧元军事援助。", "DEU UKR", "military-aid", 500e6, "planned"),
        ("nb", "Norge gir Ukraina 75 milliarder kroner i militær støtte.", "NOR UKR", "military-aid", 75e9, None),
        ("en", "Japanese investment in Vietnam totalled $6.57 billion last "
         "year.", "JPN VNM", "investment", 6.57e9, None),
        ("en", "The World Bank approved a $500 million loan to Kenya.", "World Bank|KEN", "loan", 500e6, None),
    ],
)  # fmt: skip
def test_sums_given_name_giver_and_receiver(
    language: str, text: str, parties: str, name: str, value: float, status: str | None
) -> None:
    figure = only(text, language)
    assert figure.name == name
    assert set(figure.parties) == set(parties.split("|") if "|" in parties else parties.split())
    assert figure.value == value
    assert figure.status == status


@pytest.mark.parametrize(
    ("language", "text", "state", "value", "start"),
    [
        ("en", "Kenya's economy grew by 5.6 percent in 2023, according to the World Bank.", "KEN", 5.6, "2023-01-01"),
        ("en", "GDP growth in Kenya slowed to 4.6 percent in the second quarter of 2024.", "KEN", 4.6, "2024-04-01"),
        ("zh-Hans", "2023年俄罗斯国内生产总值增长3.6%。", "RUS", 3.6, "2023-01-01"),
        ("nb", "Russlands BNP vokste med 3,6 prosent i 2023.", "RUS", 3.6, "2023-01-01"),
    ],
)  # fmt: skip
def test_growth_is_a_value_in_percent(language: str, text: str, state: str, value: float, start: str) -> None:
    figure = only(text, language)
    assert (figure.name, figure.parties, figure.value, figure.unit) == ("gdp-growth", [state], value, "percent")
    assert figure.period is not None
    assert figure.period.start == start


def test_aims_are_planned() -> None:
    text = (
        "Turkish President Erdogan said Turkey and Russia aim to raise bilateral trade to 100 billion dollars by 2030."
    )
    figure = only(text, "en")
    assert figure.status == "planned"
    assert set(figure.parties) == {"TUR", "RUS"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The company's exports rose by 10 percent in 2023."),
        ("en", "China and Kenya want to expand trade and investment."),
        ("en", "The stadium in Kenya cost 90 million dollars."),
        ("zh-Hans", "双方将扩大贸易和投资合作。"),
        ("nb", "Norge og Polen vil øke handelen."),
    ],
)
def test_no_figure_is_made_up(language: str, text: str) -> None:
    assert coded(Indicator, text, language) == []


def test_the_source_named_is_kept() -> None:
    text = (
        "According to the Chinese Foreign Ministry, bilateral trade between China and Belarus exceeded "
        "$8.4 billion in 2023."
    )
    assert only(text, "en").attributed_to == "Ministry of Foreign Affairs of China"


def test_last_year_is_counted_from_the_storys_day() -> None:
    text = "Trade between Kenya and China reached $8 billion last year."
    found = coded(Indicator, text, "en", date(2019, 5, 1))
    assert found[0].period is not None
    assert found[0].period.start == "2018-01-01"


@pytest.mark.parametrize(
    ("language", "text", "parties", "value"),
    [
        ("ru", "Экспорт России в Китай увеличился на 13%, до 129 млрд долларов.", ["RUS", "CHN"], 129_000_000_000),
        ("vi", "Kim ngạch xuất khẩu của Việt Nam sang Mỹ đạt 97 tỷ USD.", ["VNM", "USA"], 97_000_000_000),
        ("en", "Exports of Vietnam to the United States reached 97 billion dollars.", ["VNM", "USA"], 97_000_000_000),
    ],
)
def test_what_goes_from_one_to_another_is_of_both(language: str, text: str, parties: list[str], value: int) -> None:
    (figure,) = coded(Indicator, text, language)
    assert (figure.parties, figure.value, figure.comparator) == (parties, value, "=")
