"""Memory that building something took, given back to the system.

Building an automaton takes several times what it holds when it is done. glibc keeps what was freed for later use, in
pieces between what is still held; over twelve languages a quarter of the process was such pieces.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any


def give_back() -> None:
    """Gives freed memory back, where the C library can."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Any:
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library than glibc
        return None
