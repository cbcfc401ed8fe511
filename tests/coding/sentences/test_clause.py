"""Where the slots of an act look: subject, object, marked groups, owners, in any word order."""

from __future__ import annotations

import pytest

from dragoman.coding.sentences.clause import Clauses
from stories import events, looked, read


def subject(clauses: Clauses, at: int) -> int | None:
    return clauses.subject(at)


def object_(clauses: Clauses, at: int) -> int | None:
    return clauses.object(at, clauses.subject(at))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Xi Jinping met Vladimir Putin.", {"met": ["Xi Jinping"]}),
        (
            "en",
            "Li Qiang visited France in June 2023, and Wang Yi met Emmanuel Macron in Paris.",
            {"visited": ["Li Qiang"], "met": ["Wang Yi"]},
        ),
        ("en", "In Moscow, Xi Jinping met Putin.", {"met": ["Xi Jinping"]}),
        ("en", "Xi Jinping, who is also a party leader, met Putin.", {"met": ["Xi Jinping"]}),
        ("en", "Xi met Putin, with France praising Kenya.", {"met": ["Xi Jinping"], "praising": ["FRA"]}),
        ("en", "China and Norway signed it.", {"signed": ["CHN", "NOR"]}),
        ("en", "Xi met Putin and praised Kenya.", {"met": ["Xi Jinping"], "praised": ["Xi Jinping"]}),
        ("en", "Putin, who met Xi, left.", {"met": ["Vladimir Putin"]}),
        ("en", "Norway condemned Kenya, but Sweden praised it.", {"condemned": ["NOR"], "praised": ["SWE"]}),
        ("nb", "I Moskva møtte Xi Jinping Putin.", {"møtte": ["Xi Jinping"]}),
        ("nb", "Norge fordømmer Kenya.", {"fordømmer": ["NOR"]}),
        ("nb", "Putin, som møtte Xi, reiste.", {"møtte": ["Vladimir Putin"]}),
        ("sv", "I går träffade Kristersson Stubb.", {"träffade": ["Ulf Kristersson"]}),
        ("sv", "Sverige fördömde Kenya.", {"fördömde": ["SWE"]}),
        ("nb", "Mye skjedde da Putin besøkte Beijing.", {"besøkte": ["Vladimir Putin"]}),
        ("sv", "Det hände efter att Putin besökte Peking.", {"besökte": ["Vladimir Putin"]}),
        ("sv", "Putin som besökte Peking, träffade Xi.", {"träffade": ["Vladimir Putin"]}),
        ("zh-Hans", "习近平在北京会见普京。", {"会见": ["Xi Jinping"]}),
        ("zh-Hans", "中国和挪威签署协议。", {"签署": ["CHN", "NOR"]}),
        ("zh-Hant", "在北京，習近平會見普京。", {"會見": ["Xi Jinping"]}),
        ("zh-Hans", "习近平同来访的普京会谈。", {"来访": ["Vladimir Putin"], "会谈": ["Xi Jinping"]}),
        ("zh-Hans", "习近平会见来华出席峰会的普京。", {"会见": ["Xi Jinping"], "出席": ["Vladimir Putin"]}),
        ("zh-Hans", "习近平访问法国并会见马克龙。", {"访问": ["Xi Jinping"], "会见": ["Xi Jinping"]}),
        ("zh-Hans", "习近平祝贺默茨就任总理。", {"祝贺": ["Xi Jinping"], "就任": ["Friedrich Merz"]}),
        ("zh-Hans", "中国要求挪威停止制裁。", {"要求": ["CHN"], "制裁": ["NOR"]}),
    ],
)
def test_subjects(language: str, text: str, expected: dict[str, list[str]]) -> None:
    found = looked(text, language, subject)
    assert {act: found.get(act) for act in expected} == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Xi Jinping met Vladimir Putin.", {"met": ["Vladimir Putin"]}),
        ("en", "Xi met Putin and praised Kenya.", {"met": ["Vladimir Putin"], "praised": ["KEN"]}),
        ("en", "Xi met with Putin.", {"met": []}),
        ("nb", "I Moskva møtte Xi Jinping Putin.", {"møtte": ["Vladimir Putin"]}),
        ("sv", "I går träffade Kristersson Stubb i Oslo.", {"träffade": ["Alexander Stubb"]}),
        ("zh-Hans", "习近平在北京会见普京。", {"会见": ["Vladimir Putin"]}),
        ("zh-Hans", "习近平会见到访的普京。", {"会见": ["Vladimir Putin"]}),
        ("zh-Hans", "习近平会见来华出席峰会并访问上海的普京。", {"会见": ["Vladimir Putin"]}),
    ],
)
def test_objects(language: str, text: str, expected: dict[str, list[str]]) -> None:
    found = looked(text, language, object_)
    assert {act: found.get(act) for act in expected} == expected


