"""What the questions answer, on pages made by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dragoman.ask import Ambiguous, Names, NoRecord, UnknownName, brief, explain, stats, timeline, view, who
from dragoman.ask.rules import rule
from dragoman.records import Mechanism, Place, Record, Removed
from dragoman.resolve import Told
from dragoman.store import Store
from made import article, day, days, event, page, person, relation, told, visit_page, year


@pytest.fixture(scope="module")
def names() -> Names:
    return Names()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store("sqlite://", create=True) as made:
        made.put([visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24")])
        yield made


def holding(*records: Record, published: str = "2024-09-01") -> Store:
    made = Store("sqlite://", create=True)
    made.put([a_page("x.txt", records, published)])
    return made


def a_page(document: str, records: tuple[Record, ...], published: str) -> Told:
    own = page(document, "words")
    for record in records:
        record.evidence = [
            span.__class__(document=document, article=document, start=0, end=5, text="words")
            for span in record.evidence
        ]
        record.id = record.id + document
    return told(own, [article(own, document, published=published, publisher="Agency")], records)


def test_a_timeline_is_in_order_and_cites_every_outlet(store: Store, names: Names) -> None:
    answer = timeline(store, between=["China", "blr"], names=names)
    assert answer.between == ["CHN", "BLR"]
    assert {line.type for line in answer.lines} == {"visit", "meeting"}
    visit = next(line for line in answer.lines if line.type == "visit")
    assert visit.text == "Visit: Li Qiang (Premier, China) → Minsk, Belarus"
    assert [(cited.outlet, cited.day) for cited in visit.citations] == [
        ("Agency A", "2024-08-23"),
        ("Agency B", "2024-08-24"),
    ]
    assert visit.citations[0].words == "arrived in Minsk on Thursday"


def test_all_who_meet_stand_side_by_side(store: Store, names: Names) -> None:
    (meeting,) = timeline(store, types=["meeting"], names=names).lines
    assert meeting.text == "Meeting: Li Qiang (China) and Roman Golovchenko (Prime Minister, Belarus); Belarus"


def test_a_timeline_runs_by_day_with_undated_events_last(names: Names) -> None:
    dates = [None, day("2024-03-01"), days("2024-01-05", "2024-01-07"), day("2023-12-31")]
    made = [
        event("visit", date=when, parties=["CHN", "BLR"], place=Place(country="BLR"), ordinal=n)
        for n, when in enumerate(dates, 1)
    ]
    with holding(*made) as store:
        starts = [line.date and line.date.start for line in timeline(store, names=names).lines]
    assert starts == ["2023-12-31", "2024-01-05", "2024-03-01", None]


@pytest.mark.parametrize("given", ["Li Qiang", "李强", "李強", "li qiang", "LI QIANG", "Ли Цян", "Li Ch’iang"])
def test_a_person_is_found_by_any_spelling_or_script(store: Store, names: Names, given: str) -> None:
    answer = who(store, given, names=names)
    assert answer.name == "Li Qiang"
    assert answer.state == "CHN"
    assert [line.type for line in answer.travels] == ["visit"]
    assert [line.type for line in answer.meetings] == ["meeting"]
    assert [line.kind for line in answer.words] == ["quote"]
    assert any(office.office == "Premier" and office.told for office in answer.offices)


def test_a_person_nobody_has_on_file_is_found_too(names: Names) -> None:
    with holding(event(participants=[person("Zdeňka Nováčková-Testová", "CZE")], parties=["CZE", "BLR"])) as store:
        assert who(store, "zdenka novackova testova", names=names).name == "Zdeňka Nováčková-Testová"
        with pytest.raises(UnknownName, match="Zdeňka"):
            who(store, "Zdenkka Novačkowa Testowa X", names=names)


def test_a_name_in_another_script_is_romanised(names: Names) -> None:
    with holding(event(participants=[person("Ivan Testov", "RUS")], parties=["RUS", "BLR"])) as store:
        assert who(store, "Иван Тестов", names=names).name == "Ivan Testov"


def test_a_name_that_several_bear_asks_for_more(names: Names) -> None:
    people = [person("Petr Testov", "RUS"), person("Anna Testov", "BLR")]
    with holding(event(participants=people, parties=["RUS", "BLR"])) as store:
        with pytest.raises(Ambiguous, match="Anna Testov, Petr Testov"):
            who(store, "Testov", names=names)
        assert who(store, "Anna Testov", names=names).state == "BLR"


@pytest.mark.parametrize("given", ["CHN", "chn", "China", "CN", "中国", "中國", "Kina"])
def test_a_state_is_known_by_code_and_by_name(names: Names, given: str) -> None:
    assert names.party(given) == "CHN"


def test_an_unknown_state_is_told_with_near_ones(names: Names) -> None:
    with pytest.raises(UnknownName, match="Belarus"):
        names.party("Belorus")


def test_an_organisation_is_known_by_acronym_and_name(names: Names) -> None:
    assert names.party("sco") == names.party("Shanghai Cooperation Organisation") == "SCO"


def test_a_brief_puts_everything_in_its_section(names: Names) -> None:
    session = event(
        "meeting",
        date=day("2023-12-20"),
        parties=["CHN", "BLR"],
        series="China-Belarus Intergovernmental Committee",
        ordinal=5,
    )
    earlier = event(
        "meeting",
        date=day("2021-12-20"),
        parties=["CHN", "BLR"],
        series="China-Belarus Intergovernmental Committee",
        ordinal=4,
    )
    mechanism = Mechanism(
        id="m", name="China-Belarus Intergovernmental Committee", parties=["CHN", "BLR"], evidence=session.evidence
    )
    made = [
        session,
        earlier,
        mechanism,
        relation("diplomatic-ties", ["CHN", "BLR"], since="1992"),
        relation("partnership", ["CHN", "BLR"], value="comprehensive strategic partnership"),
        relation("trade-rank", ["CHN", "BLR"], rank=2),
        event("support", parties=["CHN", "BLR"], date=day("2024-01-01")),
        event("signing", parties=["CHN", "BLR"], date=day("2024-01-02")),
        event("aid", parties=["CHN", "BLR"], date=day("2024-01-03")),
        event("visit", parties=["CHN", "RUS"], date=day("2024-01-04")),
    ]
    with holding(*made) as store:
        answer = brief(store, ["China", "Belarus"], names=names)
    assert [line.type for line in answer.ties] == ["diplomatic-ties"]
    assert answer.partnership[0].text == "Partnership: China and Belarus; comprehensive strategic partnership"
    (channel,) = answer.mechanisms
    assert channel.last_session is not None
    assert channel.last_session.date == day("2023-12-20")
    assert [line.date for line in answer.encounters] == [day("2023-12-20"), day("2021-12-20")]
    assert [line.type for line in answer.documents] == ["signing"]
    assert [line.type for line in answer.figures] == ["trade-rank"]
    assert [line.type for line in answer.positions] == ["support"]
    assert [line.type for line in answer.other] == ["aid"]
    assert not answer.empty


def test_the_level_told_last_stands_first(names: Names) -> None:
    with Store("sqlite://", create=True) as store:
        for year, value in (
            (2013, "strategic partnership"),
            (2022, "all-weather comprehensive strategic partnership"),
            (2016, "partnership"),
        ):
            store.put([a_page(f"{year}.txt", (relation("partnership", ["CHN", "BLR"], value=value),), f"{year}-05-01")])
        answer = brief(store, ["CHN", "BLR"], names=names)
    assert [line.citations[0].day for line in answer.partnership] == ["2022-05-01", "2016-05-01", "2013-05-01"]


def test_a_brief_needs_two_parties(store: Store, names: Names) -> None:
    with pytest.raises(ValueError, match="two different parties"):
        brief(store, ["CHN", "China"], names=names)
    assert brief(store, ["CHN", "NOR"], names=names).empty


def test_an_explanation_shows_sentence_rule_and_every_telling(store: Store, names: Names) -> None:
    (visit,) = store.records(types=["visit"])
    answer = explain(store, visit.id[:12], names=names)
    assert answer.record == visit
    assert [one.outlet for one in answer.told] == ["Agency A", "Agency B"]
    (sentence,) = answer.told[0].sentences
    assert sentence.text == "Premier Li Qiang arrived in Minsk on Thursday for a visit to Belarus."
    assert sentence.text[sentence.start : sentence.end] == "arrived in Minsk on Thursday"
    made_by = answer.told[0].rule
    assert made_by is not None
    assert made_by.file is not None
    assert made_by.file.endswith("en/acts.yaml")
    assert "arrive" in (made_by.entry or "")


def test_an_id_that_is_none_offers_near_ones(store: Store, names: Names) -> None:
    (visit,) = store.records(types=["visit"])
    wrong = visit.id[:-1] + ("0" if visit.id[-1] != "0" else "1")
    with pytest.raises(NoRecord) as caught:
        explain(store, wrong, names=names)
    assert visit.id in caught.value.near
    with pytest.raises(NoRecord, match="no record"):
        explain(store, "", names=names)


def test_a_story_can_be_explained(store: Store, names: Names) -> None:
    article_ = next(iter(store.articles()))
    assert explain(store, article_.id, names=names).line.kind == "article"


@pytest.mark.parametrize(
    "name", ["", "#", "en/acts", "no/such#x", "../../x#y", "en/../../../pyproject.toml#x", "/etc/passwd#root"]
)
def test_a_rule_that_is_nowhere_is_told_as_such(name: str) -> None:
    assert rule(name).entry is None


def test_stats_count_everything(store: Store) -> None:
    answer = stats(store)
    assert (answer.pages, answer.stories, answer.tellings) == (2, {"en": 2}, 8)
    assert answer.records == {"event": 2, "quote": 1, "relation": 1}
    assert answer.events == {"meeting": 1, "visit": 1}


def test_a_page_shows_its_evidence_and_what_was_removed(names: Names) -> None:
    (story,) = view(visit_page("a.txt", "Agency A"), names=names).stories
    marked = {run.text: run.kinds for run in story.runs if run.kinds}
    assert marked["We are true friends"] == ["quote"]
    assert marked["established diplomatic ties in 1992"] == ["relation"]
    assert "".join(run.text for run in story.runs) == visit_page("a.txt", "").page.raw
    assert [line.kind for line in story.records] == ["event", "event", "relation", "quote"]


def test_a_person_is_told_in_part_with_how_much_there_is(names: Names) -> None:
    li = person("Li Qiang", "CHN", "visitor", "Premier")
    visits = [
        event("visit", date=day(f"2024-0{month}-01"), parties=["CHN", "BLR"], participants=[li])
        for month in range(1, 6)
    ]
    host = event(
        "visit",
        date=day("2024-07-01"),
        parties=["CHN", "RUS"],
        participants=[person("Li Qiang", "CHN", "host"), person("Vladimir Putin", "RUS", "visitor")],
    )
    with holding(*visits, host) as store:
        whole, part = who(store, "Li Qiang", names=names), who(store, "Li Qiang", limit=2, names=names)
    assert part.counts == whole.counts == {"travels": 5, "meetings": 1}
    assert [line.date for line in part.travels] == [day("2024-05-01"), day("2024-04-01")]
    assert len(whole.travels) == 5
    assert part.meetings == whole.meetings


def test_ties_are_told_once_by_who_knows_the_day_best(names: Names) -> None:
    told_by_year = relation("diplomatic-ties", ["CHN", "FRA"], since="1964")
    same = event("recognition", date=year(1964), parties=["CHN", "FRA"])
    finer = event("recognition", date=day("1964-01-27"), parties=["CHN", "FRA"])
    other = event("recognition", date=year(1954), parties=["CHN", "FRA"])
    with holding(told_by_year, same, other) as store:
        types = [line.type for line in brief(store, ["CHN", "FRA"], names=names).ties]
    assert types == ["recognition", "diplomatic-ties"]
    with holding(told_by_year, finer) as store:
        (line,) = brief(store, ["CHN", "FRA"], names=names).ties
    assert line.date == day("1964-01-27")


def test_words_are_told_without_what_was_taken_out_from_among_them(names: Names) -> None:
    own = page("x.txt", "Talks on globNordic Timesal trade")
    met = event("meeting", parties=["CHN", "FRA"], date=day("2024-05-06"))
    met.evidence = [met.evidence[0].__class__(document="x.txt", article="s", start=0, end=len(own.raw), text=own.raw)]
    start = own.raw.index("Nordic")
    removed = [Removed(start=start, end=start + len("Nordic Times"), reason="watermark")]
    with Store("sqlite://", create=True) as store:
        store.put([told(own, [article(own, "s", removed=removed)], [met])])
        (line,) = timeline(store, names=names).lines
        (sentence,) = explain(store, line.id, names=names).told[0].sentences
    (cited,) = line.citations
    assert (cited.words, cited.shown) == (own.raw, "Talks on global trade")
    assert [sentence.text[low:high] for low, high in sentence.cut] == ["Nordic Times"]


def test_a_given_name_written_apart_is_found(names: Names) -> None:
    met = event("meeting", parties=["CHN", "RUS"], participants=[person("Xi Jinping", "CHN")])
    with holding(met) as store:
        assert who(store, "Xi Jin Ping", names=names).name == "Xi Jinping"
