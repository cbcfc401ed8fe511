"""Clauses that their verb closes: subject, object and status before and behind it."""

from __future__ import annotations

import pytest

from stories import events


def told(text: str, kind: str = "meeting") -> list[tuple[list[str], str | None]]:
    return [([p.name or p.state or "" for p in e.participants], e.status) for e in events(kind, text, "de")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Olaf Scholz hat Emmanuel Macron am Montag in Potsdam getroffen.", "occurred"),
        ("Am Montag hat Olaf Scholz Emmanuel Macron in Potsdam getroffen.", "occurred"),
        ("Die Regierung teilte mit, dass Olaf Scholz Emmanuel Macron treffen wird.", "planned"),
        ("Olaf Scholz reist nach Paris, wo er Emmanuel Macron treffen will.", "planned"),
        ("Olaf Scholz plant, Emmanuel Macron zu treffen.", "planned"),
        ("Olaf Scholz will nach Paris reisen, um Emmanuel Macron zu treffen.", "planned"),
        ("Olaf Scholz weigerte sich, Emmanuel Macron zu treffen.", "denied"),
        ("Olaf Scholz hat Paris besucht und Emmanuel Macron getroffen.", "occurred"),
    ],
)
def test_the_first_name_is_the_subject_of_the_verb_that_closes_its_clause(text: str, status: str) -> None:
    assert told(text) == [(["Olaf Scholz", "Emmanuel Macron"], status)]


def test_behind_the_verb_the_order_is_that_of_a_main_clause() -> None:
    assert told("Am Montag traf Olaf Scholz den indischen Premierminister Narendra Modi.") == [
        (["Olaf Scholz", "Narendra Modi"], "occurred")
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ein Treffen von Olaf Scholz mit Emmanuel Macron ist für Montag geplant.", "planned"),
        ("Ein Treffen von Olaf Scholz mit Emmanuel Macron in Paris wurde abgesagt.", "cancelled"),
    ],
)
def test_what_closes_the_clause_tells_the_status_of_a_noun(text: str, status: str) -> None:
    assert told(text) == [(["Olaf Scholz", "Emmanuel Macron"], status)]
