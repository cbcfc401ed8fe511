"""One language read from its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.languages import Form, Language, LanguageError, load_languages
from toy import FILES, folder


def forms(place: Path, **changes: str | None) -> list[Form]:
    return list(Language.read(folder(place, changes)).forms())


def test_a_form_knows_what_it_means_and_where_it_stands(tmp_path: Path) -> None:
    found = forms(tmp_path, markers="with: [kun]")
    assert Form("kun", "marker", "with", "", "eo/markers.yaml#with") in found
    assert Form("Norvegio", "state", "NOR", "", "eo/names.yaml#NOR") in found
    assert Form("norvegajn", "adjective", "NOR", "", "eo/names.yaml#NOR") in found
    assert Form("Stokholmon", "city", "Stockholm", "", "eo/names.yaml#Stockholm") in found
    assert Form("ĉefministron", "office", "Prime Minister", "", "eo/offices.yaml#Prime Minister") in found
    assert Form("vizitos", "act", "visit", "verb", "eo/acts.yaml#visit") in found


def test_tildes_leave_a_form_open(tmp_path: Path) -> None:
    found = {form.text: form for form in forms(tmp_path, markers='with: ["~kune", "kun~", "~apud~", kaj]')}
    assert (found["kune"].open_left, found["kune"].open_right) == (True, False)
    assert (found["kun"].open_left, found["kun"].open_right) == (False, True)
    assert (found["apud"].open_left, found["apud"].open_right) == (True, True)
    assert (found["kaj"].open_left, found["kaj"].open_right) == (False, False)


def test_a_form_is_found_with_the_comma_that_the_language_writes(tmp_path: Path) -> None:
    own = FILES["language"] + "comma_before: [ke]"
    found = {form.text for form in forms(tmp_path, language=own, status="denied: [neis ke]")}
    assert {"neis ke", "neis, ke"} <= found


def test_speech_has_its_frame_and_id(tmp_path: Path) -> None:
    found = forms(tmp_path, speech="- {id: say, forms: [diris], frame: says}")
    assert Form("diris", "speech", "says", "say", "eo/speech.yaml#says") in found


def test_sections_of_relations_and_mechanisms_are_kinds(tmp_path: Path) -> None:
    found = forms(
        tmp_path,
        relations="partnership: {strategic partnership: [strategia partnereco]}",
        mechanisms="nouns: {committee: [komitato]}\nlaunch: [fondis]",
    )
    kinds = {(form.text, form.kind, form.key) for form in found}
    assert ("strategia partnereco", "partnership", "strategic partnership") in kinds
    assert ("komitato", "nouns", "committee") in kinds
    assert ("fondis", "launch", "") in kinds


def test_the_words_of_one_class_are_read_alone(tmp_path: Path) -> None:
    language = Language.read(folder(tmp_path, {"markers": "own: ['li{a,n}', sia]\nto: [al]"}))
    assert language.words_of("markers", "own") == {"lia", "lin", "sia"}
    assert language.words_of("markers", "with") == frozenset()


def test_files_that_are_not_there_give_nothing(tmp_path: Path) -> None:
    bare = dict.fromkeys(("names", "offices", "markers", "status", "acts", "time"))
    language = Language.read(folder(tmp_path, bare))
    assert list(language.forms()) == []
    assert language.chrome() == {}
    assert language.data("time") == {}


def test_a_class_that_nothing_reads_is_refused_with_the_nearest_that_is_read(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match=r"status\.yaml: 'negatd' is no class .*; did you mean 'negated'\?"):
        forms(tmp_path, status="negatd: [ne]")


def test_properties_are_as_declared(tmp_path: Path) -> None:
    language = Language.read(folder(tmp_path))
    assert (language.tag, language.default_tag, language.spaced, language.variants) == ("eo", "eo", True, [])


def test_page_furniture_is_spelt_out(tmp_path: Path) -> None:
    language = Language.read(folder(tmp_path, {"chrome": "share: ['divid{u,i}']\nmenu:"}))
    assert language.chrome() == {"share": ["dividu", "dividi"], "menu": []}


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("language", "- tag", r"language\.yaml: should be a mapping"),
        ("language", "just words", r"language\.yaml: should be a mapping"),
        ("language", "tag: eo\nname: Esperanto", r"language\.yaml: lacks 'scripts'"),
        ("language", "tag: eo\nname: [x\nspaces: y", r"language\.yaml, line 3: "),
        ("language", "tag: ido\nname: I\nscripts: [Latn]\nspaces: true", r"tag 'ido' is not the folder's name"),
        ("markers", "and:\n\t- kaj", r"markers\.yaml, line 2: "),
        ("markers", "- kaj", r"markers\.yaml: should be a mapping"),
        ("markers", "and: kaj", r"markers\.yaml: and: should be a list, is 'kaj'"),
        ("markers", "and: [1]", r"markers\.yaml: and: 1 is no text; put it in quotes"),
        ("markers", "on: [sur]\nand: [true]", r"markers\.yaml: and: True is no text; put it in quotes"),
        ("markers", "and: ['']", r"markers\.yaml: and: an empty form in ''"),
        ("markers", "and: ['~']", r"markers\.yaml: and: an empty form in '~'"),
        ("markers", "and: ['ka{j']", r"markers\.yaml: and: unclosed brace in 'ka\{j'"),
        ("markers", "and: ['ka{@x}']", r"markers\.yaml: and: no endings named 'x'"),
        ("markers", "and: [ka\0j]", r"markers\.yaml: no text in UTF-8"),
        ("acts", "- visit", r"acts\.yaml: should be a mapping"),
        ("acts", "visit: [vizitis]", r"acts\.yaml: visit: should be a mapping"),
        ("acts", "visit: {verb: vizitis}", r"acts\.yaml: visit: should be a list"),
        ("speech", "says: [diris]", r"speech\.yaml: should be a list"),
        ("speech", "- {id: say, frame: says}", r"speech\.yaml: .* lacks an id, forms or a frame"),
        ("acts", "meet: {verb: ['ren ... ']}", r"acts\.yaml: meet: 'ren \.\.\. ' is no verb in two parts"),
        ("markers", "and: ['ka ... j']", r"markers\.yaml: and: 'ka \.\.\. j' is no verb in two parts"),
        ("speech", "- diris", r"speech\.yaml: 'diris' lacks an id, forms or a frame"),
        ("names", "states: [NOR]", r"names\.yaml: states: should be a mapping"),
        ("names", "states: {NOR: [Norvegio]}", r"names\.yaml: NOR: should be a mapping"),
        ("relations", "ties: {noun: rilatoj}", r"relations\.yaml: noun: should be a list"),
        ("verbs", "meet: [renkonti]", r"verbs\.yaml: no such file in a language folder; known are acts, .*words"),
    ],
)
def test_broken_folders_are_refused_with_file_and_entry(tmp_path: Path, name: str, content: str, wanted: str) -> None:
    with pytest.raises(LanguageError, match=wanted):
        forms(tmp_path, **{name: content})


def test_a_file_in_another_character_set_is_refused(tmp_path: Path) -> None:
    home = folder(tmp_path)
    (home / "markers.yaml").write_bytes("and: [kaj, é]".encode("latin-1"))
    with pytest.raises(LanguageError, match=r"markers\.yaml: no text in UTF-8"):
        list(Language.read(home).forms())


def test_a_folder_without_its_properties_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match=r"language\.yaml: cannot be read: No such file"):
        Language.read(tmp_path / "eo")


@pytest.mark.parametrize("language", list(load_languages()), ids=lambda language: language.tag)
def test_every_form_carried_can_be_read(language: Language) -> None:
    found = list(language.forms())
    assert found
    assert all(form.text.strip() and form.kind and form.rule.startswith(f"{language.tag}/") for form in found)


@pytest.mark.parametrize("tag", ["en", "no", "sv", "zh"])
def test_the_languages_have_words_of_every_kind(tag: str) -> None:
    language = load_languages().get(tag)
    assert language is not None
    assert {"act", "marker", "office", "state", "speech", "status", "discourse", "document", "topic", "ties"} <= {
        form.kind for form in language.forms()
    }


def test_small_words_are_words_not_truth_values(tmp_path: Path) -> None:
    """Norwegian and Spanish `no`, Portuguese `no`, English `on` and `yes` need no quotation marks."""
    found = forms(tmp_path, markers="with: [no, on, yes, y]")
    assert [form.text for form in found if form.kind == "marker"] == ["no", "on", "yes", "y"]
    properties = Language.read(tmp_path / "eo").properties
    assert properties["spaces"] is True