def test_a_noun_that_opens_the_sentence_has_the_subject_behind_the_verb() -> None:
    text = "Etter møtet med Tusk i Warszawa sa Støre at Norge vil bidra."
    assert looked(text, "nb", lambda clauses, at: clauses.subject(at, noun=True)) == {"møtet": ["Jonas Gahr Støre"]}


@pytest.mark.parametrize(
    ("language", "text", "marker", "act", "expected"),
    [
        ("en", "Xi met with Putin in Moscow.", "with", "met", ["Vladimir Putin"]),
        ("en", "Xi met with Putin in Moscow.", "in", "met", ["Moscow"]),
        ("en", "Xi met Putin.", "with", "met", []),
        ("en", "Putin was received by Xi in Beijing.", "by", "was received", ["Xi Jinping"]),
        ("nb", "Støre møtte Stubb i Oslo.", "in", "møtte", ["Oslo"]),
        ("sv", "Stubb togs emot av Kristersson i Stockholm.", "by", "togs emot", ["Ulf Kristersson"]),
        ("zh-Hans", "习近平在北京同普京举行会谈。", "with", "举行会谈", ["Vladimir Putin"]),
        ("zh-Hans", "习近平在北京同普京举行会谈。", "in", "举行会谈", ["Beijing"]),
    ],
)
def test_what_a_marker_marks(language: str, text: str, marker: str, act: str, expected: list[str]) -> None:
    found = looked(text, language, lambda clauses, at: clauses.marked(at, marker))
    assert found[act] == expected


@pytest.mark.parametrize(
    ("language", "text", "clauses"),
    [
        ("en", "Xi met Putin and praised Kenya.", 1),
        ("en", "Xi met Putin, and Kenya praised Norway.", 2),
        ("nb", "Xi møtte Putin, og Kenya roste Norge.", 2),
        ("es", "Xi se reunió, en Lima, con Putin.", 1),
        ("es", "Xi se reunió con Putin, en Lima.", 2),
        ("zh-Hans", "习近平会见普京，肯尼亚赞扬挪威", 2),
    ],
)
def test_clauses_are_cut_at_commas(language: str, text: str, clauses: int) -> None:
    assert len(set(read(text, language).sentences[0].clauses.number)) == clauses


def test_an_apposition_does_not_part_a_subject_from_its_verb() -> None:
    text = "Turkey's foreign minister, Hakan Fidan, met Xi."
    assert looked(text, "en", subject)["met"] == ["Hakan Fidan"]
    text = "Eva Högl, a professor at the University of Oslo, met Xi."
    assert looked(text, "en", subject)["met"] == ["Eva Högl"]


def test_beyond_the_sentence_there_is_nothing() -> None:
    clauses = read("Xi met Putin.", "en").sentences[0].clauses
    assert (clauses.group(-1), clauses.group(99), clauses.kind(-1), clauses.kind(99)) == (None, None, "", "")


def test_what_comes_first_has_the_subject_of_what_follows() -> None:
    text = "Après avoir reçu Theresa May, Emmanuel Macron a appelé Donald Trump."
    (event,) = events("meeting", text, "fr")
    assert [p.name for p in event.participants] == ["Emmanuel Macron", "Theresa May"]


