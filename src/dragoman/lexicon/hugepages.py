"""Memory held for long, put into large pages: what is looked up all over it is found sooner.

A processor remembers where some thousands of pages of memory lie. Lexicons and what stands beside them take eighty
thousand of the usual 4 kB, so that it looks most of them up anew; in pages of 2 MB they are a few hundred.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

_SIZE: Final = 1 << 21
_COLLAPSE: Final = 25
"""MADV_COLLAPSE of Linux 6.1 and later; what is older refuses it, and nothing is changed."""


def collapse() -> None:
    """Puts what this process holds into large pages as far as the system has any; elsewhere than on Linux, nothing."""
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):
        advise = ctypes.CDLL(None).madvise
        with Path("/proc/self/maps").open(encoding="utf-8", errors="replace") as maps:
            for start, end in list(stretches(maps)):
                advise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _COLLAPSE)


def stretches(maps: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where memory lies that is the process's own, in whole large pages.

    Args:
        maps: lines of `/proc/self/maps`.
    """
    for line in maps:
        where, access, *rest = line.split()
        named = rest[3:] not in ([], ["[heap]"])
        if access != "rw-p" or named:
            continue
        first, last = (int(address, 16) for address in where.split("-"))
        start, end = -(-first // _SIZE) * _SIZE, last // _SIZE * _SIZE
        if start < end:
            yield start, end
