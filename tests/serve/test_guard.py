"""Who may look."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.serve import Refused, Settings, create_app
from dragoman.serve.settings import is_loopback

TOKEN = "a long secret of a desk"


def visitor(place: Path, base: str = "http://127.0.0.1:8017", **how: object) -> TestClient:
    return TestClient(create_app(Settings(str(place), **how)), base)  # type: ignore[arg-type]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "example.org", "10.0.0.1"])
def test_nobody_else_is_served_without_a_token(place: Path, host: str) -> None:
    with pytest.raises(Refused, match="give --token"):
        create_app(Settings(str(place), host=host))
    create_app(Settings(str(place), host=host, token=TOKEN))
    ended = CliRunner().invoke(app, ["serve", "--host", host, "--store", str(place)], env={"DRAGOMAN_TOKEN": ""})
    assert ended.exit_code == 2
    assert ended.stderr.startswith(f"dragoman: --host {host}: others could look in")


def test_a_token_that_is_easily_guessed_is_refused(place: Path) -> None:
    with pytest.raises(Refused, match="too short"):
        create_app(Settings(str(place), token="1234"))


def test_a_missing_store_is_told(tmp_path: Path) -> None:
    ended = CliRunner().invoke(app, ["serve", "--store", str(tmp_path / "none.db")])
    assert ended.exit_code == 2
    assert "no store here" in ended.stderr


def test_with_a_token_nothing_is_seen_without_it(place: Path) -> None:
    with visitor(place, "http://example.org", host="0.0.0.0", token=TOKEN) as client:
        for path in ("/", "/api/v1/stats", "/static/desk.css", "/export/jsonl", "/nowhere"):
            turned_away = client.get(path)
            assert turned_away.status_code == 401
            assert turned_away.headers["content-type"] == "application/problem+json"
        assert client.get("/", headers={"Authorization": "Bearer wrong"}).status_code == 401
        assert client.get("/", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
        assert client.get("/", params={"token": TOKEN + "x"}).status_code == 401


def test_a_token_shown_once_is_remembered_and_stands_in_no_link(place: Path) -> None:
    with visitor(place, "http://example.org", host="0.0.0.0", token="abcdefghijklmnopqrst") as client:
        first = client.get("/", params={"token": "abcdefghijklmnopqrst"}, headers={"accept": "text/html"})
        assert first.status_code == 200
        assert "HttpOnly" in first.headers["set-cookie"]
        assert "abcdefghijklmnopqrst" not in first.text
        assert client.get("/relations").status_code == 200


def test_a_name_pointed_at_this_machine_does_not_open_the_desk(place: Path) -> None:
    for host, status in (
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost", 200),
        ("[::1]:8017", 200),
    ):
        with visitor(place) as client:
            assert client.get("/", headers={"host": host}).status_code == status


def test_a_desk_that_only_shows_takes_nothing(place: Path) -> None:
    with visitor(place) as client:
        for path in ("/", "/records", "/api/v1/stats", "/read", "/records/0000000000000000/mark"):
            assert client.post(path, content=b"x").status_code in (403, 404, 405)
        assert client.post("/read", headers={"origin": "http://evil.example"}).status_code == 403


def test_what_is_loopback() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.3.2.1", "::1", "[::1]")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "8.8.8.8", "localhost.evil.example", "")))
