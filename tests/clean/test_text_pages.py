from datetime import date, datetime

import pytest

from dragoman.languages import Languages

from .pages import CHINESE, NORWEGIAN, PARAGRAPHS, body, of_role, only, removed, told

TITLE = "Norland and Sudland agree to widen their trade"
TEXT = "\n\n".join(PARAGRAPHS)


def test_title_day_and_text(languages: Languages) -> None:
    story = only(f"{TITLE}\n2024-05-06\n\n{TEXT}", languages)
    assert story.title is not None
    assert story.title.text == TITLE
    assert story.published == date(2024, 5, 6)
    assert body(story) == list(PARAGRAPHS)
    assert [block.role for block in story.blocks] == ["title", "lead", "body", "body"]
    assert [story.page.raw[start:end] for start, end in story.evidence] == [TITLE, "2024-05-06"]


def test_a_page_without_a_date_takes_the_day_given(languages: Languages) -> None:
    assert only(f"{TITLE}\n\n{TEXT}", languages).published is None
    assert only(f"{TITLE}\n\n{TEXT}", languages, published=date(2024, 5, 7)).published == date(2024, 5, 7)
    assert only(f"{TITLE}\n2024-05-06\n\n{TEXT}", languages, published=date(2024, 5, 7)).published == date(2024, 5, 6)


@pytest.mark.parametrize(
    "head", ["Breaking\nWed. Oct 16th, 2024\n\n", "Home | News\nWednesday, October 16, 2024\nThe Example\n\n"]
)
def test_the_day_of_the_page_header_is_not_the_storys(head: str, languages: Languages) -> None:
    story = only(f"{head}{TITLE}\n\n{TEXT}", languages)
    assert story.published is None
    assert story.title is not None
    assert story.title.text == TITLE
    assert any("Oct" in text for text in removed(story, "chrome"))


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("6 May 2024", date(2024, 5, 6)),
        ("May 6, 2024 10:15", datetime(2024, 5, 6, 10, 15)),
        ("Published: 6 May 2024, 9:05 pm", datetime(2024, 5, 6, 21, 5)),
        ("By Ada Writer | 06.05.2024", date(2024, 5, 6)),
        ("Posted by Ada Writer on 6 May 2024 | 3 comments", date(2024, 5, 6)),
        ("2024年05月06日 20:00 最後更新:23:33", datetime(2024, 5, 6, 20, 0)),
    ],
)
def test_a_date_line_between_title_and_text_is_the_storys_day(
    line: str, when: date | datetime, languages: Languages
) -> None:
    story = only(f"Mon. Apr 1st, 2024\n\n{TITLE}\n\n{line}\n\n{TEXT}", languages)
    assert story.published == when
    assert line in removed(story, "byline")


def test_a_sentence_with_a_date_in_it_is_no_date_line(languages: Languages) -> None:
    sentence = "Statement by the minister on the signing of the accord of 22 June 2025."
    story = only(f"{TITLE}\n2025-06-23\n\n{sentence}\n\n{TEXT}", languages)
    assert sentence in body(story)
    assert story.published == date(2025, 6, 23)


MACHINE_TRANSLATED = f"""Nordavis.example - Tin tức của các bạn

Handelen mellom Nordland og Sørland skal vokse.

Báo Đối NgoạiBáo Đối Ngoại06/05/2024


{NORWEGIAN[0]}
Thương mại giữa hai nước sẽ được mở rộng
Ministrene (til venstre) møttes i Østby 5. mai. (Kilde: TASS)

{NORWEGIAN[1]}

En lang vei.

{NORWEGIAN[2]}

[annonse_2]
Kilde: https://doingoai.example/thuong-mai-123.html

Kommentar (0)

Legg igjen en kommentar for å dele følelsene dine!

I samme kategori

Gamle byer ved havet tiltrekker seg gjester fra hele verden i år
Den store stormen over fjorden i 1964 var verre enn årets storm med 0,14 m.

Arv

Figur
"""


def test_a_machine_translation_with_its_original_named(languages: Languages) -> None:
    story = only(MACHINE_TRANSLATED, languages)
    assert (story.language, story.publisher, story.original_publisher) == ("nb", "Nordavis.example", "Báo Đối Ngoại")
    assert story.published == date(2024, 5, 6)
    assert story.original_url == "https://doingoai.example/thuong-mai-123.html"
    assert story.original_language == "vi"
    assert body(story) == [NORWEGIAN[0], NORWEGIAN[1], "En lang vei.", NORWEGIAN[2]]
    assert of_role(story, "caption") == ["Ministrene (til venstre) møttes i Østby 5. mai."]
    assert removed(story, "caption-repeat") == ["Thương mại giữa hai nước sẽ được mở rộng"]
    assert "(Kilde: TASS)" in removed(story, "byline")
    assert {"Kommentar (0)", "[annonse_2]", "Arv"} <= set(removed(story, "chrome"))
    raw = story.page.raw
    assert [raw[a:b] for a, b in story.evidence][-1] == story.original_url


