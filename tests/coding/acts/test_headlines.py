"""Headlines without a verb that tell who is bound for where."""

from __future__ import annotations

import pytest

from dragoman.coding.coder import Coder
from dragoman.records import Event
from dragoman.story import Story
from stories import coder, story


def headed(title: str, language: str) -> list[tuple[str | None, str | None, list[str]]]:
    told: Story = story(f"{title}\nDet er alt.", language)
    told.blocks[0].role = "title"
    made: Coder = coder()
    visits = [r for r in made.code(told) if isinstance(r, Event) and r.type == "visit"]
    return [(v.place.country if v.place else None, v.status, v.parties) for v in visits]


@pytest.mark.parametrize(
    ("language", "title", "country"),
    [
        ("nb", "Statsminister Støre til Kyiv", "UKR"),
        ("sv", "Utrikesminister Tobias Billström till Polen", "POL"),
        ("da", "Lars Løkke Rasmussen til Kyiv", "UKR"),
        ("nb", "Utenriksminister Espen Barth Eide til Natos utenriksministermøte i Brussel", "BEL"),
    ],
)
def test_a_name_and_a_place_tell_a_journey_ahead(language: str, title: str, country: str) -> None:
    ((where, status, parties),) = headed(title, language)
    assert (where, status) == (country, "planned")
    assert country in parties


@pytest.mark.parametrize(
    ("title", "country", "status"),
    [
        ("Turkish FM in Cairo for talks", "EGY", "occurred"),
        ("Espen Barth Eide in Kenya", "KEN", "occurred"),
        ("Kishida to India next week", "IND", "planned"),
    ],
)
def test_a_name_in_a_place_tells_a_journey_under_way(title: str, country: str, status: str) -> None:
    assert [(where, told) for where, told, _ in headed(title, "en")] == [(country, status)]


@pytest.mark.parametrize("title", ["Eide in Oslo", "Kenya in Norway", "Eide to Putin: end the war", "Eide on Kenya"])
def test_a_name_at_home_and_others_tell_none(title: str) -> None:
    assert headed(title, "en") == []


@pytest.mark.parametrize(
    "title",
    [
        "Støre til Trump: – Ukraina må vinne",
        "Støre med klar beskjed til Norge",
        "Støre til VG",
        "Gass til Polen",
        "Støre til Oslo",
        "Statsminister Støre til Kyiv, sier Kreml",
    ],
)
def test_other_headlines_tell_none(title: str) -> None:
    assert headed(title, "nb") == []
