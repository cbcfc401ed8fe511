"""What all faces of a served store share: the store, the names, the questions."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any

import msgspec

from dragoman import __version__
from dragoman.ask import Answer, Names
from dragoman.ask.questions import QUESTIONS
from dragoman.serve.settings import Settings
from dragoman.store import Store

_KEPT = 64
_LARGE = 20_000
_SOON = 0.03
"""Seconds a page waits for what takes long."""
_DEAR = frozenset(("relations", "disputes", "network", "visits", "stats"))
"""Questions that go through much of the store: their last answers are kept."""


class Desk:
    """A store that is asked.

    Attributes:
        store: it.
        names: names of states, organisations and people.
        settings: how it is served.
    """

    def __init__(self, settings: Settings) -> None:
        """Opens the store.

        Raises:
            StoreError: it cannot be opened.
        """
        self.settings = settings
        self.store = Store(settings.store)
        self.names = Names()
        self._kept: OrderedDict[str, Any] = OrderedDict()
        self._kept_at = ""
        self._lock = Lock()
        self._asked: dict[str, Future[Any]] = {}
        self._pool = ThreadPoolExecutor(1, "desk")

    def close(self) -> None:
        """Closes the store."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self.store.close()

    def ask(self, question: str, given: Mapping[str, Any] | None = None) -> Any:
        """The answer to a question, kept until the store changes; errors as the question has them."""
        key = f"{question} {sorted((given or {}).items())!r}"
        at = self.store.stamp()
        with self._lock:
            if self._kept_at != at:
                self._kept.clear()
                self._kept_at = at
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        answer = QUESTIONS[question](self.store, given or {}, self.names)
        with self._lock:
            if self._kept_at == at and question in _DEAR:
                self._kept[key] = answer
                if len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return answer

    @property
    def large(self) -> bool:
        """Whether what goes through the whole store takes too long for a page."""
        return bool(sum(self.ask("stats").records.values()) > _LARGE)

    def soon(self, question: str, given: Mapping[str, Any] | None = None) -> Any | None:
        """The answer where it is at hand at once; else None, and it is worked out for whoever asks next."""
        key = f"{question} {sorted((given or {}).items())!r}"
        with self._lock:
            if self._kept_at == self.store.stamp() and key in self._kept:
                return self._kept[key]
            if key not in self._asked:
                self._asked[key] = self._pool.submit(self.ask, question, given)
            waiting = self._asked[key]
        try:
            return waiting.result(_SOON)
        except TimeoutError:
            return None
        finally:
            if waiting.done():
                with self._lock:
                    self._asked.pop(key, None)

    def tag(self, *parts: str) -> str:
        """An entity tag of what is shown at an address: another as soon as the store is."""
        told = "\x1f".join((self.store.stamp(), __version__, *parts))
        return f'W/"{hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=12).hexdigest()}"'


def as_json(answer: Answer | Any) -> bytes:
    """An answer as JSON, the same for every face."""
    return msgspec.json.encode(answer)
