"""How quick reading is: pages a second on one core, where the time goes, how much memory it takes.

`python -m bench.speed [--seconds N] [--compiled] [--write] [PATH ...]`; without paths it measures pages of 5 kB that
bench/pages.py makes of the sample pages' text, language by language; with paths, those pages as they are. `--compiled`
measures the package as `make wheel` builds it too; `--write` puts the tables into docs/performance.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar

from bench.compiled import built
from bench.gold import at_hand
from bench.growth import INTRO as GROWTH
from bench.growth import growth
from bench.pages import SIZE, pages
from bench.paper import ROOT, table, write
from bench.world import build
from dragoman.coding import Coder
from dragoman.knowledge import load as world
from dragoman.languages import load_languages
from dragoman.pipeline import Options, Pipeline, cleaner
from dragoman.read import Unreadable, expand, read_page
from dragoman.records import dump
from dragoman.story import Page

LAYERS = ("read", "clean", "code", "join")
SECONDS = 3.0
ROUNDS = 12
"""The quickest counts: in the others the machine did something else as well."""
P = ParamSpec("P")
R = TypeVar("R")
INTRO = f"""
One process on one core. The whole pipeline without the store: bytes to page (*read*), page to stories (*clean*), story
to records (*code*), records that two stories of a page both tell to one (*join*). Each page is a text page of
{SIZE / 1000:.0f} kB, joined from the sample pages' sentences, nearly every one of which tells something to code;
`all` is the mean of the languages' times, each of them that of the quickest of {ROUNDS} rounds. All languages that are
carried are loaded.

Below them pages as they come, whole and with their noise, in many languages, larger and smaller: those written for
`bench/world/`, and the real ones of the gold where it is at hand. `5 kB pages/s` counts their bytes in pages of
{SIZE / 1000:.0f} kB.
""".strip()
GIVEN = "The pages given, as they are; one process on one core, the whole pipeline without the store."
START = """
From the start of a fresh Python process to the records of one such page: imports, the world, one language compiled.
What is compiled comes from where the first run of all leaves it: Python's bytecode, and in the user's cache the world
and the lexicon. Memory is the most that process held.
""".strip()
STARTER = Path(__file__).parent / "start.py"


class Measured(NamedTuple):
    """Some pages, read over and over.

    Attributes:
        read: pages read.
        size: their bytes.
        seconds: it took, all told.
        layers: seconds by layer.
    """

    read: int
    size: int
    seconds: float
    layers: Mapping[str, float]


class Clock:
    """Seconds by layer."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def timed(self, layer: str, call: Callable[P, R]) -> Callable[P, R]:
        """The call, its seconds added to a layer."""

        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            began = time.perf_counter()
            try:
                return call(*args, **kwargs)
            finally:
                self.spent[layer] = self.spent.get(layer, 0.0) + time.perf_counter() - began

        return run


@cache
def pipeline() -> tuple[Pipeline, Clock]:
    """The pipeline with its layers timed; one for all languages, as in use."""
    clock = Clock()
    options = Options()
    languages = load_languages()
    code = Coder(languages, world())
    for language in languages:
        code.reader(language.tag)
    made = Pipeline(options, stories=clock.timed("clean", cleaner(options)), code=clock.timed("code", code.code))
    return made, clock


def measure(data: Sequence[bytes], seconds: float) -> Measured:
    """Reads pages over and over.

    Args:
        data: the pages.
        seconds: for how long, all rounds together; each page is read once more before, which compiles what is
            compiled once.
    """
    reader, clock = pipeline()
    read = clock.timed("read", read_page)
    for number, page in enumerate(data):
        reader.told(read(page, f"{number}.txt"))
    return min((_round(reader, read, clock, data, seconds / ROUNDS) for _ in range(ROUNDS)), key=_each)


def _round(
    reader: Pipeline, read: Callable[[bytes, str], Page], clock: Clock, data: Sequence[bytes], seconds: float
) -> Measured:
    clock.spent.clear()
    count = size = 0
    began = time.perf_counter()
    while not count or time.perf_counter() - began < seconds:
        for number, page in enumerate(data):
            reader.told(read(page, f"{number}.txt"))
            count += 1
            size += len(page)
    took = time.perf_counter() - began
    layers = dict(clock.spent)
    layers["join"] = took - sum(layers.values())
    return Measured(count, size, took, layers)


def _each(found: Measured) -> float:
    return found.seconds / found.read


def speed_table(found: Mapping[str, Measured]) -> str:
    """Pages a second and milliseconds by layer, language by language, and all languages in equal parts."""
    heads = ("", "pages/s", "5 kB pages/s", "MB/s", "ms a page", *LAYERS, "kB a page")
    rows = []
    for name, of in found.items():
        each = [f"{seconds / of.read * 1000:.2f}" for seconds in (of.seconds, *map(of.layers.__getitem__, LAYERS))]
        rate, size = of.read / of.seconds, of.size / of.read
        rows.append(
            (name, f"{rate:.0f}", f"{rate * size / SIZE:.0f}", f"{rate * size / 1e6:.2f}", *each, f"{size / 1000:.1f}")
        )
    return table(heads, rows)


def together(found: Mapping[str, Measured]) -> Measured:
    """As many pages of every language: the mean of their times."""
    many = len(found)
    layers = {layer: sum(of.layers[layer] / of.read for of in found.values()) / many for layer in LAYERS}
    size = sum(of.size / of.read for of in found.values()) / many
    return Measured(1, round(size), sum(of.seconds / of.read for of in found.values()) / many, layers)


def _bytes(maxrss: int) -> int:
    """What getrusage tells of memory: kilobytes, on macOS bytes."""
    return maxrss if sys.platform == "darwin" else maxrss * 1024


