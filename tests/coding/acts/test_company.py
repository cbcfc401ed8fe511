"""Who does something together with the doer."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("type_", "language", "text", "parties"),
    [
        ("visit", "sv", "Ulf Kristersson besökte Kiev tillsammans med Jonas Gahr Støre.", {"SWE", "NOR", "UKR"}),
        ("meeting", "sv", "Tillsammans med Støre träffade Kristersson Maia Sandu.", {"SWE", "NOR", "MDA"}),
        ("meeting", "nb", "Støre holdt samtaler sammen med Ulf Kristersson.", {"SWE", "NOR"}),
        ("request", "da", "Danmark opfordrer sammen med Norge Rusland til at trække sig ud.", {"DNK", "NOR", "RUS"}),
        ("request", "sv", "Sverige, som gick tillsammans med Norge, uppmanar Ryssland att sluta.", {"SWE", "RUS"}),
    ],
)
def test_who_is_named_beside_the_doer_does_it_too(type_: str, language: str, text: str, parties: set[str]) -> None:
    assert [set(event.parties) for event in events(type_, text, language)] == [parties]
