"""The one error of this room."""

from __future__ import annotations

LIMIT = 20_000_000
"""The largest input that is read, in bytes."""


class Unreadable(Exception):
    """An input that cannot be read: what, and why, in one line.

    Attributes:
        document: the input's path as given, or its URL.
        reason: why it cannot be read and what to do about it.
    """

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(f"{document}: {reason}")
        self.document = document
        self.reason = reason


def too_large(document: str, size: int | None = None) -> Unreadable:
    """The error for an input above the limit, whose size in bytes may be known."""
    told = f"{size / 1e6:.0f} MB where" if size else "more than"
    return Unreadable(document, f"too large: {told} {LIMIT // 1_000_000} MB is the limit; split it into its pages")
