"""What a language folder lacks."""

from __future__ import annotations

from pathlib import Path

from dragoman.coding.lacks import Lack, lacks
from dragoman.knowledge import load
from dragoman.languages import Languages, load_languages
from toy import folder


def lacking(place: Path, **changes: str | None) -> list[Lack]:
    carried = Languages([folder(place, changes)])
    (language,) = carried
    return list(lacks(language, carried, load()))


def names(found: list[Lack], file: str, what: str) -> tuple[str, ...]:
    return next((one.names for one in found if (one.file, one.what) == (file, what)), ())


def test_a_missing_file_and_missing_words_are_told(tmp_path: Path) -> None:
    found = lacking(tmp_path, time=None)
    assert Lack("time.yaml", "the file") in found
    assert "between" in names(found, "markers.yaml", "words")
    assert "with" not in names(found, "markers.yaml", "words")
    assert names(found, "time.yaml", "weekdays") == tuple("1234567")


def test_acts_offices_and_adjectives_are_held_against_what_is_known(tmp_path: Path) -> None:
    found = lacking(tmp_path, offices="Prime Minister: [ĉefministro]\nPrime Ministr: [ĉefulo]")
    assert "sign" in names(found, "acts.yaml", "acts")
    assert "President" in names(found, "offices.yaml", "offices")
    assert "Prime Minister" not in names(found, "offices.yaml", "offices")
    assert names(found, "offices.yaml", "offices that knowledge/offices.yaml does not know") == ("Prime Ministr",)
    assert "CHN" in names(found, "names.yaml", "adjectives of states")
    assert "NOR" not in names(found, "names.yaml", "adjectives of states")


def test_no_language_carried_lacks_a_file_or_knows_an_office_of_its_own() -> None:
    carried = load_languages()
    for language in carried:
        for one in lacks(language, carried, load()):
            assert one.what != "the file", (language.tag, one)
            assert not one.what.startswith("offices that"), (language.tag, one)
