"""A story in, its records out: on any text, the same each time, every record with its words."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.coding import Coder
from dragoman.knowledge import load
from dragoman.languages import HERE, load_languages
from dragoman.passage import Passage
from dragoman.pipeline import Pipeline
from dragoman.records import Agreement, Event, Quote, Record, Relation, dump
from dragoman.story import Block, Page, Story
from made import page
from stories import DAY, coder, reader, story

STORIES = {
    "en": (
        "# Macron visits Kenya\n"
        "French President Emmanuel Macron arrived in Nairobi on Tuesday for a two-day visit to Kenya.\n"
        "He met Kenyan President William Ruto on Wednesday. The two sides signed an agreement on trade. "
        "“France and Kenya are old friends and good partners,” Macron said.\n"
        "France and Kenya established diplomatic relations in 1963. Trade rose 12 percent to $1.3 billion in 2023."
    ),
    "nb": (
        "# Støre møtte Macron\n"
        "Statsminister Jonas Gahr Støre møtte Frankrikes president Emmanuel Macron i Oslo tirsdag.\n"
        "– Norge og Frankrike er gamle venner, sier Støre. Partene undertegnet en avtale om handel.\n"
        "Norge og Frankrike er strategiske partnere."
    ),
    "sv": (
        "# Kristersson träffade Macron\n"
        "Statsminister Ulf Kristersson träffade Frankrikes president Emmanuel Macron i Paris i tisdags.\n"
        "”Sverige och Frankrike är gamla vänner sedan länge”, sade Kristersson. De undertecknade ett avtal om handel."
    ),
    "zh-Hans": (
        "# 马克龙访华\n"
        "法国总统马克龙星期二抵达北京，开始对中国进行国事访问。\n"
        "国家主席习近平在人民大会堂会见马克龙。习近平说：“中法是老朋友、好伙伴。”双方签署了联合声明。\n"
        "今年是中法建交60周年。"
    ),
    "zh-Hant": (
        "# 拜登與澤連斯基通電話\n"
        "美國總統拜登週二與烏克蘭總統澤連斯基通電話。\n"
        "拜登表示，美國支持烏克蘭維護領土完整，並譴責俄羅斯的攻擊。"
    ),
}
FRAGMENTS = [line for text in STORIES.values() for line in text.split("\n")]
MESS = st.one_of(
    st.sampled_from(FRAGMENTS),
    st.text(max_size=40),
    st.sampled_from(
        [
            "(((",
            "“”“",
            "«",
            "'s",
            "，，",
            "。",
            ". . .",
            "\u200b",
            "\ud7ff",
            "🏳️‍🌈",
            "1.1.1",
            "of of of",
            "的的",
            "Ｘｉ",
            "\u0301",
        ]
    ),
)


def told(text: str, language: str, day: date | None = DAY) -> list[Record]:
    return coder().code(story(text, language, day))


def assert_true(records: Sequence[Record], raw: str) -> None:
    for record in records:
        assert record.evidence
        assert record.id
        for span in record.evidence:
            assert 0 <= span.start < span.end <= len(raw)
            assert raw[span.start : span.end] == span.text


@pytest.mark.parametrize("language", sorted(STORIES))
def test_a_story_is_coded_and_every_record_has_its_words(language: str) -> None:
    records = told(STORIES[language], language)
    assert_true(records, STORIES[language])
    kinds = {type(record) for record in records}
    assert Event in kinds
    assert Quote in kinds
    assert all(span.article == "story" and span.document == "page.txt" for r in records for span in r.evidence)


def test_what_a_story_tells_is_all_there() -> None:
    records = told(STORIES["en"], "en")
    events = {e.type: e for e in records if isinstance(e, Event)}
    assert set(events) == {"visit", "meeting", "signing", "recognition"}
    assert all(set(event.parties) == {"FRA", "KEN"} for event in events.values())
    visit = events["visit"]
    assert visit.date is not None
    assert (visit.date.start, visit.place and visit.place.city) == ("2024-08-20", "Nairobi")
    assert [(q.speaker, q.state, q.verbatim) for q in records if isinstance(q, Quote)] == [
        ("Emmanuel Macron", "FRA", True)
    ]
    assert ("diplomatic-ties", "1963") in {(r.type, r.since) for r in records if isinstance(r, Relation)}
    assert any(isinstance(record, Agreement) for record in records)


@settings(max_examples=80, deadline=None)
@given(st.lists(MESS, max_size=6), st.sampled_from(["\n", " ", ""]), st.sampled_from(sorted(STORIES)), st.booleans())
def test_no_text_is_too_much_and_no_evidence_is_false(parts: list[str], joint: str, language: str, dated: bool) -> None:
    text = joint.join(parts)
    assert_true(told(text, language, DAY if dated else None), text)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_page_run_together_into_one_sentence_takes_no_longer_than_it_must(language: str) -> None:
    """What grew with the cube of a sentence's length took minutes here; a table without line ends is such a page."""
    flat = STORIES[language].replace("\n", " ").replace(".", ",").replace("。", "，")
    text = flat * (20_000 // len(flat))
    started = time.process_time()
    records = told(text, language)
    assert time.process_time() - started < 15
    assert_true(records, text)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(STORIES)), st.lists(st.integers(0, 400), max_size=8))
