"""Documents that go by a name of their own."""

from __future__ import annotations

import pytest

from dragoman.records import Agreement
from stories import coded


@pytest.mark.parametrize(
    ("text", "tag", "told"),
    [
        ("Pakistan spoke of the Simla Agreement.", "en", [("Simla Agreement", "1972-07-02", None)]),
        ("Chad spoke of the Simla Agreement.", "en", []),
        ("Russia withdrew from the New START treaty with the United States.", "en", [("New START", None, "ended")]),
        ("Россия выполняет Минские соглашения, заявил Песков.", "ru", [("Minsk agreements", None, None)]),
    ],
)
def test_a_named_document_is_one_with_its_parties_where_the_story_names_one_of_them(
    text: str, tag: str, told: list[tuple[str, str | None, str | None]]
) -> None:
    found = coded(Agreement, text, tag)
    assert [(a.title, a.date.start if a.date else None, a.status) for a in found] == told
