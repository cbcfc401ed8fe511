"""The questions as tools of agents, by the Model Context Protocol. Needs the extra `agents`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import msgspec
from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from dragoman import __version__
from dragoman.ask import Answer, Line
from dragoman.ask.answers import Citation
from dragoman.ask.explain import Explanation
from dragoman.ask.names import day_text
from dragoman.ask.questions import QUESTIONS, Question
from dragoman.serve.describe import answers, limit_of, schema_of
from dragoman.serve.desk import Desk
from dragoman.serve.problem import problem_of

_INSTRUCTIONS = (
    "The record of diplomacy as the world's press tells it: who met whom, where, when, what was signed and said. Every "
    "answer comes with the verbatim words of the page, in their own language, and where they stand. Quote them, and "
    "name the outlet and the record's id; what no record says is not known here. Parties are ISO 3166-1 alpha-3 codes "
    "or names."
)
_MOST_QUOTED = 3


def server(desk: Desk) -> Server[Any]:
    """A server of the questions to a store."""
    tools = _tools()

    async def list_tools(_context: Any, _params: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools)

    async def call_tool(_context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        return await asyncio.to_thread(call, desk, params.name, params.arguments or {})

    return Server(
        "dragoman",
        version=__version__,
        title="Dragoman",
        instructions=_INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def call(desk: Desk, name: str, given: dict[str, Any]) -> types.CallToolResult:
    """Asks a question; what is wrong with it is told as a result, so that the agent can mend it."""
    try:
        if name not in QUESTIONS:
            raise ValueError(f"{name}: no such tool; there are {', '.join(QUESTIONS)}")
        answer = desk.ask(name, _complete(QUESTIONS[name], given))
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        near = f" Near: {', '.join(problem.near)}." if problem.near else ""
        text = types.TextContent(type="text", text=f"{problem.detail}.{near}")
        return types.CallToolResult(content=[text], is_error=True)
    return types.CallToolResult(
        content=[types.TextContent(type="text", text="\n".join(told(answer)) or "Nothing is known of this.")],
        structured_content=json.loads(msgspec.json.encode(answer)),
    )


def told(answer: Answer, depth: int = 0) -> Iterator[str]:
    """An answer in words: each record with its id, its quotations and where they stand."""
    pad = "  " * depth
    if isinstance(answer, Line):
        when = f"{day_text(answer.date)} " if answer.date else ""
        yield f"{pad}- {when}{answer.text} [record {answer.id}]"
        for cited in answer.citations[:_MOST_QUOTED]:
            yield f"{pad}  {_quoted(cited)}"
        return
    if isinstance(answer, Explanation):
        yield from told(answer.line, depth)
        return
    for name in answer.__struct_fields__:
        value = getattr(answer, name)
        if isinstance(value, Answer):
            yield from _headed(name, told(value, depth + 1), pad)
        elif isinstance(value, list) and value and isinstance(value[0], Answer):
            yield from _headed(name, (line for one in value for line in _entry(one, depth)), pad)
        elif value not in (None, [], {}, ""):
            yield f"{pad}{name}: {_plain(value)}"


def _entry(one: Answer, depth: int) -> Iterator[str]:
    if isinstance(one, Citation):
        yield f"{'  ' * depth}  {_quoted(one)}"
    elif isinstance(one, Line):
        yield from told(one, depth)
    else:
        yield f"{'  ' * depth}-"
        yield from told(one, depth + 1)


def _headed(name: str, lines: Iterator[str], pad: str) -> Iterator[str]:
    yield f"{pad}{name}:"
    yield from lines


def _quoted(cited: Citation) -> str:
    day = f", {cited.day}" if cited.day else ""
    return f"“{' '.join(cited.words.split())}” ({cited.outlet}{day}; {cited.document}:{cited.start}-{cited.end})"


def _plain(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _complete(question: Question, given: dict[str, Any]) -> dict[str, Any]:
    """What was given, checked for its types, with a limit where the question takes one."""
    for name, value in given.items():
        one = question.parameters.get(name)
        wanted = (
            (list,) if one and one.many else (int, float) if one and one.kind is float else (one.kind,) if one else ()
        )
        if one and (not isinstance(value, wanted) or (isinstance(value, bool) and one.kind is not bool)):
            raise ValueError(f"{name}: must be {'a list of text' if one.many else f'of type {one.kind.__name__}'}")
        if one and one.many and not all(isinstance(part, str) for part in value):
            raise ValueError(f"{name}: must be a list of text")
    limit = question.parameters.get("limit")
    return {"limit": limit_of(limit), **given} if limit is not None else given


def _tools() -> list[types.Tool]:
    schemas, components = answers("#/$defs/{name}")
    return [
        types.Tool(
            name=question.name,
            description=question.about,
            input_schema={
                "type": "object",
                "properties": {
                    one.name: {**schema_of(one), "description": one.about} for one in question.parameters.values()
                },
                "required": [one.name for one in question.parameters.values() if one.required],
                "additionalProperties": False,
            },
            output_schema={"type": "object", **schemas[question.name], "$defs": components},
            annotations=types.ToolAnnotations(read_only_hint=True, open_world_hint=False),
        )
        for question in QUESTIONS.values()
    ]


async def run_stdio(desk: Desk) -> None:
    """Serves one agent over standard input and output."""
    own = server(desk)
    async with stdio_server() as (reading, writing):
        await own.run(reading, writing, own.create_initialization_options())


def http_app(desk: Desk) -> Any:
    """An ASGI application that serves agents at `/mcp`, behind the same guard as the pages."""
    from mcp.server.transport_security import TransportSecuritySettings

    from dragoman.serve.guard import Guard

    # Guard looks at hosts, origins and the token.
    app = server(desk).streamable_http_app(
        stateless_http=True,
        json_response=True,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    app.add_middleware(Guard, settings=desk.settings)
    return app