def test_a_dateline_is_no_subject() -> None:
    text = "Berlin - Begleitet von Streit trifft Präsident Andrzej Duda heute Frank-Walter Steinmeier."
    (event,) = events("meeting", text, "de")
    assert [p.name for p in event.participants] == ["Andrzej Duda", "Frank-Walter Steinmeier"]


def test_the_verb_behind_a_relative_clause_has_its_antecedent() -> None:
    text = "Radosław Sikorski, qui a rencontré lundi Antony Blinken, se rendra à Kiev."
    (event,) = events("visit", text, "fr")
    assert [p.name for p in event.participants] == ["Radosław Sikorski"]


def test_whose_word_it_is_parts_nothing_inside_a_clause() -> None:
    (visit,) = events("visit", "Olaf Scholz wird den Angaben zufolge am Montag nach Wien reisen.", "de")
    assert (visit.status, [p.name for p in visit.participants]) == ("planned", ["Olaf Scholz"])


def test_what_stands_behind_a_wish_does_what_the_next_verb_tells() -> None:
    (event,) = events("request", "НАТО хочет, чтобы Россия отказалась от агрессии против Украины.", "ru")
    assert event.parties == ["NATO", "RUS"]
    assert event.status == "occurred"


def test_a_verb_with_a_subject_of_its_own_is_joined_to_none_before_the_comma() -> None:
    text = "Da Nancy Pelosi landet i Taipei, protesterte Kina straks og kalte inn USAs ambassadør Nicholas Burns."
    (accuse,) = events("accuse", text, "no")
    assert accuse.parties == ["CHN", "USA"]


def test_a_word_that_opens_a_clause_does_so_without_a_comma() -> None:
    text = "Erna Solberg skulle dra til India, men hun avlyste reisen da hun ble syk."
    (visit,) = events("visit", text, "no")
    assert visit.status == "cancelled"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "O presidente Lula da Silva se reuniu, nesta terça-feira (20), em Lima, com Gabriel Boric."),
        ("es", "El presidente Lula da Silva se reunió, este martes (20), en Lima, con Gabriel Boric."),
        ("en", "President Lula da Silva met, on Tuesday (20), in Lima, with Gabriel Boric."),
    ],
)
def test_commas_around_when_and_where_do_not_part_a_verb_from_with_whom(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert {p.name for p in meeting.participants} == {"Luiz Inácio Lula da Silva", "Gabriel Boric"}


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        (
            "es",
            "Gabriel Boric se reunió con Pedro Sánchez, quien viajó a Lima, y pidió a Rusia que retire sus tropas.",
            "Gabriel Boric",
        ),
        (
            "fr",
            "Emmanuel Macron a reçu Olaf Scholz, qui s'est rendu à Moscou, et a appelé la Russie à négocier.",
            "Emmanuel Macron",
        ),
        (
            "es",
            "Gabriel Boric, quien se reunió con Pedro Sánchez, y pidió a Rusia que retire sus tropas, viajó a Lima.",
            "Gabriel Boric",
        ),
    ],
)
def test_behind_a_clause_that_a_comma_closes_and_joins_the_main_verb(language: str, text: str, doer: str) -> None:
    (request,) = events("request", text, language)
    assert [p.name for p in request.participants if p.type == "person"] == [doer]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Mỹ - Iran nối lại đàm phán.", [["USA", "IRN"]]),
        ("Quan hệ Mỹ - Trung nối lại đàm phán với Nga.", []),
    ],
)
def test_a_pair_of_states_opens_a_sentence_as_its_subject(text: str, met: list[list[str]]) -> None:
    assert [e.parties for e in events("meeting", text, "vi")] == met


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Enligt Ukraina attackerade Ryssland Kiev."),
        ("sv", "Enligt nyhetsbyrån Reuters attackerade Ryssland Kiev."),
        ("nb", "Ifølge Ukraina angrep Russland Kyiv."),
        ("sv", "Enligt planen attackerade Ryssland Kiev."),
    ],
)
def test_who_says_so_is_not_who_does_it_where_the_verb_stands_second(language: str, text: str) -> None:
    (blow,) = events("assault", text, language)
    assert blow.parties == ["RUS", "UKR"]
