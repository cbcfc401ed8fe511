from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from dragoman.store import NoStore, Store, StoreError
from made import page, told, visit_page


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "some.db"


def test_two_pages_on_one_visit_give_one_record_of_it(place: Path) -> None:
    with Store(place, create=True) as store:
        assert store.put([visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24")]) == 2
        (visit,) = store.records(types=["visit"])
        assert {span.document for span in visit.evidence} == {"a.txt", "b.txt"}
        # One brings the other's words: a single source, and two pages that say so.
        assert visit.sources == ["Agency A"]
        assert len(store.tellings(visit.id)) == 2
        assert len(list(store.articles())) == 2


def test_reading_a_page_again_changes_nothing(place: Path) -> None:
    with Store(place, create=True) as store:
        assert store.put([visit_page("a.txt", "Agency A")]) == 1
        before = list(store.records())
        assert store.put([visit_page("a.txt", "Agency A")]) == 0
        assert list(store.records()) == before


def test_a_page_that_changed_gives_way_to_what_it_says_now(place: Path) -> None:
    with Store(place, create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
        store.settle()
        store.put([told(page("a.txt", "withdrawn"), [], [])])
        assert list(store.records()) == []
        assert list(store.articles()) == []
        assert store.raw("a.txt") == "withdrawn"


def test_what_comes_by_pipe_is_kept_side_by_side(place: Path) -> None:
    with Store(place, create=True) as store:
        store.put([told(page("-", "one"), [], [])])
        store.put([told(page("-", "another"), [], [])])
        assert store.counts()["pages"] == {"": 2}


def test_pages_keep_every_character(place: Path) -> None:
    raw = "\ufeffa\r\n\u200b\ud800 𠀀\x00"
    with Store(place, create=True) as store:
        store.put([told(page("a.txt", raw.replace("\ud800", "")), [], [])])
        assert store.raw("a.txt") == raw.replace("\ud800", "")


def test_records_are_found_by_party_person_time_and_sureness(place: Path) -> None:
    with Store(place, create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
        kinds = [record.__struct_config__.tag for record in store.records(between=["BLR", "CHN"])]
        assert sorted(map(str, kinds)) == ["event", "event", "relation"]
        assert list(store.records(between=["CHN", "RUS"])) == []
        assert len(list(store.records(people_like=["roman golovchenko"]))) == 1
        assert len(list(store.records(since="2024-08-22", until="2024-08-22"))) == 2
        assert len(list(store.records(until="1992"))) == 1
        assert list(store.records(since="2024-08-23")) == []
        assert len(list(store.records(min_confidence=0.85))) == 1


def test_a_record_is_found_by_the_head_of_its_id_or_of_a_tellings(place: Path) -> None:
    with Store(place, create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
        (visit,) = store.records(types=["visit"])
        (telling,) = store.tellings(visit.id)
        assert [record.id for record in store.find(visit.id[:10])] == [visit.id]
        assert [record.id for record in store.find(telling.id)] == [visit.id]


def test_an_unsettled_store_settles_when_it_is_asked(place: Path) -> None:
    with Store(place, create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
    with Store(place) as store:
        assert store.counts()["records"] == {"event": 2, "quote": 1, "relation": 1}


@pytest.mark.parametrize("form", ["{}", "sqlite:///{}"])
def test_a_store_may_be_named_by_path_or_url(place: Path, form: str) -> None:
    Store(form.format(place), create=True).close()
    assert place.exists()
    Store(form.format(place)).close()


def test_writers_wait_for_each_other(place: Path) -> None:
    with Store(place, create=True) as one, Store(place) as other:
        one.put([visit_page("a.txt", "Agency A")])
        other.put([visit_page("b.txt", "Agency B")])
        assert len(list(one.articles())) == 2
    with sqlite3.connect(place) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_store_that_another_holds_is_told(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.store.database._SLOW", 50)
    with Store(place, create=True) as store, sqlite3.connect(place) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked") as caught:
            store.put([visit_page("a.txt", "Agency A")])
    assert str(caught.value).startswith(str(place))


def test_a_store_that_broke_while_open_is_told(place: Path) -> None:
    with Store(place, create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
        with sqlite3.connect(place) as other:
            other.execute("DROP TABLE records")
        with pytest.raises(StoreError, match="records"):
            store.settle()


def broken(place: Path, how: str) -> None:
    if how == "text":
        place.write_text("no database")
    elif how == "folder":
        place.mkdir()
    elif how == "other":
        with sqlite3.connect(place) as raw:
            raw.execute("CREATE TABLE something (a)")
    elif how == "cut":
        Store(place, create=True).close()
        place.write_bytes(place.read_bytes()[:5000])
    else:
        Store(place, create=True).close()
        with sqlite3.connect(place) as raw:
            raw.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (how,))


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("text", "is not a store"),
        ("folder", "is a folder"),
        ("other", "not a store of Dragoman"),
        ("cut", "cannot be used"),
        ("99", "newer Dragoman.*update"),
        ("0", "older Dragoman.*read the pages again"),
        ("nonsense", "not a store of Dragoman"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_what_is_no_store_of_this_version_is_told_in_one_line(place: Path, how: str, said: str, create: bool) -> None:
    broken(place, how)
    with pytest.raises(StoreError, match=said) as caught:
        Store(place, create=create)
    assert "\n" not in str(caught.value)
    assert str(place) in str(caught.value)


def test_a_missing_store_says_how_to_make_one(place: Path) -> None:
    with pytest.raises(NoStore, match="dragoman read"):
        Store(place)
    assert not place.exists()


@pytest.mark.parametrize("url", ["", "nonsense://x/y", "::://", "/no/such/folder/x.db"])
def test_a_place_that_cannot_be_is_told(url: str) -> None:
    with pytest.raises(StoreError):
        Store(url, create=True)
