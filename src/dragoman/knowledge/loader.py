"""Loading: the compiled world from the user's cache where it fits the files, else from the files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dragoman.knowledge.compile import compile_world
from dragoman.knowledge.kept import Kept, digest_of
from dragoman.knowledge.knowledge import Knowledge
from dragoman.knowledge.model import World

FOLDER = Path(__file__).parent


def load(folder: Path | None = None, cache_folder: Path | None = None) -> Knowledge:
    """What is known of the world.

    The files are compiled once and kept in the user's cache, under a hash of their contents; where the cache cannot be
    written to, they are compiled each time.

    Args:
        folder: another folder of the same layout; default is the package's own, which is loaded once a process.
        cache_folder: where to keep the compiled form; default is the user's cache directory.

    Raises:
        DataError: a data file is broken; the message names file, line and fault.
    """
    return _own() if folder is None and cache_folder is None else _load(folder or FOLDER, cache_folder)


@cache
def _own() -> Knowledge:
    return _load(FOLDER, None)


def _load(folder: Path, cache_folder: Path | None) -> Knowledge:
    data = sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".tsv"})
    digest = digest_of((*data, *sorted(FOLDER.glob("*.py"))))
    world = Kept(World, "knowledge", digest, cache_folder).get(lambda: compile_world(folder))
    return Knowledge(world, digest)
