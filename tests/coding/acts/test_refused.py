"""Words that stand in what somebody refuses."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Serbia voted against a resolution condemning Belarus.", []),
        ("Serbia abstained on the resolution condemning Belarus.", []),
        ("Serbia did not sign a letter condemning Belarus.", []),
        ("Serbia rejected the plan and condemned Belarus.", [["SRB", "BLR"]]),
        ("Serbia signed a letter condemning Belarus.", [["SRB", "BLR"]]),
    ],
)
def test_a_text_that_is_refused_accuses_in_nobodys_name(text: str, accused: list[list[str]]) -> None:
    assert [event.parties for event in events("accuse", text, "en")] == accused


def test_who_is_criticised_in_a_joint_statement_has_not_issued_it() -> None:
    assert events("signing", "Japan issued a joint statement criticising Chad.", "en") == []


def test_a_relative_clause_that_opens_with_its_verb_has_no_subject_behind_it() -> None:
    assert events("accuse", "Talmannen läste upp ett uttalande som fördömer Israel.", "sv") == []
