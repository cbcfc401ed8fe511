"""Expressions of number: found in every language, with value, unit, kind and comparator."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dragoman.coding.expressions.numbers import GrammarError, NumberExpression, NumberGrammar, number_words
from dragoman.coding.expressions.timefigures import numeral
from dragoman.languages import HERE
from dragoman.languages.language import read_yaml

TAGS = ["en", "zh", "no", "sv", "da", "vi", "ru", "uk", "de", "fr", "es", "pt"]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
BILLIONS_OF_DOLLARS = {
    "en": "{} billion dollars",
    "zh": "{}亿美元",
    "no": "{} milliarder amerikanske dollar",
    "sv": "{} miljarder dollar",
    "da": "{} mia. dollar",
    "vi": "{} tỷ USD",
    "ru": "{} млрд долларов",
    "uk": "{} млрд доларів",
    "de": "{} Milliarden US-Dollar",
    "fr": "{} milliards de dollars",
    "es": "{} mil millones de dólares",
    "pt": "{} bilhões de dólares",
}


@cache
def data(tag: str) -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml(HERE / tag / "numbers.yaml")
    return loaded


@cache
def grammar(tag: str) -> NumberGrammar:
    return NumberGrammar.compile(data(tag), f"{tag}/numbers.yaml")


def examples() -> Iterator[tuple[str, str, list[str], list[str]]]:
    """The rows of numbers.txt: tag, text, spans, what they are."""
    tag = ""
    for line in (Path(__file__).parent / "numbers.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            tag = line.strip("[]")
        elif line and not line.startswith("#"):
            text, spans, meant = (part.strip() for part in line.split(" |"))
            yield tag, text, spans.split(" + ") if spans else [], meant.split(" + ") if meant else []


def told(found: NumberExpression) -> str:
    """An expression as numbers.txt writes it."""
    value = str(found.value) if found.upper is None else f"{found.value}-{found.upper}"
    return " ".join(part for part in (found.kind, found.comparator, value, found.unit) if part)


def only(tag: str, text: str) -> NumberExpression:
    """The one expression in a text."""
    (found,) = grammar(tag).find(text)
    return found


def written(tag: str, value: float, digits: int = 0) -> str:
    """A number as the language writes it."""
    text = f"{value:,.{digits}f}"
    group = (data(tag).get("thousands") or [""])[0]
    return text.replace(",", "\0").replace(".", data(tag)["decimal"]).replace("\0", group)


@pytest.mark.parametrize(("tag", "text", "spans", "meant"), list(examples()))
def test_what_a_speaker_would_accept(tag: str, text: str, spans: list[str], meant: list[str]) -> None:
    found = grammar(tag).find(text)
    assert [text[e.start : e.end] for e in found] == spans
    assert [told(e) for e in found] == meant


@pytest.mark.parametrize("tag", TAGS)
def test_every_language_has_its_examples(tag: str) -> None:
    rows = [row for row in examples() if row[0] == tag and row[3]]
    assert len(rows) >= (40 if tag in ("en", "zh", "no", "sv") else 10)


@given(tag=st.sampled_from(TAGS), value=st.integers(0, 10**12), wide=st.booleans())
def test_a_whole_number_is_read_back(tag: str, value: int, wide: bool) -> None:
    text = written(tag, value)
    text = text.translate(FULL_WIDTH) if wide else text
    found = only(tag, f"( {text} )")
    assert (found.kind, found.value, found.start, found.end) == ("plain", value, 2, 2 + len(text))


@given(tag=st.sampled_from(TAGS), tenths=st.integers(1, 10**6))
def test_money_is_read_back_in_whole_dollars(tag: str, tenths: int) -> None:
    text = BILLIONS_OF_DOLLARS[tag].format(written(tag, tenths / 10, 1))
    found = only(tag, text)
    unit = 10**7 if tag == "zh" else 10**8
    assert (found.kind, found.value, found.unit) == ("money", tenths * unit, "USD")
    assert (found.start, found.end) == (0, len(text))


@given(tag=st.sampled_from(TAGS), tenths=st.integers(1, 9999), space=st.sampled_from(["", " "]))
def test_a_percentage_is_read_back(tag: str, tenths: int, space: str) -> None:
    found = only(tag, f"{written(tag, tenths / 10, 1)}{space}%")
    assert (found.kind, found.value, found.unit) == ("percent", tenths / 10, "percent")


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != "zh"])
def test_every_number_in_words_is_read_back(tag: str) -> None:
    for role, value, text in number_words(data(tag), tag):
        if role == "one" or " de" in text or text.isupper():
            continue
        found = grammar(tag).find(f"[ {text} ]")
        assert [(e.kind, e.value) for e in found] == [("plain" if role == "word" else "ordinal", value)], text


@given(value=st.integers(1, 99_999))
def test_numbers_written_in_characters_are_read_back(value: int) -> None:
    text = characters(value)
    assert numeral(text) == value
    if value > 1:
        assert only("zh", f"共{text}名").value == value


def characters(value: int) -> str:
    """A number as Chinese writes it in full."""
    text, zero = "", False
    for place, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, place)
        if digit:
            text += ("零" if zero and text else "") + "零一二三四五六七八九"[digit] + sign
        zero = not digit and bool(text)
    return text.removeprefix("一") if text.startswith("一十") else text


@given(tag=st.sampled_from(TAGS), low=st.integers(1, 98), more=st.integers(1, 50))
def test_a_range_has_two_ends(tag: str, low: int, more: int) -> None:
    found = only(tag, f"{low}–{low + more} %")
    assert (found.kind, found.value, found.upper) == ("percent", low, low + more)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (
            "en",
            "version 1.2.3, +47 22 33 44 55, 3-1, 20:00, 10/12, G20, B9, F-16, COVID-19, Resolution 2231",
        ),
        ("en", "one of the third parties, the First Lady and two-thirds"),
        ("zh", "一带一路，一个中国，一系列，两国元首，统一，第一夫人"),
        ("no", "de andre, for det første, artikkel 5, en av førstedamene"),
        ("fr", "le premier ministre, l'un des pays tiers"),
        ("de", "in erster Linie, zum einen, eine Reihe"),
        ("es", "Felipe VI y el primer ministro"),
        ("ru", "Николай II, один из них, во-первых"),
    ],
)
def test_what_counts_nothing_is_left_alone(tag: str, text: str) -> None:
    assert [told(e) for e in grammar(tag).find(text)] == []


def test_roman_ordinals_number_what_follows() -> None:
    assert told(only("es", "la XIV Cumbre Iberoamericana")) == "ordinal 14"
    assert told(only("ru", "на XX съезде партии")) == "ordinal 20"
    assert grammar("es").find("XI JINPING LLEGA") == []
    assert grammar("fr").find("Louis XIV régna") == []


@st.composite
def noise(draw: st.DrawFn) -> tuple[str, str]:
    """Any text, and text made of the grammar's own words, figures and marks."""
    tag = draw(st.sampled_from(TAGS))
    lists = [forms for role in data(tag).values() if isinstance(role, dict) for forms in role.values()]
    forms = sorted({form for forms in lists if isinstance(forms, list) for form in forms})
    odd = st.sampled_from(["1.2.3", "1,5", "1 000", "3.5", "0,0,0", "1..2"])
    figures = st.one_of(st.integers(0, 10**13).map(str), odd)
    piece = st.one_of(st.text(max_size=5), st.sampled_from(forms), figures, st.sampled_from(" -–.,/:(%$€亿万第多"))
    return tag, draw(st.sampled_from(["", " "])).join(draw(st.lists(piece, max_size=12)))


