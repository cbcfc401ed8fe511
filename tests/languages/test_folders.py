"""Folders of languages: those of the package, and those that somebody adds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.coding import Coder
from dragoman.coding.check import check
from dragoman.knowledge import load
from dragoman.languages import LanguageError, load_languages
from dragoman.languages.forms import expand
from dragoman.passage import Passage
from dragoman.records import Event, Record
from dragoman.story import Block, Page, Story
from stories import coded
from toy import folder

MOST = 12_000
"""Spellings of one form with alternatives: more take start-up and memory, and say little that fewer would not."""
MET = "Norvega ĉefministro Jonas Gahr Støre renkontis svedan ĉefministron Ulf Kristersson en Stokholmo."
VISITED = "La prezidento de Kenjo William Ruto vizitis Norvegion la 21 de aŭgusto 2024."
EXAMPLES = f"""
- text: {MET}
  records: [{{kind: event, type: meeting, parties: [NOR, SWE], country: SWE}}]
- text: La urbo Oslo estas bela.
  records: []
- text: {VISITED}
  records: [{{kind: event, type: visit, parties: [KEN, SWE]}}]
"""


def code(place: Path, text: str, language: str = "eo") -> list[Record]:
    page = Page("page.txt", text, "text", "digest")
    block = Block(Passage.of(text), "body", language)
    return Coder(load_languages(place), load()).code(Story("story", page, language, [block]))


def test_a_language_outside_the_package_is_coded(tmp_path: Path) -> None:
    folder(tmp_path)
    (event,) = code(tmp_path, VISITED)
    assert isinstance(event, Event)
    assert (event.type, event.parties, event.status) == ("visit", ["KEN", "NOR"], "occurred")
    assert (event.date and event.date.start, event.place and event.place.country) == ("2024-08-21", "NOR")
    assert [(p.name, p.office, p.state) for p in event.participants] == [("William Ruto", "President", "KEN")]
    assert event.rule == "eo/acts.yaml#visit"
    assert [span.text for span in event.evidence] == [VISITED]


def test_word_order_and_cases_follow_the_data(tmp_path: Path) -> None:
    folder(tmp_path)
    (event,) = code(tmp_path, MET)
    assert isinstance(event, Event)
    assert (event.type, event.parties) == ("meeting", ["NOR", "SWE"])
    assert [p.name for p in event.participants] == ["Jonas Gahr Støre", "Ulf Kristersson"]
    assert event.place is not None
    assert (event.place.city, event.place.country) == ("Stockholm", "SWE")


def test_what_is_negated_in_a_language_outside_the_package_did_not_happen(tmp_path: Path) -> None:
    folder(tmp_path)
    (event,) = code(tmp_path, VISITED.replace("vizitis", "ne vizitis"))
    assert isinstance(event, Event)
    assert event.status == "denied"


def test_examples_of_a_folder_tell_what_is_missing_and_what_is_too_much(tmp_path: Path) -> None:
    folder(tmp_path, {"examples": EXAMPLES})
    languages = load_languages(tmp_path)
    language = languages.get("eo")
    assert language is not None
    met, nothing, wrong = check(language, Coder(languages, load()))
    assert met.holds
    assert nothing.holds
    assert not wrong.holds
    assert [dict(one)["parties"] for one in wrong.missing] == [["KEN", "SWE"]]
    assert [record.rule for record in wrong.extra] == ["eo/acts.yaml#visit"]


def test_an_act_of_the_languages_own_needs_a_type_and_a_frame(tmp_path: Path) -> None:
    folder(tmp_path, {"acts": "greet: {type: meeting, frame: mutual, verb: [salutis]}"})
    (event,) = code(tmp_path, MET.replace("renkontis", "salutis"))
    assert isinstance(event, Event)
    assert (event.type, event.rule) == ("meeting", "eo/acts.yaml#greet")


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("acts", "greet: {verb: [salutis]}", r"eo/acts\.yaml: greet: not in the inventory; give its type and one of"),
        ("acts", "greet: {type: meeting, frame: polite}", r"eo/acts\.yaml: greet: .* transitive, travel, voice"),
        ("markers", "with: [kun]\n  to: al", r"eo/markers\.yaml, line 2: "),
        ("time", "month: {8: aŭgusto}", r"eo/time\.yaml: month: 'aŭgusto' is no list of forms"),
        ("time", "munth: {8: [aŭgusto]}", r"eo/time\.yaml: unknown entry munth; known are ago, "),
        ("time", "families: [day-last]", r"eo/time\.yaml: families: no family 'day-last'; known are common, "),
        ("numbers", "percent: ['procento{@oj}']", r"eo/numbers\.yaml: percent: no endings named 'oj'"),
    ],
)
def test_folders_that_cannot_be_coded_from_are_refused(tmp_path: Path, name: str, content: str, wanted: str) -> None:
    folder(tmp_path, {name: content})
    with pytest.raises(ValueError, match=wanted):
        code(tmp_path, MET)


def test_a_place_without_languages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match=r"holds no folder with a language\.yaml"):
        load_languages(tmp_path)
    with pytest.raises(LanguageError, match="nowhere: no such folder of languages"):
        load_languages(tmp_path / "nowhere")


def test_a_folder_of_the_same_name_takes_the_packages_place(tmp_path: Path) -> None:
    folder(tmp_path, tag="sv")
    languages = load_languages(tmp_path)
    language = languages.get("sv")
    assert language is not None
    assert language.properties["name"] == "Esperanto"
    assert len(languages) == len(load_languages())


def test_tags_find_their_language() -> None:
    languages = load_languages()
    for tag, folder_name in {
        "en": "en",
        "en-GB": "en",
        "nb": "no",
        "nn": "no",
        "no": "no",
        "sv": "sv",
        "sv-FI": "sv",
        "zh": "zh",
        "zh-Hans": "zh",
        "zh-Hant": "zh",
        "zh-Hant-TW": "zh",
    }.items():
        found = languages.get(tag)
        assert found is not None, tag
        assert found.tag == folder_name
    assert languages.get("tlh") is None
    assert languages.get("") is None


def test_a_story_in_a_language_not_carried_gives_nothing(tmp_path: Path) -> None:
    assert coded(Event, VISITED, "eo") == []


def written(data: object) -> Iterator[str]:
    """All forms of a file."""
    if isinstance(data, str):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from written(part)


@pytest.mark.parametrize("tag", [language.tag for language in load_languages()])
def test_no_form_stands_for_more_spellings_than_anybody_writes(tag: str) -> None:
    language = load_languages().get(tag)
    assert language is not None
    endings = language.properties.get("endings") or {}
    for name in ("acts", "speech", "status", "markers", "discourse", "words"):
        for form in written(language.data(name)):
            if form.count("{") > 2:
                assert sum(1 for _ in expand(form, endings)) <= MOST, form
