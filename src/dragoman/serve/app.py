"""The application: guard, pages, REST, static files, and what is told when something is wrong."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from dragoman.ask.visits import lands
from dragoman.serve import feeds, rest, sending
from dragoman.serve.desk import Desk
from dragoman.serve.draw.world import land_path
from dragoman.serve.guard import Guard
from dragoman.serve.looks import Looks
from dragoman.serve.pages import Pages
from dragoman.serve.problem import Problem, problem_of
from dragoman.serve.settings import Settings

_LOG = logging.getLogger("dragoman.serve")


def create_app(settings: Settings) -> FastAPI:
    """The desk as an ASGI application.

    Raises:
        Refused: it may not be served so.
        StoreError: the store cannot be opened.
    """
    settings.check()
    desk = Desk(settings)
    looks = Looks(desk.names, marking=settings.allow_marking, reading=settings.allow_reading)

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    app = FastAPI(title="Dragoman", openapi_url=None, docs_url=None, redoc_url=None, lifespan=life)
    app.state.desk, app.state.looks = desk, looks

    @app.exception_handler(Exception)
    @app.exception_handler(HTTPException)
    async def tell(request: Request, error: Exception) -> Response:
        problem = problem_of(error)
        if problem is None and isinstance(error, HTTPException):
            problem = Problem(error.status_code, _missing(request) if error.status_code == 404 else str(error.detail))
        if problem is None:
            _LOG.exception("%s %s", request.method, request.url.path, exc_info=error)
            problem = Problem(500, "the desk failed; please report what was asked")
        if _for_machines(request):
            return problem.response()
        return looks.error(request, problem)

    for kind in (Problem, ValueError, *_errors()):
        app.add_exception_handler(kind, tell)
    app.include_router(rest.routes(desk))
    app.include_router(feeds.routes(desk))
    app.include_router(sending.routes(desk, looks))
    app.include_router(Pages(desk, looks).routes())
    app.mount("/static", StaticFiles(directory=str(files("dragoman.serve").joinpath("static"))), name="static")
    app.add_middleware(Guard, settings=settings)
    return app


def warm(app: FastAPI) -> None:
    """Asks once what takes long the first time, so that the first visitor does not wait for it."""
    desk: Desk = app.state.desk
    app.state.looks.warm()
    lands()
    land_path()
    desk.ask("relations", {"limit": 12})
    desk.ask("stats")
    desk.ask("disputes", {"limit": 3})
    # The register of names is made of everybody in the store: the rarest is found as quickly as any.
    if everybody := desk.store.people():
        desk.names.meant(everybody[-1].name, desk.store)
        for question in ("person", "visits", "journeys"):
            desk.ask(question, {"name" if question == "person" else "who": everybody[0].name, "limit": 6})
    # What the busiest pages stand on is read once: the database has it at hand from then on.
    for pair in desk.store.pairs(1):
        parties = [pair.one, pair.other]
        for question in ("brief", "figures", "agenda"):
            desk.ask(question, {"parties": parties})
        desk.ask("wording", {"between": parties})
    desk.store.longest_years()
    desk.ask("search", {"query": "warm"})
    # What is loaded by now stays: to look through it for what may go would hold up a page now and then.
    gc.collect()
    gc.freeze()


def _errors() -> tuple[type[Exception], ...]:
    from dragoman.ask import Ambiguous, NoRecord, UnknownName
    from dragoman.store import StoreError

    return NoRecord, UnknownName, Ambiguous, StoreError


def _missing(request: Request) -> str:
    return f"{request.url.path}: no such page"


def _for_machines(request: Request) -> bool:
    path = request.url.path
    return (
        path.startswith("/api/")
        or path.endswith((".json", ".csv"))
        or "text/html" not in request.headers.get("accept", "")
    )
