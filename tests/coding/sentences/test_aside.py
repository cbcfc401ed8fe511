"""What stands between two commas behind a name and only says who it is."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Ungerns utrikesminister Péter Szijjártó, ordförande i EU:s ministerråd, reste till Minsk."),
        ("es", "El canciller húngaro Péter Szijjártó, presidente del Consejo de la UE, viajó a Minsk."),
        ("en", "Hungarian Foreign Minister Péter Szijjártó, chair of the EU Council, will visit Minsk."),
    ],
)
def test_a_further_title_leaves_the_verb_to_the_name(language: str, text: str) -> None:
    (visit,) = events("visit", text, language)
    assert (sorted(visit.parties), [p.name for p in visit.participants]) == (["BLR", "HUN"], ["Péter Szijjártó"])


def test_a_title_in_a_list_is_somebody_else() -> None:
    text = "Ungerns utrikesminister Péter Szijjártó, Serbiens president och Finlands statsminister reste till Minsk."
    (visit,) = events("visit", text, "sv")
    assert set(visit.parties) == {"HUN", "SRB", "FIN", "BLR"}
