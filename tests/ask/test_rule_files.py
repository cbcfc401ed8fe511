"""Every rule that a record can carry is found in a file, with its entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.ask.rules import rule
from dragoman.coding.acts import headlines
from dragoman.coding.speech import sayings as speech
from dragoman.coding.speech import statement, turns


@pytest.mark.parametrize("name", [headlines.RULE, speech.COLON, statement.RULE, turns.RULE, "en/acts.yaml#visit"])
def test_a_rule_is_explained_by_the_file_it_stands_in(name: str) -> None:
    found = rule(name)
    assert found.file is not None
    assert Path(found.file).is_file()
    assert found.entry is not None
    assert found.entry.startswith(f"{name.partition('#')[2]}:")
