"""The words of the pages in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman.ask.disputes import DISPUTE_KINDS
from dragoman.ask.questions import QUESTIONS
from dragoman.knowledge import load
from dragoman.records import KINDS, Date, kind_of  # noqa: F401
from dragoman.serve import looks
from dragoman.serve.details import SENTENCES, detail
from dragoman.serve.locales import TAGS, catalogue, choose, reader, region
from dragoman.serve.problem import TITLES

TEMPLATES = Path(looks.__file__).parent / "templates"
OTHERS = [tag for tag in TAGS if tag != "en"]


def said() -> set[str]:
    """All words that the templates say."""
    out: set[str] = set()
    for path in TEMPLATES.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        out |= set(re.findall(r'\b_\("((?:[^"\\]|\\.)*)"', text))
        for one, other in re.findall(r'many\([^"]*"([^"]*)",\s*"([^"]*)"', text):
            out |= {one, other}
    return out | {question.about for question in QUESTIONS.values()} | {*SENTENCES, *TITLES.values()}


@pytest.mark.parametrize("tag", OTHERS)
def test_everything_that_pages_say_is_there(tag: str) -> None:
    assert len(said()) > 100
    assert said() - set(catalogue(tag)) == set()


@pytest.mark.parametrize("tag", OTHERS)
def test_types_of_records_have_their_words(tag: str) -> None:
    types = [*load().events.events, *DISPUTE_KINDS, "planned", "denied", "cancelled", "visitor", "host"]
    types += [str(kind.__struct_config__.tag) for kind in KINDS]
    assert {looks._label(one) for one in types} - set(catalogue(tag)) == set()


@pytest.mark.parametrize("tag", OTHERS)
def test_places_to_fill_in_stay(tag: str) -> None:
    for english, words in catalogue(tag).items():
        assert re.findall(r"\{\w*\}", english) == re.findall(r"\{\w*\}", words) or "{n}" not in english


@pytest.mark.parametrize(
    ("wanted", "tag", "where"),
    [
        ("", "en", ""),
        ("nb-NO,nb;q=0.9,en;q=0.8", "nb", "NO"),
        ("fr-FR,sv;q=0.5,en;q=0.4", "sv", "FR"),
        ("zh-Hant-TW", "zh", "TW"),
        ("en;q=0.1,zh;q=0.9", "zh", ""),
        ("en;q=x,,;;", "en", ""),
        ("*", "en", ""),
    ],
)
def test_the_language_a_browser_asks_for(wanted: str, tag: str, where: str) -> None:
    assert (choose(wanted), region(wanted)) == (tag, where)


def test_days_and_ranges() -> None:
    own = reader("en", "GB")
    assert own.day("2024-05-17") == "17 May 2024"
    assert own.day("2024-05") == "May 2024"
    assert own.day("2024") == "2024"
    assert own.day("not a day") == "not a day"
    assert own.day("2024-05-05 to 2024-05-07") == own.when(Date(start="2024-05-05", end="2024-05-07", precision="span"))
    assert own.when(Date(start="2024-05-05", end="2024-05-07", precision="span")) in ("5–7 May 2024", "5 – 7 May 2024")
    assert own.when(Date(start="2024-01-01", end="2024-12-31", precision="year")) == "2024"
    assert own.short(240_100_000_000) == "240.1B"


@pytest.mark.parametrize(
    ("said", "own"),
    [
        (
            "Ruritania: no such state or organisation; did you mean Mauritania?",
            "Ruritania: ingen slik stat eller organisasjon",
        ),
        ("limit 0: must be from 1 to 1000", "limit 0: må være fra 1 til 1000"),
        ("/x: y: no such page", "/x: y: siden finnes ikke"),
        ("a word that nobody ever said", None),
    ],
)
def test_what_went_wrong_is_told_in_the_readers_language(said: str, own: str | None) -> None:
    assert detail(said, reader("nb")) == own
    assert detail(said, reader("en")) is None
