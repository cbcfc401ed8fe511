"""Names that can be one person's, and names that cannot."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.resolve.names import near, plain, reads_alike, same_name, tokens


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Tô Lâm", "to lam"),
        ("Kim Jong-un", "kim jong un"),
        ("Støre", "store"),
        ("Đặng", "dang"),
        ("王毅", "王毅"),
        ("國務院", "国务院"),
    ],
)
def test_accents_case_and_script_variants_are_folded(written: str, folded: str) -> None:
    assert plain(written) == folded


def test_two_character_words_are_words() -> None:
    assert tokens("习近平会见普京, Putin") == ["习近", "近平", "平会", "会见", "见普", "普京", "putin"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("roman golovchenko", "roman golovchenka"),
        ("lukashenko", "alexander lukashenko"),
        ("kim jong un", "un kim jong"),
    ],
)
def test_spellings_of_one_person(left: str, right: str) -> None:
    assert same_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("li qiang", "li xi"),
        ("li qiang", "li hui"),
        ("li", "li qiang"),
        ("", "li qiang"),
        ("wang yi", "wang wenbin"),
        ("li qiang", "li qian"),
    ],
)
def test_people_who_share_a_surname_are_not_one(left: str, right: str) -> None:
    assert not same_name(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kasym-Zhomart Tokaev", "Kassym-Jomart Tokayev"),
        ("Marija Zakharova", "Maria Zakharova"),
        ("Emmanjuel Makron", "Emmanuel Macron"),
        ("Aljaksandr Lukashenka", "Alexander Lukashenko"),
        ("S. Ramafoza", "Cyril Ramaphosa"),
        ("Makron", "Emmanuel Macron"),
    ],
)
def test_readings_of_one_name(one: str, other: str) -> None:
    assert reads_alike(plain(one), plain(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wen Jiabao", "Li Keqiang"),
        ("Anders Rasmussen", "Lars Løkke Rasmussen"),
        ("Li Keqiang", "Li Qiang"),
        ("Li Qian", "Li Qiang"),
        ("Liu Qiang", "Li Qiang"),
        ("Wang Yu", "Wang Yi"),
        ("", "Li Qiang"),
    ],
)
def test_names_that_only_sound_near(one: str, other: str) -> None:
    assert not reads_alike(plain(one), plain(other))


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from([same_name, reads_alike]))
def test_likeness_is_symmetric(left: str, right: str, alike: Callable[[str, str], bool]) -> None:
    assert alike(plain(left), plain(right)) == alike(plain(right), plain(left))


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_near_names_are_offered_best_first() -> None:
    assert near("Belarsu", ["China", "Belarus", "Belgium"])[0] == "Belarus"
