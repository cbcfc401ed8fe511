"""Offices longer than the word known, and offices with "in" before whose they are."""

from __future__ import annotations

import pytest

from stories import events, read


def offices(text: str, language: str) -> list[tuple[str | None, str | None]]:
    return [(m.name, m.state) for m in read(text, language).mentions if m.type in ("person", "office")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Han mötte bistånds- och vattenminister Eva Högl från Finland.", [("Eva Högl", "FIN")]),
        ("nb", "Det sa klima- og framtidsminister Eva Högl fra Sverige.", [("Eva Högl", "SWE")]),
        ("nb", "Det sa utenriksministeren i Sveits, Ignazio Cassis.", [("Ignazio Cassis", "CHE")]),
        ("nb", "Presidenten i USA reiste.", [(None, "USA")]),
        ("da", "Præsidenten i Frankrig, Emmanuel Macron, rejste.", [("Emmanuel Macron", "FRA")]),
        ("nb", "Den svenske statsministeren i Norge.", [(None, "SWE")]),
        ("nb", "Presidenten i Oslo reiste.", [(None, None)]),
    ],
)
def test_whose_an_office_is(language: str, text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert offices(text, language) == expected


@pytest.mark.parametrize(
    "text", ["- og minister", "a- og minister", "- og - og minister", "før- og minister- og minister"]
)
def test_hyphens_that_hang_are_no_harm(text: str) -> None:
    assert len(offices(text, "nb")) <= 2


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", "Putins talsmann avviste kravet.", [(None, "RUS")]),
        ("nb", "Han møtte Zelenskyjs utenriksminister Eva Högl.", [("Eva Högl", "UKR")]),
        ("en", "Biden's national security adviser spoke.", [(None, "USA")]),
        ("en", "Putin’s spokesman spoke.", [(None, "RUS")]),
        ("en", "Putin, spokesman of the party, spoke.", [("Vladimir Putin", "RUS")]),
    ],
)
def test_whom_an_officer_serves_tells_the_state(
    language: str, text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert offices(text, language)[-1:] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Ministern för civilt försvar Eva Högl mötte Kenyas minister för energi och gruvor.", "Eva Högl"),
        ("sv", "Det sade Eva Högl, minister för handel, som reser till Sverige.", "Eva Högl"),
        ("sv", "Statssekreteraren för EU- och handelsfrågor Eva Högl reste till Sverige.", "Eva Högl"),
        ("da", "Ministeren for fødevarer, landbrug og fiskeri Eva Högl rejste til Danmark.", "Eva Högl"),
        ("nb", "Statsministeren for ei uke siden og Eva Högl.", None),
    ],
)
def test_a_field_behind_the_office_is_part_of_it(language: str, text: str, expected: str | None) -> None:
    assert offices(text, language)[0][0] == expected


@pytest.mark.parametrize("text", ["minister for", "minister for ,,", "minister for og og", "minister for EU-"])
def test_a_field_that_is_none_is_no_harm(text: str) -> None:
    assert len(offices(text, "nb")) <= 1


def test_half_a_compound_of_a_field_is_shared() -> None:
    text = "Sveriges minister för strategi- och framtidsfrågor, Kristina Persson, besöker Angola."
    (visit,) = events("visit", text, "sv")
    assert [p.name for p in visit.participants] == ["Kristina Persson"]
