"""People whom only the title names in full."""

from __future__ import annotations

import pytest

from dragoman.records import Quote
from stories import coded, events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "# Macky Sall reçu à Sotchi\nM. Sall a été reçu par Vladimir Poutine vendredi à Sotchi."),
        ("es", "# Gustavo Petro viaja a Moscú\nPetro se reunió con Vladímir Putin el viernes."),
    ],
)
def test_who_goes_by_the_surname_below_is_who_the_title_names(language: str, text: str) -> None:
    names = {p.name for p in events("meeting", text, language)[0].participants}
    assert len(names) == 2
    assert names & {"Macky Sall", "Gustavo Petro"}


def test_the_words_below_are_theirs() -> None:
    text = "# Macky Sall annonce son voyage\n« C'est important pour contribuer au retour de la paix », a dit M. Sall."
    assert [q.speaker for q in coded(Quote, text, "fr")] == ["Macky Sall"]


def test_who_is_named_in_full_below_is_read_there() -> None:
    text = "# Petro y Boric en Lima\nGabriel Boric recibió a Gustavo Petro. Luego viajará a Chile."
    (meeting,) = events("meeting", text, "es")
    assert {p.name for p in meeting.participants} == {"Gabriel Boric", "Gustavo Petro"}
