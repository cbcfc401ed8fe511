"""The pages: each asks what the other faces ask, and lays it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from dragoman.ask import DISPUTE_KINDS, Line
from dragoman.ask.cite import Cited, cited
from dragoman.ask.journeys import Travel
from dragoman.ask.questions import QUESTIONS
from dragoman.serve import relation
from dragoman.serve.desk import Desk, as_json
from dragoman.serve.draw.ring import ring
from dragoman.serve.draw.world import world
from dragoman.serve.looks import Looks
from dragoman.serve.problem import Problem
from dragoman.serve.rest import cursor, given_in
from dragoman.serve.sheets import csv_of
from dragoman.serve.tongues import tongue_of

_DISPUTES = 60
_WINDOW = 15
_ARCS = 100
_LONG = 31
"""Days up to which a stay stands under the month it begins in."""
SECTION = 12
"""Entries of a section; the rest stand behind a link."""


class Page(NamedTuple):
    """A page: its template, its JSON, and what else the template needs."""

    template: str
    answer: Any
    more: dict[str, Any]


class Pages:
    """The pages of a desk."""

    def __init__(self, desk: Desk, looks: Looks) -> None:
        self.desk = desk
        self.looks = looks

    def routes(self) -> APIRouter:
        """The routes of all pages, with `.json` beside each and `.csv` beside those that list records."""
        router = APIRouter(include_in_schema=False)
        plain: dict[str, Callable[[Request], Page]] = {
            "/": self.home,
            "/relations": self.relations,
            "/relations/{one}/{other}": self.relation,
            "/people/{name}": self.person,
            "/parties/{key}": self.party,
            "/records": self.records,
            "/records/{key}": self.record,
            "/stories": self.stories,
            "/stories/{key}": self.story,
            "/search": self.search,
            "/calendar": self.calendar,
            "/map": self.map,
            "/network": self.network,
            "/disputes": self.disputes,
            "/about": self.about,
        }
        router.add_api_route("/records/{key}/cite.{form}", self.cited, methods=["GET"])
        for path, page in plain.items():
            beside = "index" if path == "/" else ""
            for ending in (".json", ".csv"):
                router.add_api_route(f"{path}{beside}{ending}", self._answer(page, ending), methods=["GET"])
            router.add_api_route(path, self._answer(page, ""), methods=["GET"])
        for old in ("organisations", "states"):
            router.add_api_route(f"/{old}/{{key}}", lambda key: _to(f"/parties/{quote(key)}"), methods=["GET"])
        router.add_api_route("/events/{key}", lambda key: _to(f"/records/{quote(key)}"), methods=["GET"])
        return router

    def _answer(self, page: Callable[[Request], Page], ending: str) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            reader = self.looks.reader(request)
            tag = self.desk.tag(request.url.path, request.url.query, reader.tag, date.today().isoformat())
            headers = {"ETag": tag, "Vary": "Accept-Language, Cookie"}
            if request.headers.get("if-none-match") == tag:
                return Response(status_code=304, headers=headers)
            made = page(request)
            if ending == ".json":
                return Response(as_json(made.answer), media_type="application/json", headers=headers)
            if ending == ".csv":
                return Response(csv_of(made.answer), media_type="text/csv; charset=utf-8", headers=headers)
            return self.looks.page(request, made.template, {"answer": made.answer, **made.more}, headers)

        return answer

    def _given(self, request: Request, question: str, **fixed: Any) -> dict[str, Any]:
        given, _offset = given_in(request, QUESTIONS[question], fixed)
        return given

    # Pages

    def home(self, _request: Request) -> Page:
        """What was read lately, busiest relations, newest disputes."""
        ask = self.desk.ask
        answer = {
            "stats": ask("stats"),
            "relations": ask("relations", {"limit": 12}),
            "stories": ask("stories", {"limit": 10}),
            "latest": ask("records", {"kinds": ["event"], "types": _NEWS, "limit": 8}),
            "disputes": ask("disputes", {"limit": 3}),
        }
        return Page("home.html", answer, {"most": max((pair.records for pair in answer["relations"].pairs), default=1)})

    def relations(self, request: Request) -> Page:
        """All relations, the busiest first."""
        answer = self.desk.ask("relations", self._given(request, "relations"))
        return Page("relations.html", answer, {"most": max((pair.records for pair in answer.pairs), default=1)})

    def relation(self, request: Request) -> Page:
        """One relation, as it stands or as of a day."""
        parties = [request.path_params["one"], request.path_params["other"]]
        if "as_of" in request.query_params:
            given = self._given(request, "brief", parties=parties)
            return Page("relation.html", *relation.on_a_day(self.desk, {**given, "limit": SECTION}))
        given = self._given(request, "records", between=parties)
        return Page("relation.html", *relation.as_it_stands(self.desk, parties, _open(given), SECTION))

    def person(self, request: Request) -> Page:
        """One person."""
        name = request.path_params["name"]
        answer = self.desk.ask("person", {**self._given(request, "person", name=name), "limit": SECTION})
        went = self.desk.ask("visits", {"who": answer.name, "limit": _ARCS})
        trips = self.desk.ask("journeys", {"who": answer.name, "limit": 6})
        more = {
            "visits": went.visits,
            "world": world(went.visits),
            "journeys": trips.journeys[::-1],
        }
        return Page("person.html", answer, more)

    def party(self, request: Request) -> Page:
        """One state or organisation."""
        answer = self.desk.ask("party", self._given(request, "party", key=request.path_params["key"]))
        went = self.desk.ask("visits", {"party": answer.key, "limit": _ARCS})
        more = {
            "most": max((pair.records for pair in answer.partners), default=1),
            "kinds": _KINDS,
            "visits": went.visits,
            "world": world(went.visits),
            "most_visits": _ARCS,
        }
        return Page("party.html", answer, more)

    def records(self, request: Request) -> Page:
        """Records of any kind."""
        given = self._given(request, "records")
        answer = self.desk.ask("records", given)
        return Page(
            "records.html",
            answer,
            {"wanted": _open(given), "kinds": _KINDS, **_turning("records", given, answer.lines)},
        )

    def record(self, request: Request) -> Page:
        """One record: what it says, and every telling of it."""
        key = request.path_params["key"]
        answer = self.desk.ask("explain", self._given(request, "explain", key=key))
        record, near, trees = answer.record, [], []
        parties = list(getattr(record, "parties", []))
        if (
            answer.line.kind == "event"
            and answer.line.date
            and answer.line.date.precision in ("day", "span")
            and len(parties) > 1
        ):
            days = {"since": answer.line.date.start, "until": answer.line.date.end, "between": parties[:2], "limit": 12}
            told = self.desk.ask("timeline", days).lines
            near = [line for line in told if line.id != answer.line.id and _exact(line)]
            found = self.desk.ask(
                "journeys", {"since": _shifted(days["since"], -_WINDOW), "until": _shifted(days["until"], _WINDOW)}
            )
            trees = [one for one in found.journeys if answer.line.id in _ids_of(one)]
            near = [line for line in near if not any(line.id in _ids_of(one) for one in trees)]
        more = {
            "near": near,
            "trees": trees,
            "fields": {name: getattr(record, name, None) for name in _TOLD},
            "cited": self._cited(request, answer.line),
            "marking": self.desk.settings.allow_marking,
        }
        if answer.line.kind == "article":
            more["story"] = answer.line.id
        return Page("record.html", answer, more)

    def cited(self, request: Request, key: str, form: str) -> Response:
        """A record as one cites it."""
        answer = self.desk.ask("explain", {"key": key})
        told = self._cited(request, answer.line)
        forms = {
            "bib": (told.bibtex, "application/x-bibtex; charset=utf-8"),
            "json": (told.csl, "application/vnd.citationstyles.csl+json"),
            "txt": (told.plain, "text/plain; charset=utf-8"),
        }
        if form not in forms:
            raise Problem(404, f"cite.{form}: no such form; there are cite.bib, cite.json and cite.txt")
        text, media = forms[form]
        return Response(text.encode("utf-8", "replace"), media_type=media)

    def _cited(self, request: Request, line: Line) -> Cited:
        """The same in the language of the reader."""
        reader = self.looks.reader(request)
        tongue = None if reader.tag == "en" else tongue_of(reader, self.desk.names)
        return cited(line, str(request.url.replace(path=f"/records/{line.id}", query="")), tongue)

    def stories(self, request: Request) -> Page:
        """Stories, those read last first."""
        given = self._given(request, "stories")
        answer = self.desk.ask("stories", given)
        return Page("stories.html", answer, _turning("stories", given, answer.stories))

    def story(self, request: Request) -> Page:
        """One story as it was read."""
        answer = self.desk.ask("story", {"key": request.path_params["key"]})
        family = self.desk.ask("lineage", {"story": answer.id})
        return Page("story.html", answer, {"lines": {line.id: line for line in answer.records}, "family": family})

    def search(self, request: Request) -> Page:
        """Search."""
        query = request.query_params.get("query", "")
        given = self._given(request, "search", query=query)
        answer = self.desk.ask("search", given) if query.strip() else QUESTIONS["search"].answer(query="")
        return Page(
            "search.html", answer, {"wanted": _open(given), **_turning("search", given, getattr(answer, "lines", []))}
        )

    def calendar(self, request: Request) -> Page:
        """What is announced, from today on where no day is given."""
        given = self._given(request, "planned")
        if "since" not in given and "until" not in given:
            given["since"] = date.today().isoformat()
        answer = self.desk.ask("planned", given)
        months: dict[str, list[Line]] = {}
        for line in answer.lines:
            months.setdefault(_page_of(line), []).append(line)
        ordered = sorted(months.items(), key=lambda item: (not item[0], item[0]))
        return Page("calendar.html", answer, {"months": dict(ordered), "wanted": _open(given)})

    def map(self, request: Request) -> Page:
        """Visits on a map."""
        given = self._given(request, "visits")
        answer = self.desk.ask("visits", given)
        return Page("map.html", answer, {"world": world(answer.visits), "wanted": _open(given)})

    def network(self, request: Request) -> Page:
        """Who meets whom."""
        given = self._given(request, "network")
        answer = self.desk.ask("network", given)
        return Page("network.html", answer, {"ring": ring(answer), "wanted": _open(given)})

    def disputes(self, request: Request) -> Page:
        """Claims that cannot all be true."""
        given = {"limit": _DISPUTES, **self._given(request, "disputes")}
        answer = self.desk.ask("disputes", given)
        return Page("disputes.html", answer, {"wanted": _open(given), "kinds": DISPUTE_KINDS})

    def about(self, _request: Request) -> Page:
        """What the desk is, and how machines ask it."""
        about = {name: question.about for name, question in QUESTIONS.items()}
        return Page("about.html", about, {"questions": QUESTIONS})


_NEWS = ["visit", "meeting", "call", "signing", "recognition", "upgrade", "accession", "exchange"]
_TOLD = ("participants", "parties", "place", "topics", "claims", "supported", "about")
_KINDS = ("event", "relation", "mechanism", "agreement", "indicator", "quote", "dispute")


def _page_of(line: Line) -> str:
    """The month of a calendar that a line stands under; its year where it is told of no month; empty without a day."""
    if line.date is None:
        return ""
    start, end = line.date.start, line.date.end
    within = line.date.precision in ("day", "month") or start[:7] == end[:7]
    return start[:7] if within or (line.date.precision == "span" and _days(start, end) <= _LONG) else start[:4]


def _days(start: str, end: str) -> int:
    try:
        return (date.fromisoformat(end) - date.fromisoformat(start)).days
    except ValueError:
        return 0


def _turning(question: str, given: dict[str, Any], listed: list[Any]) -> dict[str, Any]:
    """Where the next page begins."""
    offset, limit = given.get("offset", 0), given["limit"]
    further = cursor(QUESTIONS[question], given, offset + limit) if len(listed) >= limit else None
    return {"after": further, "offset": offset}


def _open(given: dict[str, Any]) -> dict[str, Any]:
    """The same where what is not given is None: templates ask for whatever there may be."""
    return defaultdict(lambda: None, given)


def _ids_of(journey: Travel) -> set[str]:
    """The records of a journey."""
    return {line.id for leg in journey.legs for line in (*leg.visits, *leg.events)}


def _exact(line: Line) -> bool:
    """Whether its days are told, and not a year or a month alone."""
    return line.date is not None and line.date.precision in ("day", "span")


def _shifted(day: str, days: int) -> str:
    """A day so many days later."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def _to(path: str) -> RedirectResponse:
    return RedirectResponse(path, 308)
