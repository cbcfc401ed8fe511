"""Bytes to a page."""

from __future__ import annotations

import hashlib
import re
from typing import Literal

from dragoman.read.charset import decode
from dragoman.read.unreadable import LIMIT, Unreadable, too_large
from dragoman.story import Page

_KINDS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ", "xz-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
)
_LONGEST_LINE = 500_000
"""Characters in a line of text: more than the longest book's chapter; markup may stand in one line."""
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKUP_HEAD = re.compile(
    r"[\s\ufeff]*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP_ROOT = re.compile(r"<(?:!doctype\s+html|html|body)[\s>]", re.IGNORECASE)
_MARKUP_END = re.compile(r"</(?:p|div|span|a|li|h[1-6]|article|section|td)\s*>", re.IGNORECASE)


def read_page(data: bytes, document: str) -> Page:
    """The page in the bytes, decoded by its own character set and otherwise untouched.

    Args:
        data: the input's bytes.
        document: the input's path as given, or its URL.

    Raises:
        Unreadable: the bytes are empty, too many, binary, in no known character set, or one endless line.
    """
    if len(data) > LIMIT:
        raise too_large(document, len(data))
    if not data.strip():
        raise Unreadable(document, "empty: there is nothing to read")
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise Unreadable(document, f"{kind}, not text or HTML; extract its text first")
    if not data.startswith(_WIDE_MARKS) and (at := data.find(b"\0")) >= 0:
        raise Unreadable(document, f"binary, not text or HTML: a null byte at offset {at}")
    raw = decode(data)
    if raw is None:
        raise Unreadable(document, "undecodable: neither UTF-8 nor any character set it declares or looks like")
    if not raw.strip("\ufeff \t\r\n"):
        raise Unreadable(document, "empty: there is nothing to read")
    if len(_CONTROL.findall(raw[:100_000])) > 0.02 * min(len(raw), 100_000) + 3:
        raise Unreadable(document, "binary, not text or HTML: full of control characters")
    media = _media(raw)
    if media == "text" and (longest := max(map(len, raw.splitlines()))) > _LONGEST_LINE:
        raise Unreadable(document, f"one line of {longest:,} characters, no page of text; break it into paragraphs")
    digest = hashlib.blake2b(raw.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return Page(document=document, raw=raw, media=media, digest=digest)


def _media(raw: str) -> Literal["text", "html"]:
    """Whether the text is HTML, told by its content."""
    if _MARKUP_HEAD.match(raw) or _MARKUP_ROOT.search(raw, 0, 3000):
        return "html"
    ends = 0
    for ends, _ in enumerate(_MARKUP_END.finditer(raw, 0, 50_000), 1):
        if ends == 3:
            return "html"
    return "text"
