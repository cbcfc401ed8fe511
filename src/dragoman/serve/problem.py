"""What went wrong, as RFC 9457 tells it, and which status it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from starlette.responses import Response

from dragoman.ask import Ambiguous, NoRecord, UnknownName
from dragoman.store import StoreError

MEDIA = "application/problem+json"
TITLES = {
    400: "Bad request",
    401: "A token is needed",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Ambiguous",
    413: "Too large",
    421: "Wrong host",
    503: "The store cannot be asked",
}


class Problem(Exception):
    """What went wrong.

    Attributes:
        status: of HTTP.
        detail: in one line.
        near: what may have been meant.
    """

    def __init__(self, status: int, detail: str, near: Sequence[str] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.near = list(near)

    @property
    def title(self) -> str:
        """What kind of problem it is."""
        return TITLES.get(self.status, "Error")

    def response(self) -> Response:
        """As problem+json."""
        body: dict[str, Any] = {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        if self.near:
            body["near"] = self.near
        return Response(msgspec.json.encode(body), self.status, media_type=MEDIA)


def problem_of(error: Exception) -> Problem | None:
    """The problem that an error of a question is; None where it is none of theirs."""
    match error:
        case Problem():
            return error
        case NoRecord() | UnknownName():
            return Problem(404, str(error), error.near)
        case Ambiguous():
            return Problem(409, str(error), error.names)
        case StoreError():
            return Problem(503, str(error))
        case ValueError():
            return Problem(400, str(error))
    return None
