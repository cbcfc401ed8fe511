"""How sure records are, against each other."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.records import Record, kind_of
from stories import coded, events

DAY = date(2024, 8, 23)


def sure(text: str, kind: str) -> float:
    (event,) = events(kind, text, "en", DAY)
    assert event.confidence is not None
    return event.confidence


@pytest.mark.parametrize(
    ("firmer", "vaguer", "kind"),
    [
        (
            "Premier Li Qiang met President Vladimir Putin in Moscow on Wednesday.",
            "Premier Li Qiang will meet President Vladimir Putin in Moscow on Saturday.",
            "meeting",
        ),
        (
            "Premier Li Qiang visited Belarus on Thursday.",
            "Premier Li Qiang has visited Belarus.",
            "visit",
        ),
        (
            "Premier Li Qiang met President Vladimir Putin in Moscow on Wednesday.",
            "Premier Li Qiang did not meet President Vladimir Putin in Moscow on Wednesday.",
            "meeting",
        ),
    ],
    ids=["done over planned", "dated over undated", "done over denied"],
)
def test_one_telling_is_firmer_than_another(firmer: str, vaguer: str, kind: str) -> None:
    assert sure(firmer, kind) > sure(vaguer, kind)


def test_every_record_but_an_article_has_a_confidence() -> None:
    text = (
        "China and Belarus established diplomatic ties in 1992. Premier Li Qiang met President Alexander Lukashenko "
        'in Minsk on Thursday. "China firmly supports Belarus on its path of development," Li said. The two sides '
        "signed a joint communique. Trade between China and Belarus reached $8.4 billion in 2023."
    )
    records = coded(Record, text, "en", DAY)
    assert {kind_of(one) for one in records} >= {"event", "quote", "relation", "indicator"}
    assert all(one.confidence is not None and 0 < one.confidence < 1 for one in records)