def test_noise_cut_out_of_a_story_leaves_its_evidence_true(language: str, places: list[int]) -> None:
    raw = STORIES[language].replace("\n", " ")
    cuts = []
    for place in sorted({place % (len(raw) + 1) for place in places}, reverse=True):
        raw = f"{raw[:place]}[example.org]{raw[place:]}"
    at = raw.find("[example.org]")
    while at >= 0:
        cuts.append((at, at + 13))
        at = raw.find("[example.org]", at + 13)
    passage = Passage.of(raw).without(cuts)
    assert passage.text == STORIES[language].replace("\n", " ")
    whole = Story("story", Page("p.txt", raw, "text", "d"), language, [Block(passage, "body", language)], published=DAY)
    clean = Story(
        "story",
        Page("p.txt", passage.text, "text", "d"),
        language,
        [Block(Passage.of(passage.text), "body", language)],
        published=DAY,
    )
    found = coder().code(whole)
    assert_true(found, raw)
    assert [(type(r), getattr(r, "type", "")) for r in found] == [
        (type(r), getattr(r, "type", "")) for r in coder().code(clean)
    ]


@pytest.mark.parametrize("language", sorted(STORIES))
def test_the_same_story_gives_the_same_records(language: str) -> None:
    first, again = told(STORIES[language], language), told(STORIES[language], language)
    assert [dump(record) for record in first] == [dump(record) for record in again]
    assert len({record.id for record in first}) == len(first)


RUN = """
import sys
sys.path[:0] = sys.argv[1:]
from test_coder import STORIES, told
from dragoman.records import dump
for language in ("en", "zh-Hans"):
    for record in told(STORIES[language], language):
        sys.stdout.buffer.write(dump(record) + b"\\n")
"""


def test_records_and_ids_are_the_same_in_any_process() -> None:
    here = Path(__file__).parent
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", RUN, str(here), str(here.parent)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2024")
    ]
    one, two = (run.communicate()[0] for run in runs)
    assert one
    assert one == two


def test_ids_depend_on_the_page_and_not_on_where_it_lies() -> None:
    pipeline = Pipeline(code=coder().code)
    raw = "Macron visits Kenya\nAugust 22, 2024\n\n" + STORIES["en"].split("\n", 1)[1].replace("\n", "\n\n") + "\n"
    here, there = pipeline.told(page("a.txt", raw)), pipeline.told(page("b/c.txt", raw))
    other = pipeline.told(page("a.txt", raw.replace("Tuesday", "Monday")))
    ids = [record.id for record in (*here.articles, *here.records)]
    assert len(ids) > 3
    assert ids == [record.id for record in (*there.articles, *there.records)]
    assert not set(ids) & {record.id for record in (*other.articles, *other.records)}


@pytest.mark.parametrize("language", sorted(STORIES))
def test_every_record_names_the_rule_that_made_it(language: str) -> None:
    for record in told(STORIES[language], language):
        assert record.rule is not None, record
        file, _hash, entry = record.rule.partition("#")
        if file != "knowledge":
            assert (HERE / file).is_file(), record.rule
            assert entry in (HERE / file).read_text(encoding="utf-8"), record.rule


def test_blocks_in_another_language_are_left_to_their_own_story() -> None:
    raw = "Macron met Modi on Tuesday.\n马克龙会见莫迪。"
    blocks = [Block(Passage.of(raw, 0, 27), "body", "en"), Block(Passage.of(raw, 28), "body", "zh-Hans")]
    found = coder().code(Story("s", Page("p.txt", raw, "text", "d"), "en", blocks, published=DAY))
    assert [span.text for record in found for span in record.evidence] == ["Macron met Modi on Tuesday."]


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_an_empty_story_gives_nothing(text: str) -> None:
    assert told(text, "en") == []
    assert coder().code(Story("s", Page("p.txt", text, "text", "d"), "en", [])) == []


def test_languages_are_compiled_once_and_only_those_carried() -> None:
    assert coder().reader("nb") is reader("nn")
    assert coder().reader("tlh") is None
    assert all(coder().reader(language.tag) is not None for language in load_languages())


ROLES = st.permutations(
    [("France", "FRA", "Emmanuel Macron"), ("India", "IND", "Narendra Modi"), ("China", "CHN", "Xi Jinping")]
)


@settings(max_examples=30, deadline=None)
@given(ROLES, st.sampled_from(["Oslo", "Nairobi", "Brasilia"]), st.integers(1, 20))
def test_a_whole_story_follows_its_names_places_and_days(cast: list[tuple[str, str, str]], city: str, day: int) -> None:
    (_one, first, who), (other, second, whom), (_three, third, _him) = cast
    text = (
        f"{who} arrived in {city} on {day} August 2024 and met {whom}.\n"
        f"He condemned {cast[2][0]}. {other} supports Ukraine."
    )
    where = {"Oslo": "NOR", "Nairobi": "KEN", "Brasilia": "BRA"}[city]
    events = {event.type: event for event in told(text, "en") if isinstance(event, Event)}
    assert events["visit"].parties == [first, where]
    assert set(events["meeting"].parties) == {first, second}
    assert events["accuse"].parties == [first, third]
    assert events["support"].parties == [second, "UKR"]
    for type_ in ("visit", "meeting"):
        when = events[type_].date
        assert when is not None
        assert when.start == f"2024-08-{day:02}"


def test_what_is_held_is_put_into_large_pages_after_many_stories_and_twice_as_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = story("Wang Yi met Sergey Lavrov in Moscow.", "en")
    made = Coder(load_languages(), load())
    coded: list[int] = []
    after: list[int] = []
    monkeypatch.setattr("dragoman.coding.coder._MANY", 4)
    monkeypatch.setattr("dragoman.coding.coder.collapse", lambda: after.append(len(coded)))
    for number in range(17):
        coded.append(number)
        made.code(told)
    assert after == [4, 8, 16]