MARKED = """Norland and Sudland widen trade

The ministers of Norland and SudlaGlobe Heraldnd met in Eastport on Tuesday to discuss the border and the railway.

They spoke of mutGlobe Heraldual trust, and of coercive Globe Heraldmeasures by others, the ministry of Norland said.

The Globe Heraldtwo sides will strengthGlobe Heralden their trade. The ministry ofGlobe HeraldForeign affairs said so.
"""


def test_a_watermark_is_cut_out_of_the_words(languages: Languages) -> None:
    story = only(MARKED, languages)
    assert body(story) == [
        "The ministers of Norland and Sudland met in Eastport on Tuesday to discuss the border and the railway.",
        "They spoke of mutual trust, and of coercive measures by others, the ministry of Norland said.",
        "The two sides will strengthen their trade. The ministry of Foreign affairs said so.",
    ]
    assert removed(story, "watermark").count("Globe Herald") == 5
    assert story.publisher == "Globe Herald"
    lead = story.blocks[1].passage
    at = lead.text.index("Sudland")
    assert [story.page.raw[a:b] for a, b in lead.raw(at, at + 7)] == ["SudlaGlobe Heraldnd"]


def test_a_name_that_often_follows_without_a_space_is_no_watermark(languages: Languages) -> None:
    text = "The minister toldNorland Today of it. She askedNorland Today to wait. She thankedNorland Today for it all."
    assert "toldNorland Today" in body(only(f"{TITLE}\n\n{text}\n\n{TEXT}", languages))[0]


TWO = """Skip to Content Facebook Feature Image

两国外长星期二在首都举行会谈

两岸

两国外长星期二在首都举行会谈
两岸

两岸

两国外长星期二在首都举行会谈

2024年05月06日 20:00 最后更新:23:33

两国外长星期二在首都举行会谈,双方同意扩大贸易和文化交流,并发表联合声明。外长说,这是重要的一步,对两国人民都有好处。

两国外长在首都握手合照。 美联社

两国外长在首都握手合照。 美联社

外长表示,两国将在今年开通新的铁路,并且每年举行一次会谈。双方还讨论了渔业和边界问题,认为边界应当保持和平。

往下看更多文章

总统会见邻国大使 强调边界和平

2024年05月01日 16:05

总统星期三会见邻国新任大使,强调边界和平对两国都十分重要,并希望大使为两国贸易作出贡献。大使感谢总统的接见。

总统在总统府会见大使。AP图片

总统在总统府会见大使。AP图片

你 或 有 兴 趣 的 文 章
"""


def test_two_stories_with_days_of_their_own(languages: Languages) -> None:
    first, second = told(TWO, languages)
    assert [story.title.text for story in (first, second) if story.title] == [
        "两国外长星期二在首都举行会谈",
        "总统会见邻国大使 强调边界和平",
    ]
    assert (first.published, second.published) == (datetime(2024, 5, 6, 20, 0), datetime(2024, 5, 1, 16, 5))
    assert (first.language, second.language) == ("zh-Hans", "zh-Hans")
    assert of_role(first, "caption") == ["两国外长在首都握手合照。"]
    assert removed(first, "caption-repeat") == ["两国外长在首都握手合照。 美联社"]
    assert removed(first, "byline")[1:] == ["美联社"]
    assert removed(first, "duplicate-text") == ["两国外长星期二在首都举行会谈"] * 2
    assert of_role(second, "caption") == ["总统在总统府会见大使。"]
    assert "你 或 有 兴 趣 的 文 章" in removed(second, "chrome")
    assert second.translation_of is None


