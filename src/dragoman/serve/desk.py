"""What all faces of a served store share: the store, the names, the questions."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import Any

import msgspec

from dragoman import __version__
from dragoman.ask import Answer, Names
from dragoman.ask.questions import QUESTIONS
from dragoman.serve.settings import Settings
from dragoman.store import Store

_KEPT = 64
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

    def close(self) -> None:
        """Closes the store."""
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

    def tag(self, *parts: str) -> str:
        """An entity tag of what is shown at an address: another as soon as the store is."""
        told = "\x1f".join((self.store.stamp(), __version__, *parts))
        return f'W/"{hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=12).hexdigest()}"'


def as_json(answer: Answer | Any) -> bytes:
    """An answer as JSON, the same for every face."""
    return msgspec.json.encode(answer)
