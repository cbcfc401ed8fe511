"""Where a visitor meets people, and where blows fall, though the sentence leaves it out."""

from __future__ import annotations

import pytest

from stories import events

VISIT = "French President Emmanuel Macron visited Kenya from 20 to 22 August."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{VISIT}\nMacron held talks with Kenyan President William Ruto on 21 August."),
        ("en", f"{VISIT}\nMacron held talks with Kenyan President William Ruto."),
        (
            "de",
            "Der französische Präsident Emmanuel Macron besuchte am Dienstag Kenia.\n"
            "Macron traf den kenianischen Präsidenten William Ruto.",
        ),
        ("zh-Hans", "法国总统马克龙20日访问肯尼亚。\n马克龙同肯尼亚总统鲁托举行会谈。"),
    ],
)
def test_a_visitor_meets_the_hosts_at_home(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert meeting.place is not None
    assert meeting.place.country == "KEN"


def test_the_city_of_the_visit_is_that_of_the_talks() -> None:
    (meeting,) = events("meeting", "Emmanuel Macron visited Nairobi on Tuesday.\nMacron met William Ruto.", "en")
    assert meeting.place is not None
    assert (meeting.place.country, meeting.place.city) == ("KEN", "Nairobi")


@pytest.mark.parametrize(
    "text",
    [
        f"{VISIT}\nMacron met Kenyan President William Ruto on 2 August.",
        f"{VISIT}\nRishi Sunak met Kenyan President William Ruto on 21 August.",
        f"{VISIT}\nMacron will meet Kenyan President William Ruto on 29 August.",
        "Emmanuel Macron visited Kenya on Tuesday and visited Uganda on Tuesday.\nMacron met Narendra Modi on Tuesday.",
    ],
)
def test_what_is_no_part_of_the_visit_gets_no_place_from_it(text: str) -> None:
    (meeting,) = events("meeting", text, "en")
    assert meeting.place is None


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("Russia invaded Ukraine in February 2022.", "UKR", None),
        ("Russian forces attacked Kharkiv in Ukraine on Tuesday.", "UKR", "Kharkiv"),
    ],
)
def test_a_blow_falls_on_the_land_it_is_dealt(text: str, country: str, city: str | None) -> None:
    (assault,) = events("assault", text, "en")
    assert assault.place is not None
    assert (assault.place.country, assault.place.city) == (country, city)


def test_what_is_to_come_on_a_visit_that_has_begun_is_where_the_visit_is() -> None:
    told = (
        "Prime Minister Viktor Orbán is visiting Vietnam on 22 August 2024.\n"
        "Viktor Orbán will meet President To Lam on 22 August 2024."
    )
    (meeting,) = events("meeting", told, "en")
    assert meeting.status == "planned"
    assert meeting.place is not None
    assert meeting.place.country == "VNM"
