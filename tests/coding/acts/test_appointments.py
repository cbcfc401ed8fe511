"""Who is named to an office, and whose the office is."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "name", "parties"),
    [
        ("sv", "Sveriges regering utsåg Eva Högl till utrikesminister.", "Eva Högl", ["SWE"]),
        ("sv", "Regeringen utnämnde Inga Beale till ambassadör i Rom.", "Inga Beale", ["SWE"]),
        ("nb", "Regjeringen utnevnte Eva Högl til ambassadør i Paris.", "Eva Högl", ["NOR"]),
        ("en", "Putin appointed Andrei Belousov defence minister.", "Andrei Belousov", ["RUS"]),
    ],
)
def test_whoever_is_named_holds_the_office_of_who_names_them(
    language: str, text: str, name: str, parties: list[str]
) -> None:
    (appointed,) = events("appointment", text, language)
    assert [p.name for p in appointed.participants] == [name]
    assert appointed.parties == parties


@pytest.mark.parametrize("text", ["Klubben utsåg Eva Högl till tränare.", "Regeringen utsåg Högl till ambassadör."])
def test_without_an_office_or_a_name_nobody_is(text: str) -> None:
    assert events("appointment", text, "sv") == []


def test_a_word_of_status_with_a_capital_is_a_name() -> None:
    text = "Regeringen utnämnde Inga Beale till ambassadör. Inga Ryska avtal undertecknades."
    assert [one.status for one in events("appointment", text, "sv")] == ["occurred"]


def test_the_office_may_be_told_by_a_title_that_the_story_knows_as_somebodys() -> None:
    text = (
        "Malis statsminister Cheick Modibo Diarra har gått av. Django Cissoko er utnevnt til ny statsminister i Mali."
    )
    told = [[p.name for p in event.participants] for event in events("appointment", text, "no")]
    assert told == [["Cheick Modibo Diarra"], ["Django Cissoko"]]
