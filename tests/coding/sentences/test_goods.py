"""Deeds told by a common verb and by what it handles."""

from __future__ import annotations

import pytest

from dragoman.coding.sentences.goods import loaded
from dragoman.lexicon import Entry, Spot
from dragoman.records import Event
from stories import coded

LADEN = {"supply": frozenset(("arms", "money"))}


def word(start: int, kind: str, key: str) -> Spot:
    return Spot(start, start + 4, (Entry(kind, key, "verb", ""),))


@pytest.mark.parametrize(
    ("goods", "kept"),
    [
        ([], False),
        ([word(15, "goods", "arms")], True),
        ([word(15, "goods", "weapons")], False),
        ([word(15, "document", "arms")], False),
        ([word(400, "goods", "arms")], False),
        ([word(0, "goods", "arms")], True),
    ],
)
def test_a_verb_stays_where_its_goods_stand_near(goods: list[Spot], kept: bool) -> None:
    sent = word(10, "act", "supply")
    assert loaded([sent], LADEN, goods, ()) == ([sent] if kept else [])


def test_other_words_of_the_same_form_stay() -> None:
    entries = (Entry("act", "supply", "verb", ""), Entry("act", "message", "verb", ""))
    assert loaded([Spot(10, 14, entries)], LADEN, [], ()) == [Spot(10, 14, entries[1:])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland sent tanks to Ukraine.", [("aid", ["POL", "UKR"])]),
        ("Poland sent 30 million dollars to Ukraine.", [("aid", ["POL", "UKR"])]),
        ("Poland sent a book about birds to Ukraine.", []),
        ("Poland sent its troops to the border.", [("mobilize", ["POL"])]),
        ("Russian drones hit Kharkiv.", [("assault", ["RUS", "UKR"])]),
        ("The news hit Kharkiv.", []),
    ],
)
def test_what_is_handled_tells_the_deed(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(event.type, event.parties) for event in coded(Event, text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两国元首宣布将中赞关系提升为全面战略合作伙伴关系。", [["CHN", "ZMB"]]),
        ("马来西亚与俄罗斯关系升格。", [["MYS", "RUS"]]),
        ("中国宣布将试点业务由北京升级为全国，覆盖率提升到德国的水平。", []),
    ],
)
def test_an_act_of_a_folder_may_ask_for_what_lies_between_states(text: str, expected: list[list[str]]) -> None:
    assert [event.parties for event in coded(Event, text, "zh-Hans")] == expected


def test_an_article_stands_before_a_noun_but_not_before_the_verb_of_a_deed() -> None:
    the = Spot(6, 9, (Entry("marker", "det", "", ""),))
    verb, noun = (Spot(10, 14, (Entry("act", "supply", part, ""),)) for part in ("verb", "noun"))
    goods = [word(15, "goods", "arms")]
    assert loaded([the, verb], LADEN, goods, ()) == [the]
    assert loaded([the, noun], LADEN, goods, ()) == [the, noun]
