"""Dragoman reads the world's press on diplomacy in the language it was written in and keeps the record.

records = dragoman.read("page.html")          # without a store
archive = dragoman.open("dragoman.db")        # the questions, as methods
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from dragoman.api import Ambiguous, Archive, NoRecord, NoStore, StoreError, UnknownName, Unreadable
    from dragoman.api import open_store as open  # noqa: A004  (dragoman.open, as gzip.open)
    from dragoman.reading import read

__all__ = [
    "Ambiguous",
    "Archive",
    "NoRecord",
    "NoStore",
    "StoreError",
    "UnknownName",
    "Unreadable",
    "__version__",
    "open",
    "read",
]


class _Reading(ModuleType):
    """The room `dragoman.read`, which is also what one calls to read."""

    def __call__(self, *inputs: Any, **how: Any) -> Any:
        """See `dragoman.reading.read`."""
        return import_module("dragoman.reading").read(*inputs, **how)


class _Package(ModuleType):
    """The package: whenever the room `read` comes in, it becomes callable."""

    def __setattr__(self, name: str, value: object) -> None:
        if name == "read" and isinstance(value, ModuleType):
            value.__class__ = _Reading
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    """Loads the API when it is first asked for: `import dragoman` alone stays quick."""
    if name == "read":
        return import_module("dragoman.read")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("dragoman.api"), "open_store" if name == "open" else name)


def __dir__() -> list[str]:
    return sorted(__all__)
