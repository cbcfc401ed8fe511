"""Feeds and files to take away: Atom, iCalendar, and every format of the export."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response, StreamingResponse

from dragoman.export import FORMATS, Choice, MissingExtra
from dragoman.serve.desk import Desk
from dragoman.serve.problem import Problem


def routes(desk: Desk) -> APIRouter:
    """The routes of the feeds."""
    router = APIRouter(include_in_schema=False)

    @router.get("/feeds/relations/{one}/{other}.atom")
    def relation(request: Request, one: str, other: str) -> Response:
        parties = tuple(desk.names.party(party, desk.store) for party in (one, other))
        return _send(desk, request, "atom", Choice(between=parties))

    @router.get("/feeds/search.atom")
    def search(request: Request) -> Response:
        query = request.query_params.get("query", "").strip()
        if not query:
            raise Problem(400, "query: needed; the words to search for")
        return _send(desk, request, "atom", Choice(containing=query))

    @router.get("/feeds/calendar.ics")
    def calendar(request: Request) -> Response:
        return _send(desk, request, "ics", Choice())

    @router.get("/export/{form}")
    def export(request: Request, form: str) -> Response:
        if form not in FORMATS:
            raise Problem(404, f"{form}: no format; there are {', '.join(FORMATS)}", list(FORMATS))
        parties = tuple(desk.names.party(party, desk.store) for party in request.query_params.getlist("between"))
        return _send(desk, request, form, Choice(between=parties))

    return router


def _send(desk: Desk, request: Request, form: str, choice: Choice) -> Response:
    tag = desk.tag(request.url.path, request.url.query)
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    kind = FORMATS[form]
    pieces = kind.write(desk.store, choice)
    try:
        first = next(pieces, b"")
    except MissingExtra as error:
        raise Problem(404, str(error)) from None

    def whole() -> object:
        yield first
        yield from pieces

    headers = {"ETag": tag}
    if form not in ("atom", "ics"):
        headers["Content-Disposition"] = f'attachment; filename="dragoman.{kind.ending}"'
    return StreamingResponse(whole(), media_type=kind.media, headers=headers)  # type: ignore[arg-type]
