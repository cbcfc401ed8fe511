"""Who copied whom."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import Indicator, Period, Record
from dragoman.resolve import Told, world
from dragoman.resolve.lineage import lineage
from dragoman.resolve.names import plain
from dragoman.resolve.press import agencies_named, corrects, home_languages, outlet_key
from dragoman.resolve.strand import Strand, strand_of
from dragoman.resolve.telling import page_id
from made import article, day, event, on_page, page, person, told

_TEXT = """Premier Li Qiang arrived in Minsk on Thursday for an official visit to Belarus, his first to the country.
He met President Alexander Lukashenko at the Palace of Independence, and the two spoke about trade and transport.
Trade between the two countries came to 8.4 billion dollars in 2023, as the ministry of foreign affairs said.
The visit ended on Friday with the signing of a joint communique on the further growth of their partnership."""
_OTHER = """Statsminister Li Qiang kom torsdag til Minsk på offisielt besøk i Hviterussland, hans første til landet.
Han møtte president Aleksandr Lukasjenko i Uavhengighetspalasset, og de to snakket om handel og transport.
Handelen mellom de to landene var på 8,4 milliarder dollar i 2023, ifølge utenriksdepartementet.
Besøket ble avsluttet fredag med undertegnelsen av et felles kommuniké om den videre veksten i partnerskapet."""


def story(name: str, text: str = _TEXT, *, facts: bool = True, on: str = "2024-08-22", **fields: Any) -> Told:
    own = page(f"{name}.txt", text)
    lines = text.split("\n")
    at = [text.index(line) for line in lines]
    records: list[Record] = []
    if facts:
        li, other = person("Li Qiang", "CHN"), person("Alexander Lukashenko", "BLR")
        made = [
            event("visit", parties=["CHN", "BLR"], date=day("2024-08-22"), participants=[li]),
            event("meeting", parties=["CHN", "BLR"], date=day("2024-08-22"), participants=[li, other]),
            Indicator(
                name="goods-trade",
                parties=["CHN", "BLR"],
                value=8.4e9,
                unit="USD",
                period=Period(start="2023-01-01", end="2023-12-31"),
                evidence=[],
            ),
        ]
        records = [on_page(own, name, record, line[:30]) for record, line in zip(made, lines, strict=False)]
    body = [(start, start + len(line)) for start, line in zip(at, lines, strict=True)]
    return told(own, [article(own, name, body=body, published=on, **fields)], records)


def strands(*pages: Told) -> list[Strand]:
    return [strand_of(one, page_id(each.page), each.page.raw, each.records) for each in pages for one in each.articles]


def test_a_copy_goes_back_to_the_earlier_story_whatever_day_it_shows() -> None:
    found = lineage(
        strands(story("copy", on="2024-09-30", original_publisher="TASS"), story("first", publisher="TASS"))
    )
    assert found == {"first": ("first", "original"), "copy": ("first", "copy")}


def test_half_a_story_is_a_copy_of_the_whole() -> None:
    half = "\n".join(_TEXT.split("\n")[:2])
    found = lineage(strands(story("whole"), story("half", half, on="2024-08-23")))
    assert found["half"] == ("whole", "copy")


def test_a_page_that_names_its_source_is_a_translation_of_that() -> None:
    found = lineage(
        strands(
            story("nb", _OTHER, language="nb", on="2024-08-23", publisher="Nordlys", original_publisher="新华社"),
            story("en", publisher="Xinhua"),
        )
    )
    assert found["nb"] == ("en", "translation")


def test_an_agency_translates_out_of_its_own_language() -> None:
    found = lineage(
        strands(story("en", publisher="TASS", language="en"), story("ru", _OTHER, publisher="ТАСС", language="ru"))
    )
    assert found == {"ru": ("ru", "original"), "en": ("ru", "translation")}


def test_two_agencies_on_one_event_are_two_sources() -> None:
    found = lineage(strands(story("en", publisher="Reuters"), story("nb", _OTHER, language="nb", publisher="Xinhua")))
    assert {how for _root, how in found.values()} == {"original"}


@pytest.mark.parametrize(
    ("numbers", "paragraphs", "how"),
    [
        (("22", "2023", "84"), 4, "translation"),
        (("17", "22", "2023", "300", "84"), 4, "original"),
        (("22", "2023", "84"), 9, "original"),
    ],
    ids=["paragraph for paragraph", "numbers of its own", "longer"],
)
def test_without_a_source_only_what_is_built_alike_is_a_translation(
    numbers: tuple[str, ...], paragraphs: int, how: str
) -> None:
    facts = (*(f"who|{name}" for name in "abcdefg"), *(f"fact|meeting|BLR+CHN|2024-08-2{day}" for day in range(3)))
    first = Strand("en", "p1", language="en", facts=facts, numbers=("22", "2023", "84"), paragraphs=4, size=90)
    other = Strand("nb", "p2", language="nb", facts=facts, numbers=numbers, paragraphs=paragraphs, size=80)
    assert lineage([first, other])["nb"][1] == how


def test_an_outlet_that_mends_its_story_corrects_it() -> None:
    mended = "Correction: the day was wrong.\n" + _TEXT.replace("Thursday", "Wednesday")
    found = lineage(
        strands(story("one", publisher="Herald"), story("two", mended, publisher="Herald", on="2024-08-24"))
    )
    assert found["two"] == ("one", "correction")


def test_a_form_filled_in_anew_is_no_copy() -> None:
    other = _TEXT.replace("Minsk on Thursday", "Baku on Monday").replace("Belarus", "Azerbaijan")
    other = other.replace("8.4", "1.7").replace("Lukashenko", "Aliyev")
    later = story("later", other, facts=False, on="2024-11-22")
    met = event("meeting", parties=["CHN", "AZE"], date=day("2024-11-21"))
    later.records.append(on_page(later.page, "later", met, "Premier Li Qiang"))
    assert lineage(strands(story("first"), later))["later"] == ("later", "original")


def test_a_copy_of_a_translation_goes_back_to_the_original() -> None:
    found = lineage(
        strands(
            story("en", publisher="Xinhua"),
            story("nb", _OTHER, language="nb", on="2024-08-23", original_publisher="Xinhua"),
            story("nb2", _OTHER, language="nb", on="2024-08-26", original_publisher="Xinhua"),
        )
    )
    assert found["nb2"] == ("en", "copy")


@settings(max_examples=20, deadline=None)
@given(seed=st.randoms(use_true_random=False))
def test_the_order_of_stories_changes_nothing(seed: random.Random) -> None:
    made = strands(
        story("en", publisher="Xinhua"),
        story("copy", on="2024-08-25"),
        story("nb", _OTHER, language="nb", on="2024-08-23", original_publisher="Xinhua"),
        story("other", _OTHER, language="sv", publisher="Reuters"),
        *(story(f"c{number}", on="2024-08-24") for number in range(30)),
    )
    want = lineage(made)
    seed.shuffle(made)
    assert lineage(made) == want
    assert {root for root, _how in want.values()} == {"en", "other"}


def test_what_copies_tell_has_one_source() -> None:
    articles, records = world([story("first", publisher="TASS"), story("copy", on="2024-08-25", publisher="Herald")])
    assert [(one.root, one.derivation) for one in articles] == [("first", "original"), ("first", "copy")]
    assert {tuple(record.sources) for record in records} == {("TASS",)}


@pytest.mark.parametrize("name", ["Xinhua", "新华社", "Синьхуа", "Tân Hoa xã", "Xinhua News Agency"])
def test_an_agency_has_one_key_in_every_script(name: str) -> None:
    assert outlet_key(name) == "Xinhua"


def test_agencies_are_found_in_text_as_words() -> None:
    def found(text: str) -> frozenset[str]:
        return agencies_named(text, plain(text))

    assert found("据新华社报道") == {"Xinhua"}
    assert found("As Reuters reported") == {"Reuters"}
    assert found("tasselled") == frozenset()
    assert found("по сообщению ТАСС") == {"ITAR-TASS"}
    assert found("Тассили") == frozenset()
    assert found("told the Swedish news agency TT on Friday") == {"TT"}
    assert found("an att-map of tt") == frozenset()


def test_an_agency_writes_in_the_language_of_its_state() -> None:
    assert "zh" in home_languages("Xinhua")
    assert home_languages("nobody's gazette") == frozenset()


@pytest.mark.parametrize(
    ("opening", "mends"),
    [("Rättelse: fel dag", True), ("更正：日期有误", True), ("Corrections officers met", False), ("Li Qiang", False)],
)
def test_a_correction_says_so_at_its_opening(opening: str, mends: bool) -> None:
    assert corrects([opening]) is mends