def start_table(made: Mapping[str, Sequence[bytes]]) -> str:
    """Start-up to the first records, language by language."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, data in made.items():
            page = Path(folder) / f"{name}.txt"
            page.write_bytes(data[0])
            command = [sys.executable, str(STARTER), str(page)]
            seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            rows.append((name, f"{float(seconds):.2f}", f"{_bytes(int(memory)) / 1e6:.0f}"))
    return table(("", "seconds", "MB"), rows)


def machine() -> str:
    """What was measured on."""
    name = platform.processor() or platform.machine()
    told = Path("/proc/cpuinfo")
    if told.is_file():
        lines = told.read_text(encoding="utf-8", errors="replace").splitlines()
        name = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), name)
    return f"{name}; {platform.system()}; Python {platform.python_version()}"


@contextmanager
def one_core() -> Iterator[None]:
    """Keeps the process to one core, where the system lets it."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def load(paths: Sequence[str]) -> list[bytes]:
    """The readable inputs, in memory."""
    out = []
    for source in expand(paths):
        try:
            out.append(source.load())
        except Unreadable as error:
            print(error, file=sys.stderr)
    return out


class Report(NamedTuple):
    """What one build of the package was measured to do.

    Attributes:
        speed: table of pages a second.
        peak: the most memory held while reading, all languages loaded, in bytes.
        held: what is held when all has been read; 0 where the system does not tell.
        told: hash of the records of the pages as they come; empty where pages were given.
        start: table of start-up; empty where pages were given.
    """

    speed: str
    peak: int
    held: int
    told: str = ""
    start: str = ""


def report(made: Mapping[str, Sequence[bytes]], seconds: float, *, given: bool) -> Report:
    """Measures the package that this process runs."""
    with one_core():
        found = {name: measure(data, seconds) for name, data in made.items()}
        held = _resident()
        if len(found) > 1:
            found["all"] = together(found)
        whole = {} if given else as_they_come()
        found |= {name: measure(data, seconds) for name, data in whole.items()}
        peak = _bytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        if given:
            return Report(speed_table(found), peak, held)
        return Report(speed_table(found), peak, held, _told(whole), start_table(made))


def _told(whole: Mapping[str, Sequence[bytes]]) -> str:
    """Hash of all that the pages tell, by which builds of the package are compared."""
    reader, _clock = pipeline()
    digest = hashlib.blake2b(digest_size=8)
    for data in whole.values():
        for number, page in enumerate(data):
            for record in reader.told(read_page(page, f"{number}.txt")).records:
                digest.update(dump(record))
    return digest.hexdigest()


def as_they_come() -> dict[str, list[bytes]]:
    """Whole pages by where they are from: those of bench/world, and those of the gold where it is at hand."""
    written = [page.text.encode() for page in build.pages().values()]
    return {"world": written, **{one.name: load([str(one.texts)]) for one in at_hand()}}


def _resident() -> int:
    """The memory that this process holds, in bytes; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text(encoding="ascii").split()[1]) * resource.getpagesize() if told.is_file() else 0


def report_of(home: Path, words: Sequence[str]) -> Report:
    """Measures the package of another folder, in a process of its own."""
    paths = os.pathsep.join((str(home), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", "bench.speed", "--json", *words],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Report(*json.loads(done.stdout))


def text_of(reports: Mapping[str, Report], grown: str) -> str:
    """The page: what was measured of each build, and how cost grows."""
    parts = [f"Measured on: {machine()}."]
    for name, of in reports.items():
        if len(reports) > 1:
            parts.append(f"## {name}")
        parts.append(of.speed)
        held = f"{of.held / 1e6:.0f} MB held when the pages made were read; " if of.held else ""
        parts.append(f"Memory of that process: {held}{of.peak / 1e6:.0f} MB at its peak.")
    if grown:
        parts += [f"## More languages, more names\n\n{GROWTH}", grown]
    starts = {name: of.start for name, of in reports.items() if of.start}
    if starts:
        parts.append(f"## Start-up\n\n{START}")
        parts += [each if len(starts) == 1 else f"{name}:\n\n{each}" for name, each in starts.items()]
    return "\n\n".join(parts)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="pages to measure in place of those made")
    parser.add_argument("--seconds", type=float, default=SECONDS, help=f"for each language (default {SECONDS})")
    parser.add_argument("--compiled", action="store_true", help="measure the package as `make wheel` builds it too")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.paths:
        made = {"given": load(given.paths)}
    else:
        made = {name: [page] for name, page in pages(load_languages(), cleaner(Options())).items()}
    if not any(made.values()):
        sys.exit("bench: no page to read; give some: python -m bench.speed PATH ...")
    own = report(made, given.seconds, given=bool(given.paths))
    if given.json:
        print(json.dumps(own))
        return
    reports = {"As it is installed from a checkout": own}
    if given.compiled:
        home = built()
        if home is None:
            print("bench: no C compiler, so the compiled package is not measured", file=sys.stderr)
        else:
            name = "As the wheel of `make wheel` is, its engine compiled by mypyc"
            reports[name] = report_of(home, ["--seconds", str(given.seconds), *given.paths])
            if reports[name].told != own.told:
                sys.exit("bench: the compiled package tells other records than the sources; one of them is wrong")
    grown = "" if given.paths else growth(load_languages(), made["en"][0], "en")
    text = "\n\n".join((GIVEN if given.paths else INTRO, text_of(reports, grown)))
    print(text)
    if given.write and not given.paths:
        path = write("performance.md", "Performance", "make bench ARGS=--write", text)
        print(f"\nwritten: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
