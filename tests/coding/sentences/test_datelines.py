"""Where a paragraph was written."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "language", "parties"),
    [
        ("Wien – Der Iran griff Israel an.", "de", ["IRN", "ISR"]),
        ("Teheran/Jerusalem – Der Iran griff Israel an.", "de", ["IRN", "ISR"]),
        ("Brüssel (dpa) - Der Iran griff Israel an.", "de", ["IRN", "ISR"]),
        ("KYIV, Ukraine — Iran attacked Israel.", "en", ["IRN", "ISR"]),
        ("Москва – Иран напал на Израиль.", "ru", ["IRN", "ISR"]),
        ("Moskau griff Israel an.", "de", ["RUS", "ISR"]),
    ],
)
def test_the_place_before_a_dash_does_nothing(text: str, language: str, parties: list[str]) -> None:
    assert [e.parties for e in events("assault", text, language)] == [parties]


def test_a_headline_has_no_dateline() -> None:
    titles = events("meeting", "# Berlin - Paris: Scholz traf Macron\nOlaf Scholz traf Emmanuel Macron.", "de")
    assert [e.parties for e in titles] == [["DEU", "FRA"]]