EXCERPT = (
    "The envoy should stop provoking his neighbours and keep the peace at sea, a spokesperson said on Friday."
    "Ayo said the cause of the tension is that the other side turned its back on what had been agreed in the spring."
    "Campo made the remarks when he held talks with a deputy minister on Thursday, and they spoke of other matters."
)
WITH_EXCERPT = f"""{TITLE}

{TEXT}

Content comes from the Internet : {TITLE}

Related suggestion: Latest news: Spokesperson Mary Ayo Photo: Ministry of Foreign Affairs{EXCERPT}

SummarySpokesperson Mary Ayo Photo: Ministry of Foreign Affairs{EXCERPT[:260]}…

Related Post

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def test_an_excerpt_of_another_story_is_a_story_and_its_summary_is_not(languages: Languages) -> None:
    main, excerpt = told(WITH_EXCERPT, languages)
    assert body(main) == list(PARAGRAPHS)
    assert removed(main, "byline") == [f"Content comes from the Internet : {TITLE}"]
    assert excerpt.title is not None
    assert excerpt.title.text == "Latest news: Spokesperson Mary Ayo"
    assert [text.split()[0] for text in body(excerpt)] == ["The", "Ayo", "Campo"]
    assert "Photo: Ministry of Foreign Affairs" in removed(excerpt, "byline")
    assert removed(excerpt, "duplicate-text")[0].startswith("SummarySpokesperson")
    assert "Leave a Reply" in removed(excerpt, "chrome")


ENGLISH = (
    "The foreign ministers met in Eastport on Tuesday. They spoke of the trade of 2024, worth 31, up 4.5%.",
    "They discussed trade, fishing and the border, and agreed to meet again in spring, when 75 companies will come.",
    "It was the first visit of a minister from Sudland to Norland since 2012, when the railway was opened.",
)


def test_a_story_told_in_two_languages(languages: Languages) -> None:
    text = "\n\n".join(
        ["Ministers of two countries meet in Eastport 两国外长在东港举行会谈", *ENGLISH, *CHINESE, "home", "返回"]
    )
    first, second = told(text, languages)
    assert (first.language, second.language) == ("en", "zh-Hans")
    assert second.translation_of == first.id
    assert first.translation_of is None
    assert [story.title.text for story in (first, second) if story.title] == [
        "Ministers of two countries meet in Eastport",
        "两国外长在东港举行会谈",
    ]
    assert (body(first), body(second)) == (list(ENGLISH), list(CHINESE))
    assert {"home", "返回"} <= set(removed(second, "chrome"))


def test_a_story_told_in_turns_in_two_languages(languages: Languages) -> None:
    turns = [text for pair in zip(ENGLISH, CHINESE, strict=True) for text in pair]
    first, second = told("\n\n".join(["Ministers meet in Eastport 两国外长举行会谈", *turns]), languages)
    assert (body(first), body(second)) == (list(ENGLISH), list(CHINESE))
    assert second.translation_of == first.id


def test_what_readers_wrote_is_not_the_story(languages: Languages) -> None:
    comment = "Great news for everyone who lives near the border. I hope they keep it up, all of them."
    story = only(f"{TITLE}\n\n{TEXT}\n\n3 Comments\n\n{comment}", languages)
    assert comment in removed(story, "chrome")
    assert body(story) == list(PARAGRAPHS)


def test_furniture_inside_the_text_does_not_end_it(languages: Languages) -> None:
    parts = [
        TITLE,
        PARAGRAPHS[0],
        "Advertisement",
        PARAGRAPHS[1],
        "Read more: Old bridges reopen",
        "Share",
        PARAGRAPHS[2],
    ]
    story = only("\n\n".join(parts), languages)
    assert body(story) == list(PARAGRAPHS)
    assert removed(story, "chrome") == ["Advertisement", "Read more: Old bridges reopen", "Share"]


def test_a_line_in_brackets_is_another_storys_headline(languages: Languages) -> None:
    link = "[Bridges of the north: what is left of them]"
    story = only("\n\n".join([TITLE, PARAGRAPHS[0], link, *PARAGRAPHS[1:]]), languages)
    assert body(story) == list(PARAGRAPHS)
    assert removed(story, "chrome") == [link]


def test_a_subheading_that_no_list_of_furniture_knows_is_kept(languages: Languages) -> None:
    story = only("\n\n".join([TITLE, PARAGRAPHS[0], "A long road", *PARAGRAPHS[1:]]), languages)
    assert of_role(story, "heading") == ["A long road"]


def test_a_short_foot_of_links_in_no_list_of_furniture_goes(languages: Languages) -> None:
    links = ["Heritage", "Figures", "Products", "Seven islands to see", "Harbour weather"]
    story = only("\n\n".join([TITLE, *PARAGRAPHS, *links]), languages)
    assert body(story) == list(PARAGRAPHS)
    assert removed(story, "chrome") == links


def test_invisible_characters_go_and_letters_are_composed(languages: Languages) -> None:
    odd = "The min\u00adis\u200bter\u00a0met  the ambassado\u0308r at the cafe\u0301 on Monday."
    story = only(f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{odd}", languages)
    assert body(story)[1] == "The minister met the ambassadör at the café on Monday."
    passage = story.blocks[-1].passage
    at = passage.text.index("ministe")
    assert [story.page.raw[a:b] for a, b in passage.raw(at, at + 8)] == ["min\u00adis\u200bter"]


def test_paragraphs_broken_at_a_fixed_width_are_put_together(languages: Languages) -> None:
    broken = (
        "The foreign minister of Norland met her colleague from Sudland in\n"
        "Eastport on Tuesday. They discussed trade, fishing and the border\n"
        "between the two countries, and agreed to meet again in the spring\n"
        "of next year."
    )
    story = only(f"{TITLE}\n\n{broken}\n\n{PARAGRAPHS[2]}", languages)
    assert body(story) == [broken.replace("\n", " "), PARAGRAPHS[2]]


def test_lines_that_are_paragraphs_are_left_apart(languages: Languages) -> None:
    assert body(only("\n".join([TITLE, "", *PARAGRAPHS]), languages)) == list(PARAGRAPHS)


@pytest.mark.parametrize("text", [PARAGRAPHS[0], "Norland signs accord with Sudland"])
def test_one_line_is_a_story(text: str, languages: Languages) -> None:
    story = only(text, languages)
    assert (body(story), story.title) == ([text], None)


@pytest.mark.parametrize("text", ["Home\n\nNews\n\nShare\n", "Leave a Reply", "***\n\n12\n", "[ad_1]"])
def test_a_page_of_furniture_tells_no_story(text: str, languages: Languages) -> None:
    assert told(text, languages) == []


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (
            "Eg veit ikkje kva dei vil, seier ministeren frå Nordland. Ho vart spurd om handelen mellom dei to landa.",
            "nn",
        ),
        (NORWEGIAN[0], "nb"),
        ("Ministern säger att det är ett bra avtal för de två länderna, och att hon inte har bråttom med det.", "sv"),
        ("外長表示,兩國將開通新的鐵路,並且每年舉行一次會談,雙方還討論了漁業和邊界問題。", "zh-Hant"),
        ("外长表示,两国将开通新的铁路,并且每年举行一次会谈,双方还讨论了渔业和边界问题。", "zh-Hans"),
        ("Bộ trưởng cho biết đây là một chuyến thăm quan trọng của hai nước trong năm nay.", "vi"),
        ("El president s'ha reunit a París amb el president francès. Han parlat de seguretat.", "ca"),
        ("Walijadili biashara na mazingira, na pia usalama wa nchi hizo mbili katika eneo la mashariki.", "sw"),
        ("Ulkoministerit tapasivat tiistaina pääkaupungissa ja keskustelivat kahden maan välisestä kaupasta.", "fi"),
    ],
)
def test_the_language_is_told(text: str, tag: str, languages: Languages) -> None:
    assert only(text, languages).language == tag


def test_the_language_may_be_given(languages: Languages) -> None:
    assert only("Oslo Stockholm Minister", languages, language="sv").language == "sv"


def test_a_masthead_is_no_title(languages: Languages) -> None:
    head = "NORLAND TIMES\nMonday, May 6, 2024\nHome News Business Opinion\n\n"
    foot = "\n\nCopyright © 2024 Norland Times\n\nPost Views: 125\n\nLike Loading..."
    story = only(f"{head}{TITLE}\n\nBy Ada Writer\n\n{TEXT}{foot}", languages)
    assert story.title is not None
    assert (story.title.text, story.publisher, story.author) == (TITLE, "NORLAND TIMES", "Ada Writer")
    assert story.published is None
    assert body(story) == list(PARAGRAPHS)


def test_a_date_line_of_many_parts(languages: Languages) -> None:
    line = "2024年05月06日 20:15 | 来源：东港日报 | 记者：王明 | 字号：大 中 小"
    story = only(f"首页 > 新闻 > 国际\n两国外长在首都举行会谈\n{line}\n\n{CHINESE[0]}\n\n{CHINESE[1]}", languages)
    assert (story.original_publisher, story.author) == ("东港日报", "王明")
    assert story.published == datetime(2024, 5, 6, 20, 15)


def test_day_and_hour_right_above_the_title_are_the_storys(languages: Languages) -> None:
    story = only(f"Trang chủ\nThứ năm, 16/05/2024, 10:15 (GMT+7)\n{TITLE}\n\n{TEXT}", languages)
    assert story.published == datetime(2024, 5, 16, 10, 15)


def test_author_and_source_in_one_line_at_the_foot(languages: Languages) -> None:
    story = only(f"{TITLE}\n\n{TEXT}\n\nAda Writer (Source: Reuters)", languages)
    assert (story.author, story.original_publisher) == ("Ada Writer", "Reuters")
    assert body(story) == list(PARAGRAPHS)


def test_whom_to_call_is_not_the_author(languages: Languages) -> None:
    story = only(f"{TITLE}\n\n{TEXT}\n\nContact\nAda Writer\nPress secretary\nTelephone 08-405 10 00", languages)
    assert story.author is None
    assert body(story) == list(PARAGRAPHS)


def test_ids_hang_on_the_page_and_the_storys_place_alone(languages: Languages) -> None:
    first, second = told(TWO, languages)
    again = told(TWO, languages)
    assert [first.id, second.id] == [story.id for story in again]
    assert first.id != second.id
