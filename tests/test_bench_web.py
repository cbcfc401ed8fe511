"""The store that the desk is measured on is one, and what is asked of it is there."""

from __future__ import annotations

from pathlib import Path

from bench.web import addresses, fill
from starlette.testclient import TestClient

from dragoman.serve import Settings, create_app


def test_every_address_that_is_measured_is_a_page(tmp_path: Path) -> None:
    fill(tmp_path / "web.db", 300)
    wanted = dict(addresses(tmp_path / "web.db"))
    assert {"home", "relation", "person", "record", "search", "map"} <= set(wanted)
    with TestClient(create_app(Settings(str(tmp_path / "web.db"))), "http://localhost") as client:
        for address in wanted.values():
            assert client.get(address, headers={"accept": "text/html"}).status_code == 200
