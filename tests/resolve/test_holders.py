"""People on file under another spelling, told by their office on the day."""

from __future__ import annotations

import pytest

from dragoman.records import Event, Quote
from dragoman.resolve.holders import named
from made import article, day, event, on_page, page, person, quote


def called(name: str, state: str, office: str, when: str = "2023-08-22") -> str | None:
    own = page("a.txt", "they met")
    met = on_page(own, "a", event("meeting", date=day(when), participants=[person(name, state, office=office)]), "met")
    (found,) = named([article(own, "a", published="2023-08-23")], [met])
    assert isinstance(found, Event)
    return found.participants[0].name


@pytest.mark.parametrize(
    ("name", "state", "office", "wanted"),
    [
        ("Siril Ramafoza", "ZAF", "President", "Cyril Ramaphosa"),
        ("Emmanjuel Makron", "FRA", "President", "Emmanuel Macron"),
        ("Makron", "FRA", "President", "Emmanuel Macron"),
        ("Jacob Zuma", "ZAF", "President", "Jacob Zuma"),
        ("Thabo Nkosi", "ZAF", "President", "Thabo Nkosi"),
        ("Siril Ramafoza", "ZAF", "Ambassador", "Siril Ramafoza"),
        ("Siril Ramafoza", "KEN", "President", "Siril Ramafoza"),
        ("Li Qian", "CHN", "Premier", "Li Qian"),
        ("Liu Qiang", "CHN", "Premier", "Liu Qiang"),
        ("Li Zhiqiang", "CHN", "Premier", "Li Zhiqiang"),
    ],
    ids=[
        "another script",
        "transliterated",
        "surname",
        "on file himself",
        "another name",
        "another office",
        "state",
        "a letter less",
        "another surname",
        "a syllable more",
    ],
)
def test_whoever_held_the_office_is_meant_where_the_name_reads_alike(
    name: str, state: str, office: str, wanted: str
) -> None:
    assert called(name, state, office) == wanted


def test_not_outside_of_the_term() -> None:
    assert called("Siril Ramafoza", "ZAF", "President", "2009-01-05") == "Siril Ramafoza"


def test_speakers_too() -> None:
    own = page("a.txt", "he said so")
    said = on_page(own, "a", quote("Siril Ramafoza", "so", state="ZAF", office="President"), "said so")
    (found,) = named([article(own, "a", published="2023-08-23")], [said])
    assert isinstance(found, Quote)
    assert found.speaker == "Cyril Ramaphosa"
