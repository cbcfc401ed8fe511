"""Whether a participle is active or passive."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import coded, events


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Israel hat den Iran verurteilt.", "ISR", "IRN"),
        ("Israel wurde vom Iran verurteilt.", "IRN", "ISR"),
        ("Es hieß, dass Israel den Iran verurteilt habe.", "ISR", "IRN"),
        ("Israel ist vom Iran verurteilt worden.", "IRN", "ISR"),
    ],
)
def test_the_auxiliary_tells_who_did_it(text: str, actor: str, target: str) -> None:
    (accuse,) = [e for e in coded(Event, text, "de") if e.type == "accuse"]
    assert [(p.role, p.name) for p in accuse.participants] == [("actor", actor), ("target", target)]


def test_who_welcomes_words_receives_nobody() -> None:
    text = "Scholz telefonierte mit Macron. Scholz habe die Bereitschaft des französischen Präsidenten begrüßt."
    assert {e.type for e in coded(Event, text, "de")} == {"call", "support"}


def test_who_is_summoned_is_accused() -> None:
    (accuse,) = coded(Event, "Der deutsche Botschafter ist in das russische Außenministerium bestellt worden.", "de")
    assert (accuse.type, accuse.parties) == ("accuse", ["RUS", "DEU"])


def test_who_does_it_right_before_the_word_makes_it_a_passive() -> None:
    (event,) = events("accuse", "Bà Kamala Harris bị Trung Quốc chỉ trích vì phát biểu về Đài Loan.", "vi")
    assert event.parties == ["CHN", "USA"]
