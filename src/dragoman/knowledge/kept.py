"""What is compiled from data files, kept in the user's cache under a hash of what it was compiled from."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
import platformdirs

_KEPT = 4
"""Versions of one thing: several checkouts, or data being worked on."""

Compiled = TypeVar("Compiled")


class Kept(Generic[Compiled]):
    """A compiled form that the cache holds where it can be written to, and that is compiled anew where it cannot.

    Args:
        model: its type.
        name: what stands first in the file's name; no other begins with it and a hyphen.
        digest: of all it is compiled from; where there is none, nothing is kept.
        folder: where; default is the user's cache directory.
    """

    def __init__(self, model: type[Compiled], name: str, digest: str, folder: Path | None = None) -> None:
        self._decoder = msgspec.msgpack.Decoder(model)
        self._name = name
        self._folder = folder or Path(platformdirs.user_cache_dir("dragoman"))
        self._path = self._folder / f"{name}-{digest}.msgpack" if digest else None

    def get(self, make: Callable[[], Compiled]) -> Compiled:
        """What is kept, or what `make` gives, which is kept then."""
        if self._path is None:
            return make()
        with contextlib.suppress(OSError, msgspec.DecodeError):
            return self._decoder.decode(self._path.read_bytes())
        made = make()
        with contextlib.suppress(OSError):
            self._keep(self._path, msgspec.msgpack.encode(made))
        return made

    @property
    def wanting(self) -> bool:
        """It is not there yet, and could be put there."""
        if self._path is None or self._path.is_file():
            return False
        above = next((folder for folder in (self._folder, *self._folder.parents) if folder.exists()), self._folder)
        return os.access(above, os.W_OK)

    def _keep(self, path: Path, content: bytes) -> None:
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
        for old in sorted(path.parent.glob(f"{self._name}-*.msgpack"), key=_age)[_KEPT:]:
            old.unlink(missing_ok=True)


def digest_of(paths: Iterable[Path], *more: str) -> str:
    """Hash of files' names and contents, and of anything else that what is compiled from them depends on."""
    digest = hashlib.blake2b("\x1f".join(more).encode(), digest_size=12)
    for path in paths:
        digest.update(f"{path.name}\x1f{path.parent.name}\x1f".encode())
        digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()


def _age(file: Path) -> float:
    return -file.stat().st_mtime
