"""Statements: whose words a page is that opens with "Uttalande av ..."."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.records import Event, Quote
from stories import coded, events


@pytest.mark.parametrize(
    ("language", "text", "doers"),
    [
        ("sv", "Uttalande från Utrikesdepartementet om Gaza.\nVi uppmanar Israel att öppna gränsen.", ["SWE"]),
        (
            "sv",
            "Uttalande av de baltiska utrikesministrarna om valet.\nVi uppmanar Georgien att utreda valet.",
            ["EST", "LVA", "LTU"],
        ),
        ("nb", "Uttalelse fra Frankrike.\nVi oppfordrer Israel til å åpne grensen.", ["FRA"]),
    ],
)
def test_we_are_those_whose_statement_it_is(language: str, text: str, doers: list[str]) -> None:
    (asked,) = events("request", text, language)
    assert asked.parties[:-1] == doers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Uttalande av Finlands president Alexander Stubb.\nDet här är en glädjande dag för oss alla.",
            ["Alexander Stubb"],
        ),
        ("Uttalande om läget.\nDet här är en glädjande dag för oss alla.", []),
        ("Det var ett uttalande av Finlands president Alexander Stubb.\nDet är en glädjande dag för oss alla.", []),
        ("Uttalande av Finlands president Alexander Stubb.\nKort.", []),
    ],
)
def test_one_persons_statement_is_their_words(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in coded(Quote, text, "sv")] == speakers


def test_a_statement_may_fill_the_paragraph_that_leads_its_page(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    author = "Uttalande av statsminister Ulf Kristersson"
    page.write_text(
        f"{author}\n\nStockholm 3 mars 2025\n\n{author} den 3 mars 2025. Vi fördömer det ryska angreppet."
        " Ryssland måste omedelbart dra tillbaka sina styrkor från Ukraina.\n",
        encoding="utf-8",
    )
    told = [(one.type, one.parties) for one in dragoman.read(str(page)) if isinstance(one, Event)]
    assert ("accuse", ["SWE", "RUS"]) in told
