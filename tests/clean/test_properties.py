import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.clean import stories
from dragoman.languages import Languages
from dragoman.read import Unreadable

from .pages import NORWEGIAN, PARAGRAPHS, check, page_of, told

_FRAGMENTS = [
    *PARAGRAPHS,
    *NORWEGIAN,
    "Ministers meet in Eastport",
    "2024-05-06",
    "Wed. May 6th, 2024",
    "By Ada Writer",
    "Photo: Example Agency",
    "Ministers in Eastport. (Photo: Reuters)",
    "Related suggestion: Old news: More talks Photo: AgencyThe two met again. They spoke for an hour.The end.",
    "Summary",
    "Leave a Reply",
    "Related posts",
    "Source: https://example.org/a",
    "Kommentar (0)",
    "两国外长星期二举行会谈,双方同意扩大贸易和文化交流,并发表联合声明。双方还讨论了边界问题。",
    "Ministers meet 两国外长举行会谈",
    "",
    "",
    "   ",
    "\u200b\u00ad",
    "Home> News",
    "Ministe\u0301r of Norland | Eastport | Talks",
    "Ada Writer",
    "[ad_1]",
]
_TAGS = """p /p div /div br article /article h1 /h1 b /b a /a ul li /ul nav /nav script /script td figure figcaption
/figure time title /title i"""
_MARKUP = [
    *(f"<{name}>" for name in re.findall(r"\S+", _TAGS)),
    *("<!--", "-->", "<p class=ad>", "<a href=x>", "<", "&", "&amp;", "&nbsp;", "&shy;", "&#x41;", "&#xD800;", "&#0;"),
    *("&bogus;", '<p title="a>b">', '<p title="unclosed', "<span", "<![CDATA[", "<?php"),
]
lines = st.lists(st.one_of(st.sampled_from(_FRAGMENTS), st.text(max_size=60)), min_size=1, max_size=14)
breaks = st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028", " \n\t\n"])
markup = st.lists(
    st.one_of(
        st.sampled_from(_MARKUP),
        st.sampled_from(_FRAGMENTS),
        st.text(max_size=20),
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(lines, breaks)
def test_every_letter_of_a_text_page_is_told_once_or_removed(languages: Languages, parts: list[str], end: str) -> None:
    text = end.join(parts)
    if text.strip("\ufeff \t\r\n") and "\0" not in text and "<" not in text:
        told_or_refused(text, languages)


@settings(max_examples=150, deadline=None)
@given(markup)
def test_spans_of_html_pages_lead_back_and_cross_no_tag(languages: Languages, parts: list[str]) -> None:
    told_or_refused("<html><body>" + " ".join(parts), languages)


def told_or_refused(text: str, languages: Languages) -> None:
    try:
        page = page_of(text)
    except Unreadable:
        return
    found = stories(page, languages=languages)
    check(page, found)
    assert [story.id for story in stories(page, languages=languages)] == [story.id for story in found]


HOSTILE = {
    "one line of half a million letters": "word " * 99_999,
    "one word of half a million letters": "x" * 499_999,
    "half a million ideographs": "会" * 499_999,
    "combining marks without end": "a" + "\u0301\u0327" * 200_000,
    "bidi marks": "\u202e\u200f".join(PARAGRAPHS) * 50,
    "control characters": "\x1b".join(PARAGRAPHS * 30),
    "many lines": "\n".join(["Ministers meet", "", PARAGRAPHS[0]] * 3000),
    "all date lines": "2024-05-06\n" * 5000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "deep nesting": "<html>" + "<div>" * 50_000 + PARAGRAPHS[0],
    "unclosed tags": "<html>" + "<b><p>text " * 30_000,
    "unclosed quotes": "<html>" + '<a href="' * 30_000 + PARAGRAPHS[0],
    "open angle brackets": "<html>" + "<" * 200_000,
    "unclosed comments": "<html>" + "<!-- " * 50_000,
    "unclosed script": "<html><script>" * 5000,
    "malformed entities": "<html>" + "&#x;&#99999999;&amp;&notit;&;&" * 20_000,
    "wrong nesting": "<html>" + "</b></p><p><b></i>x" * 20_000,
    "long class": f"<html><p class='{'nav-' * 20_000}'>" + PARAGRAPHS[0],
    "numbers in a class": f"<html><p class='{'sidebar' + '1' * 59}!'>" + PARAGRAPHS[0],
    "json of great depth": '<html><script type="application/ld+json">' + "[" * 100_000 + "</script><p>" + PARAGRAPHS[0],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_in_time(name: str, languages: Languages) -> None:
    told("A page.\n\n" + PARAGRAPHS[0], languages)  # what is loaded once is not counted
    page = page_of(HOSTILE[name])
    started = time.process_time()
    found = stories(page, languages=languages)
    assert time.process_time() - started < 5
    check(page, found)
