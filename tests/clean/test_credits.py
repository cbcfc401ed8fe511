"""Who brought the story: the agency it opens with, its author, and the source named at its foot."""

from datetime import date

import pytest

from dragoman.languages import Languages

from .pages import CHINESE, PARAGRAPHS, body, of_role, only, removed

TITLE = "Norland and Sudland agree to widen their trade"
TEXT = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("opening", "cut", "place", "outlet"),
    [
        ("EASTPORT (AP) - ", True, "Eastport", "AP"),
        ("EASTPORT, May 6 (Xinhua) -- ", True, "Eastport", "Xinhua"),
        ("Eastport, May 6, 2024 (PPI-OT): ", True, "Eastport", "PPI-OT"),
        ("EASTPORT, MAY 6, NORPRESS. ", True, "Eastport", "NORPRESS"),
        ("(CNN) ", True, None, "CNN"),
        ("Eastport – ", False, "Eastport", None),
        ("The Northern Trade Organisation (NTO) - a club - met. ", False, None, None),
    ],
)
def test_an_agencys_opening(
    opening: str, cut: bool, place: str | None, outlet: str | None, languages: Languages
) -> None:
    story = only("\n\n".join([TITLE, opening + PARAGRAPHS[0], *PARAGRAPHS[1:]]), languages)
    assert (story.place_of_publication, story.original_publisher) == (place, outlet)
    assert body(story)[0] == ("" if cut else opening) + PARAGRAPHS[0]
    assert removed(story, "byline") == ([opening.strip()] if cut else [])


def test_the_day_an_agencys_opening_tells_with_its_year_is_the_storys(languages: Languages) -> None:
    story = only("\n\n".join([TITLE, "Eastport, May 6, 2024 (PPI-OT): " + PARAGRAPHS[0], *PARAGRAPHS[1:]]), languages)
    assert story.published == date(2024, 5, 6)


@pytest.mark.parametrize(
    "rights",
    [
        "© 2024 The Norland Herald",
        "Copyright © 2019-2024 The Norland Herald",
        "(c) The Norland Herald, 2024",
    ],
)
def test_who_claims_the_rights_at_the_foot_is_the_publisher(rights: str, languages: Languages) -> None:
    assert only(f"{TITLE}\n\n{TEXT}\n\n{rights}", languages).publisher == "The Norland Herald"
    assert only(f"{TITLE}\n\n{TEXT}\n\n© 2024. All rights reserved.", languages).publisher is None


def test_a_known_outlet_behind_the_title_is_the_publisher(languages: Languages) -> None:
    story = only(f"{TITLE} - Reuters\n\n{TEXT}", languages)
    assert story.title is not None
    assert (story.title.text, story.publisher) == (TITLE, "Reuters")
    assert removed(story, "chrome") == ["- Reuters"]


def test_a_chinese_agencys_opening_names_place_and_reporter(languages: Languages) -> None:
    story = only(f"两国外长举行会谈\n\n新华社东港5月6日电（记者王明）{CHINESE[0]}\n{CHINESE[1]}", languages)
    assert (story.original_publisher, story.place_of_publication, story.author) == ("新华社", "东港", "王明")
    assert body(story) == list(CHINESE[:2])


@pytest.mark.parametrize("opening", ["新华社报道,", "新华社消息称", "新华社報導說"])
def test_a_report_of_an_agency_that_is_a_clause_stays(opening: str, languages: Languages) -> None:
    story = only(f"两国外长举行会谈\n\n{opening}{CHINESE[0]}\n{CHINESE[1]}", languages)
    assert story.original_publisher == opening[:3]
    assert body(story)[0].startswith(opening)


def test_the_author_at_the_foot_and_the_caption_told_again(languages: Languages) -> None:
    caption = "The two ministers shake hands before their talks."
    text = f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{caption}\n{PARAGRAPHS[1]}\n{PARAGRAPHS[2]}\nAda Writer\n\n{caption}\n"
    story = only(text, languages)
    assert story.author == "Ada Writer"
    assert of_role(story, "caption") == [caption]
    assert (removed(story, "byline"), removed(story, "caption-repeat")) == (["Ada Writer"], [caption])
    assert body(story) == list(PARAGRAPHS)


def test_a_note_at_the_foot_names_source_and_day(languages: Languages) -> None:
    story = only(f"{TITLE}\n\n{TEXT} (Reuters, 6.5.2024)", languages)
    assert (story.original_publisher, story.published) == ("Reuters", date(2024, 5, 6))
    assert body(story)[-1] == PARAGRAPHS[-1]
