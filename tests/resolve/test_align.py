"""Stories of one page that tell the same."""

from __future__ import annotations

from dragoman.records import Article, Event, Quote, Record
from dragoman.resolve import join_within
from made import article, day, event, page, person, quote

_PAGE = page("a.txt", "x" * 1000)


def stories(*, translated: bool = True) -> list[Article]:
    half = {"translation_of": "one"} if translated else {"same_story_as": "one"}
    return [
        article(_PAGE, "one", body=[(0, 500)]),
        article(_PAGE, "two", body=[(500, 1000)], language="zh-Hans", **half),
    ]


def told(type_: str, at: int, **fields: object) -> Event:
    """An event at an offset of the page: below 500 in the first story, else in the second."""
    where = {"article": "one" if at < 500 else "two", "start": at}
    return event(type_, f"words at {at}", where=where, **fields)


def stories_of(record: Record) -> list[str]:
    return [span.article for span in record.evidence]


def test_what_both_halves_tell_is_one_record_with_both_as_evidence() -> None:
    fields = {"parties": ["CHN", "RUS"], "date": day("2024-05-16"), "participants": [person("Xi Jinping", "CHN")]}
    (record,) = join_within(stories(), [told("meeting", 10, **fields), told("meeting", 520, **fields)])
    assert stories_of(record) == ["one", "two"]


def test_undated_stances_find_their_like_by_their_place() -> None:
    fields = {"parties": ["CHN", "RUS"]}
    records = [told("support", at, **fields) for at in (50, 400, 540, 890)]
    pairs = [[span.start for span in record.evidence] for record in join_within(stories(), records)]
    assert sorted(pairs) == [[50, 540], [400, 890]]


def test_one_joins_one_only() -> None:
    fields = {"parties": ["CHN", "RUS"], "date": day("2024-05-16")}
    records = [told("meeting", 10, **fields), told("meeting", 510, **fields), told("meeting", 520, **fields)]
    assert sorted(len(record.evidence) for record in join_within(stories(), records)) == [1, 2]


def test_what_only_one_half_tells_stays_its_own() -> None:
    records: list[Record] = [
        told("meeting", 10, parties=["CHN", "RUS"], date=day("2024-05-16")),
        told("meeting", 510, parties=["CHN", "RUS"], date=day("2024-05-17")),
        told("visit", 530, parties=["CHN", "RUS"]),
    ]
    assert len(join_within(stories(), records)) == 3


def test_quotes_join_by_speaker_and_place_across_languages() -> None:
    said = [
        quote("Xi Jinping", "we are friends", where={"article": "one", "start": 100}),
        quote("Xi Jinping", "我们是朋友", where={"article": "two", "start": 600}),
        quote("Xi Jinping", "再见", where={"article": "two", "start": 950}),
    ]
    joined = sorted(join_within(stories(), said), key=lambda record: -len(record.evidence))
    assert [stories_of(record) for record in joined] == [["one", "two"], ["two"]]


def test_the_english_half_of_a_page_gives_the_words_in_english() -> None:
    said = [
        quote("Xi Jinping", "we are friends", where={"article": "one", "start": 100, "language": "en"}),
        quote("Xi Jinping", "我们是朋友", where={"article": "two", "start": 600, "language": "zh-Hans"}),
        quote("Xi Jinping", "再见", where={"article": "two", "start": 950, "language": "zh-Hans"}),
    ]
    joined = sorted(join_within(stories(), said), key=lambda record: -len(record.evidence))
    assert [record.text_en for record in joined if isinstance(record, Quote)] == ["we are friends", None]


def test_a_story_in_other_words_joins_only_what_is_known_again() -> None:
    fields = {"parties": ["CHN", "RUS"]}
    records = [told("support", 50, **fields), told("support", 550, **fields)]
    assert len(join_within(stories(translated=False), records)) == 2


def test_unrelated_stories_are_left_alone() -> None:
    apart = [article(_PAGE, "one", body=[(0, 500)]), article(_PAGE, "two", body=[(500, 1000)])]
    records = [told("meeting", 10, parties=["CHN", "RUS"]), told("meeting", 510, parties=["CHN", "RUS"])]
    assert join_within(apart, records) == records


def test_paragraphs_count_alike_however_long_they_grow() -> None:
    one = article(_PAGE, "one", body=[(0, 10), (10, 20), (20, 480), (480, 490)])
    two = article(_PAGE, "two", body=[(500, 700), (700, 950), (950, 960), (960, 970)], translation_of="one")
    fields = {"parties": ["CHN", "RUS"]}
    records = [told("support", at, **fields) for at in (12, 482, 702, 962)]
    pairs = [[span.start for span in record.evidence] for record in join_within([one, two], records)]
    assert sorted(pairs) == [[12, 702], [482, 962]]


def test_a_speaker_whose_name_changed_its_script_is_known_by_its_sound() -> None:
    def said(name: str, at: int) -> Record:
        return quote(name, f"words at {at}", where={"article": "one" if at < 500 else "two", "start": at})

    (record,) = join_within(stories(), [said("Alexey Maslov", 100), said("Aliekexie Masiluofu", 601)])
    assert record.speaker == "Alexey Maslov"  # type: ignore[attr-defined]
    assert len(join_within(stories(), [said("Alexey Maslov", 100), said("Aliekexie Suoluoduofu", 601)])) == 2
    assert len(join_within(stories(), [said("Alexey Maslov", 100), said("Aliekexie Masiluofu", 900)])) == 2
