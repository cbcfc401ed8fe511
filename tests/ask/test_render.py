"""Answers before people: nothing a page says can be taken for markup."""

from __future__ import annotations

import io
from html.parser import HTMLParser

import pytest
from rich.console import Console

from dragoman.ask.answers import Citation, Line
from dragoman.ask.render import html, markdown, sheet, text
from dragoman.ask.timeline import Timeline
from dragoman.records import Date

HOSTILE = [
    "<script>alert(1)</script>",
    "[bold]x[/bold]",
    "\x1b[31mred\x1b[0m",
    "a\u202eb",
    "](http://x) `y` **z**",
    "&amp;",
    "1. x\n# y",
]


def answer(words: str) -> Timeline:
    cited = [
        Citation(
            outlet=f"{words} {n}",
            words=words,
            document="a",
            start=0,
            end=1,
            article="x",
            day="2024-05-17",
            language='en" x="',
        )
        for n in range(5)
    ]
    told = Line(
        id="abc",
        kind="event",
        text=words,
        date=Date(start="2024-05-16", end="2024-05-16", precision="day"),
        citations=cited,
    )
    return Timeline(between=[words], lines=[told, told, told])


def printed(words: str) -> str:
    stream = io.StringIO()
    Console(file=stream, width=1000, markup=False, emoji=False, highlight=False).print(text(sheet(answer(words))))
    return stream.getvalue()


@pytest.mark.parametrize("words", HOSTILE)
def test_html_escapes_every_word(words: str) -> None:
    tags: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append(tag)
            assert {name for name, _ in attrs} <= {"lang", "charset", "name", "content"}

    page = html(sheet(answer(words)))
    Tags().feed(page)
    assert set(tags) <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "h2",
        "section",
        "ul",
        "li",
        "time",
        "code",
        "cite",
        "q",
    }
    assert page.count("<li>") == page.count("</li>")


@pytest.mark.parametrize("words", HOSTILE)
def test_text_steers_no_terminal_and_reads_no_markup(words: str) -> None:
    shown = printed(words)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]x[/bold]" in shown or "bold" not in words


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_keeps_words_on_their_line(words: str) -> None:
    rows = markdown(sheet(answer(words))).split("\n")
    assert all(not row or row.lstrip().startswith(("#", "-")) for row in rows)
    assert not any("<script" in row.replace("\\<", "") for row in rows)


def test_letters_written_as_entities_are_read_as_letters() -> None:
    assert "besökte" in printed("bes&ouml;kte")
    assert "<b>" not in html(sheet(answer("&lt;b&gt;")))


def test_one_citation_an_outlet_and_how_many_more() -> None:
    shown = printed("plain")
    assert shown.count("“plain”") == 9
    assert shown.count("and 2 more") == 3


def test_a_limit_says_what_it_leaves_out() -> None:
    assert "and 2 more" in markdown(sheet(answer("x"), limit=1)).splitlines()[-1]
