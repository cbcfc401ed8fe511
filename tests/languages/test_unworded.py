"""Languages that no folder is of: what CLDR knows of them."""

from __future__ import annotations

import pytest

from dragoman.languages import UNWORDED, unworded


@pytest.mark.parametrize(
    ("tag", "scripts", "spaces", "family", "august", "million"),
    [
        ("pl", ["Latn"], True, "day-first", "sierpnia", "mln"),
        ("tr", ["Latn"], True, "day-first", "Ağustos", "milyon"),
        ("el", ["Grek"], True, "day-first", "Αυγούστου", "εκατομμύριο"),
        ("ar", ["Arab"], True, "day-first", "أغسطس", "مليون"),
    ],
)
def test_months_and_millions_are_those_of_cldr(
    tag: str, scripts: list[str], spaces: bool, family: str, august: str, million: str
) -> None:
    language = unworded(tag)
    assert language is not None
    assert language.properties[UNWORDED]
    assert (language.properties["scripts"], language.spaced) == (scripts, spaces)
    assert language.data("time")["families"] == [family]
    assert august in language.data("time")["month"][8]
    assert million in language.data("numbers")["multiplier"][1_000_000]
    assert "euro" in language.data("numbers")["currency"]["EUR"] or tag in ("el", "ar")


def test_scripts_without_spaces_count_in_their_own_thousands() -> None:
    language = unworded("ja")
    assert language is not None
    assert not language.spaced
    assert language.data("numbers")["multiplier"][100_000_000] == ["億"]
    assert language.data("time")["families"] == ["year-first"]


@pytest.mark.parametrize("tag", ["und", "unknown", "zxx", "xx", "", "no such tag"])
def test_what_is_no_language_is_none(tag: str) -> None:
    assert unworded(tag) is None


def test_no_word_means_two_things() -> None:
    for tag in ("pl", "it", "cs", "hi", "ko", "sw"):
        language = unworded(tag)
        assert language is not None
        numbers = language.data("numbers")
        forms = [
            form.casefold() for role in ("multiplier", "currency") for own in numbers[role].values() for form in own
        ]
        assert len(forms) == len(set(forms)), tag
