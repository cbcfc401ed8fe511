"""Reading without a store, as a Python user does it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman
from dragoman.records import Article, Event

TEXT = "May 7, 2024. Chinese Foreign Minister Wang Yi met with French Foreign Minister Stephane Sejourne on Monday."


def test_a_page_is_read_without_a_database_being_loaded(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    told = (
        "import json, sys, dragoman; kinds = [type(r).__name__ for r in dragoman.read(sys.argv[1])]; "
        "print(json.dumps([kinds, 'sqlalchemy' in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", told, str(page)], check=True, capture_output=True, text=True)
    kinds, loaded = json.loads(done.stdout)
    assert kinds == ["Article", "Event"]
    assert not loaded


def test_what_cannot_be_read_is_raised_or_handed_over(tmp_path: Path) -> None:
    page, empty = tmp_path / "page.txt", tmp_path / "empty.txt"
    page.write_text(TEXT, encoding="utf-8")
    empty.write_bytes(b"")
    with pytest.raises(dragoman.Unreadable, match="empty"):
        dragoman.read(empty, page)
    refused: list[dragoman.Unreadable] = []
    found = dragoman.read(empty, page, on_unreadable=refused.append)
    assert len(refused) == 1
    assert [type(record) for record in found] == [Article, Event]
