"""Several who hold one office, each of another state."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        (
            "es",
            "Pedro Sánchez se reunió con los presidentes de Chile, Gabriel Boric; de Colombia, Gustavo Petro, y de"
            " Uruguay, Luis Lacalle Pou.",
            {"Pedro Sánchez", "Gabriel Boric", "Gustavo Petro", "Luis Lacalle Pou"},
        ),
        (
            "es",
            "Pedro Sánchez se reunió con los presidentes de Chile, Gabriel Boric, Colombia, Gustavo Petro y Uruguay,"
            " Luis Lacalle Pou.",
            {"Pedro Sánchez", "Gabriel Boric", "Gustavo Petro", "Luis Lacalle Pou"},
        ),
        (
            "fr",
            "Olaf Scholz a reçu les présidents de la Pologne, Andrzej Duda, de la Lituanie, Gitanas Nausėda, et de la"
            " France, Emmanuel Macron.",
            {"Olaf Scholz", "Andrzej Duda", "Gitanas Nausėda", "Emmanuel Macron"},
        ),
        (
            "de",
            "Olaf Scholz traf die Präsidenten von Polen, Andrzej Duda, von Litauen, Gitanas Nauseda, und von"
            " Frankreich, Emmanuel Macron.",
            {"Olaf Scholz", "Andrzej Duda", "Gitanas Nausėda", "Emmanuel Macron"},
        ),
    ],
)
def test_each_holds_the_office_told_once(language: str, text: str, people: set[str]) -> None:
    (meeting,) = events("meeting", text, language)
    assert {p.name for p in meeting.participants if p.type == "person"} == people
    assert {p.office for p in meeting.participants if p.state in ("POL", "LTU", "FRA", "CHL", "COL", "URY")} == {
        "President"
    }


def test_a_semicolon_still_ends_what_is_no_list() -> None:
    text = "Gabriel Boric se reunió con el presidente de Colombia, Gustavo Petro; el canciller viajó a Uruguay."
    (meeting,) = events("meeting", text, "es")
    assert set(meeting.parties) == {"CHL", "COL"}
