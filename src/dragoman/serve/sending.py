"""What visitors may send in, where the desk was started to take it: marks of records, and pages to read."""

from __future__ import annotations

from urllib.parse import parse_qs

import msgspec
from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from dragoman.ask import mark
from dragoman.read import Unreadable
from dragoman.read.page import read_page
from dragoman.serve.desk import Desk
from dragoman.serve.guard import MOST_BYTES
from dragoman.serve.looks import Looks
from dragoman.serve.problem import Problem


def routes(desk: Desk, looks: Looks) -> APIRouter:
    """The routes that change the store: none but those that were allowed."""
    router = APIRouter(include_in_schema=False)

    async def marked(request: Request, key: str) -> Response:
        form = await _form(request)
        await run_in_threadpool(_mark, desk, key, form)
        return RedirectResponse(f"/records/{key}#marks", 303)

    def ask_for_a_page(request: Request) -> Response:
        return looks.page(request, "read.html", {}, {})

    async def take_a_page(request: Request) -> Response:
        form = await _form(request)
        return RedirectResponse(f"/stories/{await run_in_threadpool(_read, desk, form)}", 303)

    if desk.settings.allow_marking:
        router.add_api_route("/records/{key}/mark", marked, methods=["POST"])
    if desk.settings.allow_reading:
        router.add_api_route("/read", ask_for_a_page, methods=["GET"])
        router.add_api_route("/read", take_a_page, methods=["POST"])
    return router


async def _form(request: Request) -> dict[str, str]:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise Problem(413, f"at most {MOST_BYTES} bytes may be sent")
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20)
    return {name: values[0] for name, values in fields.items()}


def _mark(desk: Desk, key: str, form: dict[str, str]) -> None:
    amended = form.get("fields", "").strip()
    try:
        fields = msgspec.json.decode(amended.encode(), type=dict[str, object]) if amended else None
    except msgspec.DecodeError as error:
        raise Problem(400, f"amended fields: no JSON object: {error}") from None
    mark(desk.store, key, form.get("verdict", ""), by=form.get("by", ""), reason=form.get("reason"), amended=fields)


def _read(desk: Desk, form: dict[str, str]) -> str:
    """Reads a page into the store.

    Returns:
        The id of its first story.
    """
    from datetime import date

    from dragoman.pipeline import Options, Pipeline

    name = " ".join(form.get("name", "").split())[:200] or "sent in"
    day = form.get("published", "").strip()
    try:
        published = date.fromisoformat(day) if day else None
        told = Pipeline(Options(published)).told(read_page(form.get("text", "").encode("utf-8", "replace"), name))
    except Unreadable as error:
        raise Problem(400, str(error)) from None
    except ValueError:
        raise Problem(400, f"{day}: no day; give it as 2024-05-17") from None
    if not told.articles:
        raise Problem(400, f"{name}: no story was found on this page")
    desk.store.put([told])
    desk.store.settle()
    return told.articles[0].id
