"""How pages look: templates, filters, the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import unescape
from importlib.resources import files
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from msgspec import convert
from msgspec.structs import replace
from starlette.responses import Response

from dragoman import __version__
from dragoman.ask import Line, Names
from dragoman.ask.answers import best_citations
from dragoman.ask.ledger import Paper
from dragoman.ask.wording import Tongue, headed, tell
from dragoman.records import Agreement, Date
from dragoman.serve.contested import claimed, contested
from dragoman.serve.details import detail
from dragoman.serve.draw.world import Arc
from dragoman.serve.locales import NAMES, TAGS, Reader, choose, labelled, reader, region
from dragoman.serve.marked import runs
from dragoman.serve.problem import Problem
from dragoman.serve.shown import kept, shown
from dragoman.serve.tongues import tongue_of

COOKIE = "hl"
_RTL = ("ar", "fa", "he", "ur")


class Looks:
    """The templates of the pages."""

    def __init__(self, names: Names, *, marking: bool, reading: bool) -> None:
        self.names = names
        self.environment = Environment(
            loader=PackageLoader("dragoman.serve", "templates"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters |= {
            "shown": shown,
            "kept": kept,
            "read": lambda words: unescape(words or ""),
            "segment": lambda text: quote(str(text), safe=""),
            "label": _label,
            "told": _told,
            "party": _party,
            "said": _said,
            "called": _called,
            "outlet": _outlet,
        }
        self.environment.globals |= {
            "best": best_citations,
            "version": __version__,
            "marking": marking,
            "reading": reading,
            "languages": NAMES,
            "islands": files("dragoman.serve").joinpath("static", "built", "desk.js").is_file(),
            "runs": runs,
            "as_of": lambda line: getattr(line.record, "as_of", None) if line.date is None else None,
            "direction": lambda tag: "rtl" if (tag or "").split("-")[0] in _RTL else "ltr",
        }

    def warm(self) -> None:
        """Compiles the templates, so that the first visitor does not wait for them."""
        for name in self.environment.list_templates(extensions=["html"]):
            self.environment.get_template(name)
        for tag in TAGS:
            reader(tag).day("2024-05-17")

    def reader(self, request: Request) -> Reader:
        """The reader who asks: by `hl`, else as chosen before, else as the browser says."""
        header = request.headers.get("accept-language", "")
        wanted = request.query_params.get("hl") or request.cookies.get(COOKIE)
        return reader(choose(wanted or header), region(header))

    def page(
        self, request: Request, template: str, context: Mapping[str, Any], headers: Mapping[str, str], status: int = 200
    ) -> Response:
        """A page."""
        own = self.reader(request)
        body = self.environment.get_template(template).render(
            _=own.words,
            tongue=(tongue := tongue_of(own, self.names)),
            name_of=tongue.of,
            person=tongue.person,
            way=lambda arc: _way(arc, tongue),
            many=own.many,
            day=own.day,
            when=own.when,
            months_of=own.months,
            month_name=own.month,
            language=own.language,
            locale=str(own.locale).replace("_", "-"),
            contested=lambda field: contested(field, tongue),
            claimed=lambda value, unit=None: claimed(value, unit, tongue),
            days=lambda start, end: own.when(Date(start=start, end=end, precision="span")),
            number=own.number,
            stretches=_stretches,
            short=own.short,
            tag=own.tag,
            path=request.url.path,
            query=request.query_params,
            link=lambda **changes: _link(request, changes),
            beside=lambda ending: _beside(request, ending),
            **context,
        )
        made = Response(body.encode("utf-8", "replace"), status, headers, "text/html; charset=utf-8")
        if "hl" in request.query_params:
            made.set_cookie(COOKIE, own.tag, max_age=31_536_000, samesite="lax", httponly=True)
        return made

    def error(self, request: Request, problem: Problem) -> Response:
        """A page that says what went wrong."""
        own = detail(problem.detail, self.reader(request))
        return self.page(request, "error.html", {"problem": problem, "own": own}, {}, problem.status)


def _label(text: str | None) -> str:
    return labelled(text or "")


def _stretches(numbers: Sequence[int]) -> str:
    """Numbers in order, those that follow one another from the first to the last: 2–9, 11."""
    ends: list[list[int]] = []
    for number in numbers:
        if ends and number == ends[-1][-1] + 1:
            ends[-1][1:] = [number]
        else:
            ends.append([number])
    return ", ".join("–".join(map(str, one)) for one in ends)


def _way(arc: Arc, tongue: Tongue) -> dict[str, Any]:
    """The visits of an arc, for who draws them anew: longitude before latitude."""
    start, end = (
        {"name": tongue.place(point.name), "at": [point.longitude, point.latitude]} for point in (arc.start, arc.end)
    )
    return {"start": start, "end": end, "years": arc.years}


@pass_context
def _said(context: Context, line: Line) -> str:
    """A record's line in the reader's language."""
    tongue: Tongue = context["tongue"]
    return tell(line.record, tongue) if line.record is not None else line.text


@pass_context
def _called(context: Context, paper: Paper) -> str:
    """A document in the reader's language."""
    tongue: Tongue = context["tongue"]
    told = {"type": paper.type, "title": paper.title, "parties": paper.parties, "evidence": []}
    return tell(convert(told, Agreement), tongue)


@pass_context
def _party(context: Context, party: str) -> str:
    """The name of a party in the reader's language."""
    tongue: Tongue = context["tongue"]
    return tongue.of(party)


@pass_context
def _told(context: Context, line: Line) -> str:
    """The same without what stands beside it: its type, its status, and as of when it is known where it has no day."""
    tongue: Tongue = context["tongue"]
    record = line.record
    if record is None:
        return line.text.removeprefix(headed(line.type or line.kind, "", tongue))
    beside = {"status": None, **({"as_of": None} if line.date is None else {})}
    kept_out = {name: value for name, value in beside.items() if getattr(record, name, None) is not None}
    whole = tell(replace(record, **kept_out) if kept_out else record, tongue)
    return whole.removeprefix(headed(line.type or line.kind, "", tongue))


def _outlet(name: str) -> str:
    """An outlet; of a page that names none, the end of its address."""
    if "/" in name:
        name = name.rstrip("/").rsplit("/", 1)[-1] or name
    return shown(name, 60)


def _link(request: Request, changes: Mapping[str, Any]) -> str:
    """The address of the page with some parameters changed; None takes one away."""
    pairs = [
        (key, value)
        for key, value in request.query_params.multi_items()
        if key not in changes and key not in ("token", "cursor")
    ]
    for key, value in changes.items():
        if value is not None:
            pairs += [(key, str(one)) for one in (value if isinstance(value, list | tuple) else [value])]
    return f"?{urlencode(pairs)}" if pairs else request.url.path


def _beside(request: Request, ending: str) -> str:
    """The address of the same answer as JSON or CSV."""
    path = "/index" if request.url.path == "/" else request.url.path.rstrip("/")
    pairs = [(key, value) for key, value in request.query_params.multi_items() if key not in ("token", "hl")]
    return quote(path, safe="/%") + ending + (f"?{urlencode(pairs)}" if pairs else "")
