"""Names in the genitive and in other cases, and two states in one word."""

from __future__ import annotations

import pytest

from dragoman.ask.forms import pairs, without_endings


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Putins", "putin"),
        ("Putin’s", "putin"),
        ("Xi Jinpings", "xi jinping"),
        ("Путина", "путин"),
        ("Владимиром Путиным", "владимир путин"),
        ("Зеленського", "зеленськии"),
    ],
)
def test_a_name_is_known_without_its_ending(given: str, name: str) -> None:
    assert name in without_endings(given)


@pytest.mark.parametrize("given", ["", "To", "Лукашенко", "what was said of the Putins"])
def test_what_has_no_ending_has_none_taken(given: str) -> None:
    assert without_endings(given) == set()


@pytest.mark.parametrize(
    ("given", "states"),
    [
        ("中越", ("CHN", "VNM")),
        ("中國越南", ("CHN", "VNM")),
        ("Sino-Russian", ("CHN", "RUS")),
        ("russisk-kinesisk", ("RUS", "CHN")),
        ("franco-allemand", ("FRA", "DEU")),
        ("украино-польский", ("UKR", "POL")),
        ("China South Africa", ("CHN", "ZAF")),
    ],
)
def test_two_states_in_one_word_or_beside_each_other(given: str, states: tuple[str, str]) -> None:
    assert pairs(given) == [states]


@pytest.mark.parametrize("given", ["", "日本", "North Korea", "trade talks", "China", "China China"])
def test_what_names_no_two_states(given: str) -> None:
    assert pairs(given) == []


def test_a_character_of_several_states_leaves_them_open() -> None:
    assert {("CHN", "PAK"), ("CHN", "BRA")} <= set(pairs("中巴"))
