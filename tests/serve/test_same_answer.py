"""Every face gives the same answer to the same question: pages, REST, agents, Python, command line."""

from __future__ import annotations

import asyncio
import inspect
import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient
from typer.testing import CliRunner

import dragoman
from dragoman.ask import Names
from dragoman.ask.questions import QUESTIONS
from dragoman.cli.app import app
from dragoman.serve.desk import Desk, as_json
from dragoman.serve.rest import path_of
from dragoman.serve.settings import Settings
from dragoman.store import Store

ASKED: dict[str, dict[str, Any]] = {
    "stats": {},
    "relations": {"limit": 20},
    "brief": {"parties": ["CHN", "BLR"], "limit": 50},
    "timeline": {"between": ["CHN"], "limit": 50},
    "agenda": {"parties": ["CHN"]},
    "figures": {"parties": ["CHN", "BLR"]},
    "party": {"key": "CHN", "limit": 20},
    "person": {"name": "李强"},
    "network": {"limit": 20},
    "visits": {"party": "China", "limit": 20},
    "journeys": {"who": "Li Qiang"},
    "planned": {"limit": 20},
    "records": {"kinds": ["event", "quote"], "limit": 50},
    "search": {"query": "Minsk", "limit": 20},
    "disputes": {},
    "wording": {"between": ["CHN", "BLR"]},
    "marks": {},
    "stories": {"limit": 20},
    "explain": {"key": "BLR"},
    "cite": {"key": "BLR"},
    "story": {"key": "badbadbadbadbad0"},
    "lineage": {"story": "badbadbadbadbad0"},
}
COMMANDS: dict[str, list[str]] = {
    "stats": ["stats"],
    "relations": ["relations", "--limit", "20"],
    "brief": ["brief", "CHN", "BLR"],
    "timeline": ["timeline", "CHN"],
    "agenda": ["agenda", "CHN"],
    "figures": ["figures", "CHN", "BLR"],
    "party": ["party", "CHN", "--limit", "20"],
    "person": ["who", "李强"],
    "network": ["network", "--limit", "20"],
    "visits": ["visits", "--party", "China", "--limit", "20"],
    "journeys": ["journeys", "Li Qiang"],
    "planned": ["planned", "--limit", "20"],
    "records": ["records", "--kind", "event", "--kind", "quote", "--limit", "50"],
    "search": ["search", "Minsk", "--limit", "20"],
    "disputes": ["disputes"],
    "wording": ["wording", "--between", "CHN", "BLR"],
    "marks": ["marks"],
    "stories": ["stories", "--limit", "20"],
    "story": ["story", "badbadbadbadbad0"],
    "lineage": ["lineage", "badbadbadbadbad0"],
    "explain": ["explain"],
    "cite": ["cite"],
}
ABOUT_ONE = {"explain", "cite"}
"""Questions about one record, whose id is looked up."""
WHOLE = {"brief", "timeline", "person"}
"""Questions whose commands answer in full and cut only what they print."""
SETTLED = {"explain": {"matched"}, "timeline": {"offset"}, "journeys": {"limit"}, "disputes": {"limit"}}
"""What a command does not ask for: words are always matched, and nothing is passed over or left out."""


def asked(name: str, place: Path) -> dict[str, Any]:
    if name in ABOUT_ONE:
        with Store(place) as store:
            return {"key": next(record.id for record in store.records(kinds=["event"], between=["BLR"]))}
    return ASKED[name]


