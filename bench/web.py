"""How quickly the desk answers on a store of 100,000 events: `python -m bench.web`, or `make bench-web`.

The store is made of people and states on file, put straight into its tables: what is measured is asking. Pages are
asked for over HTTP, each address once, so that no answer is one kept.
"""

from __future__ import annotations

import argparse
import http.client
import random
import socket
import statistics
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

import uvicorn

from dragoman.knowledge import Knowledge, Person, load
from dragoman.records import Article, Date, Event, Participant, Place, Plover, Record, Span, dump, stable_id
from dragoman.serve import Settings, create_app, warm
from dragoman.store import Store, settling
from dragoman.store.database import writing
from dragoman.store.rows import add
from dragoman.store.tables import gists, pages, stories, tellings

EVENTS, A_STORY = 100_000, 5
PAGE_SECONDS, SEARCH_SECONDS, PAGE_BYTES = 0.100, 0.050, 200_000
_TYPES = ("visit", "meeting", "call", "signing", "support", "agree", "request", "accuse", "exchange", "cooperate")
_TOPICS = ("trade", "energy", "security", "culture", "education", "investment", "climate", "transport")
_WORDS = "talks on {topic} between {one} and {other} went on in {city}, 双方就合作交换意见, sier partene"


def fill(place: Path, events: int) -> None:
    """Makes the store."""
    chance = random.Random(8017)
    known = load()
    people = [person for person in known.people.values() if person.terms]
    states = list(dict.fromkeys(person.state for person in people))
    weights = [1 / (at + 1) for at in range(len(states))]
    of = {state: [person for person in people if person.state == state] for state in states}
    with Store(place, create=True) as store:
        engine = store._engine
        for start in range(0, events, 5_000):
            batch: list[Record] = []
            told: dict[str, list[dict[str, object]]] = {"pages": [], "stories": [], "tellings": [], "gists": []}
            for number in range(start, min(start + 5_000, events), A_STORY):
                _story(number, batch, told, lambda: _event(chance, states, weights, of, known))
            with writing(engine) as connection:
                for table in (pages, stories, tellings, gists):
                    add(connection, table, told[table.name])
                settling._write(connection, batch)


def _event(
    chance: random.Random, states: list[str], weights: list[float], of: dict[str, list[Person]], known: Knowledge
) -> tuple[Event, str]:
    one, other = chance.choices(states, weights, k=2)
    while other == one:
        other = chance.choice(states)
    mine, theirs = chance.choice(of[one]), chance.choice(of[other])
    at = (date(2004, 1, 1) + timedelta(days=chance.randrange(8_000))).isoformat()
    topic, city = chance.choice(_TOPICS), known.states[other].capital
    words = _WORDS.format(topic=topic, one=known.states[one].name, other=known.states[other].name, city=city)
    kind = chance.choice(_TYPES)
    codes = known.events.events[kind]
    event = Event(
        type=kind,
        evidence=[],
        date=Date(start=at, end=at, precision="day"),
        place=Place(country=other, city=city),
        participants=[
            Participant(type="person", role="visitor", name=mine.id, state=one, office=mine.terms[-1].office),
            Participant(type="person", role="host", name=theirs.id, state=other, office=theirs.terms[-1].office),
        ],
        parties=[one, other],
        status="planned" if chance.random() < 0.05 else "occurred",
        topics=[topic],
        plover=Plover(type=codes.plover.type, mode=codes.plover.mode) if codes.plover else None,
        cameo=codes.cameo,
        rule="en/acts.yaml#visit",
        confidence=round(0.5 + chance.random() / 2, 2),
    )
    return event, words


def _story(number: int, batch: list[Record], told: dict[str, list[dict[str, object]]], make: object) -> None:
    assert callable(make)
    document, key = f"page-{number:06}.txt", stable_id("story", number)
    title = f"Report {number}"
    raw = title
    page = stable_id("page", number)
    for at in range(A_STORY):
        event, words = make()
        start = len(raw) + 1
        raw += f"\n{words}"
        event.id = stable_id("event", number, at)
        event.sources = [f"Outlet {number % 40}"]
        event.evidence = [Span(document=document, article=key, start=start, end=len(raw), text=words, language="en")]
        batch.append(event)
        told["gists"].append({"id": event.id, "record": event.id, "touched": False, "body": b""})
        told["tellings"].append(
            {
                "page": page,
                "id": event.id,
                "gist": event.id,
                "story": key,
                "language": "en",
                "published": event.date.start,
                "outlet": event.sources[0],
                "wording": "",
                "body": dump(event),
            }
        )
    article = Article(
        id=key,
        evidence=[Span(document=document, article=key, start=0, end=len(title), text=title)],
        title=title,
        language="en",
        publisher=f"Outlet {number % 40}",
        published="2024-05-17",
        body=[(len(title) + 1, len(raw))],
    )
    told["pages"].append(
        {
            "id": page,
            "document": document,
            "digest": page,
            "media": "text",
            "told": page,
            "raw": zlib.compress(raw.encode()),
        }
    )
    told["stories"].append(
        {
            "page": page,
            "id": key,
            "language": "en",
            "published": "2024-05-17",
            "body": dump(article),
            "root": None,
            "derivation": None,
        }
    )


