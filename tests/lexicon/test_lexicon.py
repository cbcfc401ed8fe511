"""Spotting: which of the known forms stand in a text, and where."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.languages import Form
from dragoman.lexicon import Lexicon, Spot, Spots, compile_table
from stories import reader

LAYERS = ("names", "frame", "matter", "topics")


def form(text: str, kind: str, key: str, feature: str = "") -> Form:
    bare = text.strip("~")
    return Form(bare, kind, key, feature, f"xx/{kind}.yaml#{key}", text.startswith("~"), text.endswith("~"))


def lexicon(*forms: Form, spaced: bool = True, genitive: tuple[str, ...] = ()) -> Lexicon:
    return Lexicon(compile_table(forms, spaced=spaced, genitive=genitive), spaced=spaced)


def told(text: str, spots: list[Spot]) -> list[tuple[str, set[str]]]:
    return [(text[spot.start : spot.end], {entry.key for entry in spot.entries}) for spot in spots]


NORWAY = form("Norway", "state", "NOR")
SWEDEN = form("Sweden", "state", "SWE")


def test_words_are_matched_whole() -> None:
    text = "Norway's envoy met Norwayans in Norway."
    assert told(text, lexicon(NORWAY).spot(text).names) == [("Norway", {"NOR"}), ("Norway", {"NOR"})]


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("~besøk", "Statsbesøk og besøket", ["besøk"]),
        ("besøk~", "Statsbesøk og besøket", ["besøk"]),
        ("~besøk~", "Statsbesøket", ["besøk"]),
        ("besøk", "Statsbesøk og besøket", []),
    ],
)
def test_tildes_let_a_word_go_on(written: str, text: str, found: list[str]) -> None:
    spots = lexicon(form(written, "act", "visit", "noun")).spot(text).frame
    assert [text[spot.start : spot.end] for spot in spots] == found


def test_capitals_tell_names_from_words() -> None:
    known = lexicon(form("Turkey", "state", "TUR"), form("US", "state", "USA"), form("met", "act", "meet", "verb"))
    text = "Turkey met us over turkey. TURKEY MET the US. Met Us."
    spots = known.spot(text)
    assert told(text, spots.names) == [("Turkey", {"TUR"}), ("TURKEY", {"TUR"}), ("US", {"USA"})]
    assert told(text, spots.frame) == [("met", {"meet"}), ("MET", {"meet"}), ("Met", {"meet"})]


def test_hyphens_and_spaces_are_the_same() -> None:
    known = lexicon(
        form("vice-premier", "office", "Vice Premier"), form("Saint Petersburg", "city", "Saint Petersburg")
    )
    for text in ("Vice Premier He", "vice-premier He", "in Saint-Petersburg", "in Saint Petersburg"):
        assert len(known.spot(text).names) == 1, text


def test_a_form_with_a_full_stop_matches_with_and_without() -> None:
    known = lexicon(form("St. Petersburg", "city", "Saint Petersburg"))
    for text in ("in St. Petersburg", "in St Petersburg"):
        assert told(text, known.spot(text).names)[0][1] == {"Saint Petersburg"}


def test_the_longest_form_wins_and_covers_the_shorter() -> None:
    known = lexicon(
        form("Korea", "state", "KOR"),
        form("North Korea", "state", "PRK"),
        form("Bank of Korea", "org", "Bank of Korea"),
    )
    text = "North Korea and the Bank of Korea and Korea"
    assert told(text, known.spot(text).names) == [
        ("North Korea", {"PRK"}),
        ("Bank of Korea", {"Bank of Korea"}),
        ("Korea", {"KOR"}),
    ]


def test_one_form_may_mean_several_things() -> None:
    known = lexicon(form("Georgia", "state", "GEO"), form("Georgia", "region", "Georgia (US)"))
    ((_text, keys),) = told("Georgia", known.spot("Georgia").names)
    assert keys == {"GEO", "Georgia (US)"}


def test_genitives_of_letters_are_added_to_names_but_not_to_verbs() -> None:
    known = lexicon(NORWAY, form("Paris", "city", "Paris"), form("besøk", "act", "visit", "noun"), genitive=("s", "'s"))
    text = "Norways statsminister, Paris' gater, besøks"
    spots = known.spot(text)
    assert [(text[s.start : s.end], s.entries[0].feature) for s in spots.names] == [("Norways", "gen"), ("Paris", "")]
    assert spots.frame == []


def test_small_words_inside_a_name_are_part_of_it() -> None:
    known = lexicon(form("of", "marker", "of"), form("Minister of Trade", "office", "Minister of Trade"))
    text = "the Minister of Trade of Norway"
    spots = known.spot(text)
    assert told(text, spots.names) == [("Minister of Trade", {"Minister of Trade"})]
    assert [(s.start, s.end) for s in spots.frame] == [(22, 24)]


def test_layers_overlap_each_other_but_not_themselves() -> None:
    known = lexicon(
        form("trade", "topic", "trade"),
        form("trade volume", "indicator", "goods-trade"),
        form("volume", "indicator", "volume"),
    )
    text = "Trade volume rose"
    spots = known.spot(text)
    assert told(text, spots.matter) == [("Trade volume", {"goods-trade"})]
    assert told(text, spots.topics) == [("Trade", {"trade"})]


def test_without_spaces_words_stand_inside_each_other() -> None:
    known = lexicon(
        form("中国", "state", "CHN"), form("俄罗斯", "state", "RUS"), form("访问", "act", "visit", "verb"), spaced=False
    )
    text = "中國總理訪問俄羅斯。"
    spots = known.spot(text)
    assert told(text, spots.names) == [("中國", {"CHN"}), ("俄羅斯", {"RUS"})]
    assert told(text, spots.frame) == [("訪問", {"visit"})]


def test_latin_words_in_a_script_without_spaces_are_whole() -> None:
    known = lexicon(form("NATO", "org", "NATO"), form("AI", "topic", "ai"), spaced=False)
    text = "北約NATO說AI，NATOX、SAID"
    spots = known.spot(text)
    assert told(text, spots.names) == [("NATO", {"NATO"})]
    assert told(text, spots.topics) == [("AI", {"ai"})]


def test_a_longer_word_keeps_out_what_only_seems_to_stand_in_it() -> None:
    known = lexicon(form("对华", "marker", "to"), form("华盛顿", "city", "Washington"), spaced=False)
    text = "反对华盛顿"
    spots = known.spot(text)
    assert told(text, spots.names) == [("华盛顿", {"Washington"})]


@pytest.mark.parametrize(
    ("text", "names", "frame"),
    [
        ("马克龙会见中国总理", ["中国"], ["会见"]),
        ("会见中，中国总理", ["中国"], ["会见中"]),
        ("其中国家主席", [], []),
        ("发展中国家", [], []),
    ],
)
def test_words_that_run_into_a_name_give_way_where_what_is_left_is_a_word(
    text: str, names: list[str], frame: list[str]
) -> None:
    words = [form(word, "word", "") for word in ("会见中", "其中", "发展中国家")]
    acts = [form("会见", "act", "meet", "verb"), form("会见中", "act", "meet", "noun")]
    spots = lexicon(form("中国", "state", "CHN"), *acts, *words, spaced=False).spot(text)
    assert [text[s.start : s.end] for s in spots.names] == names
    assert [text[s.start : s.end] for s in spots.frame] == frame


@pytest.mark.parametrize(("text", "frame"), [("何立峰会见中国", ["会见"]), ("这次峰会见成效", ["峰会"])])
def test_a_word_that_begins_inside_a_longer_name_gives_way_to_one_behind_it(text: str, frame: list[str]) -> None:
    acts = [form("会见", "act", "meet", "verb"), form("峰会", "act", "summit", "noun")]
    spots = lexicon(form("何立峰", "person", "He Lifeng"), *acts, spaced=False).spot(text)
    assert [text[s.start : s.end] for s in spots.frame] == frame


def test_nothing_known_finds_nothing() -> None:
    spots = lexicon(NORWAY).spot("")
    assert spots == Spots()


@given(
    st.lists(st.sampled_from(["Norway", "Sweden", "norway", "Swedena", ",", "met", "\u200b", "中", "🌊"]), max_size=12)
)
def test_spots_are_the_words_they_stand_for(words: list[str]) -> None:
    text = " ".join(words)
    spots = lexicon(NORWAY, SWEDEN, form("met", "act", "meet", "verb")).spot(text)
    assert [text[s.start : s.end] for s in spots.names] == [w for w in words if w in ("Norway", "Sweden")]
    assert [text[s.start : s.end] for s in spots.frame] == [w for w in words if w == "met"]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "nb", "sv", "zh-Hans"]))
def test_any_text_gives_spots_in_order_and_apart(text: str, language: str) -> None:
    spots = reader(language).lexicon.spot(text)
    for layer in LAYERS:
        found: list[Spot] = getattr(spots, layer)
        assert all(0 <= spot.start < spot.end <= len(text) and spot.entries for spot in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The US and North Korea told us of South Sudan.", ["USA", "PRK", "SSD"]),
        ("nb", "Russlands utenriksminister Sergej Lavrov i Kina", ["RUS", "Foreign Minister", "Sergei Lavrov", "CHN"]),
        ("sv", "Finlands president Alexander Stubb i Kiev", ["FIN", "President", "Alexander Stubb", "Kyiv"]),
        ("zh-Hans", "法国总统马克龙抵达北京", ["FRA", "President", "Emmanuel Macron", "Beijing"]),
        ("zh-Hant", "烏克蘭總統澤連斯基抵達華盛頓", ["UKR", "President", "Volodymyr Zelenskyy", "Washington"]),
    ],
)
def test_the_languages_carried_know_the_world(language: str, text: str, names: list[str]) -> None:
    spots = reader(language).lexicon.spot(text)
    found = [{entry.key for entry in spot.entries} for spot in spots.names]
    assert len(found) == len(names)
    assert all(name in keys for name, keys in zip(names, found, strict=True)), found
