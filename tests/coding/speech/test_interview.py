"""Questions and answers: whose the answers are."""

from __future__ import annotations

from dragoman.records import Event, Quote
from stories import coded

PRESS = """# 外交部发言人毛宁主持例行记者会
问：据报道，菲律宾总统马科斯将访问日本。中方有何期待？
答：我们敦促日方尊重历史。中方始终认为，地区和平来之不易，我们希望各方保持克制。"""


def test_answers_are_the_words_of_the_spokesperson_whom_the_title_names() -> None:
    said = coded(Quote, PRESS, "zh")
    assert [(q.speaker, q.verbatim, q.evidence[0].text[:4]) for q in said] == [("Mao Ning", True, "我们敦促")]


def test_what_is_answered_is_said_to_those_it_names_alone() -> None:
    told = [(e.type, e.parties, e.status) for e in coded(Event, PRESS, "zh") if e.type != "statement"]
    assert sorted(told) == [("request", ["CHN", "JPN"], "occurred"), ("visit", ["PHL", "JPN"], "planned")]


def test_answers_of_nobody_who_is_named_are_nobodys() -> None:
    assert coded(Quote, "问：中方有何评论？\n答：我们注意到有关报道，敦促有关国家尊重历史。", "zh") == []


def test_whom_a_title_names_alone_answers_where_no_spokesperson_is() -> None:
    page = "# 王毅接受采访\n问：您如何评价此访？\n答：此访取得圆满成功，我感到非常高兴。"
    assert [q.speaker for q in coded(Quote, page, "zh")] == ["Wang Yi"]
    two = page.replace("王毅", "王毅和拉夫罗夫")
    assert coded(Quote, two, "zh") == []


def test_a_spokesperson_answers_whoever_else_a_title_names() -> None:
    page = "# Họp báo về chuyến thăm của Vladimir Putin\nNgười phát ngôn Bộ Ngoại giao Phạm Thu Hằng chủ trì họp báo.\n"
    page += "Hỏi: Việt Nam có bình luận gì về chuyến thăm?\nĐáp: Việt Nam luôn coi trọng quan hệ với Liên bang Nga."
    assert [(q.speaker, q.evidence[0].text) for q in coded(Quote, page, "vi")] == [
        ("Pham Thu Hang", "Việt Nam luôn coi trọng quan hệ với Liên bang Nga.")
    ]
