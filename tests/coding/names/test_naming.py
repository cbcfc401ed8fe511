"""Offices told alone, and who holds them."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded


def met(text: str) -> list[list[str]]:
    found = [e for e in coded(Event, text, "sv") if e.type == "meeting"]
    return [sorted(filter(None, (p.name for p in e.participants))) for e in found]


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("Elina Valtonen, Finlands utrikesminister", ["Elina Valtonen", "Espen Barth Eide"]),
        ("Alexander Stubb, Finlands president", ["Espen Barth Eide"]),
        ("Elina Valtonen, Finlands utrikesminister\nPekka Haavisto, Finlands utrikesminister", ["Espen Barth Eide"]),
    ],
)
def test_who_holds_an_office_is_named_where_the_story_names_one_holder(signed: str, names: list[str]) -> None:
    text = f"Norges utrikesminister Espen Barth Eide träffade Finlands utrikesminister i Oslo.\n{signed}"
    assert met(text) == [names]
