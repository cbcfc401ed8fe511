"""The pages as they are sent: what stands in them, and what they never do."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from msgspec.structs import replace
from starlette.testclient import TestClient

import made
from dragoman.ask import Names
from dragoman.ask.questions import QUESTIONS
from dragoman.records import Agreement
from dragoman.serve import Settings, create_app
from dragoman.store import Store
from made import article, day, event, on_page, page
from walk import PAGES

SCRIPT = "<script>alert"


def first_id(desk: TestClient, **wanted: str) -> str:
    lines = desk.get("/records.json", params=wanted).json()["lines"]
    return str(lines[0]["id"])


def tree(text: str) -> Any:
    return html.fromstring(text)


def words(text: str) -> str:
    return " ".join(tree(text).text_content().split())


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there_small_and_whole(desk: TestClient, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 200, answer.text
    assert len(answer.content) < 200_000
    root = tree(answer.text)
    assert len(root.findall(".//h1")) == 1
    assert root.findtext(".//title", "").endswith("· Dragoman")
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_for_anything_outside_or_runs_what_stands_in_it(desk: TestClient, path: str) -> None:
    answer = desk.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    root = tree(answer.text)
    for script in root.iter("script"):
        assert script.get("src", "").startswith("/static/")
        assert not (script.text or "").strip()
    assert not root.xpath("//*[@style]")
    assert not root.xpath("//@*[starts-with(name(), 'on')]")
    for address in root.xpath("//@src | //link/@href | //a/@href | //form/@action"):
        assert not re.match(r"(?i)(https?:)?//|javascript:|data:", address), address


@pytest.mark.parametrize("path", PAGES)
def test_hostile_words_are_shown_harmless(desk: TestClient, path: str) -> None:
    text = desk.get(path).text
    assert SCRIPT not in text
    assert "\u202e" not in text
    assert "49 javascript" not in text


def test_the_harm_was_there_to_be_shown(desk: TestClient) -> None:
    key = first_id(desk, between="RUS", kinds="event", types="meeting")
    assert "&lt;script&gt;alert" in desk.get(f"/records/{key}").text


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_its_json_beside_it(desk: TestClient, path: str) -> None:
    root = tree(desk.get(path).text)
    address = root.xpath("//footer//a[text()='JSON']/@href")[0]
    answer = desk.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    json.loads(answer.content)


def test_lists_have_their_csv_and_no_cell_is_a_formula(desk: TestClient) -> None:
    for path in ("/records.csv", "/relations.csv", "/stories.csv", "/search.csv?query=met", "/relations/CHN/BLR.csv"):
        answer = desk.get(path)
        assert answer.headers["content-type"].startswith("text/csv")
        rows = list(csv.reader(io.StringIO(answer.text)))
        assert len(rows) > 1
        assert len({len(row) for row in rows}) == 1
        assert not any(cell[:1] in ("=", "+", "@") for row in rows for cell in row)
    assert desk.get("/about.csv").status_code == 404


def test_a_relation_tells_its_level_events_figures_and_agenda(desk: TestClient) -> None:
    text = words(desk.get("/relations/CHN/BLR").text)
    for told in ("China – Belarus", "Li Qiang (Premier, China) → Minsk, Belarus", "1992", "8.4B", "arrived in Minsk"):
        assert told in text
    only = words(desk.get("/relations/CHN/BLR?types=visit&since=2024").text)
    assert "Li Qiang (Premier, China) → Minsk" in only
    assert "Agency A, 23 Aug 2024" in only


def test_a_relation_goes_by_names_too_and_nobody_knows_is_told_with_near_names(desk: TestClient) -> None:
    assert "China – Belarus" in desk.get("/relations/china/Belarus").text
    wrong = desk.get("/relations/CHN/Belorus")
    assert wrong.status_code == 404
    assert "Belarus" in tree(wrong.text).xpath("string(//main//ul)")
    assert desk.get("/people/Li%20Qiangg").status_code == 404
    assert "Li Qiang" in desk.get("/people/Li%20Qiangg").text
    assert desk.get("/records/0000000000000000").status_code == 404
    assert desk.get("/nowhere").status_code == 404
    assert desk.get("/relations/CHN/CHN").status_code == 400


def test_a_person_is_found_in_any_spelling(desk: TestClient) -> None:
    for name in ("Li Qiang", "li qiang", "李强"):
        text = words(desk.get(f"/people/{name}").text)
        assert "Premier" in text
        assert "Minsk" in text


def test_a_record_shows_every_telling_with_its_words_and_rule(desk: TestClient) -> None:
    key = first_id(desk, between="BLR", kinds="event", types="visit", until="2025")
    root = tree(desk.get(f"/records/{key}").text)
    tellings = [one for one in root.find_class("telling") if "tree" not in one.get("class", "")]
    assert [one.findtext("h3") for one in tellings] == ["Agency A", "Agency B"]
    assert {mark.text_content() for mark in root.iter("mark")} == {"arrived in Minsk on Thursday"}
    assert "en/acts#arrive" in root.text_content()


def test_an_event_shows_the_journey_it_belongs_to(desk: TestClient) -> None:
    key = first_id(desk, between="BLR", kinds="event", types="visit", until="2025")
    (trip,) = tree(desk.get(f"/records/{key}").text).find_class("tree")
    assert trip.find_class("own")[0].text_content().strip().startswith("Visit")
    assert "Roman Golovchenko" in trip.text_content()


def test_a_story_shows_its_marks_and_each_leads_to_its_record(desk: TestClient) -> None:
    key = next(one["id"] for one in desk.get("/stories.json").json()["stories"] if one["document"] == "a.txt")
    root = tree(desk.get(f"/stories/{key}").text)
    hits = [hit for hit in root.find_class("hit") if hit.tag == "a"]
    assert {"arrived in Minsk on Thursday", "We are true friends"} <= {hit.text_content() for hit in hits}
    ids = set(root.xpath("//@id"))
    for hit in hits:
        assert hit.get("href", "")[1:] in ids


def test_what_was_taken_out_of_a_page_is_shown_with_why(desk: TestClient) -> None:
    stories = desk.get("/stories.json").json()["stories"]
    cut = [words(desk.get(f"/stories/{one['id']}").text) for one in stories if "statsbesok" in one["document"]]
    assert any("Page furniture" in text for text in cut)


@pytest.mark.parametrize(
    ("query", "told"),
    [("Minsk", "arrived in Minsk"), ("golovchenko", "Golovchenko"), ("訪問", "Records"), ("王毅", "Records")],
)
def test_search_finds_words_in_every_script(desk: TestClient, query: str, told: str) -> None:
    answer = desk.get("/search", params={"query": query})
    assert told in answer.text
    assert desk.get("/search.json", params={"query": query}).json().get("total", 0) > 0


@pytest.mark.parametrize("query", ["Golovchenkos", "Головченком", "白中", "Belarus China"])
def test_search_knows_a_name_by_its_ending_and_a_pair_by_one_word(desk: TestClient, query: str) -> None:
    assert desk.get("/search.json", params={"query": query}).json().get("total", 0) > 0
    if "о" not in query and "ko" not in query:
        assert "/relations/BLR/CHN" in desk.get("/search", params={"query": query}).text


def test_search_offers_the_person_and_narrows(desk: TestClient) -> None:
    answer = desk.get("/search", params={"query": "李强"})
    assert "/people/Li%20Qiang" in answer.text
    whole = desk.get("/search.json", params={"query": "Li Qiang"}).json()
    narrow = desk.get("/search.json", params={"query": "Li Qiang", "kind": "quote"}).json()
    assert 0 < narrow["total"] == whole["facets"]["kind"]["quote"] < whole["total"]


def test_cite_this_in_three_forms(desk: TestClient) -> None:
    key = first_id(desk, between="BLR", kinds="event", types="visit", until="2025")
    bib = desk.get(f"/records/{key}/cite.bib")
    assert bib.text.startswith(f"@misc{{dragoman-{key},")
    item = desk.get(f"/records/{key}/cite.json").json()[0]
    assert (item["type"], item["event-date"]) == ("dataset", {"date-parts": [[2024, 8, 22]]})
    assert f"/records/{key}" in item["URL"]
    assert "Agency A, 2024-08-23" in desk.get(f"/records/{key}/cite.txt").text
    assert desk.get(f"/records/{key}/cite.doc").status_code == 404
    own = desk.get(f"/records/{key}/cite.txt", headers={"accept-language": "nb"}).text
    assert "Besøk: Li Qiang" in own
    assert "Rapportert av Agency A" in own
    assert own.rsplit(" ", 1)[-1] in desk.get(f"/records/{key}", headers={"accept-language": "nb"}).text


def test_what_went_wrong_is_told_in_the_readers_language(desk: TestClient) -> None:
    assert "Utopia：没有这个国家或组织" in desk.get("/parties/Utopia", headers={"accept-language": "zh"}).text
    assert "Utopia: no such state or organisation" in desk.get("/parties/Utopia").text


def test_what_has_not_changed_is_not_sent_again(desk: TestClient) -> None:
    for path in ("/relations/CHN/BLR", "/api/v1/stats", "/feeds/calendar.ics"):
        tag = desk.get(path).headers["etag"]
        again = desk.get(path, headers={"if-none-match": tag})
        assert (again.status_code, again.content) == (304, b"")


def test_a_changed_store_is_shown_at_once(tmp_path: Path) -> None:
    from made import visit_page

    with Store(tmp_path / "x.db", create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
    with TestClient(create_app(Settings(str(tmp_path / "x.db"))), "http://localhost") as client:
        before = client.get("/api/v1/relations")
        with Store(tmp_path / "x.db") as store:
            store.put([visit_page("c.txt", "Agency C", title="Other words of the same")])
        after = client.get("/api/v1/relations", headers={"if-none-match": before.headers["etag"]})
        assert after.status_code == 200
        assert client.get("/api/v1/stats").json()["pages"] == 2


@pytest.mark.parametrize(
    ("language", "home", "when"),
    [
        ("zh-CN,zh;q=0.9", "最活跃的关系", "2024年8月22日"),
        ("nn-NO", "Travleste forbindelser", "22. aug. 2024"),
        ("sv", "Livligaste förbindelser", "22 aug. 2024"),
        ("en-US,en", "Busiest relations", "Aug 22, 2024"),
        ("fi;q=0.9,tlh", "Busiest relations", "22 Aug 2024"),
    ],
)
def test_words_days_and_numbers_are_the_readers(desk: TestClient, language: str, home: str, when: str) -> None:
    headers = {"accept-language": language}
    desk.cookies.clear()
    assert home in desk.get("/", headers=headers).text
    assert when in words(desk.get("/relations/CHN/BLR", headers=headers).text)


def test_a_language_chosen_is_kept(desk: TestClient) -> None:
    assert '<html lang="sv" ' in desk.get("/?hl=sv").text
    assert '<html lang="sv" ' in desk.get("/relations").text
    desk.cookies.clear()
    assert '<html lang="en" ' in desk.get("/?hl=xx").text
    desk.cookies.clear()


def test_figures_on_pages_are_those_of_the_questions(desk: TestClient, place: Path) -> None:
    with Store(place) as store:
        brief: Any = QUESTIONS["brief"](store, {"parties": ["CHN", "BLR"]}, Names())
    text = words(desk.get("/relations/CHN/BLR").text)
    assert f"{len(brief.encounters)} visits and meetings" in text
    assert f"{len(brief.figures)} figures" in text


def test_a_relation_is_shown_as_of_a_day(desk: TestClient, place: Path) -> None:
    now = desk.get("/relations/CHN/FRA.json").json()
    then = desk.get("/relations/CHN/FRA.json?as_of=2024-05-07").json()
    with Store(place) as store:
        brief: Any = QUESTIONS["brief"](store, {"parties": ["CHN", "FRA"], "as_of": "2024-05-07", "limit": 12}, Names())
    assert set(then) == {"brief"}
    assert then["brief"]["counts"] == brief.counts
    assert 0 < sum(brief.counts.values()) < sum(now["brief"]["counts"].values())
    text = words(desk.get("/relations/CHN/FRA?as_of=2024-05-07", headers={"accept-language": "en-GB"}).text)
    assert "What the reports of 7 May 2024 and before tell." in text
    assert "Agenda" not in text


@pytest.mark.parametrize("day", ["2024", "20240630", "2024-13-01", "yesterday", ""])
def test_a_day_that_is_none_is_refused(desk: TestClient, day: str) -> None:
    answer = desk.get("/relations/CHN/BLR", params={"as_of": day}, headers={"accept-language": "en"})
    assert answer.status_code == 400
    assert f"as_of {day}: no day; give it as 2024-05-17" in words(answer.text)


def test_feeds_and_exports_are_served(desk: TestClient) -> None:
    atom = desk.get("/feeds/relations/CHN/BLR.atom")
    assert atom.headers["content-type"].startswith("application/atom+xml")
    assert b"<entry>" in atom.content
    assert desk.get("/feeds/search.atom?query=Minsk").content.count(b"<entry>") >= 1
    assert desk.get("/feeds/search.atom").status_code == 400
    assert b"BEGIN:VEVENT" in desk.get("/feeds/calendar.ics").content
    assert desk.get("/export/jsonl").text.count("\n") > 5
    assert desk.get("/export/doc").status_code == 404


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("/records.csv?between=NOR&between=FJI", "id"),
        ("/calendar.csv?since=2090", "id"),
        ("/search.csv?query=nothinglikeit", "id"),
        ("/disputes.csv?between=NOR&between=FJI", "id"),
        ("/network.csv?since=2090", "nodes"),
    ],
)
def test_an_empty_list_is_a_csv_with_its_header(desk: TestClient, path: str, first: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 200
    (header,) = csv.reader(io.StringIO(answer.text))
    assert header[0] == first
    assert len(header) > 2


def test_a_list_of_one_persons_records(desk: TestClient) -> None:
    assert "Golovchenko" in desk.get("/records?who=Golovchenko").text
    assert desk.get("/records?who=Nobody%20Whoever").status_code == 404


def test_a_relation_leads_to_its_sections(desk: TestClient) -> None:
    root = tree(desk.get("/relations/CHN/BLR").text)
    leads = root.xpath("//nav[@class='inpage']/a/@href")
    assert {"#timeline", "#figures"} <= set(leads)
    assert all(root.xpath("//*[@id=$id]", id=lead[1:]) for lead in leads)


def test_a_relation_shows_its_sessions_with_gaps_and_what_became_of_documents(tmp_path: Path) -> None:
    parties = ["CHN", "BLR"]
    own = page("a.txt", "the 27th, the 29th, the treaty")
    met = [
        event("meeting", date=day(f"{at}-05-06"), parties=parties, series="Joint Commission", ordinal=number)
        for number, at in ((27, 2021), (29, 2023))
    ]
    treaty = Agreement(type="treaty", title="Treaty of Friendship", parties=parties, evidence=[])
    papers = [
        replace(treaty, date=day("2001-07-16"), status="signed"),
        replace(treaty, date=day("2002-02-28"), status="in-force"),
    ]
    records = [on_page(own, "a", record, "the treaty") for record in (*met, *papers)]
    with Store(tmp_path / "x.db", create=True) as store:
        store.put([made.told(own, [article(own, "a", published="2024-01-01")], records)])
    with TestClient(create_app(Settings(str(tmp_path / "x.db"))), "http://localhost") as client:
        answer = client.get("/relations/CHN/BLR?hl=nb")
    tables = {
        name: [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
        for name in ("sessions", "documents")
        if (rows := tree(answer.text).xpath(f"//h2[@id='{name}']/following::tbody[1]/tr"))
    }
    assert [row[1:] for row in tables["sessions"]] == [["29. (6. mai 2023), 27. (6. mai 2021)", "28"]]
    assert tables["documents"] == [
        [
            "Traktat: Treaty of Friendship; Kina og Belarus",
            "I kraft",
            "Signert 16. juli 2001, I kraft 28. feb. 2002",
        ]
    ]


def test_what_stands_beside_a_line_is_not_in_it(desk: TestClient) -> None:
    root = tree(desk.get("/calendar?since=2031").text)
    (entry,) = root.xpath("//main//p[@class='what']")
    assert entry.text_content().count("lanned") == 1


def test_a_state_shows_its_visits_on_a_map(desk: TestClient) -> None:
    root = tree(desk.get("/parties/FRA").text)
    assert root.xpath("//*[@data-island='world']//*[@class='arc']")
    assert root.xpath("//a[@href='/records?between=FRA&kinds=event']")


def test_a_calendar_of_one_party(desk: TestClient) -> None:
    assert "Li Qiang" in words(desk.get("/calendar?since=2031&party=Belarus").text)
    assert "Li Qiang" not in words(desk.get("/calendar?since=2031&party=France").text)
