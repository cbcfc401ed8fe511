"""Text and the way back to the page: whatever is cut and joined, the raw slices say what the text says."""

from __future__ import annotations

from html import unescape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.passage import Passage

Part = tuple[str, int, int, bool]
Cut = tuple[int, int]

WORDS = st.text(alphabet="ab åß中俄·'\u200b\ufeff", min_size=1, max_size=6)
ENTITIES = st.sampled_from(["&amp;", "&#x41;", "&ouml;", "&nbsp;", "&#20013;"])
TAGS = st.sampled_from(["<p>", "</p><p>", "<br/>"])
NOISE = st.sampled_from(["[WATERMARK]", "\u200b\u200b", " example.org "])
PAGES = st.lists(
    st.one_of(
        st.tuples(st.just("words"), WORDS),
        st.tuples(st.just("entity"), ENTITIES),
        st.tuples(st.just("tag"), TAGS),
        st.tuples(st.just("noise"), NOISE),
    ),
    max_size=12,
)


def read(tokens: list[tuple[str, str]]) -> tuple[str, Passage]:
    """A page of words, entities, tags and noise, and the passage of its words and entities."""
    raw = ""
    parts: list[Part] = []
    bridged = True
    for kind, token in tokens:
        start, raw = len(raw), raw + token
        if kind == "tag":
            bridged = False
        elif kind != "noise":
            parts.append((unescape(token) if kind == "entity" else token, start, len(raw), bridged))
            bridged = True
    return raw, Passage.build(parts)


def cuts_of(numbers: list[int], size: int) -> list[Cut]:
    """Sorted ranges apart from each other within a size."""
    edges = sorted({number % (size + 1) for number in numbers})
    return list(zip(edges[::2], edges[1::2], strict=False))


def in_range(passage: Passage, one: int, two: int) -> Cut:
    lo, hi = sorted((one % (len(passage) + 1), two % (len(passage) + 1)))
    return lo, hi


def test_a_verbatim_slice_maps_character_by_character() -> None:
    raw = "menu | Xi met Putin in Moscow | share"
    passage = Passage.of(raw, 7, 29)
    assert passage.text == "Xi met Putin in Moscow"
    assert passage.raw(7, 12) == [(14, 19)]
    assert raw[14:19] == "Putin"


def test_evidence_spans_noise_that_was_cut_out_but_never_markup() -> None:
    raw = "Xi [AD]met <b>Putin</b>"
    cut = Passage.of(raw, 0, 11).without([(3, 7)])
    assert cut.text == "Xi met "
    assert cut.raw(0, 6) == [(0, 10)]
    marked = Passage.build([("Xi ", 0, 3, True), ("met ", 7, 11, True), ("Putin", 14, 19, False)])
    assert marked.text == "Xi met Putin"
    assert marked.raw(0, 12) == [(0, 11), (14, 19)]
    assert [raw[lo:hi] for lo, hi in marked.raw(0, 12)] == ["Xi [AD]met ", "Putin"]


def test_an_entity_is_taken_whole() -> None:
    raw = "S&atilde;o Paulo"
    passage = Passage.build([("S", 0, 1, True), ("ã", 1, 9, True), ("o Paulo", 9, 16, True)])
    assert passage.text == "São Paulo"
    assert [raw[lo:hi] for lo, hi in passage.raw(1, 2)] == ["&atilde;"]
    assert [raw[lo:hi] for lo, hi in passage.raw(0, 3)] == ["S&atilde;o"]


def test_parts_that_adjoin_become_one_piece_and_empty_ones_none() -> None:
    passage = Passage.build([("ab", 0, 2, True), ("", 2, 5, True), ("cd", 2, 4, True), ("ef", 6, 8, True)])
    assert passage.text == "abcdef"
    assert len(passage.pieces) == 2


def test_an_empty_passage_has_no_evidence() -> None:
    passage = Passage.build([])
    assert (passage.text, len(passage), passage.raw(0, 0), passage.slice(0, 0).text) == ("", 0, [], "")


@given(PAGES, st.integers(0, 99), st.integers(0, 99))
def test_raw_slices_reproduce_the_text(tokens: list[tuple[str, str]], one: int, two: int) -> None:
    raw, passage = read([token for token in tokens if token[0] != "noise"])
    lo, hi = in_range(passage, one, two)
    spans = passage.raw(lo, hi)
    told = "".join(unescape(raw[start:end]) for start, end in spans)
    assert passage.text[lo:hi] in told
    assert told in passage.text


@given(PAGES, st.integers(0, 99), st.integers(0, 99))
def test_no_span_crosses_markup_and_spans_stand_in_order(tokens: list[tuple[str, str]], one: int, two: int) -> None:
    raw, passage = read(tokens)
    spans = passage.raw(*in_range(passage, one, two))
    assert all(start < end for start, end in spans)
    assert all("<" not in raw[start:end] for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(PAGES, st.lists(st.integers(0, 99), max_size=6))
def test_cuts_take_out_what_they_say_and_keep_the_way_back(tokens: list[tuple[str, str]], numbers: list[int]) -> None:
    raw, passage = read([token for token in tokens if token[0] == "words"])
    cuts = cuts_of(numbers, len(passage))
    left = passage.without(cuts)
    assert left.text == "".join(
        char for at, char in enumerate(passage.text) if not any(lo <= at < hi for lo, hi in cuts)
    )
    for at, char in enumerate(left.text):
        ((start, end),) = left.raw(at, at + 1)
        assert raw[start:end] == char
    spans = left.raw(0, len(left))
    assert len(spans) == bool(left.text)


@given(PAGES, st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_a_slice_of_a_slice_is_a_slice(
    tokens: list[tuple[str, str]], one: int, two: int, three: int, four: int
) -> None:
    _raw, passage = read(tokens)
    lo, hi = in_range(passage, one, two)
    outer = passage.slice(lo, hi)
    assert outer.text == passage.text[lo:hi]
    start, end = in_range(outer, three, four)
    assert outer.slice(start, end).text == outer.text[start:end]
    assert outer.raw(start, end) == passage.raw(lo + start, lo + end)


@given(PAGES)
def test_parts_build_the_passage_again(tokens: list[tuple[str, str]]) -> None:
    _raw, passage = read(tokens)
    again = Passage.build(passage.parts(0, len(passage)))
    assert again.text == passage.text
    assert again.raw(0, len(again)) == passage.raw(0, len(passage))


@given(PAGES, st.lists(st.integers(0, 99), max_size=6))
def test_what_is_cut_out_takes_no_markup_with_it(tokens: list[tuple[str, str]], numbers: list[int]) -> None:
    raw, passage = read(tokens)
    left = passage.without(cuts_of(numbers, len(passage)))
    assert all("<" not in raw[start:end] for start, end in left.raw(0, len(left)))
