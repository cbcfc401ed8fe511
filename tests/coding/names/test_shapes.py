"""Names on no file, told by their shape."""

from __future__ import annotations

import pytest

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.shapes import NameShapes
from dragoman.coding.names.symbols import Atom
from stories import read, reader

PARTICLES = ("von", "der", "al", "bin", "de")
LATIN = NameShapes("names", PARTICLES, {"institutions": ["university", "centre"]})
HAN = NameShapes("none", (), {"surnames": ["王", "李", "欧阳"], "transliteration": "安娜贝克汤姆斯", "dot": "·"})


def runs(text: str, *known: str, taken: tuple[tuple[str, str], ...] = (), shapes: NameShapes = LATIN) -> list[str]:
    atoms = [Atom(symbol, at := text.index(word), at + len(word), key=word) for word, symbol in taken]
    found = shapes.runs(text, 0, len(text), atoms, lambda word: word if word in known else None)
    return [text[atom.start : atom.end] for atom in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday minister Eva Högl met Hans Blix.", ["Eva Högl", "Hans Blix"]),
        ("the envoy Anna-Lena Åkesson spoke", ["Anna-Lena Åkesson"]),
        ("the envoy Karl von Habsburg spoke", ["Karl von Habsburg"]),
        ("the minister al-Hadi and Omar bin Said met", ["al-Hadi", "Omar bin Said"]),
        ("the envoy J. P. Stone spoke", ["J. P. Stone"]),
        ("J.P.Stone spoke.", ["J.P.Stone"]),
        ("the minister Sinéad O’Dell spoke", ["Sinéad O’Dell"]),
        ("The minister spoke.", []),
        ("Högl spoke.", []),
        ("Eva Högl spoke.", ["Eva Högl"]),
        ("nobody spoke", []),
        ("we met Eva Högl, Hans Blix and Jan Egeland", ["Eva Högl", "Hans Blix", "Jan Egeland"]),
        ("at Northern University Eva Högl spoke", ["Northern University", "Eva Högl"]),
    ],
)
def test_capitals_make_names(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_the_first_word_is_a_name_where_somebody_goes_by_it() -> None:
    assert runs("Högl spoke.", "Högl") == ["Högl"]


def test_what_is_known_already_parts_names() -> None:
    text = "the Norwegian envoy Eva Högl and Norwegian Hans Blix"
    assert runs(text, taken=(("Norwegian", sym.ADJECTIVE), ("envoy", sym.OFFICE))) == [
        "Eva Högl",
        "Norwegian Hans Blix",
    ]


def test_dots_join_transliterated_names() -> None:
    assert runs("记者安娜·贝克在场", shapes=HAN) == ["安娜·贝克"]
    assert runs("汤姆·安娜·贝克斯", shapes=HAN) == ["汤姆·安娜·贝克斯"]
    assert runs("安娜贝克在场", shapes=HAN) == []
    assert runs("安娜·贝克", taken=(("安娜·贝克", sym.PERSON),), shapes=HAN) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王小明", "王小明"),
        ("李明，", "李明"),
        ("欧阳明", "欧阳明"),
        ("安娜·贝克", "安娜·贝克"),
        ("贝克", "贝克"),
        ("出席", None),
        ("，王小明", None),
        ("", None),
        ("Ada", None),
    ],
)
def test_a_name_follows_a_title(text: str, name: str | None) -> None:
    title = "部长"
    found = HAN.after_title(title + text, len(title), len(title + text))
    assert (found.name if found else None) == name


def test_latin_scripts_need_no_title() -> None:
    assert LATIN.after_title("minister Eva Högl", 9, 17) is None


@pytest.mark.parametrize(
    ("name", "surname"), [("王小明", "王"), ("欧阳明", "欧阳"), ("安娜", ""), ("王", ""), ("Högl", "")]
)
def test_surnames_stand_in_front(name: str, surname: str) -> None:
    assert HAN.surname(name) == surname


def test_names_met_before_are_found_again() -> None:
    text = "王小明说，小明在场。王说"
    speech = [Atom(sym.SPEECH, at, at + 1) for at in (3, len(text) - 1)]
    found = HAN.recalled(text, 0, len(text), speech, {"王小明": "Wang Xiaoming", "王": "Wang Xiaoming"})
    assert sorted((atom.start, atom.name) for atom in found) == [(0, "王小明"), (10, "王")]
    assert LATIN.recalled("Högl said", 0, 9, [], {"högl": "Eva Högl"}) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "the envoy Thandiwe van Wyk spoke", "Thandiwe van Wyk"),
        ("nb", "utsendingen Kari Nordmann-Lie sa", "Kari Nordmann-Lie"),
        ("sv", "sändebudet Åsa af Klint sade", "Åsa af Klint"),
        ("zh-Hans", "教授卡洛斯·贝克在场", "卡洛斯·贝克"),
    ],
)
def test_the_languages_carried_know_their_shapes(language: str, text: str, name: str) -> None:
    found = reader(language).shapes.runs(text, 0, len(text), [], lambda word: None)
    assert [atom.name for atom in found] == [name]


NOUNS = NameShapes("nouns", PARTICLES, {"articles": ["der"]})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die Reise der Delegation nach Osten", []),
        ("die Botschafterin Eva Högl sprach", ["Eva Högl"]),
        ("Die Ministerin Högl sprach", ["Högl"]),
        ("in Berlin sprach Karl von Habsburg", ["Karl von Habsburg"]),
        ("Im Mittelpunkt standen Fragen", []),
    ],
)
def test_where_every_noun_has_a_capital_one_alone_is_no_name(text: str, expected: list[str]) -> None:
    title = (("Ministerin", sym.OFFICE),) if "Ministerin" in text else (("Botschafterin", sym.DIPLOMAT),)
    assert runs(text, taken=title if title[0][0] in text else (), shapes=NOUNS) == expected


def test_one_word_in_letters_of_ones_own_is_no_name_without_a_title() -> None:
    shapes = NameShapes("names", (), {"native": "ảễị"})
    assert runs("hai nước ký Bản ghi nhớ với Ada", shapes=shapes) == ["Ada"]
    assert runs("bà Hải nói", taken=(("bà", sym.OFFICE),), shapes=shapes) == ["Hải"]
    assert runs("nhà thơ Lê Hải nói", shapes=shapes) == ["Lê Hải"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Заместитель министра иностранных дел Польши Павел Яблоньский прибыл в Киев.", "Pawel Jablonski"),
        ("Посол Сербии Славенко Терзич прибыл в Киев.", "Slavenko Terzic"),
        ("Посол Чехии Витезслав Пивонька прибыл в Киев.", "Vitezslav Pivonka"),
        ("Посол Германии Рюдигер фон Фрич прибыл в Киев.", "Rudiger von Fritsch"),
    ],
)
def test_strangers_are_spelt_as_their_own_state_does(text: str, name: str) -> None:
    assert [m.name for m in read(text, "ru").mentions if m.type == "person"] == [name]


def test_nobody_is_named_inside_the_word_for_a_deed() -> None:
    assert not any(m.name == "Gao Feng" for m in read("普京同意举行高峰会。", "zh-Hans").mentions)
