"""How the desk is served, and when it refuses to be."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

from dragoman.ask.cite import HOST, PORT

_SHORTEST = 16


class Refused(Exception):
    """The desk is not served so: why, and what to do, in one line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the desk is served.

    Attributes:
        store: URL or path of the store.
        host: address to listen on.
        port: port to listen on.
        token: what a visitor must show; None where everybody on this machine may look.
        allow_reading: whether pages may be sent in to be read.
        allow_marking: whether visitors may mark records right, wrong or amended.
    """

    store: str
    host: str = HOST
    port: int = PORT
    token: str | None = None
    allow_reading: bool = False
    allow_marking: bool = False

    def check(self) -> None:
        """Whether it may be served so.

        Raises:
            Refused: it may not.
        """
        if not is_loopback(self.host) and not self.token:
            raise Refused(
                f"--host {self.host}: others could look in; give --token SECRET, or serve this machine only "
                f"(--host {HOST})"
            )
        if self.token is not None and len(self.token) < _SHORTEST:
            raise Refused(f"--token: too short to keep anybody out; give {_SHORTEST} characters or more")


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
