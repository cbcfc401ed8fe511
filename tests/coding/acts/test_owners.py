"""Whose a deed is that a noun tells, and what a verb's object is of."""

from __future__ import annotations

import pytest

from dragoman.coding.acts.owners import adjective, attribute, possessor
from stories import events, looked


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", "Norge fordømmer russiske angrep på Kyiv.", {"fordømmer": ["RUS"]}),
        ("sv", "Sverige fördömer Rysslands angrepp.", {"fördömer": ["RUS"]}),
        ("nb", "Norge fordømmer angrep på Kenya.", {"fordømmer": []}),
        ("pt", "Portugal condenou o ataque russo ao Quénia.", {"condenou": ["RUS"]}),
        ("pt", "Portugal condenou o ataque ao Quénia.", {"condenou": []}),
    ],
)
def test_whose_the_object_is(language: str, text: str, expected: dict[str, list[str]]) -> None:
    found = looked(text, language, attribute)
    assert {act: found.get(act) for act in expected} == expected


@pytest.mark.parametrize(
    ("language", "text", "act", "expected"),
    [
        ("en", "Macron's visit to Beijing ended.", "visit", ["Emmanuel Macron"]),
        ("en", "Macron's long visit to Beijing ended.", "visit", ["Emmanuel Macron"]),
        ("en", "The visit to Beijing ended.", "visit", []),
        ("nb", "Macrons besøk i Beijing er over.", "besøk", ["Emmanuel Macron"]),
        ("sv", "Macrons besök i Peking är över.", "besök", ["Emmanuel Macron"]),
        ("zh-Hans", "马克龙的访问结束。", "访问", ["Emmanuel Macron"]),
    ],
)
def test_owners_of_a_noun(language: str, text: str, act: str, expected: list[str]) -> None:
    assert looked(text, language, possessor)[act] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A Chinese visit is expected.", ["CHN"]),
        ("en", "China-Norway talks were held.", ["CHN+NOR"]),
        ("nb", "Det kinesiske besøket er over.", ["CHN"]),
        ("sv", "Det kinesiska besöket är över.", ["CHN"]),
        ("zh-Hans", "中俄会谈举行。", ["CHN+RUS"]),
        ("es", "Hubo una cumbre hispano-marroquí en Rabat.", ["ESP+MAR"]),
        ("es", "Hubo un ataque ruso en Járkov.", ["RUS"]),
        ("fr", "La visite chinoise à Paris est terminée.", ["CHN"]),
    ],
)
def test_adjectives_and_pairs_beside_a_noun(language: str, text: str, expected: list[str]) -> None:
    (found,) = looked(text, language, adjective).values()
    assert found == expected


def test_him_before_a_preposition_is_not_his() -> None:
    assert events("appointment", "Александр Лукашенко встретил Джона Коула и поздравил его с назначением.", "ru") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La Unión Europea impuso sanciones contra Rusia por su agresión a Ucrania."),
        ("fr", "La France a condamné la Russie pour ses frappes sur l'Ukraine."),
    ],
)
def test_a_blow_that_somebody_is_blamed_for_is_theirs(language: str, text: str) -> None:
    (blow,) = events("assault", text, language)
    assert blow.parties == ["RUS", "UKR"]


def test_a_blow_of_its_own_is_the_subjects() -> None:
    (blow,) = events("assault", "Rusia anunció su ataque a Ucrania.", "es")
    assert blow.parties == ["RUS", "UKR"]


@pytest.mark.parametrize(
    "text",
    ["Modis Russland-besøk i juli varte i to dager.", "Russland-besøket til Modi i juli varte i to dager."],
)
def test_whose_a_visit_is_that_is_written_as_one_with_where_it_goes(text: str) -> None:
    (visit,) = events("visit", text, "no")
    assert (visit.parties, [p.name for p in visit.participants]) == (["IND", "RUS"], ["Narendra Modi"])


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Putin's China visit ended.", ["RUS", "CHN"]),
        ("Macron arrived for a Beijing visit.", ["FRA", "CHN"]),
        ("Kishida wraps up India visit", ["JPN", "IND"]),
    ],
)
def test_a_place_right_before_a_noun_of_travel_is_where_to(text: str, parties: list[str]) -> None:
    assert [event.parties for event in events("visit", text, "en")] == [parties]


def test_an_adjective_or_a_genitive_there_is_whose_it_is() -> None:
    assert not events("visit", "The Russian visit ended.", "en")
    assert not events("visit", "Russia's visit ended.", "en")


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "The Russian invasion of Ukraine began in 2022.", ["RUS", "UKR"]),
        ("en", "Russia continued its invasion of Ukraine.", ["RUS", "UKR"]),
        ("en", "The invasion of Ukraine by Russia began in 2022.", ["RUS", "UKR"]),
        ("en", "Israel's bombing of Syria began in 2022.", ["ISR", "SYR"]),
        ("en", "The attack of Israel on Lebanon began in 2022.", ["ISR", "LBN"]),
    ],
)
def test_whom_a_blow_is_of_is_hit_where_somebody_else_deals_it(language: str, text: str, parties: list[str]) -> None:
    (blow,) = events("assault", text, language)
    assert blow.parties == parties


def test_how_many_stand_before_those_it_is_done_to() -> None:
    (deed,) = events("coerce", "Israeli soldiers arrested more than 100 Palestinians.", "en")
    assert deed.parties == ["ISR", "PSE"]


def test_who_stands_right_before_a_noun_behind_of_does_it() -> None:
    assert not events("assault", "The United States offered a condemnation of the Hamas attacks.", "en")
    (blow,) = events("assault", "Diplomats spoke of the Hamas attack on Israel.", "en")
    assert blow.parties == ["PSE", "ISR"]


@pytest.mark.parametrize(
    ("text", "type_", "parties"),
    [
        ("美国对伊朗的军事行动造成伤亡。", "assault", ["USA", "IRN"]),
        ("中方谴责以色列在加沙的军事行动。", "assault", ["ISR", "PSE"]),
        ("中国对朝鲜的援助仍在继续。", "aid", ["CHN", "PRK"]),
        ("习近平对法国的国事访问取得成功。", "visit", ["CHN", "FRA"]),
    ],
)
def test_whose_deed_it_is_stands_before_whom_it_aims_at(text: str, type_: str, parties: list[str]) -> None:
    (event,) = events(type_, text, "zh-Hans")
    assert event.parties == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Hungary vetoed new EU sanctions on Russia.", [["EU", "RUS"]]),
        ("Poland called for tougher sanctions on Russia.", []),
        ("The United States sanctions Russia.", [["USA", "RUS"]]),
    ],
)
def test_what_a_verb_has_for_its_object_is_a_noun(text: str, parties: list[list[str]]) -> None:
    assert [event.parties for event in events("sanction", text, "en")] == parties
