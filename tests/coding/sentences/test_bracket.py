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


@pytest.mark.parametrize(
    "text",
    [
        "In Wien will Olaf Scholz nach Angaben des Kreml Emmanuel Macron treffen.",
        "In Wien, der Hauptstadt von Österreich, will Olaf Scholz Emmanuel Macron treffen.",
        "Olaf Scholz will in Wien, der Hauptstadt Österreichs, mit Emmanuel Macron zusammenkommen.",
    ],
)
def test_neither_a_source_nor_what_a_place_is_called_parts_a_clause(text: str) -> None:
    assert told(text) == [(["Olaf Scholz", "Emmanuel Macron"], "planned")]


def test_a_body_before_a_hyphen_is_whose_the_summit_is() -> None:
    assert told("Der Nato-Gipfel in Vilnius ging am Mittwoch zu Ende.") == [(["NATO"], "occurred")]
    assert told("Bei ihrem Gipfel in Hamburg haben sich die G20-Staaten geeinigt.") == [(["G20"], "occurred")]


def test_a_noun_in_passing_is_not_what_is_criticised() -> None:
    found = events("accuse", "Olaf Scholz kritisierte nach dem Treffen mit Emmanuel Macron erneut Russland.", "de")
    assert [event.parties for event in found] == [["DEU", "RUS"]]
