"""Who may look, and what a page may do: hosts, token, and the headers that every answer carries."""

from __future__ import annotations

import hmac
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.serve.problem import Problem
from dragoman.serve.settings import Settings, is_loopback

COOKIE = "dragoman"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_SAFE = ("GET", "HEAD")
MOST_BYTES = 8 * 1024 * 1024


class Guard:
    """Stands before the application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or turns it away."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        greeted = False

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    out.setdefault(name, value)
                out.setdefault("Cache-Control", "private, no-cache")
                if greeted:
                    out.append("Set-Cookie", f"{COOKIE}={self.settings.token}; Path=/; HttpOnly; SameSite=Strict")
            await send(message)

        problem = self._turned_away(scope, headers)
        if problem is not None:
            await problem.response()(scope, receive, with_headers)
            return
        greeted = bool(self.settings.token) and self._shown(scope)
        await self.app(scope, receive, with_headers)

    def _turned_away(self, scope: Scope, headers: Headers) -> Problem | None:
        if not self._right_host(headers.get("host", "")):
            # A page elsewhere whose name was pointed at this machine must not read the desk.
            return Problem(421, "the desk does not go by this host name")
        if self.settings.token and not self._known(scope, headers):
            return Problem(401, "open the desk with ?token=SECRET once, or send Authorization: Bearer SECRET")
        if scope["method"] not in _SAFE:
            origin = headers.get("origin")
            if origin is not None and urlsplit(origin).netloc != headers.get("host"):
                return Problem(403, "sent from another site")
            if int(headers.get("content-length", "0") or 0) > MOST_BYTES:
                return Problem(413, f"at most {MOST_BYTES} bytes may be sent")
        return None

    def _right_host(self, host: str) -> bool:
        if self.settings.token:
            return True
        try:
            return is_loopback(urlsplit(f"//{host}").hostname or "")
        except ValueError:
            return False

    def _known(self, scope: Scope, headers: Headers) -> bool:
        kind, _, given = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and self._is_token(given):
            return True
        cookies = SimpleCookie()
        try:
            cookies.load(headers.get("cookie", ""))
        except CookieError:
            return False
        return (COOKIE in cookies and self._is_token(cookies[COOKIE].value)) or self._shown(scope)

    def _shown(self, scope: Scope) -> bool:
        return any(map(self._is_token, parse_qs(scope["query_string"].decode("latin-1")).get("token", ())))

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), (self.settings.token or "").encode())
