from datetime import date, datetime

import pytest

from dragoman.languages import Languages

from .pages import PARAGRAPHS, body, of_role, only, removed, told

TITLE = "Norland and Sudland sign rail accord"
TEXT = "".join(f"<p>{text}</p>\n" for text in PARAGRAPHS)
NEWS_PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Daily Example</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2024-03-05T09:30:00+01:00">
<link rel="canonical" href="https://example.org/rail?a=1&amp;b=2">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}", "author": {{"name": "Ada Writer"}}}}
</script><style>p {{color: red}}</style></head><body>
<header class="site-header"><a href="/">The Daily Example</a>
<nav><ul><li><a href="/w">World</a></li><li><a href="/p">Politics</a></li></ul></nav></header>
<main><div class="breadcrumbs"><a href=/>Home</a> &raquo; <a href=/w>World</a></div>
<article class="post"><h1>{TITLE}</h1>
<p class="byline">By <a href="/ada">Ada Writer</a> <time datetime="2024-03-05">5 March 2024</time></p>
<figure><img src=x alt="Two ministers"><figcaption>The ministers in Eastport. Photo: Agency</figcaption></figure>
<p>The ministers of <b>Norland</b> and Sudland signed an accord&nbsp;on trade &amp; transport on Tuesday.</p>
<p>&ldquo;A <em>good</em> day,&rdquo; said Bo Example, on his first visit to <a href="/n">Norland</a> since 2019.</p>
<div class="advertisement">Advertisement<p>Buy the best shoes in the world and save on every pair.</p></div>
<h2>A long road</h2>
<p>Talks began in 2022 and were broken off twice, the ministry said. Both want more trade.</p>
<ul><li>Two hundred kilometres of new track across the border region</li></ul>
</article>
<section class="related-posts"><h3>Related articles</h3>
<ul><li><a href=1>Sudland elects a new president in a close vote on Sunday.</a></li></ul></section>
<div id="comments"><h3>Leave a Reply</h3><p>Great news for everyone near the border, I think. Well done.</p></div>
</main><aside><p>Most read: The prime minister of Westland resigned on Monday after a long crisis.</p></aside>
<footer><p>Copyright 2024 The Daily Example. All rights reserved.</p></footer></body></html>"""


def test_a_news_page(languages: Languages) -> None:
    story = only(NEWS_PAGE, languages)
    assert story.title is not None
    assert story.title.text == TITLE
    assert (story.published, story.publisher, story.author) == (
        datetime(2024, 3, 5, 9, 30),
        "The Daily Example",
        "Ada Writer",
    )
    assert story.url == "https://example.org/rail?a=1&b=2"
    assert body(story) == [
        "The ministers of Norland and Sudland signed an accord on trade & transport on Tuesday.",
        "“A good day,” said Bo Example, on his first visit to Norland since 2019.",
        "Talks began in 2022 and were broken off twice, the ministry said. Both want more trade.",
        "Two hundred kilometres of new track across the border region",
    ]
    assert of_role(story, "caption") == ["The ministers in Eastport."]
    assert of_role(story, "heading") == ["A long road"]
    gone = removed(story, "chrome")
    assert {"World", "Advertisement", "Related articles", "Leave a Reply"} <= set(gone)
    assert any(text.startswith("Great news") for text in gone)


def test_evidence_never_crosses_a_tag_and_an_entity_is_one_letter(languages: Languages) -> None:
    story = only(NEWS_PAGE, languages)
    raw = story.page.raw
    lead = story.blocks[2].passage
    at = lead.text.index("ministers")
    spans = lead.raw(at, lead.text.index("Sudland") + 7)
    assert [raw[a:b] for a, b in spans] == ["ministers of ", "Norland", " and Sudland"]
    at = lead.text.index("trade & t")
    assert [raw[a:b] for a, b in lead.raw(at, at + 9)] == ["trade &amp; t"]


def test_short_articles_are_kept_apart_where_there_is_nothing_longer(languages: Languages) -> None:
    short = [
        f"<article><h2>{TITLE}</h2><p>{PARAGRAPHS[0]}</p></article>",
        f"<article><h2>Talks</h2><p>{PARAGRAPHS[1]}</p></article>",
    ]
    page = f"<html><body>{''.join(short)}</body></html>"
    assert [body(story) for story in told(page, languages)] == [[PARAGRAPHS[0]], [PARAGRAPHS[1]]]
    beside = page.replace("<body>", f"<body><h1>Norland</h1>{TEXT}{TEXT.replace('Eastport', 'Westport')}")
    assert len(told(beside, languages)) == 1


def test_the_site_is_named_behind_the_heading_in_the_title(languages: Languages) -> None:
    page = f"<html><head><title>{TITLE} | The Daily Example</title></head><body><h1>{TITLE}</h1>{TEXT}</body></html>"
    assert only(page, languages).publisher == "The Daily Example"


def test_articles_on_one_page_are_kept_apart(languages: Languages) -> None:
    page = f"""<html><body><div id=top><a href=/>Home</a> | <a href=/x>News</a></div>
    <article><h2>First minister visits Eastport</h2><div class=date>12 May 2023</div>{TEXT}</article>
    <article><h2>Norland recalls its ambassador</h2><div class=date>11 May 2023</div>
    <p>Norland recalled its ambassador to Westland on Thursday in protest, the ministry said.<br><br>
    The ambassador will return for talks &mdash; the first such step since the two set up ties in 1994.</article>
    <article class=card><a href=3>A third story is only teased here</a></article><div id=footer>Contact us</div>"""
    first, second = told(page, languages)
    assert [story.title.text for story in (first, second) if story.title] == [
        "First minister visits Eastport",
        "Norland recalls its ambassador",
    ]
    assert (first.published, second.published) == (date(2023, 5, 12), date(2023, 5, 11))
    assert body(first) == list(PARAGRAPHS)
    assert [text[:14] for text in body(second)] == ["Norland recall", "The ambassador"]
    assert "A third story is only teased here" in removed(second, "chrome")


def test_a_page_of_tables_and_line_breaks_as_ministries_have_them(languages: Languages) -> None:
    lines = "<br>\n<br>\n".join(PARAGRAPHS)
    page = f"""<HTML><HEAD><TITLE>Ministry of Norland - Press release on the talks in Eastport</TITLE></HEAD><BODY>
    <TABLE><TR><TD><A HREF=a>Home</A><BR><A HREF=b>Press</A><BR><A HREF=c>Visas</A></TD>
    <TD><FONT size=4><B>Press release on the talks in Eastport</B></FONT><BR>6 May 2024<BR><BR>
    {lines}</TD></TR></TABLE>"""
    story = only(page, languages)
    assert story.title is not None
    assert story.title.text == "Press release on the talks in Eastport"
    assert story.published == date(2024, 5, 6)
    assert body(story) == list(PARAGRAPHS)


def test_the_text_is_found_without_any_telling_element(languages: Languages) -> None:
    page = f"""<html><body><div><div><a href=1>Home</a></div><div><a href=2>World</a></div></div>
    <div><div><div>{TITLE}</div><div>{TEXT}</div></div>
    <div><div><p>A teaser for another story stands here, beside the text.</p></div></div></div></body></html>"""
    story = only(page, languages)
    assert body(story) == list(PARAGRAPHS)


def test_a_title_that_no_heading_shows_is_taken_from_the_head(languages: Languages) -> None:
    story = only(f"<html><head><title>{TITLE} - Example</title></head><body>{TEXT}</body></html>", languages)
    assert story.title is not None
    assert story.title.text == TITLE


@pytest.mark.parametrize(
    "style", ['style="display:none"', "hidden", 'aria-hidden="true"', 'class="sr-only"', 'class="widget cookie-banner"']
)
def test_what_is_not_shown_is_not_told(style: str, languages: Languages) -> None:
    hidden = "We and our partners store cookies on your device to make the site better for you."
    story = only(f"<html><body><h1>{TITLE}</h1><div {style}><p>{hidden}</p></div>{TEXT}</body></html>", languages)
    assert body(story) == list(PARAGRAPHS)


def test_a_container_with_a_misleading_name_is_kept_where_it_holds_the_text(languages: Languages) -> None:
    story = only(f'<html><body><h1>{TITLE}</h1><div class="sidebar">{TEXT}</div></body></html>', languages)
    assert body(story) == list(PARAGRAPHS)


def test_json_that_is_broken_is_passed_over(languages: Languages) -> None:
    page = f'<html><head><script type="application/ld+json">{{"headline": </script></head><body><h1>{TITLE}</h1>{TEXT}'
    assert body(only(page, languages)) == list(PARAGRAPHS)


def test_the_declared_language_helps_where_there_is_little_text(languages: Languages) -> None:
    page = '<html lang="sv-SE"><body><p>Ministern besöker Oslo.</p></body></html>'
    assert only(page, languages).language == "sv"


@pytest.mark.parametrize("element", ["form", "div style='visibility:hidden'", "div aria-hidden=true"])
def test_what_holds_the_whole_page_is_not_beside_its_text(element: str, languages: Languages) -> None:
    page = f"<html><body><{element}><nav>Home</nav><h1>{TITLE}</h1><div>{TEXT}</div></form></body></html>"
    assert body(only(page, languages)) == list(PARAGRAPHS)
    assert "Home" in removed(only(page, languages), "chrome")


def test_a_first_paragraph_above_the_container_of_the_text_is_kept(languages: Languages) -> None:
    rest = f"<div class=text>{TEXT}{TEXT.replace('Eastport', 'Westport').replace('2012', '2013')}</div>"
    lead = "The ministers of Norland and Sudland signed an accord on trade on Tuesday."
    page = f"<html><body><div><div class=top><h1>{TITLE}</h1><p>{lead}</p></div><div>{rest}</div></div></body></html>"
    assert body(only(page, languages))[0] == lead


def test_a_title_told_again_at_the_foot_heads_nothing(languages: Languages) -> None:
    page = f"<html><head><title>{TITLE}</title></head><body><div>{TEXT}</div><h4>{TITLE}</h4></body></html>"
    assert body(only(page, languages)) == list(PARAGRAPHS)


def test_a_heading_that_no_text_follows_goes(languages: Languages) -> None:
    page = f"<html><body><h1>{TITLE}</h1><div>{TEXT}<h3>From the archive</h3></div></body></html>"
    story = only(page, languages)
    assert of_role(story, "heading") == []
    assert removed(story, "chrome") == ["From the archive"]


def test_a_sentence_in_a_box_named_like_a_byline_is_text(languages: Languages) -> None:
    told = "The ministers will meet again in the spring, the ministry said."
    page = f"<html><body><h1>{TITLE}</h1>{TEXT}<div class=info>{told}</div>{TEXT.upper()}</body></html>"
    assert told in body(only(page, languages))