def test_every_question_is_asked_here() -> None:
    assert set(ASKED) == set(QUESTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_takes_what_its_question_does(name: str) -> None:
    command = next(one.callback for one in app.registered_commands if one.callback.__name__ == COMMANDS[name][0])  # type: ignore[union-attr]
    assert command is not None
    renamed = {"containing": "words", "key": "story" if name == "lineage" else "path" if name == "story" else "key"}
    wanted = {renamed.get(one, one) for one in QUESTIONS[name].parameters}
    assert wanted - set(inspect.signature(command).parameters) <= SETTLED.get(name, set())


@pytest.mark.parametrize("name", ASKED)
def test_all_faces_give_the_same_answer(desk: TestClient, place: Path, name: str) -> None:
    given = asked(name, place)
    with Store(place) as store:
        answer = as_json(QUESTIONS[name](store, given, Names()))
    same = json.loads(answer)
    assert same or name in ("disputes", "marks", "journeys", "wording")
    path = path_of(name)
    rest = {key: value for key, value in given.items() if f"{{{key}}}" not in path}
    for key, value in given.items():
        path = path.replace(f"{{{key}}}", str(value))
    assert desk.get(path, params=rest).content == answer
    with dragoman.open(place) as archive:
        assert as_json(archive.ask(name, **given)) == answer
    words = [f"{key}={one}" for key, value in given.items() for one in (value if isinstance(value, list) else [value])]
    told = CliRunner().invoke(app, ["ask", name, *words, "--store", str(place)])
    assert json.loads(told.stdout) == same
    assert json.loads(json.dumps(agent(place, name, given))) == same


def agent(place: Path, name: str, given: dict[str, Any]) -> Any:
    mcp = pytest.importorskip("mcp")
    from dragoman.serve.agents import server

    async def ask() -> Any:
        own = Desk(Settings(str(place)))
        async with mcp.Client(server(own)) as client:
            result = await client.call_tool(name, given)
        own.close()
        assert not result.is_error, result.content
        return result.structured_content

    return asyncio.run(ask())


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_of_their_own_give_it_too(place: Path, name: str) -> None:
    given = {key: value for key, value in asked(name, place).items() if key != "limit" or name not in WHOLE}
    given |= {"matched": True} if name == "explain" else {}
    with Store(place) as store:
        answer = json.loads(as_json(QUESTIONS[name](store, given, Names())))
    words = [*COMMANDS[name], given["key"]] if name in ABOUT_ONE else COMMANDS[name]
    told = CliRunner().invoke(app, [*words, "--json", "--store", str(place)])
    assert json.loads(told.stdout) == answer


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("/records.json?kinds=event&kinds=quote&limit=50", "records"),
        ("/relations.json?limit=20", "relations"),
        ("/parties/CHN.json?limit=20", "party"),
        ("/people/李强.json", "person"),
        ("/network.json?limit=20", "network"),
        ("/map.json?party=China&limit=20", "visits"),
        ("/calendar.json?since=1900&limit=20", "planned"),
        ("/search.json?query=Minsk&limit=20", "search"),
        ("/stories.json?limit=20", "stories"),
        ("/stories/badbadbadbadbad0.json", "story"),
        ("/disputes.json", "disputes"),
    ],
)
def test_pages_show_what_the_questions_answer(desk: TestClient, place: Path, page: str, name: str) -> None:
    given = {**asked(name, place), **({"since": "1900"} if name == "planned" else {})}
    with Store(place) as store:
        answer = json.loads(as_json(QUESTIONS[name](store, given, Names())))
    found = desk.get(page)
    while found.content == b"null":
        found = desk.get(page)
    assert found.json() == answer


def test_the_page_of_a_relation_counts_as_the_brief_does(desk: TestClient, place: Path) -> None:
    with Store(place) as store:
        brief: Any = QUESTIONS["brief"](store, {"parties": ["CHN", "BLR"]}, Names())
    facts = html.fromstring(desk.get("/relations/CHN/BLR").text).find_class("facts")[0].text_content()  # type: ignore[attr-defined]
    assert str(brief.counts["encounters"]) in facts
    assert brief.counts["encounters"] == len(brief.encounters)


def test_the_page_of_a_relation_tells_what_became_of_all_that_was_promised(desk: TestClient, place: Path) -> None:
    with Store(place) as store:
        whole: Any = QUESTIONS["brief"](store, {"parties": ["CHN", "RUS"]}, Names())
    page = desk.get("/relations/CHN/RUS.json").json()["brief"]["ledger"]
    borne = [pledge.line.id for pledge in whole.ledger.pledges if pledge.later]
    shown = [pledge["line"]["id"] for pledge in page.get("pledges", []) if pledge.get("later")]
    assert shown == borne[-12:]
