"""The day of a story on an HTML page: where pages tell it, and which of several counts."""

from datetime import date, datetime

import pytest

from dragoman.languages import Languages

from .pages import PARAGRAPHS, only

TITLE = "Norland and Sudland sign rail accord"
TEXT = "".join(f"<p>{text}</p>\n" for text in PARAGRAPHS)


def page(*, head: str = "", above: str = "", below: str = "", foot: str = "") -> str:
    return (
        f"<html lang=en><head><title>{TITLE}</title>{head}</head><body>{above}<h1>{TITLE}</h1>{below}"
        f"<div class=text>{TEXT}</div>{foot}</body></html>"
    )


@pytest.mark.parametrize(
    "parts",
    [
        {"below": "<span itemprop=datePublished content=2024-03-05>last Tuesday</span>"},
        {"below": "<abbr class='published' title='2024-03-05T00:00:00'>last Tuesday</abbr>"},
        {"below": "<time class='date published' datetime=2024-03-05>x</time><time datetime=2024-03-09>y</time>"},
        {
            "below": "<time datetime=2024-03-05>Tuesday</time>",
            "foot": "<ul><li><time datetime=2024-01-01>x</time></ul>",
        },
        {"head": '<script type="application/ld+json">{"datePublished": "2024-03-05", // the day\n}</script>'},
        {"head": '<script type="application/ld+json">{"datePublished": "Tue, 5 Mar 2024", "headline": ""}</script>'},
        {"head": '<meta property="article:published_time" content="March 5, 2024">'},
        {"head": "<link rel=canonical href=https://example.org/world/2024/03/05/rail-accord>"},
        {"head": "<link rel=canonical href=https://example.org/20240305/rail-accord>"},
        {"below": "<div class=tags><a href=/2024>5 March 2024</a></div>"},
        {"above": "<div class=kicker><a href=/news>News, 5 March 2024</a></div>"},
        {"below": "<div><div><span class=h-time>2024-03-05 </span></div></div>"},
    ],
)
def test_a_day_is_found_wherever_pages_tell_it(parts: dict[str, str], languages: Languages) -> None:
    published = only(page(**parts), languages).published
    assert (published.date() if isinstance(published, datetime) else published) == date(2024, 3, 5)


@pytest.mark.parametrize(
    "parts",
    [
        {"head": "<link rel=canonical href=https://example.org/2024/13/05/rail-accord>"},
        {"head": "<link rel=canonical href=https://example.org/120240305123/rail-accord>"},
        {"head": "<link rel=canonical href=https://example.org/archive?day=2024/03/05>"},
        {"foot": "<div class=list><time datetime=2024-03-05>x</time><time datetime=2024-03-06>y</time></div>"},
        {"head": '<script type="application/ld+json">{"datePublished": "soon"}</script>'},
    ],
)
def test_what_is_no_day_of_the_story_gives_none(parts: dict[str, str], languages: Languages) -> None:
    assert only(page(**parts), languages).published is None


def test_the_day_shown_beside_the_title_is_that_of_the_place(languages: Languages) -> None:
    head = '<meta property="article:published_time" content="2024-03-06T02:18:00{}">'
    shown = "<p class=byline>5 March 2024</p>"
    assert only(page(head=head.format("Z"), below=shown), languages).published == date(2024, 3, 5)
    assert only(page(head=head.format("+03:00"), below=shown), languages).published == datetime(2024, 3, 6, 2, 18)
    assert only(page(head=head.format("Z")), languages).published == datetime(2024, 3, 6, 2, 18)
