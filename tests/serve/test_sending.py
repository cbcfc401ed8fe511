"""What visitors may send in, where they may."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.serve import Settings, create_app
from dragoman.store import Store

BASE = "http://127.0.0.1:8017"


@pytest.fixture
def own(place: Path, tmp_path: Path) -> Path:
    for name in (place.name, f"{place.name}-wal"):
        if (place.parent / name).exists():
            shutil.copy(place.parent / name, tmp_path / name)
    return tmp_path / place.name


def test_a_record_is_marked_on_its_page(own: Path) -> None:
    headers = {"accept": "text/html"}
    with TestClient(create_app(Settings(str(own), allow_marking=True)), BASE, headers=headers) as client:
        key = client.get("/records.json?kinds=event&between=BLR&types=visit&until=2025").json()["lines"][0]["id"]
        assert 'action="/records/' in client.get(f"/records/{key}").text
        form = {"verdict": "wrong", "by": "A <b> reader", "reason": "never <script>happened"}
        shown = client.post(f"/records/{key}/mark", data=form)
        assert shown.status_code == 200
        assert "A &lt;b&gt; reader" in shown.text
        assert "never &lt;script&gt;happened" in shown.text
        assert '"wrong"' in client.get(f"/records/{key}.json").text
        for wrong in (
            {"verdict": "maybe", "by": "x"},
            {"verdict": "right"},
            {**form, "verdict": "amended", "fields": "{"},
        ):
            assert client.post(f"/records/{key}/mark", data=wrong).status_code == 400
        assert client.post("/records/ffffffffffffffff/mark", data=form).status_code == 404
        evil = {"origin": "http://evil.example"}
        assert client.post(f"/records/{key}/mark", data=form, headers=evil).status_code == 403
        assert client.get("/read").status_code == 404


def test_a_page_sent_in_is_read(own: Path) -> None:
    with TestClient(
        create_app(Settings(str(own), allow_reading=True)), BASE, headers={"accept": "text/html"}
    ) as client:
        assert "<textarea" in client.get("/read").text
        text = "Talks in Minsk\n\nChina's Premier Li Qiang met Belarus's Prime Minister Roman Golovchenko in Minsk."
        shown = client.post("/read", data={"text": text, "name": "sent.txt", "published": "2024-08-23"})
        assert shown.status_code == 200
        assert "Talks in Minsk" in shown.text
        assert client.post("/read", data={"text": "", "name": "x"}).status_code == 400
        assert client.post("/read", data={"text": text, "published": "soon"}).status_code == 400
        assert client.post("/records/ffffffffffffffff/mark", data={}).status_code in (404, 405)
        # A small body that says it is small, and is not.
        assert client.post("/read", content=b"text=" + b"x" * (9 * 1024 * 1024)).status_code == 413
    with Store(own) as store:
        assert store.raw("sent.txt") == text
