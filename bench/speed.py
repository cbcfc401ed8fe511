"""How quick reading is: pages of 5 kB a second on one core, and where the time goes.

python -m bench.speed [PATH ...]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ParamSpec, TypeVar

from dragoman.pipeline import Options, Pipeline, cleaner, coder
from dragoman.read import Unreadable, expand, read_page
from dragoman.resolve import Told
from dragoman.store import Store

SAMPLES = Path(__file__).parents[1] / "src" / "dragoman" / "samples"
PATTERNS = [str(SAMPLES / "*.txt"), str(SAMPLES / "*.html")]
PAGE = 5_000
"""Bytes of the page that the figures are scaled to."""
SECONDS = 5.0
BATCH = 32
P = ParamSpec("P")
R = TypeVar("R")


def timed(spent: dict[str, float], layer: str, call: Callable[P, R]) -> Callable[P, R]:
    """The call, its seconds added to a layer."""

    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        began = time.perf_counter()
        try:
            return call(*args, **kwargs)
        finally:
            spent[layer] += time.perf_counter() - began

    return run


def load(inputs: Sequence[str]) -> list[tuple[str, bytes]]:
    """The readable inputs, in memory."""
    out = []
    for source in expand(inputs):
        try:
            out.append((source.document, source.load()))
        except Unreadable as error:
            print(error, file=sys.stderr)
    return out


def measure(pages: Sequence[tuple[str, bytes]], place: Path) -> tuple[dict[str, float], int, int]:
    """Reads the pages over and over for some seconds, each time under other names.

    Returns:
        Seconds by layer, pages read, bytes read.
    """
    spent: dict[str, float] = defaultdict(float)
    pipeline = Pipeline(stories=timed(spent, "clean", cleaner(Options())), code=timed(spent, "code", coder(Options())))
    for document, data in pages:  # compiles what is compiled once
        pipeline.told(read_page(data, document))
    spent.clear()
    read = timed(spent, "read", read_page)
    batch: list[Told] = []
    count = size = 0
    with Store(place, create=True) as store:
        put = timed(spent, "store", store.put)
        began = time.perf_counter()
        while time.perf_counter() - began < SECONDS:
            for document, data in pages:
                batch.append(pipeline.told(read(data, f"{count}/{document}")))
                count += 1
                size += len(data)
                if len(batch) >= BATCH:
                    put(batch)
                    batch.clear()
        put(batch)
        spent["all but resolve"] = time.perf_counter() - began
        timed(spent, "resolve", store.settle)()
    return spent, count, size


def main() -> None:
    """Prints the figures."""
    pages = load(sys.argv[1:] or PATTERNS)
    if not pages:
        sys.exit("bench: no page to read; give some: python -m bench.speed PATH ...")
    with tempfile.TemporaryDirectory() as folder:
        spent, count, size = measure(pages, Path(folder) / "bench.db")
    scaled = size / PAGE
    print(f"{count} pages, {size / count / 1000:.1f} kB each; figures for a page of {PAGE / 1000:.0f} kB on one core")
    for layer in ("read", "clean", "code", "store", "all but resolve", "resolve"):
        print(f"{layer:<16}{spent[layer] / scaled * 1000:8.2f} ms")
    print(f"{'pages a second':<16}{scaled / (spent['all but resolve'] + spent['resolve']):8.0f}")


if __name__ == "__main__":
    main()
