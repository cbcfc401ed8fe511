"""`import dragoman`."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.records import Article

PAGE = (
    "Talks in Minsk\n\n"
    "China's Premier Li Qiang met Belarus's Prime Minister Roman Golovchenko in Minsk on 22 August 2024.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_pages_are_read_without_a_store(page: Path) -> None:
    records = dragoman.read(page)
    assert isinstance(records[0], Article)
    assert all(PAGE[span.start : span.end] == span.text for record in records for span in record.evidence)
    assert records == dragoman.read(page)


def test_the_room_of_the_same_name_stays_one() -> None:
    import dragoman.read as room
    from dragoman.read import read_page

    assert room.read_page is read_page
    assert callable(dragoman.read)


def test_an_input_that_cannot_be_read_raises_or_is_handed_over(page: Path) -> None:
    with pytest.raises(dragoman.Unreadable, match="missing"):
        dragoman.read("missing.txt")
    handed: list[dragoman.Unreadable] = []
    assert dragoman.read("missing.txt", page, on_unreadable=handed.append)
    assert [one.document for one in handed] == ["missing.txt"]


def test_the_questions_are_methods(page: Path, tmp_path: Path) -> None:
    with dragoman.open(tmp_path / "x.db", create=True) as archive:
        assert archive.read(page, published="2024-08-23") == 1
        assert archive.stats().pages == 1
        archive.timeline(between=["China", "BLR"])
        assert archive.brief("CHN", "Belarus").parties == ["CHN", "BLR"]
        assert "event" in archive.search("Golovchenko", year="2024").facets["kind"]
        size = archive.export(tmp_path / "x.jsonl")
        written = (tmp_path / "x.jsonl").read_bytes()
        assert len(written) == size
        assert len(written.splitlines()) == 1 + sum(archive.stats().records.values())
    with pytest.raises(dragoman.NoStore):
        dragoman.open(tmp_path / "none.db")


def test_what_is_public_is_there() -> None:
    for name in dragoman.__all__:
        assert getattr(dragoman, name) is not None
    with pytest.raises(AttributeError):
        dragoman.nonsense  # noqa: B018
