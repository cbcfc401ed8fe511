"""What to read: files, folders, patterns, standard input and web addresses."""

from __future__ import annotations

import glob
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dragoman.read.page import read_page
from dragoman.read.unreadable import LIMIT, Unreadable, too_large
from dragoman.story import Page

TIMEOUT = 20.0
"""Seconds to wait for a web server."""
_AGENT = "dragoman"
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Source:
    """One input, read only when asked for.

    Attributes:
        document: the path as given, or the URL; `-` is standard input.
        load: gives the bytes; raises Unreadable.
    """

    document: str
    load: Callable[[], bytes]

    def page(self) -> Page:
        """The page.

        Raises:
            Unreadable: it cannot be read; the reason is told in one line.
        """
        return read_page(self.load(), self.document)


def expand(inputs: Iterable[str], besides: Collection[Path] = ()) -> Iterator[Source]:
    """The sources behind what was asked for, in the order given, each document once.

    Args:
        inputs: files, folders (with all below them, sorted by name), patterns (`*`, `?`, `[]`, `**`), `-` for
            standard input, `http(s)://` addresses. What does not exist is a source whose `load` raises.
        besides: resolved paths of files that a folder or pattern does not bring in: the store's own.
    """
    seen: set[str] = set()
    for given in inputs:
        for source in _expand(given):
            if source.document in seen or (source.document != given and Path(source.document).resolve() in besides):
                continue
            seen.add(source.document)
            yield source


def _expand(given: str) -> Iterator[Source]:
    if given == "-":
        yield Source("-", lambda: _limited(sys.stdin.buffer, "-"))
    elif given.lower().startswith(_WEB):
        yield Source(given, lambda: _fetch(given))
    elif Path(given).is_dir():
        yield from _folder(given)
    elif Path(given).exists() or not glob.has_magic(given):
        yield Source(given, lambda: _file(given))
    else:
        yield from _pattern(given)


def _pattern(given: str) -> Iterator[Source]:
    found = sorted(glob.glob(given, recursive=True))  # noqa: PTH207  (a pattern may be absolute)
    if not found:
        yield _failing(given, "no file matches this pattern")
    for path in found:
        if Path(path).is_dir():
            if "**" not in given:
                yield from _folder(path)
        else:
            yield _of_file(path)


def _folder(given: str) -> Iterator[Source]:
    """Files of a folder and all below it, sorted; hidden ones are left out."""
    found: list[str] = []
    for folder, folders, files in os.walk(given):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [str(Path(folder) / name) for name in files if not name.startswith(".")]
    if not found:
        yield _failing(given, "an empty folder: there is nothing to read")
    yield from map(_of_file, sorted(found))


def _of_file(path: str) -> Source:
    return Source(path, lambda: _file(path))


def _failing(document: str, reason: str) -> Source:
    def load() -> bytes:
        raise Unreadable(document, reason)

    return Source(document, load)


def _file(document: str) -> bytes:
    path = Path(document)
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise too_large(document, size)
        with path.open("rb") as stream:
            return _limited(stream, document)
    except FileNotFoundError:
        raise Unreadable(document, "no such file") from None
    except PermissionError:
        raise Unreadable(document, "may not be read: permission denied") from None
    except (OSError, ValueError) as error:
        raise Unreadable(document, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _limited(stream: BinaryIO, document: str) -> bytes:
    """The bytes of a stream; one above the limit is given up as soon as it is passed."""
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise too_large(document)
    return data


def _fetch(url: str) -> bytes:
    try:
        request = urllib.request.Request(_ascii(url), headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"})
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            told = answer.headers.get("Content-Length", "")
            if told.isdigit() and int(told) > LIMIT:
                raise too_large(url, int(told))
            return _limited(answer, url)
    except urllib.error.HTTPError as error:
        raise Unreadable(url, f"the server answers {error.code} {error.reason}") from None
    except TimeoutError:
        raise Unreadable(url, f"no answer within {TIMEOUT:.0f} seconds") from None
    except urllib.error.URLError as error:
        reason = error.reason
        if isinstance(reason, TimeoutError):
            reason = f"no answer within {TIMEOUT:.0f} seconds"
        raise Unreadable(url, f"cannot be fetched: {reason}") from None
    except (OSError, ValueError, UnicodeError) as error:
        raise Unreadable(url, f"cannot be fetched: {error}") from None


def _ascii(url: str) -> str:
    """The address with what is beyond ASCII in its path percent-encoded."""
    parts = urllib.parse.urlsplit(url)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    quoted = (urllib.parse.quote(part, safe="/%:=&?~#+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urllib.parse.urlunsplit((parts.scheme, host, *quoted, ""))
