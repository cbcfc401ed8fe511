"""Passages in quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.speech.quoted import quoted, running
from stories import reader

ENGLISH = [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»")]


def words(text: str, pairs: list[tuple[str, str]] | None = None) -> list[str]:
    return [text[lo:hi] for lo, hi in quoted(text, ENGLISH if pairs is None else pairs, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” he said. “We sign.”", ["We agree,", "We sign."]),
        ('He said: "We agree."', ["We agree."]),
        ("«Ja» og «nei»", ["Ja", "nei"]),
        ("China's word and Belarus' word", []),
        ("‘China’s friends don’t leave,’ he said.", ["China’s friends don’t leave,"]),
        ("He said “yes and left.", []),
        ("“She said ‘no’ to him”", ["She said ‘no’ to him"]),
        ("no marks at all", []),
        ("", []),
    ],
)
def test_what_stands_between_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_opening_without_an_end_hides_nothing_behind_it() -> None:
    assert words("He wrote ” and “ and then «We agree»") == ["We agree"]


def test_a_quotation_stays_in_its_block() -> None:
    text = "“We agree\nand sign.”"
    assert quoted(text, ENGLISH, 0, 9) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "“We agree,” he said.", ["We agree,"]),
        ("nb", "– Vi er enige, sier hun. «Vi skriver under.»", ["Vi skriver under."]),
        ("sv", "”Vi är överens”, säger hon.", ["Vi är överens"]),
        ("sv", "»Vi är överens», säger hon.", ["Vi är överens"]),
        ("zh-Hans", "他说：“我们是朋友。”", ["我们是朋友。"]),
        ("zh-Hant", "他說：「我們是朋友。」", ["我們是朋友。"]),
    ],
)
def test_marks_of_the_languages_carried(language: str, text: str, expected: list[str]) -> None:
    assert words(text, reader(language).quotes) == expected


@given(st.text(alphabet="a “”\"‘’'«»「」", max_size=40))
def test_quotations_lie_in_marks_and_apart(text: str) -> None:
    found = quoted(text, ENGLISH, 0, len(text))
    opening = {one for one, _two in ENGLISH}
    closing = {two for _one, two in ENGLISH}
    assert all(text[lo - 1] in opening and text[hi] in closing for lo, hi in found)
    assert all(one[1] < two[0] for one, two in pairwise(found))


@given(st.text(alphabet="ab «»", max_size=20))
def test_a_language_without_marks_has_no_quotations(text: str) -> None:
    assert words(text, []) == []


def paragraphs(*texts: str) -> tuple[str, list[tuple[int, int]]]:
    text, bounds = "", []
    for one in texts:
        bounds.append((len(text), len(text) + len(one)))
        text += one + "\n"
    return text, bounds


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["He said: “We agree.", "We sign.”", "He left."], ["We agree.", "We sign."]),
        (["He said: “We agree.", "“We sign.”"], ["We agree.", "We sign."]),
        (['"We agree.', "We sign.", 'We go." he said.'], ["We agree.", "We sign.", "We go."]),
        (["He said: “We agree.", "We sign."], []),
        (["He said: “We agree.", "She said “no” to him.”"], []),
        (['A pipe of 10" was laid.', 'He said: "No."'], []),
        (["“We agree.”", "“We sign.”"], []),
        ([], []),
    ],
)
def test_words_that_run_on_have_a_part_in_each_paragraph(texts: list[str], expected: list[str]) -> None:
    text, bounds = paragraphs(*texts)
    assert [text[lo:hi] for _first, parts in running(text, ENGLISH, bounds) for lo, hi in parts] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Дело «Север» закрыто», – сказал он.", ["Дело «Север» закрыто"]),
        ("«Дело «Север», – сказал он. «Юг» открыт.", ["Дело «Север", "Юг"]),
        ("«Да», – сказал он. «Нет».", ["Да", "Нет"]),
    ],
)
def test_a_quotation_may_hold_another_in_the_same_marks(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text, [("«", "»")], 0, len(text))] == expected
