"""Compiling a lexicon in a process of its own, so that what compiling takes goes when it is done.

Compiling takes several times what the lexicon holds, and what is freed lies in pieces between what is still held: a
process that compiled twelve languages by itself held a hundred megabytes more for the rest of its life.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from dragoman.languages import Language

_CHILD = "import sys; from dragoman.lexicon.elsewhere import compile_here; compile_here(*sys.argv[1:])"
_LONGEST = 300
"""Seconds after which the process is taken to be stuck."""


def compile_elsewhere(language: Language, digest: str) -> None:
    """Has a language's lexicon put into the cache by another process.

    Where that cannot be had (no interpreter to call, a world other than the package's), nothing is kept and the caller
    compiles it here.

    Args:
        language: whose.
        digest: of the world's files that it is compiled with.
    """
    if "python" not in Path(sys.executable or "").name:
        return  # a program that Python is built into would be started once more
    command = [sys.executable, "-P", "-c", _CHILD, str(language.folder), digest]
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            command,
            check=False,
            timeout=_LONGEST,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def compile_here(folder: str, digest: str) -> None:
    """What the other process does: compiles the lexicon of a language's folder, and leaves it in the cache."""
    from dragoman.knowledge import load
    from dragoman.lexicon.book import kept_lexicon, table_of

    language, world = Language.read(Path(folder)), load()
    if world.digest == digest:
        kept_lexicon(language, world).get(lambda: table_of(language, world))
