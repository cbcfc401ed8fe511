"""A desk over a small store: two pages on one visit, the samples, and a page that means harm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.pipeline import Pipeline
from dragoman.records import Indicator, Period
from dragoman.resolve import Told
from dragoman.serve import Settings, create_app
from dragoman.store import Store
from made import article, day, event, on_page, page, person, told, visit_page

SAMPLES = Path(__file__).parents[2] / "src" / "dragoman" / "samples"
SCRIPT = "<script>alert('harm')</script>"
BASE = "http://127.0.0.1:8017"


def hostile() -> Told:
    """Markup, a bidirectional override, a title of a megabyte, a formula for spreadsheets."""
    own = page("evil <b>.html", f"{SCRIPT} \u202egnp.exe met\n=HYPERLINK(1) and {{{{ 7*7 }}}} javascript:alert(1)")
    key = "badbadbadbadbad0"
    met = event(
        "meeting",
        date=day("2024-08-22"),
        participants=[person(f"Eve {SCRIPT}", "CHN", office="=cmd|' /C calc'!A0"), person("\u202eEvil", "RUS")],
        parties=["CHN", "RUS"],
        title=f"{SCRIPT}\u202e",
    )
    planned = event(
        "visit",
        date=day("2031-05-06"),
        status="planned",
        parties=["CHN", "BLR"],
        participants=[person("Li Qiang", "CHN", "visitor", "Premier")],
    )
    figures = [
        Indicator(
            name="goods-trade",
            parties=["CHN", "BLR"],
            value=value,
            unit="USD",
            period=Period(start=f"{year}-01-01", end=f"{year}-12-31"),
            evidence=[],
        )
        for year, value in ((2022, 5.0e9), (2023, 8.4e9))
    ]
    records = [
        on_page(own, key, met, SCRIPT),
        on_page(own, key, planned, "met"),
        on_page(own, key, figures[0], "7*7"),
        on_page(own, key, figures[1], "and"),
    ]
    story = article(own, key, title=SCRIPT + "A" * 1_000_000, publisher=SCRIPT, author="x", published="2024-08-23")
    return told(own, [story], records)


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of the store."""
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    with Store(path, create=True) as store:
        for outcome in Pipeline().read_into(
            store, [str(SAMPLES / "nb-statsbesok.txt"), str(SAMPLES / "zh-hant-visit.txt")]
        ):
            assert isinstance(outcome, Told)
        store.put([visit_page("a.txt", "Agency A"), visit_page("b.txt", "Agency B", "2024-08-24"), hostile()])
        store.settle()
    return path


@pytest.fixture(scope="session")
def desk(place: Path) -> Iterator[TestClient]:
    """A visitor of the desk who asks for pages."""
    with TestClient(create_app(Settings(str(place))), BASE, headers={"accept": "text/html"}) as client:
        yield client
