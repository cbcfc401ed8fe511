"""The command as its own process: killed, interrupted, started quickly, piped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.store import Store
from made import visit_page

COMMAND = [sys.executable, "-m", "dragoman.cli"]
PAGES = 3000

# Stories are found as ever; records are made by hand, so that the test is of reading and storing alone.
# What starts the tests in the background has them ignore Ctrl-C, which this process is to hear.
SLOW_READ = """
import signal, sys, time
from dragoman.pipeline import Pipeline, Told
from dragoman.records import Article, Span
from dragoman.story import Page
from dragoman.store import Store

def told(self, page):
    time.sleep(0.005)
    span = Span(document=page.document, article=page.document, start=0, end=4, text=page.raw[:4])
    return Told(page, [Article(id=page.document, evidence=[span])], [])

signal.signal(signal.SIGINT, signal.default_int_handler)
Pipeline.told = told
with Store(sys.argv[1], create=True) as store:
    for count, outcome in enumerate(Pipeline(stories=list, code=list).read_into(store, [sys.argv[2]]), 1):
        print(outcome.page.document, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(PAGES):
        (pages / f"{number:05}.txt").write_text(f"page {number}\n", encoding="utf-8")
    return pages


def start(folder: Path, place: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SLOW_READ, str(place), str(folder)], stdout=subprocess.PIPE, text=True
    )


def wait_for_pages(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout is not None
    return [process.stdout.readline().strip() for _ in range(count)]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_read_stopped_in_the_middle_keeps_every_finished_page(
    folder: Path, tmp_path: Path, how: signal.Signals
) -> None:
    place = tmp_path / "x.db"
    process = start(folder, place)
    finished = wait_for_pages(process, 100)
    process.send_signal(how)
    assert process.stdout is not None
    finished += [line.strip() for line in process.stdout if line.endswith("\n")]
    assert process.wait() != 0
    with Store(place) as store:
        kept = {article.id for article in store.articles()}
    assert set(finished) <= kept
    assert len(kept) < PAGES


def test_a_stopped_read_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "x.db"
    process = start(folder, place)
    wait_for_pages(process, 40)
    process.kill()
    process.wait()
    for path in sorted(folder.iterdir())[200:]:
        path.unlink()
    again = start(folder, place)
    assert again.stdout is not None
    assert len(list(again.stdout)) == 200
    assert again.wait() == 0
    with Store(place) as store:
        assert store.counts()["pages"][""] >= 200


def test_a_store_that_was_never_settled_answers_all_the_same(tmp_path: Path) -> None:
    place = tmp_path / "x.db"
    with Store(place, create=True) as store:
        store.put([visit_page("a.txt", "Agency A")])
        # As kill -9 leaves it: pages written, records not yet brought together.
    told = subprocess.run([*COMMAND, "stats", "--json", "--store", str(place)], capture_output=True, check=True)
    assert json.loads(told.stdout)["records"] == {"event": 2, "quote": 1, "relation": 1}


def test_a_reader_that_closes_the_pipe_is_no_error(tmp_path: Path) -> None:
    place = tmp_path / "x.db"
    with Store(place, create=True) as store:
        store.put([visit_page(f"{number}.txt", "Agency") for number in range(300)])
        store.settle()
    export = subprocess.Popen(
        [*COMMAND, "export", "--store", str(place)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert export.stdout is not None
    assert export.stderr is not None
    export.stdout.readline()
    export.stdout.close()
    assert export.stderr.read() == b""
    export.wait()


def test_any_terminal_character_set_will_do(tmp_path: Path) -> None:
    place = tmp_path / "x.db"
    with Store(place, create=True) as store:
        store.put([visit_page("a.txt", "人民日报")])
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    shown = subprocess.run(
        [*COMMAND, "timeline", "--store", str(place)], capture_output=True, check=True, env=ascii_only
    )
    assert b"\\u4eba" in shown.stdout


def quickest(*command: str) -> float:
    """The least processor time of three runs, which a busy machine does not stretch."""
    times = []
    for _ in range(3):
        began = os.times()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        ended = os.times()
        times.append(ended.children_user + ended.children_system - began.children_user - began.children_system)
    return min(times)


def test_import_and_start_are_quick() -> None:
    idle = quickest(sys.executable, "-c", "pass")
    assert quickest(sys.executable, "-c", "import dragoman") - idle < 0.15
    assert quickest(*COMMAND, "--version") - idle < 1.0


def test_importing_loads_nothing_heavy() -> None:
    heavy = ("sqlalchemy", "lxml", "rich", "typer", "msgspec")
    look = f"import sys, dragoman; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "[]\n"
