from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.loader import FOLDER
from dragoman.knowledge.source import whole
from dragoman.knowledge.transliteration import Rules, Transliterator

SPELL = Transliterator(whole(FOLDER / "transliteration.yaml", Rules))


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Александр Лукашенко", ["Aleksandr Lukasjenko", "Alexander Lukashenko", "Alexander Lukaschenko"]),
        ("Роман Головченко", ["Roman Golovtsjenko", "Roman Golovtjenko", "Roman Golovchenko", "Roman Golowtschenko"]),
        ("Сергей Шойгу", ["Sergej Sjojgu", "Sergei Shoigu", "Sergueï Choïgou", "Serguéi Shoigu"]),
        ("Михаил Мишустин", ["Mikhail Misjustin", "Michail Misjustin", "Mikhaïl Michoustine", "Mijaíl Mishustin"]),
        ("Владимир Путин", ["Vladimir Putin", "Wladimir Putin", "Vladimir Poutine", "Vladímir Putin"]),
        ("Дмитрий Медведев", ["Dmitry Medvedev", "Dmitrij Medvedev", "Dmitri Medwedew"]),
        ("Сергей Лавров", ["Sergej Lavrov", "Sergej Lawrow", "Sergueï Lavrov"]),
    ],
)
def test_russian_names_as_the_press_spells_them(name: str, spellings: list[str]) -> None:
    assert set(spellings) <= set(SPELL.latin(name, "ru"))


def test_ukrainian_names_keep_their_h() -> None:
    spelt = SPELL.latin("Олег Шмигаль", "uk")
    assert "Oleh Sjmyhal" in spelt and "Oleh Shmyhal" in spelt


@pytest.mark.parametrize(
    ("pinyin", "russian", "ukrainian"),
    [
        ("Xi Jinping", "Си Цзиньпин", "Сі Цзіньпін"),
        ("Li Qiang", "Ли Цян", "Лі Цян"),
        ("Wang Yi", "Ван И", "Ван І"),
        ("Ding Xuexiang", "Дин Сюэсян", "Дін Сюесян"),
        ("Hua Chunying", "Хуа Чуньин", "Хуа Чуньін"),
        ("Zhao Lijian", "Чжао Лицзянь", "Чжао Ліцзянь"),
    ],
)
def test_chinese_names_in_cyrillic(pinyin: str, russian: str, ukrainian: str) -> None:
    assert SPELL.from_pinyin(pinyin) == [russian, ukrainian]


def test_what_is_no_pinyin_has_no_spelling() -> None:
    assert SPELL.from_pinyin("Tsai Ing-wen") == []


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя -", min_size=1, max_size=30))
def test_every_spelling_is_latin(name: str) -> None:
    for spelling in SPELL.latin(name, "ru"):
        assert not any("\u0400" <= char <= "\u04ff" for char in spelling)


@pytest.mark.parametrize(
    ("pinyin", "older"),
    [
        ("Li Qiang", "Li Chiang"),
        ("Deng Xiaoping", "Teng Hsiaoping"),
        ("Mao Zedong", "Mao Tsetung"),
        ("Zhou Enlai", "Chou Enlai"),
        ("Hua Guofeng", "Hua Kuofeng"),
        ("Liu Shaoqi", "Liu Shaochi"),
        ("Song Ziwen", "Sung Tzuwen"),
        ("Yan Xishan", "Yen Hsishan"),
        ("Zhu De", "Chu Te"),
        ("He Long", "Ho Lung"),
        ("Shuo Yue", "Shuo Yueh"),
        ("Tsai Ing-wen", ""),
    ],
)
def test_chinese_names_as_older_books_spell_them(pinyin: str, older: str) -> None:
    assert SPELL.older(pinyin) == older
