"""REST: every question under `/api/v1`, described by OpenAPI 3.1."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import Response

from dragoman import __version__
from dragoman.ask.questions import QUESTIONS, Parameter, Question
from dragoman.serve.describe import answers, limit_of, schema_of
from dragoman.serve.desk import Desk, as_json
from dragoman.serve.problem import MEDIA, Problem

ROOT = "/api/v1"
PATHS = {
    "explain": "/records/{key}",
    "cite": "/records/{key}/cite",
    "story": "/stories/{key}",
    "party": "/parties/{key}",
    "person": "/people/{name}",
}
"""Questions about one thing have it in their path; the others go by their name."""


def path_of(name: str) -> str:
    """Where a question stands."""
    return ROOT + PATHS.get(name, f"/{name}")


def routes(desk: Desk) -> APIRouter:
    """The routes of all questions."""
    router = APIRouter()
    for question in QUESTIONS.values():
        router.add_api_route(
            path_of(question.name), _asker(desk, question), methods=["GET"], name=question.name, include_in_schema=False
        )

    @router.get(f"{ROOT}/openapi.json", include_in_schema=False)
    def description() -> Response:
        return Response(json.dumps(openapi()), media_type="application/json")

    return router


def _asker(desk: Desk, question: Question) -> Any:
    def ask(request: Request) -> Response:
        given, offset = given_in(request, question)
        tag = desk.tag(request.url.path, request.url.query)
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        answer = desk.ask(question.name, given)
        headers = {"ETag": tag}
        if (further := _further(question, given, offset, answer)) is not None:
            query = [pair for pair in request.query_params.multi_items() if pair[0] != "cursor"]
            headers["Link"] = f'<{request.url.path}?{urlencode([*query, ("cursor", further)])}>; rel="next"'
        return Response(as_json(answer), media_type="application/json", headers=headers)

    return ask


def given_in(request: Request, question: Question, fixed: dict[str, Any] | None = None) -> tuple[dict[str, Any], int]:
    """The parameters of a request, and how many entries it passes over.

    Args:
        request: it.
        question: what it asks.
        fixed: parameters that the address settles; without it, those named as parts of the path.

    Raises:
        Problem: one that there is not, or a value that is none; it says what is allowed.
    """
    allowed = {name: one for name, one in question.parameters.items() if name != "offset"}
    given: dict[str, Any] = dict(request.path_params if fixed is None else fixed)
    own = frozenset(given)
    query = request.query_params
    for name in dict.fromkeys(query.keys()):
        values = query.getlist(name)
        if name in ("token", "hl") or (name == "cursor" and _paged(question)):
            continue
        if name in own and fixed is not None:
            continue
        if name not in allowed or name in own:
            raise Problem(400, f"{name}: no parameter here; there are {', '.join([*allowed, *_cursors(question)])}")
        given[name] = _values(allowed[name], values)
    if _paged(question) or "limit" in allowed:
        given.setdefault("limit", limit_of(allowed["limit"]))
    offset = 0
    if _paged(question):
        offset = _offset(question, given, query.get("cursor"))
        given["offset"] = offset
    return given, offset


def _values(parameter: Parameter, values: Sequence[str]) -> Any:
    if not parameter.many and len(values) > 1:
        raise Problem(400, f"{parameter.name}: given {len(values)} times, takes one value")
    if len(values) > 20:
        raise Problem(400, f"{parameter.name}: takes 20 values at most")
    if any(len(value) > 500 for value in values):
        raise Problem(400, f"{parameter.name}: takes 500 characters at most")
    try:
        made = [_number(parameter, value) for value in values]
    except (ValueError, KeyError):
        wanted = "true or false" if parameter.kind is bool else "a number"
        raise Problem(400, f"{parameter.name} {values[0]}: must be {wanted}") from None
    return made if parameter.many else made[0]


def _number(parameter: Parameter, value: str) -> Any:
    if parameter.kind is str:
        return value
    if parameter.kind is bool:
        return {"true": True, "false": False}[value]
    if not value.isascii() or value != value.strip() or "_" in value:
        raise ValueError(value)
    return parameter.kind(value)


def _paged(question: Question) -> bool:
    return "offset" in question.parameters


def _cursors(question: Question) -> list[str]:
    return ["cursor"] if _paged(question) else []


def _print(question: Question, given: dict[str, Any]) -> str:
    rest = {name: value for name, value in given.items() if name != "offset"}
    told = json.dumps([question.name, rest], sort_keys=True)
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _offset(question: Question, given: dict[str, Any], cursor: str | None) -> int:
    if cursor is None:
        return 0
    try:
        told, _, offset = base64.urlsafe_b64decode(cursor.encode("ascii")).decode("ascii").partition(".")
        if told == _print(question, given) and 0 < int(offset) <= 10_000_000:
            return int(offset)
    except (ValueError, binascii.Error):
        pass
    raise Problem(404, "cursor: not one of this question; take it from the Link header of an answer")


def _further(question: Question, given: dict[str, Any], offset: int, answer: Any) -> str | None:
    if not _paged(question):
        return None
    listed = getattr(answer, "lines", None) or getattr(answer, "stories", [])
    return cursor(question, given, offset + given["limit"]) if len(listed) >= given["limit"] else None


def cursor(question: Question, given: dict[str, Any], offset: int) -> str:
    """Where a question goes on, for whoever asked it so."""
    return base64.urlsafe_b64encode(f"{_print(question, given)}.{offset}".encode()).decode()


def openapi() -> dict[str, Any]:
    """The description of the interface, from the questions themselves."""
    schemas, components = answers("#/components/schemas/{name}")
    problem = {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "near": {"type": "array", "items": {"type": "string"}},
        },
    }
    about = {"title": "Dragoman", "version": __version__, "summary": "Questions to a store of the diplomatic record."}
    return {
        "openapi": "3.1.0",
        "info": about,
        "servers": [{"url": "/"}],
        "paths": {path_of(name): {"get": _operation(question, schemas[name])} for name, question in QUESTIONS.items()},
        "components": {"schemas": {**components, "Problem": problem}},
    }


def _operation(question: Question, schema: dict[str, Any]) -> dict[str, Any]:
    failed = {"content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    parameters = [
        {
            "name": one.name,
            "in": "path" if f"{{{one.name}}}" in path_of(question.name) else "query",
            "required": one.required,
            "description": one.about,
            "schema": schema_of(one),
        }
        for one in question.parameters.values()
        if one.name != "offset"
    ]
    if _paged(question):
        about = "Where to go on: as the Link header of the answer before has it."
        parameters.append(
            {"name": "cursor", "in": "query", "required": False, "description": about, "schema": {"type": "string"}}
        )
    told = "An answer; a Link header leads to the next page where there is one." if _paged(question) else "An answer."
    return {
        "operationId": question.name,
        "summary": question.about,
        "parameters": parameters,
        "responses": {
            "200": {"description": told, "content": {"application/json": {"schema": schema}}},
            "304": {"description": "What the ETag in If-None-Match stands for has not changed."},
            "400": {"description": "A parameter is wrong; the detail says what is allowed.", **failed},
            "404": {"description": "Nobody, or nothing, of this name; near ones are offered.", **failed},
            "409": {"description": "Several go by this name.", **failed},
        },
    }
