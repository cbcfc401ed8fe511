"""Words of pages as XML may hold them."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text without the characters that XML 1.0 forbids."""
    return _ILLEGAL.sub("�", text)


def attribute(text: str) -> str:
    """The text as it stands between the double quotes of an attribute."""
    return quoteattr(legal(text), {'"': "&quot;"})[1:-1]
