"""Visits told as the first since some year."""

from __future__ import annotations

import pytest

from dragoman.languages import load_languages
from dragoman.records import Event, Place, Record
from dragoman.resolve.firsts import _patterns, set_apart
from made import article, event, page, span


def marked(text: str, language: str, evidence: str, type_: str = "visit") -> Event:
    own = page("a.txt", text)
    at = text.index(evidence)
    one: Record = event(type_, evidence, id="one")
    one.evidence = [span(evidence, article="s", start=at, language=language)]
    (made,) = set_apart([article(own, "s", language=language)], text, [one])
    assert isinstance(made, Event)
    assert all(text[each.start : each.end] == each.text for each in made.evidence)
    return made


@pytest.mark.parametrize(
    ("language", "text", "evidence", "year"),
    [
        ("en", "Putin came to Pyongyang, his first trip there since 2000.", "Putin came to Pyongyang", "2000"),
        ("en", "Since 2007 no premier came. Li arrived. It is the first visit since 2007.", "Li arrived", "2007"),
        ("zh-Hans", "普京抵达平壤。这是他自2000年以来首次访问朝鲜。", "普京抵达平壤", "2000"),
        ("ru", "Путин прибыл в КНДР. Это его первый визит с 2000 года.", "Путин прибыл в КНДР", "2000"),
        ("ru", "Премьер впервые с 2007 года посетил Минск.", "посетил Минск", "2007"),
        ("vi", "Ông thăm Bình Nhưỡng. Đây là chuyến thăm đầu tiên kể từ năm 2000.", "Ông thăm Bình Nhưỡng", "2000"),
        ("nb", "Han kom til Minsk. Det er det første besøket siden 2007.", "Han kom til Minsk", "2007"),
        ("sv", "Han besökte Minsk, det första besöket sedan 2007.", "besökte Minsk", "2007"),
        ("de", "Er besuchte Minsk, der erste Besuch seit dem Jahr 2007.", "besuchte Minsk", "2007"),
        ("es", "Visitó Minsk, la primera visita desde 2007.", "Visitó Minsk", "2007"),
        ("fr", "Il a visité Minsk, la première visite depuis 2007.", "a visité Minsk", "2007"),
        ("pt", "Visitou Minsk, a primeira visita desde 2007.", "Visitou Minsk", "2007"),
        ("uk", "Він прибув до Мінська. Це перший візит з 2007 року.", "прибув до Мінська", "2007"),
        ("da", "Han kom til Minsk. Det er det første besøg siden 2007.", "Han kom til Minsk", "2007"),
    ],
)
def test_a_visit_is_the_first_since_a_year(language: str, text: str, evidence: str, year: str) -> None:
    assert marked(text, language, evidence).distinction == f"first since {year}"


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("He visited Minsk. Ties have grown since 2007.", "He visited Minsk"),
        ("He visited Minsk. The first talks were long. They have met often, as a report since 1999 tells.", "Minsk"),
        ("The first factory has stood since 2007. He visited Minsk.", "He visited Minsk"),
    ],
)
def test_what_is_no_first_since(text: str, evidence: str) -> None:
    assert marked(text, "en", evidence).distinction is None


def test_the_sentence_after_is_evidence_too() -> None:
    made = marked("Putin came to Pyongyang. It is his first visit since 2000.", "en", "Putin came to Pyongyang")
    assert [each.text for each in made.evidence] == ["Putin came to Pyongyang", "It is his first visit since 2000."]


def test_a_first_of_something_else_is_no_visit() -> None:
    text = "Trade fell, the first fall since 2007, as they met."
    assert marked(text, "en", "Trade fell", "accuse").distinction is None


def test_every_language_carried_has_its_words() -> None:
    tags = {(language.default_tag or language.tag).split("-")[0] for language in load_languages()}
    assert tags <= set(_patterns())


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Li went to Malaysia, Australia and Peru. It was the first visit to Australia since 2017.", "Li went"),
        ("ru", "Ли был в Малайзии, Австралии и Перу. Это первый визит в Австралию с 2017 года.", "Ли был"),
        ("zh-Hans", "李强访问了马来西亚、澳大利亚和秘鲁。这是2017年以来首次访问澳大利亚。", "李强访问"),
        ("nb", "Li var i Malaysia, Australia og Peru. Det var det første besøket i Australia siden 2017.", "Li var"),
    ],
)
def test_of_stays_told_together_the_one_whose_country_is_named(language: str, text: str, told: str) -> None:
    own = page("a.txt", text)
    stays: list[Record] = []
    for country in ("MYS", "AUS", "PER"):
        stay = event("visit", told, id=country, place=Place(country=country))
        stay.evidence = [span(told, article="s", start=0, language=language)]
        stays.append(stay)
    made = set_apart([article(own, "s", language=language)], text, stays)
    assert [getattr(one, "distinction", None) for one in made] == [None, "first since 2017", None]
