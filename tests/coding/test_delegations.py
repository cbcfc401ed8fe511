"""Who leads a delegation and who comes along."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import events


def people(event: Event) -> list[str | None]:
    return [p.name for p in event.participants if p.type == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A delegation led by Espen Barth Eide met Wang Yi in Oslo.", ["Espen Barth Eide", "Wang Yi"]),
        ("Wang Yi held talks with a delegation headed by Espen Barth Eide.", ["Wang Yi", "Espen Barth Eide"]),
        ("Xi Jinping, accompanied by Wang Yi, met Emmanuel Macron.", ["Xi Jinping", "Wang Yi", "Emmanuel Macron"]),
        ("Xi Jinping met Emmanuel Macron. The talks were led by Wang Yi.", ["Xi Jinping", "Emmanuel Macron"]),
    ],
)
def test_people_stand_where_their_delegation_does(text: str, expected: list[str]) -> None:
    meeting = events("meeting", text, "en")[0]
    assert people(meeting) == expected


def test_a_delegation_is_of_the_state_that_sends_it() -> None:
    (visit,) = events("visit", "A Norwegian delegation led by Foreign Minister Espen Barth Eide flew to Kyiv.", "en")
    assert (visit.parties, people(visit)) == (["NOR", "UKR"], ["Espen Barth Eide"])


def test_what_comes_from_a_state_is_its_own() -> None:
    (attack,) = events("assault", "Troops from Chad attacked Niger.", "en")
    assert attack.parties == ["TCD", "NER"]
    assert not events("assault", "Refugees from Chad attacked Niger.", "en")
