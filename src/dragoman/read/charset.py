"""The character set of a page, from its bytes."""

from __future__ import annotations

import codecs
import re
from functools import cache

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000
_SURE = 0.75  # the share of usual letters that makes a guess good enough
_BROKEN = 0.02  # the share of broken characters that a damaged page may have


def decode(data: bytes) -> str | None:
    """The text of the bytes, byte-order mark included; None where no character set gives text.

    UTF-8 where it fits, else the mark at the head, else what the page declares, else a careful guess.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    found = _DECLARED.search(data, 0, 4096)
    if found is not None:
        text = _declared(data, found.group(1).decode("ascii", "replace").lower())
        if text is not None:
            return text
    return _guessed(data)


def _declared(data: bytes, name: str) -> str | None:
    """The text in the declared character set; None where that is unknown or plainly wrong."""
    try:
        name = codecs.lookup(_ALIASES.get(name, name)).name
        text = data.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    if name == "iso8859-1" and _has_controls(text):
        # What the web calls Latin-1 is Windows-1252 wherever it uses the bytes that Latin-1 leaves to control codes.
        text = data.decode("cp1252", "replace")
    beyond = sum(byte > 127 for byte in data[:_SAMPLE]) or 1
    return text if text[:_SAMPLE].count("\ufffd") <= max(3, beyond * 0.1) else None


def _has_controls(text: str) -> bool:
    return re.search("[\x80-\x9f]", text) is not None


def _guessed(data: bytes) -> str | None:
    """The text where the page does not tell its character set."""
    damaged = data.decode("utf-8", "replace")
    sound = sum(char > "\x7f" and char != "\ufffd" for char in damaged[:_SAMPLE])
    if sound > 5 * damaged[:_SAMPLE].count("\ufffd"):
        return damaged
    sample = data[:_SAMPLE]
    shares = {name: _plausible(sample, name) for name in _candidates()}
    name = max(shares, key=shares.__getitem__)
    return data.decode(name, "replace") if shares[name] > _SURE else None


def _plausible(data: bytes, name: str) -> float:
    """How much the bytes look like running text in a character set: the share of usual letters beyond ASCII."""
    text = data.decode(name, "replace")
    beyond = [char for char in text if char > "\x7f"]
    if not beyond or text.count("\ufffd") > _BROKEN * len(beyond) + 1:
        return 0.0
    share = len(_candidates()[name].findall(text)) / len(beyond)
    return share if len(beyond) > 3 else min(share, 0.9)


def _letters(*ranges: str) -> re.Pattern[str]:
    return re.compile(f"[{''.join(ranges)}]")


def _common(lead: range, trail: range, name: str) -> str:
    """The characters that a double-byte set keeps for everyday use, as the inside of a character class."""
    chars: list[str] = []
    for high in lead:
        for low in trail:
            try:
                chars.append(bytes((high, low)).decode(name))
            except UnicodeDecodeError:
                continue
    return "".join(re.escape(char) for char in chars if len(char) == 1)


_WIDE = "\u3000-\u3011\uff01-\uff5e“”‘’…—·"
_LATIN = (
    '(?:(?<=[A-Za-z])[à-öø-ÿßœšžÀ-ÖØ-ÞŠŽ]|[à-öø-ÿÀ-ÖØ-ÞœšžŠŽ](?=[a-zA-Z])|(?<=[ "(])[àéèÅÄÖØÆ](?= )'
    "|[«»“”„‘’–—…·°§€¿¡\u00a0])"
)
_CYRILLIC = "(?<![A-Za-z])(?:{small}|(?<!{any}){capital})(?![A-Za-z])|[«»“”„–—…№\u00a0]"


@cache
def _candidates() -> dict[str, re.Pattern[str]]:
    """Character sets to try, narrower before wider, each with what is usual in its texts."""
    return {
        "euc_kr": _letters("가-힣", _WIDE),
        "euc_jp": _letters("ぁ-ヿ", _common(range(0xB0, 0xD0), range(0xA1, 0xFF), "euc_jp"), _WIDE),
        "shift_jis": _letters("ぁ-ヿ", _common(range(0x88, 0x98), range(0x40, 0xFD), "shift_jis"), _WIDE),
        "gb18030": _letters(_common(range(0xB0, 0xD8), range(0xA1, 0xFF), "gb2312"), _WIDE),
        "big5hkscs": _letters(_common(range(0xA4, 0xC7), range(0x40, 0xFF), "big5"), _WIDE),
        "cp1252": re.compile(_LATIN),
        # The wrong Cyrillic set turns capitals and small letters about: capitals count at a word's start only.
        "cp1251": re.compile(_CYRILLIC.format(small="[а-яёіїєў]", any="[А-яёіїєўЁІЇЄЎ]", capital="[А-ЯЁІЇЄЎ]")),
        "koi8_r": re.compile(_CYRILLIC.format(small="[а-яё]", any="[А-яёЁ]", capital="[А-ЯЁ]")),
    }
