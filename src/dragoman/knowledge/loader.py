"""Loading: the compiled world from the user's cache where it fits the files, else from the files."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

import msgspec
import platformdirs

from dragoman.knowledge.compile import compile_world
from dragoman.knowledge.knowledge import Knowledge
from dragoman.knowledge.model import World

FOLDER = Path(__file__).parent
_KEPT = 4
_DECODER = msgspec.msgpack.Decoder(World)


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
    if folder is None and cache_folder is None:
        return _own()
    return Knowledge(_world(folder or FOLDER, cache_folder or _cache_folder()))


@cache
def _own() -> Knowledge:
    return Knowledge(_world(FOLDER, _cache_folder()))


def _cache_folder() -> Path:
    return Path(platformdirs.user_cache_dir("dragoman"))


def _world(folder: Path, cache_folder: Path) -> World:
    kept = cache_folder / f"knowledge-{_digest(folder)}.msgpack"
    with contextlib.suppress(OSError, msgspec.DecodeError):
        return _DECODER.decode(kept.read_bytes())
    world = compile_world(folder)
    with contextlib.suppress(OSError):
        _keep(kept, msgspec.msgpack.encode(world))
    return world


def _digest(folder: Path) -> str:
    """Hash of the data files and of the code that compiles them."""
    digest = hashlib.blake2b(digest_size=12)
    data = (path for path in folder.rglob("*") if path.suffix in {".yaml", ".tsv"})
    for path in (*sorted(data), *sorted(FOLDER.glob("*.py"))):
        digest.update(f"{path.name}\x1f{path.parent.name}\x1f".encode())
        digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()


def _keep(path: Path, content: bytes) -> None:
    """Writes whole or not at all, and lets the oldest go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    kept = sorted(path.parent.glob("knowledge-*.msgpack"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
