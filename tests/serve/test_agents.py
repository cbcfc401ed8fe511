"""The questions as tools, asked by the SDK's own client."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import sys
import threading
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import uvicorn

from dragoman.ask.questions import QUESTIONS
from dragoman.serve.desk import Desk
from dragoman.serve.settings import Settings

mcp = pytest.importorskip("mcp")


def with_client(place: Path, ask: Callable[[Any], Awaitable[Any]]) -> Any:
    from dragoman.serve.agents import server

    async def run() -> Any:
        desk = Desk(Settings(str(place)))
        async with mcp.Client(server(desk)) as client:
            answer = await ask(client)
        desk.close()
        return answer

    return asyncio.run(run())


def test_every_question_is_a_tool_that_only_reads(place: Path) -> None:
    listed = with_client(place, lambda client: client.list_tools())
    assert {tool.name for tool in listed.tools} == set(QUESTIONS)
    for tool in listed.tools:
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        assert tool.description
        assert tool.annotations.read_only_hint
        assert all(one["description"] for one in tool.input_schema["properties"].values())


def test_answers_come_with_quotations_and_addresses_and_fit_their_schema(place: Path) -> None:
    async def ask(client: Any) -> Any:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        return tools["timeline"], await client.call_tool("timeline", {"between": ["China", "BLR"], "types": ["visit"]})

    tool, result = with_client(place, ask)
    text = result.content[0].text
    assert "“arrived in Minsk on Thursday” (Agency A, 2024-08-23; a.txt:" in text
    assert re.search(r"\[record [0-9a-f]{16}\]", text)
    jsonschema.validate(result.structured_content, tool.output_schema)


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("brief", {"parties": ["CHN", "Belorus"]}, "did you mean Belarus"),
        ("brief", {"parties": "CHN"}, "must be a list of text"),
        ("brief", {}, "needs parties"),
        ("timeline", {"limit": 10_000}, "must be from 1 to 500"),
        ("timeline", {"limit": True}, "must be of type int"),
        ("timeline", {"colour": "red"}, "no parameter of timeline"),
        ("explain", {"key": "zz"}, "no record with this id"),
        ("nothing", {}, "no such tool"),
    ],
)
def test_what_is_wrong_is_told_to_the_agent(place: Path, name: str, given: dict[str, Any], told: str) -> None:
    result = with_client(place, lambda client: client.call_tool(name, given))
    assert result.is_error
    assert told in result.content[0].text


def test_over_standard_input_and_output(place: Path) -> None:
    from mcp.client.stdio import StdioServerParameters

    path = os.pathsep.join(one for one in sys.path if one)
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "dragoman.cli", "mcp", "--store", str(place)],
        env={**os.environ, "PYTHONPATH": path},
    )

    async def ask() -> Any:
        async with mcp.Client(command) as client:
            return await client.call_tool("stats", {})

    assert asyncio.run(ask()).structured_content["pages"] == 5


def test_over_http_behind_the_guard(place: Path) -> None:
    from dragoman.serve.agents import http_app

    desk = Desk(Settings(str(place)))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(http_app(desk), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)

    async def ask() -> Any:
        async with mcp.Client(f"http://127.0.0.1:{port}/mcp") as client:
            return await client.call_tool("stats", {})

    try:
        assert asyncio.run(ask()).structured_content["pages"] == 5
        import http.client

        other = http.client.HTTPConnection("127.0.0.1", port)
        other.request("POST", "/mcp", body=b"{}", headers={"Host": "evil.example"})
        assert other.getresponse().status == 421
    finally:
        server.should_exit = True
        thread.join(10)
        desk.close()