@settings(max_examples=300)
@given(noise())
def test_any_text_gives_ordered_spans_and_never_fails(given_text: tuple[str, str]) -> None:
    tag, text = given_text
    found = grammar(tag).find(text)
    for expression in found:
        assert 0 <= expression.start < expression.end <= len(text)
        assert expression.upper is None or expression.upper > expression.value
        assert (expression.unit is not None) == (expression.kind in ("money", "percent"))
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(noise())
def test_full_width_digits_change_nothing(given_text: tuple[str, str]) -> None:
    tag, text = given_text
    assume(text.translate(FULL_WIDTH).casefold() != text.casefold())
    assert grammar(tag).find(text.translate(FULL_WIDTH)) == grammar(tag).find(text)


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ({"cardinal": {1: ["one"]}}, "x/numbers.yaml: unknown entry cardinal"),
        ({"cardinals": {"one": ["one"]}}, "x/numbers.yaml: cardinals: 'one' is no whole number"),
        ({"cardinals": ["one"]}, "x/numbers.yaml: cardinals: ['one'] is no mapping"),
        ({"cardinals": {2: ["two", True]}}, "x/numbers.yaml: cardinals: 2: True is no text"),
        ({"cardinals": {2: ["two"], 3: ["two"]}}, "x/numbers.yaml: word 3: 'two' already stands for 2"),
        ({"comp": {">": "over"}}, "x/numbers.yaml: comp: 'over' is no list of forms"),
        ({"currency": {"USD": ["dollar~"]}}, "x/numbers.yaml: currency: 'dollar~': '~' means nothing here"),
        ({"families": ["Latin"]}, "x/numbers.yaml: families: no family 'Latin'"),
    ],
)
def test_a_broken_file_is_refused_with_file_and_entry(broken: dict[str, Any], message: str) -> None:
    with pytest.raises(GrammarError) as refused:
        NumberGrammar.compile(broken, "x/numbers.yaml")
    assert str(refused.value).startswith(message)


def test_a_language_without_words_of_number_reads_figures_and_signs() -> None:
    bare = NumberGrammar.compile({})
    assert [told(e) for e in bare.find("$500 and 12%")] == ["money 500 USD", "percent 12 percent"]
