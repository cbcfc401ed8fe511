"""Whether exports stream: `python -m bench.export`, or `make bench-export`.

Writes every format from a small store and from one of a million events, each in a process of its own, and compares the
most memory that each took: what streams takes no more from the large store than from the small one.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from bench.web import fill
from dragoman.export import FORMATS

EVENTS, FEWER = 1_000_000, 10
GROWTH_MB, SLACK = 64, 1.25
"""Beside a quarter more, so much is left to caches of the database and of the libraries."""


def main() -> None:
    """Prints what each format takes; fails where one grows with the store."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=EVENTS)
    asked.add_argument("--stores", type=Path, help="a folder to keep the stores in and use them again")
    asked.add_argument("--formats", nargs="*", default=list(FORMATS))
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stores = []
        for events in (given.events // FEWER, given.events):
            place = (given.stores or Path(folder)) / f"export-{events}.db"
            if not place.exists():
                began = time.perf_counter()
                fill(place, events)
                print(f"made {events} events in {time.perf_counter() - began:.0f} s", flush=True)
            stores.append((events, place))
        print(f"{'format':<18} {'events':>9} {'records/s':>10} {'most MB':>8}")
        grown = []
        for form in given.formats:
            took = [_take(form, place, events) for events, place in stores]
            if took[1] > took[0] * SLACK + GROWTH_MB:
                grown.append(form)
    if grown:
        sys.exit("takes more memory of a larger store: " + ", ".join(grown))


def _take(form: str, place: Path, events: int) -> float:
    """Most memory that an export took, in MB."""
    command = [sys.executable, "-m", "dragoman.cli", "export", "--format", form, "--store", str(place)]
    began = time.perf_counter()
    with Path(os.devnull).open("wb") as nowhere:
        child = os.posix_spawn(
            command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)]
        )
        _pid, status, used = os.wait4(child, 0)
    if status:
        sys.exit(f"{form}: failed")
    most = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    print(f"{form:<18} {events:>9} {events / (time.perf_counter() - began):>10.0f} {most:>8.0f}", flush=True)
    return most


if __name__ == "__main__":
    main()
