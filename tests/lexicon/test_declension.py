"""How names on file bend: endings in place of a word's last letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages import load_languages
from dragoman.lexicon.declension import Declension

LANGUAGES = load_languages()

RULES = {
    "endings": {"hard": ["n", "na", "nu", "nom"], "soft": ["a", "y", "e", "oj"], "adj": ["ij", "ogo", "omu", "im"]},
    "cases": {name: ["nom", "gen+acc", "dat", "ins"] for name in ("hard", "soft", "adj")},
    "declensions": {"n": "hard", "a": "soft", "ij": "adj"},
}


def declension(language: str) -> Declension:
    found = LANGUAGES.get(language)
    assert found is not None
    return Declension(found.properties)


def bent(name: str, *, person: bool = False) -> dict[str, set[str]]:
    return {text: set(cases) for text, cases in Declension(RULES).forms(name, person=person)}


def test_a_word_takes_the_endings_of_its_last_letters() -> None:
    # No ending is given for the locative, so the name as it is may be one; the accusative of a thing is its nominative.
    assert bent("Iran") == {"Iran": {"nom", "acc", "loc"}, "Irana": {"gen"}, "Iranu": {"dat"}, "Iranom": {"ins"}}


def test_the_longest_of_last_letters_decides() -> None:
    assert bent("Gorkij")["Gorkogo"] == {"gen"}
    assert bent("Gorkij", person=True)["Gorkogo"] == {"gen", "acc"}


def test_names_of_people_bend_whole_or_in_their_last_word_or_in_all_but_it() -> None:
    found = bent("Anna Kan", person=True)
    assert found["Anny Kana"] == {"gen", "acc"}
    assert "Anny Kan" in found
    assert "Anna Kana" in found


def test_places_bend_in_all_their_words() -> None:
    assert set(bent("Anna Kan")) == {"Anna Kan", "Anny Kana", "Anne Kanu", "Annoj Kanom"}


def test_what_no_rule_bends_has_no_forms() -> None:
    assert bent("Oslo") == {}


def test_a_language_without_declensions_bends_nothing() -> None:
    assert not Declension({})
    assert Declension({}).bases("Kana") == ["Kana"]


@pytest.mark.parametrize(
    ("word", "cases", "strict", "expected"),
    [
        ("Kana", {"gen", "acc"}, True, ["Kan"]),
        ("Anny", {"gen", "acc"}, True, ["Anna"]),
        ("Kanom", {"ins"}, True, ["Kan"]),
        ("Kanom", {"dat"}, False, ["Kanom"]),
        ("Oslo", {"gen"}, False, ["Oslo"]),
    ],
)
def test_the_nominative_is_found_again(word: str, cases: set[str], strict: bool, expected: list[str]) -> None:
    assert Declension(RULES).bases(word, cases, strict=strict) == expected


@pytest.mark.parametrize("language", ["ru", "uk"])
@given(stem=st.text(alphabet="абвгдзклмнорстуф", min_size=3, max_size=8), last=st.sampled_from("внрлдт"))
def test_every_case_of_a_name_leads_back_to_it(language: str, stem: str, last: str) -> None:
    bends = declension(language)
    name = f"{stem}{last}".capitalize()
    told = {text: cases for text, cases in bends.forms(name) if "nom" not in cases}
    assert told
    for text, cases in told.items():
        assert name in bends.bases(text, cases)


@pytest.mark.parametrize(
    ("language", "name", "form", "case"),
    [
        ("ru", "Си Цзиньпин", "Си Цзиньпину", "dat"),
        ("ru", "Эмманюэль Макрон", "Эмманюэлем Макроном", "ins"),
        ("ru", "Лавров", "Лавровым", "ins"),
        ("ru", "Анна Бербок", "Анны Бербок", "gen"),
        ("ru", "Словакия", "Словакией", "ins"),
        ("ru", "Китай", "Китая", "gen"),
        ("uk", "Володимир Зеленський", "Володимира Зеленського", "gen"),
        ("uk", "Туреччина", "Туреччиною", "ins"),
    ],
)
def test_names_bend_as_they_do_in_print(language: str, name: str, form: str, case: str) -> None:
    found = dict(declension(language).forms(name, person=" " in name))
    assert case in found[form]
