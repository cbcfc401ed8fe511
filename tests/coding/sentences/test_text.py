"""A story's text: its blocks joined, its sentences cut, the way back to the page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.sentences.text import StoryText, sentences
from dragoman.passage import Passage
from dragoman.story import Block, Page, Story
from stories import read, reader, story

ABBREVIATIONS = frozenset(("mr.", "f.eks.", "u.s.", "bl.a."))


def text_of(text: str, language: str = "en") -> StoryText:
    told = story(text, language)
    return StoryText.of(told, told.blocks)


def cut(text: str, *, ordinal_dot: bool = False, whole: tuple[tuple[int, int], ...] = ()) -> list[str]:
    joined = text_of(text)
    found = sentences(joined, ABBREVIATIONS, whole, ordinal_dot=ordinal_dot)
    return [joined.text[one.start : one.end] for one in found]


def cut_as(text: str, language: str) -> list[str]:
    own = reader(language)
    properties = own.language.properties
    joined = text_of(text, language)
    abbreviations = frozenset(str(word).lower() for word in properties.get("abbreviations") or ())
    determiners = frozenset(str(word).lower() for word in own.language.data("numbers").get("ordinal-det") or ())
    found = sentences(joined, abbreviations, ordinal_dot=bool(properties.get("ordinal_dot")), determiners=determiners)
    return [joined.text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    "parts",
    [
        ("They met.", "They talked!", "Did they sign?"),
        ("Mr. Smith met J. P. Jones in the U.S. on Monday.", "It rained."),
        ('"We agree."', "He left."),
        ("He said (in Paris.)", "Then he left."),
        ("Trade reached 3.5 billion.", "It grew."),
        ("Talks failed...", "They left."),
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: tuple[str, ...]) -> None:
    assert cut(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("中国总理李强抵达明斯克。", "他会见了卢卡申科！", "双方签署了文件？"),
        ("他说：“我们是朋友。”", "会谈随后结束。"),
        ("他說：「我們是朋友。」", "會談隨後結束。"),
        ("习近平强调，中法是朋友；", "两国要合作。"),
    ],
)
def test_sentences_without_spaces(parts: tuple[str, ...]) -> None:
    assert cut_as("".join(parts), "zh-Hans") == list(parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("美国称遭到攻击", "伊朗否认举行谈判"),
        ("李强会见埃及总统", "“我们是朋友”"),
        ("外长王毅 记者摄",),
        ("李强会见埃及总统 他随后 前往机场。",),
    ],
)
def test_the_halves_of_a_heading_are_sentences(parts: tuple[str, ...]) -> None:
    assert cut_as(" ".join(parts), "zh-Hans") == list(parts)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("nb", ("Møtet er 21. august i Oslo.", "De skal bl.a. drøfte handel.")),
        ("nb", ("Det var det 29. ordinære møtet.", "Li ledet det.")),
        ("sv", ("Han träffade bl.a. Xi Jinping.", "Mötet ägde rum den 3 maj.")),
        ("en", ("Gen. Mark Milley met Lt. Gen. Kim in Washington, D.C. on Monday.", "They talked.")),
        ("en", ("The U.S. and the U.K. signed.", "Then they left.")),
    ],
)
def test_full_stops_of_a_language_that_end_nothing(language: str, parts: tuple[str, ...]) -> None:
    assert cut_as(" ".join(parts), language) == list(parts)


def test_an_ordinal_ends_a_sentence_before_a_capital() -> None:
    assert cut("Det skjedde i 1. De reiste.", ordinal_dot=True) == ["Det skjedde i 1.", "De reiste."]
    assert cut("Det skjedde 1. mai.", ordinal_dot=True) == ["Det skjedde 1. mai."]
    assert cut("It was number 1. may be.", ordinal_dot=False) == ["It was number 1.", "may be."]


def test_no_sentence_ends_in_a_date() -> None:
    text = "On 21. 8. 2024 they met. It rained."
    assert cut(text, whole=((3, 14),)) == ["On 21. 8. 2024 they met.", "It rained."]


def test_blocks_end_sentences_and_have_their_role() -> None:
    joined = text_of("# Xi meets Putin\nThe two met in Moscow")
    found = sentences(joined, ABBREVIATIONS)
    assert [(joined.text[s.start : s.end], s.block, s.role) for s in found] == [
        ("Xi meets Putin", 0, "title"),
        ("The two met in Moscow", 1, "body"),
    ]


def test_evidence_leads_back_to_the_page_and_stays_in_its_block() -> None:
    joined = text_of("# Xi meets Putin\nThe two met.")
    assert joined.text == "Xi meets Putin\nThe two met."
    (span,) = joined.spans(15, 22)
    assert (span.start, span.end, span.text, span.article, span.document) == (17, 24, "The two", "story", "page.txt")
    assert [s.text for s in joined.spans(3, 99)] == ["meets Putin"]


def test_evidence_is_the_page_as_it_came() -> None:
    raw = "<p>Xi &amp; <b>Putin</b> met</p>"
    passage = Passage.build(
        [
            ("Xi ", 3, 6, True),
            ("&", 6, 11, True),
            (" ", 11, 12, True),
            ("Putin", 15, 20, False),
            (" met", 24, 28, False),
        ]
    )
    told = Story("s", Page("p.html", raw, "html", "d"), "en", [Block(passage, "body", "nb")])
    spans = StoryText.of(told, told.blocks).spans(0, len("Xi & Putin met"))
    assert [span.text for span in spans] == ["Xi &amp; ", "Putin", " met"]
    assert all(raw[span.start : span.end] == span.text and span.language == "nb" for span in spans)


@pytest.mark.parametrize("words", ["one of many, ", "one of many ", "中国和挪威，", "word", "两", "a  \u2003 b; "])
def test_a_sentence_without_end_is_cut_where_it_pauses(words: str) -> None:
    text = (words * (6000 // len(words))).strip()
    parts = cut(text)
    assert len(parts) > 4
    assert max(map(len, parts)) <= 800
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == part.strip() for part in parts)
    if " " in words:
        assert {word for part in parts for word in part.split()} == set(words.split())


LINES = st.lists(st.text(alphabet='aB1 .!?。；;…"”)」,\u200b', min_size=1, max_size=20).filter(str.strip), max_size=5)


@given(LINES, st.booleans())
def test_sentences_hold_all_of_the_text_and_do_not_overlap(lines: list[str], ordinal_dot: bool) -> None:
    joined = text_of("\n".join(lines))
    found = sentences(joined, ABBREVIATIONS, ordinal_dot=ordinal_dot)
    assert all(one.end <= two.start for one, two in pairwise(found))
    left = list(joined.text)
    for one in found:
        left[one.start : one.end] = " " * (one.end - one.start)
        assert joined.block_at(one.start) == joined.block_at(one.end - 1) == one.block
        assert joined.text[one.start : one.end] == joined.text[one.start : one.end].strip()
    assert not "".join(left).strip()


@given(LINES, st.integers(0, 99), st.integers(1, 30))
def test_any_range_has_true_evidence(lines: list[str], start: int, size: int) -> None:
    raw = "\n".join(lines)
    joined = text_of(raw)
    if not joined.text:
        return
    start %= len(joined.text)
    for span in joined.spans(start, start + size):
        assert raw[span.start : span.end] == span.text
        assert span.text in joined.blocks[joined.block_at(start)].passage.text


@pytest.mark.parametrize(
    "text",
    [
        "Beide unterzeichneten am 16. Februar 2024 ein Abkommen.",
        "Er wird am Mittwoch (8.12.) nach Paris reisen.",
        "Sie kommt am 3. und 4. Mai.",
    ],
)
def test_a_date_is_not_cut(text: str) -> None:
    (sentence,) = read(text, "de").sentences
    assert sentence.source == text


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Schweden ist das 31. Mitglied der Nato."),
        ("nb", "Det 24. SCO-toppmøtet ble holdt i Astana."),
    ],
)
def test_a_determiner_makes_a_number_an_ordinal_before_a_capital(language: str, sentence: str) -> None:
    assert cut_as(sentence, language) == [sentence]


def test_a_number_without_one_ends_its_sentence() -> None:
    assert cut_as("Kursen steg til 24. Dagen etter falt den.", "nb") == ["Kursen steg til 24.", "Dagen etter falt den."]


def test_a_bar_between_spaces_parts_what_a_page_set_in_one_line() -> None:
    assert cut("Talks in Oslo | Støre met Stubb on Friday. | All agreed") == [
        "Talks in Oslo",
        "Støre met Stubb on Friday.",
        "All agreed",
    ]
    assert cut("either|or, | ") == ["either|or,"]


def test_two_initials_end_no_sentence() -> None:
    assert cut("They met at the Mekong-U.S. Partnership. They left.")[1:] == ["They left."]
    assert cut("He met N.P. Saud in Oslo. They left.") == ["He met N.P. Saud in Oslo.", "They left."]


def test_a_full_stop_after_a_hyphen_may_be_an_abbreviations() -> None:
    assert len(cut_as("Iran condemned Israeli-U.S. strikes on Friday. Talks followed.", "en")) == 2
