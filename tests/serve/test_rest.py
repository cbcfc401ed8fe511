"""REST as its own description tells it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from starlette.testclient import TestClient

from dragoman.ask.questions import QUESTIONS
from dragoman.serve import Settings, create_app
from dragoman.serve.rest import openapi, path_of

PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def api(place: Path) -> Any:
    app = create_app(Settings(str(place)))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"host": "127.0.0.1:8017"})


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_is_as_described_and_none_is_a_failure(api: Any, name: str) -> None:
    @given(case=api[path_of(name)]["GET"].as_strategy())
    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def ask(case: Any) -> None:
        case.call_and_validate(headers={"host": "127.0.0.1:8017"})

    ask()


def test_the_description_is_openapi_3_1_and_has_every_question() -> None:
    told = openapi()
    assert told["openapi"].startswith("3.1")
    assert set(told["paths"]) == {path_of(name) for name in QUESTIONS}
    for path in told["paths"].values():
        assert path["get"]["summary"]
        assert all(one["description"] for one in path["get"]["parameters"])
    jsonschema.Draft202012Validator.check_schema({"$defs": told["components"]["schemas"]})


def test_cursors_walk_through_everything_once(desk: TestClient) -> None:
    whole = [line["id"] for line in desk.get("/api/v1/records?limit=500").json()["lines"]]
    seen: list[str] = []
    address = "/api/v1/records?limit=3"
    while address:
        answer = desk.get(address)
        seen += [line["id"] for line in answer.json().get("lines", [])]
        address = answer.headers.get("link", "").partition(">")[0].lstrip("<")
    assert seen == whole
    assert len(set(seen)) == len(seen) > 3


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("records?limit=0", 400, "must be from 1 to 500"),
        ("records?limit=501", 400, "must be from 1 to 500"),
        ("records?limit=many", 400, "must be a number"),
        ("records?limit=1&limit=2", 400, "takes one value"),
        ("records?min_confidence=2", 400, "must be from 0 to 1"),
        ("records?min_confidence=nan", 400, "must be from 0 to 1"),
        ("records?since=yesterday", 400, "must be a date such as"),
        ("records?colour=red", 400, "no parameter here; there are kinds"),
        ("records?cursor=xyz", 404, "take it from the Link header"),
        ("records?cursor=%F0%9F%98%80", 404, "take it from the Link header"),
        ("network?of=dogs", 400, "must be one of parties, people"),
        ("brief", 400, "needs parties"),
        ("brief?parties=CHN", 400, "two different parties"),
        ("brief?parties=CHN&parties=Belorus", 404, "did you mean Belarus"),
        ("people/Nobody%20Atall", 404, "no such person"),
        ("records/ffffffffffffffff", 404, "no record with this id"),
        ("nothing", 404, "no such page"),
    ],
)
def test_what_is_wrong_is_told_with_what_is_allowed(desk: TestClient, address: str, status: int, told: str) -> None:
    answer = desk.get(f"/api/v1/{address}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == PROBLEM
    body = answer.json()
    assert body["status"] == status
    assert told in body["detail"]


def test_a_cursor_of_one_question_is_none_of_another(desk: TestClient) -> None:
    link = desk.get("/api/v1/records?limit=2").headers["link"]
    cursor = link.partition("cursor=")[2].partition(">")[0]
    assert desk.get(f"/api/v1/records?limit=3&cursor={cursor}").status_code == 404
    assert desk.get(f"/api/v1/stories?limit=2&cursor={cursor}").status_code == 404
