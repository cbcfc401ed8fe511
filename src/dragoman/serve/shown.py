"""What pages say, made harmless to show: autoescape keeps markup out, this keeps out what steers the eye."""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
LONGEST = 400


def shown(words: str | None, longest: int = LONGEST) -> str:
    """Words on one line without control characters, bidirectional overrides and half characters, cut where too long."""
    text = " ".join(_STEERING.sub("�", words or "").split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


def kept(words: str | None) -> str:
    """The same with line breaks kept, and uncut."""
    return _STEERING.sub("�", (words or "").replace("\r\n", "\n"))
