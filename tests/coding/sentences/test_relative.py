"""What commas and relative words part from its verb."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "Pakistan, a key U.S. ally, has condemned India's decision.", ["PAK", "IND"]),
        ("en", "Pakistan, a key U.S. ally in the region, condemned India's decision.", ["PAK", "IND"]),
        ("en", "Turkey, a NATO member, condemned Syria.", ["TUR", "SYR"]),
        ("en", "France, an ally of Armenia, condemned Azerbaijan.", ["FRA", "AZE"]),
        ("en", "After a call with Pakistan, India condemned Nepal.", ["IND", "NPL"]),
        ("sv", "Turkiet, en medlem av Nato, fördömde Syrien.", ["TUR", "SYR"]),
    ],
)
def test_what_a_subject_is_called_between_commas_does_nothing(language: str, text: str, parties: list[str]) -> None:
    (charge,) = events("accuse", text, language)
    assert charge.parties == parties
