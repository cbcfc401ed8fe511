"""What reading one more page costs a store of 1,000, 10,000 and 100,000 pages: `python -m bench.onemore`.

Pages are made of people and states on file, as what was coded from them: what is measured is writing, comparing with
all other pages, merging, lineage and disputes. Busy pairs of states come up far more often than others, every fifth
event is told without its day, and every tenth page is a copy. Times are those of the processor, so that what else the
machine does counts for nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from bench.paper import table
from dragoman.knowledge import load
from dragoman.knowledge.model import Person
from dragoman.records import (
    Article,
    Date,
    Event,
    Indicator,
    Participant,
    Period,
    Place,
    Quote,
    Record,
    Relation,
    Span,
    stable_id,
)
from dragoman.resolve import Told
from dragoman.store import Store
from dragoman.story import Page

SIZES = (1_000, 10_000, 100_000)
MORE = 25
"""Pages read one by one at each size."""
_BATCH = 500
_SETTLED_AFTER = 5_000
"""Pages after which the store settles while it is made."""
_FIRST, _DAYS = date(2004, 1, 1), 7_600
_UNDATED, _COPIED = 0.2, 0.1
_TYPES = ("visit", "meeting", "meeting", "call", "signing", "support", "agree", "request", "accuse")
_TOPICS = ("trade", "energy", "security", "culture", "education", "climate", "transport")


class Cost(NamedTuple):
    """Milliseconds (of the processor) of reading a page more into a store of so many; seconds of making it so large."""

    pages: int
    median: float
    worst: float
    megabytes: float
    made_in: float


class Press:
    """Makes pages, always the same ones."""

    def __init__(self) -> None:
        self._chance = random.Random(20240822)
        self._states = load().states
        people = [person for person in load().people.values() if person.terms and person.state]
        self._of: dict[str, list[Person]] = {}
        for person in people:
            self._of.setdefault(person.state, []).append(person)
        self._codes = list(self._of)
        self._weights = [1 / (at + 1) for at in range(len(self._codes))]
        self._last: tuple[date, list[str], list[Record]] | None = None
        self._made = 0

    def page(self) -> Told:
        """The next page."""
        self._made += 1
        if self._last and self._chance.random() < _COPIED:
            day, lines, records = self._last[0], [*self._last[1]], [*self._last[2]]
        else:
            day = _FIRST + timedelta(days=self._chance.randrange(_DAYS))
            lines, records = [], []
            for _ in range(self._chance.randrange(3, 8)):
                words, record = self._record(day)
                lines.append(words)
                records.append(record)
            self._last = day, lines, records
        return _told(self._made, day, lines, records)

    def _in_office(self, state: str, day: date) -> list[tuple[Person, str | None]]:
        """Who held an office of a state on a day; else whoever is on file, without one."""
        of: list[Person] = self._of[state]
        held: list[tuple[Person, str | None]] = [(one, t.office) for one in of for t in one.terms if t.covers(day)]
        return held or [(one, None) for one in of]

    def _record(self, day: date) -> tuple[str, Record]:
        chance = self._chance
        held = day - timedelta(days=chance.randrange(3))
        one = chance.choices(self._codes, self._weights)[0]
        mine, mine_in = chance.choice(self._in_office(one, held)[:3])
        # Whoever travels is in one country a week, and hosts stay at home: pages do not contradict each other much.
        where = random.Random(f"{mine.id}{held.toordinal() // 7}")
        other = where.choices([code for code in self._codes if code != one], self._weights[1:])[0]
        theirs, theirs_in = chance.choice(self._in_office(other, held)[-3:])
        topic = chance.choice(_TOPICS)
        told = f"{mine.id} of {self._states[one].name} and {theirs.id} of {self._states[other].name}, {topic}, report"
        words = f"{told} {' '.join(chance.sample(_FILLER, 12))}"
        kind = chance.random()
        if kind < 0.08:
            year = str(day.year - 1)
            period = Period(start=f"{year}-01-01", end=f"{year}-12-31")
            value = float(1_000_000 * random.Random(f"{one}{other}{year}").randrange(1, 400))
            return words, Indicator(
                name="goods-trade", parties=[one, other], period=period, value=value, unit="USD", evidence=[]
            )
        if kind < 0.14:
            return words, Relation(
                type="diplomatic-ties",
                parties=[one, other],
                since=str(1949 if chance.random() < 0.95 else 1950),
                evidence=[],
            )
        if kind < 0.25:
            return words, Quote(speaker=mine.id, state=one, office=mine_in, verbatim=True, evidence=[])
        type_ = chance.choice(_TYPES)
        who, whom = ("visitor", "host") if type_ == "visit" else ("participant", "participant")
        if type_ in ("support", "agree", "request", "accuse"):
            who, whom = "actor", "target"
        return words, Event(
            type=type_,
            date=None if chance.random() < _UNDATED else Date(start=str(held), end=str(held), precision="day"),
            place=Place(country=other, city=self._states[other].capital),
            participants=[
                Participant(type="person", role=who, name=mine.id, state=one, office=mine_in),
                Participant(type="person", role=whom, name=theirs.id, state=other, office=theirs_in),
            ],
            parties=[one, other],
            status="occurred",
            topics=[topic],
            confidence=0.9,
            evidence=[],
        )


_FILLER = [
    a + b + c for a in ("ka", "lo", "mi", "ru", "sen") for b in ("ta", "vo", "ne", "pil") for c in ("r", "s", "nd")
]


def _told(number: int, day: date, lines: Sequence[str], records: Sequence[Record]) -> Told:
    document, title = f"page-{number:06}.txt", f"Report {number}"
    raw = "\n".join((title, *lines))
    page = Page(document, raw, "text", hashlib.blake2b(raw.encode(), digest_size=16).hexdigest())
    key = stable_id("story", number)
    at, made = len(title) + 1, []
    for index, (words, record) in enumerate(zip(lines, records, strict=True)):
        span = Span(document=document, article=key, start=at, end=at + len(words), text=words, language="en")
        own = type(record)(**{name: getattr(record, name) for name in record.__struct_fields__})
        own.id, own.evidence = stable_id(number, index), [span]
        made.append(own)
        at += len(words) + 1
    outlet = f"Outlet {number % 40}"
    article = Article(
        id=key,
        evidence=[Span(document=document, article=key, start=0, end=len(title), text=title)],
        title=title,
        language="en",
        publisher=outlet,
        published=str(day),
        body=[(len(title) + 1, len(raw))],
    )
    return Told(page, [article], made, {key: raw})


def costs(place: Path, sizes: Sequence[int] = SIZES, more: int = MORE) -> Iterator[Cost]:
    """What a page more costs at each size.

    Args:
        place: of the store, which is made.
        sizes: pages, the fewest first.
        more: pages read one by one at each.
    """
    press, count = Press(), 0
    with Store(place, create=True) as store:
        for size in sizes:
            made_in = 0.0
            while count < size:
                batch = [press.page() for _ in range(min(_BATCH, size - count))]
                count += len(batch)
                began = time.process_time()
                store.put(batch)
                if count % _SETTLED_AFTER < _BATCH or count >= size:
                    store.settle()
                made_in += time.process_time() - began
            took = []
            for _ in range(more):
                one = press.page()
                began = time.process_time()
                store.put([one])
                store.settle()
                took.append((time.process_time() - began) * 1000)
            count += more
            held = sum(file.stat().st_size for file in store.files if file.exists())
            yield Cost(size, statistics.median(took), max(took), held / 1e6, made_in)


def main() -> None:
    """Prints the table."""
    asked = argparse.ArgumentParser(prog="python -m bench.onemore", description=__doc__)
    asked.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="pages, the fewest first")
    given = asked.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for cost in costs(Path(folder) / "grown.db", given.sizes):
            print(f"{cost.pages:,} pages: {cost.median:.1f} ms", flush=True)
            cells = (f"{value:.{digits}f}" for value, digits in zip(cost[1:], (1, 1, 0, 0), strict=True))
            rows.append((f"{cost.pages:,}", *cells))
    print(table(("pages", "ms for one more", "at most", "MB", "s to make"), rows))


if __name__ == "__main__":
    main()