def addresses(place: Path) -> Iterator[tuple[str, str]]:
    """What is asked for: name of the page, address."""
    with Store(place) as store:
        pairs = store.pairs(40)
        names = [hit.name for hit in store.people()][:200:12]
        ids = store.ids()
        ids = ids[:: max(len(ids) // 20, 1)]
        keys = [article.id for article in store.latest_stories(15)]
    yield "home", "/"
    yield "relations", "/relations"
    for pair in pairs[:15]:
        yield "relation", f"/relations/{pair.one}/{pair.other}"
        yield "as of", f"/relations/{pair.one}/{pair.other}?as_of=2024-06-30"
        yield "party", f"/parties/{pair.other}?limit={25 + len(pair.other)}"
    for name in names:
        yield "person", f"/people/{quote(name)}"
    for key in ids:
        yield "record", f"/records/{key}"
    for key in keys:
        yield "story", f"/stories/{key}"
    for year in range(2005, 2020):
        yield "map", f"/map?since={year}&until={year}"
        yield "network", f"/network?since={year}&until={year}"
        yield "calendar", f"/calendar?since={year}"
        yield "records", f"/records?since={year}&kinds=event"
    words = (
        "Beijing energy",
        "合作",
        "双方",
        "culture",
        "Paris climate",
        "talks",
        "partene",
        "Moscow",
        "Hanoi trade",
        "Li Qiang",
    )
    for word in words:
        yield "search", f"/search?query={quote(word)}"


def main() -> None:
    """Prints how long each kind of page takes; fails where one is too slow or too large."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=EVENTS)
    asked.add_argument("--store", type=Path, help="a store to keep and use again")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = given.store or Path(folder) / "web.db"
        if not place.exists():
            began = time.perf_counter()
            fill(place, given.events)
            took, size = time.perf_counter() - began, place.stat().st_size / 1e6
            print(f"made {given.events} events in {took:.0f} s, {size:.0f} MB")
        failed = _measure(place)
    if failed:
        sys.exit("too slow or too large: " + ", ".join(failed))


def _measure(place: Path) -> list[str]:
    wanted = list(addresses(place))
    app = create_app(Settings(str(place)))
    began = time.perf_counter()
    warm(app)
    print(f"ready after {time.perf_counter() - began:.1f} s")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.02)
    times: dict[str, list[float]] = {}
    worked: dict[str, list[float]] = {}
    sizes: dict[str, int] = {}
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for name, address in wanted:
        began, used = time.perf_counter(), time.process_time()
        connection.request("GET", address, headers={"Accept": "text/html"})
        answer = connection.getresponse()
        body = answer.read()
        times.setdefault(name, []).append(time.perf_counter() - began)
        # Of a machine that does other things too, this is what the page itself takes.
        worked.setdefault(name, []).append(time.process_time() - used)
        sizes[name] = max(sizes.get(name, 0), len(body))
        if answer.status != 200:
            sys.exit(f"{address}: {answer.status}")
    server.should_exit = True
    failed = []
    print(f"{'page':<10} {'asked':>5} {'median ms':>10} {'CPU ms':>7} {'slowest ms':>11} {'largest kB':>11}")
    for name, took in times.items():
        limit = SEARCH_SECONDS if name == "search" else PAGE_SECONDS
        median, slowest = statistics.median(took), max(took)
        missed = median > limit or sizes[name] > PAGE_BYTES
        failed += [name] if missed else []
        used = statistics.median(worked[name])
        told = f"{len(took):>5} {median * 1000:>10.0f} {used * 1000:>7.0f} {slowest * 1000:>11.0f}"
        told += f" {sizes[name] / 1000:>11.0f}"
        print(f"{name:<10} {told}{'  <- over' if missed else ''}")
    return failed


if __name__ == "__main__":
    main()
